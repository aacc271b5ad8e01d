/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-report.h"
#include "report/csel-sheet-options.h"

G_BEGIN_DECLS

CselReport *csel_spec_sheet_new (CselProduct            *product,
                                 const CselSheetOptions *options,
                                 const CselLocale       *locale);

G_END_DECLS
