/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>

#include "report/csel-json.h"
#include "support/csel-test.h"

static void
test_golden (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselWiringAnswer) answer =
    csel_test_ask_wiring (seed, "1=fine-stranded:2.5mm2:insulated,label=L1,wire=W12,color=BK,to=-K1:3 "
                          "2=fine-stranded:14AWG:insulated,ferrule=216-266 5=solid:6", 12, 5);
  g_autofree char *text = csel_json_wiring (answer, locale);

  csel_test_check_golden ("wiring.json", text);
}

/* Nothing that is not stated has a value */
static void
test_not_stated (void)
{
  g_autoptr(CselCatalog) catalog =
    csel_test_read_product ("<connection number='1'><conductor kind='solid'>0.5 ... 10 mm²</conductor></connection>");
  g_autoptr(CselProduct) product = csel_test_get_product (catalog, "X");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselWiringAnswer) answer = csel_test_ask_wiring (product, "1=solid:1", 1, 0);
  g_autofree char *text = csel_json_wiring (answer, locale);
  g_autoptr(JsonNode) root = json_from_string (text, NULL);
  JsonObject *object = json_node_get_object (root);
  JsonObject *wire = json_array_get_object_element (json_object_get_array_member (object, "poles"), 0);

  g_assert_cmpstr (json_object_get_string_member (object, "verdict"), ==, "cannot-tell");
  g_assert_true (json_object_get_null_member (object, "pole_number"));
  g_assert_true (json_object_get_null_member (wire, "potential"));
  g_assert_true (json_object_get_null_member (wire, "ferrule"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "ferrules")), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/json-wiring/golden", test_golden);
  g_test_add_func ("/report/json-wiring/not-stated", test_not_stated);

  return g_test_run ();
}
