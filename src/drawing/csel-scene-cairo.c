/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselScenePainter: the one painter: a scene on a cairo context, for window, paper, PDF and PNG
 *
 *   scene ─▶ strokes in the order of their pens, texts with their letters found ─▶ context
 *            made once, whatever the zoom                                          at each frame
 *
 * To find the letters of a text takes longer than to paint it, and at another zoom the face would be looked for
 * anew: so it is done once, at the size on paper, and cairo scales.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-scene-cairo.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "drawing/csel-pen.h"
#include "drawing/csel-text-context.h"

#define CURVES_PER_PATH 8

/* How a shape is put on paper. Upright and level lines are by far the quickest, so that others are kept apart; a
 * line that is no longer than a dash is a full one, and cairo need not look for its gaps */
typedef enum
{
  PASS_SHORT,
  PASS_STRAIGHT,
  PASS_SLANTED,
  PASS_CURVE,
  PASS_FILL,
  PASS_TEXT,
} Pass;

typedef struct
{
  const CselPrimitive *primitive;
  Pass                 pass;
  /* Only of a text; its width is in mm on paper */
  PangoLayout         *layout;
  double               width;
} Item;

struct _CselScenePainter
{
  double  mm_per_um;
  /* Sorted by layer and pass */
  GArray *items;
};

static void
clear_item (gpointer data)
{
  g_clear_object (&((Item *)data)->layout);
}

static Pass
get_pass (const CselPrimitive *primitive,
          double               mm_per_um)
{
  const CselPen *pen = csel_pen_get (primitive->layer);
  const gint64 width = ABS (primitive->x2 - primitive->x1);
  const gint64 height = ABS (primitive->y2 - primitive->y1);

  switch (primitive->shape)
    {
    case CSEL_SHAPE_LINE:
      if (width > 0 && height > 0)
        return PASS_SLANTED;
      return (double)(width + height) * mm_per_um <= pen->dashes[0] ? PASS_SHORT : PASS_STRAIGHT;

    case CSEL_SHAPE_RECTANGLE:
      return PASS_STRAIGHT;

    case CSEL_SHAPE_CIRCLE:
      return PASS_CURVE;

    case CSEL_SHAPE_ARROW:
      return PASS_FILL;

    case CSEL_SHAPE_TEXT:
      return PASS_TEXT;
    }

  g_return_val_if_reached (PASS_CURVE);
}

/* What has the same pen stands together, else the order is the scene's */
static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const Item *one = a;
  const Item *other = b;

  if (one->primitive->layer != other->primitive->layer)
    return one->primitive->layer < other->primitive->layer ? -1 : 1;
  if (one->pass != other->pass)
    return one->pass < other->pass ? -1 : 1;

  return one->primitive < other->primitive ? -1 : one->primitive > other->primitive;
}

static void
find_letters (Item                 *item,
              PangoContext         *context,
              PangoFontDescription *font,
              double                mm_per_um)
{
  const double size = (double)item->primitive->height * mm_per_um * 1000 / CSEL_CAPITAL_SHARE;
  int width;

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  item->layout = pango_layout_new (context);
  pango_layout_set_font_description (item->layout, font);
  pango_layout_set_text (item->layout, item->primitive->text, -1);
  pango_layout_get_size (item->layout, &width, NULL);
  item->width = (double)width / PANGO_SCALE;
}

/**
 * csel_scene_painter_new:
 * @scene: a drawing, which is complete and outlives its painter
 *
 * Does what need not be done at each frame.
 *
 * Returns: (transfer full): a painter
 */
CselScenePainter *
csel_scene_painter_new (const CselScene *scene)
{
  CselScenePainter *self = g_new0 (CselScenePainter, 1);
  const guint n = csel_scene_get_n_primitives (scene);
  PangoContext *context = csel_text_context_new ();
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  self->mm_per_um = csel_scale_paper (csel_scene_get_scale (scene), 1);
  self->items = g_array_sized_new (FALSE, FALSE, sizeof (Item), n);
  g_array_set_clear_func (self->items, clear_item);
  for (guint i = 0; i < n; i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (scene, i);
      Item item = { primitive, get_pass (primitive, self->mm_per_um), NULL, 0 };

      if (primitive->shape == CSEL_SHAPE_TEXT)
        find_letters (&item, context, font, self->mm_per_um);
      g_array_append_val (self->items, item);
    }
  g_array_sort (self->items, compare_items);
  pango_font_description_free (font);
  g_object_unref (context);

  return self;
}

void
csel_scene_painter_free (CselScenePainter *self)
{
  g_array_unref (self->items);
  g_free (self);
}

static void
set_ink (cairo_t              *cr,
         CselLayer             layer,
         const CselScenePaint *paint,
         gboolean              is_hot)
{
  const CselInk *ink = is_hot ? &paint->accent : csel_pen_get (layer)->is_quiet ? &paint->quiet : &paint->ink;

  cairo_set_source_rgb (cr, ink->red, ink->green, ink->blue);
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
draw_text (cairo_t    *cr,
           const Item *item,
           double      x,
           double      y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  if (item->primitive->upright)
    cairo_rotate (cr, -G_PI / 2);
  cairo_move_to (cr, item->primitive->centered ? -item->width / 2 : 0, 0);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (item->layout, 0));
  cairo_restore (cr);
}

/* Adds a line, circle or arrow to the path; a text is drawn */
static void
add_item (cairo_t    *cr,
          const Item *item,
          double      mm_per_um)
{
  const CselPrimitive *primitive = item->primitive;
  const double x1 = (double)primitive->x1 * mm_per_um;
  const double y1 = (double)primitive->y1 * mm_per_um;
  const double x2 = (double)primitive->x2 * mm_per_um;
  const double y2 = (double)primitive->y2 * mm_per_um;

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
      draw_text (cr, item, x1, y1);
      break;
    }
}

/* Strokes in units of the device: cairo need not turn each point of a curve back into those of the drawing */
static void
stroke (cairo_t              *cr,
        const Item           *item,
        const CselScenePaint *paint,
        gboolean              is_hot)
{
  const CselPen *pen = csel_pen_get (item->primitive->layer);
  const int n_dashes = item->pass != PASS_SHORT ? (int)pen->n_dashes : 0;
  double dashes[CSEL_PEN_MAX_DASHES];
  double dx = 1;
  double dy = 0;
  double unit;

  cairo_user_to_device_distance (cr, &dx, &dy);
  unit = hypot (dx, dy);
  for (int i = 0; i < n_dashes; i++)
    dashes[i] = pen->dashes[i] * unit;

  cairo_save (cr);
  cairo_identity_matrix (cr);
  cairo_set_line_width (cr, MAX (pen->width, paint->min_line) * (is_hot ? 2 : 1) * unit);
  cairo_set_dash (cr, dashes, n_dashes, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
end_path (cairo_t              *cr,
          const Item           *last,
          const CselScenePaint *paint,
          gboolean              is_hot)
{
  if (last->pass == PASS_FILL)
    cairo_fill (cr);
  else if (last->pass != PASS_TEXT)
    stroke (cr, last, paint, is_hot);
}

static gboolean
has_same_pen (const Item *item,
              const Item *last)
{
  return last != NULL && item->pass == last->pass && item->primitive->layer == last->primitive->layer;
}

/* What has the same pen is one path: cairo's work is by path, not by line. But a curve is so many edges that all
 * of them in one path would make the heap grow and shrink at each frame */
static void
draw_items (const CselScenePainter *self,
            cairo_t                *cr,
            const CselScenePaint   *paint,
            gboolean                is_hot)
{
  const Item *last = NULL;
  guint n_in_path = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if ((paint->highlight >= 0 && item->primitive->dimension == paint->highlight) != is_hot)
        continue;
      if (!has_same_pen (item, last) || (item->pass == PASS_CURVE && n_in_path == CURVES_PER_PATH))
        {
          if (last != NULL)
            end_path (cr, last, paint, is_hot);
          set_ink (cr, item->primitive->layer, paint, is_hot);
          n_in_path = 0;
        }
      add_item (cr, item, self->mm_per_um);
      last = item;
      n_in_path++;
    }
  if (last != NULL)
    end_path (cr, last, paint, is_hot);
}

/**
 * csel_scene_painter_draw:
 * @self: the painter of a drawing
 * @cr: a context whose unit is 1 mm on paper, its origin that of the drawing
 * @paint: colours
 */
void
csel_scene_painter_draw (const CselScenePainter *self,
                         cairo_t                *cr,
                         const CselScenePaint   *paint)
{
  cairo_save (cr);
  /* Four by four samples a pixel are as many as can be seen */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  draw_items (self, cr, paint, FALSE);
  /* The highlight over all others */
  if (paint->highlight >= 0)
    draw_items (self, cr, paint, TRUE);
  cairo_restore (cr);
}

/**
 * csel_scene_draw:
 * @scene: a drawing
 * @cr: a context whose unit is 1 mm on paper, its origin that of the drawing
 * @paint: colours
 *
 * For what is painted once.
 */
void
csel_scene_draw (const CselScene      *scene,
                 cairo_t              *cr,
                 const CselScenePaint *paint)
{
  g_autoptr(CselScenePainter) painter = csel_scene_painter_new (scene);

  csel_scene_painter_draw (painter, cr, paint);
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
