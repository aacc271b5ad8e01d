/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-report.h"

G_BEGIN_DECLS

/** CSEL_COMPARE_MIN: the fewest products beside each other */
#define CSEL_COMPARE_MIN 2
/** CSEL_COMPARE_MAX: the most */
#define CSEL_COMPARE_MAX 6
/** CSEL_COMPARE_UPRIGHT: so many have room beside each other on a sheet that stands */
#define CSEL_COMPARE_UPRIGHT 3

CselReport *csel_compare_sheet_new (GPtrArray        *products,
                                    gboolean          only_differences,
                                    const CselLocale *locale);

G_END_DECLS
