/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselTable: rows and columns of what leaves the program for others
 *
 * A cell is a text, a number or not stated. How they are written is decided by what they are
 * written as: CSV, TSV or HTML.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-table.h"

#include "base/csel-quantity.h"

typedef struct
{
  char        *title;
  CselCellKind kind;
} Column;

struct _CselTable
{
  GArray    *columns;
  GPtrArray *cells;
};

static void
column_clear (gpointer data)
{
  g_free (((Column *)data)->title);
}

/**
 * csel_table_new:
 *
 * Returns: (transfer full): a table without columns
 */
CselTable *
csel_table_new (void)
{
  CselTable *self = g_new0 (CselTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
  self->cells = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * csel_table_free:
 * @self: (transfer full): a table
 */
void
csel_table_free (CselTable *self)
{
  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * csel_table_add_column:
 * @self: a table without rows
 * @title: its heading
 * @kind: what stands in it
 */
void
csel_table_add_column (CselTable   *self,
                       const char  *title,
                       CselCellKind kind)
{
  const Column column = { g_strdup (title), kind };

  g_return_if_fail (self->cells->len == 0);

  g_array_append_val (self->columns, column);
}

/**
 * csel_table_add_text:
 * @self: a table
 * @text: (nullable): what stands in the next cell, %NULL if it is not stated
 *
 * Cells follow each other row by row.
 */
void
csel_table_add_text (CselTable  *self,
                     const char *text)
{
  g_ptr_array_add (self->cells, g_strdup (text));
}

/**
 * csel_table_add_number:
 * @self: a table
 * @steps: the number, in steps
 * @steps_per_unit: how many of them are 1
 *
 * Puts an exact number into the next cell.
 */
void
csel_table_add_number (CselTable *self,
                       gint64     steps,
                       gint64     steps_per_unit)
{
  g_ptr_array_add (self->cells, csel_decimal_format (steps, steps_per_unit, '.'));
}

guint
csel_table_get_n_columns (const CselTable *self)
{
  return self->columns->len;
}

guint
csel_table_get_n_rows (const CselTable *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

const char *
csel_table_get_title (const CselTable *self,
                      guint            column)
{
  return g_array_index (self->columns, Column, column).title;
}

CselCellKind
csel_table_get_kind (const CselTable *self,
                     guint            column)
{
  return g_array_index (self->columns, Column, column).kind;
}

/**
 * csel_table_get_cell:
 * @self: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (nullable): what stands there, a number with a decimal point; %NULL if it is not stated
 */
const char *
csel_table_get_cell (const CselTable *self,
                     guint            row,
                     guint            column)
{
  return g_ptr_array_index (self->cells, row * self->columns->len + column);
}
