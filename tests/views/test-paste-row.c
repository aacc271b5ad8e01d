/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-paste-row.h"

/* One widget shows line after line, and changes only the one that it shows */
static void
test_choose (void)
{
  CselSession *session = csel_test_session_new ();
  g_autoptr(CselPastedList) list = csel_pasted_list_new (csel_session_get_library (session), "216-266 3\n216-269 2");
  CselLocale *locale = csel_session_get_locale (session);
  g_autoptr(CselPasteItem) found = csel_paste_item_new (g_ptr_array_index (list->items, 0), locale);
  g_autoptr(CselPasteItem) unknown = csel_paste_item_new (g_ptr_array_index (list->items, 1), locale);
  CselPasteRow *row = g_object_new (CSEL_TYPE_PASTE_ROW, "item", found, NULL);
  GtkWindow *window = csel_test_show (GTK_WIDGET (row));
  GtkDropDown *choice = csel_test_part (row, "choice");

  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 1);
  g_assert_false (gtk_widget_get_visible (csel_test_part (row, "doubt")));

  csel_paste_row_set_item (row, unknown);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
  g_assert_true (gtk_widget_get_visible (csel_test_part (row, "doubt")));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, "Product for 216-269");
  gtk_drop_down_set_selected (choice, 1);
  gtk_spin_button_set_value (csel_test_part (row, "quantity"), 9);
  g_assert_nonnull (csel_paste_item_get_product (unknown));
  g_assert_cmpuint (csel_paste_item_get_quantity (unknown), ==, 9);

  csel_paste_row_set_item (row, found);
  g_assert_cmpuint (csel_paste_item_get_quantity (unknown), ==, 9);
  g_assert_cmpuint (csel_paste_item_get_quantity (found), ==, 3);
  gtk_drop_down_set_selected (choice, 0);
  g_assert_null (csel_paste_item_get_product (found));
  csel_test_close (window);
  g_object_unref (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/paste-row/choose", test_choose);

  return g_test_run ();
}
