/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-rating-context.h"
#include "text/csel-locale.h"
#include "text/csel-spec-row.h"

G_BEGIN_DECLS

GPtrArray *csel_spec_new (CselProduct             *product,
                          const CselRatingContext *context,
                          const CselLocale        *locale);

G_END_DECLS
