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

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/parts-view/lines-follow-the-list", test_lines_follow_the_list);
  g_test_add_func ("/views/parts-view/what-could-be-swapped", test_what_could_be_swapped);

  return g_test_run ();
}
