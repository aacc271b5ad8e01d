/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The spec sheet: what the user has filled in, the key numbers and the drawing, then the specification row
 * by row
 *
 * Options leave out, they never change what is stated; what they leave out is said on the first page. The
 * safety information is never left out.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-spec-sheet.h"

#include <string.h>

#include "report/csel-chosen.h"
#include "report/csel-drawing.h"
#include "report/csel-report-private.h"
#include "report/csel-sheet-parts.h"
#include "rules/csel-mating.h"
#include "text/csel-label.h"
#include "text/csel-spec.h"
#include "text/csel-verdict-text.h"

/* A rating table that has more goes on below */
#define MAX_RATING_COLUMNS 6

typedef struct
{
  CselReport             *report;
  CselProduct            *product;
  const CselSheetOptions *options;
  const CselLocale       *locale;
  GPtrArray              *rows;
} Sheet;

static CselSpecRow *
get_row (const Sheet *sheet,
         guint        index)
{
  return index < sheet->rows->len ? g_ptr_array_index (sheet->rows, index) : NULL;
}

static gboolean
is_columns (const Sheet *sheet,
            guint        index)
{
  CselSpecRow *row = get_row (sheet, index);

  return row != NULL && csel_spec_row_get_kind (row) == CSEL_SPEC_COLUMNS;
}

static gboolean
has_fact (CselSpecRow *row)
{
  for (guint i = 0; i < csel_spec_row_get_n_cells (row); i++)
    if (csel_spec_row_get_fact (row, i) != NULL)
      return TRUE;

  return FALSE;
}

/* The quantity of one unit system, where the cell states both; as printed where it does not */
static char *
format_cell (const Sheet *sheet,
             CselSpecRow *row,
             guint        column)
{
  const CselFact *fact = csel_spec_row_get_fact (row, column);
  char *text = NULL;

  if (fact != NULL)
    text = csel_sheet_format_units (sheet->product, fact, sheet->options->units, sheet->locale);

  return text != NULL ? text : g_strdup (csel_spec_row_get_cell (row, column));
}

static void
copy_cells (const Sheet *sheet,
            CselBlock   *block,
            CselSpecRow *row,
            guint        first,
            guint        end)
{
  block->cells = g_new0 (char *, end - first + 1);
  for (guint i = first; i < end; i++)
    block->cells[i - first] = format_cell (sheet, row, i);
}

/* A colour that is known as such has its swatch */
static CselBlockKind
get_value_kind (CselSpecRow *row,
                CselColor   *color)
{
  const CselFact *fact = csel_spec_row_get_n_cells (row) == 1 ? csel_spec_row_get_fact (row, 0) : NULL;
  const gboolean is_color = fact != NULL && (fact->property == CSEL_PROPERTY_COLOR ||
                                             fact->property == CSEL_PROPERTY_ITEM_COLOR ||
                                             fact->property == CSEL_PROPERTY_ACTUATOR_COLOR);

  return is_color && csel_color_parse (csel_spec_row_get_cell (row, 0), color) ? CSEL_BLOCK_SWATCH : CSEL_BLOCK_ROW;
}

static CselBlockKind
get_block_kind (CselSpecRow *row,
                CselColor   *color)
{
  switch (csel_spec_row_get_kind (row))
    {
    case CSEL_SPEC_HEADING:
      return CSEL_BLOCK_HEADING;

    case CSEL_SPEC_SUBHEADING:
      return CSEL_BLOCK_SUBHEADING;

    case CSEL_SPEC_TEXT:
      return csel_spec_row_get_fact (row, 0)->property == CSEL_PROPERTY_SAFETY_INFORMATION ?
             CSEL_BLOCK_WARNING : CSEL_BLOCK_TEXT;

    case CSEL_SPEC_VALUE:
      return get_value_kind (row, color);

    case CSEL_SPEC_COLUMNS:
    case CSEL_SPEC_RELATED:
    case CSEL_SPEC_SOURCE:
      break;
    }

  return CSEL_BLOCK_ROW;
}

/* What is an address leads there */
static char *
find_link (const char *text)
{
  g_autofree char *scheme = g_uri_parse_scheme (text);
  const gboolean is_link = g_strcmp0 (scheme, "https") == 0 || g_strcmp0 (scheme, "http") == 0;

  return is_link && strpbrk (text, " \n") == NULL ? g_strdup (text) : NULL;
}

/* Another product; behind a counterpart, whether it mates */
static void
add_related (Sheet       *sheet,
             CselSpecRow *row)
{
  static const CselColumns columns = { 2, { 0.14, 0.86 } };
  CselProduct *other = csel_spec_row_get_product (row);
  g_autoptr(CselMating) mating = NULL;
  g_autofree char *text = NULL;

  if (other != NULL && csel_mating_names (sheet->product, other))
    mating = csel_mating_ask (sheet->product, other);
  if (mating != NULL)
    text = g_strdup_printf ("%s – %s", csel_spec_row_get_cell (row, 0),
                            csel_text_verdict_result (sheet->locale, CSEL_QUESTION_MATE,
                                                      csel_verdict_get_result (mating->verdict)));
  csel_report_add_text (sheet->report, CSEL_BLOCK_ROW, csel_spec_row_get_label (row),
                        text != NULL ? text : csel_spec_row_get_cell (row, 0))->columns = &columns;
}

static void
add_row (Sheet *sheet,
         guint  index)
{
  CselSpecRow *row = get_row (sheet, index);
  g_autofree char *label = csel_spec_row_mark_label (row, sheet->locale);
  CselColor color = { 0, 0, 0 };
  const CselBlockKind kind = get_block_kind (row, &color);
  CselBlock *block;

  if (csel_spec_row_get_kind (row) == CSEL_SPEC_RELATED)
    {
      add_related (sheet, row);
      return;
    }

  block = csel_report_add_block (sheet->report, kind, label);
  block->color = color;
  copy_cells (sheet, block, row, 0, csel_spec_row_get_n_cells (row));
  if (csel_spec_row_get_n_cells (row) == 1)
    block->link = find_link (csel_spec_row_get_cell (row, 0));
}

/* Some columns of a rating table: its standard and the conditions are its head */
static void
add_rating_columns (Sheet *sheet,
                    guint  title,
                    guint  end,
                    guint  first_column,
                    guint  end_column)
{
  gboolean in_head = TRUE;
  CselSpecRow *row = get_row (sheet, title);

  copy_cells (sheet, csel_report_add_block (sheet->report, CSEL_BLOCK_HEAD, csel_spec_row_get_label (row)), row, 0, 1);
  for (guint i = title + 1; i < end; i++)
    {
      g_autofree char *label = NULL;
      CselBlock *block;
      int active;

      row = get_row (sheet, i);
      label = csel_spec_row_mark_label (row, sheet->locale);
      active = csel_spec_row_get_active_column (row) - (int)first_column;
      in_head = in_head && !has_fact (row);
      block = csel_report_add_block (sheet->report, in_head ? CSEL_BLOCK_HEAD : CSEL_BLOCK_CELLS, label);
      copy_cells (sheet, block, row, first_column, end_column);
      block->active_column = active < (int)(end_column - first_column) ? active : -1;
      block->keep_with_next = i + 1 < end;
    }
}

/* Returns what comes after it */
static guint
add_rating_table (Sheet *sheet,
                  guint  title)
{
  const guint n_columns = csel_spec_row_get_n_cells (get_row (sheet, title + 1));
  guint end = title + 1;

  while (is_columns (sheet, end))
    end++;
  for (guint first = 0; first < n_columns; first += MAX_RATING_COLUMNS)
    add_rating_columns (sheet, title, end, first, MIN (n_columns, first + MAX_RATING_COLUMNS));

  return end;
}

static void
add_drawing (Sheet *sheet)
{
  CselDrawingRequest request = CSEL_DRAWING_DEFAULT;
  g_autoptr(CselScene) scene = NULL;

  if (sheet->options->units == CSEL_SHEET_UNITS_US)
    request.unit = CSEL_UNIT_INCH;
  scene = csel_drawing_new (sheet->product, &request, sheet->locale);
  if (csel_scene_get_n_primitives (scene) > 0)
    csel_report_add_block (sheet->report, CSEL_BLOCK_DRAWING, NULL)->scene = g_steal_pointer (&scene);
}

static gboolean
is_safety (const Sheet *sheet,
           guint        index)
{
  CselColor color;

  return get_block_kind (get_row (sheet, index), &color) == CSEL_BLOCK_WARNING;
}

static void
add_rows (Sheet *sheet)
{
  gboolean is_wanted = TRUE;

  for (guint i = 0; i < sheet->rows->len;)
    {
      if (csel_spec_row_get_kind (get_row (sheet, i)) == CSEL_SPEC_HEADING)
        is_wanted = (sheet->options->sections & 1u << csel_sheet_get_section (sheet->rows, i)) != 0;

      if (!is_wanted && !is_safety (sheet, i))
        i++;
      else if (!is_columns (sheet, i) && is_columns (sheet, i + 1))
        i = add_rating_table (sheet, i);
      else
        add_row (sheet, i++);
    }
}

/**
 * csel_spec_sheet_new:
 * @product: a product
 * @options: what is wanted
 * @locale: the language of headings and labels
 *
 * Returns: (transfer full): everything @product states, with its drawing
 */
CselReport *
csel_spec_sheet_new (CselProduct            *product,
                     const CselSheetOptions *options,
                     const CselLocale       *locale)
{
  g_autoptr(GPtrArray) rows = csel_spec_new (product, &options->context, locale);
  Sheet sheet = { csel_report_new_for_product (product, locale), product, options, locale, rows };

  csel_sheet_add_fields (sheet.report, options, locale);
  csel_sheet_add_key_data (sheet.report, product, options, locale);
  csel_sheet_add_marks (sheet.report, rows, options, locale);
  if (options->has_drawing)
    add_drawing (&sheet);
  if (options->chosen != NULL)
    csel_chosen_add_to_report (options->chosen, sheet.report, locale);
  add_rows (&sheet);

  return sheet.report;
}
