/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-comparison.h"
#include "report/csel-report.h"

G_BEGIN_DECLS

/** CSEL_COMPARE_UPRIGHT: so many have room beside each other on a sheet that stands */
#define CSEL_COMPARE_UPRIGHT 3

CselReport *csel_compare_sheet_new (GPtrArray              *products,
                                    gboolean                only_differences,
                                    const CselSheetOptions *options,
                                    const CselLocale       *locale);

G_END_DECLS
