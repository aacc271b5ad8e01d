/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDocument: what makes a report, as often as somebody asks for it in another way
 *
 *   product, plan, list ─▶ CselDocument ─▶ CselReport ─▶ CselPages
 *                  CselSheetOptions ┘
 *
 * Who shows, prints or exports a document need not know what it is about.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-document.h"

struct _CselDocument
{
  gatomicrefcount     ref_count;
  char               *file_name;
  CselDocumentOptions options;
  guint               sections;
  CselDocumentMake    make;
  gpointer            user_data;
  GDestroyNotify      destroy;
};

/**
 * csel_document_new:
 * @file_name: what to call a file of it: "831-1104_320-000.pdf"
 * @options: which options it heeds
 * @sections: a set of `1 << CselSection` that can be left out; 0 for none
 * @make: what makes it
 * @user_data: for @make
 * @destroy: (nullable): frees @user_data
 *
 * Returns: (transfer full): a document
 */
CselDocument *
csel_document_new (const char         *file_name,
                   CselDocumentOptions options,
                   guint               sections,
                   CselDocumentMake    make,
                   gpointer            user_data,
                   GDestroyNotify      destroy)
{
  CselDocument *self = g_new0 (CselDocument, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->file_name = g_strdup (file_name);
  self->options = options;
  self->sections = sections;
  self->make = make;
  self->user_data = user_data;
  self->destroy = destroy;

  return self;
}

/**
 * csel_document_ref:
 * @self: a document
 *
 * Returns: (transfer full): @self
 */
CselDocument *
csel_document_ref (CselDocument *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * csel_document_unref:
 * @self: (transfer full): a document
 */
void
csel_document_unref (CselDocument *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self->file_name);
  g_free (self);
}

/**
 * csel_document_get_file_name:
 * @self: a document
 *
 * Returns: what to call a PDF of it
 */
const char *
csel_document_get_file_name (const CselDocument *self)
{
  return self->file_name;
}

/**
 * csel_document_get_options:
 * @self: a document
 *
 * Returns: which options it heeds
 */
CselDocumentOptions
csel_document_get_options (const CselDocument *self)
{
  return self->options;
}

/**
 * csel_document_get_sections:
 * @self: a document
 *
 * Returns: a set of `1 << CselSection` that can be left out
 */
guint
csel_document_get_sections (const CselDocument *self)
{
  return self->sections;
}

/**
 * csel_document_make_report:
 * @self: a document
 * @options: what is asked of it
 * @locale: the language of headings and labels
 *
 * Returns: (transfer full): the document as blocks
 */
CselReport *
csel_document_make_report (const CselDocument     *self,
                           const CselSheetOptions *options,
                           const CselLocale       *locale)
{
  CselReport *report = self->make (self->user_data, options, locale);

  report->is_black = options->is_black;

  return report;
}
