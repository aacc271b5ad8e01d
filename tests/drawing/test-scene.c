/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "drawing/csel-scene.h"

static void
test_bounds (void)
{
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
  CselBox empty = csel_scene_get_bounds (scene);
  CselBox bounds;

  g_assert_cmpint (empty.x2, ==, 0);
  csel_scene_line (scene, CSEL_LAYER_OUTLINE, 10, 20, -30, 40);
  csel_scene_circle (scene, CSEL_LAYER_OUTLINE, 100, 0, 5);
  bounds = csel_scene_get_bounds (scene);
  g_assert_cmpint (bounds.x1, ==, -30);
  g_assert_cmpint (bounds.y1, ==, -5);
  g_assert_cmpint (bounds.x2, ==, 105);
  g_assert_cmpint (bounds.y2, ==, 40);
}

static void
test_text_boxes (void)
{
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
  CselBox level;
  CselBox upright;

  csel_scene_text (scene, CSEL_LAYER_NOTE, 0, 0, 1000, TRUE, FALSE, "1234");
  csel_scene_text (scene, CSEL_LAYER_NOTE, 0, 0, 1000, FALSE, TRUE, "1234");
  level = csel_primitive_get_box (csel_scene_get_primitive (scene, 0));
  upright = csel_primitive_get_box (csel_scene_get_primitive (scene, 1));
  g_assert_cmpint (ABS (level.x1 + level.x2), <=, 1);
  g_assert_cmpint (level.y1, ==, -1000);
  /* Commas reach below the line */
  g_assert_cmpint (level.y2, ==, 300);
  g_assert_cmpint (upright.x2, ==, 300);
  g_assert_cmpint (upright.y2, ==, 0);
  g_assert_cmpint (upright.y2 - upright.y1, ==, level.x2 - level.x1);
  g_assert_cmpint (upright.x1, ==, -1000);
}

static void
add_dimension (CselScene *scene)
{
  const CselDimension dimension = {
    CSEL_PROPERTY_LENGTH, (char *)"L", 32380, (char *)"32.38", (char *)"L = 1 mm", TRUE, { 0, 0, 0, 0 },
  };

  csel_scene_begin_dimension (scene, &dimension);
  csel_scene_line (scene, CSEL_LAYER_DIMENSION, 0, 0, 32380, 0);
  csel_scene_text (scene, CSEL_LAYER_DIMENSION, 16190, -1000, 3500, TRUE, FALSE, "32.38");
  csel_scene_end_dimension (scene);
}

static void
test_dimensions (void)
{
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
  const CselDimension *dimension;
  g_autofree char *dump = NULL;

  add_dimension (scene);
  csel_scene_line (scene, CSEL_LAYER_OUTLINE, 0, 0, 1, 1);

  g_assert_cmpuint (csel_scene_get_n_dimensions (scene), ==, 1);
  dimension = csel_scene_get_dimension (scene, 0);
  g_assert_cmpstr (dimension->symbol, ==, "L");
  g_assert_cmpint (dimension->box.y1, ==, -4500);
  g_assert_cmpint (csel_scene_get_primitive (scene, 1)->dimension, ==, 0);
  g_assert_cmpint (csel_scene_get_primitive (scene, 2)->dimension, ==, -1);
  dump = csel_scene_dump (scene);
  g_assert_cmpstr (dump, ==,
                   "scale 1:1\n"
                   "line dimension 0 0 32380 0\n"
                   "text dimension 16190 -1000 centered “32.38”\n"
                   "line outline 0 0 1 1\n");
}

/* Moved, and its dimensions counted on */
static void
test_append (void)
{
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
  g_autoptr(CselScene) other = csel_scene_new (CSEL_SCALE_TRUE);
  const CselPrimitive *circle;

  add_dimension (scene);
  csel_scene_circle (other, CSEL_LAYER_DETAIL, 1, 2, 300);
  add_dimension (other);
  csel_scene_append (scene, other, 1000, 2000);
  csel_scene_line (scene, CSEL_LAYER_OUTLINE, 0, 0, 1, 1);

  g_assert_cmpuint (csel_scene_get_n_dimensions (scene), ==, 2);
  g_assert_cmpint (csel_scene_get_dimension (scene, 1)->box.y1, ==, -2500);
  circle = csel_scene_get_primitive (scene, 2);
  g_assert_cmpint (circle->x1, ==, 1001);
  g_assert_cmpint (circle->y1, ==, 2002);
  g_assert_cmpint (circle->x2, ==, 300);
  g_assert_cmpint (circle->dimension, ==, -1);
  g_assert_cmpint (csel_scene_get_primitive (scene, 3)->dimension, ==, 1);
  g_assert_cmpint (csel_scene_get_primitive (scene, 3)->x2, ==, 33380);
  g_assert_cmpint (csel_scene_get_primitive (scene, 5)->dimension, ==, -1);
}

/* A margin is one on paper */
static void
test_page (void)
{
  g_autoptr(CselScene) scene = csel_scene_new ((CselScale) { 1, 2 });
  const CselBox sheet = { 0, 0, 420000, 594000 };

  csel_scene_line (scene, CSEL_LAYER_OUTLINE, 0, 0, 1000, 1000);
  g_assert_cmpint (csel_scene_get_page (scene).x1, ==, -10000);
  g_assert_cmpint (csel_scene_get_page (scene).y2, ==, 11000);
  csel_scene_set_page (scene, &sheet);
  g_assert_cmpint (csel_scene_get_page (scene).x1, ==, 0);
  g_assert_cmpint (csel_scene_get_page (scene).y2, ==, 594000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/scene/bounds", test_bounds);
  g_test_add_func ("/drawing/scene/text-boxes", test_text_boxes);
  g_test_add_func ("/drawing/scene/dimensions", test_dimensions);
  g_test_add_func ("/drawing/scene/append", test_append);
  g_test_add_func ("/drawing/scene/page", test_page);

  return g_test_run ();
}
