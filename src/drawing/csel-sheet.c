/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A sheet: frame, title block, calibration bar, and a drawing in what is left
 *
 *   ┌──────────────────────────┐   frame 20 mm from the left edge, 10 mm from the others (ISO 5457)
 *   │                          │
 *   │         drawing          │
 *   │                          │
 *   │ ├──┴──┤ 100 mm           │   measured with a ruler it shows whether paper is true to scale
 *   │      ┌───────────────────┤
 *   │      │    title block    │   180 mm wide, bottom right (ISO 7200)
 *   └──────┴───────────────────┘
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-sheet.h"

/* All on paper, in µm. ISO 5457 */
#define MARGIN_LEFT 20000
#define MARGIN      10000
/* ISO 7200 */
#define BLOCK_WIDTH  180000
#define BLOCK_HEIGHT 36000
#define ROW_HEIGHT   9000

#define PADDING      1500
#define LABEL_HEIGHT 1800
#define LABEL_BASE   2700
#define VALUE_HEIGHT 2500
#define VALUE_BASE   7300
#define DRAWING_GAP  4000

/* The bar is this long, with a tick each centimetre */
#define BAR_LENGTH 100000
#define BAR_TICK   10000
#define BAR_HIGH   3000
#define BAR_LOW    1500
#define BAR_GAP    5000
#define BAR_TEXT   4300
/* What it takes, with its words */
#define BAR_HEIGHT 14000

/* A4 upright is what most printers have; the others lie (ISO 5457) */
static const CselSheetSize sizes[] = {
  { "A4", 210000, 297000 }, { "A4L", 297000, 210000 }, { "A3", 420000, 297000 },
  { "A2", 594000, 420000 }, { "A1", 841000, 594000 }, { "A0", 1189000, 841000 },
};

/* In mm: from the left edge of the title block, its row, width */
static const struct { CselTitleField field; guint x; guint row; guint width; } cells[] = {
  { CSEL_TITLE_OWNER, 0, 0, 60 }, { CSEL_TITLE_DOCUMENT_TYPE, 60, 0, 60 }, { CSEL_TITLE_NUMBER, 120, 0, 60 },
  { CSEL_TITLE_MANUFACTURER, 0, 1, 60 }, { CSEL_TITLE_TITLE, 60, 1, 60 }, { CSEL_TITLE_SUPPLEMENT, 120, 1, 60 },
  { CSEL_TITLE_CREATOR, 0, 2, 40 }, { CSEL_TITLE_APPROVER, 40, 2, 30 }, { CSEL_TITLE_DATE, 70, 2, 26 },
  { CSEL_TITLE_SHEET, 96, 2, 18 }, { CSEL_TITLE_LANGUAGE, 114, 2, 22 }, { CSEL_TITLE_SCALE, 136, 2, 22 },
  { CSEL_TITLE_UNIT, 158, 2, 22 }, { CSEL_TITLE_SOURCE, 0, 3, 150 },
};

/* Where paper's µm are drawn */
typedef struct
{
  CselScene *scene;
  gint64     x;
  gint64     y;
} Pen;

static gint64
real (const Pen *pen,
      gint64     paper)
{
  return csel_scale_real (csel_scene_get_scale (pen->scene), paper);
}

static void
line (const Pen *pen,
      CselLayer  layer,
      gint64     x1,
      gint64     y1,
      gint64     x2,
      gint64     y2)
{
  csel_scene_line (pen->scene, layer, real (pen, pen->x + x1), real (pen, pen->y + y1), real (pen, pen->x + x2),
                   real (pen, pen->y + y2));
}

static void
text (const Pen  *pen,
      gint64      x,
      gint64      y,
      gint64      height,
      gint64      room,
      const char *words)
{
  g_autofree char *cut = csel_text_cut (words, height, room);

  csel_scene_text (pen->scene, CSEL_LAYER_NOTE, real (pen, pen->x + x), real (pen, pen->y + y), real (pen, height),
                   FALSE, FALSE, cut);
}

static void
circle (const Pen *pen,
        gint64     x,
        gint64     y,
        gint64     radius)
{
  csel_scene_circle (pen->scene, CSEL_LAYER_GRID, real (pen, pen->x + x), real (pen, pen->y + y), real (pen, radius));
}

/* First angle (ISO 128-3): a cone from the side, its thin end on the left, and on the right what is seen from
 * there */
static void
draw_projection (const Pen *pen,
                 gint64     x,
                 gint64     y)
{
  const gint64 wide = 2500;
  const gint64 narrow = wide / 2;
  const gint64 right = x + 2 * wide;
  const gint64 center = right + 3 * wide;

  line (pen, CSEL_LAYER_GRID, x, y - narrow, x, y + narrow);
  line (pen, CSEL_LAYER_GRID, right, y - wide, right, y + wide);
  line (pen, CSEL_LAYER_GRID, x, y - narrow, right, y - wide);
  line (pen, CSEL_LAYER_GRID, x, y + narrow, right, y + wide);
  circle (pen, center, y, narrow);
  circle (pen, center, y, wide);
  line (pen, CSEL_LAYER_CENTER, x - 1000, y, right + 1000, y);
  line (pen, CSEL_LAYER_CENTER, center - wide - 1000, y, center + wide + 1000, y);
  line (pen, CSEL_LAYER_CENTER, center, y - wide - 1000, center, y + wide + 1000);
}

static void
draw_title_block (const Pen            *pen,
                  const CselTitleBlock *block)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const gint64 x = cells[i].x * G_GINT64_CONSTANT (1000);
      const gint64 y = cells[i].row * ROW_HEIGHT;
      const gint64 room = cells[i].width * G_GINT64_CONSTANT (1000) - 2 * PADDING;

      line (pen, CSEL_LAYER_GRID, x, y, x, y + ROW_HEIGHT);
      text (pen, x + PADDING, y + LABEL_BASE, LABEL_HEIGHT, room, block->labels[cells[i].field]);
      if (block->values[cells[i].field] != NULL)
        text (pen, x + PADDING, y + VALUE_BASE, VALUE_HEIGHT, room, block->values[cells[i].field]);
    }
  for (gint64 y = 0; y < BLOCK_HEIGHT; y += ROW_HEIGHT)
    line (pen, CSEL_LAYER_GRID, 0, y, BLOCK_WIDTH, y);
  line (pen, CSEL_LAYER_GRID, 150000, 3 * ROW_HEIGHT, 150000, BLOCK_HEIGHT);
  draw_projection (pen, 157000, 3 * ROW_HEIGHT + ROW_HEIGHT / 2);
}

/**
 * csel_sheet_add_calibration_bar:
 * @scene: a drawing of any scale
 * @x: its left end, in µm of @scene
 * @y: its line
 * @words: what is said beside it
 *
 * Adds a bar that is 100 mm long on paper, so that a ruler shows whether the paper is true to scale.
 */
void
csel_sheet_add_calibration_bar (CselScene  *scene,
                                gint64      x,
                                gint64      y,
                                const char *words)
{
  const CselScale scale = csel_scene_get_scale (scene);
  const gint64 end = x + csel_scale_real (scale, BAR_LENGTH);

  csel_scene_line (scene, CSEL_LAYER_GRID, x, y, end, y);
  for (gint64 at = 0; at <= BAR_LENGTH; at += BAR_TICK)
    {
      const gint64 tick = x + csel_scale_real (scale, at);
      const gint64 high = at % (BAR_LENGTH / 2) == 0 ? BAR_HIGH : BAR_LOW;

      csel_scene_line (scene, CSEL_LAYER_GRID, tick, y, tick, y - csel_scale_real (scale, high));
    }
  csel_scene_text (scene, CSEL_LAYER_NOTE, x, y - csel_scale_real (scale, BAR_TEXT),
                   csel_scale_real (scale, VALUE_HEIGHT), FALSE, FALSE, words);
}

/* What is left for the drawing */
static CselBox
get_room (const CselSheetSize *size,
          gboolean             has_calibration)
{
  return (CselBox) {
           MARGIN_LEFT + DRAWING_GAP, MARGIN + DRAWING_GAP, size->width - MARGIN - DRAWING_GAP,
           size->height - MARGIN - BLOCK_HEIGHT - DRAWING_GAP - (has_calibration ? BAR_HEIGHT : 0),
  };
}

/**
 * csel_sheet_find_size:
 * @name: "A4", "A4L" for one that lies, "A3" to "A0"
 *
 * Returns: (nullable) (transfer none): the size of paper
 */
const CselSheetSize *
csel_sheet_find_size (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_ascii_strcasecmp (name, sizes[i].name) == 0)
      return &sizes[i];

  return NULL;
}

/**
 * csel_sheet_measure_room:
 * @size: a size of paper
 * @has_calibration: whether there will be a calibration bar
 * @width: (out): what is left for a drawing on it, in µm
 * @height: (out): what is left
 */
void
csel_sheet_measure_room (const CselSheetSize *size,
                         gboolean             has_calibration,
                         gint64              *width,
                         gint64              *height)
{
  const CselBox room = get_room (size, has_calibration);

  *width = room.x2 - room.x1;
  *height = room.y2 - room.y1;
}

/**
 * csel_sheet_has_room:
 * @drawing: a drawing
 * @size: a size of paper
 * @has_calibration: whether there will be a calibration bar
 *
 * Returns: %TRUE if @drawing has room on the sheet at its scale
 */
gboolean
csel_sheet_has_room (const CselScene     *drawing,
                     const CselSheetSize *size,
                     gboolean             has_calibration)
{
  const CselScale scale = csel_scene_get_scale (drawing);
  const CselBox bounds = csel_scene_get_bounds (drawing);
  gint64 width;
  gint64 height;

  csel_sheet_measure_room (size, has_calibration, &width, &height);

  return size->width >= MARGIN_LEFT + BLOCK_WIDTH + MARGIN &&
         bounds.x2 - bounds.x1 <= csel_scale_real (scale, width) &&
         bounds.y2 - bounds.y1 <= csel_scale_real (scale, height);
}

/**
 * csel_sheet_choose_size:
 * @drawing: a drawing
 * @has_calibration: whether there will be a calibration bar
 *
 * Returns: (nullable) (transfer none): the smallest paper on which it has room, %NULL if A0 is too small
 */
const CselSheetSize *
csel_sheet_choose_size (const CselScene *drawing,
                        gboolean         has_calibration)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (csel_sheet_has_room (drawing, &sizes[i], has_calibration))
      return &sizes[i];

  return NULL;
}

/* In the middle of the room that is left for it */
static void
place_drawing (CselScene       *sheet,
               const CselScene *drawing,
               const CselBox   *room)
{
  const CselScale scale = csel_scene_get_scale (sheet);
  const CselBox bounds = csel_scene_get_bounds (drawing);

  csel_scene_append (sheet, drawing,
                     (csel_scale_real (scale, room->x1 + room->x2) - bounds.x1 - bounds.x2) / 2,
                     (csel_scale_real (scale, room->y1 + room->y2) - bounds.y1 - bounds.y2) / 2);
}

/**
 * csel_sheet_new:
 * @drawing: a drawing that has room on it
 * @size: the size of paper
 * @block: its words
 *
 * Returns: (transfer full): a sheet with a copy of @drawing, at its scale
 */
CselScene *
csel_sheet_new (const CselScene      *drawing,
                const CselSheetSize  *size,
                const CselTitleBlock *block)
{
  const CselScale scale = csel_scene_get_scale (drawing);
  const CselBox page = { 0, 0, csel_scale_real (scale, size->width), csel_scale_real (scale, size->height) };
  const CselBox room = get_room (size, block->calibration != NULL);
  CselScene *sheet = csel_scene_new (scale);
  const Pen pen = { sheet, size->width - MARGIN - BLOCK_WIDTH, size->height - MARGIN - BLOCK_HEIGHT };

  csel_scene_set_page (sheet, &page);
  csel_scene_rectangle (sheet, CSEL_LAYER_FRAME, real (&pen, MARGIN_LEFT), real (&pen, MARGIN),
                        real (&pen, size->width - MARGIN), real (&pen, size->height - MARGIN));
  draw_title_block (&pen, block);
  if (block->calibration != NULL)
    csel_sheet_add_calibration_bar (sheet, real (&pen, MARGIN_LEFT + DRAWING_GAP),
                                    real (&pen, pen.y - BAR_GAP), block->calibration);
  place_drawing (sheet, drawing, &room);

  return sheet;
}
