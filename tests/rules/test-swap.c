/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-parts-list.h"
#include "rules/csel-swap.h"
#include "support/csel-test.h"

static void
test_connectors_only (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselProduct) header = csel_test_get_product (catalog, "831-3604");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");
  g_autoptr(CselVerdict) coded = csel_swap_ask (seed);
  g_autoptr(CselVerdict) not_stated = csel_swap_ask (header);
  const CselVerdictLine *line = csel_verdict_find (coded, CSEL_RULE_SWAP);

  g_assert_cmpint (line->outcome, ==, CSEL_OUTCOME_SWAPPABLE);
  g_assert_cmpint (line->result, ==, CSEL_VERDICT_CANNOT_TELL);
  g_assert_cmpuint (line->n_cites, ==, 1);
  g_assert_cmpint (line->cites[0].fact->property, ==, CSEL_PROPERTY_VARIABLE_CODING);
  g_assert_cmpuint (csel_verdict_find (not_stated, CSEL_RULE_SWAP)->n_cites, ==, 0);
  g_assert_null (csel_swap_ask (ferrule));
}

/* A line of two pieces, or the same number on two lines, in whichever catalogue */
static void
test_parts_list (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) again = csel_test_read_shipped ("wago-831");
  const struct { CselCatalog *catalog; const char *item; guint quantity; gboolean swaps; } cases[] = {
    { catalog, CSEL_TEST_SEED, 1, TRUE },
    { catalog, "831-3604", 1, FALSE },
    { catalog, "216-266", 100, FALSE },
    { catalog, "831-3624", 2, TRUE },
    { again, CSEL_TEST_SEED, 1, TRUE },
    { catalog, "831-1204", CSEL_MAX_QUANTITY, TRUE },
  };
  g_autoptr(CselPartsList) list = csel_parts_list_new ();
  g_autoptr(GPtrArray) verdicts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselProduct) product = csel_test_get_product (cases[i].catalog, cases[i].item);
      g_autoptr(CselPartsLine) line = csel_parts_line_new (product, cases[i].quantity);

      csel_parts_list_splice (list, i, 0, &line, 1, "Add");
    }

  verdicts = csel_swap_find (G_LIST_MODEL (list));
  g_assert_cmpuint (verdicts->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < verdicts->len; i++)
    g_assert_cmpint (g_ptr_array_index (verdicts, i) != NULL, ==, cases[i].swaps);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/swap/connectors-only", test_connectors_only);
  g_test_add_func ("/rules/swap/parts-list", test_parts_list);

  return g_test_run ();
}
