/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-found-word.h"

G_BEGIN_DECLS

/** CSEL_RANK_MISSED: the rank of a row in which not every word occurs */
#define CSEL_RANK_MISSED 255

typedef struct _CselSearch CselSearch;

CselSearch    *csel_search_new       (CselListing *listing,
                                      const char  *text,
                                      CselSearch  *before,
                                      CselBuffers *buffers);
void           csel_search_free      (CselSearch  *self);
const guint64 *csel_search_get_rows  (CselSearch  *self);
guint          csel_search_get_worst (CselSearch  *self);
guint          csel_search_get_rank  (CselSearch  *self,
                                      guint        row);
void           csel_search_select    (CselSearch  *self,
                                      guint        rank,
                                      guint64     *bits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselSearch, csel_search_free)

G_END_DECLS
