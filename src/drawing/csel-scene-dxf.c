/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A scene as DXF, in the text form of AutoCAD R12 (AC1009), which every CAD program reads
 *
 * A file is pairs of lines: what follows, and its value. Coordinates are those in reality, in mm, whatever
 * the scale, so that the drawing can be measured; letters and arrows are as large as they have to be for
 * the scale. y runs upward. R12 has no line widths: the layers' colours stand for them.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-pen.h"
#include "drawing/csel-scene-export.h"

/* Group codes of the DXF reference, R12 */
enum {
  GROUP_START       = 0,
  GROUP_TEXT        = 1,
  GROUP_NAME        = 2,
  GROUP_DESCRIPTION = 3,
  GROUP_LINE_TYPE   = 6,
  GROUP_STYLE       = 7,
  GROUP_LAYER       = 8,
  GROUP_VARIABLE    = 9,
  GROUP_X           = 10,
  GROUP_HEIGHT      = 40,
  GROUP_DASH        = 49,
  GROUP_ANGLE       = 50,
  GROUP_COLOR       = 62,
  GROUP_FLAGS       = 70,
  GROUP_ALIGNMENT   = 72,
  GROUP_COUNT       = 73,
};

/* $INSUNITS and $MEASUREMENT: millimetres */
#define MILLIMETRES 4
#define METRIC      1

/* AutoCAD's numbers of colours */
#define WHITE  7
#define RED    1
#define GREEN  3
#define CYAN   4
#define YELLOW 2
#define GRAY   8

typedef struct
{
  const char *name;
  const char *line_type;
  int         color;
} DxfLayer;

/* Where who takes the drawing into his own wants to hide or delete things together */
static const DxfLayer layers[CSEL_N_LAYERS] = {
  [CSEL_LAYER_OUTLINE] = { "OUTLINE", "CONTINUOUS", WHITE },
  [CSEL_LAYER_DETAIL] = { "DETAIL", "CONTINUOUS", CYAN },
  [CSEL_LAYER_UNSTATED] = { "HIDDEN", "HIDDEN", GRAY },
  [CSEL_LAYER_CENTER] = { "CENTER", "CENTER", RED },
  [CSEL_LAYER_DIMENSION] = { "DIMENSION", "CONTINUOUS", GREEN },
  [CSEL_LAYER_NOTE] = { "TEXT", "CONTINUOUS", YELLOW },
  [CSEL_LAYER_SCHEMATIC] = { "SCHEMATIC", "CONTINUOUS", YELLOW },
  [CSEL_LAYER_FRAME] = { "FRAME", "CONTINUOUS", WHITE },
  [CSEL_LAYER_GRID] = { "TITLE_BLOCK", "CONTINUOUS", CYAN },
};

typedef struct
{
  GString  *text;
  CselScale scale;
} Dxf;

static void
words (Dxf        *dxf,
       int         group,
       const char *value)
{
  g_string_append_printf (dxf->text, "%3d\n%s\n", group, value);
}

static void
number (Dxf *dxf,
        int  group,
        int  value)
{
  g_string_append_printf (dxf->text, "%3d\n%6d\n", group, value);
}

/* µm as mm, exact; a decimal point, for some readers take an integer for another type */
static void
length (Dxf   *dxf,
        int    group,
        gint64 um)
{
  g_autofree char *value = csel_decimal_format (um, 1000, '.');

  g_string_append_printf (dxf->text, "%3d\n%s%s\n", group, value, um % 1000 == 0 ? ".0" : "");
}

static void
real (Dxf   *dxf,
      int    group,
      double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  words (dxf, group, g_ascii_formatd (text, sizeof text, "%.6f", value));
}

/* Point @index of an entity; y runs upward */
static void
point (Dxf   *dxf,
       int    index,
       gint64 x,
       gint64 y)
{
  length (dxf, GROUP_X + index, x);
  length (dxf, GROUP_X + index + 10, -y);
}

static void
begin_section (Dxf        *dxf,
               const char *name)
{
  words (dxf, GROUP_START, "SECTION");
  words (dxf, GROUP_NAME, name);
}

static void
end_section (Dxf *dxf)
{
  words (dxf, GROUP_START, "ENDSEC");
}

static void
write_header (Dxf           *dxf,
              const CselBox *page)
{
  begin_section (dxf, "HEADER");
  words (dxf, GROUP_VARIABLE, "$ACADVER");
  words (dxf, GROUP_TEXT, "AC1009");
  words (dxf, GROUP_VARIABLE, "$DWGCODEPAGE");
  words (dxf, GROUP_DESCRIPTION, "ANSI_1252");
  words (dxf, GROUP_VARIABLE, "$INSUNITS");
  number (dxf, GROUP_FLAGS, MILLIMETRES);
  words (dxf, GROUP_VARIABLE, "$MEASUREMENT");
  number (dxf, GROUP_FLAGS, METRIC);
  words (dxf, GROUP_VARIABLE, "$LTSCALE");
  real (dxf, GROUP_HEIGHT, (double)dxf->scale.real / dxf->scale.paper);
  words (dxf, GROUP_VARIABLE, "$EXTMIN");
  point (dxf, 0, page->x1, page->y2);
  words (dxf, GROUP_VARIABLE, "$EXTMAX");
  point (dxf, 0, page->x2, page->y1);
  end_section (dxf);
}

static void
write_line_type (Dxf           *dxf,
                 const char    *name,
                 const char    *description,
                 const CselPen *pen)
{
  double sum = 0;

  for (guint i = 0; i < pen->n_dashes; i++)
    sum += pen->dashes[i];
  words (dxf, GROUP_START, "LTYPE");
  words (dxf, GROUP_NAME, name);
  number (dxf, GROUP_FLAGS, 0);
  words (dxf, GROUP_DESCRIPTION, description);
  number (dxf, GROUP_ALIGNMENT, 'A');
  number (dxf, GROUP_COUNT, (int)pen->n_dashes);
  real (dxf, GROUP_HEIGHT, sum);
  for (guint i = 0; i < pen->n_dashes; i++)
    real (dxf, GROUP_DASH, i % 2 == 0 ? pen->dashes[i] : -pen->dashes[i]);
}

static void
begin_table (Dxf        *dxf,
             const char *name,
             int         n)
{
  words (dxf, GROUP_START, "TABLE");
  words (dxf, GROUP_NAME, name);
  number (dxf, GROUP_FLAGS, n);
}

static void
end_table (Dxf *dxf)
{
  words (dxf, GROUP_START, "ENDTAB");
}

static void
write_style (Dxf *dxf)
{
  words (dxf, GROUP_START, "STYLE");
  words (dxf, GROUP_NAME, "STANDARD");
  number (dxf, GROUP_FLAGS, 0);
  real (dxf, GROUP_HEIGHT, 0);
  real (dxf, GROUP_HEIGHT + 1, 1);
  real (dxf, GROUP_ANGLE, 0);
  number (dxf, GROUP_FLAGS + 1, 0);
  real (dxf, GROUP_HEIGHT + 2, 3.5);
  words (dxf, GROUP_DESCRIPTION, "txt");
  words (dxf, GROUP_DESCRIPTION + 1, "");
}

static void
write_tables (Dxf *dxf)
{
  begin_section (dxf, "TABLES");
  begin_table (dxf, "LTYPE", 3);
  write_line_type (dxf, "CONTINUOUS", "Solid line", csel_pen_get (CSEL_LAYER_OUTLINE));
  write_line_type (dxf, "HIDDEN", "Not stated", csel_pen_get (CSEL_LAYER_UNSTATED));
  write_line_type (dxf, "CENTER", "Centre line", csel_pen_get (CSEL_LAYER_CENTER));
  end_table (dxf);
  begin_table (dxf, "LAYER", CSEL_N_LAYERS);
  for (guint i = 0; i < CSEL_N_LAYERS; i++)
    {
      words (dxf, GROUP_START, "LAYER");
      words (dxf, GROUP_NAME, layers[i].name);
      number (dxf, GROUP_FLAGS, 0);
      number (dxf, GROUP_COLOR, layers[i].color);
      words (dxf, GROUP_LINE_TYPE, layers[i].line_type);
    }
  end_table (dxf);
  begin_table (dxf, "STYLE", 1);
  write_style (dxf);
  end_table (dxf);
  end_section (dxf);
}

static void
begin_entity (Dxf        *dxf,
              const char *name,
              CselLayer   layer)
{
  words (dxf, GROUP_START, name);
  words (dxf, GROUP_LAYER, layers[layer].name);
}

static void
write_line (Dxf      *dxf,
            CselLayer layer,
            gint64    x1,
            gint64    y1,
            gint64    x2,
            gint64    y2)
{
  begin_entity (dxf, "LINE", layer);
  point (dxf, 0, x1, y1);
  point (dxf, 1, x2, y2);
}

/* Lines, which any program can snap to and cut */
static void
write_rectangle (Dxf                 *dxf,
                 const CselPrimitive *rectangle)
{
  const CselBox box = { rectangle->x1, rectangle->y1, rectangle->x2, rectangle->y2 };

  write_line (dxf, rectangle->layer, box.x1, box.y1, box.x2, box.y1);
  write_line (dxf, rectangle->layer, box.x2, box.y1, box.x2, box.y2);
  write_line (dxf, rectangle->layer, box.x2, box.y2, box.x1, box.y2);
  write_line (dxf, rectangle->layer, box.x1, box.y2, box.x1, box.y1);
}

static void
write_arrow (Dxf                 *dxf,
             const CselPrimitive *arrow)
{
  const gint64 dx = (gint64)((double)(arrow->x2 - arrow->x1) * CSEL_ARROW_HALF);
  const gint64 dy = (gint64)((double)(arrow->y2 - arrow->y1) * CSEL_ARROW_HALF);

  /* A triangle is a SOLID whose last two corners are one */
  begin_entity (dxf, "SOLID", arrow->layer);
  point (dxf, 0, arrow->x1, arrow->y1);
  point (dxf, 1, arrow->x2 - dy, arrow->y2 + dx);
  point (dxf, 2, arrow->x2 + dy, arrow->y2 - dx);
  point (dxf, 3, arrow->x2 + dy, arrow->y2 - dx);
}

/* R12 knows no Unicode; AutoCAD's \U+0000 is read by all that came later. A line would end the value. */
static char *
escape (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x20 || c == 0x7f)
        g_string_append_c (out, ' ');
      else if (c < 0x80)
        g_string_append_c (out, (char)c);
      else if (c <= 0xffff)
        g_string_append_printf (out, "\\U+%04X", c);
      else
        g_string_append_c (out, '?');
    }

  return g_string_free (out, FALSE);
}

static void
write_text (Dxf                 *dxf,
            const CselPrimitive *primitive)
{
  g_autofree char *text = escape (primitive->text);

  begin_entity (dxf, "TEXT", primitive->layer);
  point (dxf, 0, primitive->x1, primitive->y1);
  length (dxf, GROUP_HEIGHT, primitive->height);
  words (dxf, GROUP_TEXT, text);
  if (primitive->upright)
    real (dxf, GROUP_ANGLE, 90);
  if (!primitive->centered)
    return;
  /* Centred on the second point */
  number (dxf, GROUP_ALIGNMENT, 1);
  point (dxf, 1, primitive->x1, primitive->y1);
}

static void
write_primitive (Dxf                 *dxf,
                 const CselPrimitive *primitive)
{
  switch (primitive->shape)
    {
    case CSEL_SHAPE_LINE:
      write_line (dxf, primitive->layer, primitive->x1, primitive->y1, primitive->x2, primitive->y2);
      break;

    case CSEL_SHAPE_RECTANGLE:
      write_rectangle (dxf, primitive);
      break;

    case CSEL_SHAPE_CIRCLE:
      begin_entity (dxf, "CIRCLE", primitive->layer);
      point (dxf, 0, primitive->x1, primitive->y1);
      length (dxf, GROUP_HEIGHT, primitive->x2);
      break;

    case CSEL_SHAPE_ARROW:
      write_arrow (dxf, primitive);
      break;

    case CSEL_SHAPE_TEXT:
      write_text (dxf, primitive);
      break;
    }
}

/**
 * csel_scene_to_dxf:
 * @scene: a drawing
 *
 * Returns: (transfer full): the drawing as DXF, in mm
 */
char *
csel_scene_to_dxf (const CselScene *scene)
{
  Dxf dxf = { g_string_new (NULL), csel_scene_get_scale (scene) };
  const CselBox page = csel_scene_get_page (scene);

  write_header (&dxf, &page);
  write_tables (&dxf);
  begin_section (&dxf, "ENTITIES");
  for (guint i = 0; i < csel_scene_get_n_primitives (scene); i++)
    write_primitive (&dxf, csel_scene_get_primitive (scene, i));
  end_section (&dxf);
  words (&dxf, GROUP_START, "EOF");

  return g_string_free (dxf.text, FALSE);
}
