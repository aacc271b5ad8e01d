/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A scene as SVG: 1 user unit is 1 mm, and texts are texts
 */

#define G_LOG_DOMAIN "csel-drawing"

#include <libxml/xmlwriter.h>

#include "drawing/csel-pen.h"
#include "drawing/csel-scene-export.h"

typedef struct
{
  xmlTextWriterPtr xml;
  CselScale        scale;
} Svg;

static void
attribute (Svg        *svg,
           const char *name,
           const char *value)
{
  xmlTextWriterWriteAttribute (svg->xml, (const xmlChar *)name, (const xmlChar *)value);
}

/* µm in reality as mm on paper, exact */
static char *
format (const Svg *svg,
        gint64     um)
{
  return csel_decimal_format (um * svg->scale.paper, 1000 * (gint64)svg->scale.real, '.');
}

static void
length (Svg        *svg,
        const char *name,
        gint64      um)
{
  g_autofree char *value = format (svg, um);

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
write_number (Svg        *svg,
              const char *name,
              double      value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  attribute (svg, name, g_ascii_formatd (number, sizeof number, "%g", value));
}

static void
write_dashes (Svg           *svg,
              const CselPen *pen)
{
  GString *list = g_string_new (NULL);
  g_autofree char *text = NULL;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < pen->n_dashes; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "",
                            g_ascii_formatd (number, sizeof number, "%g", pen->dashes[i]));
  text = g_string_free (list, FALSE);
  attribute (svg, "stroke-dasharray", text);
}

/* As attributes: not every reader knows style sheets. The class is for who wants to change the layers */
static void
write_style (Svg      *svg,
             CselLayer layer,
             gboolean  filled)
{
  const CselPen *pen = csel_pen_get (layer);
  const char *color = pen->is_quiet ? "#595959" : "#000000";

  attribute (svg, "class", csel_layer_get_id (layer));
  attribute (svg, "fill", filled ? color : "none");
  if (filled)
    return;

  attribute (svg, "stroke", color);
  write_number (svg, "stroke-width", pen->width);
  if (pen->n_dashes > 0)
    write_dashes (svg, pen);
}

static void
write_arrow (Svg                 *svg,
             const CselPrimitive *primitive)
{
  gint64 dx = (gint64)((double)(primitive->x2 - primitive->x1) * CSEL_ARROW_HALF);
  gint64 dy = (gint64)((double)(primitive->y2 - primitive->y1) * CSEL_ARROW_HALF);
  const gint64 points[] = {
    primitive->x1, primitive->y1,
    primitive->x2 - dy, primitive->y2 + dx,
    primitive->x2 + dy, primitive->y2 - dx,
  };
  GString *list = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autofree char *value = format (svg, points[i]);

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
  write_style (svg, primitive->layer, TRUE);
  if (primitive->upright)
    {
      g_autofree char *x = format (svg, primitive->x1);
      g_autofree char *y = format (svg, primitive->y1);
      g_autofree char *turn = g_strdup_printf ("translate(%s %s) rotate(-90)", x, y);

      attribute (svg, "transform", turn);
    }
  else
    {
      length (svg, "x", primitive->x1);
      length (svg, "y", primitive->y1);
    }
  length (svg, "font-size", primitive->height * 1000 / CSEL_CAPITAL_SHARE);
  if (primitive->centered)
    attribute (svg, "text-anchor", "middle");
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
            const CselBox *page)
{
  g_autofree char *x = format (svg, page->x1);
  g_autofree char *y = format (svg, page->y1);
  g_autofree char *width = format (svg, page->x2 - page->x1);
  g_autofree char *height = format (svg, page->y2 - page->y1);
  g_autofree char *width_mm = g_strconcat (width, "mm", NULL);
  g_autofree char *height_mm = g_strconcat (height, "mm", NULL);
  g_autofree char *view_box = g_strjoin (" ", x, y, width, height, NULL);

  attribute (svg, "width", width_mm);
  attribute (svg, "height", height_mm);
  attribute (svg, "viewBox", view_box);
}

/* White, whatever is behind it */
static void
write_paper (Svg           *svg,
             const CselBox *page)
{
  start (svg, "rect");
  length (svg, "x", page->x1);
  length (svg, "y", page->y1);
  length (svg, "width", page->x2 - page->x1);
  length (svg, "height", page->y2 - page->y1);
  attribute (svg, "fill", "#ffffff");
  end (svg);
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
  Svg svg = { xmlNewTextWriterMemory (buffer, 0), csel_scene_get_scale (scene) };
  const CselBox page = csel_scene_get_page (scene);
  char *text;

  xmlTextWriterSetIndent (svg.xml, 1);
  xmlTextWriterStartDocument (svg.xml, NULL, "UTF-8", NULL);
  start (&svg, "svg");
  attribute (&svg, "xmlns", "http://www.w3.org/2000/svg");
  write_size (&svg, &page);
  attribute (&svg, "font-family", "DejaVu Sans, sans-serif");
  xmlTextWriterWriteElement (svg.xml, (const xmlChar *)"title", (const xmlChar *)title);
  write_paper (&svg, &page);
  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    write_primitive (&svg, csel_scene_get_primitive (scene, i));
  end (&svg);
  xmlTextWriterEndDocument (svg.xml);
  xmlFreeTextWriter (svg.xml);

  text = g_strndup ((const char *)xmlBufferContent (buffer), (gsize)xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return text;
}
