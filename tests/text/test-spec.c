/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/csel-fingerprint.h"
#include "support/csel-test.h"
#include "text/csel-spec.h"

static GPtrArray *
make_spec (CselProduct *product,
           const char  *context_text)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselRatingContext context;

  g_assert_true (csel_rating_context_parse (context_text, &context));

  return csel_spec_new (product, &context, locale);
}

static CselSpecRow *
find_row (GPtrArray  *rows,
          const char *label,
          guint       nth)
{
  for (guint i = 0; i < rows->len; i++)
    if (strcmp (csel_spec_row_get_label (g_ptr_array_index (rows, i)), label) == 0 && nth-- == 0)
      return g_ptr_array_index (rows, i);

  return NULL;
}

/* No fact of any shipped product is forgotten */
static void
test_every_fact_has_its_row (void)
{
  const char *const names[] = { "wago-831", "pluggable-headers" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(CselCatalog) catalog = csel_test_read_shipped (names[i]);

      for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
        {
          g_autoptr(CselProduct) product = csel_product_new (catalog, row);
          g_autoptr(GPtrArray) rows = make_spec (product, "iec:III/3");
          guint n;
          const CselFact *facts = csel_product_get_facts (product, &n);

          for (guint j = 0; j < n; j++)
            {
              gboolean found = facts[j].also;

              for (guint k = 0; k < rows->len && !found; k++)
                for (guint c = 0; c < csel_spec_row_get_n_cells (g_ptr_array_index (rows, k)) &&
                     !found; c++)
                  found = csel_spec_row_get_fact (g_ptr_array_index (rows, k), c) == &facts[j];
              g_assert_true (found);
            }
        }
    }
}

static void
test_rating_table (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) rows = make_spec (seed, "ul:C");
  CselSpecRow *iec = find_row (rows, "Nominal voltage", 0);
  CselSpecRow *ul = find_row (rows, "Rated voltage", 0);

  g_assert_cmpuint (csel_spec_row_get_n_cells (iec), ==, 3);
  g_assert_cmpstr (csel_spec_row_get_cell (iec, 0), ==, "800 V");
  g_assert_cmpint (csel_spec_row_get_active_column (iec), ==, -1);
  g_assert_cmpstr (csel_spec_row_get_cell (ul, 0), ==, "-");
  g_assert_cmpint (csel_spec_row_get_active_column (ul), ==, 1);
  g_assert_cmpstr (csel_spec_row_get_cell (find_row (rows, "Read for UL group C", 0), 1), ==, "✓");
  g_assert_nonnull (find_row (rows, "Use group", 1));
  g_assert_null (find_row (rows, "Use group", 2));
}

static void
test_no_rating_published (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) rows = make_spec (seed, "iec:IV/3");

  g_assert_cmpstr (csel_spec_row_get_cell (find_row (rows, "Ratings per", 0), 0), ==,
                   "no rating published for IEC IV/3");
  g_assert_cmpstr (csel_spec_row_get_cell (find_row (rows, "Ratings per", 1), 0), ==,
                   "IEC/EN 60664-1");
}

/* A column that lacks one of the values says so */
static void
test_gaps_are_not_stated (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product (
    "<rating standard='UL 1059' use-group='B' voltage='300 V' current='9 A'/>"
    "<rating standard='UL 1059' use-group='C' voltage='600 V'/>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(GPtrArray) rows = make_spec (product, "ul:B");

  g_assert_cmpstr (csel_spec_row_get_cell (find_row (rows, "Rated current", 0), 0), ==, "9 A");
  g_assert_cmpstr (csel_spec_row_get_cell (find_row (rows, "Rated current", 0), 1), ==, "n/s");
}

static void
test_relations_and_sources (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) rows = make_spec (seed, "iec:III/3");
  CselSpecRow *header = find_row (rows, "831-3604", 0);
  CselSpecRow *source = g_ptr_array_index (rows, rows->len - 2);
  CselSpecRow *last = g_ptr_array_index (rows, rows->len - 1);
  g_autofree char *fingerprint = csel_fingerprint_new (seed);

  g_assert_cmpint (csel_spec_row_get_kind (header), ==, CSEL_SPEC_RELATED);
  g_assert_cmpstr (csel_product_get_item (csel_spec_row_get_product (header)), ==, "831-3604");
  g_assert_cmpint (csel_spec_row_get_kind (source), ==, CSEL_SPEC_SOURCE);
  g_assert_cmpstr (csel_spec_row_get_label (source), ==, "maker's document");
  g_assert_cmpstr (csel_spec_row_get_label (last), ==, "Fingerprint of the data");
  g_assert_cmpstr (csel_spec_row_get_cell (last, 0), ==, fingerprint);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/spec/every-fact-has-its-row", test_every_fact_has_its_row);
  g_test_add_func ("/text/spec/rating-table", test_rating_table);
  g_test_add_func ("/text/spec/no-rating-published", test_no_rating_published);
  g_test_add_func ("/text/spec/gaps-are-not-stated", test_gaps_are_not_stated);
  g_test_add_func ("/text/spec/relations-and-sources", test_relations_and_sources);

  return g_test_run ();
}
