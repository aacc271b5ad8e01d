/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-buffers.h"
#include "engine/csel-listing.h"
#include "engine/csel-search-word.h"

G_BEGIN_DECLS

/**
 * CselRank:
 * @CSEL_RANK_EXACT: a number of the product is just that
 * @CSEL_RANK_PREFIX: a number of the product begins with it
 * @CSEL_RANK_WORD: a word begins with it
 * @CSEL_RANK_ANYWHERE: it stands anywhere, or a fact of the product says it
 *
 * How well a word is found, the best first.
 */
typedef enum
{
  CSEL_RANK_EXACT,
  CSEL_RANK_PREFIX,
  CSEL_RANK_WORD,
  CSEL_RANK_ANYWHERE,
} CselRank;

/**
 * CselFoundSet:
 * @CSEL_FOUND_EXACT: as a number
 * @CSEL_FOUND_PREFIX: as a number, or at the beginning of one
 * @CSEL_FOUND_WORD: so, or at the beginning of a word
 * @CSEL_FOUND_OWN: anywhere in their own texts
 * @CSEL_FOUND_ALL: in their own texts or their facts
 *
 * Where a word is found in rows; each set holds those before it.
 */
typedef enum
{
  CSEL_FOUND_EXACT,
  CSEL_FOUND_PREFIX,
  CSEL_FOUND_WORD,
  CSEL_FOUND_OWN,
  CSEL_FOUND_ALL,
  CSEL_N_FOUND_SETS
} CselFoundSet;

typedef struct _CselFoundWord CselFoundWord;

CselFoundWord *csel_found_word_new      (CselListing           *listing,
                                         const CselSearchWord  *word,
                                         const guint64         *scope,
                                         CselFoundWord         *before,
                                         CselBuffers           *buffers);
CselFoundWord *csel_found_word_ref      (CselFoundWord         *self);
void           csel_found_word_unref    (CselFoundWord         *self);
const char    *csel_found_word_get_text (CselFoundWord         *self);
const guint64 *csel_found_word_get_rows (CselFoundWord         *self,
                                         CselFoundSet           set);
void           csel_found_word_begins   (const CselListingPart *part,
                                         const char            *begin,
                                         const guint64         *scope,
                                         guint64               *exact,
                                         guint64               *prefix);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselFoundWord, csel_found_word_unref)

G_END_DECLS
