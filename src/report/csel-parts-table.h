/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/csel-parts-line.h"
#include "report/csel-table.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/**
 * CselPartsColumn:
 * @CSEL_PARTS_COLUMN_LEFT_OVER: as @CSEL_PARTS_COLUMN_PACKS, on the first line that wants the item, so
 *   that a sum over the column is right
 *
 * What can be said of a line of a parts list.
 */
typedef enum
{
  CSEL_PARTS_COLUMN_DESIGNATION,
  CSEL_PARTS_COLUMN_QUANTITY,
  CSEL_PARTS_COLUMN_BASIS,
  CSEL_PARTS_COLUMN_TOTAL,
  CSEL_PARTS_COLUMN_ITEM,
  CSEL_PARTS_COLUMN_MANUFACTURER,
  CSEL_PARTS_COLUMN_TITLE,
  CSEL_PARTS_COLUMN_GTIN,
  CSEL_PARTS_COLUMN_POLES,
  CSEL_PARTS_COLUMN_CONNECTOR,
  CSEL_PARTS_COLUMN_PACK,
  CSEL_PARTS_COLUMN_PACKS,
  CSEL_PARTS_COLUMN_LEFT_OVER,
  CSEL_PARTS_COLUMN_NOTE,
  CSEL_PARTS_COLUMN_POLE,
  CSEL_N_PARTS_COLUMNS
} CselPartsColumn;

/**
 * CselPartsRows:
 * @CSEL_PARTS_ROWS_LINES: a row for each line
 * @CSEL_PARTS_ROWS_SUMMED: a row for each item: what is ordered
 * @CSEL_PARTS_ROWS_MARKING: a row for each pole of each designation: what is printed on markers
 *
 * What a row is.
 */
typedef enum
{
  CSEL_PARTS_ROWS_LINES,
  CSEL_PARTS_ROWS_SUMMED,
  CSEL_PARTS_ROWS_MARKING,
  CSEL_N_PARTS_ROWS
} CselPartsRows;

/**
 * CselPartsChoice:
 * @rows: what a row is
 * @n: how many columns there are
 * @columns: which
 * @titles: what each is called, %NULL for what the program calls it
 *
 * What of a parts list leaves the program.
 */
typedef struct
{
  CselPartsRows   rows;
  guint           n;
  CselPartsColumn columns[CSEL_N_PARTS_COLUMNS];
  const char     *titles[CSEL_N_PARTS_COLUMNS];
} CselPartsChoice;

void        csel_parts_choice_init     (CselPartsChoice       *self,
                                        CselPartsRows          rows);
gboolean    csel_parts_rows_parse      (const char            *id,
                                        CselPartsRows         *rows);
const char *csel_parts_rows_get_id     (CselPartsRows          rows);
gboolean    csel_parts_column_parse    (const char            *id,
                                        CselPartsColumn       *column);
const char *csel_parts_column_get_id   (CselPartsColumn        column);
char       *csel_parts_column_list_ids (void);
const char *csel_parts_column_title    (CselPartsColumn        column,
                                        const CselLocale      *locale);
char       *csel_parts_format_basis    (CselPartsBasis         basis,
                                        const CselLocale      *locale);
CselTable  *csel_parts_table_new       (GListModel            *lines,
                                        const CselPartsChoice *choice,
                                        const CselLocale      *locale);
CselTable  *csel_parts_table_new_of    (GListModel            *lines,
                                        const GArray          *positions,
                                        const CselPartsChoice *choice,
                                        const CselLocale      *locale);

G_END_DECLS
