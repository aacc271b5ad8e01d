/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-result.h"
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
  g_autoptr(CselResult) result = csel_result_new (fixture->query, fixture->index, NULL);

  return csel_result_get_n_rows (result);
}

static char *
get_item (Fixture *fixture,
          guint    position)
{
  g_autoptr(CselResult) result = csel_result_new (fixture->query, fixture->index, NULL);
  g_autoptr(CselProduct) product = csel_result_get_product (result, position);

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
    { "11 mm push-in lever", 1 }, { "10.5mm2 push-in lever", 0 }, { "7,62 lever", 2 },
  };
  g_autoptr(CselResult) before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CselResult *result;

      search (fixture, cases[i].text);
      g_test_message ("%s", cases[i].text);
      result = csel_result_new (fixture->query, fixture->index, before);
      g_assert_cmpuint (csel_result_get_n_rows (result), ==, cases[i].count);
      g_clear_pointer (&before, csel_result_unref);
      before = result;
    }
}

/* A search that goes on from the one before finds the same, in the same order, as one that does not */
static void
test_letter_by_letter (Fixture      *fixture,
                       gconstpointer data)
{
  const char *const texts[] = { "831-1104 push", "2.5mm2 blue", "phoenix 5.08 header", "header 5.08mm vertical" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(CselResult) before = NULL;

      for (gsize length = 1; texts[i][length - 1] != '\0'; length++)
        {
          g_autofree char *text = g_strndup (texts[i], length);
          g_autoptr(CselResult) anew = NULL;
          CselResult *result;

          search (fixture, text);
          result = csel_result_new (fixture->query, fixture->index, before);
          anew = csel_result_new (fixture->query, fixture->index, NULL);
          g_assert_cmpuint (csel_result_get_n_rows (result), ==, csel_result_get_n_rows (anew));
          for (guint row = 0; row < csel_result_get_n_rows (result); row++)
            g_assert_cmpuint (csel_result_get_row (result, row), ==, csel_result_get_row (anew, row));
          g_clear_pointer (&before, csel_result_unref);
          before = result;
        }
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
  gint64 spacing = csel_unit_get_steps (CSEL_UNIT_MM) * 762 / 100;
  const CselBounds bounds = { spacing, spacing, CSEL_UNIT_INCH };
  guint n_four;
  guint n_five;

  csel_query_toggle_value (fixture->query, CSEL_COLUMN_KIND, CSEL_KIND_THT_HEADER);
  csel_query_set_bounds (fixture->query, CSEL_COLUMN_PIN_SPACING, &bounds);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, "4");
  n_four = count (fixture);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, "4");
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, "5");
  n_five = count (fixture);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, "4");
  g_assert_cmpuint (n_four, >, 0);
  g_assert_cmpuint (count (fixture), ==, n_four + n_five);
  csel_query_clear_filters (fixture->query);
  g_assert_cmpuint (count (fixture), ==, 519);
  csel_query_toggle_value (fixture->query, "no-such-column", "4");
  g_assert_cmpuint (count (fixture), ==, 0);
}

static void
test_stated (Fixture      *fixture,
             gconstpointer data)
{
  guint n_stated;

  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, CSEL_KEY_STATED);
  n_stated = count (fixture);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, CSEL_KEY_NOT_STATED);
  g_assert_cmpuint (count (fixture), ==, 519);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_POLES, CSEL_KEY_STATED);
  g_assert_cmpuint (count (fixture), ==, 519 - n_stated);
}

/* What is not rated or not stated matches no number */
static void
test_not_rated_matches_no_number (Fixture      *fixture,
                                  gconstpointer data)
{
  const CselBounds bounds = { 0, G_MAXINT64, CSEL_UNIT_V };

  g_assert_true (csel_rating_context_parse ("ul:B", &fixture->query->context));
  csel_query_set_bounds (fixture->query, CSEL_COLUMN_VOLTAGE, &bounds);
  g_assert_cmpuint (count (fixture), ==, 20);
}

static gboolean
is_last (CselColumn *column,
         guint32     value)
{
  return value == CSEL_NO_VALUE || csel_column_get_value (column, value)->kind == CSEL_VALUE_NOT_RATED;
}

static void
check_order (Fixture    *fixture,
             const char *id,
             gboolean    descending)
{
  g_autoptr(CselResult) result = NULL;
  g_autoptr(CselColumn) column = NULL;

  csel_query_set_sort (fixture->query, id, descending);
  result = csel_result_new (fixture->query, fixture->index, NULL);
  column = csel_result_get_column (result, id);
  g_assert_cmpuint (csel_result_get_n_rows (result), ==, 519);
  for (guint i = 1; i < csel_result_get_n_rows (result); i++)
    {
      guint row_before = csel_result_get_row (result, i - 1);
      guint row = csel_result_get_row (result, i);
      guint32 before = csel_column_get_first (column, row_before);
      guint32 after = csel_column_get_first (column, row);

      if (before == after)
        g_assert_cmpuint (row_before, <, row);
      else if (is_last (column, before) || is_last (column, after))
        g_assert_cmpuint (before, <, after);
      else
        g_assert_cmpint (before < after, !=, descending);
    }
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  const char *const columns[] = {
    CSEL_COLUMN_ITEM, CSEL_COLUMN_POLES, CSEL_COLUMN_VOLTAGE, CSEL_COLUMN_KIND, CSEL_COLUMN_CATALOG,
  };

  g_assert_true (csel_rating_context_parse ("ul:B", &fixture->query->context));
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (guint descending = 0; descending < 2; descending++)
      check_order (fixture, columns[i], descending);
}

/* Against counting one by one: a facet leaves its own filter out */
static void
test_facet_counts (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr(CselResult) result = NULL;
  g_autoptr(CselFacet) facet = NULL;
  guint n = 0;

  csel_query_toggle_value (fixture->query, CSEL_COLUMN_KIND, CSEL_KIND_THT_HEADER);
  csel_query_toggle_value (fixture->query, CSEL_COLUMN_PIN_SPACING, "5 mm");
  result = csel_result_new (fixture->query, fixture->index, NULL);
  facet = csel_result_get_facet (result, CSEL_COLUMN_PIN_SPACING);
  g_assert_cmpuint (facet->values->len, >, 5);
  for (guint i = 0; i < facet->values->len; i++)
    {
      const CselFacetValue *value = &g_array_index (facet->values, CselFacetValue, i);

      csel_query_clear_column (fixture->query, CSEL_COLUMN_PIN_SPACING);
      csel_query_toggle_value (fixture->query, CSEL_COLUMN_PIN_SPACING, value->value->key);
      g_assert_cmpuint (count (fixture), ==, value->count);
      n += value->count;
    }
  g_assert_cmpuint (facet->n_stated, ==, n);
  g_assert_cmpint (facet->unit, ==, CSEL_UNIT_MM);
  g_assert_true (facet->has_numbers && facet->lo < facet->hi);
  g_assert_null (csel_result_get_facet (result, "no-such-column"));
}

/* How many of the products that were found have facts of a property, one by one */
static guint
count_stated (CselResult *result,
              const char *property)
{
  CselPropertyId id;
  guint n = 0;

  g_assert_true (csel_property_find (property, &id));
  for (guint i = 0; i < csel_result_get_n_rows (result); i++)
    {
      g_autoptr(CselProduct) product = csel_result_get_product (result, i);
      guint n_facts;

      csel_product_lookup (product, id, &n_facts);
      n += n_facts > 0;
    }

  return n;
}

/* Few products are looked at one by one, many by what they state */
static void
test_columns_of_few_and_many (Fixture      *fixture,
                              gconstpointer data)
{
  static const char *const texts[] = { "", "phoenix", "831-1104" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(CselResult) result = NULL;
      g_autoptr(GArray) uses = NULL;

      search (fixture, texts[i]);
      result = csel_result_new (fixture->query, fixture->index, NULL);
      uses = csel_result_list_columns (result);
      for (guint j = 0; j < uses->len; j++)
        {
          const CselColumnUse *use = &g_array_index (uses, CselColumnUse, j);
          CselPropertyId id;

          if (csel_property_find (use->column, &id))
            g_assert_cmpuint (use->n_stated, ==, count_stated (result, use->column));
        }
    }
}

static void
test_columns_to_divide_by (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr(CselResult) result = csel_result_new (fixture->query, fixture->index, NULL);
  g_autoptr(GArray) uses = csel_result_list_columns (result);

  g_assert_cmpuint (uses->len, >, 10);
  for (guint i = 0; i < uses->len; i++)
    {
      const CselColumnUse *use = &g_array_index (uses, CselColumnUse, i);
      g_autoptr(CselFacet) facet = csel_result_get_facet (result, use->column);

      g_assert_cmpuint (use->n_values, >, 1);
      g_assert_cmpuint (facet->n_stated, <=, use->n_stated);
      if (i > 0)
        g_assert_cmpuint (use->n_stated, <=, g_array_index (uses, CselColumnUse, i - 1).n_stated);
    }
}

static void
test_positions (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr(CselResult) result = NULL;
  g_autoptr(CselProduct) third = NULL;
  g_autoptr(CselProduct) missing = NULL;
  guint position;

  missing = csel_library_get_product (fixture->library, 0);
  search (fixture, "phoenix");
  result = csel_result_new (fixture->query, fixture->index, NULL);
  third = csel_result_get_product (result, 2);
  g_assert_true (csel_result_find_position (result, third, &position));
  g_assert_cmpuint (position, ==, 2);
  g_assert_false (csel_result_find_position (result, missing, &position));
  g_assert_false (csel_result_find_position (result, NULL, &position));
  g_assert_cmpuint (csel_result_count_open (result), ==, 0);
  g_assert_cmpstr (csel_result_get_query (result)->text, ==, "phoenix");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/engine/result/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("search", test_search);
  ADD ("letter-by-letter", test_letter_by_letter);
  ADD ("best-match-first", test_best_match_first);
  ADD ("filters-hold-together", test_filters_hold_together);
  ADD ("stated", test_stated);
  ADD ("not-rated-matches-no-number", test_not_rated_matches_no_number);
  ADD ("order", test_order);
  ADD ("facet-counts", test_facet_counts);
  ADD ("columns-to-divide-by", test_columns_to_divide_by);
  ADD ("columns-of-few-and-many", test_columns_of_few_and_many);
  ADD ("positions", test_positions);

  return g_test_run ();
}
