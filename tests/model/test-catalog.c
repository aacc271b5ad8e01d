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
  const guint32 *numbers;
  const CselFact *fact;
  guint n;

  csel_catalog_freeze (catalog);
  numbers = csel_catalog_get_numbers (catalog, 0, &n);
  g_assert_cmpuint (n, ==, 3);
  fact = csel_catalog_get_fact (catalog, numbers[0]);
  g_assert_cmpuint (fact->property, ==, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION);
  g_assert_cmpuint (fact->unit, ==, CSEL_UNIT_MM2);
  g_assert_false (fact->also);
  g_assert_cmpstr (csel_catalog_get_qualifier (catalog, fact, CSEL_QUALIFIER_CONDUCTOR), ==, "solid");
  g_assert_cmpuint (csel_catalog_get_fact (catalog, numbers[1])->unit, ==, CSEL_UNIT_AWG);
  g_assert_true (csel_catalog_get_fact (catalog, numbers[1])->also);
  g_assert_cmpuint (csel_catalog_get_fact (catalog, numbers[1])->printed, ==, fact->printed);
  fact = csel_catalog_get_fact (catalog, numbers[2]);
  g_assert_cmpuint (fact->property, ==, CSEL_PROPERTY_COLOR);
  g_assert_null (csel_catalog_get_qualifier (catalog, fact, CSEL_QUALIFIER_CONDUCTOR));

  csel_catalog_get_numbers (catalog, 1, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* What two products state alike is one fact */
static void
test_each_fact_once (void)
{
  g_autoptr(CselCatalog) catalog = make_catalog ();
  CselStatement statement = { .property = CSEL_PROPERTY_COLOR, .printed = "gray" };
  const guint32 *numbers;
  guint32 number;
  guint n;

  g_assert_true (csel_catalog_begin_product (catalog, "Z", "ACME"));
  number = csel_catalog_number (catalog, &statement);
  csel_catalog_append_number (catalog, number);
  csel_catalog_end_product (catalog);
  csel_catalog_freeze (catalog);
  numbers = csel_catalog_get_numbers (catalog, 0, &n);
  g_assert_cmpuint (numbers[n - 1], ==, number);
  numbers = csel_catalog_get_numbers (catalog, 2, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (numbers[0], ==, number);
}

/* What one product states can be given to the next by number, but for what is its own */
static void
test_marked_facts (void)
{
  g_autoptr(CselCatalog) catalog = make_catalog ();
  const CselStatement color = { .property = CSEL_PROPERTY_COLOR, .printed = "red" };
  const CselStatement title = { .property = CSEL_PROPERTY_TITLE, .printed = "Plug" };
  const CselFactNumber *marked;
  CselFactNumber copy;
  guint n;

  g_assert_true (csel_catalog_begin_product (catalog, "M1", "ACME"));
  csel_catalog_append (catalog, &title);
  csel_catalog_mark (catalog);
  csel_catalog_append (catalog, &color);
  marked = csel_catalog_get_marked (catalog, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (marked[0].property, ==, CSEL_PROPERTY_COLOR);
  copy = marked[0];
  csel_catalog_append (catalog, &title);
  g_assert_null (csel_catalog_get_marked (catalog, &n));
  csel_catalog_mark (catalog);
  csel_catalog_append_relation (catalog, CSEL_RELATION_ACCESSORY, FALSE, NULL, "X", NULL, 0);
  g_assert_null (csel_catalog_get_marked (catalog, &n));
  csel_catalog_end_product (catalog);

  g_assert_true (csel_catalog_begin_product (catalog, "M2", "ACME"));
  csel_catalog_append_numbers (catalog, &copy, 1);
  csel_catalog_end_product (catalog);
  csel_catalog_freeze (catalog);
  g_assert_cmpuint (csel_catalog_get_numbers (catalog, csel_catalog_get_n_products (catalog) - 1, &n)[0], ==,
                    copy.number);
  g_assert_cmpuint (n, ==, 1);
}

/* By property, and in the order of the file where the property is the same */
static void
test_order_of_facts (void)
{
  g_autoptr(CselCatalog) catalog = csel_catalog_new ();
  const CselSource source = { .document = "Sheet" };
  const CselProperty brought = { .id = "maker:x", .label = "x" };
  CselPropertyId properties[300];
  const guint32 *numbers;
  guint n;

  csel_catalog_append_source (catalog, &source);
  g_assert_true (csel_catalog_begin_product (catalog, "X", "ACME"));
  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    properties[i] = csel_catalog_add_property (catalog, &brought);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (properties); i++)
    {
      const CselStatement statement = {
        .property = properties[i * 7 % G_N_ELEMENTS (properties)], .printed = i < G_N_ELEMENTS (properties) ? "a" : "b",
      };

      csel_catalog_append (catalog, &statement);
    }
  csel_catalog_end_product (catalog);
  csel_catalog_freeze (catalog);

  numbers = csel_catalog_get_numbers (catalog, 0, &n);
  g_assert_cmpuint (n, ==, 2 * G_N_ELEMENTS (properties));
  for (guint i = 0; i < n; i++)
    {
      const CselFact *fact = csel_catalog_get_fact (catalog, numbers[i]);

      g_assert_cmpuint (fact->property, ==, properties[i / 2]);
      g_assert_cmpstr (csel_catalog_get_string (catalog, fact->printed), ==, i % 2 == 0 ? "a" : "b");
    }
}

/* A property that is not built in has its own label and comes after the others */
static void
test_brought_property (void)
{
  g_autoptr(CselCatalog) catalog = csel_catalog_new ();
  const CselSource source = { .document = "Sheet", .confidence = CSEL_CONFIDENCE_MAKER };
  const CselProperty brought = { .id = "etim:EF000056", .label = "Pressure", .type = CSEL_TYPE_QUANTITY,
                                 .unit = "bar" };
  CselStatement statement = { .printed = "3", .source = csel_catalog_append_source (catalog, &source) };
  const CselProperty *property;

  g_assert_true (csel_catalog_begin_product (catalog, "X", "ACME"));
  statement.property = csel_catalog_add_property (catalog, &brought);
  g_assert_cmpuint (statement.property, ==, CSEL_N_PROPERTIES);
  csel_catalog_append (catalog, &statement);
  csel_catalog_end_product (catalog);
  csel_catalog_freeze (catalog);

  property = csel_catalog_get_property (catalog, CSEL_N_PROPERTIES);
  g_assert_cmpstr (property->label, ==, "Pressure");
  g_assert_cmpstr (property->unit, ==, "bar");
  g_assert_true (property->flags & CSEL_PROPERTY_BROUGHT);
  g_assert_cmpuint (csel_catalog_get_n_properties (catalog), ==, CSEL_N_PROPERTIES + 1);
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
  g_test_add_func ("/model/catalog/each-fact-once", test_each_fact_once);
  g_test_add_func ("/model/catalog/marked-facts", test_marked_facts);
  g_test_add_func ("/model/catalog/order-of-facts", test_order_of_facts);
  g_test_add_func ("/model/catalog/brought-property", test_brought_property);
  g_test_add_func ("/model/catalog/items-are-unique-per-manufacturer",
                   test_items_are_unique_per_manufacturer);
  g_test_add_func ("/model/catalog/relations", test_relations);
  g_test_add_func ("/model/catalog/second-hand", test_second_hand);
  g_test_add_func ("/model/catalog/finalizes", test_finalizes);

  return g_test_run ();
}
