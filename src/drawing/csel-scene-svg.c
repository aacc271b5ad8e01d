/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A scene as SVG: 1 user unit is 1 mm, and texts are texts
 */

#define G_LOG_DOMAIN "csel-drawing"

#include <libxml/xmlwriter.h>

#include "drawing/csel-scene-export.h"

#define MARGIN 5000

typedef struct
{
  xmlTextWriterPtr xml;
} Svg;

static void
attribute (Svg        *svg,
           const char *name,
           const char *value)
{
  xmlTextWriterWriteAttribute (svg->xml, (const xmlChar *)name, (const xmlChar *)value);
}

/* µm as mm, exact */
static void
length (Svg        *svg,
        const char *name,
        gint64      um)
{
  g_autofree char *value = csel_decimal_format (um, 1000, '.');

  attribute (svg, name, value);
}

static void
start (Svg        *svg,
       const char *name)
{
  xmlTextWriterStartElement (svg->xml, (const xmlChar *)name);
}

static void
end (Svg *svg)
{
  xmlTextWriterEndElement (svg->xml);
}

static void
write_style (Svg      *svg,
             CselLayer layer,
             gboolean  filled)
{
  gboolean quiet = layer == CSEL_LAYER_UNSTATED || layer == CSEL_LAYER_CENTER ||
                   layer == CSEL_LAYER_NOTE;
  const char *color = quiet ? "#595959" : "#000000";

  attribute (svg, "fill", filled ? color : "none");
  if (filled)
    return;

  attribute (svg, "stroke", color);
  attribute (svg, "stroke-width", layer == CSEL_LAYER_OUTLINE ? "0.5" : "0.25");
  if (layer == CSEL_LAYER_UNSTATED)
    attribute (svg, "stroke-dasharray", "3 0.75");
  else if (layer == CSEL_LAYER_CENTER)
    attribute (svg, "stroke-dasharray", "6 0.75 0.125 0.75");
}

static void
write_arrow (Svg                 *svg,
             const CselPrimitive *primitive)
{
  /* tan 7.5° = 0.1317 */
  gint64 dx = primitive->x2 - primitive->x1;
  gint64 dy = primitive->y2 - primitive->y1;
  const gint64 points[] = {
    primitive->x1, primitive->y1,
    primitive->x2 - dy * 1317 / 10000, primitive->y2 + dx * 1317 / 10000,
    primitive->x2 + dy * 1317 / 10000, primitive->y2 - dx * 1317 / 10000,
  };
  GString *list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autofree char *value = csel_decimal_format (points[i], 1000, '.');

      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", value);
    }

  text = g_string_free (list, FALSE);
  start (svg, "polygon");
  attribute (svg, "points", text);
  write_style (svg, primitive->layer, TRUE);
  end (svg);
}

static void
write_text (Svg                 *svg,
            const CselPrimitive *primitive)
{
  start (svg, "text");
  if (primitive->upright)
    {
      g_autofree char *x = csel_decimal_format (primitive->x1, 1000, '.');
      g_autofree char *y = csel_decimal_format (primitive->y1, 1000, '.');
      g_autofree char *turn = g_strdup_printf ("translate(%s %s) rotate(-90)", x, y);

      attribute (svg, "transform", turn);
    }
  else
    {
      length (svg, "x", primitive->x1);
      length (svg, "y", primitive->y1);
    }
  length (svg, "font-size", primitive->height * 100 / 73);
  attribute (svg, "text-anchor", primitive->centered ? "middle" : "start");
  write_style (svg, primitive->layer, TRUE);
  xmlTextWriterWriteString (svg->xml, (const xmlChar *)primitive->text);
  end (svg);
}

static void
write_primitive (Svg                 *svg,
                 const CselPrimitive *primitive)
{
  switch (primitive->shape)
    {
    case CSEL_SHAPE_LINE:
      start (svg, "line");
      length (svg, "x1", primitive->x1);
      length (svg, "y1", primitive->y1);
      length (svg, "x2", primitive->x2);
      length (svg, "y2", primitive->y2);
      write_style (svg, primitive->layer, FALSE);
      end (svg);
      break;

    case CSEL_SHAPE_RECTANGLE:
      start (svg, "rect");
      length (svg, "x", primitive->x1);
      length (svg, "y", primitive->y1);
      length (svg, "width", primitive->x2 - primitive->x1);
      length (svg, "height", primitive->y2 - primitive->y1);
      write_style (svg, primitive->layer, FALSE);
      end (svg);
      break;

    case CSEL_SHAPE_CIRCLE:
      start (svg, "circle");
      length (svg, "cx", primitive->x1);
      length (svg, "cy", primitive->y1);
      length (svg, "r", primitive->x2);
      write_style (svg, primitive->layer, FALSE);
      end (svg);
      break;

    case CSEL_SHAPE_ARROW:
      write_arrow (svg, primitive);
      break;

    case CSEL_SHAPE_TEXT:
      write_text (svg, primitive);
      break;
    }
}

static void
write_size (Svg           *svg,
            const CselBox *bounds)
{
  g_autofree char *x = csel_decimal_format (bounds->x1 - MARGIN, 1000, '.');
  g_autofree char *y = csel_decimal_format (bounds->y1 - MARGIN, 1000, '.');
  g_autofree char *width = csel_decimal_format (bounds->x2 - bounds->x1 + 2 * MARGIN, 1000, '.');
  g_autofree char *height = csel_decimal_format (bounds->y2 - bounds->y1 + 2 * MARGIN, 1000, '.');
  g_autofree char *width_mm = g_strconcat (width, "mm", NULL);
  g_autofree char *height_mm = g_strconcat (height, "mm", NULL);
  g_autofree char *view_box = g_strjoin (" ", x, y, width, height, NULL);

  attribute (svg, "width", width_mm);
  attribute (svg, "height", height_mm);
  attribute (svg, "viewBox", view_box);
}

/**
 * csel_scene_to_svg:
 * @scene: a drawing
 * @title: what it shows
 *
 * Returns: (transfer full): the drawing as SVG, its size in mm, on a white sheet
 */
char *
csel_scene_to_svg (const CselScene *scene,
                   const char      *title)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  Svg svg = { xmlNewTextWriterMemory (buffer, 0) };
  CselBox bounds = csel_scene_get_bounds (scene);
  char *text;

  xmlTextWriterSetIndent (svg.xml, 1);
  xmlTextWriterStartDocument (svg.xml, NULL, "UTF-8", NULL);
  start (&svg, "svg");
  attribute (&svg, "xmlns", "http://www.w3.org/2000/svg");
  write_size (&svg, &bounds);
  attribute (&svg, "font-family", "DejaVu Sans, sans-serif");
  xmlTextWriterWriteElement (svg.xml, (const xmlChar *)"title", (const xmlChar *)title);
  start (&svg, "rect");
  length (&svg, "x", bounds.x1 - MARGIN);
  length (&svg, "y", bounds.y1 - MARGIN);
  length (&svg, "width", bounds.x2 - bounds.x1 + 2 * MARGIN);
  length (&svg, "height", bounds.y2 - bounds.y1 + 2 * MARGIN);
  attribute (&svg, "fill", "#ffffff");
  end (&svg);
  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    write_primitive (&svg, csel_scene_get_primitive (scene, i));
  end (&svg);
  xmlTextWriterEndDocument (svg.xml);
  xmlFreeTextWriter (svg.xml);

  text = g_strndup ((const char *)xmlBufferContent (buffer), (gsize)xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return text;
}
