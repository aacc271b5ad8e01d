/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-print.h"
#include "report/csel-pdf.h"
#include "support/csel-test-gtk.h"
#include "views/csel-page-setup.h"
#include "views/csel-page-view.h"

#include <glib/gstdio.h>
#include <string.h>

static CselPages *
make_pages (GtkPageSetup *setup)
{
  CselPaper paper;

  csel_page_setup_get_paper (setup, &paper);

  return csel_test_make_pages (&paper);
}

static GtkPageSetup *
make_setup (const char *paper_name)
{
  g_autoptr(GSettings) settings = g_settings_new ("org.csel.ConnectorSelector");
  GtkPageSetup *setup = csel_page_setup_restore (settings);
  g_autoptr(GtkPaperSize) size = gtk_paper_size_new (paper_name);

  gtk_page_setup_set_paper_size (setup, size);

  return setup;
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

/* As many dots, one for one, however it came to paper */
static char *
paint_dots (const char *path)
{
  const char *argv[] = { "pdftoppm", "-r", "72", "-gray", path, NULL };
  g_autoptr(GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  g_autoptr(GBytes) dots = NULL;

  g_assert_nonnull (process);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &dots, NULL, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_cmpuint (g_bytes_get_size (dots), >, 1000000);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, dots);
}

static cairo_t *
begin_picture (const CselPaper *paper)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)paper->width, (int)paper->height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_surface_destroy (surface);

  return cr;
}

static char *
end_picture (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  char *sum;

  cairo_surface_flush (surface);
  sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, cairo_image_surface_get_data (surface),
                                     (gsize)(cairo_image_surface_get_stride (surface) *
                                             cairo_image_surface_get_height (surface)));
  cairo_destroy (cr);

  return sum;
}

/* As a printer's page is: recorded, here at (@x, @y), then played back */
static void
play_page (CselPages *pages,
           guint      page,
           cairo_t   *cr,
           double     x,
           double     y)
{
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *recorder = cairo_create (record);

  cairo_translate (recorder, x, y);
  csel_pages_draw (pages, recorder, page);
  cairo_destroy (recorder);
  cairo_set_source_surface (cr, record, -x, -y);
  cairo_paint (cr);
  cairo_surface_destroy (record);
}

/* What the preview has recorded for the screen is, played back, what the printer's function draws */
static void
test_preview (void)
{
  /* As many dots as points, and no half ones */
  g_autoptr(GtkPaperSize) size = gtk_paper_size_new_custom ("even", "even", 600, 800, GTK_UNIT_POINTS);
  g_autoptr(GtkPageSetup) setup = make_setup (GTK_PAPER_NAME_A4);
  g_autoptr(CselPages) pages = NULL;
  const CselPaper *paper;
  GtkWidget *view = g_object_new (CSEL_TYPE_PAGE_VIEW, NULL);
  GtkWindow *window = csel_test_show (view);

  gtk_page_setup_set_paper_size (setup, size);
  pages = make_pages (setup);
  paper = csel_pages_get_paper (pages);
  for (guint i = 0; i < csel_pages_get_n (pages); i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr(GskRenderNode) node = NULL;
      cairo_t *seen = begin_picture (paper);
      cairo_t *printed = begin_picture (paper);
      g_autofree char *seen_sum = NULL;
      g_autofree char *printed_sum = NULL;
      double x;
      double y;

      csel_page_view_set_page (CSEL_PAGE_VIEW (view), pages, i);
      csel_page_view_set_zoom (CSEL_PAGE_VIEW (view), 72 / 96.0);
      gtk_test_widget_wait_for_draw (view);
      csel_page_view_find_origin (CSEL_PAGE_VIEW (view), &x, &y);
      GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      cairo_translate (seen, -x, -y);
      gsk_render_node_draw (node, seen);
      play_page (pages, i, printed, x, y);
      seen_sum = end_picture (seen);
      printed_sum = end_picture (printed);
      g_assert_cmpstr (seen_sum, ==, printed_sum);
    }
  csel_test_close (window);
}

/* What is seen is for A4, whatever it is printed on */
static guint
print_to_file (const char *paper_name,
               char      **words,
               char      **dots)
{
  g_autoptr(GtkPageSetup) seen = make_setup (GTK_PAPER_NAME_A4);
  g_autoptr(CselPages) pages = make_pages (seen);
  g_autoptr(GtkPageSetup) setup = make_setup (paper_name);
  g_autoptr(GtkPrintOperation) operation = csel_print_new (pages, setup);
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "print.pdf", NULL);
  g_autoptr(GError) error = NULL;
  int n_pages;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  *words = list_words (path);
  *dots = paint_dots (path);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);

  return (guint)n_pages;
}

/* The printed pages are those of the exported file, word for word and dot for dot */
static void
test_pages (void)
{
  const CselPaper a4 = CSEL_PAPER_A4;
  g_autoptr(GtkPageSetup) setup = make_setup (GTK_PAPER_NAME_A4);
  g_autoptr(CselPages) seen = make_pages (setup);
  /* Our margins are no narrower than those that nobody has set up */
  g_autoptr(CselPages) pages = csel_pages_new (csel_pages_get_report (seen), &a4, NULL);
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "a.pdf", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *dots = NULL;
  g_autofree char *printed_words = NULL;
  g_autofree char *printed_dots = NULL;

  g_assert_true (csel_pdf_write_file (pages, file, &error));
  g_assert_no_error (error);
  words = list_words (path);
  dots = paint_dots (path);
  g_assert_cmpuint (print_to_file (GTK_PAPER_NAME_A4, &printed_words, &printed_dots), ==, csel_pages_get_n (pages));
  g_assert_cmpstr (printed_words, ==, words);
  g_assert_cmpstr (printed_dots, ==, dots);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

static void
test_small_paper_takes_more_pages (void)
{
  g_autofree char *a4_words = NULL;
  g_autofree char *a4_dots = NULL;
  g_autofree char *a5_words = NULL;
  g_autofree char *a5_dots = NULL;

  g_assert_cmpuint (print_to_file (GTK_PAPER_NAME_A5, &a5_words, &a5_dots), >,
                    print_to_file (GTK_PAPER_NAME_A4, &a4_words, &a4_dots));
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/print/preview", test_preview);
  g_test_add_func ("/app/print/pages", test_pages);
  g_test_add_func ("/app/print/small-paper-takes-more-pages", test_small_paper_takes_more_pages);

  return g_test_run ();
}
