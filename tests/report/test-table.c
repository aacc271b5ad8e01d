/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-table.h"

static void
test_cells (void)
{
  g_autoptr(CselTable) table = csel_table_new ();

  csel_table_add_column (table, "Item number", CSEL_CELL_TEXT);
  csel_table_add_column (table, "Quantity", CSEL_CELL_NUMBER);
  g_assert_cmpuint (csel_table_get_n_rows (table), ==, 0);

  csel_table_add_text (table, "216-266");
  csel_table_add_number (table, 25, 10);
  csel_table_add_text (table, NULL);
  csel_table_add_number (table, -5, 1);

  g_assert_cmpuint (csel_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (csel_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (csel_table_get_title (table, 1), ==, "Quantity");
  g_assert_cmpint (csel_table_get_kind (table, 1), ==, CSEL_CELL_NUMBER);
  g_assert_cmpstr (csel_table_get_cell (table, 0, 0), ==, "216-266");
  g_assert_cmpstr (csel_table_get_cell (table, 0, 1), ==, "2.5");
  g_assert_null (csel_table_get_cell (table, 1, 0));
  g_assert_cmpstr (csel_table_get_cell (table, 1, 1), ==, "-5");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/table/cells", test_cells);

  return g_test_run ();
}
