/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-rating-context.h"
#include "report/csel-report.h"

G_BEGIN_DECLS

CselReport *csel_spec_sheet_new (CselProduct             *product,
                                 const CselRatingContext *context,
                                 const CselLocale        *locale);

G_END_DECLS
