/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-sheet-options.h"

G_BEGIN_DECLS

/**
 * CSEL_SHEET_FIELD_ENTRIES:
 * @fields: an array of #CSEL_N_SHEET_FIELDS texts
 *
 * The options of all commands that write a sheet with fields.
 */
#define CSEL_SHEET_FIELD_ENTRIES(fields) \
  { "project", 0, 0, G_OPTION_ARG_STRING, &(fields)[CSEL_SHEET_PROJECT], N_("What stands under Project"), \
    N_("TEXT") }, \
  { "location", 0, 0, G_OPTION_ARG_STRING, &(fields)[CSEL_SHEET_LOCATION], \
    N_("What stands under Panel, location (=, +)"), N_("TEXT") }, \
  { "revision", 0, 0, G_OPTION_ARG_STRING, &(fields)[CSEL_SHEET_REVISION], N_("What stands under Revision"), \
    N_("TEXT") }, \
  { "prepared", 0, 0, G_OPTION_ARG_STRING, &(fields)[CSEL_SHEET_PREPARED], N_("What stands under Prepared by"), \
    N_("TEXT") }, \
  { "checked", 0, 0, G_OPTION_ARG_STRING, &(fields)[CSEL_SHEET_CHECKED], N_("What stands under Checked by"), \
    N_("TEXT") }

/**
 * CSEL_SHEET_DATE_ENTRY:
 * @fields: an array of #CSEL_N_SHEET_FIELDS texts
 *
 * Of those where "date" means nothing else.
 */
#define CSEL_SHEET_DATE_ENTRY(fields) \
  { "date", 0, 0, G_OPTION_ARG_STRING, &(fields)[CSEL_SHEET_DATE], N_("What stands under Date instead of today"), \
    N_("TEXT") }

void csel_sheet_fields_read  (char             **fields,
                              CselSheetOptions  *options);
void csel_sheet_fields_clear (char             **fields);

G_END_DECLS
