/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-found-word.h"

#include "support/csel-test.h"

/* Neither ends where 64 rows do */
static const guint sizes[] = { 100, 3000 };
#define N_ROWS 3100

static CselCatalog *
make_catalog (guint number)
{
  const CselSource source = { .document = "Sheet" };
  CselCatalog *catalog = csel_catalog_new ();

  csel_catalog_set_header (catalog, number == 0 ? "few" : "many", NULL, NULL, NULL);
  csel_catalog_append_source (catalog, &source);
  for (guint i = 0; i < sizes[number]; i++)
    {
      g_autofree char *item = g_strdup_printf ("C%u-%u", number, i);
      g_autofree char *words = g_strdup_printf ("Plug no%u of all", i % 7);
      CselStatement title = { .property = CSEL_PROPERTY_TITLE, .printed = words };
      CselStatement locking = { .property = CSEL_PROPERTY_LOCKING, .printed = i % 3 == 0 ? "lever" : "screw" };
      CselStatement poles = { .property = CSEL_PROPERTY_POLE_NUMBER, .printed = "4 poles" };

      g_assert_true (csel_catalog_begin_product (catalog, item, "A"));
      csel_catalog_append (catalog, &title);
      csel_catalog_append (catalog, &locking);
      if (i % 90 == 0)
        csel_catalog_append (catalog, &poles);
      csel_catalog_end_product (catalog);
    }
  csel_catalog_freeze (catalog);

  return catalog;
}

static CselListing *
make_listing (CselLibrary *library)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(CselCatalog) catalog = make_catalog (i);
      g_autoptr(CselCatalogIndex) index = csel_catalog_index_new (catalog);

      csel_catalog_index_finish (index);
      csel_library_set_catalog_index (library, catalog, index);
      csel_library_add (library, catalog);
    }

  return csel_listing_new (library);
}

static CselFoundWord *
find (CselListing   *listing,
      const char    *text,
      const guint64 *scope,
      CselFoundWord *before)
{
  g_autoptr(CselBuffers) buffers = csel_buffers_new ();
  g_autoptr(GArray) words = csel_search_words_parse (text);

  return csel_found_word_new (listing, &g_array_index (words, CselSearchWord, 0), scope, before, buffers);
}

/* What the rows state, told from their numbers */
static gboolean
states (guint       row,
        const char *text)
{
  guint part = row >= sizes[0];
  guint i = row - part * sizes[0];
  g_autofree char *all = g_strdup_printf ("c%u%u c%u-%u plug no%u of all %s %s", part, i, part, i, i % 7,
                                          i % 3 == 0 ? "lever" : "screw", i % 90 == 0 ? "4poles" : "");

  return strstr (all, text) != NULL;
}

static void
check (CselListing   *listing,
       CselFoundWord *word,
       const guint64 *scope)
{
  g_assert_cmpuint (csel_listing_get_n_rows (listing), ==, N_ROWS);
  for (guint row = 0; row < N_ROWS; row++)
    if (scope == NULL || csel_bits_has (scope, row))
      g_assert_cmpint (csel_bits_has (csel_found_word_get_rows (word, CSEL_FOUND_ALL), row), ==,
                       states (row, csel_found_word_get_text (word)));
}

static void
test_all_rows (void)
{
  static const char *const texts[] = { "plug", "lever", "no3", "-7", "c11", "c0-99", "4poles", "s", "7", "zz", "ll" };
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselListing) listing = make_listing (library);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(CselFoundWord) word = find (listing, texts[i], NULL, NULL);

      check (listing, word, NULL);
      for (CselFoundSet set = CSEL_FOUND_PREFIX; set < CSEL_N_FOUND_SETS; set++)
        for (guint row = 0; row < N_ROWS; row++)
          g_assert_true (csel_bits_has (csel_found_word_get_rows (word, set), row) ||
                         !csel_bits_has (csel_found_word_get_rows (word, set - 1), row));
    }
}

/* A word that continues another, in some rows */
static void
test_narrowed (void)
{
  static const char *const typed[] = { "c", "c1", "c12", "c129" };
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselListing) listing = make_listing (library);
  g_autofree guint64 *scope = csel_bits_new (N_ROWS);
  g_autoptr(CselFoundWord) before = NULL;

  for (guint row = 0; row < N_ROWS; row += 2)
    csel_bits_set (scope, row);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      CselFoundWord *word = find (listing, typed[i], scope, before);

      check (listing, word, scope);
      g_clear_pointer (&before, csel_found_word_unref);
      before = word;
    }
}

static void
test_begins (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselListing) listing = make_listing (library);
  const CselListingPart *part = csel_listing_get_part (listing, 1);
  g_autofree guint64 *exact = csel_bits_new (part->n_rows);
  g_autofree guint64 *prefix = csel_bits_new (part->n_rows);

  csel_found_word_begins (part, "c1-29", NULL, exact, prefix);
  g_assert_cmpuint (csel_bits_count (exact, part->n_rows), ==, 1);
  g_assert_true (csel_bits_has (exact, 29));
  g_assert_cmpuint (csel_bits_count (prefix, part->n_rows), ==, 110);
  g_assert_true (csel_bits_has (prefix, 2900));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/found-word/all-rows", test_all_rows);
  g_test_add_func ("/engine/found-word/narrowed", test_narrowed);
  g_test_add_func ("/engine/found-word/begins", test_begins);

  return g_test_run ();
}
