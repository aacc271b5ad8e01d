/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A scene as the bytes of a file: SVG, PDF at true size, PNG that knows its size, DXF
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-scene-export.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "drawing/csel-cairo-bytes.h"
#include "drawing/csel-scene-cairo.h"

#define MM_PER_INCH     25.4
#define POINTS_PER_INCH 72.0

static const char *const endings[CSEL_N_SCENE_FORMATS] = { ".svg", ".pdf", ".png", ".dxf" };

/**
 * csel_scene_format_get_ending:
 * @format: a format
 *
 * Returns: how its files end: ".svg"
 */
const char *
csel_scene_format_get_ending (CselSceneFormat format)
{
  g_return_val_if_fail (format < CSEL_N_SCENE_FORMATS, NULL);

  return endings[format];
}

/**
 * csel_scene_format_from_name:
 * @name: the name of a file
 * @format: (out): the format that its ending asks for
 *
 * Returns: %FALSE if the ending is none of .svg, .pdf, .png and .dxf
 */
gboolean
csel_scene_format_from_name (const char      *name,
                             CselSceneFormat *format)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < CSEL_N_SCENE_FORMATS; i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

static void
draw (const CselScene *scene,
      cairo_surface_t *surface,
      double           units_per_mm)
{
  const CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, units_per_mm, units_per_mm);
  csel_scene_draw_page (scene, cr, &paint);
  cairo_show_page (cr);
  cairo_destroy (cr);
}

static void
measure (const CselScene *scene,
         double          *width,
         double          *height)
{
  const CselBox page = csel_scene_get_page (scene);
  const CselScale scale = csel_scene_get_scale (scene);

  *width = csel_scale_paper (scale, page.x2 - page.x1);
  *height = csel_scale_paper (scale, page.y2 - page.y1);
}

static GBytes *
export_pdf (const CselScene *scene,
            const char      *title,
            GError         **error)
{
  const double points_per_mm = POINTS_PER_INCH / MM_PER_INCH;
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width;
  double height;

  measure (scene, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (csel_cairo_bytes_append, bytes, width * points_per_mm,
                                                 height * points_per_mm);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Connector Selector");
  draw (scene, surface, points_per_mm);

  return csel_cairo_bytes_finish (bytes, surface, error);
}

static void
write_number (guint8 *to,
              guint32 number)
{
  number = GUINT32_TO_BE (number);
  memcpy (to, &number, sizeof number);
}

/* The check of a chunk of PNG (ISO 3309) */
static guint32
compute_crc (const guint8 *bytes,
             gsize         n)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < n; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }

  return ~crc;
}

/* cairo does not say how large a dot is: the chunk pHYs does, behind the header, which is always the first
 * 33 bytes */
static GBytes *
add_resolution (GBytes *png,
                guint   dpi)
{
  const gsize header = 33;
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);
  const guint32 dots_per_metre = (guint32)lround (dpi / MM_PER_INCH * 1000);
  /* Length, type, dots to the right and down, in metres, check */
  guint8 chunk[] = { 0, 0, 0, 9, 'p', 'H', 'Y', 's', 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0 };
  GByteArray *bytes = g_byte_array_sized_new ((guint)(size + sizeof chunk));

  write_number (chunk + 8, dots_per_metre);
  write_number (chunk + 12, dots_per_metre);
  write_number (chunk + 17, compute_crc (chunk + 4, 13));
  g_byte_array_append (bytes, data, (guint)header);
  g_byte_array_append (bytes, chunk, sizeof chunk);
  g_byte_array_append (bytes, data + header, (guint)(size - header));

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
export_png (const CselScene *scene,
            guint            dpi,
            GError         **error)
{
  const double dots_per_mm = dpi / MM_PER_INCH;
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr(GBytes) png = NULL;
  cairo_surface_t *surface;
  double width;
  double height;

  measure (scene, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width * dots_per_mm),
                                        (int)ceil (height * dots_per_mm));
  draw (scene, surface, dots_per_mm);
  cairo_surface_write_to_png_stream (surface, csel_cairo_bytes_append, bytes);
  png = csel_cairo_bytes_finish (bytes, surface, error);

  return png != NULL ? add_resolution (png, dpi) : NULL;
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/**
 * csel_scene_export:
 * @scene: a drawing
 * @format: what to make of it
 * @title: what it shows
 * @dpi: dots per inch of a picture
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the bytes of a file
 */
GBytes *
csel_scene_export (const CselScene *scene,
                   CselSceneFormat  format,
                   const char      *title,
                   guint            dpi,
                   GError         **error)
{
  switch (format)
    {
    case CSEL_SCENE_SVG:
      return take_text (csel_scene_to_svg (scene, title));

    case CSEL_SCENE_DXF:
      return take_text (csel_scene_to_dxf (scene));

    case CSEL_SCENE_PDF:
      return export_pdf (scene, title, error);

    case CSEL_SCENE_PNG:
      return export_png (scene, dpi, error);

    case CSEL_N_SCENE_FORMATS:
      break;
    }

  g_return_val_if_reached (NULL);
}
