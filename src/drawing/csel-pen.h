/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-scene.h"

G_BEGIN_DECLS

/** CSEL_ARROW_HALF: half the width of an arrow of 15° to its length: tan 7.5° */
#define CSEL_ARROW_HALF 0.13165

/** CSEL_PEN_MAX_DASHES: dashes and gaps of a pen */
#define CSEL_PEN_MAX_DASHES 4

/**
 * CselPen:
 * @width: in mm on paper
 * @n_dashes: how many of @dashes, 0 for a full line
 * @dashes: dashes and gaps, in mm on paper
 * @is_quiet: %TRUE if it stands back: centre lines, what is not stated
 *
 * How the writers draw a layer.
 */
typedef struct
{
  double   width;
  guint    n_dashes;
  double   dashes[CSEL_PEN_MAX_DASHES];
  gboolean is_quiet;
} CselPen;

const CselPen *csel_pen_get (CselLayer layer);

G_END_DECLS
