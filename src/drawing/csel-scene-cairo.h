/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "drawing/csel-scene.h"

G_BEGIN_DECLS

/**
 * CselInk:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 */
typedef struct
{
  double red;
  double green;
  double blue;
} CselInk;

/**
 * CselScenePaint:
 * @ink: colour of lines and texts
 * @quiet: colour of what is not stated, centre lines and words
 * @accent: colour of the highlighted dimension
 * @highlight: the dimension to highlight, in @accent and twice as thick, -1 for none
 * @min_line: no line is thinner than this, in mm on paper
 */
typedef struct
{
  CselInk ink;
  CselInk quiet;
  CselInk accent;
  int     highlight;
  double  min_line;
} CselScenePaint;

/** CSEL_SCENE_PAINT_PAPER: black on white */
#define CSEL_SCENE_PAINT_PAPER ((CselScenePaint) { { 0, 0, 0 }, { 0.35, 0.35, 0.35 }, { 0, 0, 0 }, -1, 0 })

/**
 * CselScenePainter:
 *
 * A drawing made ready to be painted often.
 */
typedef struct _CselScenePainter CselScenePainter;

CselScenePainter *csel_scene_painter_new  (const CselScene        *scene);
void              csel_scene_painter_free (CselScenePainter       *self);
void              csel_scene_painter_draw (const CselScenePainter *self,
                                           cairo_t                *cr,
                                           const CselScenePaint   *paint);
void              csel_scene_draw         (const CselScene        *scene,
                                           cairo_t                *cr,
                                           const CselScenePaint   *paint);
void              csel_scene_draw_page    (const CselScene        *scene,
                                           cairo_t                *cr,
                                           const CselScenePaint   *paint);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselScenePainter, csel_scene_painter_free)

G_END_DECLS
