/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-catalog-index.h"

#include <string.h>

#include "support/csel-test.h"

static CselCatalogIndex *
make_index (CselCatalog *catalog)
{
  CselCatalogIndex *index = csel_catalog_index_new (catalog);

  csel_catalog_index_finish (index);

  return index;
}

static void
test_texts (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalogIndex) index = make_index (catalog);
  const guint32 *words;
  guint n;

  g_assert_true (csel_catalog_index_get_catalog (index) == catalog);
  g_assert_cmpuint (csel_catalog_index_get_n_rows (index), ==, csel_catalog_get_n_products (catalog));
  g_assert_true (g_str_has_prefix (csel_catalog_index_get_numbers (index, 0),
                                   "\n8311104320000\n831-1104/320-000\n"));
  g_assert_nonnull (strstr (csel_catalog_index_get_numbers (index, 0), "\n4066966840940"));
  words = csel_catalog_index_list_row_words (index, 0, &n);
  g_assert_cmpuint (n, >, 10);
  g_assert_cmpuint (n, <, csel_catalog_index_get_n_words (index));
  g_assert_cmpstr (csel_catalog_index_get_word (index, words[0]), ==, "1-conductor");
  g_assert_cmpstr (csel_catalog_index_get_word (index, words[1]), ==, "female");
}

/* Each row and fact is told of each other once */
static void
check_fact_rows (CselCatalogIndex *index)
{
  CselCatalog *catalog = csel_catalog_index_get_catalog (index);
  guint n_rows = csel_catalog_get_n_products (catalog);

  for (guint fact = 0; fact < csel_catalog_index_get_n_facts (index); fact++)
    {
      guint32 number = csel_catalog_index_get_fact (index, fact);
      CselRowSet set = csel_catalog_index_get_fact_rows (index, fact);
      g_autofree guint32 *list = g_new (guint32, n_rows);
      const guint32 *found = csel_row_set_list (&set, n_rows, list);
      guint next = 0;

      for (guint row = 0; row < n_rows; row++)
        {
          guint n;
          const guint32 *numbers = csel_catalog_get_numbers (catalog, row, &n);
          gboolean is_stated = FALSE;

          for (guint i = 0; i < n; i++)
            is_stated |= numbers[i] == number;
          if (is_stated)
            g_assert_cmpuint (found[next++], ==, row);
        }
      g_assert_cmpuint (next, ==, set.n_rows);
    }
}

static void
check_word_rows (CselCatalogIndex *index)
{
  guint n_rows = csel_catalog_index_get_n_rows (index);
  g_autofree guint32 *list = g_new (guint32, n_rows);
  guint n_said = 0;
  guint n_words;

  for (guint row = 0; row < n_rows; row++)
    {
      csel_catalog_index_list_row_words (index, row, &n_words);
      n_said += n_words;
    }
  for (guint word = 0; word < csel_catalog_index_get_n_words (index); word++)
    {
      CselRowSet set = csel_catalog_index_get_word_rows (index, word);
      const guint32 *rows = csel_row_set_list (&set, n_rows, list);

      n_said -= set.n_rows;
      for (guint i = 0; i < set.n_rows; i++)
        {
          const guint32 *words = csel_catalog_index_list_row_words (index, rows[i], &n_words);
          gboolean is_said = FALSE;

          for (guint j = 0; j < n_words; j++)
            is_said |= words[j] == word;
          g_assert_true (is_said);
        }
    }
  g_assert_cmpuint (n_said, ==, 0);
}

static void
check_property_facts (CselCatalogIndex *index)
{
  CselCatalog *catalog = csel_catalog_index_get_catalog (index);
  guint n_seen = 0;

  for (CselPropertyId property = 0; property < csel_catalog_get_n_properties (catalog); property++)
    {
      guint n;
      const guint32 *facts = csel_catalog_index_list_property_facts (index, property, &n);

      for (guint i = 0; i < n; i++)
        {
          const CselFact *fact = csel_catalog_get_fact (catalog, csel_catalog_index_get_fact (index, facts[i]));

          g_assert_cmpuint (fact->property, ==, property);
        }
      g_assert_false (n > 0 && (csel_catalog_get_property (catalog, property)->flags & CSEL_PROPERTY_UNIQUE) != 0);
      n_seen += n;
    }
  g_assert_cmpuint (n_seen, ==, csel_catalog_index_get_n_facts (index));
}

static void
test_runs (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselCatalogIndex) index = make_index (catalog);

  g_assert_true (csel_catalog_index_is_finished (index));
  check_word_rows (index);
  check_fact_rows (index);
  check_property_facts (index);
}

static void
append_product (CselCatalog *catalog,
                const char  *item)
{
  CselStatement statement = { .property = CSEL_PROPERTY_POLE_NUMBER, .printed = "4 poles" };

  g_assert_true (csel_catalog_begin_product (catalog, item, "A"));
  csel_catalog_append (catalog, &statement);
  /* A file may say the same twice */
  csel_catalog_append (catalog, &statement);
  csel_catalog_end_product (catalog);
}

/* What has been published can be asked while more is read */
static void
test_grows (void)
{
  g_autoptr(CselCatalog) catalog = csel_catalog_new ();
  g_autoptr(CselCatalogIndex) index = csel_catalog_index_new (catalog);
  const CselSource source = { .document = "Sheet" };
  CselRowSet rows;
  guint32 list[2];

  csel_catalog_append_source (catalog, &source);
  append_product (catalog, "A-1");
  csel_catalog_publish (catalog);
  append_product (catalog, "A-2");
  csel_catalog_append_member (catalog, 1, csel_catalog_append_group (catalog, "g", NULL, "Group", 0));
  csel_catalog_append_member (catalog, 0, 0);
  csel_catalog_index_extend (index);
  g_assert_cmpuint (csel_catalog_index_get_n_rows (index), ==, 1);
  g_assert_cmpuint (csel_catalog_index_get_n_facts (index), ==, 1);
  g_assert_false (csel_catalog_index_is_finished (index));
  g_assert_cmpstr (csel_catalog_index_get_numbers (index, 0), ==, "\na1\na-1");
  g_assert_cmpstr (csel_catalog_index_get_fact_text (index, 0), ==, "4poles");

  csel_catalog_freeze (catalog);
  csel_catalog_index_finish (index);
  rows = csel_catalog_index_get_fact_rows (index, 0);
  g_assert_cmpuint (rows.n_rows, ==, 2);
  g_assert_cmpuint (csel_row_set_list (&rows, 2, list)[1], ==, 1);
  rows = csel_catalog_index_get_group_rows (index, 0);
  g_assert_cmpuint (rows.n_rows, ==, 2);
  g_assert_cmpuint (csel_row_set_list (&rows, 2, list)[0], ==, 0);
}

/* What is kept elsewhere and filled in again is the same index; of another catalogue it is none */
static void
test_kept (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselCatalog) other = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalogIndex) made = make_index (catalog);
  g_autoptr(CselCatalogIndex) kept = csel_catalog_index_new_kept (catalog);
  g_autoptr(CselCatalogIndex) wrong = csel_catalog_index_new_kept (other);

  for (CselIndexVector which = 0; which < CSEL_N_INDEX_VECTORS; which++)
    {
      CselVector *from = csel_catalog_index_get_vector (made, which);
      guint32 length = csel_vector_get_length (from);
      guint32 n;

      csel_vector_reserve (csel_catalog_index_get_vector (kept, which), length);
      csel_vector_reserve (csel_catalog_index_get_vector (wrong, which), length);
      for (guint32 first = 0; first < length; first += n)
        {
          gpointer run = csel_vector_get_run (from, first, &n);

          memcpy (csel_vector_get_run (csel_catalog_index_get_vector (kept, which), first, &n), run,
                  n * from->element_size);
        }
    }
  g_assert_true (csel_catalog_index_finish_kept (kept));
  g_assert_false (csel_catalog_index_finish_kept (wrong));
  check_fact_rows (kept);
  check_property_facts (kept);
  g_assert_cmpstr (csel_catalog_index_get_numbers (kept, 17), ==, csel_catalog_index_get_numbers (made, 17));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/catalog-index/texts", test_texts);
  g_test_add_func ("/engine/catalog-index/runs", test_runs);
  g_test_add_func ("/engine/catalog-index/grows", test_grows);
  g_test_add_func ("/engine/catalog-index/kept", test_kept);

  return g_test_run ();
}
