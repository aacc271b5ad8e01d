/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselScene: a drawing as a list of lines, circles and texts in µm
 *
 * Made once from a product and then only read: painted on screen and paper, written as SVG,
 * dumped as text, and asked which dimension is where.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-scene.h"

struct _CselScene
{
  gatomicrefcount ref_count;
  GArray         *primitives;
  GArray         *dimensions;
  int             dimension;
};

G_DEFINE_BOXED_TYPE (CselScene, csel_scene, csel_scene_ref, csel_scene_unref)

static void
clear_primitive (gpointer data)
{
  g_free (((CselPrimitive *)data)->text);
}

static void
clear_dimension (gpointer data)
{
  CselDimension *dimension = data;

  g_free (dimension->symbol);
  g_free (dimension->text);
  g_free (dimension->formula);
}

/**
 * csel_scene_new:
 *
 * Returns: (transfer full): an empty drawing
 */
CselScene *
csel_scene_new (void)
{
  CselScene *self = g_new0 (CselScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->primitives = g_array_new (FALSE, FALSE, sizeof (CselPrimitive));
  g_array_set_clear_func (self->primitives, clear_primitive);
  self->dimensions = g_array_new (FALSE, FALSE, sizeof (CselDimension));
  g_array_set_clear_func (self->dimensions, clear_dimension);
  self->dimension = -1;

  return self;
}

CselScene *
csel_scene_ref (CselScene *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
csel_scene_unref (CselScene *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->primitives);
  g_array_unref (self->dimensions);
  g_free (self);
}

static void
add (CselScene    *self,
     CselPrimitive primitive)
{
  primitive.dimension = self->dimension;
  g_array_append_val (self->primitives, primitive);
}

/**
 * csel_scene_line:
 * @self: a drawing
 * @layer: how it is drawn
 * @x1: where it begins, in µm
 * @y1: where it begins, in µm
 * @x2: where it ends, in µm
 * @y2: where it ends, in µm
 */
void
csel_scene_line (CselScene *self,
                 CselLayer  layer,
                 gint64     x1,
                 gint64     y1,
                 gint64     x2,
                 gint64     y2)
{
  add (self, (CselPrimitive) { .shape = CSEL_SHAPE_LINE, .layer = layer,
                               .x1 = x1, .y1 = y1, .x2 = x2, .y2 = y2 });
}

/**
 * csel_scene_rectangle:
 * @self: a drawing
 * @layer: how it is drawn
 * @x1: left, in µm
 * @y1: top, in µm
 * @x2: right, in µm
 * @y2: bottom, in µm
 */
void
csel_scene_rectangle (CselScene *self,
                      CselLayer  layer,
                      gint64     x1,
                      gint64     y1,
                      gint64     x2,
                      gint64     y2)
{
  add (self, (CselPrimitive) { .shape = CSEL_SHAPE_RECTANGLE, .layer = layer,
                               .x1 = x1, .y1 = y1, .x2 = x2, .y2 = y2 });
}

/**
 * csel_scene_circle:
 * @self: a drawing
 * @layer: how it is drawn
 * @x: its centre, in µm
 * @y: its centre, in µm
 * @radius: in µm
 */
void
csel_scene_circle (CselScene *self,
                   CselLayer  layer,
                   gint64     x,
                   gint64     y,
                   gint64     radius)
{
  add (self,
       (CselPrimitive) { .shape = CSEL_SHAPE_CIRCLE, .layer = layer, .x1 = x, .y1 = y,
                         .x2 = radius });
}

/**
 * csel_scene_arrow:
 * @self: a drawing
 * @tip_x: where it points, in µm
 * @tip_y: where it points, in µm
 * @base_x: the middle of its base, in µm
 * @base_y: the middle of its base, in µm
 */
void
csel_scene_arrow (CselScene *self,
                  gint64     tip_x,
                  gint64     tip_y,
                  gint64     base_x,
                  gint64     base_y)
{
  add (self, (CselPrimitive) { .shape = CSEL_SHAPE_ARROW, .layer = CSEL_LAYER_DIMENSION,
                               .x1 = tip_x, .y1 = tip_y, .x2 = base_x, .y2 = base_y });
}

/**
 * csel_scene_text:
 * @self: a drawing
 * @layer: how it is drawn
 * @x: its baseline's beginning, or its middle if @centered, in µm
 * @y: its baseline, in µm
 * @height: height of a capital letter, in µm
 * @centered: whether it is centred on its point
 * @upright: whether it reads from bottom to top
 * @text: the text
 */
void
csel_scene_text (CselScene  *self,
                 CselLayer   layer,
                 gint64      x,
                 gint64      y,
                 gint64      height,
                 gboolean    centered,
                 gboolean    upright,
                 const char *text)
{
  add (self, (CselPrimitive) { .shape = CSEL_SHAPE_TEXT, .layer = layer, .x1 = x, .y1 = y,
                               .text = g_strdup (text), .centered = centered, .upright = upright,
                               .height = height });
}

/**
 * csel_scene_begin_dimension:
 * @self: a drawing
 * @property: what it shows
 * @symbol: (nullable): the symbol of a formula
 * @value: the length in µm
 * @text: the number as it is drawn
 * @formula: (nullable): the printed formula
 *
 * What is added until csel_scene_end_dimension() belongs to it.
 *
 * Returns: its number
 */
guint
csel_scene_begin_dimension (CselScene     *self,
                            CselPropertyId property,
                            const char    *symbol,
                            gint64         value,
                            const char    *text,
                            const char    *formula)
{
  CselDimension dimension = {
    g_strdup (symbol), property, value, g_strdup (text), g_strdup (formula), { 0 }
  };

  g_array_append_val (self->dimensions, dimension);
  self->dimension = (int)self->dimensions->len - 1;

  return (guint)self->dimension;
}

static void
unite (CselBox       *box,
       const CselBox *other,
       gboolean       first)
{
  if (first)
    *box = *other;
  box->x1 = MIN (box->x1, other->x1);
  box->y1 = MIN (box->y1, other->y1);
  box->x2 = MAX (box->x2, other->x2);
  box->y2 = MAX (box->y2, other->y2);
}

/**
 * csel_scene_end_dimension:
 * @self: a drawing
 */
void
csel_scene_end_dimension (CselScene *self)
{
  CselDimension *dimension = &g_array_index (self->dimensions, CselDimension, self->dimension);
  gboolean first = TRUE;

  /* Extension lines reach to the part: where one points at is the line, its arrows and number */
  for (guint i = 0; i < self->primitives->len; i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (self, i);
      CselBox box = csel_primitive_get_box (primitive);

      if (primitive->dimension != self->dimension || primitive->shape == CSEL_SHAPE_LINE)
        continue;
      unite (&dimension->box, &box, first);
      first = FALSE;
    }

  self->dimension = -1;
}

guint
csel_scene_get_n_primitives (const CselScene *self)
{
  return self->primitives->len;
}

/**
 * csel_scene_get_primitive:
 * @self: a drawing
 * @index: which
 *
 * Returns: (transfer none): the line, circle or text
 */
const CselPrimitive *
csel_scene_get_primitive (const CselScene *self,
                          guint            index)
{
  return &g_array_index (self->primitives, CselPrimitive, index);
}

guint
csel_scene_get_n_dimensions (const CselScene *self)
{
  return self->dimensions->len;
}

/**
 * csel_scene_get_dimension:
 * @self: a drawing
 * @index: which
 *
 * Returns: (transfer none): the dimension
 */
const CselDimension *
csel_scene_get_dimension (const CselScene *self,
                          guint            index)
{
  return &g_array_index (self->dimensions, CselDimension, index);
}

/**
 * csel_text_width:
 * @text: a text
 * @height: height of a capital letter, in µm
 *
 * An estimate on the safe side for a sans-serif face, so that layout does not depend on the
 * fonts of a machine.
 *
 * Returns: the width in µm
 */
gint64
csel_text_width (const char *text,
                 gint64      height)
{
  return g_utf8_strlen (text, -1) * height * 9 / 10;
}

/**
 * csel_primitive_get_box:
 * @primitive: a line, circle or text
 *
 * Returns: the rectangle it fills, in µm
 */
CselBox
csel_primitive_get_box (const CselPrimitive *primitive)
{
  gint64 x1 = primitive->x1;
  gint64 y1 = primitive->y1;
  gint64 before;
  gint64 width;

  switch (primitive->shape)
    {
    case CSEL_SHAPE_CIRCLE:
      return (CselBox) { x1 - primitive->x2, y1 - primitive->x2, x1 + primitive->x2,
                         y1 + primitive->x2 };

    case CSEL_SHAPE_TEXT:
      width = csel_text_width (primitive->text, primitive->height);
      before = primitive->centered ? width / 2 : 0;
      if (primitive->upright)
        return (CselBox) { x1 - primitive->height, y1 - width + before, x1, y1 + before }
      ;
      return (CselBox) { x1 - before, y1 - primitive->height, x1 - before + width, y1 };

    case CSEL_SHAPE_LINE:
    case CSEL_SHAPE_RECTANGLE:
    case CSEL_SHAPE_ARROW:
      break;
    }

  return (CselBox) { MIN (x1, primitive->x2), MIN (y1, primitive->y2),
                     MAX (x1, primitive->x2), MAX (y1, primitive->y2) };
}

/**
 * csel_scene_get_bounds:
 * @self: a drawing
 *
 * Returns: the rectangle that the drawing fills, in µm
 */
CselBox
csel_scene_get_bounds (const CselScene *self)
{
  CselBox bounds = { 0, 0, 0, 0 };

  for (guint i = 0; i < self->primitives->len; i++)
    {
      CselBox box = csel_primitive_get_box (csel_scene_get_primitive (self, i));

      unite (&bounds, &box, i == 0);
    }

  return bounds;
}

/**
 * csel_scene_dump:
 * @self: a drawing
 *
 * Returns: (transfer full): the drawing as lines of text, for tests
 */
char *
csel_scene_dump (const CselScene *self)
{
  static const char *const shapes[] = { "line", "rectangle", "circle", "arrow", "text" };
  static const char *const layers[CSEL_N_LAYERS] = {
    "outline", "detail", "unstated", "center", "dimension", "note",
  };
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < self->primitives->len; i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (self, i);

      g_string_append_printf (dump, "%s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                              shapes[primitive->shape], layers[primitive->layer], primitive->x1, primitive->y1);
      if (primitive->shape == CSEL_SHAPE_TEXT)
        g_string_append_printf (dump, " %s%s“%s”\n", primitive->centered ? "centered " : "",
                                primitive->upright ? "upright " : "", primitive->text);
      else
        g_string_append_printf (dump, " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                                primitive->x2, primitive->y2);
    }

  return g_string_free (dump, FALSE);
}
