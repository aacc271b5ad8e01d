/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-facet.h"
#include "engine/csel-index.h"
#include "engine/csel-query.h"

G_BEGIN_DECLS

/**
 * CselColumnUse:
 * @column: the id of a column
 * @n_stated: how many of the products that were found state it
 * @n_values: how many distinct facts they state in it, at least 2
 */
typedef struct
{
  const char *column;
  guint       n_stated;
  guint       n_values;
} CselColumnUse;

typedef struct _CselResult CselResult;

CselResult      *csel_result_new           (const CselQuery *query,
                                            CselIndex       *index,
                                            CselResult      *before);
CselResult      *csel_result_ref           (CselResult      *self);
void             csel_result_unref         (CselResult      *self);
const CselQuery *csel_result_get_query     (CselResult      *self);
CselListing     *csel_result_get_listing   (CselResult      *self);
CselColumn      *csel_result_get_column    (CselResult      *self,
                                            const char      *column);
guint            csel_result_get_n_rows    (CselResult      *self);
guint            csel_result_get_row       (CselResult      *self,
                                            guint            position);
CselProduct     *csel_result_get_product   (CselResult      *self,
                                            guint            position);
gboolean         csel_result_find_position (CselResult      *self,
                                            CselProduct     *product,
                                            guint           *position);
guint            csel_result_count_open    (CselResult      *self);
CselFacet       *csel_result_get_facet     (CselResult      *self,
                                            const char      *column);
GArray          *csel_result_list_columns  (CselResult      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselResult, csel_result_unref)

G_END_DECLS
