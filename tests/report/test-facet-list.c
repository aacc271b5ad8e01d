/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-facet-list.h"

#include <string.h>

#include "report/csel-json.h"
#include "support/csel-test.h"

static CselResult *
find (GPtrArray **facets)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselIndex) index = csel_index_new (library);
  g_autoptr(CselQuery) query = csel_query_new ();
  CselResult *result;

  csel_library_add (library, wago);
  csel_query_toggle_value (query, CSEL_COLUMN_KIND, "ferrule");
  result = csel_result_new (query, index, NULL);
  *facets = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_facet_free);
  g_ptr_array_add (*facets, csel_result_get_facet (result, CSEL_COLUMN_POLES));
  g_ptr_array_add (*facets, csel_result_get_facet (result, CSEL_COLUMN_KIND));

  return result;
}

static void
test_plain (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  g_autoptr(GPtrArray) facets = NULL;
  g_autoptr(CselResult) result = find (&facets);
  g_autofree char *text = csel_facet_list_plain (result, facets, locale);

  g_assert_true (g_str_has_prefix (text, "\nPole (pole-number)\n      11  keine Angabe\n\nArt (kind)\n"));
  g_assert_nonnull (strstr (text, "      11  Aderendhülse\n"));
}

static void
test_tsv (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(GPtrArray) facets = NULL;
  g_autoptr(CselResult) result = find (&facets);
  g_autofree char *text = csel_facet_list_tsv (result, facets, locale);

  g_assert_true (g_str_has_prefix (text, "\ncolumn\tkey\tvalue\tcount\npole-number\t4\t4\t0\n"
                                   "pole-number\t\tnot stated\t11\n"));
  g_assert_nonnull (strstr (text, "kind\tferrule\tferrule\t11\n"));
}

static void
test_json (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(GPtrArray) facets = NULL;
  g_autoptr(CselResult) result = find (&facets);
  g_autofree char *text = csel_json_found (result, 2, facets, locale);
  g_autoptr(JsonNode) root = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (root);
  JsonObject *facet;

  g_assert_cmpint (json_object_get_int_member (object, "count"), ==, 11);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "products")), ==, 2);
  facet = json_array_get_object_element (json_object_get_array_member (object, "facets"), 0);
  g_assert_cmpstr (json_object_get_string_member (facet, "column"), ==, "pole-number");
  g_assert_cmpint (json_object_get_int_member (facet, "not_stated"), ==, 11);
  g_assert_true (json_object_get_null_member (facet, "min"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/facet-list/plain", test_plain);
  g_test_add_func ("/report/facet-list/tsv", test_tsv);
  g_test_add_func ("/report/facet-list/json", test_json);

  return g_test_run ();
}
