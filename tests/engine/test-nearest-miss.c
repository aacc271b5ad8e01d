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
  g_autoptr(GArray) rows = csel_query_run (fixture->query, fixture->index);

  return rows->len;
}

static gint64
micrometres (double mm)
{
  return (gint64)(mm * (double)csel_unit_get_steps (CSEL_UNIT_MM) + 0.5);
}

/* Dropping what is said to be missed gives just as many products as was said */
static void
test_columns (Fixture      *fixture,
              gconstpointer unused)
{
  CselNearestMiss miss;

  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, 4 * csel_unit_get_steps (CSEL_UNIT_NONE));
  csel_query_set_bounds (fixture->query, CSEL_COLUMN_PIN_SPACING, micrometres (100), G_MAXINT64);
  g_assert_cmpuint (count (fixture), ==, 0);

  g_assert_true (csel_nearest_miss_find (fixture->query, fixture->index, &miss));
  g_assert_cmpint (miss.kind, ==, CSEL_CONDITION_COLUMN);
  g_assert_cmpint (miss.column, ==, CSEL_COLUMN_PIN_SPACING);
  csel_query_clear_column (fixture->query, miss.column);
  g_assert_cmpuint (count (fixture), ==, miss.count);
}

static void
test_text (Fixture      *fixture,
           gconstpointer unused)
{
  CselNearestMiss miss;

  fixture->query->text = g_strdup ("no such words");
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, 4 * csel_unit_get_steps (CSEL_UNIT_NONE));
  g_assert_true (csel_nearest_miss_find (fixture->query, fixture->index, &miss));
  g_assert_cmpint (miss.kind, ==, CSEL_CONDITION_TEXT);
  g_clear_pointer (&fixture->query->text, g_free);
  g_assert_cmpuint (count (fixture), ==, miss.count);
}

static void
test_fields (Fixture      *fixture,
             gconstpointer unused)
{
  CselRequirement *requirement = fixture->query->requirement;
  CselNearestMiss miss;

  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_PIN_SPACING, "7.62", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "1000V", NULL);
  fixture->query->wanted = CSEL_WANTED_MEETS;
  g_assert_cmpuint (count (fixture), ==, 0);

  g_assert_true (csel_nearest_miss_find (fixture->query, fixture->index, &miss));
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
  CselNearestMiss miss;

  fixture->query->text = g_strdup ("no such words");
  csel_query_set_bounds (fixture->query, CSEL_COLUMN_PIN_SPACING, micrometres (100), G_MAXINT64);
  g_assert_false (csel_nearest_miss_find (fixture->query, fixture->index, &miss));
}

/* What is open comes after what meets the requirement */
static void
test_open_apart (Fixture      *fixture,
                 gconstpointer unused)
{
  g_autoptr(GArray) rows = NULL;
  gboolean is_open = FALSE;
  guint n_open = 0;

  csel_requirement_set (fixture->query->requirement, CSEL_FIELD_POLES, "4", NULL);
  fixture->query->wanted = CSEL_WANTED_NOT_FAILED;
  fixture->query->sort = CSEL_COLUMN_ITEM;
  rows = csel_query_run (fixture->query, fixture->index);
  for (guint i = 0; i < rows->len; i++)
    {
      CselMatches *matches = csel_index_get_matches (fixture->index, fixture->query->requirement);
      gboolean meets = csel_matches_passes (matches, g_array_index (rows, guint, i), CSEL_WANTED_MEETS);

      g_assert_false (is_open && meets);
      is_open = !meets;
      n_open += is_open;
    }
  g_assert_cmpuint (n_open, >, 0);
  g_assert_cmpuint (n_open, <, rows->len);
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
