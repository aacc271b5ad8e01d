/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-drawing-print.h"
#include "support/csel-test-gtk.h"

#include <glib/gstdio.h>
#include <string.h>

static GtkPrintOperationResult
print (CselDrawingPrint *operation,
       const char       *paper_name,
       char            **pdf)
{
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) paper = gtk_paper_size_new (paper_name);
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "print.pdf", NULL);
  GtkPrintOperationResult result;

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (operation), setup);
  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation), path);
  result = gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  g_file_get_contents (path, pdf, NULL, NULL);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (dir), ==, 0);

  return result;
}

static CselDrawingPrint *
make (guint poles)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  /* True scale whatever was asked for */
  const CselDrawingRequest request = { poles, 0, { 1, 5 }, CSEL_UNIT_MM };

  return csel_drawing_print_new (product, &request, "2026-11-23", locale);
}

static void
test_prints (void)
{
  g_autoptr(CselDrawingPrint) operation = make (4);
  g_autofree char *pdf = NULL;

  g_assert_cmpint (print (operation, GTK_PAPER_NAME_A4, &pdf), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  g_assert_null (csel_drawing_print_get_refusal (operation));
}

/* What has no room at 1:1 is not made smaller */
static void
test_refuses (void)
{
  g_autoptr(CselDrawingPrint) operation = make (24);
  g_autofree char *pdf = NULL;
  const char *refusal;

  print (operation, GTK_PAPER_NAME_A4, &pdf);
  refusal = csel_drawing_print_get_refusal (operation);
  g_assert_nonnull (refusal);
  g_assert_nonnull (strstr (refusal, "At 1:1 the drawing is"));
  g_assert_nonnull (strstr (refusal, "A4 has room for"));
}

/* The dialog begins with paper that has room */
static void
test_proposes_paper (void)
{
  g_autoptr(CselDrawingPrint) small = make (4);
  g_autoptr(CselDrawingPrint) large = make (24);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (small));

  g_assert_cmpfloat (gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM), ==, 210);
  setup = gtk_print_operation_get_default_page_setup (GTK_PRINT_OPERATION (large));
  g_assert_cmpfloat (gtk_page_setup_get_paper_width (setup, GTK_UNIT_MM), ==, 420);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/drawing-print/prints", test_prints);
  g_test_add_func ("/app/drawing-print/refuses", test_refuses);
  g_test_add_func ("/app/drawing-print/proposes-paper", test_proposes_paper);

  return g_test_run ();
}
