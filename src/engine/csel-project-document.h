/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-autosave.h"
#include "engine/csel-recovery.h"
#include "project/csel-project.h"

G_BEGIN_DECLS

#define CSEL_PROJECT_DOCUMENT_ERROR (csel_project_document_error_quark ())

/**
 * CselProjectDocumentError:
 * @CSEL_PROJECT_DOCUMENT_ERROR_CHANGED: another program has changed the file since it was read or saved; the
 *   message names both versions
 * @CSEL_PROJECT_DOCUMENT_ERROR_BUSY: it is already being saved
 */
typedef enum
{
  CSEL_PROJECT_DOCUMENT_ERROR_CHANGED,
  CSEL_PROJECT_DOCUMENT_ERROR_BUSY,
} CselProjectDocumentError;

#define CSEL_TYPE_PROJECT_DOCUMENT (csel_project_document_get_type ())

G_DECLARE_FINAL_TYPE (CselProjectDocument, csel_project_document, CSEL, PROJECT_DOCUMENT, GObject)

GQuark        csel_project_document_error_quark    (void);
CselProjectDocument *csel_project_document_new            (const CselScheduler *scheduler,
                                            const char          *folder);
void          csel_project_document_open_async     (const CselScheduler *scheduler,
                                            const char          *folder,
                                            GFile               *file,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void          csel_project_document_recover_async  (const CselScheduler *scheduler,
                                            const char          *folder,
                                            CselRecovery        *left,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
CselProjectDocument *csel_project_document_open_finish    (GAsyncResult        *result,
                                            GError             **error);
CselProject  *csel_project_document_get_project    (CselProjectDocument        *self);
const char   *csel_project_document_get_path       (CselProjectDocument        *self);
gboolean      csel_project_document_is_modified    (CselProjectDocument        *self);
gboolean      csel_project_document_is_read_only   (CselProjectDocument        *self);
gboolean      csel_project_document_is_kept        (CselProjectDocument        *self);
void          csel_project_document_save_async     (CselProjectDocument        *self,
                                            const char          *path,
                                            gboolean             overwrite,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
gboolean      csel_project_document_save_finish    (CselProjectDocument        *self,
                                            GAsyncResult        *result,
                                            GError             **error);
void          csel_project_document_discard        (CselProjectDocument        *self);

G_END_DECLS
