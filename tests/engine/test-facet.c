/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-facet.h"

#include "engine/csel-bits.h"
#include "support/csel-test.h"

/* A catalogue with a tree: two groups below one, a product in both and one in none */
static CselCatalog *
make_catalog (void)
{
  CselCatalog *catalog = csel_catalog_new ();
  const CselSource source = { .document = "Sheet" };
  const char *const colors[4][2] = { { "black", "grey" }, { "black", NULL }, { "grey", "Black" }, { NULL, NULL } };

  csel_catalog_append_source (catalog, &source);
  csel_catalog_append_group (catalog, "1", NULL, "All", 0);
  csel_catalog_append_group (catalog, "2", "1", "Plugs", 2);
  csel_catalog_append_group (catalog, "3", "1", "Headers", 1);
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_autofree char *item = g_strdup_printf ("%u", i);

      g_assert_true (csel_catalog_begin_product (catalog, item, "A"));
      for (guint j = 0; j < 2 && colors[i][j] != NULL; j++)
        {
          CselStatement statement = { .property = CSEL_PROPERTY_COLOR, .printed = colors[i][j] };

          csel_catalog_append (catalog, &statement);
        }
      csel_catalog_end_product (catalog);
    }
  csel_catalog_append_member (catalog, 0, 1);
  csel_catalog_append_member (catalog, 0, 2);
  csel_catalog_append_member (catalog, 1, 2);
  csel_catalog_append_member (catalog, 2, 0);
  csel_catalog_freeze (catalog);

  return catalog;
}

static CselFacet *
count (CselListing   *listing,
       const char    *id,
       const guint32 *found,
       guint          n,
       gboolean       inverted)
{
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  g_autoptr(CselColumn) column = csel_column_new (listing, id, &context);
  g_autofree guint64 *bits = csel_bits_new (4);
  g_autofree guint32 *others = g_new (guint32, 4);
  guint n_others;

  for (guint i = 0; i < n; i++)
    csel_bits_set (bits, found[i]);
  n_others = csel_bits_list (bits, 4, TRUE, others);

  return inverted ? csel_facet_new (column, bits, others, n_others, TRUE) :
         csel_facet_new (column, bits, found, n, FALSE);
}

static void
check (CselFacet  *facet,
       const char *expected,
       guint       n_not_stated)
{
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < facet->values->len; i++)
    {
      const CselFacetValue *value = &g_array_index (facet->values, CselFacetValue, i);

      g_string_append_printf (found, "%s %u %u; ", value->value->key, value->value->depth, value->count);
    }
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpuint (facet->n_not_stated, ==, n_not_stated);
}

/* By those that were found and by those that were not, all the same */
static void
test_counts (void)
{
  const guint32 all[] = { 0, 1, 2, 3 };
  const guint32 two[] = { 0, 3 };
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = make_catalog ();
  g_autoptr(CselListing) listing = NULL;

  csel_library_add (library, catalog);
  listing = csel_listing_new (library);
  for (guint inverted = 0; inverted < 2; inverted++)
    {
      g_autoptr(CselFacet) colors = count (listing, "color", all, 4, inverted != 0);
      g_autoptr(CselFacet) few_colors = count (listing, "color", two, 2, inverted != 0);
      g_autoptr(CselFacet) groups = count (listing, CSEL_COLUMN_GROUP, all, 4, inverted != 0);
      g_autoptr(CselFacet) few_groups = count (listing, CSEL_COLUMN_GROUP, two, 2, inverted != 0);

      check (colors, "black 0 3; grey 0 2; ", 1);
      check (few_colors, "black 0 1; grey 0 1; ", 1);
      check (groups, "all 0 3; all/headers 1 2; all/plugs 1 1; ", 1);
      check (few_groups, "all 0 1; all/headers 1 1; all/plugs 1 1; ", 1);
      g_assert_cmpuint (few_groups->n_stated, ==, 1);
      g_assert_false (colors->has_numbers);
    }
}

static void
test_ends (void)
{
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselListing) listing = NULL;
  g_autoptr(CselColumn) sizes = NULL;
  g_autoptr(CselFacet) facet = NULL;
  g_autoptr(CselFacet) none = NULL;
  g_autofree guint64 *bits = csel_bits_new (17);
  const guint32 seed = 0;

  csel_library_add (library, catalog);
  listing = csel_listing_new (library);
  sizes = csel_column_new (listing, "conductor-cross-section", &context);
  none = csel_facet_new (sizes, bits, &seed, 0, FALSE);
  g_assert_false (none->has_numbers);
  csel_bits_set (bits, 0);
  facet = csel_facet_new (sizes, bits, &seed, 1, FALSE);
  g_assert_true (facet->has_numbers);
  g_assert_cmpint (facet->unit, ==, CSEL_UNIT_MM2);
  g_assert_cmpint (facet->lo, ==, 500);
  g_assert_cmpint (facet->hi, ==, 10000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/facet/counts", test_counts);
  g_test_add_func ("/engine/facet/ends", test_ends);

  return g_test_run ();
}
