/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"

static void
append_products (CselCatalog *catalog,
                 guint        first,
                 guint        n)
{
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *item = g_strdup_printf ("%u", 1000000 + i);

      g_assert_true (csel_catalog_begin_product (catalog, item, "A"));
      csel_catalog_end_product (catalog);
    }
  csel_catalog_publish (catalog);
}

static CselCatalog *
make_catalog (guint n)
{
  CselCatalog *catalog = csel_catalog_new ();
  const CselSource source = { .document = "Sheet" };

  csel_catalog_append_source (catalog, &source);
  append_products (catalog, 0, n);

  return catalog;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
finalize (CselSession *session)
{
  csel_test_wait_for_last (session);
  g_assert_finalize_object (session);
}

/* A long list is searched in a thread; only the answer to what was asked last is shown */
static void
test_long_list (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselSession *session = csel_session_new (locale);
  g_autoptr(CselCatalog) catalog = make_catalog (200100);
  g_autoptr(CselFacet) facet = NULL;
  guint n_results = 0;

  g_signal_connect_swapped (session, "result-changed", G_CALLBACK (count_cb), &n_results);
  csel_catalog_freeze (catalog);
  csel_library_add (csel_session_get_library (session), catalog);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 0);
  while (n_results < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 200100);

  csel_session_set_search (session, "1");
  csel_session_set_search (session, "11");
  csel_session_set_search (session, "1199999");
  while (n_results < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (csel_session_get_query (session)->text, ==, "1199999");
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 1);
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (session)), ==, "1199999");
  facet = csel_session_get_facet (session, CSEL_COLUMN_MANUFACTURER);
  g_assert_cmpuint (facet->n_not_stated, ==, 1);
  finalize (session);
}

/* The order of a column that nobody has asked for yet is made in a thread, too; then it is there */
static void
test_new_order (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselSession *session = csel_session_new (locale);
  g_autoptr(CselCatalog) catalog = make_catalog (6000);
  guint n_results = 0;

  csel_catalog_freeze (catalog);
  csel_library_add (csel_session_get_library (session), catalog);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 6000);
  g_signal_connect_swapped (session, "result-changed", G_CALLBACK (count_cb), &n_results);
  csel_session_set_sort (session, CSEL_COLUMN_ITEM, TRUE);
  g_assert_cmpuint (n_results, ==, 0);
  while (n_results < 1)
    g_main_context_iteration (NULL, TRUE);

  csel_session_set_sort (session, CSEL_COLUMN_ITEM, FALSE);
  g_assert_cmpuint (n_results, ==, 2);
  finalize (session);
}

/* What a long list states is found out in a thread, once, and again for another list */
static void
test_prepared_columns (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselSession *session = csel_session_new (locale);
  g_autoptr(CselCatalog) catalog = make_catalog (200100);
  g_autoptr(CselCatalog) few = make_catalog (3);
  guint n_results = 0;
  guint n_prepared = 0;

  g_signal_connect_swapped (session, "result-changed", G_CALLBACK (count_cb), &n_results);
  g_signal_connect_swapped (session, "column-prepared", G_CALLBACK (count_cb), &n_prepared);
  csel_catalog_freeze (few);
  csel_library_add (csel_session_get_library (session), few);
  g_assert_true (csel_session_prepare_column (session, CSEL_COLUMN_MANUFACTURER));

  csel_catalog_freeze (catalog);
  csel_library_add (csel_session_get_library (session), catalog);
  while (n_results < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (csel_session_prepare_column (session, CSEL_COLUMN_MANUFACTURER));
  g_assert_false (csel_session_prepare_column (session, CSEL_COLUMN_KIND));
  while (n_prepared < 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (csel_session_prepare_column (session, CSEL_COLUMN_MANUFACTURER));
  g_assert_false (csel_session_prepare_column (session, CSEL_COLUMN_KIND));

  /* As long as nobody else can ask, the list stays what it is */
  csel_library_grow (csel_session_get_library (session));
  while (n_results < 3)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_prepared, ==, 2);
  g_assert_false (csel_session_prepare_column (session, CSEL_COLUMN_MANUFACTURER));
  while (n_prepared < 3)
    g_main_context_iteration (NULL, TRUE);
  finalize (session);
}

/* While a file is read the list grows; a long one is looked at again every now and then */
static void
test_growing_list (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselSession *session = csel_session_new (locale);
  CselLibrary *library = csel_session_get_library (session);
  g_autoptr(CselCatalog) catalog = make_catalog (10);
  g_autoptr(CselCatalogIndex) index = csel_catalog_index_new (catalog);

  csel_catalog_index_extend (index);
  csel_library_set_catalog_index (library, catalog, index);
  csel_library_add (library, catalog);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 10);

  append_products (catalog, 10, 30000);
  csel_catalog_index_extend (index);
  g_signal_emit_by_name (library, "changed");
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 30010);

  append_products (catalog, 30010, 10);
  csel_catalog_index_extend (index);
  g_signal_emit_by_name (library, "changed");
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 30010);
  while (csel_session_get_n_rows (session) == 30010)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 30020);

  csel_catalog_freeze (catalog);
  csel_catalog_index_finish (index);
  g_signal_emit_by_name (library, "changed");
  finalize (session);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/session-search/long-list", test_long_list);
  g_test_add_func ("/lists/session-search/new-order", test_new_order);
  g_test_add_func ("/lists/session-search/prepared-columns", test_prepared_columns);
  g_test_add_func ("/lists/session-search/growing-list", test_growing_list);

  return g_test_run ();
}
