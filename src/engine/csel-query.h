/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-index.h"

G_BEGIN_DECLS

#define CSEL_TYPE_QUERY (csel_query_get_type ())

/**
 * CselQuery:
 * @text: (nullable): words, each of which must occur
 * @context: "Ratings per"
 * @sort: the column to sort by, #CSEL_N_COLUMNS for the best match first
 * @descending: %TRUE to sort from the largest
 * @requirement: what is asked of each product
 * @wanted: which answers to it are found
 *
 * What is asked of the open catalogues. Filters are set with csel_query_toggle_value() and
 * csel_query_set_bounds(); they hold together, the values of one column alternatively.
 */
typedef struct
{
  char              *text;
  CselRatingContext  context;
  CselColumn         sort;
  gboolean           descending;
  CselRequirement   *requirement;
  CselWanted         wanted;

  /*< private >*/
  GHashTable        *values[CSEL_N_COLUMNS];
  gint64             lo[CSEL_N_COLUMNS];
  gint64             hi[CSEL_N_COLUMNS];
} CselQuery;

/**
 * CselFacetValue:
 * @key: the value, as csel_index_get_keys() gives it
 * @count: how many products it would leave
 * @row: a product that has it, for its label
 */
typedef struct
{
  gint64 key;
  guint  count;
  guint  row;
} CselFacetValue;

GType      csel_query_get_type      (void);
CselQuery *csel_query_new           (void);
CselQuery *csel_query_copy          (const CselQuery *self);
void       csel_query_free          (CselQuery       *self);
void       csel_query_toggle_value  (CselQuery       *self,
                                     CselColumn       column,
                                     gint64           key);
gboolean   csel_query_has_value     (const CselQuery *self,
                                     CselColumn       column,
                                     gint64           key);
void       csel_query_set_bounds    (CselQuery       *self,
                                     CselColumn       column,
                                     gint64           lo,
                                     gint64           hi);
void       csel_query_get_bounds    (const CselQuery *self,
                                     CselColumn       column,
                                     gint64          *lo,
                                     gint64          *hi);
gboolean   csel_query_filters_column
                                    (const CselQuery *self,
                                     CselColumn       column);
void       csel_query_clear_column  (CselQuery       *self,
                                     CselColumn       column);
gboolean   csel_query_is_filtered   (const CselQuery *self);
void       csel_query_clear_filters (CselQuery       *self);
GArray    *csel_query_run           (const CselQuery *self,
                                     CselIndex       *index);
GArray    *csel_query_get_facet     (const CselQuery *self,
                                     CselIndex       *index,
                                     CselColumn       column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselQuery, csel_query_free)

G_END_DECLS
