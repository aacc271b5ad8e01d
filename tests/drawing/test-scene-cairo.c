/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/csel-scene-cairo.h"

#include <string.h>

#define WIDTH  400
#define HEIGHT 300

/* Of each shape one, and the texts that a kept layout could get wrong: two heights, upright, centred */
static CselScene *
make_scene (void)
{
  CselScene *scene = csel_scene_new (CSEL_SCALE_TRUE);
  const CselDimension dimension = {
    CSEL_PROPERTY_LENGTH, (char *)"L", 30000, (char *)"30", NULL, TRUE, { 0, 0, 0, 0 },
  };

  csel_scene_rectangle (scene, CSEL_LAYER_OUTLINE, 10000, 15000, 40000, 30000);
  csel_scene_circle (scene, CSEL_LAYER_DETAIL, 20000, 22000, 3000);
  csel_scene_line (scene, CSEL_LAYER_DETAIL, 25000, 20000, 35000, 25000);
  csel_scene_line (scene, CSEL_LAYER_CENTER, 5000, 22000, 45000, 22000);
  csel_scene_line (scene, CSEL_LAYER_UNSTATED, 30000, 16000, 30000, 18000);
  csel_scene_text (scene, CSEL_LAYER_NOTE, 5000, 36000, 2500, FALSE, FALSE, "Schematic");
  csel_scene_text (scene, CSEL_LAYER_NOTE, 8000, 22000, 3500, TRUE, TRUE, "25");
  csel_scene_begin_dimension (scene, &dimension);
  csel_scene_line (scene, CSEL_LAYER_DIMENSION, 10000, 10000, 40000, 10000);
  csel_scene_arrow (scene, 10000, 10000, 12500, 10000);
  csel_scene_arrow (scene, 40000, 10000, 37500, 10000);
  csel_scene_text (scene, CSEL_LAYER_DIMENSION, 25000, 9000, 3500, TRUE, FALSE, "30");
  csel_scene_end_dimension (scene);

  return scene;
}

static cairo_t *
begin_picture (double zoom)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, zoom, zoom);
  cairo_surface_destroy (surface);

  return cr;
}

static const guint8 *
get_row (cairo_t *cr,
         int      y)
{
  cairo_surface_t *surface = cairo_get_target (cr);

  cairo_surface_flush (surface);

  return cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
}

/* Blue, green and red of a pixel, as one number */
static guint32
get_pixel (cairo_t *cr,
           int      x,
           int      y)
{
  guint32 pixel;

  memcpy (&pixel, get_row (cr, y) + 4 * x, sizeof pixel);

  return pixel & 0xffffff;
}

static guint
count_pixels (cairo_t *cr,
              guint32  color)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      n += get_pixel (cr, x, y) == color;

  return n;
}

/* What was made ready once is at each zoom what it would be if it were made for it */
static void
test_same_at_each_zoom (void)
{
  const double zooms[] = { 7.3, 1.9, 7.3, 4 };
  const CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  g_autoptr(CselScene) scene = make_scene ();
  g_autoptr(CselScenePainter) painter = csel_scene_painter_new (scene);

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      cairo_t *kept = begin_picture (zooms[i]);
      cairo_t *made = begin_picture (zooms[i]);

      csel_scene_painter_draw (painter, kept, &paint);
      csel_scene_draw (scene, made, &paint);
      g_assert_cmpuint (count_pixels (kept, 0xffffff), <, WIDTH * HEIGHT - 100);
      for (int y = 0; y < HEIGHT; y++)
        g_assert_cmpmem (get_row (kept, y), 4 * WIDTH, get_row (made, y), 4 * WIDTH);
      cairo_destroy (kept);
      cairo_destroy (made);
    }
}

/* The rows of pixels between @first and @end that are not white, in the columns from @x1 to @x2 */
static void
find_rows (cairo_t *cr,
           int      x1,
           int      x2,
           int     *first,
           int     *end)
{
  *first = HEIGHT;
  *end = 0;
  for (int y = 0; y < HEIGHT; y++)
    for (int x = x1; x < x2; x++)
      if (get_pixel (cr, x, y) < 0x808080)
        {
          *first = MIN (*first, y);
          *end = y + 1;
        }
}

/* A capital is as high as the scene says, whatever the zoom and the scale of the drawing */
static void
test_height_of_letters (void)
{
  const CselScale scales[] = { { 1, 1 }, { 2, 1 } };
  const CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (double zoom = 10; zoom <= 40; zoom += 30)
      {
        g_autoptr(CselScene) scene = csel_scene_new (scales[i]);
        cairo_t *cr = begin_picture (zoom);
        int first;
        int end;

        csel_scene_text (scene, CSEL_LAYER_NOTE, 0, csel_scale_real (scales[i], 6000),
                         csel_scale_real (scales[i], 5000), FALSE, FALSE, "H");
        csel_scene_draw (scene, cr, &paint);
        find_rows (cr, 0, WIDTH, &first, &end);
        g_assert_cmpint (ABS (end - (int)(6 * zoom)), <=, 1);
        /* Faces differ by some percent */
        g_assert_cmpfloat_with_epsilon (end - first, 5 * zoom, 0.08 * 5 * zoom + 1);
        cairo_destroy (cr);
      }
}

static void
test_centered_and_upright (void)
{
  const CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);
  cairo_t *cr = begin_picture (10);
  int first;
  int end;

  csel_scene_text (scene, CSEL_LAYER_NOTE, 20000, 15000, 3500, TRUE, TRUE, "888888");
  csel_scene_draw (scene, cr, &paint);
  /* Left of its baseline, and half above its point */
  find_rows (cr, 165, 201, &first, &end);
  g_assert_cmpint (end - first, >, 100);
  g_assert_cmpint (ABS ((first + end) / 2 - 150), <=, 2);
  find_rows (cr, 205, WIDTH, &first, &end);
  g_assert_cmpint (end, ==, 0);
  cairo_destroy (cr);
}

/* Only the dimension that is pointed at has the accent, and lies above what it crosses */
static void
test_highlight (void)
{
  CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  g_autoptr(CselScene) scene = make_scene ();
  g_autoptr(CselScenePainter) painter = NULL;
  cairo_t *cr;

  csel_scene_line (scene, CSEL_LAYER_FRAME, 25000, 5000, 25000, 15000);
  painter = csel_scene_painter_new (scene);
  paint.accent = (CselInk) { 1, 0, 0 };
  for (paint.highlight = -1; paint.highlight <= 1; paint.highlight++)
    {
      cr = begin_picture (7);
      csel_scene_painter_draw (painter, cr, &paint);
      if (paint.highlight == 0)
        g_assert_cmphex (get_pixel (cr, 175, 70), ==, 0xff0000);
      else
        g_assert_cmpuint (count_pixels (cr, 0xff0000), ==, 0);
      cairo_destroy (cr);
    }
}

static guint
count_gaps (CselScene *scene,
            int        y)
{
  const CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  cairo_t *cr = begin_picture (10);
  guint n = 0;

  csel_scene_draw (scene, cr, &paint);
  for (int x = 0; x + 1 < WIDTH; x++)
    n += get_pixel (cr, x, y) < 0x808080 && get_pixel (cr, x + 1, y) >= 0x808080;
  cairo_destroy (cr);

  return n;
}

/* A line that is no longer than its first dash has no gap, others have theirs */
static void
test_dashes (void)
{
  g_autoptr(CselScene) scene = csel_scene_new (CSEL_SCALE_TRUE);

  csel_scene_line (scene, CSEL_LAYER_UNSTATED, 1000, 5050, 3900, 5050);
  csel_scene_line (scene, CSEL_LAYER_UNSTATED, 1000, 10050, 20000, 10050);
  csel_scene_line (scene, CSEL_LAYER_DETAIL, 1000, 15050, 20000, 15050);
  g_assert_cmpuint (count_gaps (scene, 50), ==, 1);
  g_assert_cmpuint (count_gaps (scene, 100), ==, 6);
  g_assert_cmpuint (count_gaps (scene, 150), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/scene-cairo/same-at-each-zoom", test_same_at_each_zoom);
  g_test_add_func ("/drawing/scene-cairo/height-of-letters", test_height_of_letters);
  g_test_add_func ("/drawing/scene-cairo/centered-and-upright", test_centered_and_upright);
  g_test_add_func ("/drawing/scene-cairo/highlight", test_highlight);
  g_test_add_func ("/drawing/scene-cairo/dashes", test_dashes);

  return g_test_run ();
}
