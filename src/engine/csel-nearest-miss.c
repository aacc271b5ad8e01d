/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Nearest miss: which single condition to drop where nothing meets all of them
 *
 * What passes everything but one condition would be found without it; the requirement is asked of
 * that alone.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-nearest-miss.h"

#include "engine/csel-bits.h"
#include "engine/csel-result-private.h"

static void
take_larger (CselNearestMiss  *miss,
             CselConditionKind kind,
             guint             index,
             const char       *column,
             guint             count)
{
  if (count <= miss->count)
    return;

  *miss = (CselNearestMiss) { .kind = kind, .column = column, .count = count };
  if (kind == CSEL_CONDITION_FIELD)
    miss->field = index;
}

static guint
count_without (CselResult *result,
               gboolean    with_text,
               guint       without,
               guint64    *bits)
{
  csel_result_select (result, with_text, without, bits);
  csel_result_ask (result, bits);

  return csel_bits_count (bits, result->n_all);
}

/* Of what passes all but the requirement */
static void
count_fields (CselResult      *result,
              guint64         *bits,
              CselNearestMiss *miss)
{
  guint counts[CSEL_N_FIELDS] = { 0 };

  csel_result_select (result, TRUE, CSEL_ALL_FILTERS, bits);
  for (guint row = 0; row < result->n_all; row++)
    if (csel_bits_has (bits, row))
      for (CselField i = 0; i < CSEL_N_FIELDS; i++)
        counts[i] += csel_matches_passes_without (result->matches, row, result->query->wanted, i) != 0;

  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    take_larger (miss, CSEL_CONDITION_FIELD, i, NULL, counts[i]);
}

/**
 * csel_nearest_miss_find:
 * @result: a result of nothing
 * @miss: (out caller-allocates): the one condition that, dropped, gives most products; its column
 *   is valid as long as @result
 *
 * Exact: every product is counted.
 *
 * Returns: %FALSE if no single condition is all that is missed
 */
gboolean
csel_nearest_miss_find (CselResult      *result,
                        CselNearestMiss *miss)
{
  guint64 *bits = csel_result_take_bits (result);

  miss->count = 0;
  if (result->matches != NULL)
    count_fields (result, bits, miss);
  for (guint i = 0; i < result->n_passing; i++)
    take_larger (miss, CSEL_CONDITION_COLUMN, i, csel_query_get_column (result->query, i),
                 count_without (result, TRUE, i, bits));
  if (result->search != NULL)
    take_larger (miss, CSEL_CONDITION_TEXT, 0, NULL, count_without (result, FALSE, CSEL_ALL_FILTERS, bits));
  csel_result_give_bits (result, bits);

  return miss->count > 0;
}
