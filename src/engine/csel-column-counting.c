/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What a column has ready so that rows are counted by it quickly
 *
 *   cells       two bytes for each row where that will do
 *   extra sets  of what many rows state beside their first value, a bit for each row
 *   few extras  all else, row by row
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-column-private.h"

/* Half the memory is half the time to count by it */
static void
make_narrow (CselColumn *self)
{
  guint n = self->entries->len;

  for (guint row = 0; row < self->n_rows; row++)
    self->first[row] = MIN (self->first[row], n);
  if (n >= G_MAXUINT16)
    return;

  self->narrow = g_new (guint16, self->n_rows + 1);
  for (guint row = 0; row < self->n_rows; row++)
    self->narrow[row] = (guint16)self->first[row];
  g_clear_pointer (&self->first, g_free);
}

/* Counting in a set takes as long as looking at so many rows less */
#define IN_A_SET(n_rows) ((n_rows) / 32)

static void
find_few_extras (CselColumn *self)
{
  guint next = 0;

  self->few_extras = g_array_new (FALSE, FALSE, sizeof (CselColumnExtra));
  self->few_begins = g_new (guint32, self->n_rows + 1);
  for (guint row = 0; row <= self->n_rows; row++)
    {
      self->few_begins[row] = self->few_extras->len;
      for (; next < self->extras->len && g_array_index (self->extras, CselColumnExtra, next).row == row; next++)
        {
          CselColumnExtra extra = g_array_index (self->extras, CselColumnExtra, next);

          if (self->extra_sets[extra.value] != NULL)
            csel_bits_set (self->extra_sets[extra.value], row);
          else
            g_array_append_val (self->few_extras, extra);
        }
    }
}

static void
find_extras (CselColumn *self)
{
  if (self->extras->len == 0)
    return;

  self->extra_totals = g_new0 (guint, self->entries->len + 1);
  self->extra_sets = g_new0 (guint64 *, self->entries->len + 1);
  for (guint i = 0; i < self->extras->len; i++)
    self->extra_totals[g_array_index (self->extras, CselColumnExtra, i).value]++;
  for (guint i = 0; i < self->entries->len; i++)
    if (self->extra_totals[i] > IN_A_SET (self->n_rows))
      self->extra_sets[i] = csel_bits_new (self->n_rows);
  find_few_extras (self);
}

/**
 * csel_column_prepare_counting:
 * @self: a column that has been built
 *
 * Its cells and extras do not change any more.
 */
void
csel_column_prepare_counting (CselColumn *self)
{
  make_narrow (self);
  find_extras (self);
}
