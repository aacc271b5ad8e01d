/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-hash.h"
#include "base/csel-vector.h"
#include "model/csel-catalog.h"

G_BEGIN_DECLS

/** CSEL_BMECAT_MEMO_LENGTH: a longer part is a text of its own, and is not said often */
#define CSEL_BMECAT_MEMO_LENGTH 512

/**
 * CselBmecatMemo:
 *
 * What parts of a file say, by their very bytes. To be set up with csel_bmecat_memo_init().
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
 * @bytes: (array length=length): a part as it stands in the file
 * @length: its length in bytes
 * @context: under which other circumstances it says the same
 * @hash: of all that, made by csel_bmecat_memo_prepare()
 * @entry: what was found by csel_bmecat_memo_approach()
 */
typedef struct
{
  const guint8 *bytes;
  guint32       length;
  guint32       context;
  guint32       hash;
  guint32       entry;
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
