/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * How long it takes to lay out, to paint and to write the largest drawing: 24 poles, all views
 *
 * Prints lines "WHAT MILLISECONDS", one for each measurement: "layout" from the product's facts to what can be
 * painted, "redraw" at a zoom that was painted before, "zoom" at one that was not, "pdf" the file.
 */

#include <cairo.h>

#include "drawing/csel-scene-cairo.h"
#include "drawing/csel-scene-export.h"
#include "engine/csel-library.h"
#include "engine/csel-loader.h"
#include "engine/csel-shipped.h"
#include "report/csel-drawing.h"

#define ROUNDS 200
/* The drawing area of a large window */
#define WIDTH  1200
#define HEIGHT 800

static CselProduct *
find_product (CselLibrary *library,
              const char  *item)
{
  g_autoptr(GPtrArray) files = csel_shipped_list_catalogs ();
  g_autoptr(GPtrArray) found = NULL;

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr(CselLoader) loader = csel_loader_new (g_ptr_array_index (files, i));

      csel_loader_set_keeps (loader, FALSE);
      if (csel_loader_run (loader, NULL, NULL))
        csel_library_add (library, csel_loader_get_catalog (loader));
    }

  found = csel_library_find_item (library, item);
  if (found->len == 0)
    g_error ("no item %s", item);

  return g_object_ref (g_ptr_array_index (found, 0));
}

static void
say (const char *what,
     gint64      start)
{
  g_print ("%s %.4f\n", what, (double)(g_get_monotonic_time () - start) / 1000);
}

/* The window paints its background in any case */
static void
clear (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
}

static void
paint (const CselScene        *scene,
       const CselScenePainter *painter,
       cairo_t                *cr,
       double                  zoom,
       const char             *what)
{
  const CselScenePaint colors = CSEL_SCENE_PAINT_PAPER;
  const CselScale scale = csel_scene_get_scale (scene);
  const CselBox page = csel_scene_get_page (scene);
  const double factor = zoom * WIDTH / csel_scale_paper (scale, page.x2 - page.x1);
  gint64 start;

  cairo_save (cr);
  clear (cr);
  start = g_get_monotonic_time ();
  cairo_scale (cr, factor, factor);
  cairo_translate (cr, -csel_scale_paper (scale, page.x1), -csel_scale_paper (scale, page.y1));
  csel_scene_painter_draw (painter, cr, &colors);
  say (what, start);
  cairo_restore (cr);
}

int
main (int   argc,
      char *argv[])
{
  const CselDrawingRequest request = { CSEL_MAX_POLES, CSEL_VIEWS_ALL, { 0, 0 }, CSEL_UNIT_MM };
  g_autoptr(CselLocale) locale = csel_locale_new ("en", "");
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselProduct) product = find_product (library, "831-1104/320-000");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(CselScene) scene = NULL;
      g_autoptr(CselScenePainter) painter = NULL;
      g_autoptr(GBytes) pdf = NULL;
      gint64 start = g_get_monotonic_time ();

      scene = csel_drawing_new (product, &request, locale);
      painter = csel_scene_painter_new (scene);
      say ("layout", start);
      paint (scene, painter, cr, 1, "redraw");
      /* No letter has been painted in this size */
      paint (scene, painter, cr, 1 - (i + 1.0) / (4 * ROUNDS), "zoom");
      start = g_get_monotonic_time ();
      pdf = csel_scene_export (scene, CSEL_SCENE_PDF, "drawing", CSEL_DEFAULT_DPI, NULL);
      say ("pdf", start);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return 0;
}
