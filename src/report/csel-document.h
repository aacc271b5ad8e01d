/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-report.h"
#include "report/csel-sheet-options.h"

G_BEGIN_DECLS

/**
 * CselDocumentOptions:
 * @CSEL_DOCUMENT_DRAWING: it has a drawing that can be left out
 * @CSEL_DOCUMENT_UNITS: it states values in two unit systems
 * @CSEL_DOCUMENT_RATINGS: its ratings are read per conditions
 * @CSEL_DOCUMENT_FIELDS: the user writes on it
 * @CSEL_DOCUMENT_WIDE: it lies, its columns have no room otherwise
 *
 * Which of #CselSheetOptions a document heeds; it can be black in any case.
 */
typedef enum
{
  CSEL_DOCUMENT_DRAWING = 1 << 0,
  CSEL_DOCUMENT_UNITS = 1 << 1,
  CSEL_DOCUMENT_RATINGS = 1 << 2,
  CSEL_DOCUMENT_FIELDS = 1 << 3,
  CSEL_DOCUMENT_WIDE = 1 << 4,
} CselDocumentOptions;

typedef struct _CselDocument CselDocument;

/**
 * CselDocumentMake:
 * @user_data: what the document is about
 * @options: what is asked of it
 * @locale: the language
 *
 * Returns: (transfer full): the document as blocks
 */
typedef CselReport *(*CselDocumentMake) (gpointer                user_data,
                                         const CselSheetOptions *options,
                                         const CselLocale       *locale);

CselDocument       *csel_document_new           (const char             *file_name,
                                                 CselDocumentOptions     options,
                                                 guint                   sections,
                                                 CselDocumentMake        make,
                                                 gpointer                user_data,
                                                 GDestroyNotify          destroy);
CselDocument       *csel_document_ref           (CselDocument           *self);
void                csel_document_unref         (CselDocument           *self);
const char         *csel_document_get_file_name (const CselDocument     *self);
CselDocumentOptions csel_document_get_options   (const CselDocument     *self);
guint               csel_document_get_sections  (const CselDocument     *self);
CselReport         *csel_document_make_report   (const CselDocument     *self,
                                                 const CselSheetOptions *options,
                                                 const CselLocale       *locale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselDocument, csel_document_unref)

G_END_DECLS
