/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>

#include "engine/csel-query.h"
#include "model/csel-code.h"
#include "report/csel-json.h"
#include "support/csel-test.h"

static JsonNode *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  JsonNode *root = json_from_string (text, &error);

  g_assert_no_error (error);

  return root;
}

/* The one value that a JSONPath finds */
static char *
query (JsonNode   *root,
       const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) found = json_path_query (path, root, &error);
  JsonArray *array;

  g_assert_no_error (error);
  array = json_node_get_array (found);
  g_assert_cmpuint (json_array_get_length (array), >, 0);

  return json_to_string (json_array_get_element (array, 0), FALSE);
}

static void
assert_query (JsonNode   *root,
              const char *path,
              const char *expected)
{
  g_autofree char *value = query (root, path);

  g_assert_cmpstr (value, ==, expected);
}

static void
test_show (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autofree char *text = csel_json_show (seed, locale);
  g_autoptr(JsonNode) root = parse (text);

  csel_test_check_golden ("show.json", text);
  assert_query (root, "$.item", "\"831-1104/320-000\"");
  assert_query (root, "$.sections[2].title", "\"Description\"");
  assert_query (root, "$.sections[3].facts[0].value", "{\"value\":\"800\",\"unit\":\"V\"}");
  assert_query (root, "$.sections[3].facts[3].value", "{\"not_rated\":true}");
  assert_query (root, "$.sections[5].facts[2].values",
                "[{\"min\":\"0.5\",\"max\":\"10\",\"unit\":\"mm2\"},{\"min\":\"20\",\"max\":\"8\",\"unit\":\"awg\"}]");
  assert_query (root, "$.relations[0].type", "\"counterpart\"");
  assert_query (root, "$.texts[0].lang", "\"en\"");
}

static void
test_list (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselIndex) index = csel_index_new (library);
  g_autoptr(CselQuery) everything = csel_query_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselResult) result = NULL;
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) root = NULL;

  csel_library_add (library, headers);
  result = csel_result_new (everything, index, NULL);
  text = csel_json_list (result, csel_result_get_n_rows (result), FALSE, locale);
  root = parse (text);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (root)), ==, 502);
  assert_query (root, "$[0].item", "\"831-3104\"");
  assert_query (root, "$[0].second_hand", "true");
  assert_query (root, "$[2].pole_number", "null");
}

static void
test_ferrules (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselConductor conductor = { CSEL_CONDUCTOR_FINE_STRANDED,
                                    { -14, -14, CSEL_UNIT_AWG, FALSE } };
  g_autoptr(GPtrArray) ferrules = NULL;
  g_autoptr(CselFerruleAnswer) answer = NULL;
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) root = NULL;

  csel_library_add (library, catalog);
  ferrules = csel_library_list_kind (library, CSEL_KIND_FERRULE);
  answer = csel_ferrule_ask (seed, &conductor, CSEL_WISH_INSULATED, ferrules);
  text = csel_json_ferrules (answer, "14 AWG", locale);
  root = parse (text);

  assert_query (root, "$.conductor",
                "{\"as_typed\":\"14 AWG\",\"kind\":\"fine-stranded\",\"awg_by\":\"table\","
                "\"area_mm2\":\"2.081\",\"awg\":\"14\"}");
  assert_query (root, "$.terminal.insulated.verdict", "\"fits\"");
  assert_query (root, "$.candidates[0].item", "\"216-266\"");
  assert_query (root, "$.candidates[0].verdict", "\"cannot-tell\"");
  assert_query (root, "$.candidates[0].open", "[\"sleeve-length\"]");
  assert_query (root, "$.candidates[2].verdict", "\"does-not-fit\"");
  assert_query (root, "$.summary", "[]");
}

static void
test_findings (void)
{
  g_autoptr(GPtrArray) findings = csel_test_find_problems ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autofree char *text = csel_json_findings (findings, locale);
  g_autoptr(JsonNode) root = parse (text);

  csel_test_check_golden ("findings.json", text);
  assert_query (root, "$.errors", "8");
  assert_query (root, "$.findings[0].check", "\"gtin-check-digit\"");
  assert_query (root, "$.findings[0].required", "{\"value\":\"3\",\"unit\":\"1\"}");
  assert_query (root, "$.findings[9].difference", "{\"value\":\"0.12\",\"unit\":\"mm\"}");
}

/* What scripts read of counterparts, supply side and swap */
static void
test_mates (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselProduct) header = csel_test_get_product (catalog, "831-3604");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(GPtrArray) matings = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_mating_free);
  g_autoptr(CselVerdict) supply = NULL;
  g_autoptr(CselVerdict) none = csel_supply_side_ask (ferrule, NULL, CSEL_SUPPLY_SIDE_UNKNOWN);
  g_autofree char *text = NULL;
  g_autofree char *ferrule_text = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(JsonNode) ferrule_root = NULL;

  g_ptr_array_add (matings, csel_mating_ask (seed, header));
  supply = csel_supply_side_ask (seed, matings, CSEL_SUPPLY_SIDE_OTHER);
  text = csel_json_mates (seed, matings, CSEL_SUPPLY_SIDE_OTHER, supply, locale);
  root = parse (text);
  assert_query (root, "$.counterparts[0].item", "\"831-3604\"");
  assert_query (root, "$.counterparts[0].listed", "true");
  assert_query (root, "$.counterparts[0].verdict", "\"mates\"");
  assert_query (root, "$.counterparts[0].reasons[3].result", "\"note\"");
  assert_query (root, "$.supply_side.side", "\"other\"");
  assert_query (root, "$.supply_side.verdict", "\"cannot-tell\"");
  assert_query (root, "$.supply_side.reasons[0].outcome", "\"pins-live\"");
  assert_query (root, "$.supply_side.reasons[1].facts[0].property", "\"safety-information\"");
  assert_query (root, "$.swap.verdict", "\"cannot-tell\"");
  assert_query (root, "$.swap.reasons[0].facts[0].property", "\"variable-coding\"");

  ferrule_text = csel_json_mates (ferrule, matings, CSEL_SUPPLY_SIDE_UNKNOWN, none, locale);
  ferrule_root = parse (ferrule_text);
  assert_query (ferrule_root, "$.swap", "null");
  assert_query (ferrule_root, "$.safety_information", "[]");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/json/show", test_show);
  g_test_add_func ("/report/json/list", test_list);
  g_test_add_func ("/report/json/ferrules", test_ferrules);
  g_test_add_func ("/report/json/findings", test_findings);
  g_test_add_func ("/report/json/mates", test_mates);

  return g_test_run ();
}
