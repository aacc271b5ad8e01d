/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-nearest-miss.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char *csel_miss_describe_condition (const CselNearestMiss *miss,
                                    CselResult            *result,
                                    const CselLocale      *locale);
char *csel_miss_describe           (const CselNearestMiss *miss,
                                    CselResult            *result,
                                    const CselLocale      *locale);

G_END_DECLS
