/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The views of a product: its box, its poles, what is known of both, and their dimensions
 *
 * Along the row of poles 0 is the middle; across it 0 is the upper edge, and from front to rear 0 is the
 * rear. A dimension stands in one view only.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-product-views.h"

#include "drawing/csel-dimension-layout.h"

/* On paper, in µm */
#define OVERSHOOT    2000
#define ARROW        2500
#define LABEL_HEIGHT 2500
#define LABEL_GAP    1000
#define FLOW_GAP     4000
#define LEADER       6000

static gint64
real (const CselViewContext *context,
      gint64                 paper)
{
  return csel_scale_real (context->scale, paper);
}

static char *
number (const CselViewContext *context,
        gint64                 length)
{
  return csel_drawing_number (length, context->options->unit, context->options->decimal_mark);
}

static gboolean
has_view (const CselViewContext *context,
          CselView               view)
{
  return (context->views & (1u << view)) != 0;
}

/* Whether it is worth a word that a size is not stated */
static gboolean
misses_sizes (const CselViewContext *context)
{
  return context->sizes->form != CSEL_FORM_BOX;
}

/* Full edges are stated, broken ones are not */
static void
draw_box (CselScene     *scene,
          const CselBox *box,
          gboolean       across_stated,
          gboolean       along_stated)
{
  const CselLayer upright = across_stated ? CSEL_LAYER_OUTLINE : CSEL_LAYER_UNSTATED;
  const CselLayer level = along_stated ? CSEL_LAYER_OUTLINE : CSEL_LAYER_UNSTATED;

  if (upright == level)
    {
      csel_scene_rectangle (scene, upright, box->x1, box->y1, box->x2, box->y2);
      return;
    }
  csel_scene_line (scene, upright, box->x1, box->y1, box->x1, box->y2);
  csel_scene_line (scene, upright, box->x2, box->y1, box->x2, box->y2);
  csel_scene_line (scene, level, box->x1, box->y1, box->x2, box->y1);
  csel_scene_line (scene, level, box->x1, box->y2, box->x2, box->y2);
}

/* A single dimension of the whole of a view, or the word that it is not stated */
static void
draw_whole (const CselViewContext *context,
            CselScene             *scene,
            CselSide               side,
            gint64                 edge,
            CselPropertyId         property,
            gint64                 stated,
            gint64                 from,
            gint64                 to)
{
  g_autofree char *text = stated > 0 ? number (context, stated) : g_strdup (context->options->words->not_stated);
  const CselDimensionSpec spec = { property, NULL, NULL, from, to, edge, text, FALSE, stated == 0 };

  if (stated > 0 || misses_sizes (context))
    csel_dimension_layout (scene, side, edge, &spec, 1);
}

/* The formulas' lengths above the view; those within the width stand on broken lines, for where they are
 * is not stated */
static void
draw_lengths (const CselViewContext *context,
              CselScene             *scene,
              gint64                 bottom)
{
  const CselProductSizes *sizes = context->sizes;
  CselDimensionSpec specs[CSEL_MAX_LENGTHS];
  char *texts[CSEL_MAX_LENGTHS];

  if (sizes->n_lengths == 0)
    {
      draw_whole (context, scene, CSEL_SIDE_ABOVE, 0, CSEL_PROPERTY_WIDTH, 0, -(context->width / 2),
                  context->width - context->width / 2);
      return;
    }

  for (guint i = 0; i < sizes->n_lengths; i++)
    {
      const CselSizedLength *length = &sizes->lengths[i];
      const gint64 from = -(length->length / 2);
      const gint64 to = from + length->length;

      texts[i] = number (context, length->length);
      specs[i] = (CselDimensionSpec) { length->property, length->symbol, length->formula, from, to, 0, texts[i] };
      if (length->length == sizes->width)
        continue;
      csel_scene_line (scene, CSEL_LAYER_UNSTATED, from, 0, from, bottom);
      csel_scene_line (scene, CSEL_LAYER_UNSTATED, to, 0, to, bottom);
    }
  csel_dimension_layout (scene, CSEL_SIDE_ABOVE, 0, specs, sizes->n_lengths);
  for (guint i = 0; i < sizes->n_lengths; i++)
    g_free (texts[i]);
}

static gint64
get_first_pole (const CselViewContext *context)
{
  return -(gint64)(context->sizes->poles_per_row - 1) * context->sizes->pin_spacing / 2;
}

/* Only where the row has room: there may be several, which nobody states */
static gboolean
has_poles (const CselViewContext *context)
{
  const CselProductSizes *sizes = context->sizes;

  return sizes->poles_per_row > 0 && sizes->pin_spacing > 0 &&
         (sizes->poles_per_row - 1) * sizes->pin_spacing < context->width;
}

/* The spacing once, and over the whole row as what follows from it */
static void
draw_spacing (const CselViewContext *context,
              CselScene             *scene,
              gint64                 edge,
              gint64                 origin)
{
  const CselProductSizes *sizes = context->sizes;
  const guint n = sizes->poles_per_row - 1;
  const gint64 first = get_first_pole (context);
  g_autofree char *spacing = number (context, sizes->pin_spacing);
  g_autofree char *row = number (context, n * sizes->pin_spacing);
  g_autofree char *times = g_strdup_printf ("%u × %s", n, spacing);
  const CselDimensionSpec specs[] = {
    { CSEL_PROPERTY_PIN_SPACING, NULL, NULL, first, first + sizes->pin_spacing, origin, spacing },
    { CSEL_PROPERTY_PIN_SPACING, times, NULL, first, first + n * sizes->pin_spacing, origin, row, TRUE },
  };

  if (n > 0)
    csel_dimension_layout (scene, CSEL_SIDE_BELOW, edge, specs, n > 1 ? 2 : 1);
}

static gboolean
draws_levers (const CselViewContext *context)
{
  return context->sizes->has_lever && context->sizes->form == CSEL_FORM_CONNECTOR;
}

/* Where conductors enter, from the upper edge */
static gint64
get_axis (const CselViewContext *context)
{
  return draws_levers (context) ? context->height * 2 / 3 : context->height / 2;
}

/* Half of what a pole fills; how large it is is not stated */
static gint64
get_pole_radius (const CselViewContext *context,
                 gint64                 room)
{
  const CselProductSizes *sizes = context->sizes;
  const gint64 pin = MAX (sizes->pin_width, sizes->pin_height) / 2;

  if (sizes->form == CSEL_FORM_HEADER)
    return pin > 0 ? pin : MIN (500, sizes->pin_spacing / 5);

  return MIN (sizes->pin_spacing * 3 / 10, room / 5);
}

static void
draw_pin (const CselViewContext *context,
          CselScene             *scene,
          gint64                 x,
          gint64                 y,
          gint64                 radius)
{
  const CselProductSizes *sizes = context->sizes;
  const gint64 half_width = sizes->pin_width > 0 ? sizes->pin_width / 2 : radius;
  const gint64 half_height = sizes->pin_width > 0 ? sizes->pin_height / 2 : radius;

  csel_scene_rectangle (scene, CSEL_LAYER_DETAIL, x - half_width, y - half_height, x + half_width, y + half_height);
}

static void
draw_pole (const CselViewContext *context,
           CselScene             *scene,
           gint64                 x,
           gint64                 y,
           gint64                 radius)
{
  const gint64 arm = radius + real (context, LABEL_GAP);

  if (context->sizes->form == CSEL_FORM_CONNECTOR)
    csel_scene_circle (scene, CSEL_LAYER_DETAIL, x, y, radius);
  else if (context->sizes->form == CSEL_FORM_HEADER)
    draw_pin (context, scene, x, y, radius);
  csel_scene_line (scene, CSEL_LAYER_CENTER, x, y - arm, x, y + arm);
  csel_scene_line (scene, CSEL_LAYER_CENTER, x - arm, y, x + arm, y);
}

/* A leader to the last pin */
static void
draw_pin_note (const CselViewContext *context,
               CselScene             *scene,
               gint64                 y,
               gint64                 radius)
{
  const CselProductSizes *sizes = context->sizes;
  const gint64 x = -get_first_pole (context) + radius;
  const gint64 shelf = MAX (context->width / 2, x) + real (context, LEADER);
  g_autofree char *pin_width = number (context, sizes->pin_width);
  g_autofree char *pin_height = number (context, sizes->pin_height);
  g_autofree char *section = sizes->pin_width > 0 ? g_strdup_printf ("%s × %s", pin_width, pin_height) :
                             csel_drawing_localize (sizes->pin, context->options->decimal_mark);
  const CselDimensionSpec spec = { .property = CSEL_PROPERTY_SOLDER_PIN, .number = section };

  if (sizes->pin != NULL)
    csel_dimension_leader (scene, &spec, x, y, shelf, y - (shelf - x) / 2);
}

/* The row of poles, seen along them */
static void
draw_poles (const CselViewContext *context,
            CselScene             *scene,
            gint64                 y,
            gint64                 bottom)
{
  const CselProductSizes *sizes = context->sizes;
  const guint n_rows = sizes->poles_per_row > 0 ? sizes->poles / sizes->poles_per_row : 0;
  const gint64 radius = get_pole_radius (context, bottom);
  const gint64 lowest = y + (n_rows - 1) * sizes->pin_spacing / 2;

  if (!has_poles (context))
    return;

  for (guint row = 0; row < n_rows; row++)
    for (guint i = 0; i < sizes->poles_per_row; i++)
      draw_pole (context, scene, get_first_pole (context) + i * sizes->pin_spacing,
                 lowest - row * sizes->pin_spacing, radius);
  draw_spacing (context, scene, bottom, lowest + radius + real (context, LABEL_GAP));
  draw_pin_note (context, scene, y - (lowest - y), radius);
}

/* A lever over each pole; its shape is not stated */
static void
draw_levers (const CselViewContext *context,
             CselScene             *scene,
             gint64                 top,
             gint64                 bottom)
{
  const gint64 half = context->sizes->pin_spacing * 7 / 20;

  if (!draws_levers (context) || !has_poles (context))
    return;

  for (guint i = 0; i < context->sizes->poles_per_row; i++)
    {
      const gint64 x = get_first_pole (context) + i * context->sizes->pin_spacing;

      csel_scene_rectangle (scene, CSEL_LAYER_DETAIL, x - half, top, x + half, bottom);
    }
}

/**
 * csel_view_draw_front:
 * @context: what the views share
 *
 * Returns: (transfer full): width and height
 */
CselScene *
csel_view_draw_front (const CselViewContext *context)
{
  const CselProductSizes *sizes = context->sizes;
  const CselBox box = { -(context->width / 2), 0, context->width - context->width / 2, context->height };
  CselScene *scene = csel_scene_new (context->scale);

  draw_box (scene, &box, sizes->width > 0, sizes->height > 0);
  draw_levers (context, scene, box.y2 / 12, box.y2 * 3 / 8);
  draw_lengths (context, scene, box.y2);
  draw_whole (context, scene, CSEL_SIDE_LEFT, box.x1, CSEL_PROPERTY_HEIGHT, sizes->height, 0, box.y2);
  draw_poles (context, scene, get_axis (context), box.y2);

  return scene;
}

/* An arrow to the left that words stand on, beginning at @x */
static void
draw_flow (const CselViewContext *context,
           CselScene             *scene,
           gint64                 x,
           gint64                 y,
           const char            *words)
{
  const gint64 height = real (context, LABEL_HEIGHT);
  const gint64 width = csel_text_width (words, height);
  const gint64 arrow = real (context, ARROW);

  csel_scene_arrow (scene, x, y, x + arrow, y);
  csel_scene_line (scene, CSEL_LAYER_DIMENSION, x, y, x + arrow + width, y);
  csel_scene_text (scene, CSEL_LAYER_NOTE, x + arrow, y - real (context, LABEL_GAP), height, FALSE, FALSE, words);
}

/* Conductors come from the right and the counterpart from the left, where that is stated */
static void
draw_flows (const CselViewContext *context,
            CselScene             *scene)
{
  const CselDrawingWords *words = context->options->words;
  const gint64 width = csel_text_width (words->mating, real (context, LABEL_HEIGHT)) + real (context, ARROW);
  const gint64 gap = real (context, FLOW_GAP);
  const gint64 over = real (context, OVERSHOOT);
  const gint64 axis = get_axis (context);

  if (context->sizes->form != CSEL_FORM_CONNECTOR || !context->sizes->is_straight)
    return;

  csel_scene_line (scene, CSEL_LAYER_CENTER, -over, axis, context->depth + over, axis);
  draw_flow (context, scene, context->depth + gap, axis, words->conductor);
  /* Not over the dimensions on the left */
  draw_flow (context, scene, MAX ((context->depth - width) / 2, 0), -gap, words->mating);
}

/* A lever from the side */
static void
draw_side_lever (const CselViewContext *context,
                 CselScene             *scene)
{
  const gint64 left = context->depth / 8;
  const gint64 right = context->depth - left;
  const gint64 low = context->height * 3 / 8;
  const gint64 thick = context->height / 12;

  if (!draws_levers (context))
    return;

  csel_scene_line (scene, CSEL_LAYER_DETAIL, left, low, right, thick);
  csel_scene_line (scene, CSEL_LAYER_DETAIL, left, low + thick, right, 2 * thick);
  csel_scene_line (scene, CSEL_LAYER_DETAIL, left, low, left, low + thick);
  csel_scene_line (scene, CSEL_LAYER_DETAIL, right, thick, right, 2 * thick);
}

/**
 * csel_view_draw_side:
 * @context: what the views share
 *
 * Returns: (transfer full): depth and height, seen from the left
 */
CselScene *
csel_view_draw_side (const CselViewContext *context)
{
  const CselProductSizes *sizes = context->sizes;
  const CselBox box = { 0, 0, context->depth, context->height };
  CselScene *scene = csel_scene_new (context->scale);

  draw_box (scene, &box, sizes->depth > 0, sizes->height > 0);
  draw_side_lever (context, scene);
  draw_flows (context, scene);
  if (!has_view (context, CSEL_VIEW_FRONT))
    draw_whole (context, scene, CSEL_SIDE_LEFT, 0, CSEL_PROPERTY_HEIGHT, sizes->height, 0, box.y2);
  draw_whole (context, scene, CSEL_SIDE_BELOW, box.y2, sizes->depth_property, sizes->depth, 0, box.x2);

  return scene;
}

/* Where the poles are, seen across them */
static void
draw_pole_lines (const CselViewContext *context,
                 CselScene             *scene,
                 gint64                 bottom)
{
  const gint64 over = real (context, OVERSHOOT);

  if (!has_poles (context))
    return;

  for (guint i = 0; i < context->sizes->poles_per_row; i++)
    {
      const gint64 x = get_first_pole (context) + i * context->sizes->pin_spacing;

      csel_scene_line (scene, CSEL_LAYER_CENTER, x, -over, x, bottom + over);
    }
  if (!has_view (context, CSEL_VIEW_FRONT))
    draw_spacing (context, scene, bottom, bottom + over);
}

/**
 * csel_view_draw_top:
 * @context: what the views share
 *
 * Returns: (transfer full): width and depth, seen from above; of a header the pins where they stand on the board
 */
CselScene *
csel_view_draw_top (const CselViewContext *context)
{
  const CselProductSizes *sizes = context->sizes;
  const CselBox box = { -(context->width / 2), 0, context->width - context->width / 2, context->depth };
  const gboolean has_front = has_view (context, CSEL_VIEW_FRONT);
  CselScene *scene = csel_scene_new (context->scale);

  draw_box (scene, &box, sizes->width > 0, sizes->depth > 0);
  draw_levers (context, scene, box.y2 / 8, box.y2 - box.y2 / 8);
  if (sizes->form == CSEL_FORM_HEADER && !has_front)
    draw_poles (context, scene, box.y2 / 2, box.y2);
  else
    draw_pole_lines (context, scene, box.y2);
  if (!has_front)
    draw_lengths (context, scene, box.y2);
  if (!has_view (context, CSEL_VIEW_SIDE))
    draw_whole (context, scene, CSEL_SIDE_LEFT, box.x1, sizes->depth_property, sizes->depth, 0, box.y2);

  return scene;
}
