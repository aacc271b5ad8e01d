/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A scene as the bytes of a file: SVG, PDF at true size, PNG at 300 dpi
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-scene-export.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "drawing/csel-cairo-bytes.h"
#include "drawing/csel-scene-cairo.h"

#define MARGIN        5.0
#define POINTS_PER_MM (72 / 25.4)
#define DOTS_PER_MM   (300 / 25.4)

/**
 * csel_scene_format_from_name:
 * @name: the name of a file
 * @format: (out): the format that its ending asks for
 *
 * Returns: %FALSE if the ending is none of .svg, .pdf and .png
 */
gboolean
csel_scene_format_from_name (const char      *name,
                             CselSceneFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (lower, ".svg"))
    *format = CSEL_SCENE_SVG;
  else if (g_str_has_suffix (lower, ".pdf"))
    *format = CSEL_SCENE_PDF;
  else if (g_str_has_suffix (lower, ".png"))
    *format = CSEL_SCENE_PNG;
  else
    return FALSE;

  return TRUE;
}

static void
draw (const CselScene *scene,
      cairo_surface_t *surface,
      double           units_per_mm)
{
  CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  CselBox bounds = csel_scene_get_bounds (scene);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, units_per_mm, units_per_mm);
  cairo_translate (cr, MARGIN - (double)bounds.x1 / 1000, MARGIN - (double)bounds.y1 / 1000);
  csel_scene_draw (scene, cr, &paint);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

static GBytes *
export_surface (const CselScene *scene,
                CselSceneFormat  format,
                const char      *title,
                GError         **error)
{
  CselBox bounds = csel_scene_get_bounds (scene);
  double width = (double)(bounds.x2 - bounds.x1) / 1000 + 2 * MARGIN;
  double height = (double)(bounds.y2 - bounds.y1) / 1000 + 2 * MARGIN;
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;

  if (format == CSEL_SCENE_PDF)
    {
      surface = cairo_pdf_surface_create_for_stream (csel_cairo_bytes_append, bytes,
                                                     width * POINTS_PER_MM,
                                                     height * POINTS_PER_MM);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
      draw (scene, surface, POINTS_PER_MM);
    }
  else
    {
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width * DOTS_PER_MM),
                                            (int)ceil (height * DOTS_PER_MM));
      draw (scene, surface, DOTS_PER_MM);
      cairo_surface_write_to_png_stream (surface, csel_cairo_bytes_append, bytes);
    }

  return csel_cairo_bytes_finish (bytes, surface, error);
}

/**
 * csel_scene_export:
 * @scene: a drawing
 * @format: what to make of it
 * @title: what it shows
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the bytes of a file
 */
GBytes *
csel_scene_export (const CselScene *scene,
                   CselSceneFormat  format,
                   const char      *title,
                   GError         **error)
{
  char *svg;

  if (format != CSEL_SCENE_SVG)
    return export_surface (scene, format, title, error);

  svg = csel_scene_to_svg (scene, title);

  return g_bytes_new_take (svg, strlen (svg));
}
