/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"
#include "model/csel-rating-context.h"

G_BEGIN_DECLS

/**
 * CselRatingPick:
 * @fact: (nullable): the rating that holds, %NULL if none is published
 * @exact: %TRUE if it is printed for just these conditions, %FALSE if a column that is at
 *   least as severe was used
 */
typedef struct
{
  const CselFact *fact;
  gboolean        exact;
} CselRatingPick;

CselRatingPick csel_rating_pick           (CselProduct             *product,
                                           const CselRatingContext *context,
                                           CselPropertyId           property);
CselPropertyId csel_rating_voltage        (const CselRatingContext *context);
gboolean       csel_rating_column_matches (CselProduct             *product,
                                           const CselFact          *fact,
                                           const CselRatingContext *context);
CselPropertyId csel_rating_property       (CselPropertyId           property,
                                           const CselRatingContext *context);
void           csel_rating_get_conditions (CselProduct             *product,
                                           const CselRatingContext *context,
                                           CselQualifiers          *conditions);
gboolean       csel_rating_get_iec_column (CselProduct             *product,
                                           const CselFact          *fact,
                                           CselRatingContext       *context);

G_END_DECLS
