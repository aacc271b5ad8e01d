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
  gint64    steps[CSEL_N_UNITS];
} CselSearchWord;

GArray  *csel_search_words_parse  (const char           *text);
gboolean csel_search_word_matches (const CselSearchWord *self,
                                   gint64                lo,
                                   gint64                hi,
                                   CselUnit              unit);

G_END_DECLS
