/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFacet: how many of the found products have each value of a column
 *
 * The shorter list is counted, of the rows that were found or of those that were not. What a
 * row states beside its first value is counted row by row; a group counts what stands in the
 * groups below it, each product once.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-facet.h"

#include "engine/csel-bits.h"
#include "engine/csel-column-private.h"

/* What states nothing is counted behind the last value. Rows side by side often have the same value:
 * they are counted in two places, so that one need not wait for the other */
static guint
count_first (CselColumn    *column,
             const guint32 *rows,
             guint          n_rows,
             gboolean       inverted,
             guint         *counts)
{
  guint n_values = column->entries->len;
  g_autofree guint *others = g_new0 (guint, n_values + 1);
  guint n_stated = 0;
  guint i;

  for (i = 0; i + 1 < n_rows; i += 2)
    {
      counts[csel_column_get_cell (column, rows[i])]++;
      others[csel_column_get_cell (column, rows[i + 1])]++;
    }
  if (i < n_rows)
    counts[csel_column_get_cell (column, rows[i])]++;

  for (i = 0; i < n_values; i++)
    {
      counts[i] += others[i];
      if (inverted)
        counts[i] = column->totals[i] - counts[i];
      n_stated += counts[i];
    }

  return n_stated;
}

static void
add_to_parents (CselColumn *column,
                guint      *counts)
{
  /* Groups stand before those in them */
  for (guint i = column->entries->len; i > 0; i--)
    {
      guint32 parent = csel_column_get_entry (column, i - 1)->parent;

      if (parent != CSEL_NO_VALUE)
        counts[parent] += counts[i - 1];
    }
}

/* Counts a value and those above it, unless the row had them already */
static void
count_once (CselColumn *column,
            guint32     value,
            guint       row,
            guint32    *seen,
            guint      *counts)
{
  for (; value != CSEL_NO_VALUE && seen[value] != row + 1; value = csel_column_get_entry (column, value)->parent)
    {
      seen[value] = row + 1;
      counts[value]++;
    }
}

static gboolean
has_parents (CselColumn *column)
{
  return column->type == CSEL_COLUMN_TYPE_GROUP;
}

/* Its first value was counted with those above it; the others come to that */
static void
count_extra_groups (CselColumn    *column,
                    const guint64 *found,
                    guint         *counts)
{
  g_autofree guint32 *seen = g_new0 (guint32, column->entries->len + 1);
  g_autofree guint *unused = g_new (guint, column->entries->len + 1);
  guint before = G_MAXUINT;

  for (guint i = 0; i < column->extras->len; i++)
    {
      const CselColumnExtra *extra = &g_array_index (column->extras, CselColumnExtra, i);

      if (!csel_bits_has (found, extra->row))
        continue;
      if (extra->row != before)
        count_once (column, csel_column_get_cell (column, extra->row), extra->row, seen, unused);
      before = extra->row;
      count_once (column, extra->value, extra->row, seen, counts);
    }
}

static guint
count_in_set (const guint64 *set,
              const guint64 *found,
              guint          n_rows)
{
  gsize n_words = csel_bits_get_n_words (n_rows);
  guint n = 0;

  for (gsize i = 0; i < n_words; i++)
    n += csel_bits_count_word (set[i] & found[i]);

  return n;
}

/* A row has none of them twice */
static void
count_extras (CselColumn    *column,
              const guint64 *found,
              const guint32 *rows,
              guint          n_rows,
              gboolean       inverted,
              guint         *counts)
{
  const CselColumnExtra *extras = (const CselColumnExtra *)(gpointer)column->few_extras->data;
  const guint32 *begins = column->few_begins;
  guint n_values = column->entries->len;
  g_autofree guint *listed = g_new0 (guint, n_values + 1);

  for (guint i = 0; column->few_extras->len > 0 && i < n_rows; i++)
    for (guint32 j = begins[rows[i]]; j < begins[rows[i] + 1]; j++)
      listed[extras[j].value]++;
  for (guint i = 0; i < n_values; i++)
    if (column->extra_sets[i] != NULL)
      counts[i] += count_in_set (column->extra_sets[i], found, column->n_rows);
    else
      counts[i] += inverted ? column->extra_totals[i] - listed[i] : listed[i];
}

/* Numbers of one kind stand side by side, the smallest first; ranges may end anywhere */
static void
find_ends (CselFacet   *self,
           const guint *counts)
{
  CselColumn *column = self->column;
  guint n = column->n_numbers;
  guint first = column->first_number;

  while (first < n && counts[first] == 0)
    first++;
  if (first == n)
    return;

  self->has_numbers = TRUE;
  self->lo = csel_column_get_value (column, first)->range.lo;
  self->hi = csel_column_get_value (column, first)->range.hi;
  for (guint i = n; i > first && (i == n || column->largest[i - 1] > self->hi); i--)
    if (counts[i - 1] > 0)
      self->hi = MAX (self->hi, csel_column_get_value (column, i - 1)->range.hi);
}

/**
 * csel_facet_new:
 * @column: a column
 * @found: the rows that were found, as a set
 * @rows: the rows that were found, or those that were not
 * @n_rows: how many there are
 * @inverted: %TRUE if they are those that were not found
 *
 * Returns: (transfer full): what the products that were found state in @column
 */
CselFacet *
csel_facet_new (CselColumn    *column,
                const guint64 *found,
                const guint32 *rows,
                guint          n_rows,
                gboolean       inverted)
{
  CselFacet *self = g_new0 (CselFacet, 1);
  g_autofree guint *counts = g_new0 (guint, column->entries->len + 1);
  const CselColumnEntry *entries;
  CselFacetValue *values;

  self->column = csel_column_ref (column);
  self->unit = column->unit;
  self->n_stated = count_first (column, rows, n_rows, inverted, counts);
  self->n_not_stated = (inverted ? column->n_rows - n_rows : n_rows) - self->n_stated;
  if (has_parents (column))
    {
      add_to_parents (column, counts);
      count_extra_groups (column, found, counts);
    }
  else if (column->extras->len > 0)
    count_extras (column, found, rows, n_rows, inverted, counts);

  self->values = g_array_sized_new (FALSE, FALSE, sizeof (CselFacetValue), column->entries->len);
  g_array_set_size (self->values, column->entries->len);
  entries = (const CselColumnEntry *)(gpointer)column->entries->data;
  values = (CselFacetValue *)(gpointer)self->values->data;
  for (guint i = 0; i < column->entries->len; i++)
    values[i] = (CselFacetValue) { &entries[i].public, counts[i] }
  ;
  find_ends (self, counts);

  return self;
}

/**
 * csel_facet_free:
 * @self: (transfer full): a facet
 */
void
csel_facet_free (CselFacet *self)
{
  csel_column_unref (self->column);
  g_array_unref (self->values);
  g_free (self);
}
