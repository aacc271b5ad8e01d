/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/csel-dimension-layout.h"

static gboolean
overlap (CselBox a,
         CselBox b)
{
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

static void
assert_no_text_overlaps (const CselScene *scene)
{
  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    for (guint j = 0; j < i; j++)
      {
        const CselPrimitive *a = csel_scene_get_primitive (scene, i);
        const CselPrimitive *b = csel_scene_get_primitive (scene, j);

        if (a->shape == CSEL_SHAPE_TEXT && b->shape == CSEL_SHAPE_TEXT)
          g_assert_false (overlap (csel_primitive_get_box (a), csel_primitive_get_box (b)));
      }
}

/* The shortest dimension stands next to the part, the others further out */
static void
test_shortest_inside (void)
{
  g_autoptr(CselScene) scene = csel_scene_new ();
  const CselDimensionSpec specs[] = {
    { CSEL_PROPERTY_LENGTH, "L1", NULL, 0, 35380, "35.38" },
    { CSEL_PROPERTY_LENGTH, "L", NULL, 1500, 33880, "32.38" },
  };
  gint64 reach = csel_dimension_layout (scene, CSEL_SIDE_ABOVE, 0, specs, 2, 3500);

  g_assert_cmpstr (csel_scene_get_dimension (scene, 0)->symbol, ==, "L");
  g_assert_cmpint (csel_scene_get_dimension (scene, 0)->box.y2, >,
                   csel_scene_get_dimension (scene, 1)->box.y2);
  g_assert_cmpint (csel_scene_get_dimension (scene, 0)->value, ==, 32380);
  g_assert_cmpint (reach, <, -17000);
  assert_no_text_overlaps (scene);
}

/* Where there is no room, the number stands outside the extension lines */
static void
test_narrow_dimension (void)
{
  g_autoptr(CselScene) scene = csel_scene_new ();
  const CselDimensionSpec spec = { CSEL_PROPERTY_PIN_SPACING, NULL, NULL, 0, 2500, "2.5" };

  csel_dimension_layout (scene, CSEL_SIDE_BELOW, 0, &spec, 1, 3500);
  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    {
      const CselPrimitive *primitive = csel_scene_get_primitive (scene, i);

      if (primitive->shape == CSEL_SHAPE_TEXT)
        g_assert_cmpint (csel_primitive_get_box (primitive).x1, >, 2500);
    }
}

/* Seeded: no two numbers overlap, and each says how far its ends are apart */
static void
test_random_stacks (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr(CselScene) scene = csel_scene_new ();
      CselDimensionSpec specs[4];
      char texts[4][16];
      guint n = (guint)g_rand_int_range (rand, 1, 5);

      for (guint i = 0; i < n; i++)
        {
          gint64 half = g_rand_int_range (rand, 500, 60000);

          g_snprintf (texts[i], sizeof texts[i], "%.2f", (double)half * 2 / 1000);
          specs[i] = (CselDimensionSpec) { CSEL_PROPERTY_LENGTH, i % 2 ? "L" : NULL, NULL, -half,
                                           half, texts[i] };
        }
      csel_dimension_layout (scene, round % 2 ? CSEL_SIDE_ABOVE : CSEL_SIDE_LEFT, -1000, specs, n,
                             3500);
      g_assert_cmpuint (csel_scene_get_n_dimensions (scene), ==, n);
      assert_no_text_overlaps (scene);
      for (guint i = 0; i < n; i++)
        {
          const CselDimension *dimension = csel_scene_get_dimension (scene, i);
          g_autofree char *value = g_strdup_printf ("%.2f", (double)dimension->value / 1000);

          g_assert_cmpstr (value, ==, dimension->text);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/dimension-layout/shortest-inside", test_shortest_inside);
  g_test_add_func ("/drawing/dimension-layout/narrow-dimension", test_narrow_dimension);
  g_test_add_func ("/drawing/dimension-layout/random-stacks", test_random_stacks);

  return g_test_run ();
}
