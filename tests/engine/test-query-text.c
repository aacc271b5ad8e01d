/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-query-text.h"
#include "support/csel-test.h"

static CselListing *
make_listing (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");

  csel_library_add (library, wago);

  return csel_listing_new (library);
}

static void
test_values (void)
{
  const struct { const char *filter; const char *column; const char *key; } cases[] = {
    { "pole-number=4", "pole-number", "4" }, { "pin-spacing=7.62", "pin-spacing", "7.62 mm" },
    { "pin-spacing=0.3 in", "pin-spacing", "7.62 mm" }, { "kind=ferrule", "kind", "ferrule" },
    { "item-color=Light Gray", "item-color", "light gray" }, { "item-color=pink = red", "item-color", "pink = red" },
    { "pole-number=*", "pole-number", CSEL_KEY_STATED }, { "pole-number=", "pole-number", CSEL_KEY_NOT_STATED },
    { "flammability-class=V0", "flammability-class", "v-0" },
  };
  g_autoptr(CselListing) listing = make_listing ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselQuery) query = csel_query_new ();
      g_autoptr(GError) error = NULL;

      for (guint twice = 0; twice < 2; twice++)
        g_assert_true (csel_query_parse_filter (query, listing, cases[i].filter, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (csel_query_get_n_keys (query, cases[i].column), ==, 1);
      g_assert_cmpstr (csel_query_get_key (query, cases[i].column, 0), ==, cases[i].key);
    }
}

static void
test_bounds (void)
{
  g_autoptr(CselListing) listing = make_listing ();
  g_autoptr(CselQuery) query = csel_query_new ();
  CselBounds bounds;

  g_assert_true (csel_query_parse_filter (query, listing, "pin-spacing>=0.2in", NULL));
  g_assert_true (csel_query_parse_filter (query, listing, "pin-spacing<=7.62", NULL));
  g_assert_true (csel_query_get_bounds (query, "pin-spacing", &bounds));
  g_assert_cmpint (bounds.lo, ==, 508000);
  g_assert_cmpint (bounds.hi, ==, 762000);
  g_assert_cmpint (bounds.unit, ==, CSEL_UNIT_MM);
}

static void
test_sort (void)
{
  g_autoptr(CselListing) listing = make_listing ();
  g_autoptr(CselQuery) query = csel_query_new ();

  g_assert_true (csel_query_parse_sort (query, listing, "-weight", NULL));
  g_assert_cmpstr (query->sort, ==, "weight");
  g_assert_true (query->descending);
  g_assert_true (csel_query_parse_sort (query, listing, "weight", NULL));
  g_assert_false (query->descending);
}

static void
test_errors (void)
{
  const struct { const char *filter; CselQueryError code; } cases[] = {
    { "", CSEL_QUERY_ERROR_SYNTAX }, { "pole-number", CSEL_QUERY_ERROR_SYNTAX },
    { "no-such-column=4", CSEL_QUERY_ERROR_COLUMN }, { "description=x", CSEL_QUERY_ERROR_COLUMN },
    { "pin-spacing>=wide", CSEL_QUERY_ERROR_NUMBER }, { "item-color>=4", CSEL_QUERY_ERROR_NUMBER },
    { "pin-spacing<=1..2 mm", CSEL_QUERY_ERROR_NUMBER },
  };
  g_autoptr(CselListing) listing = make_listing ();
  g_autoptr(CselQuery) query = csel_query_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (csel_query_parse_filter (query, listing, cases[i].filter, &error));
      g_assert_error (error, CSEL_QUERY_ERROR, (int)cases[i].code);
    }
  g_assert_false (csel_query_is_filtered (query));
  g_assert_false (csel_query_parse_sort (query, listing, "-no-such-column", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/query-text/values", test_values);
  g_test_add_func ("/engine/query-text/bounds", test_bounds);
  g_test_add_func ("/engine/query-text/sort", test_sort);
  g_test_add_func ("/engine/query-text/errors", test_errors);

  return g_test_run ();
}
