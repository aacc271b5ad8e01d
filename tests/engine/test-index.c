/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-index.h"
#include "support/csel-test.h"

static CselLibrary *
make_library (void)
{
  CselLibrary *library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");

  csel_library_add (library, wago);

  return library;
}

/* A column is made once; other ratings are another one */
static void
test_columns_are_kept (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselIndex) index = csel_index_new (library);
  g_autoptr(CselListing) listing = csel_index_get_listing (index);
  CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  g_autoptr(CselColumn) poles = csel_index_get_column (index, listing, CSEL_COLUMN_POLES, &context);
  g_autoptr(CselColumn) voltage = csel_index_get_column (index, listing, CSEL_COLUMN_VOLTAGE, &context);
  g_autoptr(CselColumn) again = NULL;
  g_autoptr(CselColumn) other = NULL;

  g_assert_true (csel_rating_context_parse ("ul:B", &context));
  again = csel_index_get_column (index, listing, CSEL_COLUMN_POLES, &context);
  other = csel_index_get_column (index, listing, CSEL_COLUMN_VOLTAGE, &context);
  g_assert_true (again == poles);
  g_assert_true (other != voltage);
  g_assert_null (csel_index_get_column (index, listing, "no-such-column", &context));
}

/* Nothing has to be made for what has been asked before */
static void
test_ready (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselIndex) index = csel_index_new (library);
  g_autoptr(CselListing) listing = csel_index_get_listing (index);
  g_autoptr(CselQuery) query = csel_query_new ();
  g_autoptr(CselColumn) poles = NULL;

  g_assert_true (csel_index_is_ready (index, query));
  query->sort = g_strdup (CSEL_COLUMN_POLES);
  g_assert_false (csel_index_is_ready (index, query));
  poles = csel_index_get_column (index, listing, CSEL_COLUMN_POLES, &query->context);
  g_assert_true (csel_index_is_ready (index, query));

  csel_query_toggle_value (query, CSEL_COLUMN_KIND, CSEL_KEY_STATED);
  g_assert_false (csel_index_is_ready (index, query));
  csel_query_clear_filters (query);
  query->wanted = CSEL_WANTED_MEETS;
  csel_requirement_set (query->requirement, CSEL_FIELD_POLES, "4", NULL);
  g_assert_false (csel_index_is_ready (index, query));
}

static void
test_matches_are_kept (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselIndex) index = csel_index_new (library);
  g_autoptr(CselListing) listing = csel_index_get_listing (index);
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselMatches) matches = csel_index_get_matches (index, listing, requirement);
  g_autoptr(CselMatches) again = csel_index_get_matches (index, listing, requirement);
  g_autoptr(CselMatches) other = NULL;

  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  other = csel_index_get_matches (index, listing, requirement);
  g_assert_true (again == matches);
  g_assert_true (other != matches);
}

/* What is still held of the list before can still be asked */
static void
test_refresh_follows_the_library (void)
{
  g_autoptr(CselLibrary) library = make_library ();
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  CselIndex *index = csel_index_new (library);
  g_autoptr(CselListing) before = csel_index_get_listing (index);
  g_autoptr(CselListing) after = NULL;
  g_autoptr(CselColumn) column = NULL;
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;

  g_assert_true (csel_index_get_library (index) == library);
  csel_library_add (library, headers);
  csel_index_refresh (index);
  after = csel_index_get_listing (index);
  g_assert_cmpuint (csel_listing_get_n_rows (before), ==, 17);
  g_assert_cmpuint (csel_listing_get_n_rows (after), ==, 519);
  column = csel_index_get_column (index, before, CSEL_COLUMN_MANUFACTURER, &context);
  g_assert_cmpuint (csel_column_get_n_values (column), ==, 1);
  g_assert_finalize_object (index);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/index/columns-are-kept", test_columns_are_kept);
  g_test_add_func ("/engine/index/ready", test_ready);
  g_test_add_func ("/engine/index/matches-are-kept", test_matches_are_kept);
  g_test_add_func ("/engine/index/refresh-follows-the-library", test_refresh_follows_the_library);

  return g_test_run ();
}
