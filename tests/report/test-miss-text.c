/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-miss-text.h"
#include "support/csel-test.h"

static void
test_conditions (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselIndex) index = csel_index_new (library);
  g_autoptr(CselQuery) query = csel_query_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const gint64 mm = csel_unit_get_steps (CSEL_UNIT_MM);
  const CselBounds spacing = { 5 * mm, 7 * mm, CSEL_UNIT_MM };
  g_autoptr(CselResult) result = NULL;
  const struct { CselNearestMiss miss; const char *text; } cases[] = {
    { { CSEL_CONDITION_TEXT, NULL, 0, 1 },
      "Nothing meets all conditions. Without “push-in”: 1 product" },
    { { CSEL_CONDITION_COLUMN, CSEL_COLUMN_POLES, 0, 2 },
      "Nothing meets all conditions. Without “Poles 4, not stated”: 2 products" },
    { { CSEL_CONDITION_COLUMN, CSEL_COLUMN_PIN_SPACING, 0, 12 },
      "Nothing meets all conditions. Without “Pin spacing ≥ 5 mm, ≤ 7 mm”: 12 products" },
    { { CSEL_CONDITION_FIELD, NULL, CSEL_FIELD_CURRENT, 12 },
      "Nothing meets all conditions. Without “Current 38 A”: 12 products" },
  };

  csel_library_add (library, wago);
  query->text = g_strdup ("push-in");
  csel_query_toggle_value (query, CSEL_COLUMN_POLES, "4");
  csel_query_toggle_value (query, CSEL_COLUMN_POLES, CSEL_KEY_NOT_STATED);
  csel_query_set_bounds (query, CSEL_COLUMN_PIN_SPACING, &spacing);
  csel_requirement_set (query->requirement, CSEL_FIELD_CURRENT, "38 A", NULL);
  result = csel_result_new (query, index, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = csel_miss_describe (&cases[i].miss, result, locale);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/miss-text/conditions", test_conditions);

  return g_test_run ();
}
