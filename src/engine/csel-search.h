/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-buffers.h"
#include "engine/csel-listing.h"

G_BEGIN_DECLS

/** CSEL_RANK_MISSED: the rank of a row in which not every word occurs */
#define CSEL_RANK_MISSED 255

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

typedef struct _CselSearch CselSearch;

CselSearch   *csel_search_new       (CselListing *listing,
                                     const char  *text,
                                     CselSearch  *before,
                                     CselBuffers *buffers);
void          csel_search_free      (CselSearch  *self);
const guint8 *csel_search_get_ranks (CselSearch  *self);
guint         csel_search_get_worst (CselSearch  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselSearch, csel_search_free)

G_END_DECLS
