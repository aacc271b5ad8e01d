/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>

#include "report/csel-json.h"
#include "support/csel-test.h"

static void
test_rows (void)
{
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CselCatalog) one = csel_test_read_product ("<width>3 mm</width><height>1 mm</height>");
  g_autoptr(CselCatalog) other = csel_test_read_product ("<height>1 mm</height>");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselComparison) comparison = NULL;
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) node = NULL;
  JsonArray *rows;
  JsonObject *row;

  g_ptr_array_add (products, csel_product_new (one, 0));
  g_ptr_array_add (products, csel_product_new (other, 0));
  comparison = csel_comparison_new (products, &(CselRatingContext) { 0 }, locale);
  text = csel_json_comparison (comparison, TRUE);
  node = json_from_string (text, NULL);
  rows = json_object_get_array_member (json_node_get_object (node), "rows");
  g_assert_cmpuint (json_array_get_length (rows), ==, 1);
  row = json_array_get_object_element (rows, 0);
  g_assert_cmpstr (json_object_get_string_member (row, "property"), ==, "Width");
  g_assert_cmpstr (json_object_get_string_member (row, "mark"), ==, "open");
  g_assert_true (json_array_get_null_element (json_object_get_array_member (row, "values"), 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/json-comparison/rows", test_rows);

  return g_test_run ();
}
