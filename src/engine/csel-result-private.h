/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-result.h"
#include "engine/csel-search.h"

G_BEGIN_DECLS

/* What finding (csel-result.c), counting (csel-result-facets.c) and what is just missed
 * (csel-nearest-miss.c) share: which rows pass each single condition. */

/**
 * CselPassing:
 * @column: the column that is filtered, %NULL if there is no such column: nothing passes
 * @bits: the rows that pass
 */
typedef struct
{
  CselColumn *column;
  guint64    *bits;
} CselPassing;

/**
 * CselFoundList:
 * @bits: the rows that were found
 * @rows: those rows, or the others if these are fewer
 * @n_rows: how many there are
 * @inverted: %TRUE if they are the others
 */
typedef struct
{
  guint64  *bits;
  guint32  *rows;
  guint     n_rows;
  gboolean  inverted;
} CselFoundList;

struct _CselResult
{
  gatomicrefcount ref_count;

  CselIndex      *index;
  CselListing    *listing;
  CselQuery      *query;
  CselBuffers    *buffers;
  guint           n_all;

  CselSearch     *search;
  CselPassing    *passing;
  guint           n_passing;
  CselMatches    *matches;

  guint64        *bits;
  guint32        *rows;
  guint           n_rows;
  CselFoundList   found;
};

/** CSEL_ALL_FILTERS: leaves no filter out */
#define CSEL_ALL_FILTERS G_MAXUINT

guint64 *csel_result_take_bits     (CselResult    *self);
void     csel_result_give_bits     (CselResult    *self,
                                    guint64       *bits);
void     csel_result_select        (CselResult    *self,
                                    gboolean       with_text,
                                    guint          without,
                                    guint64       *bits);
void     csel_result_ask           (CselResult    *self,
                                    guint64       *bits);
void     csel_found_list_init      (CselFoundList *list,
                                    CselResult    *result,
                                    guint64       *bits);
void     csel_found_list_clear     (CselFoundList *list,
                                    CselResult    *result);

G_END_DECLS
