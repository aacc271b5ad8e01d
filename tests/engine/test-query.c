/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-query.h"
#include "model/csel-code.h"
#include "support/csel-test.h"

typedef struct
{
  CselLibrary *library;
  CselIndex   *index;
  CselQuery   *query;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
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
           gconstpointer data)
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

static char *
get_item (Fixture *fixture,
          guint    position)
{
  g_autoptr(GArray) rows = csel_query_run (fixture->query, fixture->index);
  g_autoptr(CselProduct) product = csel_library_get_product (fixture->library,
                                                             g_array_index (rows, guint, position));

  return g_strdup (csel_product_get_item (product));
}

static void
search (Fixture    *fixture,
        const char *text)
{
  g_free (fixture->query->text);
  fixture->query->text = g_strdup (text);
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  const struct { const char *text; guint count; } cases[] = {
    { "", 519 }, { "  ", 519 }, { "8311104", 1 }, { "831-1104/320", 2 }, { "4066966840940", 1 },
    { "FERRULE Blue", 2 }, { "2.5mm2 blue", 2 }, { "2.5 mm² blue", 2 }, { "no such thing", 0 },
    { "2.5mm2 push-in lever", 1 }, { "2.5 mm² push-in lever", 1 }, { "16 AWG push-in lever", 1 },
    { "11 mm push-in lever", 1 }, { "10.5mm2 push-in lever", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      search (fixture, cases[i].text);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (count (fixture), ==, cases[i].count);
    }
}

/* The number itself, then its beginning, then anywhere */
static void
test_best_match_first (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *exact = NULL;
  g_autofree char *beginning = NULL;

  search (fixture, "831-505");
  exact = get_item (fixture, 0);
  g_assert_cmpstr (exact, ==, "831-505");
  search (fixture, "733");
  beginning = get_item (fixture, 0);
  g_assert_true (g_str_has_prefix (beginning, "733"));
}

static void
test_filters_hold_together (Fixture      *fixture,
                            gconstpointer data)
{
  gint64 header = csel_code_get_rank (CSEL_PROPERTY_KIND, CSEL_KIND_THT_HEADER);
  gint64 four = 4 * csel_unit_get_steps (CSEL_UNIT_NONE);
  gint64 five = 5 * csel_unit_get_steps (CSEL_UNIT_NONE);
  gint64 spacing = csel_unit_get_steps (CSEL_UNIT_MM) * 762 / 100;
  guint n_four;
  guint n_five;

  csel_query_toggle_value (fixture->query, CSEL_COLUMN_KIND, header);
  csel_query_set_bounds (fixture->query, CSEL_COLUMN_PIN_SPACING, spacing, spacing);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, four);
  n_four = count (fixture);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, four);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, five);
  n_five = count (fixture);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, four);
  g_assert_cmpuint (n_four, >, 0);
  g_assert_cmpuint (count (fixture), ==, n_four + n_five);
  g_assert_true (csel_query_is_filtered (fixture->query));
  csel_query_clear_filters (fixture->query);
  g_assert_false (csel_query_is_filtered (fixture->query));
  g_assert_cmpuint (count (fixture), ==, 519);
}

/* What is not rated or not stated matches no number */
static void
test_not_rated_matches_no_number (Fixture      *fixture,
                                  gconstpointer data)
{
  g_assert_true (csel_rating_context_parse ("ul:B", &fixture->query->context));
  csel_query_set_bounds (fixture->query, CSEL_COLUMN_VOLTAGE, 0, G_MAXINT64);
  g_assert_cmpuint (count (fixture), ==, 20);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  CselColumn columns[] = { CSEL_COLUMN_ITEM, CSEL_COLUMN_POLES, CSEL_COLUMN_VOLTAGE,
                           CSEL_COLUMN_KIND };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (guint descending = 0; descending < 2; descending++)
      {
        const gint64 *keys = csel_index_get_keys (fixture->index, columns[i],
                                                  &fixture->query->context);
        g_autoptr(GArray) rows = NULL;

        fixture->query->sort = columns[i];
        fixture->query->descending = descending;
        rows = csel_query_run (fixture->query, fixture->index);
        for (guint j = 1; j < rows->len; j++)
          {
            gint64 before = keys[g_array_index (rows, guint, j - 1)];
            gint64 after = keys[g_array_index (rows, guint, j)];

            if (after != CSEL_KEY_NOT_STATED)
              g_assert_cmpint (before == after || (before < after) != descending, ==, TRUE);
            if (before == CSEL_KEY_NOT_STATED)
              g_assert_cmpint (after, ==, CSEL_KEY_NOT_STATED);
          }
      }
}

/* Against counting one by one: a facet leaves its own filter out */
static void
test_facet_counts (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr(GArray) values = NULL;
  gint64 header = csel_code_get_rank (CSEL_PROPERTY_KIND, CSEL_KIND_THT_HEADER);
  gint64 spacing = csel_unit_get_steps (CSEL_UNIT_MM) * 5;

  csel_query_toggle_value (fixture->query, CSEL_COLUMN_KIND, header);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_PIN_SPACING, spacing);
  values = csel_query_get_facet (fixture->query, fixture->index, CSEL_COLUMN_PIN_SPACING);
  g_assert_cmpuint (values->len, >, 5);
  for (guint i = 0; i < values->len; i++)
    {
      const CselFacetValue *value = &g_array_index (values, CselFacetValue, i);
      g_autoptr(CselQuery) other = csel_query_copy (fixture->query);
      g_autoptr(GArray) rows = NULL;

      csel_query_toggle_value (other, CSEL_COLUMN_PIN_SPACING, spacing);
      csel_query_toggle_value (other, CSEL_COLUMN_PIN_SPACING, value->key);
      rows = csel_query_run (other, fixture->index);
      g_assert_cmpuint (rows->len, ==, value->count);
      if (i > 0)
        g_assert_cmpint (g_array_index (values, CselFacetValue, i - 1).key, <, value->key);
    }
}

static void
test_copy_is_independent (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr(CselQuery) copy = NULL;

  search (fixture, "x");
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, 1);
  copy = csel_query_copy (fixture->query);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, 1);
  g_assert_true (csel_query_has_value (copy, CSEL_COLUMN_POLES, 1));
  g_assert_false (csel_query_has_value (fixture->query, CSEL_COLUMN_POLES, 1));
  g_assert_cmpstr (copy->text, ==, "x");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/engine/query/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("search", test_search);
  ADD ("best-match-first", test_best_match_first);
  ADD ("filters-hold-together", test_filters_hold_together);
  ADD ("not-rated-matches-no-number", test_not_rated_matches_no_number);
  ADD ("order", test_order);
  ADD ("facet-counts", test_facet_counts);
  ADD ("copy-is-independent", test_copy_is_independent);

  return g_test_run ();
}
