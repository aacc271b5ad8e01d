/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "app/csel-window-private.h"
#include "support/csel-test-app.h"

static gboolean
is_written (gpointer path)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && *text != '\0';
}

/* Each is written */
static void
test_export (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  const char *const kinds[][2] = {
    { "csv", "a.csv" }, { "csv-semicolon", "b.csv" }, { "tsv", "c.tsv" }, { "json", "d.json" }, { "marking", "e.csv" },
  };

  csel_window_add_to_parts (window, csel_session_get_product (csel_window_get_session (window)), 3);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_build_filename (dir, kinds[i][1], NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autofree char *text = NULL;

      csel_window_write_parts (window, kinds[i][0], file);
      csel_test_wait_until (is_written, path);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_nonnull (strstr (text, i == 4 ? "Designation,Item number,Pole no." : CSEL_TEST_SEED));
      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  csel_test_window_close (window);
  g_object_unref (application);
}

static void
take_text_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer text)
{
  return *(char **)text != NULL;
}

/* On the clipboard it is text and a table; in the preview it is a document */
static void
test_copy_and_preview (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  g_autofree char *text = NULL;

  csel_window_add_to_parts (window, csel_session_get_product (csel_window_get_session (window)), 3);
  g_action_group_activate_action (G_ACTION_GROUP (window), "copy-parts", NULL);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  gdk_clipboard_read_text_async (clipboard, NULL, take_text_cb, &text);
  csel_test_wait_until (has_text, &text);
  g_assert_nonnull (strstr (text, "\t" CSEL_TEST_SEED "\t"));

  g_action_group_activate_action (G_ACTION_GROUP (window), "preview-parts", NULL);
  g_assert_cmpstr (csel_document_get_file_name (csel_preview_view_get_document (csel_test_part (window, "preview"))),
                   ==, "parts-list.pdf");
  csel_test_window_close (window);
  g_object_unref (application);
}

/* What would be undone is said in the menu */
static void
test_undo_menu (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  GMenuModel *menu = csel_test_part (window, "undo_menu");
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  csel_window_add_to_parts (window, csel_session_get_product (csel_window_get_session (window)), 12);
  csel_window_fill_undo (window);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  g_assert_true (g_menu_model_get_item_attribute (menu, 0, "label", "s", &undo));
  g_assert_cmpstr (undo, ==, "_Undo: Add 12 × " CSEL_TEST_SEED);
  g_assert_true (g_menu_model_get_item_attribute (menu, 1, "label", "s", &redo));
  g_assert_cmpstr (redo, ==, "_Redo");
  csel_test_window_close (window);
  g_object_unref (application);
}

/* What is taken back in a list that is not shown is seen */
static void
test_undo_elsewhere (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  CselSession *session = csel_window_get_session (window);
  CselProject *project = csel_session_get_project (session);
  CselPartsList *first = csel_session_get_parts_list (session);
  CselPartsList *second = csel_project_add_list (project, "B", "Add");

  csel_window_add_to_parts (window, csel_session_get_product (session), 1);
  csel_session_set_parts_list (session, second);
  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
  g_assert_true (csel_session_get_parts_list (session) == first);
  csel_session_set_parts_list (session, second);
  g_action_group_activate_action (G_ACTION_GROUP (window), "redo", NULL);
  g_assert_true (csel_session_get_parts_list (session) == first);
  csel_test_window_close (window);
  g_object_unref (application);
}

/* What stands on a line is shown; how it is wired, if it has a plan or that is asked for */
static void
test_show_line (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  CselPartsList *list = csel_session_get_parts_list (window->session);
  g_autoptr(GPtrArray) ferrules = csel_library_find_item (csel_session_get_library (window->session), "216-266");
  g_autoptr(CselWiringPlan) plan = csel_wiring_plan_new (4);
  const CselPartsDetails details = { .quantity = 2, .plan = plan };
  g_autoptr(CselPartsLine) wired = csel_parts_line_new_detailed (csel_session_get_product (window->session), &details);

  csel_parts_list_add_lines (list, &wired, 1, "Add");
  csel_window_add_to_parts (window, g_ptr_array_index (ferrules, 0), 1);
  g_signal_emit_by_name (window->parts, "line-requested", 1);
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (window->session)), ==, "216-266");
  g_assert_cmpstr (csel_product_view_get_page (window->product_view), !=, "wiring");
  g_signal_emit_by_name (window->parts, "line-requested", 0);
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (window->session)), ==, CSEL_TEST_SEED);
  g_assert_cmpstr (csel_product_view_get_page (window->product_view), ==, "wiring");
  g_assert_true (csel_test_shows (GTK_WIDGET (window->product_view), "Parts list: " CSEL_TEST_SEED));
  g_signal_emit_by_name (window->parts, "wiring-requested", 0);
  g_assert_true (csel_test_shows (GTK_WIDGET (window->product_view), "Parts list: " CSEL_TEST_SEED));
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-parts/export", test_export);
  g_test_add_func ("/app/window-parts/copy-and-preview", test_copy_and_preview);

  g_test_add_func ("/app/window-parts/undo-menu", test_undo_menu);

  g_test_add_func ("/app/window-parts/undo-elsewhere", test_undo_elsewhere);
  g_test_add_func ("/app/window-parts/show-line", test_show_line);

  return g_test_run ();
}
