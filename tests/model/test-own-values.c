/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-own-values.h"
#include "model/csel-statement.h"
#include "support/csel-test.h"

static const CselOwnProof proof = { CSEL_OWN_PACKAGING, "KM", "2026-03-02" };

static gboolean
set (CselOwnValues        *values,
     CselProduct          *product,
     CselPropertyId        property,
     const CselQualifiers *qualifiers,
     const char           *value,
     GError              **error)
{
  CselStatement statement = { .property = property, .qualifiers = qualifiers, .printed = value };

  g_assert_true (csel_statement_read_value (&statement, value, NULL));

  return csel_own_values_set (values, product, &statement, &proof, error);
}

static CselProduct *
look_again (CselOwnValues *values,
            CselProduct   *product)
{
  return csel_product_new_with_own (csel_product_get_catalog (product), csel_product_get_row (product),
                                    csel_own_values_get_catalog (values));
}

static void
count_cb (CselOwnValues *values,
          guint         *count)
{
  (*count)++;
}

static void
test_what_is_not_stated_can_be (void)
{
  CselOwnValues *values = csel_own_values_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");
  g_autoptr(CselProduct) with_it = NULL;
  g_autoptr(CselProduct) without_it = NULL;
  g_autoptr(GError) error = NULL;
  const CselFact *fact;
  CselRange range;
  guint changes = 0;
  guint n;
  guint n_before;

  g_signal_connect (values, "changed", G_CALLBACK (count_cb), &changes);
  g_assert_true (set (values, ferrule, CSEL_PROPERTY_SLEEVE_LENGTH, NULL, "12 mm", &error));
  g_assert_no_error (error);
  g_assert_false (csel_product_has_own_values (ferrule));
  g_assert_null (csel_product_lookup_first (ferrule, CSEL_PROPERTY_SLEEVE_LENGTH));

  with_it = look_again (values, ferrule);
  g_assert_true (csel_product_has_own_values (with_it));
  g_assert_true (csel_product_equal (with_it, ferrule));
  fact = csel_product_lookup_range (with_it, CSEL_PROPERTY_SLEEVE_LENGTH, CSEL_UNIT_MM, &range);
  g_assert_nonnull (fact);
  g_assert_cmpint (range.lo, ==, 1200000);
  g_assert_cmpstr (csel_product_get_printed (with_it, fact), ==, "12 mm");
  g_assert_cmpint (csel_product_get_source (with_it, fact)->confidence, ==, CSEL_CONFIDENCE_OWN);
  g_assert_cmpstr (csel_product_get_source (with_it, fact)->document, ==, "packaging");
  g_assert_cmpstr (csel_product_get_source (with_it, fact)->note, ==, "KM");
  g_assert_cmpstr (csel_product_get_source (with_it, fact)->version, ==, "2026-03-02");
  g_assert_cmpstr (csel_product_get_kind (with_it), ==, "ferrule");
  csel_product_get_facts (ferrule, &n_before);
  csel_product_get_facts (with_it, &n);
  g_assert_cmpuint (n, ==, n_before + 1);

  g_assert_true (csel_own_values_unset (values, ferrule, CSEL_PROPERTY_SLEEVE_LENGTH, NULL));
  g_assert_false (csel_own_values_unset (values, ferrule, CSEL_PROPERTY_SLEEVE_LENGTH, NULL));
  without_it = look_again (values, ferrule);
  g_assert_false (csel_product_has_own_values (without_it));
  g_assert_cmpuint (changes, ==, 2);
  g_assert_finalize_object (values);
}

static void
test_the_maker_stands (void)
{
  g_autoptr(CselOwnValues) values = csel_own_values_new ();
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselProduct) with_it = NULL;
  const CselQualifiers stranded = { .value[CSEL_QUALIFIER_CONDUCTOR] = "stranded" };
  const CselQualifiers solid = { .value[CSEL_QUALIFIER_CONDUCTOR] = "solid" };
  const CselQualifiers number_two = { .value[CSEL_QUALIFIER_CONNECTION] = "2" };
  g_autoptr(GError) error = NULL;
  guint n;
  guint n_before;

  g_assert_false (set (values, seed, CSEL_PROPERTY_STRIP_LENGTH, NULL, "14 mm", &error));
  g_assert_error (error, CSEL_OWN_VALUES_ERROR, CSEL_OWN_VALUES_ERROR_STATED);
  g_clear_error (&error);
  g_assert_false (set (values, seed, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &solid, "16 mm²", &error));
  g_assert_error (error, CSEL_OWN_VALUES_ERROR, CSEL_OWN_VALUES_ERROR_STATED);
  g_clear_error (&error);
  g_assert_false (set (values, seed, CSEL_PROPERTY_LENGTH, NULL, "L = 3 mm", &error));
  g_assert_error (error, CSEL_OWN_VALUES_ERROR, CSEL_OWN_VALUES_ERROR_PROPERTY);
  g_clear_error (&error);

  /* Other conditions are another statement */
  g_assert_true (set (values, seed, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &stranded, "0.5 ... 10 mm²", NULL));
  g_assert_true (set (values, seed, CSEL_PROPERTY_STRIP_LENGTH, &number_two, "9 mm", NULL));
  with_it = look_again (values, seed);
  csel_product_lookup (seed, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n_before);
  csel_product_lookup (with_it, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);
  g_assert_cmpuint (n, ==, n_before + 1);
}

static void
test_hearsay_gives_way (void)
{
  g_autoptr(CselOwnValues) values = csel_own_values_new ();
  g_autoptr(CselCatalog) catalog =
    csel_test_read_product ("<width source='h'>3 mm / 0.118 inches</width><height source='h'>4 mm</height>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(CselProduct) with_it = NULL;
  const CselFact *facts;
  guint n;

  g_assert_true (set (values, product, CSEL_PROPERTY_WIDTH, NULL, "3.2 mm", NULL));
  with_it = look_again (values, product);
  facts = csel_product_lookup (with_it, CSEL_PROPERTY_WIDTH, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (facts->is_own);
  g_assert_cmpstr (csel_product_get_printed (with_it, facts), ==, "3.2 mm");
  facts = csel_product_lookup (with_it, CSEL_PROPERTY_HEIGHT, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (facts->is_own);
}

/* Under the same conditions the number of the conditions is the same */
static void
test_a_rating_joins_its_column (void)
{
  g_autoptr(CselOwnValues) values = csel_own_values_new ();
  g_autoptr(CselCatalog) catalog =
    csel_test_read_product ("<rating standard='IEC' overvoltage-category='III' pollution-degree='3' voltage='800 V'/>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(CselProduct) with_it = NULL;
  CselQualifiers column = {
    .value[CSEL_QUALIFIER_STANDARD] = "IEC",
    .value[CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY] = "III",
    .value[CSEL_QUALIFIER_POLLUTION_DEGREE] = "3",
  };
  const CselFact *voltage;
  const CselFact *current;

  g_assert_true (set (values, product, CSEL_PROPERTY_RATED_CURRENT, &column, "41 A", NULL));
  column.value[CSEL_QUALIFIER_POLLUTION_DEGREE] = "2";
  g_assert_true (set (values, product, CSEL_PROPERTY_NOMINAL_VOLTAGE, &column, "1000 V", NULL));
  with_it = look_again (values, product);
  voltage = csel_product_lookup_first (with_it, CSEL_PROPERTY_NOMINAL_VOLTAGE);
  current = csel_product_lookup_first (with_it, CSEL_PROPERTY_RATED_CURRENT);
  g_assert_cmpuint (voltage->qualifiers, ==, current->qualifiers);
  g_assert_cmpuint (voltage[1].qualifiers, !=, voltage->qualifiers);
  g_assert_cmpstr (csel_product_get_qualifier (with_it, current, CSEL_QUALIFIER_POLLUTION_DEGREE), ==, "3");
  g_assert_cmpstr (csel_product_get_qualifier (with_it, &voltage[1], CSEL_QUALIFIER_POLLUTION_DEGREE), ==, "2");
}

static void
test_a_second_value_replaces_the_first (void)
{
  g_autoptr(CselOwnValues) values = csel_own_values_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");
  g_autoptr(CselProduct) other = csel_test_get_product (catalog, "216-286");
  g_autoptr(CselProduct) with_it = NULL;
  g_autoptr(CselProduct) other_with_it = NULL;
  const CselFact *facts;
  guint n;

  g_assert_true (set (values, ferrule, CSEL_PROPERTY_SLEEVE_LENGTH, NULL, "12 mm / 0.47 inches", NULL));
  g_assert_true (set (values, other, CSEL_PROPERTY_SLEEVE_LENGTH, NULL, "18 mm", NULL));
  g_assert_true (set (values, other, CSEL_PROPERTY_FERRULE_STRIP_LENGTH, NULL, "20 mm", NULL));
  g_assert_true (set (values, other, CSEL_PROPERTY_SLEEVE_LENGTH, NULL, "17 mm", NULL));
  g_assert_cmpuint (csel_catalog_get_n_products (csel_own_values_get_catalog (values)), ==, 2);
  g_assert_cmpuint (csel_catalog_get_n_sources (csel_own_values_get_catalog (values)), ==, 1);

  with_it = look_again (values, ferrule);
  csel_product_lookup (with_it, CSEL_PROPERTY_SLEEVE_LENGTH, &n);
  g_assert_cmpuint (n, ==, 2);
  other_with_it = look_again (values, other);
  facts = csel_product_lookup (other_with_it, CSEL_PROPERTY_SLEEVE_LENGTH, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (facts->lo, ==, 1700000);
  g_assert_nonnull (csel_product_lookup_first (other_with_it, CSEL_PROPERTY_FERRULE_STRIP_LENGTH));
}

static void
test_origins_are_read_by_their_names (void)
{
  CselOwnOrigin origin;

  for (CselOwnOrigin i = 0; i < CSEL_N_OWN_ORIGINS; i++)
    {
      g_assert_true (csel_own_origin_parse (csel_own_origin_get_id (i), &origin));
      g_assert_cmpint (origin, ==, i);
    }
  g_assert_false (csel_own_origin_parse ("hearsay", &origin));
  g_assert_false (csel_own_origin_parse (NULL, &origin));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/own-values/what-is-not-stated-can-be", test_what_is_not_stated_can_be);
  g_test_add_func ("/model/own-values/the-maker-stands", test_the_maker_stands);
  g_test_add_func ("/model/own-values/hearsay-gives-way", test_hearsay_gives_way);
  g_test_add_func ("/model/own-values/a-rating-joins-its-column", test_a_rating_joins_its_column);
  g_test_add_func ("/model/own-values/a-second-value-replaces-the-first", test_a_second_value_replaces_the_first);
  g_test_add_func ("/model/own-values/origins-are-read-by-their-names", test_origins_are_read_by_their_names);

  return g_test_run ();
}
