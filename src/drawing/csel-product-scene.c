/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The dimension drawing of a product, from what its data states
 *
 *       L1, L
 *   ┌────────────┐   ┌────────┐   first-angle projection: the view from the left stands on the
 *  H│ ◯  ◯  ◯  ◯ │   │        │   right, the view from above below. What is nearest to the front
 *   └────────────┘   └────────┘   view is the rear, so that conductors come from the right and
 *    pin spacing       depth      from below.
 *   ┌────────────┐
 *   │            │
 *   └────────────┘
 *
 * An edge is drawn full only if its place is stated; else it is broken, and what would be its dimension
 * says that it is not stated. The row of poles is centred and L lies in the middle of L1: the data does
 * not say where they are, and the note says so.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-product-scene.h"

#include "drawing/csel-product-views.h"

#define UM_PER_INCH 25400
/* Inches are printed with three decimals */
#define STEPS_PER_INCH 1000

/* Where the data states no size, only the picture needs one */
#define LEAST_UNSTATED 15000

/* Where the scale is chosen */
#define MAX_ENLARGEMENT 5

/* On paper */
#define VIEW_GAP    12000
#define NOTE_HEIGHT 2500
#define NOTE_GAP    6000

#define HAS_VIEW(views, view) (((views) & (1u << (view))) != 0)

/**
 * csel_view_get_id:
 * @view: a view
 *
 * Returns: its name, as on the command line
 */
const char *
csel_view_get_id (CselView view)
{
  static const char *const ids[CSEL_N_VIEWS] = { "front", "side", "top" };

  g_return_val_if_fail (view < CSEL_N_VIEWS, NULL);

  return ids[view];
}

/**
 * csel_drawing_number:
 * @length: in µm
 * @unit: %CSEL_UNIT_MM or %CSEL_UNIT_INCH
 * @decimal_mark: '.' or ','
 *
 * Returns: (transfer full): the number as it is drawn, exact in mm, rounded to 0.001 in
 */
char *
csel_drawing_number (gint64   length,
                     CselUnit unit,
                     char     decimal_mark)
{
  if (unit == CSEL_UNIT_INCH)
    return csel_decimal_format ((length * STEPS_PER_INCH + UM_PER_INCH / 2) / UM_PER_INCH, STEPS_PER_INCH,
                                decimal_mark);

  return csel_decimal_format (length, 1000, decimal_mark);
}

/**
 * csel_drawing_localize:
 * @printed: (nullable): words with numbers, as a data sheet prints them
 * @decimal_mark: '.' or ','
 *
 * Returns: (transfer full) (nullable): the same with @decimal_mark in its numbers, for a drawing has but one
 */
char *
csel_drawing_localize (const char *printed,
                       char        decimal_mark)
{
  char *text = g_strdup (printed);

  for (char *p = text; p != NULL && *p != '\0'; p++)
    if ((*p == '.' || *p == ',') && p > text && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]))
      *p = decimal_mark;

  return text;
}

/* Depth matters: in the side view if there is a height, else in the top view */
static guint
choose_views (const CselProductSizes *sizes)
{
  if (sizes->height == 0 && (sizes->depth > 0 || sizes->form == CSEL_FORM_HEADER))
    return 1u << CSEL_VIEW_TOP;

  return (1u << CSEL_VIEW_FRONT) | (sizes->depth > 0 ? 1u << CSEL_VIEW_SIDE : 0);
}

/**
 * csel_product_scene_get_views:
 * @product: a product
 *
 * Returns: the set of views that are drawn where none are asked for, 0 if it has no views to choose from
 */
guint
csel_product_scene_get_views (CselProduct *product)
{
  CselProductSizes sizes;

  csel_product_sizes_read (product, 0, &sizes);

  return sizes.form == CSEL_FORM_FERRULE || csel_product_sizes_is_empty (&sizes) ? 0 : choose_views (&sizes);
}

static CselViewContext
make_context (const CselProductSizes   *sizes,
              const CselDrawingOptions *options,
              CselScale                 scale)
{
  CselViewContext context = {
    sizes, options, options->views != 0 ? options->views : choose_views (sizes), scale,
    sizes->width, sizes->height, sizes->depth,
  };
  const gint64 unstated = MAX (MAX (MAX (sizes->width, sizes->height), sizes->depth) / 3, LEAST_UNSTATED);

  if (context.width == 0)
    context.width = MAX (sizes->poles_per_row * sizes->pin_spacing, unstated);
  if (context.height == 0)
    context.height = unstated;
  if (context.depth == 0)
    context.depth = unstated;

  return context;
}

/* Each view clear of the others, and in line with the front view */
static void
arrange_views (CselScene             *scene,
               const CselViewContext *context)
{
  const gint64 gap = csel_scale_real (context->scale, VIEW_GAP);
  CselBox bounds;

  if (HAS_VIEW (context->views, CSEL_VIEW_FRONT))
    {
      g_autoptr(CselScene) front = csel_view_draw_front (context);

      csel_scene_append (scene, front, 0, 0);
    }
  bounds = csel_scene_get_bounds (scene);
  if (HAS_VIEW (context->views, CSEL_VIEW_SIDE))
    {
      g_autoptr(CselScene) side = csel_view_draw_side (context);

      csel_scene_append (scene, side, csel_scene_get_n_primitives (scene) == 0 ? 0 :
                         bounds.x2 + gap - csel_scene_get_bounds (side).x1, 0);
    }
  bounds = csel_scene_get_bounds (scene);
  if (HAS_VIEW (context->views, CSEL_VIEW_TOP))
    {
      g_autoptr(CselScene) top = csel_view_draw_top (context);

      csel_scene_append (scene, top, 0, csel_scene_get_n_primitives (scene) == 0 ? 0 :
                         bounds.y2 + gap - csel_scene_get_bounds (top).y1);
    }
}

static gboolean
has_unstated (const CselScene *scene)
{
  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    if (csel_scene_get_primitive (scene, i)->layer == CSEL_LAYER_UNSTATED)
      return TRUE;

  return FALSE;
}

static void
draw_notes (CselScene              *scene,
            const CselDrawingWords *words)
{
  const CselScale scale = csel_scene_get_scale (scene);
  const CselBox bounds = csel_scene_get_bounds (scene);
  const gint64 height = csel_scale_real (scale, NOTE_HEIGHT);
  const gboolean is_broken = has_unstated (scene);
  gint64 y = bounds.y2 + csel_scale_real (scale, NOTE_GAP) + height;

  for (guint i = 0; words->notes[i] != NULL; i++)
    {
      csel_scene_text (scene, i == 0 ? CSEL_LAYER_SCHEMATIC : CSEL_LAYER_NOTE, bounds.x1, y, height, FALSE, FALSE,
                       words->notes[i]);
      y += height * 9 / 5;
      if (i > 0 || !is_broken)
        continue;
      csel_scene_text (scene, CSEL_LAYER_SCHEMATIC, bounds.x1, y, height, FALSE, FALSE, words->broken_lines);
      y += height * 9 / 5;
    }
}

static CselScene *
draw (const CselProductSizes   *sizes,
      const CselDrawingOptions *options,
      CselScale                 scale)
{
  CselScene *scene = csel_scene_new (scale);
  const CselViewContext context = make_context (sizes, options, scale);

  if (sizes->form == CSEL_FORM_FERRULE)
    {
      g_autoptr(CselScene) ferrule = csel_view_draw_ferrule (&context);

      csel_scene_append (scene, ferrule, 0, 0);
    }
  else
    arrange_views (scene, &context);
  draw_notes (scene, options->words);

  return scene;
}

static gboolean
fits (const CselScene          *scene,
      const CselDrawingOptions *options)
{
  const CselBox bounds = csel_scene_get_bounds (scene);
  const CselScale scale = csel_scene_get_scale (scene);

  return bounds.x2 - bounds.x1 <= csel_scale_real (scale, options->max_width) &&
         bounds.y2 - bounds.y1 <= csel_scale_real (scale, options->max_height);
}

/* The largest scale that fits; more than this nobody needs to see a sleeve of 8 mm */
static CselScene *
draw_to_fit (const CselProductSizes   *sizes,
             const CselDrawingOptions *options)
{
  guint n;
  const CselScale *scales = csel_scale_list (&n);
  CselScene *scene = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (scales[i].paper > MAX_ENLARGEMENT)
        continue;
      g_clear_pointer (&scene, csel_scene_unref);
      scene = draw (sizes, options, scales[i]);
      if (fits (scene, options))
        break;
    }

  return scene;
}

/**
 * csel_product_scene_new:
 * @product: a product
 * @options: what to draw
 *
 * Returns: (transfer full): its dimension drawing, empty if the data states no size
 */
CselScene *
csel_product_scene_new (CselProduct              *product,
                        const CselDrawingOptions *options)
{
  CselProductSizes sizes;

  g_return_val_if_fail (CSEL_IS_PRODUCT (product), NULL);
  g_return_val_if_fail (options->poles <= 1000, NULL);

  csel_product_sizes_read (product, options->poles, &sizes);
  if (csel_product_sizes_is_empty (&sizes))
    return csel_scene_new (CSEL_SCALE_TRUE);
  if (options->scale.paper == 0)
    return draw_to_fit (&sizes, options);

  return draw (&sizes, options, options->scale);
}
