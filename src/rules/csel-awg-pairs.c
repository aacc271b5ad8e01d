/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * AWG pairs: which metric size a maker prints beside a wire gauge
 *
 * AWG and mm² are two series that do not meet: 18 AWG is printed for 0.75 and for 1 mm².
 * So the equivalence is a set of statements, taken from the ends of the connector's ranges
 * ("0.5 ... 10 mm² / 20 ... 8 AWG") and from the sizes of its maker's ferrules
 * ("1.5 mm² / AWG 16"), never computed.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-awg-pairs.h"

#include <string.h>

static void
clear_pair (gpointer data)
{
  g_object_unref (((CselAwgPair *)data)->cite.product);
}

/* Each pair once; one of a single size counts for more than the end of a range */
static void
add_pair (GArray         *pairs,
          GHashTable     *known,
          CselProduct    *product,
          const CselFact *fact,
          gint64          gauge,
          gint64          area)
{
  CselAwgPair pair = { gauge, area, fact->kind == CSEL_VALUE_RANGE, { product, fact } };
  gint64 key = gauge * 2 * G_MAXINT32 + area * 2 + pair.is_end;

  if (!g_hash_table_add (known, g_memdup2 (&key, sizeof key)))
    return;

  g_object_ref (product);
  g_array_append_val (pairs, pair);
}

static gboolean
is_second_hand (CselProduct    *product,
                const CselFact *fact)
{
  return csel_product_get_source (product, fact)->confidence == CSEL_CONFIDENCE_SECOND_HAND;
}

/* A fact that states both, as two records one after the other */
static void
add_facts (GArray        *pairs,
           GHashTable    *known,
           CselProduct   *product,
           CselPropertyId property,
           gboolean       second_hand)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);

  for (guint i = 0; i + 1 < n; i++)
    {
      const CselFact *metric = &facts[i];
      const CselFact *gauge = &facts[i + 1];

      if (metric->unit != CSEL_UNIT_MM2 || gauge->unit != CSEL_UNIT_AWG || !gauge->also ||
          metric->kind != gauge->kind || is_second_hand (product, metric) != second_hand)
        continue;
      add_pair (pairs, known, product, metric, gauge->lo, metric->lo);
      if (metric->kind == CSEL_VALUE_RANGE)
        add_pair (pairs, known, product, metric, gauge->hi, metric->hi);
    }
}

/**
 * csel_awg_pairs_collect:
 * @connector: the connector
 * @ferrules: (element-type CselProduct): all ferrules; those of other makers are passed over
 *
 * Returns: (transfer full) (element-type CselAwgPair): every pair that is printed, once
 */
GArray *
csel_awg_pairs_collect (CselProduct *connector,
                        GPtrArray   *ferrules)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (CselAwgPair));
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_array_set_clear_func (pairs, clear_pair);
  /* What the maker prints comes before what others say of it */
  for (guint second_hand = 0; second_hand <= 1; second_hand++)
    {
      add_facts (pairs, known, connector, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, second_hand != 0);
      for (guint i = 0; i < ferrules->len; i++)
        {
          CselProduct *ferrule = g_ptr_array_index (ferrules, i);

          if (strcmp (csel_product_get_manufacturer (ferrule), csel_product_get_manufacturer (connector)) == 0)
            add_facts (pairs, known, ferrule, CSEL_PROPERTY_FERRULE_SIZE, second_hand != 0);
        }
    }

  return pairs;
}
