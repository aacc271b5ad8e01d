/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <libxml/parser.h>

#include "formats/csel-native.h"
#include "support/csel-test.h"

static void
assert_same_source (const CselSource *a,
                    const CselSource *b)
{
  g_assert_cmpstr (a->document, ==, b->document);
  g_assert_cmpstr (a->version, ==, b->version);
  g_assert_cmpstr (a->url, ==, b->url);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpstr (a->language, ==, b->language);
  g_assert_cmpuint (a->confidence, ==, b->confidence);
}

static void
assert_same_fact (CselCatalog    *a,
                  const CselFact *fact_a,
                  CselCatalog    *b,
                  const CselFact *fact_b)
{
  g_assert_cmpuint (fact_a->property, ==, fact_b->property);
  g_assert_cmpuint (fact_a->kind, ==, fact_b->kind);
  g_assert_cmpuint (fact_a->unit, ==, fact_b->unit);
  g_assert_cmpuint (fact_a->also, ==, fact_b->also);
  if (fact_a->kind == CSEL_VALUE_CODE)
    g_assert_cmpstr (csel_catalog_get_string (a, (guint32)fact_a->lo), ==,
                     csel_catalog_get_string (b, (guint32)fact_b->lo));
  else
    g_assert_cmpint (fact_a->lo, ==, fact_b->lo);
  g_assert_cmpint (fact_a->hi, ==, fact_b->hi);
  g_assert_cmpstr (csel_catalog_get_string (a, fact_a->printed), ==,
                   csel_catalog_get_string (b, fact_b->printed));
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    g_assert_cmpstr (csel_catalog_get_qualifier (a, fact_a, i), ==,
                     csel_catalog_get_qualifier (b, fact_b, i));
  assert_same_source (csel_catalog_get_source (a, fact_a->source),
                      csel_catalog_get_source (b, fact_b->source));
}

static void
assert_same_product (CselCatalog *a,
                     CselCatalog *b,
                     guint        row)
{
  g_autoptr(CselProduct) product_a = csel_product_new (a, row);
  g_autoptr(CselProduct) product_b = csel_product_new (b, row);
  guint n_a;
  guint n_b;
  const CselFact *facts_a = csel_product_get_facts (product_a, &n_a);
  const CselFact *facts_b = csel_product_get_facts (product_b, &n_b);
  const CselRelation *relations_a;
  const CselRelation *relations_b;

  g_assert_cmpstr (csel_catalog_get_item (a, row), ==, csel_catalog_get_item (b, row));
  g_assert_cmpstr (csel_catalog_get_manufacturer (a, row), ==,
                   csel_catalog_get_manufacturer (b, row));
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    assert_same_fact (a, &facts_a[i], b, &facts_b[i]);

  relations_a = csel_catalog_get_relations (a, row, &n_a);
  relations_b = csel_catalog_get_relations (b, row, &n_b);
  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      g_assert_cmpstr (csel_catalog_get_string (a, relations_a[i].item), ==,
                       csel_catalog_get_string (b, relations_b[i].item));
      g_assert_cmpstr (csel_catalog_get_string (a, relations_a[i].group), ==,
                       csel_catalog_get_string (b, relations_b[i].group));
      g_assert_cmpuint (relations_a[i].type, ==, relations_b[i].type);
      g_assert_cmpuint (relations_a[i].required, ==, relations_b[i].required);
    }
}

static void
assert_round_trip (CselCatalog *catalog)
{
  g_autofree char *text = csel_native_to_string (catalog);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) again = csel_test_read_text (text, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (csel_catalog_get_id (catalog), ==, csel_catalog_get_id (again));
  g_assert_cmpstr (csel_catalog_get_title (catalog), ==, csel_catalog_get_title (again));
  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, csel_catalog_get_n_products (again));
  for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
    assert_same_product (catalog, again, row);
}

static void
test_shipped (void)
{
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");

  assert_round_trip (wago);
  assert_round_trip (headers);
}

static void
test_corners (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product (
    "<title>a &lt;b&gt; &amp; “c” 'd'</title>"
    "<description>one\ntwo   three</description>"
    "<width value='30 mm'>30 mm wide</width><width source='h'>31 mm</width>"
    "<variable-coding value='no'>none</variable-coding>"
    "<connection number='1'><strip-length>11..13 mm</strip-length></connection>"
    "<connection number='2'><conductor>1/0 ... 4/0 AWG</conductor></connection>"
    "<rating standard='UL 1059' use-group='C' voltage='600 V'/>"
    "<rating standard='UL 1059' use-group='C' voltage='300 V' source='h'/>"
    "<rating current='12 A'/>"
    "<approval>UR</approval><document group='g'>One</document><document date='d' size='s'>Two</document>"
    "<accessory item='X' required='yes'/>");

  assert_round_trip (catalog);
}

static void
test_written_file_replaces_the_old_one (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) again = NULL;

  g_assert_true (csel_native_write (catalog, file, NULL, &error));
  again = csel_native_read (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (csel_catalog_get_n_products (again), ==, 17);
  g_file_delete (file, NULL, NULL);
}

static void
test_cannot_be_written (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(GFile) file = g_file_new_for_path ("/no/such/folder/catalog.xml");
  g_autoptr(GError) error = NULL;

  g_assert_false (csel_native_write (catalog, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* What the reader takes as an element is one in the schema */
static void
test_schema_knows_each_property (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CSEL_DATA_DIR"), "catalog.rng", NULL);
  g_autofree char *schema = NULL;

  g_assert_true (g_file_get_contents (path, &schema, NULL, NULL));
  for (CselPropertyId i = 0; i < CSEL_N_PROPERTIES; i++)
    {
      const CselProperty *property = csel_property_get (i);
      g_autofree char *element = g_strdup_printf ("name=\"%s\"", property->id);
      g_autofree char *name = g_strdup_printf (">%s<", property->id);

      if ((property->flags & CSEL_PROPERTY_ELEMENT) != 0 && strstr (schema, element) == NULL &&
          strstr (schema, name) == NULL)
        g_error ("<%s> is not in the schema", property->id);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  xmlInitParser ();

  g_test_add_func ("/formats/native-writer/shipped", test_shipped);
  g_test_add_func ("/formats/native-writer/corners", test_corners);
  g_test_add_func ("/formats/native-writer/written-file-replaces-the-old-one",
                   test_written_file_replaces_the_old_one);
  g_test_add_func ("/formats/native-writer/cannot-be-written", test_cannot_be_written);
  g_test_add_func ("/formats/native-writer/schema-knows-each-property",
                   test_schema_knows_each_property);

  return g_test_run ();
}
