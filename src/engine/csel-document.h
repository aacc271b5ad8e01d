/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-autosave.h"
#include "engine/csel-recovery.h"
#include "project/csel-project.h"

G_BEGIN_DECLS

#define CSEL_DOCUMENT_ERROR (csel_document_error_quark ())

/**
 * CselDocumentError:
 * @CSEL_DOCUMENT_ERROR_CHANGED: another program has changed the file since it was read or saved; the
 *   message names both versions
 * @CSEL_DOCUMENT_ERROR_BUSY: it is already being saved
 */
typedef enum
{
  CSEL_DOCUMENT_ERROR_CHANGED,
  CSEL_DOCUMENT_ERROR_BUSY,
} CselDocumentError;

#define CSEL_TYPE_DOCUMENT (csel_document_get_type ())

G_DECLARE_FINAL_TYPE (CselDocument, csel_document, CSEL, DOCUMENT, GObject)

GQuark        csel_document_error_quark    (void);
CselDocument *csel_document_new            (const CselScheduler *scheduler,
                                            const char          *folder);
void          csel_document_open_async     (const CselScheduler *scheduler,
                                            const char          *folder,
                                            GFile               *file,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void          csel_document_recover_async  (const CselScheduler *scheduler,
                                            const char          *folder,
                                            CselRecovery        *left,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
CselDocument *csel_document_open_finish    (GAsyncResult        *result,
                                            GError             **error);
CselProject  *csel_document_get_project    (CselDocument        *self);
const char   *csel_document_get_path       (CselDocument        *self);
gboolean      csel_document_is_modified    (CselDocument        *self);
gboolean      csel_document_is_read_only   (CselDocument        *self);
gboolean      csel_document_is_kept        (CselDocument        *self);
void          csel_document_save_async     (CselDocument        *self,
                                            const char          *path,
                                            gboolean             overwrite,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
gboolean      csel_document_save_finish    (CselDocument        *self,
                                            GAsyncResult        *result,
                                            GError             **error);
void          csel_document_discard        (CselDocument        *self);

G_END_DECLS
