/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-statement.h"
#include "report/csel-own-list.h"
#include "support/csel-test.h"

#include <string.h>

static CselOwnValues *
make_values (void)
{
  const CselOwnProof proof = { CSEL_OWN_PACKAGING, "KM", "2026-03-02" };
  CselOwnValues *values = csel_own_values_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");
  CselStatement statement = { .property = CSEL_PROPERTY_SLEEVE_LENGTH, .printed = "12 mm" };

  g_assert_true (csel_statement_read_value (&statement, "12 mm", NULL));
  g_assert_true (csel_own_values_set (values, ferrule, &statement, &proof, NULL));

  return values;
}

static void
test_each_value_says_what_it_rests_on (void)
{
  g_autoptr(CselOwnValues) values = make_values ();
  CselCatalog *own = csel_own_values_get_catalog (values);
  g_autoptr(CselLocale) english = csel_test_get_locale ("en");
  g_autoptr(CselLocale) german = csel_test_get_locale ("de");
  g_autofree char *plain = csel_own_list_to_plain (own, english);
  g_autofree char *in_german = csel_own_list_to_plain (own, german);
  g_autofree char *tsv = csel_own_list_to_tsv (own, english);
  g_autofree char *json = csel_own_list_to_json (own);

  g_assert_cmpstr (plain, ==, "216-266: Metal sleeve length 12 mm (packaging, KM 2026-03-02)\n");
  g_assert_cmpstr (in_german, ==, "216-266: Länge der Metallhülse 12 mm (Verpackung, KM 2026-03-02)\n");
  g_assert_cmpstr (tsv, ==, "item\tmanufacturer\tproperty\tlabel\tprinted\tsource\tby\tdate\n"
                   "216-266\tWAGO\tsleeve-length\tMetal sleeve length\t12 mm\tpackaging\tKM\t2026-03-02\n");
  g_assert_nonnull (strstr (json, "\"property\" : \"sleeve-length\""));
  g_assert_nonnull (strstr (json, "\"confidence\" : \"own-value\""));
}

static void
test_none (void)
{
  g_autoptr(CselOwnValues) values = csel_own_values_new ();
  g_autoptr(CselLocale) english = csel_test_get_locale ("en");
  g_autofree char *plain = csel_own_list_to_plain (csel_own_values_get_catalog (values), english);
  g_autofree char *json = csel_own_list_to_json (csel_own_values_get_catalog (values));

  g_assert_cmpstr (plain, ==, "No own values\n");
  g_assert_cmpstr (json, ==, "[]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/own-list/each-value-says-what-it-rests-on", test_each_value_says_what_it_rests_on);
  g_test_add_func ("/report/own-list/none", test_none);

  return g_test_run ();
}
