/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-product-sizes.h"
#include "drawing/csel-scene.h"

G_BEGIN_DECLS

/**
 * CselView:
 * @CSEL_VIEW_FRONT: width and height, seen against the direction in which conductors enter
 * @CSEL_VIEW_SIDE: depth and height, seen from the left
 * @CSEL_VIEW_TOP: width and depth, seen from above
 */
typedef enum
{
  CSEL_VIEW_FRONT,
  CSEL_VIEW_SIDE,
  CSEL_VIEW_TOP,
  CSEL_N_VIEWS
} CselView;

/** CSEL_VIEWS_ALL: every view, as a set */
#define CSEL_VIEWS_ALL ((1u << CSEL_N_VIEWS) - 1)

/**
 * CselDrawingWords:
 * @not_stated: instead of a number that the data does not state
 * @broken_lines: what broken lines mean
 * @conductor: where conductors enter
 * @mating: in which direction it mates
 * @notes: (array zero-terminated=1): lines under the drawing, the first of which says that it is a schematic
 *
 * The words of a drawing, in the reader's language.
 */
typedef struct
{
  const char        *not_stated;
  const char        *broken_lines;
  const char        *conductor;
  const char        *mating;
  const char *const *notes;
} CselDrawingWords;

/**
 * CselDrawingOptions:
 * @poles: the pole number to draw, 0 for the one that is stated
 * @views: a set of `1 << CselView`, 0 for those that say most
 * @scale: the scale; 0:0 for the largest with which it has @max_width and @max_height
 * @max_width: on paper, in µm
 * @max_height: on paper, in µm
 * @unit: %CSEL_UNIT_MM or %CSEL_UNIT_INCH
 * @decimal_mark: of the numbers
 * @words: the words
 */
typedef struct
{
  guint                   poles;
  guint                   views;
  CselScale               scale;
  gint64                  max_width;
  gint64                  max_height;
  CselUnit                unit;
  char                    decimal_mark;
  const CselDrawingWords *words;
} CselDrawingOptions;

CselScene  *csel_product_scene_new       (CselProduct              *product,
                                          const CselDrawingOptions *options);
guint       csel_product_scene_get_views (CselProduct              *product);
char       *csel_drawing_number          (gint64                    length,
                                          CselUnit                  unit,
                                          char                      decimal_mark);
char       *csel_drawing_localize        (const char               *printed,
                                          char                      decimal_mark);
const char *csel_view_get_id             (CselView                  view);

G_END_DECLS
