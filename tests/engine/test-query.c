/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-query.h"

static void
test_values (void)
{
  g_autoptr(CselQuery) query = csel_query_new ();

  g_assert_false (csel_query_is_filtered (query));
  csel_query_toggle_value (query, CSEL_COLUMN_POLES, "4");
  csel_query_toggle_value (query, CSEL_COLUMN_POLES, CSEL_KEY_NOT_STATED);
  csel_query_toggle_value (query, CSEL_COLUMN_KIND, "ferrule");
  g_assert_cmpuint (csel_query_get_n_columns (query), ==, 2);
  g_assert_cmpstr (csel_query_get_column (query, 1), ==, CSEL_COLUMN_KIND);
  g_assert_cmpuint (csel_query_get_n_keys (query, CSEL_COLUMN_POLES), ==, 2);
  g_assert_cmpstr (csel_query_get_key (query, CSEL_COLUMN_POLES, 0), ==, "4");
  g_assert_true (csel_query_has_value (query, CSEL_COLUMN_POLES, CSEL_KEY_NOT_STATED));
  g_assert_false (csel_query_has_value (query, CSEL_COLUMN_POLES, CSEL_KEY_STATED));

  csel_query_toggle_value (query, CSEL_COLUMN_POLES, "4");
  csel_query_toggle_value (query, CSEL_COLUMN_POLES, CSEL_KEY_NOT_STATED);
  g_assert_false (csel_query_filters_column (query, CSEL_COLUMN_POLES));
  csel_query_clear_column (query, CSEL_COLUMN_KIND);
  csel_query_clear_column (query, CSEL_COLUMN_KIND);
  g_assert_false (csel_query_is_filtered (query));
}

static void
test_bounds (void)
{
  g_autoptr(CselQuery) query = csel_query_new ();
  const CselBounds wanted = { 5, G_MAXINT64, CSEL_UNIT_MM };
  const CselBounds none = { G_MININT64, G_MAXINT64, CSEL_UNIT_MM };
  CselBounds bounds;

  g_assert_false (csel_query_get_bounds (query, CSEL_COLUMN_PIN_SPACING, &bounds));
  csel_query_set_bounds (query, CSEL_COLUMN_PIN_SPACING, &wanted);
  g_assert_true (csel_query_get_bounds (query, CSEL_COLUMN_PIN_SPACING, &bounds));
  g_assert_cmpint (bounds.lo, ==, 5);
  g_assert_cmpint (bounds.unit, ==, CSEL_UNIT_MM);
  csel_query_set_bounds (query, CSEL_COLUMN_PIN_SPACING, &none);
  g_assert_false (csel_query_is_filtered (query));
}

static void
test_copy_is_independent (void)
{
  g_autoptr(CselQuery) query = csel_query_new ();
  g_autoptr(CselQuery) copy = NULL;

  query->text = g_strdup ("x");
  csel_query_set_sort (query, CSEL_COLUMN_ITEM, TRUE);
  csel_query_toggle_value (query, CSEL_COLUMN_POLES, "1");
  copy = csel_query_copy (query);
  csel_query_clear_filters (query);
  csel_query_set_sort (query, NULL, FALSE);
  g_assert_true (csel_query_has_value (copy, CSEL_COLUMN_POLES, "1"));
  g_assert_cmpstr (copy->text, ==, "x");
  g_assert_cmpstr (copy->sort, ==, CSEL_COLUMN_ITEM);
  g_assert_true (copy->descending);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/query/values", test_values);
  g_test_add_func ("/engine/query/bounds", test_bounds);
  g_test_add_func ("/engine/query/copy-is-independent", test_copy_is_independent);

  return g_test_run ();
}
