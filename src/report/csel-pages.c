/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPages: a document laid out into pages, for screen, printer and PDF alike
 *
 *   blocks ─▶ pieces with texts (here) ─▶ csel_paginate() ─▶ csel-pages-paint.c ─▶ cairo
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-pages-private.h"

#define LABEL_SHARE  0.42
/* Of a page: the first page has room for more than the drawing */
#define DRAWING_SHARE 0.24
#define DRAWING_SPACE 14
#define CUT_HEIGHT    16
#define HEADING_SPACE 6
#define LABEL_SPACE   3
#define ROW_PADDING   0.9
#define BOX_PADDING   2.5
#define SWATCH_WIDTH  16
#define LONGEST_UNSPLIT 60
/* Two lines */
#define FOOTER_HEIGHT   18
/* From the end of the text to the end of the footer */
#define FOOTER_DEPTH    25
/* Below the texts of the header */
#define HEADER_SPACE  9

static void
piece_free (gpointer data)
{
  CselPiece *piece = data;

  g_array_unref (piece->runs);
  g_array_unref (piece->lines);
  g_free (piece);
}

static void
clear_run (gpointer data)
{
  g_object_unref (((CselRun *)data)->layout);
}

double
csel_pages_get_width (const CselPages *self)
{
  return self->right - self->left;
}

static CselPiece *
add_piece (CselPages       *self,
           const CselBlock *block,
           guint            part)
{
  const CselPageItem item = { .is_whole = TRUE, .is_grouped = block->is_grouped };
  CselPiece *piece = g_new0 (CselPiece, 1);

  piece->block = block;
  piece->part = part;
  piece->runs = g_array_sized_new (FALSE, FALSE, sizeof (CselRun), 4);
  piece->lines = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_set_clear_func (piece->runs, clear_run);
  g_ptr_array_add (self->pieces, piece);
  g_array_append_val (self->items, item);

  return piece;
}

static CselPageItem *
get_last_item (CselPages *self)
{
  return &g_array_index (self->items, CselPageItem, self->items->len - 1);
}

/* Returns where the text ends */
static double
add_run (CselPages    *self,
         CselPiece    *piece,
         CselTextStyle style,
         const char   *text,
         double        x,
         double        y,
         double        width)
{
  CselRun run = { csel_typesetter_set (self->typesetter, style, text, width), x, y, NULL };

  g_array_append_val (piece->runs, run);

  return y + csel_typesetter_get_height (run.layout);
}

static void
add_heading (CselPages       *self,
             const CselBlock *block)
{
  gboolean is_section = block->kind == CSEL_BLOCK_HEADING;
  CselPiece *piece = add_piece (self, block, 0);
  double end = add_run (self, piece, is_section ? CSEL_STYLE_HEADING : CSEL_STYLE_BOLD, block->label,
                        is_section ? 0 : CSEL_PAGE_INDENT, is_section ? 3 : LABEL_SPACE,
                        csel_pages_get_width (self) - CSEL_PAGE_INDENT);

  get_last_item (self)->height = end + (is_section ? HEADING_SPACE - 3 : 0);
  get_last_item (self)->keep_with_next = TRUE;
}

/* Where a cell begins, and how wide it is; 0 is the label */
static double
measure_cell (const CselPages *self,
              const CselBlock *block,
              guint            n_cells,
              guint            index,
              double          *width)
{
  const double page = csel_pages_get_width (self);
  double x = 0;

  if (block->columns == NULL)
    {
      *width = index == 0 ? page * LABEL_SHARE : page *(1 - LABEL_SHARE) / n_cells;
      return index == 0 ? 0 : page *LABEL_SHARE + (index - 1) * *width;
    }

  for (guint i = 0; i < index; i++)
    x += block->columns->shares[i] * page;
  *width = block->columns->shares[index] * page;

  return x;
}

/* The label left, the cells in columns right */
static void
add_row (CselPages       *self,
         const CselBlock *block)
{
  const guint n_cells = g_strv_length (block->cells);
  const gboolean has_swatch = block->kind == CSEL_BLOCK_SWATCH && !self->report->is_black;
  CselPiece *piece = add_piece (self, block, 0);
  double width;
  double x = measure_cell (self, block, MAX (n_cells, 1), 0, &width);
  double end = add_run (self, piece, block->kind == CSEL_BLOCK_HEAD ? CSEL_STYLE_BOLD : CSEL_STYLE_TEXT, block->label,
                        x + CSEL_PAGE_INDENT, ROW_PADDING, width - CSEL_PAGE_INDENT - 2);

  for (guint i = 0; i < n_cells; i++)
    {
      const gboolean is_bold = (int)i == block->active_column || block->kind == CSEL_BLOCK_HEAD;
      const double skip = has_swatch && i == 0 ? SWATCH_WIDTH : 0;
      double cell_end;

      x = measure_cell (self, block, n_cells, i + 1, &width);
      cell_end = add_run (self, piece, is_bold ? CSEL_STYLE_BOLD : CSEL_STYLE_TEXT, block->cells[i], x + skip,
                          ROW_PADDING, width - skip - 4);
      end = MAX (end, cell_end);
      g_array_index (piece->runs, CselRun, i + 1).link = block->link;
    }
  get_last_item (self)->height = end + ROW_PADDING;
  get_last_item (self)->keep_with_next = block->keep_with_next || block->kind == CSEL_BLOCK_HEAD;
}

/* A box each: the label small above the value */
static void
add_grid (CselPages       *self,
          const CselBlock *block)
{
  const guint n = g_strv_length (block->cells) / 2;
  const double width = csel_pages_get_width (self) / CSEL_GRID_COLUMNS;

  for (guint first = 0; first < n; first += CSEL_GRID_COLUMNS)
    {
      CselPiece *piece = add_piece (self, block, first);
      double end = 0;

      /* All labels, then all values below them, so that their lines stand beside each other */
      for (guint part = 0; part < 2; part++)
        {
          const double y = MAX (end, BOX_PADDING);

          for (guint i = first; i < MIN (n, first + CSEL_GRID_COLUMNS); i++)
            {
              const double box_end = add_run (self, piece, part == 0 ? CSEL_STYLE_SMALL : CSEL_STYLE_KEY,
                                              block->cells[2 * i + part], (i - first) * width + BOX_PADDING, y,
                                              width - 2 * BOX_PADDING);

              end = MAX (end, box_end);
            }
        }
      get_last_item (self)->height = end + BOX_PADDING + (first + CSEL_GRID_COLUMNS < n ? 0 : CSEL_GRID_SPACE);
      get_last_item (self)->keep_with_next = block->keep_with_next || first + CSEL_GRID_COLUMNS < n;
    }
}

/* A label, then the text, which may go over a page's end */
static void
add_text (CselPages       *self,
          const CselBlock *block)
{
  const double width = csel_pages_get_width (self) - 2 * CSEL_PAGE_INDENT;
  CselPiece *piece;
  double end;

  if (block->label != NULL)
    {
      piece = add_piece (self, block, 0);
      end = add_run (self, piece, CSEL_STYLE_BOLD, block->label, CSEL_PAGE_INDENT, LABEL_SPACE, width);
      get_last_item (self)->height = end + 1;
      get_last_item (self)->keep_with_next = TRUE;
    }
  piece = add_piece (self, block, 1);
  end = add_run (self, piece, CSEL_STYLE_TEXT, block->cells[0], 2 * CSEL_PAGE_INDENT, 0, width);
  g_array_index (piece->runs, CselRun, 0).link = block->link;
  get_last_item (self)->height = end;
  get_last_item (self)->is_whole = block->kind == CSEL_BLOCK_WARNING;
  get_last_item (self)->keep_with_next = block->keep_with_next;
}

/**
 * csel_pages_measure_drawing:
 * @self: pages
 * @block: a drawing of its report
 * @width: (out): how wide it is on the page, in points
 * @height: (out): how high
 *
 * Returns: how many points a millimetre of the drawing's paper has
 */
double
csel_pages_measure_drawing (const CselPages *self,
                            const CselBlock *block,
                            double          *width,
                            double          *height)
{
  const CselScale scale = csel_scene_get_scale (block->scene);
  const CselBox bounds = csel_scene_get_bounds (block->scene);
  const double room = (self->bottom - self->top) * DRAWING_SHARE;
  double points_per_mm;

  *width = csel_scale_paper (scale, bounds.x2 - bounds.x1);
  *height = csel_scale_paper (scale, bounds.y2 - bounds.y1);
  points_per_mm = block->is_true_scale ? CSEL_POINTS_PER_MM :
                  MIN (CSEL_POINTS_PER_MM, MIN (csel_pages_get_width (self) / *width, room / *height));
  *width *= points_per_mm;
  *height *= points_per_mm;

  return points_per_mm;
}

static void
add_drawing (CselPages       *self,
             const CselBlock *block)
{
  double width;
  double height;

  csel_pages_measure_drawing (self, block, &width, &height);
  add_piece (self, block, 0);
  get_last_item (self)->height = height + DRAWING_SPACE;
  get_last_item (self)->keep_with_next = block->keep_with_next;
}

static void
add_block (CselPages       *self,
           const CselBlock *block)
{
  switch (block->kind)
    {
    case CSEL_BLOCK_HEADING:
    case CSEL_BLOCK_SUBHEADING:
      add_heading (self, block);
      break;

    case CSEL_BLOCK_GRID:
      add_grid (self, block);
      break;

    case CSEL_BLOCK_ROW:
    case CSEL_BLOCK_SWATCH:
    case CSEL_BLOCK_HEAD:
    case CSEL_BLOCK_CELLS:
      add_row (self, block);
      break;

    case CSEL_BLOCK_TEXT:
    case CSEL_BLOCK_WARNING:
      add_text (self, block);
      break;

    case CSEL_BLOCK_DRAWING:
      add_drawing (self, block);
      break;

    case CSEL_BLOCK_CUT:
      add_piece (self, block, 0);
      get_last_item (self)->height = CUT_HEIGHT;
      break;
    }
}

/* The lower end of each line of a text, from the top of its piece */
static void
list_line_ends (const CselRun *run,
                GArray        *ends)
{
  PangoLayoutIter *iter = pango_layout_get_iter (run->layout);

  do
    {
      int end;
      double y;

      pango_layout_iter_get_line_yrange (iter, NULL, &end);
      y = run->y + (double)end / PANGO_SCALE;
      g_array_append_val (ends, y);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Whether a cut at @y goes through a line */
static gboolean
is_between_lines (const CselPiece *piece,
                  double           y)
{
  for (guint i = 0; i < piece->runs->len; i++)
    {
      const CselRun *run = &g_array_index (piece->runs, CselRun, i);
      PangoLayoutIter *iter = pango_layout_get_iter (run->layout);
      gboolean is_cut = FALSE;

      do
        {
          int start;
          int end;

          pango_layout_iter_get_line_yrange (iter, &start, &end);
          is_cut = y > run->y + (double)start / PANGO_SCALE + 0.01 && y < run->y + (double)end / PANGO_SCALE - 0.01;
        }
      while (!is_cut && pango_layout_iter_next_line (iter));
      pango_layout_iter_free (iter);
      if (is_cut)
        return FALSE;
    }

  return TRUE;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double one = *(const double *)a;
  const double other = *(const double *)b;

  return (one > other) - (one < other);
}

/* Where a piece can be split: at the ends of lines that cut no other line beside them. Letters of several
 * faces may have no such place for long; there lines go to the page on which they end */
static void
list_lines (CselPiece    *piece,
            CselPageItem *item)
{
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));
  double last = 0;

  for (guint i = 0; i < piece->runs->len; i++)
    list_line_ends (&g_array_index (piece->runs, CselRun, i), ends);
  g_array_sort (ends, compare_doubles);

  for (guint i = 0; i < ends->len; i++)
    {
      const double y = g_array_index (ends, double, i);

      if (y > last + 0.01 && y < item->height - 2 * BOX_PADDING &&
          (piece->runs->len == 1 || y > last + LONGEST_UNSPLIT || is_between_lines (piece, y)))
        {
          g_array_append_val (piece->lines, y);
          last = y;
        }
    }
  g_array_append_val (piece->lines, item->height);
  item->lines = (const double *)piece->lines->data;
  item->n_lines = piece->lines->len;
}

/* Texts, and what may be too high for a page */
static void
list_all_lines (CselPages *self)
{
  const double room = self->bottom - self->top;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      CselPageItem *item = &g_array_index (self->items, CselPageItem, i);

      if (!item->is_whole || item->height > room / 4)
        list_lines (g_ptr_array_index (self->pieces, i), item);
      if (item->n_lines < 2)
        item->n_lines = 0;
    }
}

/* Rows know the head that they stand under */
static void
find_heads (CselPages *self)
{
  guint head = 0;
  guint n_heads = 0;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CselPiece *piece = g_ptr_array_index (self->pieces, i);
      CselPageItem *item = &g_array_index (self->items, CselPageItem, i);

      if (piece->block->kind == CSEL_BLOCK_HEAD && n_heads > 0 && head + n_heads == i)
        n_heads++;
      else if (piece->block->kind == CSEL_BLOCK_HEAD)
        head = i, n_heads = 1;
      else if (piece->block->kind == CSEL_BLOCK_CELLS)
        item->head = head, item->n_heads = n_heads;
    }
}

static void
paginate (CselPages *self)
{
  guint page = 0;
  guint first = 0;

  find_heads (self);
  list_all_lines (self);
  self->placements = csel_paginate ((const CselPageItem *)(gconstpointer)self->items->data, self->items->len,
                                    self->bottom - self->top);
  g_array_append_val (self->first_placement, first);
  for (guint i = 0; i < self->placements->len; i++)
    if (g_array_index (self->placements, CselPlacement, i).page > page)
      {
        page++;
        g_array_append_val (self->first_placement, i);
      }
}

/* What the foot of a page needs beyond the margin: of several catalogues, a line for each */
static double
measure_footer (CselPages *self)
{
  const double width = csel_pages_get_width (self) - CSEL_FOOTER_NUMBER;
  g_autoptr(PangoLayout) edition = csel_typesetter_set (self->typesetter, CSEL_STYLE_SMALL, self->report->edition,
                                                        width);

  return MAX (0, csel_typesetter_get_height (edition) - FOOTER_HEIGHT);
}

/* The same on each page: what it is, and what it is not */
static void
set_header (CselPages *self)
{
  const double width = csel_pages_get_width (self);
  const char *texts[] = { self->report->title, self->report->subtitle, self->report->origin };
  const CselTextStyle text_styles[] = { CSEL_STYLE_TITLE, CSEL_STYLE_TEXT, CSEL_STYLE_SMALL };

  self->top = self->margin_top;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = texts[i] != NULL ? texts[i] : "";
      PangoLayout *layout = csel_typesetter_set (self->typesetter, text_styles[i], text, width);

      g_ptr_array_add (self->header, layout);
      if (texts[i] != NULL)
        self->top += csel_typesetter_get_height (layout);
    }
  self->top += HEADER_SPACE;
  self->bottom = self->paper.height - measure_footer (self) -
                 MAX (CSEL_MARGIN_BOTTOM, self->paper.bottom + FOOTER_DEPTH);
}

/**
 * csel_paper_parse:
 * @name: (nullable): "a4" or "letter", %NULL for the first
 * @paper: (out): its size
 *
 * Returns: %FALSE if there is no such paper
 */
gboolean
csel_paper_parse (const char *name,
                  CselPaper  *paper)
{
  const gboolean is_letter = name != NULL && g_ascii_strcasecmp (name, "letter") == 0;

  *paper = is_letter ? CSEL_PAPER_LETTER : CSEL_PAPER_A4;

  return is_letter || name == NULL || g_ascii_strcasecmp (name, "a4") == 0;
}

/**
 * csel_paper_equal:
 * @self: a paper
 * @other: another
 *
 * Returns: %TRUE if what is laid out for one is laid out for the other; dialogs round
 */
gboolean
csel_paper_equal (const CselPaper *self,
                  const CselPaper *other)
{
  return ABS (self->width - other->width) < 0.01 && ABS (self->height - other->height) < 0.01 &&
         ABS (self->left - other->left) < 0.01 && ABS (self->right - other->right) < 0.01 &&
         ABS (self->top - other->top) < 0.01 && ABS (self->bottom - other->bottom) < 0.01;
}

/**
 * csel_pages_new:
 * @report: a document
 * @paper: the size of a sheet
 * @typesetter: (nullable): what has set other documents of the same language, %NULL for a new one
 *
 * Returns: (transfer full): the pages
 */
CselPages *
csel_pages_new (CselReport      *report,
                const CselPaper *paper,
                CselTypesetter  *typesetter)
{
  CselPages *self = g_new0 (CselPages, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->report = csel_report_ref (report);
  self->paper = *paper;
  self->left = MAX (CSEL_MARGIN_LEFT, paper->left);
  self->right = paper->width - MAX (CSEL_MARGIN_RIGHT, paper->right);
  self->margin_top = MAX (CSEL_MARGIN_TOP, paper->top);
  self->typesetter = typesetter != NULL ? csel_typesetter_ref (typesetter) : csel_typesetter_new (report->language);
  self->pieces = g_ptr_array_new_with_free_func (piece_free);
  self->items = g_array_new (FALSE, FALSE, sizeof (CselPageItem));
  self->first_placement = g_array_new (FALSE, FALSE, sizeof (guint));
  self->header = g_ptr_array_new_with_free_func (g_object_unref);

  set_header (self);
  for (guint i = 0; i < report->blocks->len; i++)
    add_block (self, g_ptr_array_index (report->blocks, i));
  paginate (self);

  return self;
}

/**
 * csel_pages_ref:
 * @self: pages
 *
 * Returns: (transfer full): @self
 */
CselPages *
csel_pages_ref (CselPages *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * csel_pages_unref:
 * @self: (transfer full): pages
 */
void
csel_pages_unref (CselPages *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->pieces);
  g_array_unref (self->items);
  g_array_unref (self->placements);
  g_array_unref (self->first_placement);
  g_ptr_array_unref (self->header);
  csel_typesetter_unref (self->typesetter);
  csel_report_unref (self->report);
  g_free (self);
}

/**
 * csel_pages_get_report:
 * @self: pages
 *
 * Returns: (transfer none): the document that is laid out
 */
CselReport *
csel_pages_get_report (const CselPages *self)
{
  return self->report;
}

/**
 * csel_pages_get_paper:
 * @self: pages
 *
 * Returns: (transfer none): the paper they are for
 */
const CselPaper *
csel_pages_get_paper (const CselPages *self)
{
  return &self->paper;
}

/**
 * csel_pages_get_n:
 * @self: pages
 *
 * Returns: how many there are, at least one
 */
guint
csel_pages_get_n (const CselPages *self)
{
  return self->first_placement->len;
}

/**
 * csel_pages_get_placements:
 * @self: pages
 * @page: which page, from 0
 * @n: (out): how many
 *
 * Returns: (array length=n): what stands on it, from top to bottom
 */
const CselPlacement *
csel_pages_get_placements (const CselPages *self,
                           guint            page,
                           guint           *n)
{
  const guint first = g_array_index (self->first_placement, guint, page);

  *n = (page + 1 < self->first_placement->len ? g_array_index (self->first_placement, guint, page + 1) :
        self->placements->len) - first;

  return self->placements->len == 0 ? NULL : &g_array_index (self->placements, CselPlacement, first);
}
