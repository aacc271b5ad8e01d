/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A parts list as rows and columns: for CSV, TSV, the clipboard and label printers
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-parts-table.h"

#include <glib/gi18n.h>

#include "model/csel-parts-totals.h"
#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

/* More poles than any connector has */
#define MAX_MARKED 1000

static const struct
{
  const char  *id;
  const char  *title;
  CselCellKind kind;
} columns[CSEL_N_PARTS_COLUMNS] = {
  [CSEL_PARTS_COLUMN_DESIGNATION] = { "designation", N_("Designation"), CSEL_CELL_DESIGNATION },
  [CSEL_PARTS_COLUMN_QUANTITY] = { "quantity", N_("Quantity"), CSEL_CELL_NUMBER },
  [CSEL_PARTS_COLUMN_BASIS] = { "basis", N_("Quantity is"), CSEL_CELL_TEXT },
  [CSEL_PARTS_COLUMN_TOTAL] = { "total", N_("Total"), CSEL_CELL_NUMBER },
  [CSEL_PARTS_COLUMN_ITEM] = { "item", N_("Item number"), CSEL_CELL_TEXT },
  [CSEL_PARTS_COLUMN_MANUFACTURER] = { "manufacturer", N_("Manufacturer"), CSEL_CELL_TEXT },
  [CSEL_PARTS_COLUMN_TITLE] = { "title", N_("Description"), CSEL_CELL_TEXT },
  [CSEL_PARTS_COLUMN_GTIN] = { "gtin", N_("GTIN"), CSEL_CELL_TEXT },
  [CSEL_PARTS_COLUMN_POLES] = { "poles", N_("Poles"), CSEL_CELL_NUMBER },
  [CSEL_PARTS_COLUMN_CONNECTOR] = { "connector", N_("Accessory of"), CSEL_CELL_TEXT },
  [CSEL_PARTS_COLUMN_PACK] = { "pack", N_("Pack size"), CSEL_CELL_NUMBER },
  [CSEL_PARTS_COLUMN_PACKS] = { "packs", N_("Packs"), CSEL_CELL_NUMBER },
  [CSEL_PARTS_COLUMN_LEFT_OVER] = { "left-over", N_("Left over"), CSEL_CELL_NUMBER },
  [CSEL_PARTS_COLUMN_NOTE] = { "note", N_("Note"), CSEL_CELL_TEXT },
  [CSEL_PARTS_COLUMN_POLE] = { "pole", N_("Pole no."), CSEL_CELL_NUMBER },
};

static const char *const rows_ids[CSEL_N_PARTS_ROWS] = {
  [CSEL_PARTS_ROWS_LINES] = "lines",
  [CSEL_PARTS_ROWS_SUMMED] = "summed",
  [CSEL_PARTS_ROWS_MARKING] = "marking",
};

static const CselPartsChoice standard[CSEL_N_PARTS_ROWS] = {
  [CSEL_PARTS_ROWS_LINES] = {
    CSEL_PARTS_ROWS_LINES, 14, {
      CSEL_PARTS_COLUMN_DESIGNATION, CSEL_PARTS_COLUMN_QUANTITY, CSEL_PARTS_COLUMN_BASIS, CSEL_PARTS_COLUMN_TOTAL,
      CSEL_PARTS_COLUMN_ITEM, CSEL_PARTS_COLUMN_MANUFACTURER, CSEL_PARTS_COLUMN_TITLE, CSEL_PARTS_COLUMN_GTIN,
      CSEL_PARTS_COLUMN_POLES, CSEL_PARTS_COLUMN_CONNECTOR, CSEL_PARTS_COLUMN_PACK, CSEL_PARTS_COLUMN_PACKS,
      CSEL_PARTS_COLUMN_LEFT_OVER, CSEL_PARTS_COLUMN_NOTE,
    },
  },
  [CSEL_PARTS_ROWS_SUMMED] = {
    CSEL_PARTS_ROWS_SUMMED, 8, {
      CSEL_PARTS_COLUMN_TOTAL, CSEL_PARTS_COLUMN_ITEM, CSEL_PARTS_COLUMN_MANUFACTURER, CSEL_PARTS_COLUMN_TITLE,
      CSEL_PARTS_COLUMN_GTIN, CSEL_PARTS_COLUMN_PACK, CSEL_PARTS_COLUMN_PACKS, CSEL_PARTS_COLUMN_LEFT_OVER,
    },
  },
  [CSEL_PARTS_ROWS_MARKING] = {
    CSEL_PARTS_ROWS_MARKING, 3, {
      CSEL_PARTS_COLUMN_DESIGNATION, CSEL_PARTS_COLUMN_ITEM, CSEL_PARTS_COLUMN_POLE,
    },
  },
};

/* Where a row stands */
typedef struct
{
  CselTable             *table;
  const CselPartsChoice *choice;
  const CselLocale      *locale;
  const CselPartsTotals *totals;
  CselPartsLine         *line;
  const CselItemTotal   *item;
  CselPartsLine         *connector;
  guint64                total;
  gboolean               is_total_known;
  gboolean               is_first;
  const char            *designation;
  guint                  pole;
} Row;

/**
 * csel_parts_choice_init:
 * @self: (out caller-allocates): a choice
 * @rows: what a row is
 *
 * Chooses the usual columns.
 */
void
csel_parts_choice_init (CselPartsChoice *self,
                        CselPartsRows    rows)
{
  *self = standard[rows];
}

/**
 * csel_parts_rows_parse:
 * @id: "lines", "summed" or "marking"
 * @rows: (out): what it means
 *
 * Returns: %FALSE if it is none of them
 */
gboolean
csel_parts_rows_parse (const char    *id,
                       CselPartsRows *rows)
{
  for (CselPartsRows i = 0; i < CSEL_N_PARTS_ROWS; i++)
    if (g_str_equal (rows_ids[i], id))
      {
        *rows = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_parts_rows_get_id:
 * @rows: what a row is
 *
 * Returns: what csel_parts_rows_parse() reads
 */
const char *
csel_parts_rows_get_id (CselPartsRows rows)
{
  g_return_val_if_fail (rows < CSEL_N_PARTS_ROWS, NULL);

  return rows_ids[rows];
}

/**
 * csel_parts_column_parse:
 * @id: a column's stable name
 * @column: (out): the column
 *
 * Returns: %FALSE if there is none of that name
 */
gboolean
csel_parts_column_parse (const char      *id,
                         CselPartsColumn *column)
{
  for (CselPartsColumn i = 0; i < CSEL_N_PARTS_COLUMNS; i++)
    if (g_str_equal (columns[i].id, id))
      {
        *column = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_parts_column_get_id:
 * @column: a column
 *
 * Returns: its stable name
 */
const char *
csel_parts_column_get_id (CselPartsColumn column)
{
  g_return_val_if_fail (column < CSEL_N_PARTS_COLUMNS, NULL);

  return columns[column].id;
}

/**
 * csel_parts_column_list_ids:
 *
 * Returns: (transfer full): the stable names of all columns
 */
char *
csel_parts_column_list_ids (void)
{
  GString *ids = g_string_new (NULL);

  for (CselPartsColumn i = 0; i < CSEL_N_PARTS_COLUMNS; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", columns[i].id);

  return g_string_free (ids, FALSE);
}

/**
 * csel_parts_column_title:
 * @column: a column
 * @locale: the language
 *
 * Returns: its heading
 */
const char *
csel_parts_column_title (CselPartsColumn   column,
                         const CselLocale *locale)
{
  g_return_val_if_fail (column < CSEL_N_PARTS_COLUMNS, NULL);

  return TR (columns[column].title);
}

/**
 * csel_parts_format_basis:
 * @basis: what a quantity counts
 * @locale: the language
 *
 * Returns: (transfer full): that in words
 */
char *
csel_parts_format_basis (CselPartsBasis    basis,
                         const CselLocale *locale)
{
  switch (basis)
    {
    case CSEL_PARTS_PER_DESIGNATION:
      return g_strdup (TR ("per designation"));

    case CSEL_PARTS_PER_CONNECTOR:
      return g_strdup (TR ("per connector"));

    case CSEL_PARTS_PER_POLE:
      return g_strdup (TR ("per pole"));

    case CSEL_PARTS_TOTAL:
    case CSEL_N_PARTS_BASES:
    default:
      return g_strdup (TR ("in all"));
    }
}

static void
add_count (const Row *row,
           guint64    count,
           gboolean   is_known)
{
  if (is_known)
    csel_table_add_number (row->table, (gint64)count, 1);
  else
    csel_table_add_text (row->table, NULL);
}

static void
add_poles (const Row *row)
{
  const gint64 steps = csel_unit_get_steps (CSEL_UNIT_NONE);
  CselRange range;

  if (csel_parts_line_get_alternatives (row->line) == NULL &&
      csel_product_lookup_range (csel_parts_line_get_product (row->line), CSEL_PROPERTY_POLE_NUMBER, CSEL_UNIT_NONE,
                                 &range) != NULL && range.lo == range.hi)
    csel_table_add_number (row->table, range.lo, steps);
  else
    csel_table_add_text (row->table, NULL);
}

/* Of which of several it is nothing can be said as long as that is open */
static void
add_product_text (const Row      *row,
                  CselPartsColumn column)
{
  const CselLocale *locale = row->locale;
  CselProduct *product = csel_parts_line_get_product (row->line);
  const CselFact *gtin = csel_product_lookup_first (product, CSEL_PROPERTY_GTIN);
  gboolean is_open = csel_parts_line_get_alternatives (row->line) != NULL;

  if (column == CSEL_PARTS_COLUMN_MANUFACTURER)
    csel_table_add_text (row->table, csel_product_get_manufacturer (product));
  else if (column == CSEL_PARTS_COLUMN_TITLE)
    csel_table_add_text (row->table, is_open ? TR ("number open: choose before ordering") :
                         csel_label_title (locale, product));
  else
    csel_table_add_text (row->table, is_open || gtin == NULL ? NULL : csel_product_get_code (product, gtin));
}

static void
add_name (const Row     *row,
          CselPartsLine *line)
{
  g_autofree char *name = line != NULL ? csel_parts_line_get_name (line) : NULL;

  csel_table_add_text (row->table, name != NULL ? name : "");
}

static void
add_basis (const Row *row)
{
  g_autofree char *basis = csel_parts_format_basis (csel_parts_line_get_details (row->line)->basis, row->locale);

  csel_table_add_text (row->table, basis);
}

static void
add_cell (const Row      *row,
          CselPartsColumn column)
{
  const CselPartsDetails *details = csel_parts_line_get_details (row->line);

  switch (column)
    {
    case CSEL_PARTS_COLUMN_DESIGNATION:
      csel_table_add_text (row->table, row->designation != NULL ? row->designation : "");
      break;

    case CSEL_PARTS_COLUMN_QUANTITY:
      csel_table_add_number (row->table, details->quantity, 1);
      break;

    case CSEL_PARTS_COLUMN_BASIS:
      add_basis (row);
      break;

    case CSEL_PARTS_COLUMN_TOTAL:
      add_count (row, row->total, row->is_total_known);
      break;

    case CSEL_PARTS_COLUMN_ITEM:
      add_name (row, row->line);
      break;

    case CSEL_PARTS_COLUMN_MANUFACTURER:
    case CSEL_PARTS_COLUMN_TITLE:
    case CSEL_PARTS_COLUMN_GTIN:
      add_product_text (row, column);
      break;

    case CSEL_PARTS_COLUMN_POLES:
      add_poles (row);
      break;

    case CSEL_PARTS_COLUMN_CONNECTOR:
      add_name (row, row->connector);
      break;

    case CSEL_PARTS_COLUMN_PACK:
      add_count (row, row->item->pack, row->item->pack > 0);
      break;

    case CSEL_PARTS_COLUMN_PACKS:
    case CSEL_PARTS_COLUMN_LEFT_OVER:
      if (row->is_first)
        add_count (row, column == CSEL_PARTS_COLUMN_PACKS ? row->item->packs : row->item->left_over,
                   row->item->pack > 0 && row->item->is_known);
      else
        csel_table_add_text (row->table, "");
      break;

    case CSEL_PARTS_COLUMN_NOTE:
      csel_table_add_text (row->table, details->note != NULL ? details->note : "");
      break;

    case CSEL_PARTS_COLUMN_POLE:
      add_count (row, row->pole, row->pole > 0);
      break;

    case CSEL_N_PARTS_COLUMNS:
    default:
      g_return_if_reached ();
    }
}

/* What the lines of one item do not say together */
static gboolean
is_of_line (CselPartsColumn column)
{
  return column == CSEL_PARTS_COLUMN_DESIGNATION || column == CSEL_PARTS_COLUMN_QUANTITY ||
         column == CSEL_PARTS_COLUMN_BASIS || column == CSEL_PARTS_COLUMN_CONNECTOR ||
         column == CSEL_PARTS_COLUMN_NOTE || column == CSEL_PARTS_COLUMN_POLE;
}

static void
add_row (const Row *row)
{
  for (guint i = 0; i < row->choice->n; i++)
    if (row->choice->rows == CSEL_PARTS_ROWS_SUMMED && is_of_line (row->choice->columns[i]))
      csel_table_add_text (row->table, "");
    else
      add_cell (row, row->choice->columns[i]);
}

static guint
count_poles (CselPartsLine *line)
{
  const gint64 steps = csel_unit_get_steps (CSEL_UNIT_NONE);
  CselRange range;

  if (csel_parts_line_get_alternatives (line) != NULL ||
      csel_product_lookup_range (csel_parts_line_get_product (line), CSEL_PROPERTY_POLE_NUMBER, CSEL_UNIT_NONE,
                                 &range) == NULL || range.lo != range.hi || range.lo % steps != 0)
    return 0;

  return (guint)CLAMP (range.lo / steps, 0, MAX_MARKED);
}

/* An accessory is marked with its connector; where poles are not stated there is one row without */
static void
add_marking (Row *row)
{
  const char *const *designations = csel_parts_line_get_designations (row->line);
  const guint n = count_poles (row->line);

  if (row->connector != NULL)
    return;

  for (guint i = 0; designations[i] != NULL; i++)
    for (row->pole = n > 0; row->pole <= n; row->pole++)
      {
        row->designation = designations[i];
        add_row (row);
      }
}

static void
add_line (Row        *row,
          GListModel *lines,
          guint       position)
{
  const guint connector = csel_parts_totals_get_connector (row->totals, position);
  g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, position);
  g_autoptr(CselPartsLine) of = connector != CSEL_NO_CONNECTOR ? g_list_model_get_item (lines, connector) : NULL;

  row->line = line;
  row->connector = of;
  row->item = csel_parts_totals_get_item_of (row->totals, position);
  row->is_first = row->item->line == line;
  row->is_total_known = csel_parts_totals_get_line (row->totals, position, &row->total);
  row->designation = csel_parts_line_get_details (line)->designations;
  row->pole = 0;
  if (row->choice->rows == CSEL_PARTS_ROWS_MARKING)
    add_marking (row);
  else
    add_row (row);
}

static void
add_items (Row *row)
{
  for (guint i = 0; i < csel_parts_totals_get_n_items (row->totals); i++)
    {
      row->item = csel_parts_totals_get_item (row->totals, i);
      row->line = row->item->line;
      row->is_first = TRUE;
      row->total = row->item->total;
      row->is_total_known = row->item->is_known;
      add_row (row);
    }
}

static CselTable *
make_table (Row *row)
{
  const CselPartsChoice *choice = row->choice;

  row->table = csel_table_new ();
  for (guint i = 0; i < choice->n; i++)
    csel_table_add_column (row->table, choice->titles[i] != NULL ? choice->titles[i] :
                           csel_parts_column_title (choice->columns[i], row->locale), columns[choice->columns[i]].kind);

  return row->table;
}

/**
 * csel_parts_table_new:
 * @lines: (element-type CselPartsLine): a parts list
 * @choice: what of it
 * @locale: the language
 *
 * A total that cannot be said is not stated, and so are packs where the data does not say how many
 * pieces one has.
 *
 * Returns: (transfer full): its rows
 */
CselTable *
csel_parts_table_new (GListModel            *lines,
                      const CselPartsChoice *choice,
                      const CselLocale      *locale)
{
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (lines);
  Row row = { .choice = choice, .locale = locale, .totals = totals };
  CselTable *table = make_table (&row);

  if (choice->rows == CSEL_PARTS_ROWS_SUMMED)
    add_items (&row);
  else
    for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
      add_line (&row, lines, i);

  return table;
}

/**
 * csel_parts_table_new_of:
 * @lines: (element-type CselPartsLine): a parts list
 * @positions: (element-type guint): of some of its lines
 * @choice: what of them; a row for each line, or its markers
 * @locale: the language
 *
 * What they come to is what they come to in the whole list.
 *
 * Returns: (transfer full): their rows
 */
CselTable *
csel_parts_table_new_of (GListModel            *lines,
                         const GArray          *positions,
                         const CselPartsChoice *choice,
                         const CselLocale      *locale)
{
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (lines);
  Row row = { .choice = choice, .locale = locale, .totals = totals };
  CselTable *table = make_table (&row);

  g_return_val_if_fail (choice->rows != CSEL_PARTS_ROWS_SUMMED, table);

  for (guint i = 0; i < positions->len; i++)
    add_line (&row, lines, g_array_index (positions, guint, i));

  return table;
}
