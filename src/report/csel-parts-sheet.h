/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "project/csel-project.h"
#include "report/csel-report.h"
#include "report/csel-sheet-options.h"

G_BEGIN_DECLS

void        csel_parts_sheet_set_fields (CselSheetOptions       *options,
                                         CselProject            *project);
CselReport *csel_parts_sheet_new        (GListModel             *lines,
                                         const char             *title,
                                         const CselSheetOptions *options,
                                         const CselLocale       *locale);

G_END_DECLS
