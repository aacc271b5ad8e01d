/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-column-sort.h"

static GtkColumnViewColumn *
append (GtkColumnView *view,
        const char    *column)
{
  g_autoptr(GtkSorter) sorter = csel_column_sort_new (column);
  g_autoptr(GtkColumnViewColumn) made = gtk_column_view_column_new ("", NULL);

  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_append_column (view, made);

  return made;
}

static void
test_column_and_direction (void)
{
  GtkColumnView *view = GTK_COLUMN_VIEW (g_object_ref_sink (gtk_column_view_new (NULL)));
  GtkColumnViewColumn *item = append (view, CSEL_COLUMN_ITEM);
  GtkColumnViewColumn *poles = append (view, CSEL_COLUMN_POLES);
  const char *column;
  gboolean descending;

  g_assert_false (csel_column_sort_read (view, &column, &descending));
  gtk_column_view_sort_by_column (view, poles, GTK_SORT_ASCENDING);
  g_assert_true (csel_column_sort_read (view, &column, &descending));
  g_assert_cmpstr (column, ==, CSEL_COLUMN_POLES);
  g_assert_false (descending);
  gtk_column_view_sort_by_column (view, item, GTK_SORT_DESCENDING);
  g_assert_true (csel_column_sort_read (view, &column, &descending));
  g_assert_cmpstr (column, ==, CSEL_COLUMN_ITEM);
  g_assert_true (descending);
  g_object_unref (view);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/column-sort/column-and-direction", test_column_and_direction);

  return g_test_run ();
}
