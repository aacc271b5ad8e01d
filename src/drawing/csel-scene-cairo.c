/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The one painter: a scene on a cairo context, for window, paper, PDF and PNG
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-scene-cairo.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "drawing/csel-pen.h"

/* What does not change while a scene is painted */
typedef struct
{
  cairo_t              *cr;
  const CselScenePaint *paint;
  double                mm_per_um;
  PangoLayout          *layout;
  PangoFontDescription *font;
  gint64                height;
} Painter;

static void
set_ink (cairo_t       *cr,
         const CselInk *ink)
{
  cairo_set_source_rgb (cr, ink->red, ink->green, ink->blue);
}

static gboolean
is_hot (const Painter       *painter,
        const CselPrimitive *primitive)
{
  return painter->paint->highlight >= 0 && primitive->dimension == painter->paint->highlight;
}

static void
set_pen (Painter  *painter,
         CselLayer layer,
         gboolean  hot,
         gboolean  dashes)
{
  const CselScenePaint *paint = painter->paint;
  const CselPen *pen = csel_pen_get (layer);

  if (hot)
    set_ink (painter->cr, &paint->accent);
  else
    set_ink (painter->cr, pen->is_quiet ? &paint->quiet : &paint->ink);

  cairo_set_line_width (painter->cr, MAX (pen->width, paint->min_line) * (hot ? 2 : 1));
  cairo_set_dash (painter->cr, pen->dashes, dashes ? (int)pen->n_dashes : 0, 0);
}

/* A narrow arrow of 15°, 2.5 mm long */
static void
add_arrow (cairo_t *cr,
           double   tip_x,
           double   tip_y,
           double   base_x,
           double   base_y)
{
  double dx = base_x - tip_x;
  double dy = base_y - tip_y;

  cairo_move_to (cr, tip_x, tip_y);
  cairo_line_to (cr, base_x - dy * CSEL_ARROW_HALF, base_y + dx * CSEL_ARROW_HALF);
  cairo_line_to (cr, base_x + dy * CSEL_ARROW_HALF, base_y - dx * CSEL_ARROW_HALF);
  cairo_close_path (cr);
}

static void
set_text (Painter             *painter,
          const CselPrimitive *primitive)
{
  if (painter->height != primitive->height)
    {
      const double size = (double)primitive->height * painter->mm_per_um * 1000 / CSEL_CAPITAL_SHARE;

      pango_font_description_set_absolute_size (painter->font, size * PANGO_SCALE);
      pango_layout_set_font_description (painter->layout, painter->font);
      painter->height = primitive->height;
    }
  pango_layout_set_text (painter->layout, primitive->text, -1);
}

static void
draw_text (Painter             *painter,
           const CselPrimitive *primitive)
{
  cairo_t *cr = painter->cr;
  int width;

  set_text (painter, primitive);
  pango_layout_get_size (painter->layout, &width, NULL);

  cairo_save (cr);
  cairo_translate (cr, (double)primitive->x1 * painter->mm_per_um, (double)primitive->y1 * painter->mm_per_um);
  if (primitive->upright)
    cairo_rotate (cr, -G_PI / 2);
  cairo_move_to (cr, primitive->centered ? -(double)width / PANGO_SCALE / 2 : 0,
                 -(double)pango_layout_get_baseline (painter->layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, painter->layout);
  cairo_restore (cr);
}

/* Adds a line, circle or arrow to the path; a text is drawn */
static void
add_primitive (Painter             *painter,
               const CselPrimitive *primitive)
{
  cairo_t *cr = painter->cr;
  double x1 = (double)primitive->x1 * painter->mm_per_um;
  double y1 = (double)primitive->y1 * painter->mm_per_um;
  double x2 = (double)primitive->x2 * painter->mm_per_um;
  double y2 = (double)primitive->y2 * painter->mm_per_um;

  switch (primitive->shape)
    {
    case CSEL_SHAPE_LINE:
      cairo_move_to (cr, x1, y1);
      cairo_line_to (cr, x2, y2);
      break;

    case CSEL_SHAPE_RECTANGLE:
      cairo_rectangle (cr, x1, y1, x2 - x1, y2 - y1);
      break;

    case CSEL_SHAPE_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x1, y1, x2, 0, 2 * G_PI);
      cairo_close_path (cr);
      break;

    case CSEL_SHAPE_ARROW:
      add_arrow (cr, x1, y1, x2, y2);
      break;

    case CSEL_SHAPE_TEXT:
      draw_text (painter, primitive);
      break;
    }
}

/* How a shape is put on paper. Upright and level lines are by far the quickest, so that others are kept apart; a
 * line that is no longer than a dash is a full one, and cairo need not look for its gaps */
typedef enum
{
  PASS_SHORT,
  PASS_STRAIGHT,
  PASS_OTHER,
  PASS_FILL,
  PASS_TEXT,
  N_PASSES
} Pass;

static Pass
get_pass (const Painter       *painter,
          const CselPrimitive *primitive)
{
  const CselPen *pen = csel_pen_get (primitive->layer);
  const gint64 width = ABS (primitive->x2 - primitive->x1);
  const gint64 height = ABS (primitive->y2 - primitive->y1);

  switch (primitive->shape)
    {
    case CSEL_SHAPE_LINE:
      if (width > 0 && height > 0)
        return PASS_OTHER;
      return (double)(width + height) * painter->mm_per_um <= pen->dashes[0] ? PASS_SHORT : PASS_STRAIGHT;

    case CSEL_SHAPE_RECTANGLE:
      return PASS_STRAIGHT;

    case CSEL_SHAPE_CIRCLE:
      return PASS_OTHER;

    case CSEL_SHAPE_ARROW:
      return PASS_FILL;

    case CSEL_SHAPE_TEXT:
      return PASS_TEXT;
    }

  g_return_val_if_reached (PASS_OTHER);
}

/* What has the same pen is one path: cairo's work is by path, not by line */
static void
draw_pass (Painter         *painter,
           const CselScene *scene,
           CselLayer        layer,
           Pass             pass,
           gboolean         hot)
{
  gboolean has_pen = FALSE;

  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (scene, i);

      if (primitive->layer != layer || get_pass (painter, primitive) != pass || is_hot (painter, primitive) != hot)
        continue;
      if (!has_pen)
        set_pen (painter, layer, hot, pass != PASS_SHORT);
      has_pen = TRUE;
      add_primitive (painter, primitive);
    }

  if (has_pen && pass == PASS_FILL)
    cairo_fill (painter->cr);
  else if (has_pen && pass != PASS_TEXT)
    cairo_stroke (painter->cr);
}

static PangoLayout *
make_layout (cairo_t *cr)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoContext *context = pango_layout_get_context (layout);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Sizes are in user units: neither the resolution of a screen nor its pixels may come in, so that letters
   * stand at the same place on every medium */
  pango_cairo_context_set_resolution (context, 72);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  pango_layout_context_changed (layout);

  return layout;
}

/**
 * csel_scene_draw:
 * @scene: a drawing
 * @cr: a context whose unit is 1 mm on paper, its origin that of the drawing
 * @paint: colours
 */
void
csel_scene_draw (const CselScene      *scene,
                 cairo_t              *cr,
                 const CselScenePaint *paint)
{
  g_autoptr(PangoLayout) layout = make_layout (cr);
  Painter painter = {
    cr, paint, csel_scale_paper (csel_scene_get_scale (scene), 1), layout,
    pango_font_description_from_string ("Sans"), 0,
  };
  gboolean is_used[CSEL_N_LAYERS][N_PASSES] = { { FALSE } };

  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (scene, i);

      is_used[primitive->layer][get_pass (&painter, primitive)] = TRUE;
    }

  cairo_save (cr);
  /* Four by four samples a pixel are as many as can be seen */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  /* The highlight over all others */
  for (guint hot = 0; hot <= (paint->highlight >= 0); hot++)
    for (CselLayer layer = 0; layer < CSEL_N_LAYERS; layer++)
      for (Pass pass = 0; pass < N_PASSES; pass++)
        if (is_used[layer][pass])
          draw_pass (&painter, scene, layer, pass, hot != 0);
  cairo_restore (cr);
  pango_font_description_free (painter.font);
}

/**
 * csel_scene_draw_page:
 * @scene: a drawing
 * @cr: a context whose unit is 1 mm on paper, its origin the corner of the sheet
 * @paint: colours
 */
void
csel_scene_draw_page (const CselScene      *scene,
                      cairo_t              *cr,
                      const CselScenePaint *paint)
{
  const CselScale scale = csel_scene_get_scale (scene);
  const CselBox page = csel_scene_get_page (scene);

  cairo_save (cr);
  cairo_translate (cr, -csel_scale_paper (scale, page.x1), -csel_scale_paper (scale, page.y1));
  csel_scene_draw (scene, cr, paint);
  cairo_restore (cr);
}
