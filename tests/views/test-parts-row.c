/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-parts-row.h"

static void
quantity_cb (guint *quantity,
             guint  requested)
{
  *quantity = requested;
}

static void
remove_cb (guint *n_removed)
{
  (*n_removed)++;
}

static void
test_asks_and_does_not_do (void)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselPartsLine) line = csel_parts_line_new (product, 3);
  g_autoptr(CselPartsLine) five = csel_parts_line_new (product, 5);
  g_autoptr(CselPartsLine) many = csel_parts_line_new (product, 2 * CSEL_MAX_QUANTITY);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  GtkWidget *row = csel_parts_row_new (line, locale);
  GtkWindow *window = csel_test_show (row);
  guint quantity = 0;
  guint n_removed = 0;

  g_signal_connect_swapped (row, "quantity-requested", G_CALLBACK (quantity_cb), &quantity);
  g_signal_connect_swapped (row, "remove-requested", G_CALLBACK (remove_cb), &n_removed);
  g_assert_true (csel_test_shows (row, CSEL_TEST_SEED));
  gtk_spin_button_set_value (csel_test_part (row, "quantity"), 4);
  g_assert_cmpuint (quantity, ==, 4);
  g_assert_true (csel_parts_row_get_line (CSEL_PARTS_ROW (row)) == line);

  /* Another line asks for nothing by being shown */
  quantity = 0;
  csel_parts_row_set_line (CSEL_PARTS_ROW (row), five, locale);
  g_assert_cmpuint (quantity, ==, 0);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (csel_test_part (row, "quantity")), ==, 5);
  csel_parts_row_set_line (CSEL_PARTS_ROW (row), many, locale);
  g_assert_cmpuint (quantity, ==, 0);
  g_signal_emit_by_name (gtk_widget_get_last_child (row), "clicked");
  g_assert_cmpuint (n_removed, ==, 1);
  csel_test_close (window);
}

static void
test_note (void)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselPartsLine) line = csel_parts_line_new (product, 2);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  GtkWidget *row = csel_parts_row_new (line, locale);
  GtkWindow *window = csel_test_show (row);

  g_assert_false (gtk_widget_get_visible (csel_test_part (row, "note")));
  csel_parts_row_set_note (CSEL_PARTS_ROW (row), "could be swapped");
  g_assert_true (csel_test_shows (row, "could be swapped"));
  csel_parts_row_set_note (CSEL_PARTS_ROW (row), NULL);
  g_assert_false (gtk_widget_get_visible (csel_test_part (row, "note")));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/parts-row/asks-and-does-not-do", test_asks_and_does_not_do);
  g_test_add_func ("/views/parts-row/note", test_note);

  return g_test_run ();
}
