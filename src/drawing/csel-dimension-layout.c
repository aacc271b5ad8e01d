/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Dimension layout: where dimension lines and their numbers go
 *
 *      │◀── L1 35.38 ───▶│      10 mm from the outline to the first line, 7 mm between
 *      │ │◀─ L 32.38 ─▶│ │      lines, the shortest next to the part (ISO 129-1)
 *      └─┴─────────────┴─┘
 *
 * Numbers stand above their line and read from below or from the right. Where there is no
 * room between the extension lines, the arrows point inward from outside and the number
 * stands beside them.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-dimension-layout.h"

#include <stdlib.h>

#define MM             G_GINT64_CONSTANT (1000)
#define FIRST_DISTANCE (10 * MM)
#define NEXT_DISTANCE  (7 * MM)
#define OVERSHOOT      (2 * MM)
#define ARROW          (2500)
#define TEXT_GAP       (1 * MM)

typedef struct
{
  CselScene *scene;
  CselSide   side;
} Layout;

/* Along and across the dimension line, as x and y of the drawing */
static void
line (Layout *layout,
      gint64  along1,
      gint64  across1,
      gint64  along2,
      gint64  across2)
{
  if (layout->side == CSEL_SIDE_LEFT)
    csel_scene_line (layout->scene, CSEL_LAYER_DIMENSION, across1, along1, across2, along2);
  else
    csel_scene_line (layout->scene, CSEL_LAYER_DIMENSION, along1, across1, along2, across2);
}

static void
arrow (Layout *layout,
       gint64  tip,
       gint64  base,
       gint64  across)
{
  if (layout->side == CSEL_SIDE_LEFT)
    csel_scene_arrow (layout->scene, across, tip, across, base);
  else
    csel_scene_arrow (layout->scene, tip, across, base, across);
}

static void
text (Layout     *layout,
      gint64      along,
      gint64      across,
      gint64      text_height,
      gboolean    centered,
      const char *words)
{
  if (layout->side == CSEL_SIDE_LEFT)
    csel_scene_text (layout->scene, CSEL_LAYER_DIMENSION, across - TEXT_GAP, along, text_height,
                     centered, TRUE, words);
  else
    csel_scene_text (layout->scene, CSEL_LAYER_DIMENSION, along, across - TEXT_GAP, text_height,
                     centered, FALSE, words);
}

/* The symbol and the number one after the other, beginning at @from in the direction of x or y;
 * what stands on the left side reads from bottom to top, against y */
static void
draw_number (Layout                  *layout,
             const CselDimensionSpec *spec,
             gint64                   from,
             gint64                   across,
             gint64                   symbol_width,
             gint64                   width,
             gint64                   text_height)
{
  gboolean reads_back = layout->side == CSEL_SIDE_LEFT;
  gint64 start = reads_back ? from + symbol_width + width : from;
  gint64 middle = symbol_width + width / 2;

  if (spec->symbol != NULL)
    text (layout, start, across, text_height, FALSE, spec->symbol);
  text (layout, reads_back ? start - middle : start + middle, across, text_height, TRUE,
        spec->text);
}

static void
draw_dimension (Layout                  *layout,
                const CselDimensionSpec *spec,
                gint64                   edge,
                gint64                   across,
                gint64                   text_height)
{
  gint64 outward = across < edge ? -1 : 1;
  gint64 width = csel_text_width (spec->text, text_height);
  gint64 symbol_width = spec->symbol != NULL ?
                        csel_text_width (spec->symbol, text_height) + 2 * TEXT_GAP : 0;
  gboolean has_room = symbol_width + width + 2 * ARROW <= spec->to - spec->from;
  gint64 beside = spec->to + 2 * ARROW;

  csel_scene_begin_dimension (layout->scene, spec->property, spec->symbol, spec->to - spec->from,
                              spec->text, spec->formula);
  line (layout, spec->from, edge, spec->from, across + outward * OVERSHOOT);
  line (layout, spec->to, edge, spec->to, across + outward * OVERSHOOT);
  if (has_room)
    {
      line (layout, spec->from, across, spec->to, across);
      arrow (layout, spec->from, spec->from + ARROW, across);
      arrow (layout, spec->to, spec->to - ARROW, across);
      draw_number (layout, spec, (spec->from + spec->to - symbol_width - width) / 2, across,
                   symbol_width, width, text_height);
    }
  else
    {
      line (layout, spec->from - 2 * ARROW, across, beside + symbol_width + width + TEXT_GAP,
            across);
      arrow (layout, spec->from, spec->from - ARROW, across);
      arrow (layout, spec->to, spec->to + ARROW, across);
      draw_number (layout, spec, beside, across, symbol_width, width, text_height);
    }
  csel_scene_end_dimension (layout->scene);
}

static int
compare_length (gconstpointer a,
                gconstpointer b)
{
  const CselDimensionSpec *spec_a = *(const CselDimensionSpec *const *)a;
  const CselDimensionSpec *spec_b = *(const CselDimensionSpec *const *)b;
  gint64 length_a = spec_a->to - spec_a->from;
  gint64 length_b = spec_b->to - spec_b->from;

  return length_a < length_b ? -1 : length_a > length_b;
}

/**
 * csel_dimension_layout:
 * @scene: a drawing
 * @side: on which side of a view
 * @edge: the outline there, in µm
 * @specs: (array length=n_specs): the dimensions
 * @n_specs: how many
 * @text_height: height of the numbers, in µm
 *
 * Draws @specs, the shortest next to the outline.
 *
 * Returns: how far the last one reaches, in µm
 */
gint64
csel_dimension_layout (CselScene               *scene,
                       CselSide                 side,
                       gint64                   edge,
                       const CselDimensionSpec *specs,
                       guint                    n_specs,
                       gint64                   text_height)
{
  Layout layout = { scene, side };
  gint64 outward = side == CSEL_SIDE_BELOW ? 1 : -1;
  gint64 across = edge + outward * FIRST_DISTANCE;
  gint64 step = MAX (NEXT_DISTANCE, text_height + 3 * TEXT_GAP);
  g_autoptr(GPtrArray) ordered = g_ptr_array_new ();

  for (guint i = 0; i < n_specs; i++)
    g_ptr_array_add (ordered, (gpointer) &specs[i]);
  g_ptr_array_sort (ordered, compare_length);

  for (guint i = 0; i < ordered->len; i++)
    {
      draw_dimension (&layout, g_ptr_array_index (ordered, i), edge, across, text_height);
      across += outward * step;
    }

  return across - outward * step + outward * OVERSHOOT;
}
