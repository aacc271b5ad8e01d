/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-ferrule-groups.h"
#include "support/csel-test.h"

/* The connector that lists it first; headers take no conductor */
static void
test_the_other_way_round (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-262");
  g_autoptr(GPtrArray) products = NULL;
  g_autoptr(GPtrArray) answers = NULL;
  const CselFerruleAnswer *first;
  const CselFerruleCandidate *candidate;

  csel_library_add (library, catalog);
  products = csel_library_list_terminals (library);
  answers = csel_ferrule_ask_connectors (ferrule, products);
  g_assert_cmpuint (answers->len, ==, 2);
  first = g_ptr_array_index (answers, 0);
  candidate = g_ptr_array_index (first->candidates, 0);
  g_assert_cmpstr (csel_product_get_item (first->connector), ==, CSEL_TEST_SEED);
  g_assert_cmpint (first->conductor.size.lo, ==, 750);
  g_assert_cmpuint (first->candidates->len, ==, 1);
  g_assert_true (csel_product_equal (candidate->ferrule, ferrule));
  g_assert_cmpint (csel_ferrule_candidate_get_group (candidate), ==, CSEL_FERRULE_ONE_CHECK);
}

static void
test_what_states_no_size (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) plate = csel_test_get_product (catalog, "831-505");
  g_autoptr(GPtrArray) products = NULL;
  g_autoptr(GPtrArray) answers = NULL;

  csel_library_add (library, catalog);
  products = csel_library_list_terminals (library);
  answers = csel_ferrule_ask_connectors (plate, products);
  g_assert_cmpuint (answers->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/ferrule-users/the-other-way-round", test_the_other_way_round);
  g_test_add_func ("/rules/ferrule-users/what-states-no-size", test_what_states_no_size);

  return g_test_run ();
}
