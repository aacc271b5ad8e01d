/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is true of every drawing: texts are clear of each other and of all lines, and each number is the
 * distance of its arrows' tips
 */

#include "support/csel-test-scene.h"

#include "drawing/csel-product-scene.h"

static gboolean
overlap (const CselBox *a,
         const CselBox *b)
{
  return a->x1 < b->x2 && b->x1 < a->x2 && a->y1 < b->y2 && b->y1 < a->y2;
}

static void
fail (const CselScene     *scene,
      const CselPrimitive *text,
      const CselPrimitive *other)
{
  g_autofree char *dump = csel_scene_dump (scene);

  g_error ("“%s” at %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " meets shape %d on layer %s at %" G_GINT64_FORMAT " %"
           G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s in\n%s", text->text, text->x1, text->y1,
           other->shape, csel_layer_get_id (other->layer), other->x1, other->y1, other->x2, other->y2,
           other->text != NULL ? other->text : "", dump);
}

/* Cuts the part of a segment that is on one side of an edge (Liang and Barsky) */
static gboolean
clip (double  p,
      double  q,
      double *begin,
      double *end)
{
  if (p == 0)
    return q > 0;
  if (p < 0)
    *begin = MAX (*begin, q / p);
  else
    *end = MIN (*end, q / p);

  return *begin < *end;
}

static gboolean
segment_meets (const CselBox *box,
               gint64         x1,
               gint64         y1,
               gint64         x2,
               gint64         y2)
{
  const double dx = (double)(x2 - x1);
  const double dy = (double)(y2 - y1);
  double begin = 0;
  double end = 1;

  return clip (-dx, (double)(x1 - box->x1), &begin, &end) && clip (dx, (double)(box->x2 - x1), &begin, &end) &&
         clip (-dy, (double)(y1 - box->y1), &begin, &end) && clip (dy, (double)(box->y2 - y1), &begin, &end);
}

static gboolean
meets (const CselBox       *text,
       const CselPrimitive *other)
{
  const CselBox box = csel_primitive_get_box (other);

  switch (other->shape)
    {
    case CSEL_SHAPE_LINE:
      return segment_meets (text, other->x1, other->y1, other->x2, other->y2);

    case CSEL_SHAPE_RECTANGLE:
      return segment_meets (text, box.x1, box.y1, box.x2, box.y1) ||
             segment_meets (text, box.x2, box.y1, box.x2, box.y2) ||
             segment_meets (text, box.x1, box.y2, box.x2, box.y2) ||
             segment_meets (text, box.x1, box.y1, box.x1, box.y2);

    case CSEL_SHAPE_CIRCLE:
    case CSEL_SHAPE_ARROW:
    case CSEL_SHAPE_TEXT:
      break;
    }

  return overlap (text, &box);
}

static void
check_texts (const CselScene *scene)
{
  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    {
      const CselPrimitive *text = csel_scene_get_primitive (scene, i);
      const CselBox box = csel_primitive_get_box (text);

      if (text->shape != CSEL_SHAPE_TEXT)
        continue;
      for (guint j = 0; j < csel_scene_get_n_primitives (scene); j++)
        if (j != i && meets (&box, csel_scene_get_primitive (scene, j)))
          fail (scene, text, csel_scene_get_primitive (scene, j));
    }
}

/* How far the tips of its arrows are apart */
static gint64
measure (const CselScene *scene,
         guint            dimension)
{
  const CselPrimitive *arrows[2];
  guint n = 0;

  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (scene, i);

      if (primitive->dimension == (int)dimension && primitive->shape == CSEL_SHAPE_ARROW)
        {
          g_assert_cmpuint (n, <, 2);
          arrows[n++] = primitive;
        }
    }
  g_assert_cmpuint (n, ==, 2);
  g_assert_true (arrows[0]->x1 == arrows[1]->x1 || arrows[0]->y1 == arrows[1]->y1);

  return ABS (arrows[1]->x1 - arrows[0]->x1) + ABS (arrows[1]->y1 - arrows[0]->y1);
}

void
csel_test_check_scene (const CselScene *scene,
                       CselUnit         unit,
                       char             decimal_mark)
{
  check_texts (scene);

  for (guint i = 0; i < csel_scene_get_n_dimensions (scene); i++)
    {
      const CselDimension *dimension = csel_scene_get_dimension (scene, i);
      g_autofree char *number = csel_drawing_number (dimension->value, unit, decimal_mark);

      if (dimension->value == 0)
        continue;
      g_assert_cmpint (measure (scene, i), ==, dimension->value);
      g_assert_cmpstr (dimension->number, ==, number);
      for (guint j = 0; j < csel_scene_get_n_dimensions (scene); j++)
        {
          const CselDimension *other = csel_scene_get_dimension (scene, j);

          /* Formulas stand above, the shortest next to the part */
          if (dimension->property == CSEL_PROPERTY_LENGTH && other->property == CSEL_PROPERTY_LENGTH &&
              dimension->value < other->value)
            g_assert_cmpint (dimension->box.y2, >, other->box.y2);
        }
    }
}
