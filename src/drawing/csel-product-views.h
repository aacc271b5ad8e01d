/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-product-scene.h"

G_BEGIN_DECLS

/**
 * CselViewContext:
 * @sizes: what is stated
 * @options: what to draw
 * @views: the set of views that are drawn
 * @scale: how large it is on paper
 * @width: as it is drawn, stated or not, in µm
 * @height: as it is drawn
 * @depth: as it is drawn
 *
 * What the views of one drawing share. Each view is a scene with its own origin; the same edges of the
 * product have the same coordinate in all of them.
 */
typedef struct
{
  const CselProductSizes   *sizes;
  const CselDrawingOptions *options;
  guint                     views;
  CselScale                 scale;
  gint64                    width;
  gint64                    height;
  gint64                    depth;
} CselViewContext;

CselScene *csel_view_draw_front   (const CselViewContext *context);
CselScene *csel_view_draw_side    (const CselViewContext *context);
CselScene *csel_view_draw_top     (const CselViewContext *context);
CselScene *csel_view_draw_ferrule (const CselViewContext *context);

G_END_DECLS
