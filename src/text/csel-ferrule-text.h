/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-color-code.h"
#include "rules/csel-ferrule-groups.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

GStrv       csel_text_ferrule_rules   (const CselLocale           *locale,
                                       const CselFerruleAnswer    *answer,
                                       CselPreparation             first);
const char *csel_text_ferrule_group   (const CselLocale           *locale,
                                       CselFerruleGroup            group);
char       *csel_text_ferrule_summary (const CselLocale           *locale,
                                       const CselFerruleAnswer    *answer,
                                       CselFerruleSummary          flag);
char       *csel_text_requirement     (const CselLocale           *locale,
                                       const CselFerruleAnswer    *answer);
char       *csel_text_todo            (const CselLocale           *locale,
                                       const CselFerruleCandidate *candidate);
char       *csel_text_candidate       (const CselLocale           *locale,
                                       const CselFerruleCandidate *candidate);
const char *csel_text_lookalikes      (const CselLocale           *locale);
char       *csel_text_choice          (const CselLocale           *locale,
                                       GPtrArray                  *choice);
const char *csel_text_color_code      (const CselLocale           *locale,
                                       CselColorCode               code);
char       *csel_text_other_color     (const CselLocale           *locale,
                                       CselColorCode               code,
                                       CselProduct                *ferrule);

G_END_DECLS
