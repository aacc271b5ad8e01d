/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Dimension layout: where dimension lines and their numbers go
 *
 *      │◀─ L1 = 35.38 ──▶│      10 mm from the outline to the first line, 8 mm between
 *      │ │◀ L = 32.38 ▶│ │      lines, the shortest next to the part (ISO 129-1)
 *      └─┴─────────────┴─┘
 *
 * Numbers stand above their line and read from below or from the right. Where there is no
 * room between the extension lines, the arrows point inward from outside; where there is not
 * even room for the number, it stands outside, where no extension line of a line further out
 * crosses it.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-dimension-layout.h"

#include <math.h>

/* On paper, in µm */
#define TEXT_HEIGHT    3500
#define FIRST_DISTANCE 10000
#define NEXT_DISTANCE  8000
#define OVERSHOOT      2000
#define ARROW          2500
/* More than letters and brackets reach below their line */
#define TEXT_GAP       1250
#define CLEARANCE      1000

/* The same in reality, at the scale of the drawing */
typedef struct
{
  CselScene *scene;
  CselSide   side;
  gint64     text_height;
  gint64     arrow;
  gint64     text_gap;
  gint64     clearance;
} Layout;

typedef struct
{
  const CselDimensionSpec *spec;
  char                    *text;
  gint64                   width;
  gint64                   middle;
  gboolean                 arrows_inside;
  gboolean                 text_inside;
} Row;

static Layout
begin (CselScene *scene,
       CselSide   side)
{
  const CselScale scale = csel_scene_get_scale (scene);

  return (Layout) {
           scene, side, csel_scale_real (scale, TEXT_HEIGHT), csel_scale_real (scale, ARROW),
           csel_scale_real (scale, TEXT_GAP), csel_scale_real (scale, CLEARANCE),
  };
}

static CselLayer
get_layer (const CselDimensionSpec *spec)
{
  return spec->is_unstated ? CSEL_LAYER_UNSTATED : CSEL_LAYER_DIMENSION;
}

/* Along and across the dimension line, as x and y of the drawing */
static void
line (Layout   *layout,
      CselLayer layer,
      gint64    along1,
      gint64    across1,
      gint64    along2,
      gint64    across2)
{
  if (layout->side == CSEL_SIDE_LEFT)
    csel_scene_line (layout->scene, layer, across1, along1, across2, along2);
  else
    csel_scene_line (layout->scene, layer, along1, across1, along2, across2);
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

/* "L1 = 35.38", "3 × 7.62 (= 22.86)", or as much of it as has room: "(22.86)" */
static char *
make_text (const Layout            *layout,
           const CselDimensionSpec *spec)
{
  const gint64 room = spec->to - spec->from - 2 * layout->clearance;
  g_autofree char *whole = NULL;

  if (spec->symbol == NULL || spec->is_unstated)
    return g_strdup_printf (spec->is_reference ? "(%s)" : "%s", spec->number);
  if (!spec->is_reference)
    return g_strdup_printf ("%s = %s", spec->symbol, spec->number);

  whole = g_strdup_printf ("%s (= %s)", spec->symbol, spec->number);
  if (csel_text_width (whole, layout->text_height) + 2 * layout->arrow <= room)
    return g_steal_pointer (&whole);

  return g_strdup_printf ("(%s)", spec->number);
}

/* How far what begins at @start must move on for no line to cross it; @extensions are places of
 * extension lines */
static gint64
move_past (const GArray *extensions,
           gint64        start,
           gint64        width,
           gint64        clearance)
{
  for (guint i = 0; i < extensions->len; i++)
    {
      gint64 place = g_array_index (extensions, gint64, i);

      /* They are sorted */
      if (place > start - clearance && place < start + width + clearance)
        start = place + clearance;
    }

  return start;
}

static void
place_row (Layout       *layout,
           Row          *row,
           const GArray *extensions)
{
  const CselDimensionSpec *spec = row->spec;
  const gint64 room = spec->to - spec->from - 2 * layout->clearance;
  const gint64 start = (spec->from + spec->to - row->width) / 2;

  row->text_inside = row->width <= room &&
                     move_past (extensions, start, row->width, layout->clearance) == start;
  row->arrows_inside = row->text_inside && row->width + 2 * layout->arrow <= room;
  if (row->text_inside)
    row->middle = (spec->from + spec->to) / 2;
  else
    row->middle = move_past (extensions, spec->to + 2 * layout->arrow, row->width, layout->clearance) + row->width / 2;
}

static void
draw_row (Layout *layout,
          Row    *row,
          gint64  across,
          gint64  overshoot)
{
  const CselDimensionSpec *spec = row->spec;
  const CselLayer layer = get_layer (spec);
  const CselDimension dimension = {
    spec->property, (char *)spec->symbol, spec->is_unstated ? 0 : spec->to - spec->from, (char *)spec->number,
    (char *)spec->formula, !spec->is_unstated, { 0, 0, 0, 0 },
  };
  const gint64 out = row->arrows_inside ? 0 : 2 * layout->arrow;
  const gint64 base = row->arrows_inside ? layout->arrow : -layout->arrow;

  csel_scene_begin_dimension (layout->scene, &dimension);
  line (layout, layer, spec->from, spec->origin, spec->from, across + overshoot);
  line (layout, layer, spec->to, spec->origin, spec->to, across + overshoot);
  line (layout, layer, spec->from - out, across,
        row->text_inside ? spec->to + out : row->middle + row->width / 2, across);
  arrow (layout, spec->from, spec->from + base, across);
  arrow (layout, spec->to, spec->to - base, across);
  if (layout->side == CSEL_SIDE_LEFT)
    csel_scene_text (layout->scene, CSEL_LAYER_DIMENSION, across - layout->text_gap, row->middle,
                     layout->text_height, TRUE, TRUE, row->text);
  else
    csel_scene_text (layout->scene, CSEL_LAYER_DIMENSION, row->middle, across - layout->text_gap,
                     layout->text_height, TRUE, FALSE, row->text);
  csel_scene_end_dimension (layout->scene);
}

static void
clear_row (gpointer data)
{
  g_free (((Row *)data)->text);
}

static int
compare_length (gconstpointer a,
                gconstpointer b)
{
  const CselDimensionSpec *spec_a = ((const Row *)a)->spec;
  const CselDimensionSpec *spec_b = ((const Row *)b)->spec;
  gint64 length_a = spec_a->to - spec_a->from;
  gint64 length_b = spec_b->to - spec_b->from;

  return length_a < length_b ? -1 : length_a > length_b;
}

static int
compare_place (gconstpointer a,
               gconstpointer b)
{
  gint64 place_a = *(const gint64 *)a;
  gint64 place_b = *(const gint64 *)b;

  return place_a < place_b ? -1 : place_a > place_b;
}

/* Extension lines of the rows from @first on pass all rows before them */
static GArray *
list_extensions (const GArray *rows,
                 guint         first)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = first; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      g_array_append_val (places, row->spec->from);
      g_array_append_val (places, row->spec->to);
    }
  g_array_sort (places, compare_place);

  return places;
}

/**
 * csel_dimension_layout:
 * @scene: a drawing
 * @side: on which side of a view
 * @edge: the outline there, in µm
 * @specs: (array length=n_specs): the dimensions
 * @n_specs: how many
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
                       guint                    n_specs)
{
  const CselScale scale = csel_scene_get_scale (scene);
  const gint64 outward = side == CSEL_SIDE_BELOW ? 1 : -1;
  const gint64 overshoot = outward * csel_scale_real (scale, OVERSHOOT);
  Layout layout = begin (scene, side);
  gint64 across = edge + outward * csel_scale_real (scale, FIRST_DISTANCE);
  gint64 reach = edge;
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; i < n_specs; i++)
    {
      char *text = make_text (&layout, &specs[i]);
      Row row = { &specs[i], text, csel_text_width (text, layout.text_height), 0, FALSE, FALSE };

      g_array_append_val (rows, row);
    }
  g_array_sort (rows, compare_length);

  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = &g_array_index (rows, Row, i);
      g_autoptr(GArray) extensions = list_extensions (rows, i + 1);

      place_row (&layout, row, extensions);
      draw_row (&layout, row, across, overshoot);
      reach = across + overshoot;
      across += outward * csel_scale_real (scale, NEXT_DISTANCE);
    }

  return reach;
}

/**
 * csel_dimension_leader:
 * @scene: a drawing
 * @spec: what is said; only its words and what it shows are read
 * @tip_x: where its arrow points, in µm
 * @tip_y: where its arrow points, in µm
 * @shelf_x: where the words begin, to the right of @tip_x, in µm
 * @shelf_y: the line below the words, in µm
 *
 * Draws what is no length beside an arrow.
 */
void
csel_dimension_leader (CselScene               *scene,
                       const CselDimensionSpec *spec,
                       gint64                   tip_x,
                       gint64                   tip_y,
                       gint64                   shelf_x,
                       gint64                   shelf_y)
{
  Layout layout = begin (scene, CSEL_SIDE_ABOVE);
  const CselDimension dimension = {
    spec->property, (char *)spec->symbol, 0, (char *)spec->number, NULL, !spec->is_unstated, { 0, 0, 0, 0 },
  };
  const gint64 width = csel_text_width (spec->number, layout.text_height);
  const double length = hypot ((double)(shelf_x - tip_x), (double)(shelf_y - tip_y));
  const double share = (double)layout.arrow / MAX (length, 1);

  csel_scene_begin_dimension (scene, &dimension);
  csel_scene_line (scene, CSEL_LAYER_DIMENSION, tip_x, tip_y, shelf_x, shelf_y);
  csel_scene_line (scene, CSEL_LAYER_DIMENSION, shelf_x, shelf_y, shelf_x + width, shelf_y);
  csel_scene_arrow (scene, tip_x, tip_y, tip_x + (gint64)((double)(shelf_x - tip_x) * share),
                    tip_y + (gint64)((double)(shelf_y - tip_y) * share));
  csel_scene_text (scene, CSEL_LAYER_DIMENSION, shelf_x + width / 2, shelf_y - layout.text_gap,
                   layout.text_height, TRUE, FALSE, spec->number);
  csel_scene_end_dimension (scene);
}
