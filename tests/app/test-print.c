/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-print.h"
#include "report/csel-pdf.h"
#include "report/csel-spec-sheet.h"
#include "support/csel-test-gtk.h"

#include <glib/gstdio.h>
#include <string.h>

static CselReport *
make_report (void)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselRatingContext context;
  CselSheetOptions options;

  g_assert_true (csel_rating_context_parse ("iec:III/3", &context));
  csel_sheet_options_init (&options, &context);

  return csel_spec_sheet_new (product, &options, locale);
}

/* Where each word of a PDF stands, on each page */
static char *
list_words (const char *path)
{
  const char *argv[] = { "pdftotext", "-bbox", path, "-", NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return g_strdup (strstr (output, "<page"));
}

static guint
print_to_file (const char *paper_name,
               char      **words)
{
  g_autoptr(GtkPrintOperation) operation = csel_print_new (make_report ());
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) paper = gtk_paper_size_new (paper_name);
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "print.pdf", NULL);
  g_autoptr(GError) error = NULL;
  int n_pages;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  *words = list_words (path);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);

  return (guint)n_pages;
}

/* The printed pages are those of the exported file, word for word and in the same places */
static void
test_pages (void)
{
  const CselPaper a4 = CSEL_PAPER_A4;
  CselReport *report = make_report ();
  g_autoptr(CselPages) pages = csel_pages_new (report, &a4, NULL);
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "export.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *exported = NULL;

  g_assert_true (csel_pdf_write_file (pages, file, &error));
  g_assert_no_error (error);
  exported = list_words (path);
  g_assert_cmpuint (print_to_file (GTK_PAPER_NAME_A4, &printed), ==, csel_pages_get_n (pages));
  g_assert_cmpstr (printed, ==, exported);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  csel_report_free (report);
}

static void
test_small_paper_takes_more_pages (void)
{
  g_autofree char *a4 = NULL;
  g_autofree char *a5 = NULL;

  g_assert_cmpuint (print_to_file (GTK_PAPER_NAME_A5, &a5), >,
                    print_to_file (GTK_PAPER_NAME_A4, &a4));
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/print/pages", test_pages);
  g_test_add_func ("/app/print/small-paper-takes-more-pages", test_small_paper_takes_more_pages);

  return g_test_run ();
}
