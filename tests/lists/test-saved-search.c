/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-saved-search.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_name (void)
{
  g_autoptr(CselQuery) query = csel_query_new ();
  CselSavedSearch *search = csel_saved_search_new ("Four poles", query);
  guint n = 0;

  g_signal_connect_swapped (search, "notify::name", G_CALLBACK (count_cb), &n);
  csel_saved_search_set_name (search, "Four poles");
  g_assert_cmpuint (n, ==, 0);
  g_object_set (search, "name", "Six poles", NULL);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (csel_saved_search_get_name (search), ==, "Six poles");
  g_assert_finalize_object (search);
}

/* It keeps what was searched for when it was saved */
static void
test_query (void)
{
  g_autoptr(CselQuery) query = csel_query_new ();
  g_autoptr(CselSavedSearch) search = NULL;

  csel_query_toggle_value (query, CSEL_COLUMN_POLES, "4");
  search = csel_saved_search_new ("Four poles", query);
  csel_query_clear_filters (query);
  g_assert_true (csel_query_has_value (csel_saved_search_get_query (search), CSEL_COLUMN_POLES, "4"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/saved-search/name", test_name);
  g_test_add_func ("/lists/saved-search/query", test_query);

  return g_test_run ();
}
