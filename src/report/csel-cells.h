/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-column.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

gboolean csel_cells_is_number    (CselListing             *listing,
                                  const char              *column);
char    *csel_cells_title        (CselListing             *listing,
                                  const char              *column,
                                  const CselRatingContext *context,
                                  const CselLocale        *locale);
char    *csel_cells_format       (const char              *column,
                                  CselProduct             *product,
                                  const CselRatingContext *context,
                                  const CselLocale        *locale);
char    *csel_cells_format_value (CselColumn              *column,
                                  const CselColumnValue   *value,
                                  const CselLocale        *locale);
char    *csel_cells_format_code  (const char              *column);

G_END_DECLS
