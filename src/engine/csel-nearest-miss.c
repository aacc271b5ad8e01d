/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Nearest miss: which single condition to drop where nothing meets all of them
 *
 * One pass over the products: what fails exactly one condition would be found without it.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-nearest-miss.h"

#include "engine/csel-query-private.h"

typedef struct
{
  guint text;
  guint columns[CSEL_N_COLUMNS];
  guint fields[CSEL_N_FIELDS];
} Counts;

/* The cheap conditions first; the text only where it may be the one that is missed */
static void
count_row (CselConditions *conditions,
           guint           row,
           Counts         *counts)
{
  gboolean matches = csel_conditions_matches_passes (conditions, row);
  guint n_missed = matches ? 0 : 1;
  CselColumn column = CSEL_N_COLUMNS;

  for (CselColumn i = 0; n_missed < 2 && i < CSEL_N_COLUMNS; i++)
    if (!csel_conditions_column_passes (conditions, i, row))
      {
        column = i;
        n_missed++;
      }
  if (n_missed > 1)
    return;

  if (!csel_conditions_text_passes (conditions, row))
    {
      counts->text += n_missed == 0;
      return;
    }
  if (column < CSEL_N_COLUMNS)
    counts->columns[column]++;
  for (CselField i = 0; !matches && i < CSEL_N_FIELDS; i++)
    counts->fields[i] += csel_matches_passes_without (conditions->matches, row,
                                                      conditions->query->wanted, i) != 0;
}

static void
take_larger (CselNearestMiss  *miss,
             CselConditionKind kind,
             guint             index,
             guint             count)
{
  if (count <= miss->count)
    return;

  *miss = (CselNearestMiss) { .kind = kind, .count = count };
  if (kind == CSEL_CONDITION_COLUMN)
    miss->column = index;
  else if (kind == CSEL_CONDITION_FIELD)
    miss->field = index;
}

/**
 * csel_nearest_miss_find:
 * @query: a query that finds nothing
 * @index: an index of the open catalogues
 * @miss: (out caller-allocates): the one condition that, dropped, gives most products
 *
 * Exact: every product is counted.
 *
 * Returns: %FALSE if no single condition is all that is missed
 */
gboolean
csel_nearest_miss_find (const CselQuery *query,
                        CselIndex       *index,
                        CselNearestMiss *miss)
{
  guint n = csel_library_get_n_rows (csel_index_get_library (index));
  g_auto(CselConditions) conditions = { 0 };
  Counts counts = { 0 };

  csel_conditions_init (&conditions, query, index);
  for (guint row = 0; row < n; row++)
    count_row (&conditions, row, &counts);

  miss->count = 0;
  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    take_larger (miss, CSEL_CONDITION_FIELD, i, counts.fields[i]);
  for (CselColumn i = 0; i < CSEL_N_COLUMNS; i++)
    take_larger (miss, CSEL_CONDITION_COLUMN, i, counts.columns[i]);
  take_larger (miss, CSEL_CONDITION_TEXT, 0, counts.text);

  return miss->count > 0;
}
