/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test.h"
#include "text/csel-spec-row.h"

static void
test_cells (void)
{
  CselSpecRow *row = csel_spec_row_new (CSEL_SPEC_COLUMNS, CSEL_SECTION_ELECTRICAL,
                                        "Rated current");
  g_autofree char *text = NULL;

  csel_spec_row_add_cell (row, "37 A", NULL);
  csel_spec_row_add_cell (row, "5 A", NULL);
  csel_spec_row_set_active_column (row, 1);
  text = csel_spec_row_to_text (row);
  g_assert_cmpstr (text, ==, "Rated current\t37 A\t5 A");
  g_assert_cmpint (csel_spec_row_get_active_column (row), ==, 1);
  g_assert_cmpuint (csel_spec_row_get_n_cells (row), ==, 2);
  g_assert_false (csel_spec_row_is_second_hand (row));
  g_assert_finalize_object (row);
}

static void
test_second_hand (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<width source='h'>3 mm</width>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(CselSpecRow) row = csel_spec_row_new (CSEL_SPEC_VALUE, CSEL_SECTION_PHYSICAL, "Width");

  csel_spec_row_set_product (row, product);
  csel_spec_row_add_cell (row, "3 mm", csel_product_lookup_first (product, CSEL_PROPERTY_WIDTH));
  g_assert_true (csel_spec_row_is_second_hand (row));
  g_assert_cmpint (csel_spec_row_get_confidence (row), ==, CSEL_CONFIDENCE_SECOND_HAND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/spec-row/cells", test_cells);
  g_test_add_func ("/text/spec-row/second-hand", test_second_hand);

  return g_test_run ();
}
