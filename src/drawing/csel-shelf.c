/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Small drawings beside each other: as many as have room, the next ones below
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-shelf.h"

/**
 * csel_shelf_new_scene:
 * @scenes: (element-type CselScene): drawings of one scale, at least one
 * @width: how wide a row may be, in µm; what is wider has one of its own
 * @gap: what stands between two drawings, in µm
 *
 * Returns: (transfer full): one drawing of all, in their order
 */
CselScene *
csel_shelf_new_scene (GPtrArray *scenes,
                      gint64     width,
                      gint64     gap)
{
  CselScene *self = csel_scene_new (csel_scene_get_scale (g_ptr_array_index (scenes, 0)));
  gint64 x = 0;
  gint64 y = 0;
  gint64 end = 0;

  for (guint i = 0; i < scenes->len; i++)
    {
      const CselScene *scene = g_ptr_array_index (scenes, i);
      const CselBox bounds = csel_scene_get_bounds (scene);

      if (x > 0 && x + bounds.x2 - bounds.x1 > width)
        {
          x = 0;
          y = end + gap;
        }
      csel_scene_append (self, scene, x - bounds.x1, y - bounds.y1);
      x += bounds.x2 - bounds.x1 + gap;
      end = MAX (end, y + bounds.y2 - bounds.y1);
    }

  return self;
}
