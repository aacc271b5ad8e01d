/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-changes-view.h"

/* Field by field; accepted, it is what the project rests on */
static void
test_accept (void)
{
  CselSession *session = csel_test_session_new ();
  CselProject *project = csel_session_get_project (session);
  g_autoptr(CselCatalog) old = csel_test_read_product ("<width>3 mm</width>");
  g_autoptr(CselCatalog) new = csel_test_read_product ("<width>4 mm</width>");
  g_autoptr(CselProduct) product = csel_product_new (old, 0);
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(CselPartsLine) line = NULL;
  GtkWidget *view;
  GtkWidget *button;

  csel_library_add (csel_session_get_library (session), new);
  csel_parts_list_add (csel_project_get_list (project, 0), product, 3, "Add");
  changes = csel_project_changes_list (project, csel_session_get_library (session));
  view = csel_changes_view_new (session, changes);
  gtk_window_present (GTK_WINDOW (view));
  g_assert_true (csel_test_shows (view, "Width: 3 mm → 4 mm"));
  button = gtk_widget_get_last_child (gtk_list_box_row_get_child (
                                        gtk_list_box_get_row_at_index (csel_test_part (view, "list"), 0)));
  g_signal_emit_by_name (button, "clicked");
  line = g_list_model_get_item (G_LIST_MODEL (csel_project_get_list (project, 0)), 0);
  g_assert_true (csel_product_get_catalog (csel_parts_line_get_product (line)) == new);
  g_assert_cmpstr (csel_undo_get_undo_name (csel_project_get_undo (project)), ==, "Accept the data of X");
  g_clear_pointer (&changes, g_ptr_array_unref);
  g_object_unref (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/changes-view/accept", test_accept);

  return g_test_run ();
}
