/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-dimension-row.h"

static void
test_row (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = csel_dimension_row_new ();
  GtkWindow *window;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  window = csel_test_show (list);
  csel_dimension_row_set (CSEL_DIMENSION_ROW (row), "L1", "35.38 mm", "L1 = L + 3 mm");
  g_assert_true (csel_test_shows (row, "L1"));
  g_assert_true (csel_test_shows (row, "35.38 mm"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "L1, 35.38 mm, L1 = L + 3 mm");
  csel_dimension_row_set (CSEL_DIMENSION_ROW (row), "Height", "not stated", NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "Height, not stated");
  csel_dimension_row_set_lit (CSEL_DIMENSION_ROW (row), TRUE);
  g_assert_true (gtk_widget_has_css_class (row, "lit"));
  csel_dimension_row_set_lit (CSEL_DIMENSION_ROW (row), FALSE);
  g_assert_false (gtk_widget_has_css_class (row, "lit"));
  gtk_widget_grab_focus (row);
  g_assert_true (csel_dimension_row_is_hot (CSEL_DIMENSION_ROW (row)));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/dimension-row/row", test_row);

  return g_test_run ();
}
