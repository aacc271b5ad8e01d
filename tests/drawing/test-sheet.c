/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/csel-sheet.h"
#include "support/csel-test-scene.h"

#include <string.h>

static CselScene *
make_drawing (CselScale scale,
              gint64    width,
              gint64    height)
{
  CselScene *drawing = csel_scene_new (scale);

  csel_scene_rectangle (drawing, CSEL_LAYER_OUTLINE, 0, 0, csel_scale_real (scale, width),
                        csel_scale_real (scale, height));

  return drawing;
}

static void
test_sizes (void)
{
  const struct { gint64 width; gint64 height; const char *name; } cases[] = {
    { 100000, 100000, "A4" }, { 200000, 100000, "A4L" }, { 300000, 200000, "A3" }, { 100000, 230000, "A2" },
    { 1100000, 700000, "A0" }, { 1200000, 100000, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselScene) drawing = make_drawing ((CselScale) { 1, 2 }, cases[i].width, cases[i].height);
      const CselSheetSize *size = csel_sheet_choose_size (drawing, TRUE);

      g_assert_cmpstr (size != NULL ? size->name : NULL, ==, cases[i].name);
    }
  g_assert_cmpint (csel_sheet_find_size ("a4l")->width, ==, 297000);
  g_assert_null (csel_sheet_find_size ("letter"));
}

static void
fill (CselTitleBlock *block,
      const char     *calibration)
{
  for (guint i = 0; i < CSEL_N_TITLE_FIELDS; i++)
    {
      block->labels[i] = "Identification number";
      block->values[i] = i % 3 ? "Ein ziemlich langer Text, der nirgends hineinpasst, aber nicht herausragt" : NULL;
    }
  block->calibration = calibration;
}

/* Frame, title block and drawing keep clear of each other, whatever stands in the fields */
static void
test_layout (void)
{
  const CselScale scales[] = { { 1, 1 }, { 5, 1 }, { 1, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr(CselScene) drawing = make_drawing (scales[i], 100000, 60000);
      g_autoptr(CselScene) sheet = NULL;
      CselTitleBlock block;

      fill (&block, "100 mm");
      sheet = csel_sheet_new (drawing, csel_sheet_find_size ("A4"), &block);
      csel_test_check_scene (sheet, CSEL_UNIT_MM, '.');
      g_assert_cmpint (csel_scene_get_page (sheet).x2, ==, csel_scale_real (scales[i], 210000));
      g_assert_cmpint (csel_scene_get_bounds (sheet).x1, ==, csel_scale_real (scales[i], 20000));
      g_assert_cmpint (csel_scene_get_bounds (sheet).y2, ==, csel_scale_real (scales[i], 287000));
    }
}

/* 100 mm on paper, at every scale */
static void
test_calibration_bar (void)
{
  const CselScale scales[] = { { 1, 1 }, { 2, 1 }, { 1, 5 } };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr(CselScene) scene = csel_scene_new (scales[i]);
      CselBox bounds;

      csel_sheet_add_calibration_bar (scene, 0, 0, "");
      bounds = csel_scene_get_bounds (scene);
      g_assert_cmpfloat (csel_scale_paper (scales[i], bounds.x2 - bounds.x1), ==, 100);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/sheet/sizes", test_sizes);
  g_test_add_func ("/drawing/sheet/layout", test_layout);
  g_test_add_func ("/drawing/sheet/calibration-bar", test_calibration_bar);

  return g_test_run ();
}
