/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-active-conditions.h"
#include "support/csel-test.h"

static CselResult *
run (const CselQuery *query)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselIndex) index = NULL;

  csel_library_add (library, catalog);
  index = csel_index_new (library);

  return csel_result_new (query, index, NULL);
}

static void
test_words (void)
{
  const char *const expected[] = {
    "“lever”", "Kind: ferrule", "Kind: not stated", "Pin spacing ≥ 5 mm, ≤ 7.62 mm", "etim:EF999999: ev1",
    "Meets the requirement",
  };
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselQuery) query = csel_query_new ();
  const gint64 mm = csel_unit_get_steps (CSEL_UNIT_MM);
  const CselBounds bounds = { 5 * mm, 762 * mm / 100, CSEL_UNIT_MM };
  g_autoptr(CselResult) result = NULL;
  g_autoptr(GPtrArray) conditions = NULL;

  query->text = g_strdup ("lever");
  query->wanted = CSEL_WANTED_MEETS;
  csel_query_toggle_value (query, CSEL_COLUMN_KIND, "ferrule");
  csel_query_toggle_value (query, CSEL_COLUMN_KIND, CSEL_KEY_NOT_STATED);
  csel_query_set_bounds (query, CSEL_COLUMN_PIN_SPACING, &bounds);
  csel_query_toggle_value (query, "etim:EF999999", "ev1");
  result = run (query);
  conditions = csel_active_conditions_list (result, locale);
  g_assert_cmpuint (conditions->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < conditions->len; i++)
    g_assert_cmpstr (((const CselActiveCondition *)g_ptr_array_index (conditions, i))->words, ==, expected[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/active-conditions/words", test_words);

  return g_test_run ();
}
