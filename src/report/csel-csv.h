/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-table.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/**
 * CselCsvDialect:
 * @CSEL_CSV_COMMA: comma, decimal point
 * @CSEL_CSV_SEMICOLON: semicolon, decimal comma, a byte-order mark: what a spreadsheet opens where
 *   numbers are written with a comma
 * @CSEL_CSV_TAB: tab, the language's own decimal mark, no quoting: for the clipboard
 */
typedef enum
{
  CSEL_CSV_COMMA,
  CSEL_CSV_SEMICOLON,
  CSEL_CSV_TAB,
} CselCsvDialect;

/**
 * CselCsvUse:
 * @CSEL_CSV_FOR_SPREADSHEET: it is opened in a spreadsheet: no text is run as a formula, and what is
 *   not stated says so
 * @CSEL_CSV_FOR_IMPORT: another program reads it: designations are as they are, and what is not
 *   stated is empty
 */
typedef enum
{
  CSEL_CSV_FOR_SPREADSHEET,
  CSEL_CSV_FOR_IMPORT,
} CselCsvUse;

gboolean csel_csv_dialect_parse (const char     *id,
                                 CselCsvDialect *dialect);
char *csel_csv_write      (const CselTable  *table,
                           CselCsvDialect    dialect,
                           CselCsvUse        use,
                           const CselLocale *locale);
char *csel_csv_write_html (const CselTable  *table,
                           const CselLocale *locale);

G_END_DECLS
