/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The fields of a sheet on the command line
 */

#define G_LOG_DOMAIN "csel-cli"

#include "cli/csel-sheet-fields.h"

#include "report/csel-report.h"

/**
 * csel_sheet_fields_read:
 * @fields: what was typed; the date is filled in: today, where nothing else is said
 * @options: what is asked of a sheet, borrows @fields
 */
void
csel_sheet_fields_read (char            **fields,
                        CselSheetOptions *options)
{
  g_autoptr(GDateTime) date = csel_report_get_date ();

  if (fields[CSEL_SHEET_DATE] == NULL)
    fields[CSEL_SHEET_DATE] = g_date_time_format (date, "%Y-%m-%d");
  for (guint i = 0; i < CSEL_N_SHEET_FIELDS; i++)
    options->fields[i] = fields[i];
}

/**
 * csel_sheet_fields_clear:
 * @fields: what was typed
 */
void
csel_sheet_fields_clear (char **fields)
{
  for (guint i = 0; i < CSEL_N_SHEET_FIELDS; i++)
    g_clear_pointer (&fields[i], g_free);
}
