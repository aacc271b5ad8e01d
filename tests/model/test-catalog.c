/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test.h"

static CselCatalog *
make_catalog (void)
{
  CselCatalog *catalog = csel_catalog_new ();
  const CselSource source = { .document = "Sheet", .confidence = CSEL_CONFIDENCE_MAKER };
  const CselQualifiers solid = { .value[CSEL_QUALIFIER_CONDUCTOR] = "solid" };
  CselStatement statement = { .source = csel_catalog_append_source (catalog, &source) };

  csel_catalog_set_header (catalog, "c", "Catalogue", "1", "2026-01-01");
  g_assert_true (csel_catalog_begin_product (catalog, "X", "ACME"));

  /* Not in the order of the data sheet */
  statement.property = CSEL_PROPERTY_COLOR;
  statement.printed = "gray";
  csel_catalog_append (catalog, &statement);
  statement.property = CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION;
  statement.qualifiers = &solid;
  statement.kind = CSEL_VALUE_QUANTITY;
  statement.printed = "0.5 ... 10 mm² / 20 ... 8 AWG";
  statement.n_ranges = csel_statement_parse (statement.printed, CSEL_KIND_AREA, statement.ranges,
                                             NULL);
  csel_catalog_append (catalog, &statement);
  csel_catalog_append_relation (catalog, CSEL_RELATION_ACCESSORY, FALSE, "Ferrule", "Y", "ACME", 0);
  csel_catalog_end_product (catalog);
  g_assert_true (csel_catalog_begin_product (catalog, "Y", "ACME"));
  csel_catalog_end_product (catalog);

  return catalog;
}

static void
test_facts_in_order (void)
{
  g_autoptr(CselCatalog) catalog = make_catalog ();
  const CselFact *facts;
  guint n;

  csel_catalog_freeze (catalog);
  facts = csel_catalog_get_facts (catalog, 0, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (facts[0].property, ==, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION);
  g_assert_cmpuint (facts[0].unit, ==, CSEL_UNIT_MM2);
  g_assert_false (facts[0].also);
  g_assert_cmpuint (facts[1].unit, ==, CSEL_UNIT_AWG);
  g_assert_true (facts[1].also);
  g_assert_cmpuint (facts[0].printed, ==, facts[1].printed);
  g_assert_cmpuint (facts[2].property, ==, CSEL_PROPERTY_COLOR);

  facts = csel_catalog_get_facts (catalog, 1, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_lookup (void)
{
  g_autoptr(CselCatalog) catalog = make_catalog ();
  const CselFact *facts;
  guint n;

  csel_catalog_freeze (catalog);
  facts = csel_catalog_lookup (catalog, 0, CSEL_PROPERTY_COLOR, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (csel_catalog_get_string (catalog, facts->printed), ==, "gray");
  g_assert_null (csel_catalog_get_qualifier (catalog, facts, CSEL_QUALIFIER_CONDUCTOR));

  facts = csel_catalog_lookup (catalog, 0, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (csel_catalog_get_qualifier (catalog, facts, CSEL_QUALIFIER_CONDUCTOR), ==,
                   "solid");

  csel_catalog_lookup (catalog, 0, CSEL_PROPERTY_WIDTH, &n);
  g_assert_cmpuint (n, ==, 0);
  csel_catalog_lookup (catalog, 0, CSEL_PROPERTY_CONDUCTOR_REMOVAL, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_items_are_unique_per_manufacturer (void)
{
  g_autoptr(CselCatalog) catalog = make_catalog ();
  guint row;

  g_assert_false (csel_catalog_begin_product (catalog, "X", "ACME"));
  g_assert_true (csel_catalog_begin_product (catalog, "X", "Other"));
  csel_catalog_end_product (catalog);
  csel_catalog_freeze (catalog);

  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 3);
  g_assert_true (csel_catalog_find (catalog, "X", "Other", &row));
  g_assert_cmpuint (row, ==, 2);
  g_assert_false (csel_catalog_find (catalog, "X", "Nobody", NULL));
}

static void
test_relations (void)
{
  g_autoptr(CselCatalog) catalog = make_catalog ();
  const CselRelation *relations;
  guint n;

  csel_catalog_freeze (catalog);
  relations = csel_catalog_get_relations (catalog, 0, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (relations[0].type, ==, CSEL_RELATION_ACCESSORY);
  g_assert_cmpstr (csel_catalog_get_string (catalog, relations[0].item), ==, "Y");
  g_assert_cmpstr (csel_catalog_get_string (catalog, relations[0].group), ==, "Ferrule");
  csel_catalog_get_relations (catalog, 1, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_second_hand (void)
{
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");

  g_assert_false (csel_catalog_is_second_hand (wago));
  g_assert_true (csel_catalog_is_second_hand (headers));
}

static void
test_finalizes (void)
{
  CselCatalog *catalog = make_catalog ();

  g_assert_cmpstr (csel_catalog_get_title (catalog), ==, "Catalogue");
  g_assert_finalize_object (catalog);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/catalog/facts-in-order", test_facts_in_order);
  g_test_add_func ("/model/catalog/lookup", test_lookup);
  g_test_add_func ("/model/catalog/items-are-unique-per-manufacturer",
                   test_items_are_unique_per_manufacturer);
  g_test_add_func ("/model/catalog/relations", test_relations);
  g_test_add_func ("/model/catalog/second-hand", test_second_hand);
  g_test_add_func ("/model/catalog/finalizes", test_finalizes);

  return g_test_run ();
}
