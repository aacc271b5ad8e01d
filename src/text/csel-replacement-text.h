/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-replacement.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char  *csel_text_replacement          (const CselLocale      *locale,
                                       const CselReplacement *replacement);
char **csel_text_replacement_findings (const CselLocale      *locale,
                                       const CselReplacement *replacement);

G_END_DECLS
