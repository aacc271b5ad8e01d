/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-sheet-documents.h"
#include "support/csel-test-gtk.h"
#include "views/csel-preview-options.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static GtkWindow *
show (CselSession         *session,
      CselPreviewOptions **options,
      guint               *count)
{
  *options = g_object_new (CSEL_TYPE_PREVIEW_OPTIONS, NULL);
  csel_preview_options_set_session (*options, session);
  g_signal_connect_swapped (*options, "changed", G_CALLBACK (count_cb), count);

  return csel_test_show (GTK_WIDGET (*options));
}

/* Each is told once, and is what a document is asked for */
static void
test_choices (void)
{
  CselSession *session = csel_test_session_new ();
  g_autoptr(CselDocument) document = csel_document_new_spec_sheet (csel_session_get_product (session), NULL);
  CselPreviewOptions *options;
  CselSheetOptions asked;
  guint count = 0;
  GtkWindow *window = show (session, &options, &count);

  csel_preview_options_set_document (options, document);
  g_assert_cmpuint (count, ==, 0);
  csel_preview_options_read (options, &asked);
  g_assert_cmpuint (asked.sections, ==, CSEL_SHEET_ALL);
  g_assert_cmpstr (asked.fields[CSEL_SHEET_PROJECT], ==, "");

  gtk_drop_down_set_selected (csel_test_part (options, "units"), CSEL_SHEET_UNITS_US);
  gtk_check_button_set_active (csel_test_part (options, "black"), TRUE);
  gtk_check_button_set_active (csel_test_part (options, "drawing"), FALSE);
  gtk_editable_set_text (csel_test_part (options, "project"), "P1");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (csel_test_find (csel_test_part (options, "sections_box"),
                                                                 GTK_TYPE_CHECK_BUTTON, 0)), FALSE);
  g_assert_cmpuint (count, ==, 5);
  csel_preview_options_read (options, &asked);
  g_assert_cmpint (asked.units, ==, CSEL_SHEET_UNITS_US);
  g_assert_true (asked.is_black);
  g_assert_false (asked.has_drawing);
  g_assert_cmpstr (asked.fields[CSEL_SHEET_PROJECT], ==, "P1");
  g_assert_cmpuint (asked.sections, ==, CSEL_SHEET_ALL & ~(1u << CSEL_SECTION_IDENTITY));

  gtk_drop_down_set_selected (csel_test_part (options, "language"), 1);
  g_assert_cmpstr (csel_locale_get_language (csel_preview_options_get_locale (options)), ==, "de");
  g_assert_cmpuint (count, ==, 6);
  csel_test_close (window);
  g_assert_finalize_object (session);
}

/* Another choice in the window is another one here */
static void
test_ratings (void)
{
  CselSession *session = csel_test_session_new ();
  CselPreviewOptions *options;
  CselRatingContext context;
  guint count = 0;
  GtkWindow *window = show (session, &options, &count);

  g_assert_true (csel_rating_context_parse (csel_rating_context_list_usual ()[7], &context));
  csel_session_set_rating_context (session, &context);
  g_assert_cmpuint (gtk_drop_down_get_selected (csel_test_part (options, "ratings")), ==, 7);
  g_assert_cmpuint (count, ==, 1);
  csel_test_close (window);
  g_assert_finalize_object (session);
}

/* What is typed is the project's and can be undone; another project has its own */
static void
test_project (void)
{
  CselSession *session = csel_test_session_new ();
  g_autoptr(CselProject) project = csel_project_new ();
  g_autoptr(CselProject) other = csel_project_new ();
  CselPreviewOptions *options;
  CselSheetOptions asked;
  guint count = 0;
  GtkWindow *window = show (session, &options, &count);
  GtkEditable *revision = csel_test_part (options, "revision");

  csel_project_set_field (other, CSEL_PROJECT_REVISION, "C", "");
  csel_preview_options_set_project (options, project);
  count = 0;
  gtk_editable_set_text (revision, "B");
  g_assert_cmpstr (csel_project_get_field (project, CSEL_PROJECT_REVISION), ==, "B");
  gtk_editable_set_text (csel_test_part (options, "designation"), "-X1");
  csel_undo_undo (csel_project_get_undo (project));
  g_assert_cmpstr (gtk_editable_get_text (revision), ==, "");
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (options, "designation")), ==, "-X1");

  csel_preview_options_set_project (options, other);
  csel_preview_options_read (options, &asked);
  g_assert_cmpstr (asked.fields[CSEL_SHEET_REVISION], ==, "C");
  g_assert_cmpstr (asked.fields[CSEL_SHEET_DATE], !=, "");
  g_assert_cmpuint (count, >=, 3);
  csel_test_close (window);
  g_assert_finalize_object (session);
}

/* The paper is remembered; a document that lies does not turn the others */
static void
test_paper (void)
{
  CselSession *session = csel_test_session_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GSettings) settings = g_settings_new ("org.csel.ConnectorSelector");
  g_autoptr(CselDocument) wide = NULL;
  g_autoptr(GtkPageSetup) setup = NULL;
  g_autoptr(GtkPageSetup) lying = NULL;
  g_autoptr(GtkPaperSize) a5 = gtk_paper_size_new (GTK_PAPER_NAME_A5);
  CselPreviewOptions *options;
  guint count = 0;
  GtkWindow *window = show (session, &options, &count);

  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (products, csel_product_new (wago, i));
  wide = csel_document_new_compare_sheet (products, FALSE);
  gtk_drop_down_set_selected (csel_test_part (options, "paper"), 1);
  g_assert_cmpuint (count, ==, 1);
  csel_preview_options_set_document (options, wide);
  g_assert_cmpuint (gtk_drop_down_get_selected (csel_test_part (options, "orientation")), ==, 1);
  lying = csel_preview_options_get_setup (options, wide);
  g_assert_cmpint (gtk_page_setup_get_orientation (lying), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);
  setup = csel_preview_options_get_setup (options, NULL);
  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==, GTK_PAGE_ORIENTATION_PORTRAIT);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup)), ==, GTK_PAPER_NAME_LETTER);
  csel_test_close (window);

  /* After a restart, and of a dialog */
  window = show (session, &options, &count);
  g_assert_cmpuint (gtk_drop_down_get_selected (csel_test_part (options, "paper")), ==, 1);
  gtk_page_setup_set_paper_size (setup, a5);
  csel_preview_options_set_setup (options, setup);
  g_assert_cmpuint (gtk_drop_down_get_selected (csel_test_part (options, "paper")), ==, 2);
  csel_test_close (window);
  g_settings_reset (settings, "page-setup");
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/preview-options/choices", test_choices);
  g_test_add_func ("/views/preview-options/ratings", test_ratings);
  g_test_add_func ("/views/preview-options/project", test_project);
  g_test_add_func ("/views/preview-options/paper", test_paper);

  return g_test_run ();
}
