/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-catalog-image.h"

#include <string.h>

#include "support/csel-test-catalog.h"

static void
copy (const CselVector *from,
      CselVector       *to)
{
  guint32 n;

  csel_vector_reserve (to, csel_vector_get_length (from));
  for (guint32 i = 0; i < csel_vector_get_length (from); i += n)
    {
      gconstpointer run = csel_vector_get_run (from, i, &n);
      guint32 n_same;

      memcpy (csel_vector_get_run (to, i, &n_same), run, n * from->element_size);
      g_assert_cmpuint (n_same, ==, n);
    }
}

static CselCatalog *
make_again (CselCatalog *catalog)
{
  g_autoptr(GVariant) description = g_variant_ref_sink (csel_catalog_image_describe (catalog));
  CselCatalog *again = csel_catalog_image_new (description, NULL);

  for (CselCatalogVector i = 0; i < CSEL_N_CATALOG_VECTORS; i++)
    copy (csel_catalog_image_get_vector (catalog, i), csel_catalog_image_get_vector (again, i));
  g_assert_cmpuint (csel_catalog_get_n_products (again), ==, 0);
  g_assert_true (csel_catalog_image_finish (again));

  return again;
}

static void
test_same (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_make_catalog (NULL, 1000);
  g_autoptr(CselCatalog) again = make_again (catalog);
  g_autofree char *expected = csel_test_describe_catalog (catalog);
  g_autofree char *text = csel_test_describe_catalog (again);
  guint row;

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (csel_catalog_is_frozen (again));
  g_assert_true (csel_catalog_find (again, "X-777", "Bolt", &row));
  g_assert_cmpuint (row, ==, 777);
  g_assert_false (csel_catalog_find (again, "X-777", "ACME", &row));
}

static void
test_empty (void)
{
  g_autoptr(CselCatalog) catalog = csel_catalog_new ();
  g_autoptr(CselCatalog) again = NULL;

  csel_catalog_freeze (catalog);
  again = make_again (catalog);
  g_assert_null (csel_catalog_get_title (again));
  g_assert_cmpuint (csel_catalog_get_n_products (again), ==, 0);
  g_assert_false (csel_catalog_find (again, "X", "ACME", NULL));
}

/* Vectors that were not filled are no catalogue */
static void
test_not_a_catalog (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_make_catalog (NULL, 1);
  g_autoptr(GVariant) description = g_variant_ref_sink (csel_catalog_image_describe (catalog));
  g_autoptr(GVariant) other = g_variant_ref_sink (g_variant_new ("(s)", "other"));
  g_autoptr(CselCatalog) empty = csel_catalog_image_new (description, NULL);

  g_assert_false (csel_catalog_image_finish (empty));
  g_assert_null (csel_catalog_image_new (other, NULL));
}

static void
lost_cb (guint *n_lost)
{
  (*n_lost)++;
}

/* Nothing is stated any more: no value, and none without its condition */
static void
test_lost (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_make_catalog (NULL, 100);
  guint n_lost = 0;
  guint place = 0;
  guint n;

  csel_catalog_get_numbers (catalog, 7, &n);
  g_assert_cmpuint (n, >, 0);
  g_assert_false (csel_catalog_image_fill (catalog, &place));
  g_signal_connect_swapped (catalog, "lost", G_CALLBACK (lost_cb), &n_lost);
  csel_catalog_image_lose (catalog);
  csel_catalog_image_lose (catalog);
  g_assert_true (csel_catalog_is_lost (catalog));
  g_assert_cmpuint (n_lost, ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_lost, ==, 1);

  csel_catalog_get_numbers (catalog, 7, &n);
  g_assert_cmpuint (n, ==, 0);
  csel_catalog_get_relations (catalog, 7, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (csel_catalog_get_item (catalog, 7), ==, "");
  g_assert_cmpuint (csel_catalog_get_n_cold (catalog, 7), ==, 0);
  g_assert_cmpstr (csel_catalog_get_qualifier (catalog, csel_catalog_get_fact (catalog, 0), CSEL_QUALIFIER_STANDARD),
                   ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/catalog-image/same", test_same);
  g_test_add_func ("/model/catalog-image/empty", test_empty);
  g_test_add_func ("/model/catalog-image/not-a-catalog", test_not_a_catalog);
  g_test_add_func ("/model/catalog-image/lost", test_lost);

  return g_test_run ();
}
