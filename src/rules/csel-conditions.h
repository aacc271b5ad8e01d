/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-conductor.h"
#include "model/csel-product.h"
#include "model/csel-rating-context.h"

G_BEGIN_DECLS

/**
 * CselAbout:
 * @context: for a rating, its conditions
 * @connection: (nullable): for what is said of a connection, which one; %NULL for the only one
 * @conductor: for a conductor cross section, how the conductor is built
 * @preparation: and how its end is prepared
 *
 * What a value is about, beside its property.
 */
typedef struct
{
  CselRatingContext  context;
  const char        *connection;
  CselConductorKind  conductor;
  CselPreparation    preparation;
} CselAbout;

gboolean csel_conditions_get (CselProduct     *product,
                              CselPropertyId   property,
                              const CselAbout *about,
                              CselQualifiers  *conditions);

G_END_DECLS
