/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>

#include "report/csel-json.h"
#include "rules/csel-acceptance.h"
#include "rules/csel-check.h"
#include "support/csel-test.h"

static JsonObject *
get_line (JsonNode *root,
          guint     index)
{
  JsonArray *lines = json_object_get_array_member (json_node_get_object (root), "lines");

  return json_array_get_object_element (lines, index);
}

static void
test_lines (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselVerdict) open = NULL;
  g_autoptr(CselVerdict) verdict = NULL;
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObject *line;

  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "30 A", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "ul:C", NULL);
  open = csel_check_ask (seed, requirement, ferrules);
  csel_requirement_accept (requirement, seed, csel_verdict_get_line (open, 1),
                           &(CselAcceptance) { (char *)"KM", (char *)"2026-03-02", (char *)"our table" });
  verdict = csel_check_ask (seed, requirement, ferrules);
  text = csel_json_check (seed, requirement, verdict, locale);
  root = json_from_string (text, NULL);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "result"), ==, "accepted");
  line = get_line (root, 0);
  g_assert_cmpstr (json_object_get_string_member (line, "ratings_per"), ==, "ul:C");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (line, "required"), "value"), ==,
                   "30");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (line, "stated"), "value"), ==,
                   "37");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (line, "margin"), "value"), ==,
                   "7");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (line, "margin"), "percent"), ==, 23);
  line = get_line (root, 1);
  g_assert_cmpstr (json_object_get_string_member (line, "result"), ==, "accepted");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (line, "accepted"), "by"), ==,
                   "KM");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (root),
                                                                         "not_checked")), ==, 6);
}

static void
test_all (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  const CselNearestMiss miss = { CSEL_CONDITION_FIELD, NULL, CSEL_FIELD_POLES, 3 };
  g_autoptr(CselListing) listing = NULL;
  g_autoptr(CselMatches) matches = NULL;
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonObject *object;

  csel_library_add (library, wago);
  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  listing = csel_listing_new (library);
  matches = csel_matches_new (listing, requirement);
  text = csel_json_check_all (library, matches, &miss);
  root = json_from_string (text, NULL);
  object = json_node_get_object (root);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "meets")), >, 0);
  g_assert_true (json_object_has_member (object, "open"));
  object = json_object_get_object_member (object, "nearest_miss");
  g_assert_cmpstr (json_object_get_string_member (object, "drop"), ==, "poles");
  g_assert_cmpint (json_object_get_int_member (object, "count"), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/json-check/lines", test_lines);
  g_test_add_func ("/report/json-check/all", test_all);

  return g_test_run ();
}
