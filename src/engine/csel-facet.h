/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-column.h"

G_BEGIN_DECLS

/**
 * CselFacetValue:
 * @value: a value of the column
 * @count: how many products it would leave
 */
typedef struct
{
  const CselColumnValue *value;
  guint                  count;
} CselFacetValue;

/**
 * CselFacet:
 * @column: the column
 * @n_stated: how many products state it
 * @n_not_stated: how many do not
 * @has_numbers: %TRUE if any of them states a number
 * @lo: the smallest number, in steps
 * @hi: the largest number
 * @unit: the unit of the column's numbers; @lo and @hi are of its kind
 * @values: (element-type CselFacetValue): every value of the column there is, in its order, those
 *   that no product has included
 *
 * What the products that were found state in a column, the column's own filter left out.
 */
typedef struct
{
  CselColumn *column;
  guint       n_stated;
  guint       n_not_stated;
  gboolean    has_numbers;
  gint64      lo;
  gint64      hi;
  CselUnit    unit;
  GArray     *values;
} CselFacet;

CselFacet *csel_facet_new  (CselColumn    *column,
                            const guint64 *found,
                            const guint32 *rows,
                            guint          n_rows,
                            gboolean       inverted);
void       csel_facet_free (CselFacet     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselFacet, csel_facet_free)

G_END_DECLS
