/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-search.h"
#include "support/csel-test.h"

static CselCatalog *
make_catalog (gboolean is_frozen)
{
  const struct { const char *item; const char *title; const char *locking; } products[] = {
    { "216-26", "Ferrule, blue", NULL }, { "216-266", "Ferrule 216-26 blue", "lever" },
    { "900-216", "Connector", "Levers 216" }, { "WDU 2.5", "Terminal for 2.5 mm²", NULL },
    { "WDU 2.5/4", "Terminal", "by lever" },
  };
  const CselSource source = { .document = "Sheet" };
  CselCatalog *catalog = csel_catalog_new ();

  csel_catalog_append_source (catalog, &source);
  for (guint i = 0; i < G_N_ELEMENTS (products); i++)
    {
      CselStatement title = { .property = CSEL_PROPERTY_TITLE, .printed = products[i].title };
      CselStatement locking = { .property = CSEL_PROPERTY_LOCKING, .printed = products[i].locking };

      g_assert_true (csel_catalog_begin_product (catalog, products[i].item, "A"));
      csel_catalog_append (catalog, &title);
      if (products[i].locking != NULL)
        csel_catalog_append (catalog, &locking);
      csel_catalog_end_product (catalog);
    }
  csel_catalog_publish (catalog);
  if (is_frozen)
    csel_catalog_freeze (catalog);

  return catalog;
}

static void
check_ranks (CselListing *listing,
             const char  *text,
             const guint8 expected[5])
{
  g_autoptr(CselBuffers) buffers = csel_buffers_new ();
  g_autoptr(CselSearch) search = csel_search_new (listing, text, NULL, buffers);

  for (guint row = 0; row < 5; row++)
    {
      g_test_message ("%s %u", text, row);
      g_assert_cmpuint (csel_search_get_rank (search, row), ==, expected[row]);
      g_assert_true (expected[row] == CSEL_RANK_MISSED || expected[row] <= csel_search_get_worst (search));
    }
}

/* The same while it is read and afterwards */
static void
test_ranks (gconstpointer is_frozen)
{
#define MISSED CSEL_RANK_MISSED
  const struct { const char *text; guint8 ranks[5]; } cases[] = {
    { "216-26", { CSEL_RANK_EXACT, CSEL_RANK_PREFIX, MISSED, MISSED, MISSED } },
    { "21626", { CSEL_RANK_EXACT, CSEL_RANK_PREFIX, MISSED, MISSED, MISSED } },
    { "216", { CSEL_RANK_PREFIX, CSEL_RANK_PREFIX, CSEL_RANK_ANYWHERE, MISSED, MISSED } },
    { "ferr", { CSEL_RANK_WORD, CSEL_RANK_WORD, MISSED, MISSED, MISSED } },
    { "rrule", { CSEL_RANK_ANYWHERE, CSEL_RANK_ANYWHERE, MISSED, MISSED, MISSED } },
    { "lever", { MISSED, CSEL_RANK_ANYWHERE, CSEL_RANK_ANYWHERE, MISSED, CSEL_RANK_ANYWHERE } },
    { "locking", { MISSED, CSEL_RANK_ANYWHERE, CSEL_RANK_ANYWHERE, MISSED, CSEL_RANK_ANYWHERE } },
    { "lever ferrule", { MISSED, CSEL_RANK_ANYWHERE + 2 * CSEL_RANK_WORD, MISSED, MISSED, MISSED } },
    { "WDU 2.5", { MISSED, MISSED, MISSED, CSEL_RANK_EXACT, CSEL_RANK_PREFIX } },
    { "2.5mm2", { MISSED, MISSED, MISSED, CSEL_RANK_WORD, MISSED } },
    { "mm", { MISSED, MISSED, MISSED, CSEL_RANK_WORD, MISSED } },
    { "w", { MISSED, MISSED, MISSED, CSEL_RANK_PREFIX, CSEL_RANK_PREFIX } },
    { "v", { MISSED, CSEL_RANK_ANYWHERE, CSEL_RANK_ANYWHERE, MISSED, CSEL_RANK_ANYWHERE } },
    { "x", { MISSED, MISSED, MISSED, MISSED, MISSED } },
  };
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = make_catalog (GPOINTER_TO_INT (is_frozen));
  g_autoptr(CselCatalogIndex) index = csel_catalog_index_new (catalog);
  g_autoptr(CselListing) listing = NULL;

  csel_catalog_index_extend (index);
  if (is_frozen)
    csel_catalog_index_finish (index);
  csel_library_set_catalog_index (library, catalog, index);
  csel_library_add (library, catalog);
  listing = csel_listing_new (library);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_ranks (listing, cases[i].text, cases[i].ranks);
}

static void
test_no_words (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselListing) listing = csel_listing_new (library);
  g_autoptr(CselBuffers) buffers = csel_buffers_new ();

  g_assert_null (csel_search_new (listing, " ", NULL, buffers));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/engine/search/ranks", GINT_TO_POINTER (TRUE), test_ranks);
  g_test_add_data_func ("/engine/search/ranks-while-read", GINT_TO_POINTER (FALSE), test_ranks);
  g_test_add_func ("/engine/search/no-words", test_no_words);

  return g_test_run ();
}
