/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-document.h"
#include "support/csel-test.h"

static CselReport *
make_report (gpointer                user_data,
             const CselSheetOptions *options,
             const CselLocale       *locale)
{
  guint *n_made = user_data;
  CselReport *report = g_new0 (CselReport, 1);

  (*n_made)++;
  g_atomic_ref_count_init (&report->ref_count);
  report->blocks = g_ptr_array_new ();
  report->title = g_strdup (csel_locale_get_language (locale));

  return report;
}

static void
count_cb (gpointer data)
{
  *(guint *)data += 100;
}

/* Made as often as it is asked for; colours are left out of whatever it makes */
static void
test_make (void)
{
  guint n_made = 0;
  CselDocument *document = csel_document_new ("a.pdf", CSEL_DOCUMENT_WIDE, 5, make_report, &n_made, count_cb);
  g_autoptr(CselDocument) held = csel_document_ref (document);
  const CselRatingContext context = { 0 };
  CselSheetOptions options;

  csel_sheet_options_init (&options, &context);
  options.is_black = TRUE;
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(CselLocale) locale = csel_test_get_locale (i == 0 ? "en" : "de");
      g_autoptr(CselReport) report = csel_document_make_report (document, &options, locale);

      g_assert_cmpstr (report->title, ==, i == 0 ? "en" : "de");
      g_assert_true (report->is_black);
    }
  g_assert_cmpuint (n_made, ==, 2);
  g_assert_cmpstr (csel_document_get_file_name (document), ==, "a.pdf");
  g_assert_cmpuint (csel_document_get_options (document), ==, CSEL_DOCUMENT_WIDE);
  g_assert_cmpuint (csel_document_get_sections (document), ==, 5);

  csel_document_unref (document);
  g_assert_cmpuint (n_made, ==, 2);
  g_clear_pointer (&held, csel_document_unref);
  g_assert_cmpuint (n_made, ==, 102);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/document/make", test_make);

  return g_test_run ();
}
