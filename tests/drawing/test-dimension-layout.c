/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/csel-dimension-layout.h"
#include "drawing/csel-product-scene.h"
#include "support/csel-test-scene.h"

#include <string.h>

static const CselPrimitive *
find_text (const CselScene *scene,
           guint            index)
{
  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    if (csel_scene_get_primitive (scene, i)->shape == CSEL_SHAPE_TEXT && index-- == 0)
      return csel_scene_get_primitive (scene, i);

  return NULL;
}

/* The shortest dimension stands next to the part, the others further out */
static void
test_shortest_inside (void)
{
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
  const CselDimensionSpec specs[] = {
    { CSEL_PROPERTY_LENGTH, "L1", NULL, 0, 35380, 0, "35.38" },
    { CSEL_PROPERTY_LENGTH, "L", NULL, 1500, 33880, 0, "32.38" },
  };
  gint64 reach = csel_dimension_layout (scene, CSEL_SIDE_ABOVE, 0, specs, 2);

  g_assert_cmpstr (csel_scene_get_dimension (scene, 0)->symbol, ==, "L");
  g_assert_cmpint (csel_scene_get_dimension (scene, 0)->value, ==, 32380);
  g_assert_cmpstr (find_text (scene, 0)->text, ==, "L = 32.38");
  g_assert_cmpint (reach, <, -18000);
  csel_test_check_scene (scene, CSEL_UNIT_MM, '.');
}

/* Where there is no room the arrows stand outside; where there is not even room for it, the number does */
static void
test_narrow (void)
{
  const struct { gint64 length; const char *number; gboolean arrows_inside; gboolean number_inside; } cases[] = {
    { 30000, "30", TRUE, TRUE }, { 10000, "10", FALSE, TRUE }, { 2500, "2.5", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
      const CselDimensionSpec spec = {
        CSEL_PROPERTY_PIN_SPACING, NULL, NULL, 0, cases[i].length, 0, cases[i].number,
      };
      CselBox box;

      csel_dimension_layout (scene, CSEL_SIDE_BELOW, 0, &spec, 1);
      for (guint j = 0; j < csel_scene_get_n_primitives (scene); j++)
        {
          const CselPrimitive *arrow = csel_scene_get_primitive (scene, j);

          if (arrow->shape == CSEL_SHAPE_ARROW)
            g_assert_true ((arrow->x2 > 0 && arrow->x2 < cases[i].length) == cases[i].arrows_inside);
        }
      box = csel_primitive_get_box (find_text (scene, 0));
      g_assert_true ((box.x1 > 0 && box.x2 < cases[i].length) == cases[i].number_inside);
      csel_test_check_scene (scene, CSEL_UNIT_MM, '.');
    }
}

/* What follows from other dimensions is in brackets, shorter where there is no room */
static void
test_reference (void)
{
  const struct { gint64 length; const char *number; const char *text; } cases[] = {
    { 76200, "76.2", "10 × 7.62 (= 76.2)" }, { 15240, "15.24", "(15.24)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
      const CselDimensionSpec spec = {
        CSEL_PROPERTY_PIN_SPACING, "10 × 7.62", NULL, 0, cases[i].length, 0, cases[i].number, TRUE,
      };

      csel_dimension_layout (scene, CSEL_SIDE_BELOW, 0, &spec, 1);
      g_assert_cmpstr (find_text (scene, 0)->text, ==, cases[i].text);
    }
}

static void
test_unstated (void)
{
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
  const CselDimensionSpec spec = {
    CSEL_PROPERTY_HEIGHT, NULL, NULL, 0, 15000, 0, "not stated", FALSE, TRUE,
  };
  const CselDimension *dimension;

  csel_dimension_layout (scene, CSEL_SIDE_LEFT, 0, &spec, 1);
  dimension = csel_scene_get_dimension (scene, 0);
  g_assert_false (dimension->is_stated);
  g_assert_cmpint (dimension->value, ==, 0);
  g_assert_cmpint (csel_scene_get_primitive (scene, 0)->layer, ==, CSEL_LAYER_UNSTATED);
}

static void
test_leader (void)
{
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
  const CselDimensionSpec spec = { .property = CSEL_PROPERTY_SOLDER_PIN, .number = "1.0 x 1.2 mm" };

  csel_dimension_leader (scene, &spec, 0, 0, 6000, -3000);
  g_assert_cmpint (csel_scene_get_dimension (scene, 0)->value, ==, 0);
  g_assert_cmpint (csel_primitive_get_box (find_text (scene, 0)).x1, >=, 6000);
  csel_test_check_scene (scene, CSEL_UNIT_MM, '.');
}

/* Seeded: whatever stands on one side, no number overlaps another or is crossed, and each says how far its
 * ends are apart, at any scale */
static void
test_random_stacks (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  guint n_scales;
  const CselScale *scales = csel_scale_list (&n_scales);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr(CselScene) scene = csel_scene_new (scales[g_rand_int_range (rand, 0, (int)n_scales)]);
      g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);
      CselDimensionSpec specs[5];
      const guint n = (guint)g_rand_int_range (rand, 1, 6);

      for (guint i = 0; i < n; i++)
        {
          const gint64 middle = g_rand_int_range (rand, -20, 21) * 500;
          const gint64 half = g_rand_int_range (rand, 250, round % 3 ? 8000 : 60000);
          char *number = csel_drawing_number (2 * half, CSEL_UNIT_MM, '.');

          g_ptr_array_add (numbers, number);
          specs[i] = (CselDimensionSpec) {
            CSEL_PROPERTY_WIDTH, i % 2 ? "L" : NULL, NULL, middle - half, middle + half, -1000, number, i == 4,
          };
        }
      csel_dimension_layout (scene, round % 3, -1000, specs, n);
      g_assert_cmpuint (csel_scene_get_n_dimensions (scene), ==, n);
      csel_test_check_scene (scene, CSEL_UNIT_MM, '.');
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/dimension-layout/shortest-inside", test_shortest_inside);
  g_test_add_func ("/drawing/dimension-layout/narrow", test_narrow);
  g_test_add_func ("/drawing/dimension-layout/reference", test_reference);
  g_test_add_func ("/drawing/dimension-layout/unstated", test_unstated);
  g_test_add_func ("/drawing/dimension-layout/leader", test_leader);
  g_test_add_func ("/drawing/dimension-layout/random-stacks", test_random_stacks);

  return g_test_run ();
}
