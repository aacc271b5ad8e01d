/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-index.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char *csel_cells_title  (CselColumn               column,
                         const CselRatingContext *context,
                         const CselLocale        *locale);
char *csel_cells_format (CselColumn               column,
                         CselProduct             *product,
                         const CselRatingContext *context,
                         const CselLocale        *locale);

G_END_DECLS
