/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "app/csel-window-private.h"
#include "support/csel-test-app.h"

static void
activate (CselWindow *window,
          const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), name, NULL);
}

static gboolean
is_enabled (CselWindow *window,
            const char *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), name);
}

static GtkSelectionModel *
get_selection (CselWindow *window)
{
  return gtk_column_view_get_model (csel_test_part (window->table, "column_view"));
}

static guint
count_compared (CselWindow *window)
{
  return g_list_model_get_n_items (G_LIST_MODEL (csel_session_get_compared (window->session)));
}

/* Marked in the list, shown instead of the products, previewed, opened */
static void
test_flow (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  CselDocument *document;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->compare_button)));
  activate (window, "compare-product");
  g_assert_cmpstr (gtk_button_get_label (window->compare_button), ==, "Compare 1");
  activate (window, "compare");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->compare)));
  g_assert_false (gtk_widget_get_visible (window->browser));
  g_assert_false (is_enabled (window, "preview"));
  g_assert_false (is_enabled (window, "export-comparison"));

  csel_window_show_products (window);
  g_assert_true (is_enabled (window, "preview"));
  gtk_selection_model_select_range (get_selection (window), 2, 3, TRUE);
  activate (window, "compare-selected");
  g_assert_cmpuint (count_compared (window), ==, 4);
  activate (window, "compare");
  activate (window, "preview");
  document = csel_preview_view_get_document (window->preview);
  g_assert_cmpstr (csel_document_get_file_name (document), ==, "comparison.pdf");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (window->compare)));

  /* Back to where it was asked for, then to the products */
  csel_window_close_preview (window);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window->compare)));
  g_signal_emit_by_name (window->compare, "closed");
  g_assert_true (gtk_widget_get_visible (window->browser));
  csel_test_window_close (window);
  g_object_unref (application);
}

/* Ten do not fit: it is said how many are left out */
static void
test_limit (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");

  gtk_selection_model_select_range (get_selection (window), 0, 10, TRUE);
  activate (window, "compare-selected");
  g_assert_cmpuint (count_compared (window), ==, 6);
  g_assert_true (csel_test_shows (GTK_WIDGET (window->banner), "No more than 6 products are compared: 4 were left out. "
                                  "Remove some of the comparison first."));
  csel_test_window_close (window);
  g_object_unref (application);
}

static gboolean
is_written (gpointer path)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && *text != '\0';
}

static void
test_export (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  const char *const kinds[][2] = {
    { "csv", "a.csv" }, { "csv-semicolon", "b.csv" }, { "tsv", "c.tsv" }, { "json", "d.json" },
  };

  gtk_selection_model_select_range (get_selection (window), 0, 3, TRUE);
  activate (window, "compare-selected");
  activate (window, "compare");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_build_filename (dir, kinds[i][1], NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autofree char *text = NULL;

      csel_window_write_comparison (window, kinds[i][0], file);
      csel_test_wait_until (is_written, path);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_nonnull (strstr (text, CSEL_TEST_SEED));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-compare/flow", test_flow);
  g_test_add_func ("/app/window-compare/limit", test_limit);
  g_test_add_func ("/app/window-compare/export", test_export);

  return g_test_run ();
}
