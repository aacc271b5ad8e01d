/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The pages on a cairo context, the same for screen, printer and PDF
 *
 * What a piece of text is, is said by tags; a surface that has none leaves them out.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-pages-private.h"

#include "drawing/csel-scene-cairo.h"

#define HAIRLINE      0.5
#define PALE          0.8
#define SWATCH_SIZE   7.0
#define SWATCH_LENGTH 12.0
#define DRAWING_ABOVE   8.0

static void
rule (cairo_t *cr,
      double   x1,
      double   x2,
      double   y,
      double   gray)
{
  cairo_set_source_rgb (cr, gray, gray, gray);
  cairo_set_line_width (cr, HAIRLINE);
  cairo_move_to (cr, x1, y);
  cairo_line_to (cr, x2, y);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
}

static gboolean
begin_link (cairo_t    *cr,
            const char *link)
{
  g_autoptr(GString) attributes = NULL;

  if (link == NULL)
    return FALSE;

  attributes = g_string_new ("uri='");
  for (const char *p = link; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (attributes, '\\');
      g_string_append_c (attributes, *p);
    }
  g_string_append_c (attributes, '\'');
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes->str);

  return TRUE;
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

/* The lines of a text between @from and @to, which are measured from the top of its piece */
static void
show_lines (cairo_t       *cr,
            const CselRun *run,
            double         x,
            double         y,
            double         from,
            double         to)
{
  PangoLayoutIter *iter = pango_layout_get_iter (run->layout);

  do
    {
      int start;
      int end;

      pango_layout_iter_get_line_yrange (iter, &start, &end);
      if (run->y + (double)end / PANGO_SCALE <= from + 0.01 || run->y + (double)end / PANGO_SCALE > to + 0.01)
        continue;
      cairo_move_to (cr, x + run->x,
                     y + run->y + (double)pango_layout_iter_get_baseline (iter) / PANGO_SCALE - from);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static const char *
get_tag (const CselPiece *piece,
         gboolean         in_cell)
{
  switch (piece->block->kind)
    {
    case CSEL_BLOCK_HEADING:
      return in_cell ? NULL : "H2";

    case CSEL_BLOCK_SUBHEADING:
      return in_cell ? NULL : "H3";

    case CSEL_BLOCK_HEAD:
      return in_cell ? "TH" : "TR";

    case CSEL_BLOCK_CELLS:
      return in_cell ? "TD" : "TR";

    case CSEL_BLOCK_GRID:
    case CSEL_BLOCK_ROW:
    case CSEL_BLOCK_SWATCH:
    case CSEL_BLOCK_TEXT:
    case CSEL_BLOCK_WARNING:
      return in_cell ? NULL : "P";

    case CSEL_BLOCK_DRAWING:
      return in_cell ? NULL : "Figure";

    case CSEL_BLOCK_CUT:
      return NULL;
    }

  g_return_val_if_reached (NULL);
}

static gboolean
is_in_table (const CselPiece *piece)
{
  return piece->block->kind == CSEL_BLOCK_HEAD || piece->block->kind == CSEL_BLOCK_CELLS;
}

static void
draw_runs (const CselPages     *self,
           cairo_t             *cr,
           const CselPiece     *piece,
           const CselPlacement *placement,
           double               y,
           double               height)
{
  const char *cell_tag = get_tag (piece, TRUE);
  const gboolean is_whole = placement->from <= 0 && placement->to >= height;

  for (guint i = 0; i < piece->runs->len; i++)
    {
      const CselRun *run = &g_array_index (piece->runs, CselRun, i);
      gboolean is_link;

      if (cell_tag != NULL)
        cairo_tag_begin (cr, cell_tag, NULL);
      is_link = begin_link (cr, run->link);
      if (is_whole)
        show_layout (cr, run->layout, self->left + run->x, y + run->y);
      else
        show_lines (cr, run, self->left, y, placement->from, placement->to);
      if (is_link)
        cairo_tag_end (cr, CAIRO_TAG_LINK);
      if (cell_tag != NULL)
        cairo_tag_end (cr, cell_tag);
    }
}

static void
draw_boxes (const CselPages *self,
            cairo_t         *cr,
            const CselPiece *piece,
            double           y,
            double           height)
{
  const double width = csel_pages_get_width (self) / CSEL_GRID_COLUMNS;
  const gboolean is_last = piece->part + CSEL_GRID_COLUMNS >= g_strv_length (piece->block->cells) / 2;

  if (is_last)
    height -= CSEL_GRID_SPACE;
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, HAIRLINE);
  for (guint i = 0; i < piece->runs->len / 2; i++)
    cairo_rectangle (cr, self->left + i * width, y, width, height);
  cairo_stroke (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
}

static void
draw_swatch (const CselPages *self,
             cairo_t         *cr,
             const CselPiece *piece,
             double           y)
{
  const CselRun *run = &g_array_index (piece->runs, CselRun, 1);
  const CselColor color = piece->block->color;

  if (self->report->is_black)
    return;

  cairo_rectangle (cr, self->left + run->x - SWATCH_LENGTH - 3, y + run->y + 1, SWATCH_LENGTH, SWATCH_SIZE);
  cairo_set_source_rgb (cr, color.red / 255.0, color.green / 255.0, color.blue / 255.0);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, HAIRLINE);
  cairo_stroke (cr);
}

static void
draw_scene (const CselPages *self,
            cairo_t         *cr,
            const CselPiece *piece,
            double           y)
{
  const CselScene *scene = piece->block->scene;
  const CselScenePaint paint = CSEL_SCENE_PAINT_PAPER;
  const CselScale scale = csel_scene_get_scale (scene);
  const CselBox bounds = csel_scene_get_bounds (scene);
  double width;
  double height;
  const double points_per_mm = csel_pages_measure_drawing (self, piece->block, &width, &height);
  const double x = piece->block->is_true_scale ? CSEL_PAGE_INDENT : (csel_pages_get_width (self) - width) / 2;

  cairo_save (cr);
  cairo_translate (cr, self->left + x, y + DRAWING_ABOVE);
  cairo_scale (cr, points_per_mm, points_per_mm);
  cairo_translate (cr, -csel_scale_paper (scale, bounds.x1), -csel_scale_paper (scale, bounds.y1));
  csel_scene_draw (scene, cr, &paint);
  cairo_restore (cr);
}

/* From edge to edge */
static void
draw_cut (const CselPages *self,
          cairo_t         *cr,
          double           y)
{
  const double dashes[] = { 6, 4 };

  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  rule (cr, 0, self->paper.width, y, 0.5);
  cairo_restore (cr);
}

/* Lines, boxes and what else is no text */
static void
draw_surroundings (const CselPages *self,
                   cairo_t         *cr,
                   const CselPiece *piece,
                   double           y,
                   double           height)
{
  const double right = self->left + csel_pages_get_width (self);

  switch (piece->block->kind)
    {
    case CSEL_BLOCK_HEADING:
      rule (cr, self->left, right, y + height - 1, 0);
      break;

    case CSEL_BLOCK_SUBHEADING:
    case CSEL_BLOCK_TEXT:
      break;

    case CSEL_BLOCK_GRID:
      draw_boxes (self, cr, piece, y, height);
      break;

    case CSEL_BLOCK_SWATCH:
      draw_swatch (self, cr, piece, y);
      rule (cr, self->left + CSEL_PAGE_INDENT, right, y + height, PALE);
      break;

    case CSEL_BLOCK_ROW:
    case CSEL_BLOCK_CELLS:
      rule (cr, self->left + CSEL_PAGE_INDENT, right, y + height, PALE);
      break;

    case CSEL_BLOCK_HEAD:
      rule (cr, self->left + CSEL_PAGE_INDENT, right, y + height, 0.5);
      break;

    case CSEL_BLOCK_WARNING:
      cairo_rectangle (cr, self->left + CSEL_PAGE_INDENT / 2, y, 2, height);
      cairo_fill (cr);
      break;

    case CSEL_BLOCK_DRAWING:
      draw_scene (self, cr, piece, y);
      break;

    case CSEL_BLOCK_CUT:
      draw_cut (self, cr, y + height / 2);
      break;
    }
}

static void
draw_placement (const CselPages     *self,
                cairo_t             *cr,
                const CselPlacement *placement)
{
  const CselPiece *piece = g_ptr_array_index (self->pieces, placement->item);
  const double height = g_array_index (self->items, CselPageItem, placement->item).height;
  const double y = self->top + placement->y;
  const char *tag = get_tag (piece, FALSE);

  if (tag != NULL)
    cairo_tag_begin (cr, tag, NULL);
  draw_runs (self, cr, piece, placement, y, height);
  draw_surroundings (self, cr, piece, y, placement->to - placement->from);
  if (tag != NULL)
    cairo_tag_end (cr, tag);
}

static void
draw_body (const CselPages *self,
           cairo_t         *cr,
           guint            page)
{
  gboolean in_table = FALSE;
  guint n;
  const CselPlacement *placements = csel_pages_get_placements (self, page, &n);

  for (guint i = 0; i < n; i++)
    {
      const gboolean is_row = is_in_table (g_ptr_array_index (self->pieces, placements[i].item));

      if (is_row && !in_table)
        cairo_tag_begin (cr, "Table", NULL);
      else if (!is_row && in_table)
        cairo_tag_end (cr, "Table");
      in_table = is_row;
      draw_placement (self, cr, &placements[i]);
    }
  if (in_table)
    cairo_tag_end (cr, "Table");
}

static void
draw_header (const CselPages *self,
             cairo_t         *cr,
             guint            page)
{
  const char *texts[] = { self->report->title, self->report->subtitle, self->report->origin };
  const char *links[] = { NULL, NULL, self->report->link };
  double y = self->margin_top;

  for (guint i = 0; i < self->header->len; i++)
    if (texts[i] != NULL)
      {
        PangoLayout *layout = g_ptr_array_index (self->header, i);
        /* What is said again on each page is no part of the text */
        const char *tag = page == 0 ? (i == 0 ? "H1" : "P") : NULL;
        gboolean is_link;

        if (tag != NULL)
          cairo_tag_begin (cr, tag, NULL);
        is_link = page == 0 && begin_link (cr, links[i]);
        show_layout (cr, layout, self->left, y);
        if (is_link)
          cairo_tag_end (cr, CAIRO_TAG_LINK);
        if (tag != NULL)
          cairo_tag_end (cr, tag);
        y += csel_typesetter_get_height (layout);
      }
  rule (cr, self->left, self->left + csel_pages_get_width (self), y + 3, 0);
}

static void
draw_footer (const CselPages *self,
             cairo_t         *cr,
             guint            page)
{
  const double width = csel_pages_get_width (self);
  const double y = self->bottom + 7;
  g_autofree char *text = NULL;
  g_autoptr(PangoLayout) number = NULL;
  g_autoptr(PangoLayout) edition = NULL;
  int number_width;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (self->report->page_format, page + 1, csel_pages_get_n (self));
#pragma GCC diagnostic pop
  number = csel_typesetter_set (self->typesetter, CSEL_STYLE_SMALL, text, width);
  pango_layout_get_size (number, &number_width, NULL);
  edition = csel_typesetter_set (self->typesetter, CSEL_STYLE_SMALL, self->report->edition,
                                 width - CSEL_FOOTER_NUMBER);
  rule (cr, self->left, self->left + width, y - 3, 0);
  show_layout (cr, edition, self->left, y);
  show_layout (cr, number, self->left + width - (double)number_width / PANGO_SCALE, y);
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
  g_return_if_fail (page < csel_pages_get_n (self));

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_header (self, cr, page);
  draw_body (self, cr, page);
  draw_footer (self, cr, page);
}
