/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-quantity.h"

G_BEGIN_DECLS

/**
 * CselSearchWord:
 * @text: the word, folded; of a quantity in two words both, joined
 * @value: the quantity that it is, if @is_quantity
 * @is_quantity: "2.5mm2", "16 AWG"
 * @is_number: "7.62": a number of any unit
 * @kinds: for a quantity, which units are of its kind
 * @steps: for a number, its steps in each unit; -1 where it is finer than they are
 *
 * What is looked for.
 */
typedef struct
{
  char     *text;
  CselRange value;
  gboolean  is_quantity;
  gboolean  is_number;
  gboolean  kinds[CSEL_N_UNITS];
  gint64    steps[CSEL_N_UNITS];
} CselSearchWord;

GArray *csel_search_words_parse (const char *text);

/* Whether it is what a fact states: @lo to @hi, in steps */
static inline gboolean
csel_search_word_matches (const CselSearchWord *self,
                          gint64                lo,
                          gint64                hi,
                          CselUnit              unit)
{
  if (self->is_quantity)
    return self->kinds[unit] && lo <= self->value.lo && self->value.hi <= hi;

  return self->is_number && self->steps[unit] >= 0 && (lo == self->steps[unit] || hi == self->steps[unit]);
}

G_END_DECLS
