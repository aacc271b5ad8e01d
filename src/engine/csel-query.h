/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-column.h"
#include "engine/csel-matches.h"

G_BEGIN_DECLS

#define CSEL_TYPE_QUERY (csel_query_get_type ())

/**
 * CselQuery:
 * @text: (nullable): words, each of which must occur
 * @context: "Ratings per"
 * @sort: (nullable): the id of the column to sort by, %NULL for the best match first
 * @descending: %TRUE to sort from the largest
 * @requirement: what is asked of each product
 * @wanted: which answers to it are found
 *
 * What is asked of the open catalogues. Filters hold together; within one column values are
 * alternatives, which the bounds narrow.
 */
typedef struct
{
  char              *text;
  CselRatingContext  context;
  char              *sort;
  gboolean           descending;
  CselRequirement   *requirement;
  CselWanted         wanted;

  /*< private >*/
  GPtrArray         *filters;
} CselQuery;

/**
 * CselBounds:
 * @lo: the smallest value wanted, %G_MININT64 for none
 * @hi: the largest value wanted, %G_MAXINT64 for none
 * @unit: the unit in which they were given; both count steps of its kind
 *
 * A number or range passes if part of it lies within, its ends included.
 */
typedef struct
{
  gint64   lo;
  gint64   hi;
  CselUnit unit;
} CselBounds;

GType       csel_query_get_type       (void);
CselQuery  *csel_query_new            (void);
CselQuery  *csel_query_copy           (const CselQuery  *self);
void        csel_query_free           (CselQuery        *self);
void        csel_query_set_sort       (CselQuery        *self,
                                       const char       *column,
                                       gboolean          descending);
void        csel_query_toggle_value   (CselQuery        *self,
                                       const char       *column,
                                       const char       *key);
gboolean    csel_query_has_value      (const CselQuery  *self,
                                       const char       *column,
                                       const char       *key);
guint       csel_query_get_n_keys     (const CselQuery  *self,
                                       const char       *column);
const char *csel_query_get_key        (const CselQuery  *self,
                                       const char       *column,
                                       guint             index);
void        csel_query_set_bounds     (CselQuery        *self,
                                       const char       *column,
                                       const CselBounds *bounds);
gboolean    csel_query_get_bounds     (const CselQuery  *self,
                                       const char       *column,
                                       CselBounds       *bounds);
gboolean    csel_query_filters_column (const CselQuery  *self,
                                       const char       *column);
guint       csel_query_get_n_columns  (const CselQuery  *self);
const char *csel_query_get_column     (const CselQuery  *self,
                                       guint             index);
void        csel_query_clear_column   (CselQuery        *self,
                                       const char       *column);
gboolean    csel_query_is_filtered    (const CselQuery  *self);
void        csel_query_clear_filters  (CselQuery        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselQuery, csel_query_free)

G_END_DECLS
