/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/csel-product-sizes.h"
#include "support/csel-test.h"

static CselProductSizes
read_item (const char *catalog_name,
           const char *item,
           guint       poles)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped (catalog_name);
  g_autoptr(CselProduct) product = csel_test_get_product (catalog, item);
  CselProductSizes sizes;

  csel_product_sizes_read (product, poles, &sizes);
  /* Its strings are the product's */
  sizes.pin = sizes.conductor = NULL;

  return sizes;
}

static CselProductSizes
read_elements (const char *elements)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product (elements);
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  CselProductSizes sizes;

  csel_product_sizes_read (product, 0, &sizes);

  return sizes;
}

/* Both 831 formulas, for the pole numbers of the family */
static void
test_formulas (void)
{
  const struct { guint poles; gint64 l; gint64 l1; gint64 of_3104; } rows[] = {
    { 2, 17140, 20140, 17120 }, { 3, 24760, 27760, 24740 }, { 4, 32380, 35380, 32360 },
    { 5, 40000, 43000, 39980 }, { 6, 47620, 50620, 47600 }, { 8, 62860, 65860, 62840 },
    { 10, 78100, 81100, 78080 }, { 12, 93340, 96340, 93320 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CselProductSizes seed = read_item ("wago-831", CSEL_TEST_SEED, rows[i].poles);
      CselProductSizes other = read_item ("pluggable-headers", "831-3104", rows[i].poles);

      g_assert_cmpuint (seed.n_lengths, ==, 2);
      g_assert_cmpint (seed.lengths[0].length, ==, rows[i].l);
      g_assert_cmpint (seed.lengths[1].length, ==, rows[i].l1);
      g_assert_cmpint (seed.width, ==, rows[i].l1);
      g_assert_cmpint (other.lengths[0].length, ==, rows[i].of_3104);
    }
}

static void
test_kinds (void)
{
  CselProductSizes seed = read_item ("wago-831", CSEL_TEST_SEED, 0);
  CselProductSizes header = read_item ("wago-831", "831-3604", 0);
  CselProductSizes footprint = read_item ("pluggable-headers", "734-132", 0);
  CselProductSizes ferrule = read_item ("wago-831", "216-266", 0);
  CselProductSizes plate = read_item ("wago-831", "831-505", 0);

  g_assert_cmpint (seed.form, ==, CSEL_FORM_CONNECTOR);
  g_assert_true (seed.has_lever && seed.is_straight);
  g_assert_cmpint (seed.height, ==, 25000);
  g_assert_cmpint (seed.depth, ==, 50750);
  g_assert_cmpint (header.form, ==, CSEL_FORM_HEADER);
  g_assert_cmpint (header.pin_width, ==, 1000);
  g_assert_cmpint (header.pin_height, ==, 1200);
  g_assert_cmpint (header.width, ==, 0);
  g_assert_cmpint (footprint.depth, ==, 8500);
  g_assert_cmpint (footprint.depth_property, ==, CSEL_PROPERTY_FOOTPRINT_DEPTH);
  g_assert_cmpint (ferrule.form, ==, CSEL_FORM_FERRULE);
  g_assert_true (ferrule.is_insulated);
  g_assert_cmpint (ferrule.sleeve, ==, 0);
  g_assert_cmpint (plate.form, ==, CSEL_FORM_BOX);
  g_assert_cmpint (plate.width, ==, 30000);
}

/* What cannot be one length is not stated */
static void
test_doubtful (void)
{
  CselProductSizes range = read_elements ("<width>30 ... 40 mm</width>");
  CselProductSizes twice = read_elements ("<width>30 mm</width><width>31 mm</width>");
  CselProductSizes long_one = read_elements ("<width>10001 mm</width>");
  CselProductSizes rows = read_elements ("<pole-number>5</pole-number><pin-rows>2</pin-rows>"
                                         "<pin-spacing>5 mm</pin-spacing>");

  g_assert_cmpint (range.width, ==, 0);
  g_assert_cmpint (twice.width, ==, 0);
  g_assert_cmpint (long_one.width, ==, 0);
  g_assert_cmpuint (rows.poles_per_row, ==, 0);
  g_assert_true (csel_product_sizes_is_empty (&range));
  g_assert_false (csel_product_sizes_is_empty (&rows));
}

static void
test_extend (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<pole-number>4</pole-number>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);

  g_assert_cmpuint (csel_product_sizes_get_poles (seed), ==, 4);
  g_assert_true (csel_product_sizes_can_extend (seed));
  g_assert_cmpuint (csel_product_sizes_get_poles (product), ==, 4);
  g_assert_false (csel_product_sizes_can_extend (product));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/product-sizes/formulas", test_formulas);
  g_test_add_func ("/drawing/product-sizes/kinds", test_kinds);
  g_test_add_func ("/drawing/product-sizes/doubtful", test_doubtful);
  g_test_add_func ("/drawing/product-sizes/extend", test_extend);

  return g_test_run ();
}
