/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/csel-shelf.h"

#include "support/csel-test.h"

static CselScene *
make_bar (gint64 width,
          gint64 height)
{
  CselScene *scene = csel_scene_new (CSEL_SCALE_TRUE);

  /* Where it was drawn says nothing */
  csel_scene_rectangle (scene, CSEL_LAYER_DETAIL, -3000, 5000, width - 3000, height + 5000);

  return scene;
}

/* Two beside each other, the third below the higher of them */
static void
test_rows (void)
{
  const CselBox expected[] = { { 0, 0, 30000, 8000 }, { 35000, 0, 75000, 9000 }, { 0, 14000, 70000, 20000 } };
  g_autoptr(GPtrArray) scenes = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_scene_unref);
  g_autoptr(CselScene) scene = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_ptr_array_add (scenes, make_bar (expected[i].x2 - expected[i].x1, expected[i].y2 - expected[i].y1));
  scene = csel_shelf_new_scene (scenes, 75000, 5000);

  g_assert_cmpuint (csel_scene_get_n_primitives (scene), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CselBox box = csel_primitive_get_box (csel_scene_get_primitive (scene, i));

      g_assert_cmpint (box.x1, ==, expected[i].x1);
      g_assert_cmpint (box.y1, ==, expected[i].y1);
      g_assert_cmpint (box.x2, ==, expected[i].x2);
      g_assert_cmpint (box.y2, ==, expected[i].y2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/shelf/rows", test_rows);

  return g_test_run ();
}
