/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-parts-line.h"
#include "support/csel-test.h"

static void
test_properties (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselProduct) product = NULL;
  CselPartsLine *line = csel_parts_line_new (seed, 12);
  guint quantity;

  g_object_get (line, "product", &product, "quantity", &quantity, NULL);
  g_assert_true (product == seed);
  g_assert_cmpuint (quantity, ==, 12);
  g_assert_finalize_object (line);
}

/* Which of several it is stays open, with another quantity too */
static void
test_open_number (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(GPtrArray) alternatives = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CselPartsLine) open = NULL;
  g_autoptr(CselPartsLine) more = NULL;
  g_autoptr(CselPartsLine) first = NULL;
  g_autofree char *name = NULL;
  g_autofree char *first_name = NULL;

  g_ptr_array_add (alternatives, csel_test_get_product (catalog, "216-266"));
  g_ptr_array_add (alternatives, csel_test_get_product (catalog, "216-286"));
  open = csel_parts_line_new_open (alternatives, 3);
  more = csel_parts_line_copy (open, 5);
  first = csel_parts_line_new (g_ptr_array_index (alternatives, 0), 1);
  name = csel_parts_line_get_name (more);
  first_name = csel_parts_line_get_name (first);
  g_assert_cmpstr (name, ==, "216-266 / 216-286");
  g_assert_cmpstr (first_name, ==, "216-266");
  g_assert_cmpuint (csel_parts_line_get_quantity (more), ==, 5);
  g_assert_cmpuint (csel_parts_line_get_alternatives (more)->len, ==, 2);
  g_assert_null (csel_parts_line_get_alternatives (first));
  g_assert_true (csel_parts_line_is_same_item (open, more));
  g_assert_false (csel_parts_line_is_same_item (open, first));
  g_assert_false (csel_parts_line_is_same_item (first, open));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/parts-line/properties", test_properties);
  g_test_add_func ("/model/parts-line/open-number", test_open_number);

  return g_test_run ();
}
