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
 * @text: the number
 */
typedef struct
{
  CselPropertyId  property;
  const char     *symbol;
  const char     *formula;
  gint64          from;
  gint64          to;
  const char     *text;
} CselDimensionSpec;

gint64 csel_dimension_layout (CselScene               *scene,
                              CselSide                 side,
                              gint64                   edge,
                              const CselDimensionSpec *specs,
                              guint                    n_specs,
                              gint64                   text_height);

G_END_DECLS
