/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-conditions.h"
#include "support/csel-test.h"

static const CselAbout stranded = { CSEL_RATING_CONTEXT_DEFAULT, NULL, CSEL_CONDUCTOR_STRANDED,
                                    CSEL_PREPARATION_INSULATED };

/* As the product's other statements have them */
static void
test_as_the_product_states (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  const CselFact *printed = csel_product_lookup_first (seed, CSEL_PROPERTY_NOMINAL_VOLTAGE);
  CselQualifiers conditions;

  g_assert_true (csel_conditions_get (seed, CSEL_PROPERTY_SLEEVE_LENGTH, &stranded, &conditions));
  for (guint i = 0; i < CSEL_N_QUALIFIERS; i++)
    g_assert_null (conditions.value[i]);

  g_assert_true (csel_conditions_get (seed, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &stranded, &conditions));
  g_assert_cmpstr (conditions.value[CSEL_QUALIFIER_CONNECTION], ==, "1");
  g_assert_cmpstr (conditions.value[CSEL_QUALIFIER_CONDUCTOR], ==, "stranded");
  g_assert_cmpstr (conditions.value[CSEL_QUALIFIER_FERRULE], ==, "insulated");

  g_assert_true (csel_conditions_get (seed, CSEL_PROPERTY_NOMINAL_VOLTAGE, &stranded, &conditions));
  for (guint i = 0; i < CSEL_N_QUALIFIERS; i++)
    g_assert_cmpstr (conditions.value[i], ==, csel_product_get_qualifier (seed, printed, i));
}

static void
test_which_connection (void)
{
  g_autoptr(CselCatalog) catalog =
    csel_test_read_product ("<connection number='1'><strip-length>9 mm</strip-length></connection>"
                            "<connection number='2'><strip-length>12 mm</strip-length></connection>");
  g_autoptr(CselCatalog) without = csel_test_read_product ("");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(CselProduct) bare = csel_product_new (without, 0);
  CselAbout about = { CSEL_RATING_CONTEXT_DEFAULT, NULL, CSEL_CONDUCTOR_SOLID, CSEL_PREPARATION_BARE };
  CselQualifiers conditions;

  g_assert_false (csel_conditions_get (product, CSEL_PROPERTY_TIGHTENING_TORQUE, &about, &conditions));
  about.connection = "2";
  g_assert_true (csel_conditions_get (product, CSEL_PROPERTY_TIGHTENING_TORQUE, &about, &conditions));
  g_assert_cmpstr (conditions.value[CSEL_QUALIFIER_CONNECTION], ==, "2");
  about.connection = NULL;
  g_assert_true (csel_conditions_get (bare, CSEL_PROPERTY_TIGHTENING_TORQUE, &about, &conditions));
  g_assert_cmpstr (conditions.value[CSEL_QUALIFIER_CONNECTION], ==, "1");
}

/* Where the product has no rating of that scheme, the standard has its usual name */
static void
test_ratings_of_another_scheme (void)
{
  g_autoptr(CselCatalog) without = csel_test_read_product ("");
  g_autoptr(CselProduct) bare = csel_product_new (without, 0);
  CselAbout about = { { CSEL_RATING_UL, 0, 0, 'C' } };
  CselQualifiers conditions;

  g_assert_true (csel_conditions_get (bare, CSEL_PROPERTY_RATED_CURRENT, &about, &conditions));
  g_assert_cmpstr (conditions.value[CSEL_QUALIFIER_STANDARD], ==, "UL 1059");
  g_assert_cmpstr (conditions.value[CSEL_QUALIFIER_USE_GROUP], ==, "C");
  g_assert_null (conditions.value[CSEL_QUALIFIER_POLLUTION_DEGREE]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/conditions/as-the-product-states", test_as_the_product_states);
  g_test_add_func ("/rules/conditions/which-connection", test_which_connection);
  g_test_add_func ("/rules/conditions/ratings-of-another-scheme", test_ratings_of_another_scheme);

  return g_test_run ();
}
