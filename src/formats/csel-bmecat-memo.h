/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-hash.h"
#include "base/csel-vector.h"
#include "model/csel-catalog.h"

G_BEGIN_DECLS

/**
 * CselBmecatMemo:
 *
 * What parts of a file say, by their numbers. To be set up with csel_bmecat_memo_init().
 */
typedef struct
{
  /*< private >*/
  CselHash   places;
  CselVector entries;
  GPtrArray *notices;
} CselBmecatMemo;

/**
 * CselBmecatKey:
 * @part: the number of a part
 * @context: under which other circumstances it says the same
 * @hash: of all that, made by csel_bmecat_memo_prepare()
 * @entry: what was found by csel_bmecat_memo_approach()
 */
typedef struct
{
  guint32 part;
  guint32 context;
  guint32 hash;
  guint32 entry;
} CselBmecatKey;

/**
 * CselBmecatMeaning:
 * @numbers: (array length=n_numbers): the facts that it states
 * @n_numbers: how many
 * @n_features: how many features it has
 * @notice: (nullable): what is doubtful about it
 */
typedef struct
{
  const CselFactNumber *numbers;
  guint                 n_numbers;
  guint                 n_features;
  const char           *notice;
} CselBmecatMeaning;

void     csel_bmecat_memo_init     (CselBmecatMemo          *self);
void     csel_bmecat_memo_clear    (CselBmecatMemo          *self);
void     csel_bmecat_memo_forget   (CselBmecatMemo          *self);
void     csel_bmecat_memo_prepare  (const CselBmecatMemo    *self,
                                    CselBmecatKey           *key);
void     csel_bmecat_memo_approach (const CselBmecatMemo    *self,
                                    CselBmecatKey           *key);
gboolean csel_bmecat_memo_find     (const CselBmecatMemo    *self,
                                    CselBmecatKey           *key,
                                    CselBmecatMeaning       *meaning);
void     csel_bmecat_memo_keep     (CselBmecatMemo          *self,
                                    const CselBmecatKey     *key,
                                    const CselBmecatMeaning *meaning);

G_END_DECLS
