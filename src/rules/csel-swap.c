/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Swap: a connector that is used twice can be plugged into the wrong place
 *
 * Variable coding may prevent it. Which parts do the coding is no property of our data, so it
 * is never stated, and the answer never better than "cannot tell".
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-swap.h"

#include "model/csel-parts-totals.h"
#include "rules/csel-half.h"

/**
 * csel_swap_ask:
 * @product: a product that is used more than once
 *
 * Returns: (transfer full) (nullable): that it could be swapped, with what it states about
 *   coding; %NULL if it is no pluggable connector
 */
CselVerdict *
csel_swap_ask (CselProduct *product)
{
  CselVerdict *verdict;
  CselVerdictLine *line;
  guint n;
  const CselFact *facts = csel_product_lookup (product, CSEL_PROPERTY_VARIABLE_CODING, &n);

  if (csel_half_read (product, NULL) == CSEL_HALF_NONE)
    return NULL;

  verdict = csel_verdict_new ();
  line = csel_verdict_add (verdict, CSEL_RULE_SWAP);
  for (guint i = 0; i < n; i++)
    csel_verdict_line_cite (line, product, &facts[i]);
  csel_verdict_line_conclude (line, CSEL_OUTCOME_SWAPPABLE);

  return verdict;
}

static void
free_verdict (gpointer data)
{
  CselVerdict *verdict = data;

  g_clear_pointer (&verdict, csel_verdict_free);
}

/**
 * csel_swap_find:
 * @lines: (element-type CselPartsLine): a parts list
 *
 * Returns: (transfer full) (element-type CselVerdict): for each line the answer of
 *   csel_swap_ask(), %NULL where its product is used once or is no connector
 */
GPtrArray *
csel_swap_find (GListModel *lines)
{
  GPtrArray *verdicts = g_ptr_array_new_with_free_func (free_verdict);
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (lines);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      const CselItemTotal *item = csel_parts_totals_get_item_of (totals, i);

      g_ptr_array_add (verdicts, item->total >= 2 || !item->is_known ?
                       csel_swap_ask (csel_parts_line_get_product (item->line)) : NULL);
    }

  return verdicts;
}
