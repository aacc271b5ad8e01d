/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-bits.h"

G_BEGIN_DECLS

/**
 * CselRowSet:
 * @rows: (nullable): the rows in rising order, %NULL if there are many
 * @bits: (nullable): a bit for each row of the catalogue, in pairs of 32, if there are many
 * @n_rows: how many there are
 *
 * Rows that have something in common.
 */
typedef struct
{
  const guint32 *rows;
  const guint32 *bits;
  guint          n_rows;
} CselRowSet;

static inline guint64
csel_row_set_get_word (const CselRowSet *self,
                       gsize             word)
{
  return self->bits[2 * word] | (guint64)self->bits[2 * word + 1] << 32;
}

/* Adds them to a set of the @n_all rows of the catalogue */
static inline void
csel_row_set_add_to (const CselRowSet *self,
                     guint             n_all,
                     guint64          *bits)
{
  gsize n_words = csel_bits_get_n_words (n_all);

  if (self->bits == NULL)
    for (guint i = 0; i < self->n_rows; i++)
      csel_bits_set (bits, self->rows[i]);
  else
    for (gsize i = 0; i < n_words; i++)
      bits[i] |= csel_row_set_get_word (self, i);
}

/* The rows as a list: their own, or what is written to @list */
static inline const guint32 *
csel_row_set_list (const CselRowSet *self,
                   guint             n_all,
                   guint32          *list)
{
  gsize n_words = csel_bits_get_n_words (n_all);
  guint n = 0;

  if (self->bits == NULL)
    return self->rows;

  for (gsize i = 0; i < n_words; i++)
    for (guint64 word = csel_row_set_get_word (self, i); word != 0; word &= word - 1)
      list[n++] = (guint32)(i * 64) + (guint32)__builtin_ctzll (word);

  return list;
}

G_END_DECLS
