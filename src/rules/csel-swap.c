/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Swap: a connector that is used twice can be plugged into the wrong place
 *
 * Variable coding may prevent it. Which parts do the coding is no property of our data, so it
 * is never stated, and the answer never better than "cannot tell".
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-swap.h"

#include "model/csel-parts-line.h"
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

static guint
hash_item (gconstpointer data)
{
  return g_str_hash (csel_product_get_item (CSEL_PRODUCT ((gpointer)data)));
}

static gboolean
is_same_item (gconstpointer a,
              gconstpointer b)
{
  return csel_product_is_same_item (CSEL_PRODUCT ((gpointer)a), CSEL_PRODUCT ((gpointer)b));
}

/* How many pieces of each item; enough is two, so that no sum overflows */
static GHashTable *
count_pieces (GListModel *lines)
{
  GHashTable *pieces = g_hash_table_new (hash_item, is_same_item);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);
      CselProduct *product = csel_parts_line_get_product (line);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (pieces, product)) +
                MIN (csel_parts_line_get_quantity (line), 2);

      g_hash_table_insert (pieces, product, GUINT_TO_POINTER (MIN (n, 2)));
    }

  return pieces;
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
  g_autoptr(GHashTable) pieces = count_pieces (lines);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);
      CselProduct *product = csel_parts_line_get_product (line);
      gboolean is_used_twice = GPOINTER_TO_UINT (g_hash_table_lookup (pieces, product)) >= 2;

      g_ptr_array_add (verdicts, is_used_twice ? csel_swap_ask (product) : NULL);
    }

  return verdicts;
}
