/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselScene: a drawing as a list of lines, circles and texts in µm
 *
 * Made once from a product and then only read: painted on screen and paper, written as SVG and DXF,
 * dumped as text, and asked which dimension is where.
 *
 * Places are those in reality, whatever the scale: what is 35.38 mm long is 35380 in every scene. What
 * has a size on paper, letters, arrows and the distances of dimension lines, is reckoned back by the
 * scale, and line widths are the writers'.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-scene.h"

/* Of a drawing without a sheet, on paper */
#define MARGIN 5000

struct _CselScene
{
  gatomicrefcount ref_count;
  CselScale       scale;
  CselBox         page;
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
  g_free (dimension->number);
  g_free (dimension->formula);
}

/**
 * csel_scene_new:
 * @scale: how large it is on paper
 *
 * Returns: (transfer full): an empty drawing
 */
CselScene *
csel_scene_new (CselScale scale)
{
  CselScene *self = g_new0 (CselScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->scale = scale;
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

/**
 * csel_scene_get_scale:
 * @self: a drawing
 *
 * Returns: how large it is on paper
 */
CselScale
csel_scene_get_scale (const CselScene *self)
{
  return self->scale;
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
 * @dimension: what is copied; its box is found later
 *
 * What is added until csel_scene_end_dimension() belongs to it.
 */
void
csel_scene_begin_dimension (CselScene           *self,
                            const CselDimension *dimension)
{
  CselDimension copy = *dimension;

  copy.symbol = g_strdup (dimension->symbol);
  copy.number = g_strdup (dimension->number);
  copy.formula = g_strdup (dimension->formula);
  g_array_append_val (self->dimensions, copy);
  self->dimension = (int)self->dimensions->len - 1;
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

/* Extension lines reach to the part: where one points at is the line, its arrows and number */
static CselBox
find_handle (const CselScene *self,
             guint            dimension)
{
  CselBox handle = { 0, 0, 0, 0 };
  gboolean first = TRUE;

  for (guint i = 0; i < self->primitives->len; i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (self, i);
      CselBox box;

      if (primitive->dimension != (int)dimension || primitive->shape == CSEL_SHAPE_LINE)
        continue;
      box = csel_primitive_get_box (primitive);
      unite (&handle, &box, first);
      first = FALSE;
    }

  return handle;
}

/**
 * csel_scene_end_dimension:
 * @self: a drawing
 */
void
csel_scene_end_dimension (CselScene *self)
{
  g_array_index (self->dimensions, CselDimension, self->dimension).box =
    find_handle (self, (guint)self->dimension);
  self->dimension = -1;
}

/**
 * csel_scene_append:
 * @self: a drawing
 * @other: another one of the same scale
 * @dx: how far to the right, in µm
 * @dy: how far down, in µm
 *
 * Puts a copy of @other into @self.
 */
void
csel_scene_append (CselScene       *self,
                   const CselScene *other,
                   gint64           dx,
                   gint64           dy)
{
  const guint n_dimensions = self->dimensions->len;

  for (guint i = 0; i < other->dimensions->len; i++)
    {
      CselBox *box;

      csel_scene_begin_dimension (self, csel_scene_get_dimension (other, i));
      box = &g_array_index (self->dimensions, CselDimension, self->dimension).box;
      *box = (CselBox) { box->x1 + dx, box->y1 + dy, box->x2 + dx, box->y2 + dy };
    }
  for (guint i = 0; i < other->primitives->len; i++)
    {
      CselPrimitive copy = *csel_scene_get_primitive (other, i);

      self->dimension = copy.dimension >= 0 ? (int)n_dimensions + copy.dimension : -1;
      copy.x1 += dx;
      copy.y1 += dy;
      /* The radius of a circle is no place */
      copy.x2 += copy.shape == CSEL_SHAPE_CIRCLE ? 0 : dx;
      copy.y2 += copy.shape == CSEL_SHAPE_CIRCLE ? 0 : dy;
      copy.text = g_strdup (copy.text);
      add (self, copy);
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

static CselBox
get_text_box (const CselPrimitive *text)
{
  gint64 width = csel_text_width (text->text, text->height);
  gint64 before = text->centered ? width / 2 : 0;
  /* Commas, brackets and letters like g */
  gint64 below = text->height * 3 / 10;
  gint64 x = text->x1;
  gint64 y = text->y1;

  if (text->upright)
    return (CselBox) { x - text->height, y - width + before, x + below, y + before }
  ;
  return (CselBox) { x - before, y - text->height, x - before + width, y + below };
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

  switch (primitive->shape)
    {
    case CSEL_SHAPE_CIRCLE:
      return (CselBox) { x1 - primitive->x2, y1 - primitive->x2, x1 + primitive->x2,
                         y1 + primitive->x2 };

    case CSEL_SHAPE_TEXT:
      return get_text_box (primitive);

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
 * csel_scene_set_page:
 * @self: a drawing
 * @page: the sheet it stands on, in µm
 */
void
csel_scene_set_page (CselScene     *self,
                     const CselBox *page)
{
  self->page = *page;
}

/**
 * csel_scene_get_page:
 * @self: a drawing
 *
 * Returns: the sheet it stands on; without one, what it fills and a margin
 */
CselBox
csel_scene_get_page (const CselScene *self)
{
  const gint64 margin = csel_scale_real (self->scale, MARGIN);
  CselBox bounds;

  if (self->page.x2 > self->page.x1)
    return self->page;

  bounds = csel_scene_get_bounds (self);

  return (CselBox) { bounds.x1 - margin, bounds.y1 - margin, bounds.x2 + margin, bounds.y2 + margin };
}

/**
 * csel_layer_get_id:
 * @layer: a layer
 *
 * Returns: its name in files
 */
const char *
csel_layer_get_id (CselLayer layer)
{
  static const char *const layers[CSEL_N_LAYERS] = {
    "outline", "detail", "unstated", "center", "dimension", "note", "schematic", "frame", "grid",
  };

  g_return_val_if_fail (layer < CSEL_N_LAYERS, NULL);

  return layers[layer];
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
  GString *dump = g_string_new (NULL);
  g_autofree char *scale = csel_scale_format (self->scale);

  g_string_append_printf (dump, "scale %s\n", scale);
  for (guint i = 0; i < self->primitives->len; i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (self, i);

      g_string_append_printf (dump, "%s %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                              shapes[primitive->shape], csel_layer_get_id (primitive->layer), primitive->x1,
                              primitive->y1);
      if (primitive->shape == CSEL_SHAPE_TEXT)
        g_string_append_printf (dump, " %s%s“%s”\n", primitive->centered ? "centered " : "",
                                primitive->upright ? "upright " : "", primitive->text);
      else
        g_string_append_printf (dump, " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                                primitive->x2, primitive->y2);
    }

  return g_string_free (dump, FALSE);
}
