/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The dimension diagram of a product, from what its data states
 *
 *        L1, L                  first-angle projection: the side view stands on the right
 *   ┌─────────────┐   ┌──────┐
 *  H│ ◯  ◯  ◯  ◯ │   │      │H
 *   └─────────────┘   └──────┘
 *     pin spacing      depth
 *
 * Lengths come from the printed formulas, everything else from stated facts; an edge whose
 * place is not stated is drawn broken and has no number. The row of poles is centred and L
 * lies in the middle of L1: the data does not say where they are, and the note says so.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-product-scene.h"

#include <string.h>

#include "drawing/csel-dimension-layout.h"
#include "model/csel-code.h"
#include "model/csel-product-length.h"

#define MM          G_GINT64_CONSTANT (1000)
#define TEXT_HEIGHT 3500
#define NOTE_HEIGHT 2500
/* More poles, or a longer product, than anybody makes: nothing is drawn of it */
#define MAX_DRAWN_POLES 1000
#define MAX_LENGTH      (10000 * csel_unit_get_steps (CSEL_UNIT_MM))
#define MAX_LENGTHS 8

/* Where the data states no size, only the picture needs one */
#define UNSTATED_HEIGHT (15 * MM)
#define VIEW_GAP        (20 * MM)

typedef struct
{
  CselProduct              *product;
  const CselDrawingOptions *options;
  CselScene                *scene;

  guint                     poles;
  gint64                    pin_spacing;
  gint64                    width;
  gint64                    height;
  gint64                    depth;
  CselPropertyId            height_property;
  gboolean                  width_is_stated;

  CselDimensionSpec         lengths[MAX_LENGTHS];
  guint                     n_lengths;
  GPtrArray                *texts;
} Diagram;

/* A stated length in µm, 0 if there is none or if it is finer */
static gint64
get_length (CselProduct   *product,
            CselPropertyId property)
{
  CselRange range;
  gint64 steps_per_um = csel_unit_get_steps (CSEL_UNIT_MM) / MM;

  if (csel_product_lookup_range (product, property, CSEL_UNIT_MM, &range) == NULL ||
      range.lo > MAX_LENGTH ||
      range.is_range || range.lo % steps_per_um != 0)
    return 0;

  return range.lo / steps_per_um;
}

/**
 * csel_product_scene_get_poles:
 * @product: a product
 *
 * Returns: the pole number that is stated, 0 if there is none
 */
guint
csel_product_scene_get_poles (CselProduct *product)
{
  CselRange range;

  if (csel_product_lookup_range (product, CSEL_PROPERTY_POLE_NUMBER, CSEL_UNIT_NONE, &range) == NULL ||
      range.is_range)
    return 0;

  range.lo /= csel_unit_get_steps (CSEL_UNIT_NONE);

  return range.lo > 0 && range.lo <= MAX_DRAWN_POLES ? (guint)range.lo : 0;
}

/**
 * csel_product_scene_can_extend:
 * @product: a product
 *
 * Returns: %TRUE if its lengths can be computed for other pole numbers
 */
gboolean
csel_product_scene_can_extend (CselProduct *product)
{
  return csel_product_scene_get_poles (product) > 0 &&
         csel_product_lookup_first (product, CSEL_PROPERTY_LENGTH) != NULL;
}

static char *
keep_text (Diagram *diagram,
           gint64   length)
{
  char *text = csel_decimal_format (length, MM, diagram->options->decimal_mark);

  g_ptr_array_add (diagram->texts, text);

  return text;
}

static void
add_length (Diagram       *diagram,
            CselPropertyId property,
            const char    *symbol,
            const char    *formula,
            gint64         length)
{
  if (length <= 0 || diagram->n_lengths == MAX_LENGTHS)
    return;

  diagram->lengths[diagram->n_lengths++] = (CselDimensionSpec) {
    property, symbol, formula, -(length / 2), length - length / 2, keep_text (diagram, length),
  };
  diagram->width = MAX (diagram->width, length);
}

/* Each printed formula for the pole number that is drawn */
static void
evaluate_lengths (Diagram *diagram)
{
  const CselFormulaInput input = { diagram->poles, diagram->pin_spacing };
  g_autoptr(GArray) lengths = csel_product_compute_lengths (diagram->product, &input);

  for (guint i = 0; i < lengths->len; i++)
    {
      const CselProductLength *length = &g_array_index (lengths, CselProductLength, i);

      add_length (diagram, CSEL_PROPERTY_LENGTH, length->symbol,
                  csel_product_get_printed (diagram->product, length->fact), length->length);
    }
}

static void
measure (Diagram *diagram)
{
  CselProduct *product = diagram->product;

  diagram->poles = diagram->options->poles != 0 ? diagram->options->poles :
                   csel_product_scene_get_poles (product);
  diagram->pin_spacing = get_length (product, CSEL_PROPERTY_PIN_SPACING);
  diagram->height = get_length (product, CSEL_PROPERTY_HEIGHT);
  diagram->height_property = CSEL_PROPERTY_HEIGHT;
  diagram->depth = get_length (product, CSEL_PROPERTY_DEPTH);
  if (diagram->height == 0 && diagram->depth == 0)
    {
      /* Only the board side of it is known */
      diagram->height = get_length (product, CSEL_PROPERTY_FOOTPRINT_DEPTH);
      diagram->height_property = CSEL_PROPERTY_FOOTPRINT_DEPTH;
    }

  evaluate_lengths (diagram);
  if (diagram->n_lengths == 0)
    add_length (diagram, CSEL_PROPERTY_WIDTH, NULL, NULL,
                get_length (product, CSEL_PROPERTY_WIDTH));
  diagram->width_is_stated = diagram->n_lengths > 0;
  if (!diagram->width_is_stated && diagram->poles > 0)
    diagram->width = diagram->poles * diagram->pin_spacing;
}

static gboolean
has_lever (Diagram *diagram)
{
  const CselFact *fact = csel_product_lookup_first (diagram->product, CSEL_PROPERTY_ACTUATION_TYPE);

  return fact != NULL &&
         g_ascii_strcasecmp (csel_product_get_printed (diagram->product, fact), "lever") == 0;
}

static void
draw_pole (Diagram *diagram,
           gint64   x,
           gint64   height,
           gboolean lever)
{
  const char *kind = csel_product_get_kind (diagram->product);
  gboolean is_header = g_strcmp0 (kind, CSEL_KIND_THT_HEADER) == 0 ||
                       g_strcmp0 (kind, CSEL_KIND_MALE_HEADER) == 0;
  gint64 radius = is_header ? MM / 2 : MIN (diagram->pin_spacing * 3 / 10, height / 5);
  gint64 y = lever ? height * 2 / 3 : height / 2;
  gint64 half = diagram->pin_spacing * 7 / 20;

  csel_scene_circle (diagram->scene, is_header ? CSEL_LAYER_DETAIL : CSEL_LAYER_OUTLINE, x, y,
                     radius);
  csel_scene_line (diagram->scene, CSEL_LAYER_CENTER, x, y - radius - MM, x, y + radius + MM);
  csel_scene_line (diagram->scene, CSEL_LAYER_CENTER, x - radius - MM, y, x + radius + MM, y);
  if (lever)
    csel_scene_rectangle (diagram->scene, CSEL_LAYER_DETAIL, x - half, height / 12, x + half,
                          height * 3 / 8);
}

static void
draw_poles (Diagram *diagram,
            gint64   height)
{
  gint64 first = -(gint64)(diagram->poles - 1) * diagram->pin_spacing / 2;
  gboolean lever = has_lever (diagram);
  CselDimensionSpec spacing = { CSEL_PROPERTY_PIN_SPACING, NULL, NULL, first,
                                first + diagram->pin_spacing, NULL };

  if (diagram->poles == 0 || diagram->pin_spacing == 0)
    return;

  for (guint i = 0; i < diagram->poles; i++)
    draw_pole (diagram, first + i * diagram->pin_spacing, height, lever);

  spacing.text = keep_text (diagram, diagram->pin_spacing);
  if (diagram->poles > 1)
    csel_dimension_layout (diagram->scene, CSEL_SIDE_BELOW, height, &spacing, 1, TEXT_HEIGHT);
}

static void
draw_box (Diagram *diagram,
          gint64   left,
          gint64   right,
          gint64   height,
          gboolean stated)
{
  csel_scene_rectangle (diagram->scene, stated ? CSEL_LAYER_OUTLINE : CSEL_LAYER_UNSTATED,
                        left, 0, right, height);
}

static void
draw_front_view (Diagram *diagram,
                 gint64   height)
{
  gint64 left = -(diagram->width / 2);
  CselDimensionSpec vertical = { diagram->height_property, NULL, NULL, 0, diagram->height, NULL };

  draw_box (diagram, left, left + diagram->width, height,
            diagram->width_is_stated && diagram->height > 0);
  draw_poles (diagram, height);
  csel_dimension_layout (diagram->scene, CSEL_SIDE_ABOVE, 0, diagram->lengths, diagram->n_lengths,
                         TEXT_HEIGHT);
  if (diagram->height > 0)
    {
      vertical.text = keep_text (diagram, diagram->height);
      csel_dimension_layout (diagram->scene, CSEL_SIDE_LEFT, left, &vertical, 1, TEXT_HEIGHT);
    }
}

/* A lever from the side; its shape is not stated */
static void
draw_lever (Diagram *diagram,
            gint64   left,
            gint64   right,
            gint64   height)
{
  gint64 low = height * 3 / 8;
  gint64 thick = height / 12;

  csel_scene_line (diagram->scene, CSEL_LAYER_DETAIL, left, low, right, thick);
  csel_scene_line (diagram->scene, CSEL_LAYER_DETAIL, left, low + thick, right, 2 * thick);
  csel_scene_line (diagram->scene, CSEL_LAYER_DETAIL, left, low, left, low + thick);
  csel_scene_line (diagram->scene, CSEL_LAYER_DETAIL, right, thick, right, 2 * thick);
}

static void
draw_side_view (Diagram *diagram,
                gint64   height)
{
  gint64 left = csel_scene_get_bounds (diagram->scene).x2 + VIEW_GAP;
  gint64 right = left + diagram->depth;
  CselDimensionSpec horizontal = { CSEL_PROPERTY_DEPTH, NULL, NULL, left, right, NULL };

  draw_box (diagram, left, right, height, diagram->height > 0);
  if (has_lever (diagram))
    draw_lever (diagram, left + diagram->depth / 8, right - diagram->depth / 8, height);
  csel_scene_line (diagram->scene, CSEL_LAYER_CENTER, left - 2 * MM, height * 2 / 3, right + 2 * MM,
                   height * 2 / 3);
  horizontal.text = keep_text (diagram, diagram->depth);
  csel_dimension_layout (diagram->scene, CSEL_SIDE_BELOW, height, &horizontal, 1, TEXT_HEIGHT);
}

/* A ferrule: the metal sleeve, and the plastic collar of an insulated one */
static void
draw_ferrule (Diagram *diagram)
{
  const CselFact *insulation = csel_product_lookup_first (diagram->product,
                                                          CSEL_PROPERTY_FERRULE_INSULATION);
  gint64 sleeve = get_length (diagram->product, CSEL_PROPERTY_SLEEVE_LENGTH);
  gint64 drawn = sleeve > 0 ? sleeve : 12 * MM;
  CselDimensionSpec length = { CSEL_PROPERTY_SLEEVE_LENGTH, NULL, NULL, 0, drawn, NULL };

  csel_scene_rectangle (diagram->scene, sleeve > 0 ? CSEL_LAYER_OUTLINE : CSEL_LAYER_UNSTATED,
                        0, 0, drawn, 3 * MM);
  csel_scene_line (diagram->scene, CSEL_LAYER_CENTER, -2 * MM, 3 * MM / 2, drawn + 10 * MM,
                   3 * MM / 2);
  if (insulation != NULL &&
      strcmp (csel_product_get_code (diagram->product, insulation), "insulated") == 0)
    {
      csel_scene_line (diagram->scene, CSEL_LAYER_UNSTATED, drawn, 0, drawn + 2 * MM, -MM);
      csel_scene_line (diagram->scene, CSEL_LAYER_UNSTATED, drawn, 3 * MM, drawn + 2 * MM, 4 * MM);
      csel_scene_rectangle (diagram->scene, CSEL_LAYER_UNSTATED, drawn + 2 * MM, -MM,
                            drawn + 8 * MM, 4 * MM);
    }
  if (sleeve > 0)
    {
      length.text = keep_text (diagram, sleeve);
      csel_dimension_layout (diagram->scene, CSEL_SIDE_ABOVE, 0, &length, 1, TEXT_HEIGHT);
    }
}

static void
draw_notes (Diagram *diagram)
{
  CselBox bounds = csel_scene_get_bounds (diagram->scene);
  gint64 y = bounds.y2 + 4 * MM;

  for (guint i = 0; diagram->options->notes != NULL && diagram->options->notes[i] != NULL; i++)
    {
      y += NOTE_HEIGHT * 9 / 5;
      csel_scene_text (diagram->scene, CSEL_LAYER_NOTE, bounds.x1, y, NOTE_HEIGHT, FALSE, FALSE,
                       diagram->options->notes[i]);
    }
}

static void
draw (Diagram *diagram)
{
  gint64 height;

  measure (diagram);
  height = diagram->height > 0 ? diagram->height : UNSTATED_HEIGHT;

  if (g_strcmp0 (csel_product_get_kind (diagram->product), CSEL_KIND_FERRULE) == 0)
    draw_ferrule (diagram);
  else if (diagram->width > 0)
    {
      draw_front_view (diagram, height);
      if (diagram->depth > 0)
        draw_side_view (diagram, height);
    }

  if (csel_scene_get_n_primitives (diagram->scene) > 0)
    draw_notes (diagram);
}

/**
 * csel_product_scene_new:
 * @product: a product
 * @options: what to draw
 *
 * Returns: (transfer full): its dimension diagram, empty if the data states no size
 */
CselScene *
csel_product_scene_new (CselProduct              *product,
                        const CselDrawingOptions *options)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  Diagram diagram = { .product = product, .options = options, .texts = texts };

  g_return_val_if_fail (CSEL_IS_PRODUCT (product), NULL);
  g_return_val_if_fail (options->poles <= 1000, NULL);

  diagram.scene = csel_scene_new ();
  draw (&diagram);

  return diagram.scene;
}
