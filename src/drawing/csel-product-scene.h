/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-scene.h"
#include "model/csel-product.h"

G_BEGIN_DECLS

/** CSEL_MAX_POLES: the largest pole number that can be asked for */
#define CSEL_MAX_POLES 24

/**
 * CselDrawingOptions:
 * @poles: the pole number to draw, 0 for the one that is stated
 * @decimal_mark: of the numbers
 * @notes: (nullable) (array zero-terminated=1): lines of text under the drawing
 */
typedef struct
{
  guint              poles;
  char               decimal_mark;
  const char *const *notes;
} CselDrawingOptions;

CselScene *csel_product_scene_new        (CselProduct              *product,
                                          const CselDrawingOptions *options);
guint      csel_product_scene_get_poles  (CselProduct              *product);
gboolean   csel_product_scene_can_extend (CselProduct              *product);

G_END_DECLS
