/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-parts-row.h"
#include "views/csel-parts-view.h"

static void
test_lines_follow_the_list (void)
{
  CselSession *session = csel_test_session_new ();
  CselPartsList *list = csel_session_get_parts_list (session);
  GtkWidget *view = g_object_new (CSEL_TYPE_PARTS_VIEW, NULL);
  GtkLabel *summary = csel_test_part (view, "summary");
  g_autoptr(CselProduct) plate =
    csel_library_get_product (csel_session_get_library (session), 16);
  GtkWindow *window;
  GtkWidget *row;

  csel_parts_view_set_session (CSEL_PARTS_VIEW (view), session);
  csel_parts_view_set_open (CSEL_PARTS_VIEW (view), TRUE);
  window = csel_test_show (view);
  g_assert_cmpstr (gtk_label_get_text (summary), ==, "Parts list · empty");

  csel_parts_list_add (list, csel_session_get_product (session), 3, "Add");
  csel_parts_list_add (list, plate, 1, "Add");
  g_assert_cmpstr (gtk_label_get_text (summary), ==,
                   "Parts list · 831-1104/320-000 × 3 · 831-505 × 1");
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_PARTS_ROW), ==, 2);

  /* A quantity is changed in place: the row must not be taken from under the pointer */
  row = csel_test_find (view, CSEL_TYPE_PARTS_ROW, 0);
  gtk_spin_button_set_value (csel_test_part (row, "quantity"), 12);
  g_assert_true (row == csel_test_find (view, CSEL_TYPE_PARTS_ROW, 0));
  g_assert_cmpstr (gtk_label_get_text (summary), ==,
                   "Parts list · 831-1104/320-000 × 12 · 831-505 × 1");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (csel_test_part (view, "undo")), ==,
                   "Undo: Change 831-1104/320-000 to 12");

  g_signal_emit_by_name (csel_test_part (row, "remove"), "clicked");
  g_assert_true (csel_test_shows (view, "831-1104/320-000 was removed."));
  g_assert_cmpstr (gtk_label_get_text (summary), ==, "Parts list · 831-505 × 1");
  csel_undo_undo (csel_parts_list_get_undo (list));
  csel_undo_undo (csel_parts_list_get_undo (list));
  g_assert_cmpstr (gtk_label_get_text (summary), ==,
                   "Parts list · 831-1104/320-000 × 3 · 831-505 × 1");
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_PARTS_ROW), ==, 2);
  csel_test_close (window);
  g_assert_finalize_object (session);
}

/* Two of a connector on one line or on two, but never two ferrules */
static void
test_what_could_be_swapped (void)
{
  const char *coded = "could be swapped; variable coding: yes, coding parts not stated";
  const char *not_stated = "could be swapped; variable coding: not stated";
  g_autoptr(CselSession) session = csel_test_session_new ();
  CselPartsList *list = csel_session_get_parts_list (session);
  CselLibrary *library = csel_session_get_library (session);
  GtkWidget *view = g_object_new (CSEL_TYPE_PARTS_VIEW, NULL);
  g_autoptr(GPtrArray) headers = csel_library_find_item (library, "831-3604");
  g_autoptr(GPtrArray) ferrules = csel_library_find_item (library, "216-266");
  g_autoptr(CselPartsLine) header = csel_parts_line_new (g_ptr_array_index (headers, 0), 1);
  GtkWindow *window;

  csel_parts_view_set_session (CSEL_PARTS_VIEW (view), session);
  csel_parts_view_set_open (CSEL_PARTS_VIEW (view), TRUE);
  window = csel_test_show (view);
  csel_parts_list_add (list, g_ptr_array_index (ferrules, 0), 12, "Add");
  csel_parts_list_add (list, csel_session_get_product (session), 1, "Add");
  g_assert_false (csel_test_shows (view, coded));
  csel_parts_list_add (list, csel_session_get_product (session), 1, "Add");
  g_assert_true (csel_test_shows (view, coded));
  csel_undo_undo (csel_parts_list_get_undo (list));
  g_assert_false (csel_test_shows (view, coded));

  csel_parts_list_splice (list, 0, 0, &header, 1, "Add");
  g_assert_false (csel_test_shows (view, not_stated));
  csel_parts_list_splice (list, 3, 0, &header, 1, "Add");
  g_assert_true (csel_test_shows (view, not_stated));
  csel_test_close (window);
}

static GtkDragSource *
get_drag_source (GtkWidget *row)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (row);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DRAG_SOURCE (controller))
        return GTK_DRAG_SOURCE (controller);
    }
  g_assert_not_reached ();
}

static void
assert_drags (GtkWidget *view,
              guint      row,
              guint      n_lines)
{
  GtkDragSource *source = get_drag_source (csel_test_find (view, CSEL_TYPE_PARTS_ROW, row));
  g_autoptr(GdkContentProvider) content = NULL;
  g_auto(GValue) value = G_VALUE_INIT;
  g_auto(GStrv) lines = NULL;

  g_signal_emit_by_name (source, "prepare", 0.0, 0.0, &content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  lines = g_strsplit (g_value_get_string (&value), "\n", -1);
  /* With a heading, and the end of the last one */
  g_assert_cmpuint (g_strv_length (lines), ==, n_lines + 2);
}

/* What is selected leaves together; another line alone */
static void
test_copy_and_drag (void)
{
  CselSession *session = csel_test_session_new ();
  CselPartsList *list = csel_session_get_parts_list (session);
  GtkWidget *view = g_object_new (CSEL_TYPE_PARTS_VIEW, NULL);
  g_autofree char *numbers = NULL;
  GtkSelectionModel *selection;
  GdkClipboard *clipboard;
  GtkWindow *window;

  csel_parts_view_set_session (CSEL_PARTS_VIEW (view), session);
  csel_parts_view_set_open (CSEL_PARTS_VIEW (view), TRUE);
  window = csel_test_show (view);
  for (guint row = 0; row < 3; row++)
    {
      g_autoptr(CselProduct) product = csel_library_get_product (csel_session_get_library (session), row + 4);

      csel_parts_list_add (list, product, 1, "Add");
    }
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  selection = gtk_list_view_get_model (csel_test_part (view, "lines"));
  clipboard = gtk_widget_get_clipboard (view);
  gdk_clipboard_set_text (clipboard, "before");
  gtk_widget_activate_action (view, "parts.copy", NULL);
  g_assert_false (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  g_assert_null (csel_parts_view_list_numbers (CSEL_PARTS_VIEW (view)));

  gtk_selection_model_select_range (selection, 1, 2, TRUE);
  gtk_widget_activate_action (view, "parts.copy", NULL);
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "text/html"));
  assert_drags (view, 0, 1);
  assert_drags (view, 1, 2);
  gtk_widget_grab_focus (csel_test_part (csel_test_find (view, CSEL_TYPE_PARTS_ROW, 0), "quantity"));
  numbers = csel_parts_view_list_numbers (CSEL_PARTS_VIEW (view));
  g_assert_cmpstr (numbers, ==, "216-262\n216-263");
  csel_test_close (window);
  g_assert_finalize_object (session);
}

static void
requested_cb (GString *log,
              guint    position)
{
  g_string_append_printf (log, "%u;", position);
}

/* Another list is shown, with its name; a line that is activated is asked for */
static void
test_another_list (void)
{
  CselSession *session = csel_test_session_new ();
  CselProject *project = csel_session_get_project (session);
  GtkWidget *view = g_object_new (CSEL_TYPE_PARTS_VIEW, NULL);
  GtkLabel *summary = csel_test_part (view, "summary");
  g_autoptr(GString) log = g_string_new (NULL);
  GtkWindow *window;

  csel_parts_view_set_session (CSEL_PARTS_VIEW (view), session);
  csel_parts_view_set_open (CSEL_PARTS_VIEW (view), TRUE);
  g_signal_connect_swapped (view, "line-requested", G_CALLBACK (requested_cb), log);
  g_signal_connect_swapped (view, "wiring-requested", G_CALLBACK (requested_cb), log);
  window = csel_test_show (view);
  csel_parts_list_add (csel_session_get_parts_list (session), csel_session_get_product (session), 3, "Add");
  csel_session_set_parts_list (session, csel_project_add_list (project, "B", "Add"));
  g_assert_cmpstr (gtk_label_get_text (summary), ==, "B · empty");
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_PARTS_ROW), ==, 0);
  csel_parts_list_set_title (csel_session_get_parts_list (session), "C", "Name");
  g_assert_cmpstr (gtk_label_get_text (summary), ==, "C · empty");
  csel_undo_undo (csel_project_get_undo (project));
  csel_undo_undo (csel_project_get_undo (project));
  g_assert_cmpstr (gtk_label_get_text (summary), ==, "Parts list · 831-1104/320-000 × 3");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_signal_emit_by_name (csel_test_part (view, "lines"), "activate", 0);
  g_signal_emit_by_name (csel_test_part (csel_test_find (view, CSEL_TYPE_PARTS_ROW, 0), "wiring"), "clicked");
  g_assert_cmpstr (log->str, ==, "0;0;");
  csel_test_close (window);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/parts-view/lines-follow-the-list", test_lines_follow_the_list);
  g_test_add_func ("/views/parts-view/what-could-be-swapped", test_what_could_be_swapped);

  g_test_add_func ("/views/parts-view/copy-and-drag", test_copy_and_drag);

  g_test_add_func ("/views/parts-view/another-list", test_another_list);

  return g_test_run ();
}
