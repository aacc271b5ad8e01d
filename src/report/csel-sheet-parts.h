/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-report.h"
#include "report/csel-sheet-options.h"

G_BEGIN_DECLS

char *csel_sheet_format_units (CselProduct            *product,
                               const CselFact         *fact,
                               CselSheetUnits          units,
                               const CselLocale       *locale);
guint csel_sheet_get_section  (GPtrArray              *rows,
                               guint                   heading);
void  csel_sheet_add_fields   (CselReport             *report,
                               const CselSheetOptions *options,
                               const CselLocale       *locale);
void  csel_sheet_add_key_data (CselReport             *report,
                               CselProduct            *product,
                               const CselSheetOptions *options,
                               const CselLocale       *locale);
void  csel_sheet_add_marks    (CselReport             *report,
                               GPtrArray              *rows,
                               const CselSheetOptions *options,
                               const CselLocale       *locale);

G_END_DECLS
