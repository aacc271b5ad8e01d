/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-compared.h"
#include "report/csel-comparison.h"
#include "support/csel-test-gtk.h"

typedef struct
{
  CselCompared *compared;
  CselLibrary  *library;
  guint         n_changes;
} Fixture;

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture)
{
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");

  *fixture = (Fixture) { csel_compared_new (), csel_library_new (), 0 };
  csel_library_add (fixture->library, wago);
  g_signal_connect_swapped (fixture->compared, "items-changed", G_CALLBACK (count_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->compared);
  g_assert_finalize_object (fixture->library);
}

static gboolean
add (Fixture *fixture,
     guint    row)
{
  g_autoptr(CselProduct) product = csel_library_get_product (fixture->library, row);

  return csel_compared_add (fixture->compared, product);
}

/* "0 2 1": the rows of the catalogue */
static void
check (Fixture    *fixture,
       const char *expected)
{
  g_autoptr(GPtrArray) products = csel_compared_list_products (fixture->compared);
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->compared)), ==, products->len);
  for (guint i = 0; i < products->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", csel_product_get_row (g_ptr_array_index (products, i)));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_order (void)
{
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < 4; i++)
    g_assert_true (add (&fixture, i));
  csel_compared_move (fixture.compared, 0, 2);
  check (&fixture, "1 2 0 3");
  csel_compared_move (fixture.compared, 3, 0);
  check (&fixture, "3 1 2 0");
  csel_compared_remove (fixture.compared, 1);
  check (&fixture, "3 2 0");
  g_assert_cmpuint (fixture.n_changes, ==, 7);
  /* Nowhere, and to where it is */
  csel_compared_move (fixture.compared, 0, G_MAXUINT);
  csel_compared_move (fixture.compared, 1, 1);
  g_assert_cmpuint (fixture.n_changes, ==, 7);
  csel_compared_clear (fixture.compared);
  check (&fixture, "");
  tear_down (&fixture);
}

/* None is there twice, and there is an end */
static void
test_limit (void)
{
  Fixture fixture;

  set_up (&fixture);
  for (guint i = 0; i < CSEL_COMPARE_MAX; i++)
    g_assert_true (add (&fixture, i) && add (&fixture, 0));
  g_assert_false (add (&fixture, CSEL_COMPARE_MAX));
  g_assert_true (add (&fixture, 1));
  check (&fixture, "0 1 2 3 4 5");
  g_assert_cmpuint (fixture.n_changes, ==, CSEL_COMPARE_MAX);
  tear_down (&fixture);
}

/* A catalogue that is read again has other handles; of one that is closed the product stays */
static void
test_find_again (void)
{
  Fixture fixture;
  g_autoptr(CselCatalog) again = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) product = NULL;

  set_up (&fixture);
  g_assert_true (add (&fixture, 2));
  csel_library_remove (fixture.library, csel_library_get_catalog (fixture.library, 0));
  csel_compared_find_again (fixture.compared, fixture.library);
  check (&fixture, "2");
  csel_library_add (fixture.library, again);
  csel_compared_find_again (fixture.compared, fixture.library);
  product = g_list_model_get_item (G_LIST_MODEL (fixture.compared), 0);
  g_assert_true (csel_product_get_catalog (product) == again);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/lists/compared/order", test_order);
  g_test_add_func ("/lists/compared/limit", test_limit);
  g_test_add_func ("/lists/compared/find-again", test_find_again);

  return g_test_run ();
}
