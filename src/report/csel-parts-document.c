/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The parts list as a document: it keeps the lines as they were when it was asked for
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-parts-document.h"

#include "model/csel-parts-line.h"
#include "report/csel-parts-sheet.h"

typedef struct
{
  GListModel *lines;
  char       *title;
} Parts;

static void
parts_free (gpointer data)
{
  Parts *self = data;

  g_object_unref (self->lines);
  g_free (self->title);
  g_free (self);
}

static CselReport *
make_parts_sheet (gpointer                user_data,
                  const CselSheetOptions *options,
                  const CselLocale       *locale)
{
  const Parts *self = user_data;

  return csel_parts_sheet_new (self->lines, self->title, options, locale);
}

/**
 * csel_document_new_parts_list:
 * @lines: (element-type CselPartsLine): a parts list
 * @title: (nullable): what it is called
 *
 * Returns: (transfer full): the list on paper
 */
CselDocument *
csel_document_new_parts_list (GListModel *lines,
                              const char *title)
{
  GListStore *copy = g_list_store_new (CSEL_TYPE_PARTS_LINE);
  Parts *self = g_new0 (Parts, 1);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);

      g_list_store_append (copy, line);
    }
  self->lines = G_LIST_MODEL (copy);
  self->title = g_strdup (title);

  return csel_document_new ("parts-list.pdf", CSEL_DOCUMENT_FIELDS, 0, make_parts_sheet, self, parts_free);
}
