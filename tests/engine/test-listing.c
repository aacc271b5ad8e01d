/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-listing.h"
#include "support/csel-test.h"

/* A list stays as it was, whatever becomes of the library */
static void
test_stays (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselListing) all = NULL;
  g_autoptr(CselListing) few = NULL;
  g_autoptr(CselProduct) product = NULL;
  guint row;

  csel_library_add (library, headers);
  csel_library_add (library, wago);
  all = csel_listing_new (library);
  csel_library_set_show_second_hand (library, FALSE);
  few = csel_listing_new (library);

  g_assert_cmpuint (csel_listing_get_n_rows (all), ==, 519);
  g_assert_cmpuint (csel_listing_get_n_rows (few), ==, 17);
  g_assert_cmpuint (csel_listing_get_n_parts (all), ==, 2);
  g_assert_true (csel_listing_get_catalog (all, 1) == wago);
  g_assert_true (csel_listing_get_row (all, 502, &row) == wago);
  g_assert_cmpuint (row, ==, 0);
  g_assert_false (csel_listing_is_growing (all));

  product = csel_listing_get_product (all, 510);
  g_assert_true (csel_listing_find_row (all, product, &row));
  g_assert_cmpuint (row, ==, 510);
  g_assert_true (csel_listing_find_row (few, product, &row));
  g_assert_cmpuint (row, ==, 8);
  g_assert_false (csel_listing_find_row (few, NULL, &row));
}

/* Only what the index of a catalogue that is being read knows is listed */
static void
test_grows (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_catalog_new ();
  g_autoptr(CselCatalogIndex) index = csel_catalog_index_new (catalog);
  const CselSource source = { .document = "Sheet" };
  g_autoptr(CselListing) before = NULL;
  g_autoptr(CselListing) after = NULL;

  csel_catalog_append_source (catalog, &source);
  csel_library_set_catalog_index (library, catalog, index);
  csel_library_add (library, catalog);
  g_assert_true (csel_catalog_begin_product (catalog, "1", "A"));
  csel_catalog_end_product (catalog);
  csel_catalog_publish (catalog);
  before = csel_listing_new (library);
  csel_catalog_index_extend (index);
  after = csel_listing_new (library);
  g_assert_cmpuint (csel_listing_get_n_rows (before), ==, 0);
  g_assert_cmpuint (csel_listing_get_n_rows (after), ==, 1);
  g_assert_true (csel_listing_is_growing (after));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/listing/stays", test_stays);
  g_test_add_func ("/engine/listing/grows", test_grows);

  return g_test_run ();
}
