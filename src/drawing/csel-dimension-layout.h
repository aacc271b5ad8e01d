/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-scene.h"

G_BEGIN_DECLS

/**
 * CselSide:
 *
 * On which side of a view a dimension stands.
 */
typedef enum
{
  CSEL_SIDE_ABOVE,
  CSEL_SIDE_BELOW,
  CSEL_SIDE_LEFT,
} CselSide;

/**
 * CselDimensionSpec:
 * @property: what it shows
 * @symbol: (nullable): the symbol of a formula
 * @formula: (nullable): the printed formula
 * @from: where it begins along its direction, in µm
 * @to: where it ends, in µm
 * @origin: where its extension lines begin, across its direction, in µm
 * @number: the number; what stands there instead if it is not stated
 * @is_reference: %TRUE if it follows from others and is not stated itself: in brackets (ISO 129-1)
 * @is_unstated: %TRUE if all that is known is that the data does not state it
 */
typedef struct
{
  CselPropertyId  property;
  const char     *symbol;
  const char     *formula;
  gint64          from;
  gint64          to;
  gint64          origin;
  const char     *number;
  gboolean        is_reference;
  gboolean        is_unstated;
} CselDimensionSpec;

gint64 csel_dimension_layout (CselScene               *scene,
                              CselSide                 side,
                              gint64                   edge,
                              const CselDimensionSpec *specs,
                              guint                    n_specs);
void   csel_dimension_leader (CselScene               *scene,
                              const CselDimensionSpec *spec,
                              gint64                   tip_x,
                              gint64                   tip_y,
                              gint64                   shelf_x,
                              gint64                   shelf_y);

G_END_DECLS
