/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_result_follows_the_library (void)
{
  CselSession *session = csel_test_session_new ();
  guint changes = 0;

  g_signal_connect_swapped (session, "result-changed", G_CALLBACK (count_cb), &changes);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 17);
  csel_library_set_show_second_hand (csel_session_get_library (session), TRUE);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 519);
  g_assert_cmpuint (changes, ==, 1);
  g_assert_finalize_object (session);
}

static void
test_search_shows_the_best_match (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();

  csel_session_set_search (session, "216-266");
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (session)), ==, "216-266");
  csel_session_set_search (session, "no such thing");
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 0);
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (session)), ==, "216-266");
  csel_session_set_search (session, "");
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 17);
}

static void
test_product_is_announced_once (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselProduct) same = csel_test_get_seed ();
  g_autoptr(CselProduct) other = NULL;
  CselProduct *seen = NULL;
  guint changes = 0;

  g_signal_connect_swapped (session, "notify::product", G_CALLBACK (count_cb), &changes);
  csel_session_set_product (session, csel_session_get_product (session));
  g_assert_cmpuint (changes, ==, 0);
  other = csel_library_get_product (csel_session_get_library (session), 3);
  g_object_set (session, "product", other, NULL);
  g_object_get (session, "product", &seen, NULL);
  g_assert_true (csel_product_equal (seen, other));
  g_assert_cmpuint (changes, ==, 1);
  g_object_unref (seen);
}

/* One list of the project is shown; when it is gone, the one in its place */
static void
test_parts_list (void)
{
  CselSession *session = csel_test_session_new ();
  CselProject *project = csel_session_get_project (session);
  CselPartsList *first = csel_session_get_parts_list (session);
  CselPartsList *second = csel_project_add_list (project, "B", "Add");
  CselPartsList *seen = NULL;
  guint changes = 0;

  g_signal_connect_swapped (session, "notify::parts-list", G_CALLBACK (count_cb), &changes);
  g_assert_true (csel_session_get_parts_list (session) == first);
  g_object_set (session, "parts-list", second, NULL);
  csel_session_set_parts_list (session, second);
  g_object_get (session, "parts-list", &seen, NULL);
  g_assert_true (seen == second);
  g_assert_cmpuint (changes, ==, 1);
  csel_project_remove_list (project, 0, "Remove");
  g_assert_cmpuint (changes, ==, 1);
  csel_undo_undo (csel_project_get_undo (project));
  csel_undo_undo (csel_project_get_undo (project));
  g_assert_true (csel_session_get_parts_list (session) == first);
  g_assert_cmpuint (changes, ==, 2);
  g_object_unref (seen);
  g_assert_finalize_object (session);
}

/* The file was saved and opened again: the same item, now of the new catalogue */
static void
test_product_of_a_catalog_read_again (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselCatalog) again = csel_test_read_shipped ("wago-831");

  csel_library_add (csel_session_get_library (session), again);
  g_assert_true (csel_product_get_catalog (csel_session_get_product (session)) == again);
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (session)), ==, CSEL_TEST_SEED);
}

static void
test_rating_context (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  CselRatingContext context;
  CselRatingContext *seen = NULL;
  guint changes = 0;

  g_signal_connect_swapped (session, "notify::rating-context", G_CALLBACK (count_cb), &changes);
  g_assert_true (csel_rating_context_parse ("ul:C", &context));
  g_object_set (session, "rating-context", &context, NULL);
  g_object_set (session, "rating-context", &context, NULL);
  g_object_get (session, "rating-context", &seen, NULL);
  g_assert_true (csel_rating_context_equal (seen, &context));
  g_assert_cmpuint (changes, ==, 1);
  csel_rating_context_free (seen);
}

static void
test_filter_and_sort (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselFacet) kinds = csel_session_get_facet (session, CSEL_COLUMN_KIND);
  const char *key = g_array_index (kinds->values, CselFacetValue, 0).value->key;
  guint position;

  csel_session_toggle_value (session, CSEL_COLUMN_KIND, key);
  g_assert_true (csel_session_is_filtered (session));
  g_assert_true (csel_session_has_value (session, CSEL_COLUMN_KIND, key));
  g_assert_cmpuint (csel_session_get_n_rows (session), ==,
                    g_array_index (kinds->values, CselFacetValue, 0).count);
  csel_session_clear_filters (session);
  csel_session_set_bounds (session, CSEL_COLUMN_PIN_SPACING, &(CselBounds) { 0, G_MAXINT64, CSEL_UNIT_MM });
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 6);
  csel_session_clear_filters (session);
  g_assert_false (csel_session_is_filtered (session));

  g_assert_true (csel_session_find_position (session, csel_session_get_product (session),
                                             &position));
  g_assert_cmpuint (position, ==, 0);
  csel_session_set_sort (session, CSEL_COLUMN_ITEM, TRUE);
  g_assert_true (csel_session_find_position (session, csel_session_get_product (session),
                                             &position));
  g_assert_cmpuint (position, >, 0);
  g_assert_false (csel_session_find_position (session, NULL, &position));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/session/result-follows-the-library", test_result_follows_the_library);
  g_test_add_func ("/lists/session/search-shows-the-best-match", test_search_shows_the_best_match);
  g_test_add_func ("/lists/session/product-is-announced-once", test_product_is_announced_once);
  g_test_add_func ("/lists/session/product-of-a-catalog-read-again",
                   test_product_of_a_catalog_read_again);
  g_test_add_func ("/lists/session/rating-context", test_rating_context);
  g_test_add_func ("/lists/session/filter-and-sort", test_filter_and_sort);

  g_test_add_func ("/lists/session/parts-list", test_parts_list);

  return g_test_run ();
}
