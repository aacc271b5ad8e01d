/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-nearest-miss.h"
#include "support/csel-test.h"

typedef struct
{
  CselLibrary *library;
  CselIndex   *index;
  CselQuery   *query;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");

  fixture->library = csel_library_new ();
  csel_library_add (fixture->library, wago);
  csel_library_add (fixture->library, headers);
  fixture->index = csel_index_new (fixture->library);
  fixture->query = csel_query_new ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  csel_query_free (fixture->query);
  g_object_unref (fixture->index);
  g_object_unref (fixture->library);
}

static guint
count (Fixture *fixture)
{
  g_autoptr(CselResult) result = csel_result_new (fixture->query, fixture->index, NULL);

  return csel_result_get_n_rows (result);
}

/* Wider than anything */
static CselBounds
make_wide (void)
{
  return (CselBounds) { 100 * csel_unit_get_steps (CSEL_UNIT_MM), G_MAXINT64, CSEL_UNIT_MM };
}

/* Dropping what is said to be missed gives just as many products as was said */
static void
test_columns (Fixture      *fixture,
              gconstpointer unused)
{
  const CselBounds wide = make_wide ();
  g_autoptr(CselResult) result = NULL;
  CselNearestMiss miss;

  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, "4");
  csel_query_set_bounds (fixture->query, CSEL_COLUMN_PIN_SPACING, &wide);
  g_assert_cmpuint (count (fixture), ==, 0);

  result = csel_result_new (fixture->query, fixture->index, NULL);
  g_assert_true (csel_nearest_miss_find (result, &miss));
  g_assert_cmpint (miss.kind, ==, CSEL_CONDITION_COLUMN);
  g_assert_cmpstr (miss.column, ==, CSEL_COLUMN_PIN_SPACING);
  csel_query_clear_column (fixture->query, miss.column);
  g_assert_cmpuint (count (fixture), ==, miss.count);
}

static void
test_text (Fixture      *fixture,
           gconstpointer unused)
{
  g_autoptr(CselResult) result = NULL;
  CselNearestMiss miss;

  fixture->query->text = g_strdup ("no such words");
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, "4");
  result = csel_result_new (fixture->query, fixture->index, NULL);
  g_assert_true (csel_nearest_miss_find (result, &miss));
  g_assert_cmpint (miss.kind, ==, CSEL_CONDITION_TEXT);
  g_clear_pointer (&fixture->query->text, g_free);
  g_assert_cmpuint (count (fixture), ==, miss.count);
}

static void
test_fields (Fixture      *fixture,
             gconstpointer unused)
{
  g_autoptr(CselResult) result = NULL;
  CselRequirement *requirement = fixture->query->requirement;
  CselNearestMiss miss;

  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_PIN_SPACING, "7.62", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "1000V", NULL);
  fixture->query->wanted = CSEL_WANTED_MEETS;
  g_assert_cmpuint (count (fixture), ==, 0);

  result = csel_result_new (fixture->query, fixture->index, NULL);
  g_assert_true (csel_nearest_miss_find (result, &miss));
  g_assert_cmpint (miss.kind, ==, CSEL_CONDITION_FIELD);
  g_assert_cmpint (miss.field, ==, CSEL_FIELD_SUPPLY);
  csel_requirement_set (requirement, miss.field, NULL, NULL);
  g_assert_cmpuint (count (fixture), ==, miss.count);
}

/* Where two conditions are missed by all, no single one helps */
static void
test_none (Fixture      *fixture,
           gconstpointer unused)
{
  const CselBounds wide = make_wide ();
  g_autoptr(CselResult) result = NULL;
  CselNearestMiss miss;

  fixture->query->text = g_strdup ("no such words");
  csel_query_set_bounds (fixture->query, CSEL_COLUMN_PIN_SPACING, &wide);
  result = csel_result_new (fixture->query, fixture->index, NULL);
  g_assert_false (csel_nearest_miss_find (result, &miss));
}

/* What is open comes after what meets the requirement */
static void
test_open_apart (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autoptr(CselResult) result = NULL;
  g_autoptr(CselListing) listing = csel_index_get_listing (fixture->index);
  gboolean is_open = FALSE;
  guint n_open = 0;

  csel_requirement_set (fixture->query->requirement, CSEL_FIELD_POLES, "4", NULL);
  fixture->query->wanted = CSEL_WANTED_NOT_FAILED;
  csel_query_set_sort (fixture->query, CSEL_COLUMN_ITEM, FALSE);
  result = csel_result_new (fixture->query, fixture->index, NULL);
  for (guint i = 0; i < csel_result_get_n_rows (result); i++)
    {
      g_autoptr(CselMatches) matches = csel_index_get_matches (fixture->index, listing, fixture->query->requirement);
      gboolean meets = csel_matches_passes (matches, csel_result_get_row (result, i), CSEL_WANTED_MEETS);

      g_assert_false (is_open && meets);
      is_open = !meets;
      n_open += is_open;
    }
  g_assert_cmpuint (csel_result_count_open (result), ==, n_open);
  g_assert_cmpuint (n_open, >, 0);
  g_assert_cmpuint (n_open, <, csel_result_get_n_rows (result));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/engine/nearest-miss/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("columns", test_columns);
  ADD ("text", test_text);
  ADD ("fields", test_fields);
  ADD ("none", test_none);
  ADD ("open-apart", test_open_apart);

  return g_test_run ();
}
