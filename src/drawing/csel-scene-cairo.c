/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The one painter: a scene on a cairo context, for window, paper, PDF and PNG
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-scene-cairo.h"

#include <math.h>
#include <pango/pangocairo.h>

/* ISO 128: line group 0.5 */
#define THICK 0.5
#define THIN  0.25

/* The face's capitals are 0.73 of its size high */
#define SIZE_PER_CAPITAL (1 / 0.73)

static double
mm (gint64 um)
{
  return (double)um / 1000.0;
}

static void
set_ink (cairo_t       *cr,
         const CselInk *ink)
{
  cairo_set_source_rgb (cr, ink->red, ink->green, ink->blue);
}

static void
set_pen (cairo_t              *cr,
         const CselPrimitive  *primitive,
         const CselScenePaint *paint)
{
  /* ISO 128 proportions: a dash of 12 line widths and a gap of 3, a chain of 24, 3, 0.5, 3 */
  const double dash[] = { 12 * THIN, 3 * THIN };
  const double chain[] = { 24 * THIN, 3 * THIN, 0.5 * THIN, 3 * THIN };
  gboolean quiet = primitive->layer == CSEL_LAYER_UNSTATED ||
                   primitive->layer == CSEL_LAYER_CENTER ||
                   primitive->layer == CSEL_LAYER_NOTE;

  if (paint->highlight >= 0 && primitive->dimension == paint->highlight)
    set_ink (cr, &paint->accent);
  else
    set_ink (cr, quiet ? &paint->quiet : &paint->ink);

  cairo_set_line_width (cr,
                        MAX (primitive->layer == CSEL_LAYER_OUTLINE ? THICK : THIN, paint->min_line));
  if (primitive->layer == CSEL_LAYER_UNSTATED)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  else if (primitive->layer == CSEL_LAYER_CENTER)
    cairo_set_dash (cr, chain, G_N_ELEMENTS (chain), 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

/* A narrow arrow of 15°, 2.5 mm long */
static void
draw_arrow (cairo_t             *cr,
            const CselPrimitive *primitive)
{
  double tip_x = mm (primitive->x1);
  double tip_y = mm (primitive->y1);
  double dx = mm (primitive->x2) - tip_x;
  double dy = mm (primitive->y2) - tip_y;
  double half = tan (G_PI / 24);

  cairo_move_to (cr, tip_x, tip_y);
  cairo_line_to (cr, tip_x + dx - dy * half, tip_y + dy + dx * half);
  cairo_line_to (cr, tip_x + dx + dy * half, tip_y + dy - dx * half);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_text (cairo_t             *cr,
           PangoLayout         *layout,
           const CselPrimitive *primitive)
{
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string ("Sans");
  int width;
  double baseline;

  pango_font_description_set_absolute_size (font,
                                            mm (primitive->height) * SIZE_PER_CAPITAL * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, primitive->text, -1);
  pango_layout_get_size (layout, &width, NULL);
  baseline = (double)pango_layout_get_baseline (layout) / PANGO_SCALE;

  cairo_save (cr);
  cairo_translate (cr, mm (primitive->x1), mm (primitive->y1));
  if (primitive->upright)
    cairo_rotate (cr, -G_PI / 2);
  cairo_move_to (cr, primitive->centered ? -(double)width / PANGO_SCALE / 2 : 0, -baseline);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

static void
draw_primitive (cairo_t             *cr,
                PangoLayout         *layout,
                const CselPrimitive *primitive)
{
  double x1 = mm (primitive->x1);
  double y1 = mm (primitive->y1);
  double x2 = mm (primitive->x2);
  double y2 = mm (primitive->y2);

  switch (primitive->shape)
    {
    case CSEL_SHAPE_LINE:
      cairo_move_to (cr, x1, y1);
      cairo_line_to (cr, x2, y2);
      cairo_stroke (cr);
      break;

    case CSEL_SHAPE_RECTANGLE:
      cairo_rectangle (cr, x1, y1, x2 - x1, y2 - y1);
      cairo_stroke (cr);
      break;

    case CSEL_SHAPE_CIRCLE:
      cairo_new_sub_path (cr);
      cairo_arc (cr, x1, y1, x2, 0, 2 * G_PI);
      cairo_stroke (cr);
      break;

    case CSEL_SHAPE_ARROW:
      draw_arrow (cr, primitive);
      break;

    case CSEL_SHAPE_TEXT:
      draw_text (cr, layout, primitive);
      break;
    }
}

/**
 * csel_scene_draw:
 * @scene: a drawing
 * @cr: a context whose unit is 1 mm
 * @paint: colours
 */
void
csel_scene_draw (const CselScene      *scene,
                 cairo_t              *cr,
                 const CselScenePaint *paint)
{
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);

  /* Sizes are in user units: no resolution of the screen may come in */
  pango_cairo_context_set_resolution (pango_layout_get_context (layout), 72);
  pango_layout_context_changed (layout);

  cairo_save (cr);
  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (scene, i);

      set_pen (cr, primitive, paint);
      draw_primitive (cr, layout, primitive);
    }
  cairo_restore (cr);
}
