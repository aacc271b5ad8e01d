/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPages: a document laid out into pages, for printer and PDF alike
 *
 *   blocks ─▶ pieces (heading, row, line of text, drawing) ─▶ pages ─▶ cairo
 *
 * A piece is never split. Pieces that must stay together form a chain, which moves to the
 * next page as a whole where it does not fit.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-pages.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "drawing/csel-cairo-bytes.h"
#include "drawing/csel-scene-cairo.h"

#define POINTS_PER_MM (72 / 25.4)

/* ISO 5457: 20 mm on the left for filing, 10 mm elsewhere; the header needs more on top */
#define MARGIN_LEFT   (20 * POINTS_PER_MM)
#define MARGIN_RIGHT  (10 * POINTS_PER_MM)
#define MARGIN_TOP    (25 * POINTS_PER_MM)
#define MARGIN_BOTTOM (14 * POINTS_PER_MM)

#define TEXT_SIZE    7.4
#define SMALL_SIZE   6.5
#define HEADING_SIZE 9.5
#define TITLE_SIZE   12.0
#define LABEL_SHARE  0.42
/* Of a page: a heading stands above the drawing */
#define DRAWING_SHARE 0.4
#define ITEM_SHARE   0.14
#define ROW_PADDING  1.1
#define INDENT       8.0

typedef struct
{
  const CselBlock *block;
  double           height;
  double           y;
  gboolean         keep_with_next;
  GPtrArray       *layouts;
  PangoLayoutLine *line;
} Piece;

struct _CselPages
{
  const CselReport *report;
  CselPaper         paper;
  PangoContext     *context;
  GPtrArray        *pieces;
  GArray           *first_piece;
};

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_clear_pointer (&piece->line, pango_layout_line_unref);
  g_clear_pointer (&piece->layouts, g_ptr_array_unref);
  g_free (piece);
}

static double
get_width (const CselPages *self)
{
  return self->paper.width - MARGIN_LEFT - MARGIN_RIGHT;
}

static double
get_label_width (const CselPages *self,
                 const CselBlock *block)
{
  return get_width (self) * (block->is_related ? ITEM_SHARE : LABEL_SHARE);
}

static PangoLayout *
make_layout (CselPages  *self,
             const char *text,
             double      size,
             gboolean    bold,
             double      width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);

  return layout;
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double)height / PANGO_SCALE;
}

static Piece *
add_piece (CselPages       *self,
           const CselBlock *block,
           double           height,
           gboolean         keep_with_next)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->block = block;
  piece->height = height;
  piece->keep_with_next = keep_with_next;
  piece->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->pieces, piece);

  return piece;
}

static void
add_heading (CselPages       *self,
             const CselBlock *block)
{
  gboolean is_section = block->kind == CSEL_BLOCK_HEADING;
  PangoLayout *layout = make_layout (self, block->label, is_section ? HEADING_SIZE : TEXT_SIZE,
                                     TRUE,
                                     get_width (self));
  Piece *piece = add_piece (self, block, get_height (layout) + (is_section ? 7 : 3), TRUE);

  g_ptr_array_add (piece->layouts, layout);
}

/* The label left, the cells in columns of one width right */
static void
add_row (CselPages       *self,
         const CselBlock *block)
{
  double width = get_width (self);
  guint n_cells = g_strv_length (block->cells);
  double label_width = get_label_width (self, block);
  double cell_width = (width - label_width) / MAX (n_cells, 1);
  PangoLayout *label = make_layout (self, block->label, TEXT_SIZE, FALSE, label_width - INDENT);
  double height = get_height (label);
  Piece *piece = add_piece (self, block, 0, block->keep_with_next);

  g_ptr_array_add (piece->layouts, label);
  for (guint i = 0; i < n_cells; i++)
    {
      PangoLayout *cell = make_layout (self, block->cells[i], TEXT_SIZE,
                                       (int)i == block->active_column,
                                       cell_width - INDENT);

      height = MAX (height, get_height (cell));
      g_ptr_array_add (piece->layouts, cell);
    }
  piece->height = height + 2 * ROW_PADDING;
}

/* A label, then each line of the text as a piece of its own: a text may go over a page's end */
static void
add_text (CselPages       *self,
          const CselBlock *block)
{
  PangoLayout *label = make_layout (self, block->label, TEXT_SIZE, TRUE, get_width (self) - INDENT);
  PangoLayout *text = make_layout (self, block->cells[0], TEXT_SIZE, FALSE,
                                   get_width (self) - 2 * INDENT);
  Piece *head = add_piece (self, block, get_height (label) + 4, TRUE);
  int n_lines = pango_layout_get_line_count (text);
  int i = 0;

  g_ptr_array_add (head->layouts, label);
  for (GSList *l = pango_layout_get_lines_readonly (text); l != NULL; l = l->next, i++)
    {
      PangoRectangle extents;
      Piece *piece;

      pango_layout_line_get_extents (l->data, NULL, &extents);
      /* No single line at the beginning or end of a page */
      piece = add_piece (self, block, (double)extents.height / PANGO_SCALE,
                         i == 0 || i == n_lines - 2);
      piece->line = pango_layout_line_ref (l->data);
      g_ptr_array_add (piece->layouts, g_object_ref (text));
    }
  g_object_unref (text);
}

/* How large it is on the page, in points */
static void
measure_drawing (const CselPages *self,
                 const CselScene *scene,
                 double          *width,
                 double          *height,
                 double          *points_per_mm)
{
  const CselScale scale = csel_scene_get_scale (scene);
  const CselBox bounds = csel_scene_get_bounds (scene);
  const double room = (self->paper.height - MARGIN_TOP - MARGIN_BOTTOM) * DRAWING_SHARE;

  *width = csel_scale_paper (scale, bounds.x2 - bounds.x1);
  *height = csel_scale_paper (scale, bounds.y2 - bounds.y1);
  *points_per_mm = MIN (POINTS_PER_MM, MIN (get_width (self) / *width, room / *height));
  *width *= *points_per_mm;
  *height *= *points_per_mm;
}

static void
add_drawing (CselPages       *self,
             const CselBlock *block)
{
  double width;
  double height;
  double points_per_mm;

  measure_drawing (self, block->scene, &width, &height, &points_per_mm);
  add_piece (self, block, height + 18, FALSE);
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

    case CSEL_BLOCK_ROW:
      add_row (self, block);
      break;

    case CSEL_BLOCK_TEXT:
    case CSEL_BLOCK_WARNING:
      add_text (self, block);
      break;

    case CSEL_BLOCK_DRAWING:
      add_drawing (self, block);
      break;
    }
}

/* How high the pieces are that must stand together, beginning with the one at @index */
static double
measure_chain (const CselPages *self,
               guint            index,
               guint           *n_pieces)
{
  double height = 0;
  guint i = index;

  do
    height += ((const Piece *)g_ptr_array_index (self->pieces, i))->height;
  while (((const Piece *)g_ptr_array_index (self->pieces, i))->keep_with_next &&
         ++i < self->pieces->len);

  *n_pieces = MIN (i + 1, self->pieces->len) - index;

  return height;
}

static void
begin_page (CselPages *self,
            guint      index)
{
  g_array_append_val (self->first_piece, index);
}

static void
paginate (CselPages *self)
{
  double bottom = self->paper.height - MARGIN_BOTTOM;
  double y = MARGIN_TOP;
  guint i = 0;

  begin_page (self, 0);
  while (i < self->pieces->len)
    {
      guint n;
      double height = measure_chain (self, i, &n);

      if (y + height > bottom && y > MARGIN_TOP)
        {
          begin_page (self, i);
          y = MARGIN_TOP;
        }
      for (guint end = i + n; i < end; i++)
        {
          Piece *piece = g_ptr_array_index (self->pieces, i);

          /* A chain that is longer than a page has to break all the same */
          if (y + piece->height > bottom && y > MARGIN_TOP)
            {
              begin_page (self, i);
              y = MARGIN_TOP;
            }
          piece->y = y;
          y += piece->height;
        }
    }
}

/**
 * csel_pages_new:
 * @report: a document, which must live as long as its pages
 * @paper: the size of a sheet
 *
 * Returns: (transfer full): the pages
 */
CselPages *
csel_pages_new (const CselReport *report,
                const CselPaper  *paper)
{
  CselPages *self = g_new0 (CselPages, 1);

  self->report = report;
  self->paper = *paper;
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  /* Points are points: no resolution of a screen */
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_language (self->context, pango_language_from_string (report->language));
  self->pieces = g_ptr_array_new_with_free_func (piece_free);
  self->first_piece = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < report->blocks->len; i++)
    add_block (self, g_ptr_array_index (report->blocks, i));
  paginate (self);

  return self;
}

/**
 * csel_pages_free:
 * @self: (transfer full): pages
 */
void
csel_pages_free (CselPages *self)
{
  g_ptr_array_unref (self->pieces);
  g_array_unref (self->first_piece);
  g_object_unref (self->context);
  g_free (self);
}

guint
csel_pages_get_n (const CselPages *self)
{
  return self->first_piece->len;
}

static void
show_layout (cairo_t     *cr,
             PangoLayout *layout,
             double       x,
             double       y)
{
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
rule (cairo_t *cr,
      double   x1,
      double   x2,
      double   y,
      double   gray)
{
  cairo_set_source_rgb (cr, gray, gray, gray);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, x1, y);
  cairo_line_to (cr, x2, y);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
}

static void
draw_row (const CselPages *self,
          cairo_t         *cr,
          const Piece     *piece)
{
  double width = get_width (self);
  double label_width = get_label_width (self, piece->block);
  double cell_width = (width - label_width) / MAX (piece->layouts->len - 1, 1);
  double y = piece->y + ROW_PADDING;

  show_layout (cr, g_ptr_array_index (piece->layouts, 0), MARGIN_LEFT + INDENT, y);
  for (guint i = 1; i < piece->layouts->len; i++)
    show_layout (cr, g_ptr_array_index (piece->layouts, i),
                 MARGIN_LEFT + label_width + (i - 1) * cell_width, y);
  rule (cr, MARGIN_LEFT + INDENT, MARGIN_LEFT + width, piece->y + piece->height, 0.85);
}

static void
draw_text (const CselPages *self,
           cairo_t         *cr,
           const Piece     *piece)
{
  PangoLayout *layout = g_ptr_array_index (piece->layouts, 0);

  if (piece->block->kind == CSEL_BLOCK_WARNING)
    {
      cairo_rectangle (cr, MARGIN_LEFT + INDENT / 2, piece->y, 2, piece->height);
      cairo_fill (cr);
    }

  if (piece->line == NULL)
    show_layout (cr, layout, MARGIN_LEFT + INDENT, piece->y + 3);
  else
    {
      PangoRectangle extents;

      pango_layout_line_get_extents (piece->line, NULL, &extents);
      cairo_move_to (cr, MARGIN_LEFT + 2 * INDENT, piece->y - (double)extents.y / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, piece->line);
    }
}

static void
draw_drawing (const CselPages *self,
              cairo_t         *cr,
              const Piece     *piece)
{
  const CselScene *scene = piece->block->scene;
  const CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  const CselScale scale = csel_scene_get_scale (scene);
  const CselBox bounds = csel_scene_get_bounds (scene);
  double width;
  double height;
  double points_per_mm;

  measure_drawing (self, scene, &width, &height, &points_per_mm);
  cairo_save (cr);
  cairo_translate (cr, MARGIN_LEFT + (get_width (self) - width) / 2, piece->y + 10);
  cairo_scale (cr, points_per_mm, points_per_mm);
  cairo_translate (cr, -csel_scale_paper (scale, bounds.x1), -csel_scale_paper (scale, bounds.y1));
  csel_scene_draw (scene, cr, &paint);
  cairo_restore (cr);
}

static void
draw_piece (const CselPages *self,
            cairo_t         *cr,
            const Piece     *piece)
{
  switch (piece->block->kind)
    {
    case CSEL_BLOCK_HEADING:
      show_layout (cr, g_ptr_array_index (piece->layouts, 0), MARGIN_LEFT, piece->y + 4);
      rule (cr, MARGIN_LEFT, MARGIN_LEFT + get_width (self), piece->y + piece->height - 1, 0);
      break;

    case CSEL_BLOCK_SUBHEADING:
      show_layout (cr, g_ptr_array_index (piece->layouts, 0), MARGIN_LEFT + INDENT, piece->y + 3);
      break;

    case CSEL_BLOCK_ROW:
      draw_row (self, cr, piece);
      break;

    case CSEL_BLOCK_TEXT:
    case CSEL_BLOCK_WARNING:
      draw_text (self, cr, piece);
      break;

    case CSEL_BLOCK_DRAWING:
      draw_drawing (self, cr, piece);
      break;
    }
}

/* One line, cut with an ellipsis if it is too long */
static double
draw_line (CselPages  *self,
           cairo_t    *cr,
           const char *text,
           double      size,
           gboolean    bold,
           double      y)
{
  g_autoptr(PangoLayout) layout = make_layout (self, text, size, bold, get_width (self));

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  show_layout (cr, layout, MARGIN_LEFT, y);

  return y + get_height (layout);
}

static void
draw_header (CselPages *self,
             cairo_t   *cr)
{
  double y = 8 * POINTS_PER_MM;
  g_autoptr(PangoLayout) origin = NULL;

  y = draw_line (self, cr, self->report->title, TITLE_SIZE, TRUE, y);
  if (self->report->subtitle != NULL)
    y = draw_line (self, cr, self->report->subtitle, TEXT_SIZE, FALSE, y);
  origin = make_layout (self, self->report->origin, SMALL_SIZE, FALSE, get_width (self));
  pango_layout_set_height (origin, -2);
  pango_layout_set_ellipsize (origin, PANGO_ELLIPSIZE_MIDDLE);
  show_layout (cr, origin, MARGIN_LEFT, y + 1);
  rule (cr, MARGIN_LEFT, MARGIN_LEFT + get_width (self), MARGIN_TOP - 4, 0);
}

static void
draw_footer (CselPages *self,
             cairo_t   *cr,
             guint      page)
{
  double y = self->paper.height - MARGIN_BOTTOM + 7;
  g_autoptr(PangoLayout) number = NULL;
  g_autofree char *text = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (self->report->page_format, page + 1, csel_pages_get_n (self));
#pragma GCC diagnostic pop
  number = make_layout (self, text, SMALL_SIZE, FALSE, get_width (self));
  pango_layout_set_alignment (number, PANGO_ALIGN_RIGHT);
  rule (cr, MARGIN_LEFT, MARGIN_LEFT + get_width (self), y - 3, 0);
  draw_line (self, cr, self->report->edition, SMALL_SIZE, FALSE, y);
  show_layout (cr, number, MARGIN_LEFT, y);
}

/**
 * csel_pages_draw:
 * @self: pages
 * @cr: a context whose unit is a point, its origin the corner of the sheet
 * @page: which page, from 0
 */
void
csel_pages_draw (CselPages *self,
                 cairo_t   *cr,
                 guint      page)
{
  guint first;
  guint end;

  g_return_if_fail (page < csel_pages_get_n (self));

  first = g_array_index (self->first_piece, guint, page);
  end = page + 1 < self->first_piece->len ? g_array_index (self->first_piece, guint, page + 1) :
        self->pieces->len;

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_header (self, cr);
  for (guint i = first; i < end; i++)
    draw_piece (self, cr, g_ptr_array_index (self->pieces, i));
  draw_footer (self, cr, page);
}

/**
 * csel_pages_to_pdf:
 * @self: pages
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the bytes of a PDF file
 */
GBytes *
csel_pages_to_pdf (CselPages *self,
                   GError   **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (csel_cairo_bytes_append, bytes,
                                                                  self->paper.width,
                                                                  self->paper.height);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->report->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, self->report->origin);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Connector Selector");
  for (guint i = 0; i < csel_pages_get_n (self); i++)
    {
      csel_pages_draw (self, cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);

  return csel_cairo_bytes_finish (bytes, surface, error);
}
