/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-library.h"
#include "model/csel-code.h"
#include "support/csel-test.h"

static void
count_cb (CselLibrary *library,
          guint       *count)
{
  (*count)++;
}

static void
test_second_hand_rows (void)
{
  CselLibrary *library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  guint changes = 0;

  g_object_set (library, "show-second-hand", FALSE, NULL);
  g_signal_connect (library, "changed", G_CALLBACK (count_cb), &changes);
  csel_library_add (library, wago);
  csel_library_add (library, headers);
  g_assert_cmpuint (csel_library_get_n_rows (library), ==, 17);
  g_assert_cmpuint (csel_library_count_second_hand (library), ==, 502);
  csel_library_set_show_second_hand (library, TRUE);
  csel_library_set_show_second_hand (library, TRUE);
  g_assert_cmpuint (csel_library_get_n_rows (library), ==, 519);
  g_assert_cmpuint (changes, ==, 3);
  g_assert_finalize_object (library);
}

static void
test_order_and_removal (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  guint changes = 0;

  csel_library_add (library, wago);
  csel_library_add (library, headers);
  g_signal_connect (library, "changed", G_CALLBACK (count_cb), &changes);
  g_ptr_array_add (order, library);
  g_ptr_array_add (order, wago);
  csel_library_set_order (library, order);
  g_assert_cmpuint (changes, ==, 0);
  g_ptr_array_insert (order, 0, headers);
  g_ptr_array_add (order, headers);
  csel_library_set_order (library, order);
  g_assert_true (csel_library_get_catalog (library, 0) == headers);
  g_assert_true (csel_library_get_catalog (library, 1) == wago);
  csel_library_grow (library);
  csel_library_remove (library, headers);
  csel_library_remove (library, headers);
  g_assert_cmpuint (changes, ==, 3);
  g_assert_cmpuint (csel_library_get_n_rows (library), ==, 17);
}

static void
test_rows_and_products (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselProduct) second = NULL;
  g_autoptr(CselProduct) first = NULL;
  guint row;

  csel_library_add (library, headers);
  csel_library_add (library, wago);
  second = csel_library_get_product (library, 502);
  g_assert_true (csel_product_get_catalog (second) == wago);
  g_assert_true (csel_library_find_row (library, second, &row));
  g_assert_cmpuint (row, ==, 502);
  first = csel_library_get_product (library, 0);
  csel_library_set_show_second_hand (library, FALSE);
  g_assert_true (csel_library_find_row (library, second, &row));
  g_assert_cmpuint (row, ==, 0);
  g_assert_false (csel_library_find_row (library, first, &row));
  g_assert_false (csel_library_find_row (library, NULL, &row));
}

static void
test_find_item (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  const char *const spellings[] = { "831-1104/320-000", "8311104320000", "831 1104 320 000" };

  csel_library_add (library, wago);
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr(GPtrArray) found = csel_library_find_item (library, spellings[i]);

      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpstr (csel_product_get_item (g_ptr_array_index (found, 0)), ==, CSEL_TEST_SEED);
    }
  {
    g_autoptr(GPtrArray) found = csel_library_find_item (library, "831-1104");

    g_assert_cmpuint (found->len, ==, 0);
  }
}

static void
test_kinds (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(GPtrArray) ferrules = NULL;

  csel_library_add (library, wago);
  ferrules = csel_library_list_kind (library, CSEL_KIND_FERRULE);
  g_assert_cmpuint (ferrules->len, ==, 11);
}

static void
test_same_id_takes_the_place (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) one = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) two = csel_test_read_shipped ("wago-831");

  csel_library_add (library, one);
  csel_library_add (library, two);
  g_assert_cmpuint (csel_library_get_n_catalogs (library), ==, 1);
  g_assert_true (csel_library_get_catalog (library, 0) == two);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/library/order-and-removal", test_order_and_removal);
  g_test_add_func ("/engine/library/second-hand-rows", test_second_hand_rows);
  g_test_add_func ("/engine/library/rows-and-products", test_rows_and_products);
  g_test_add_func ("/engine/library/find-item", test_find_item);
  g_test_add_func ("/engine/library/kinds", test_kinds);
  g_test_add_func ("/engine/library/same-id-takes-the-place", test_same_id_takes_the_place);

  return g_test_run ();
}
