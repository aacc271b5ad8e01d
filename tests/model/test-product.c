/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test.h"

static void
test_handles_are_equal (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) a = csel_test_get_product (catalog, "216-266");
  g_autoptr(CselProduct) b = csel_test_get_product (catalog, "216-266");
  g_autoptr(CselProduct) c = csel_test_get_product (catalog, "216-286");

  g_assert_true (a != b);
  g_assert_true (csel_product_equal (a, b));
  g_assert_false (csel_product_equal (a, c));
  g_assert_false (csel_product_equal (a, NULL));
  g_assert_true (csel_product_equal (NULL, NULL));
}

static void
test_identity (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  g_assert_cmpstr (csel_product_get_item (seed), ==, CSEL_TEST_SEED);
  g_assert_cmpstr (csel_product_get_manufacturer (seed), ==, "WAGO");
  g_assert_cmpstr (csel_product_get_kind (seed), ==, "female-connector");
  g_assert_true (g_str_has_prefix (csel_product_get_title (seed),
                                   "1-conductor female connector; lever;"));
}

static void
test_ranges_by_unit (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  CselRange range;

  g_assert_nonnull (csel_product_lookup_range (seed, CSEL_PROPERTY_STRIP_LENGTH, CSEL_UNIT_MM,
                                               &range));
  g_assert_cmpint (range.lo, ==, 1100000);
  g_assert_cmpint (range.hi, ==, 1300000);
  g_assert_nonnull (csel_product_lookup_range (seed, CSEL_PROPERTY_STRIP_LENGTH, CSEL_UNIT_INCH,
                                               &range));
  g_assert_null (csel_product_lookup_range (seed, CSEL_PROPERTY_STRIP_LENGTH, CSEL_UNIT_CM,
                                            &range));
  g_assert_null (csel_product_lookup_range (seed, CSEL_PROPERTY_SLEEVE_LENGTH, CSEL_UNIT_MM,
                                            &range));
}

/* Two that differ are no answer, two that agree are one */
static void
test_contradiction_is_no_answer (void)
{
  g_autoptr(CselCatalog) same = csel_test_read_product ("<width>3 mm</width><width>3.0 mm</width>");
  g_autoptr(CselCatalog) different = csel_test_read_product ("<width>3 mm</width><width>4 mm</width>");
  g_autoptr(CselProduct) a = csel_product_new (same, 0);
  g_autoptr(CselProduct) b = csel_product_new (different, 0);
  CselRange range;

  g_assert_nonnull (csel_product_lookup_range (a, CSEL_PROPERTY_WIDTH, CSEL_UNIT_MM, &range));
  g_assert_null (csel_product_lookup_range (b, CSEL_PROPERTY_WIDTH, CSEL_UNIT_MM, &range));
}

static void
test_code_and_printed (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  const CselFact *fact = csel_product_lookup_first (seed, CSEL_PROPERTY_FLAMMABILITY_CLASS);

  g_assert_cmpstr (csel_product_get_printed (seed, fact), ==, "V0");
  g_assert_cmpstr (csel_product_get_code (seed, fact), ==, "V-0");
  fact = csel_product_lookup_first (seed, CSEL_PROPERTY_MATERIAL_GROUP);
  g_assert_cmpstr (csel_product_get_code (seed, fact), ==, "I");
}

static void
test_relation (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselProduct) header = csel_test_get_product (catalog, "831-3604");
  CselRelation relation;

  g_assert_true (csel_product_find_relation (seed, header, &relation));
  g_assert_cmpuint (relation.type, ==, CSEL_RELATION_COUNTERPART);
  g_assert_false (csel_product_find_relation (header, seed, NULL));
}

static void
test_finalizes (void)
{
  CselProduct *seed = csel_test_get_seed ();

  g_assert_finalize_object (seed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/product/handles-are-equal", test_handles_are_equal);
  g_test_add_func ("/model/product/identity", test_identity);
  g_test_add_func ("/model/product/ranges-by-unit", test_ranges_by_unit);
  g_test_add_func ("/model/product/contradiction-is-no-answer", test_contradiction_is_no_answer);
  g_test_add_func ("/model/product/code-and-printed", test_code_and_printed);
  g_test_add_func ("/model/product/relation", test_relation);
  g_test_add_func ("/model/product/finalizes", test_finalizes);

  return g_test_run ();
}
