/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPen: the lines of ISO 128, the same for all writers
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-pen.h"

/* ISO 128-2: line group 0.5 for A4 to A2; the frame is 0.7 mm (ISO 5457) */
#define THICK 0.5
#define THIN  0.25
#define FRAME 0.7

/* ISO 128-2: a dash of 12 line widths and a gap of 3, a chain of 24, 3, 0.5 and 3 */
static const CselPen pens[CSEL_N_LAYERS] = {
  [CSEL_LAYER_OUTLINE] = { THICK, 0, { 0 }, FALSE },
  [CSEL_LAYER_DETAIL] = { THIN, 0, { 0 }, FALSE },
  [CSEL_LAYER_UNSTATED] = { THIN, 2, { 12 * THIN, 3 * THIN }, TRUE },
  [CSEL_LAYER_CENTER] = { THIN, 4, { 24 * THIN, 3 * THIN, 0.5 * THIN, 3 * THIN }, TRUE },
  [CSEL_LAYER_DIMENSION] = { THIN, 0, { 0 }, FALSE },
  [CSEL_LAYER_NOTE] = { THIN, 0, { 0 }, FALSE },
  [CSEL_LAYER_SCHEMATIC] = { THIN, 0, { 0 }, FALSE },
  [CSEL_LAYER_FRAME] = { FRAME, 0, { 0 }, FALSE },
  [CSEL_LAYER_GRID] = { THIN, 0, { 0 }, FALSE },
};

/**
 * csel_pen_get:
 * @layer: a layer
 *
 * Returns: how it is drawn
 */
const CselPen *
csel_pen_get (CselLayer layer)
{
  g_return_val_if_fail (layer < CSEL_N_LAYERS, NULL);

  return &pens[layer];
}
