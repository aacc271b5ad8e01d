/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselCellKind:
 * @CSEL_CELL_TEXT: words
 * @CSEL_CELL_NUMBER: a number; it stands right
 * @CSEL_CELL_DESIGNATION: a designation (IEC 81346): "-X1", "=P1+S2-X1"
 *
 * What stands in the cells of a column.
 */
typedef enum
{
  CSEL_CELL_TEXT,
  CSEL_CELL_NUMBER,
  CSEL_CELL_DESIGNATION,
} CselCellKind;

typedef struct _CselTable CselTable;

CselTable   *csel_table_new           (void);
void         csel_table_free          (CselTable       *self);
void         csel_table_add_column    (CselTable       *self,
                                       const char      *title,
                                       CselCellKind     kind);
void         csel_table_add_text      (CselTable       *self,
                                       const char      *text);
void         csel_table_add_number    (CselTable       *self,
                                       gint64           steps,
                                       gint64           steps_per_unit);
guint        csel_table_get_n_columns (const CselTable *self);
guint        csel_table_get_n_rows    (const CselTable *self);
const char  *csel_table_get_title     (const CselTable *self,
                                       guint            column);
CselCellKind csel_table_get_kind      (const CselTable *self,
                                       guint            column);
const char  *csel_table_get_cell      (const CselTable *self,
                                       guint            row,
                                       guint            column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselTable, csel_table_free)

G_END_DECLS
