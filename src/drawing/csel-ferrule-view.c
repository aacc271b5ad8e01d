/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A ferrule from the side: the metal sleeve, and the plastic collar of an insulated one
 *
 *      ◀─ sleeve ─▶
 *      ╌╌╌╌╌╌╌╌╌╌╌╌┐╱╌╌╌╌╌┐      nobody states how thick it is or how long the
 *      │           │      ╎      collar: only the sleeve's ends are full lines,
 *      ╌╌╌╌╌╌╌╌╌╌╌╌┘╲╌╌╌╌╌┘      and they only if its length is stated
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-dimension-layout.h"
#include "drawing/csel-product-views.h"

/* What only the picture needs, in µm */
#define SLEEVE   12000
#define DIAMETER 3000
#define FUNNEL   2000
#define COLLAR   6000
#define BULGE    1000

/* On paper */
#define OVERSHOOT 2000
#define LEADER    8000

static void
draw_collar (CselScene *scene,
             gint64     x)
{
  csel_scene_line (scene, CSEL_LAYER_UNSTATED, x, 0, x + FUNNEL, -BULGE);
  csel_scene_line (scene, CSEL_LAYER_UNSTATED, x, DIAMETER, x + FUNNEL, DIAMETER + BULGE);
  csel_scene_rectangle (scene, CSEL_LAYER_UNSTATED, x + FUNNEL, -BULGE, x + FUNNEL + COLLAR, DIAMETER + BULGE);
}

static void
draw_sleeve (const CselViewContext *context,
             CselScene             *scene,
             gint64                 length)
{
  const gboolean is_stated = context->sizes->sleeve > 0;
  const CselLayer ends = is_stated ? CSEL_LAYER_OUTLINE : CSEL_LAYER_UNSTATED;
  g_autofree char *text = is_stated ?
                          csel_drawing_number (length, context->options->unit, context->options->decimal_mark) :
                          g_strdup (context->options->words->not_stated);
  const CselDimensionSpec spec = {
    CSEL_PROPERTY_SLEEVE_LENGTH, NULL, NULL, 0, length, 0, text, FALSE, !is_stated,
  };

  csel_scene_line (scene, ends, 0, 0, 0, DIAMETER);
  csel_scene_line (scene, ends, length, 0, length, DIAMETER);
  csel_scene_line (scene, CSEL_LAYER_UNSTATED, 0, 0, length, 0);
  csel_scene_line (scene, CSEL_LAYER_UNSTATED, 0, DIAMETER, length, DIAMETER);
  csel_dimension_layout (scene, CSEL_SIDE_ABOVE, context->sizes->is_insulated ? -BULGE : 0, &spec, 1);
}

/**
 * csel_view_draw_ferrule:
 * @context: what is drawn
 *
 * Returns: (transfer full): the ferrule
 */
CselScene *
csel_view_draw_ferrule (const CselViewContext *context)
{
  const CselProductSizes *sizes = context->sizes;
  const gint64 over = csel_scale_real (context->scale, OVERSHOOT);
  const gint64 leader = csel_scale_real (context->scale, LEADER);
  const gint64 length = sizes->sleeve > 0 ? sizes->sleeve : SLEEVE;
  const gint64 end = length + (sizes->is_insulated ? FUNNEL + COLLAR : 0);
  g_autofree char *size = csel_drawing_localize (sizes->conductor, context->options->decimal_mark);
  const CselDimensionSpec conductor = { .property = CSEL_PROPERTY_FERRULE_SIZE, .number = size };
  CselScene *scene = csel_scene_new (context->scale);

  draw_sleeve (context, scene, length);
  if (sizes->is_insulated)
    draw_collar (scene, length);
  csel_scene_line (scene, CSEL_LAYER_CENTER, -over, DIAMETER / 2, end + over, DIAMETER / 2);
  if (size != NULL)
    csel_dimension_leader (scene, &conductor, length / 2, DIAMETER, length / 2 + leader / 2,
                           DIAMETER + BULGE + leader);

  return scene;
}
