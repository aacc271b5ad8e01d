/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-ferrule.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

const char *csel_text_verdict_result  (const CselLocale           *locale,
                                       CselQuestion                question,
                                       CselVerdictResult           result);
char       *csel_text_verdict_line    (const CselLocale           *locale,
                                       const CselVerdictLine      *line);
char       *csel_text_check_line      (const CselLocale           *locale,
                                       const CselVerdictLine      *line);
char       *csel_text_list_citations  (const CselLocale           *locale,
                                       const CselVerdictLine      *line,
                                       guint                       first);
char       *csel_text_terminal        (const CselLocale           *locale,
                                       const CselFerruleAnswer    *answer,
                                       CselPreparation             preparation);
char       *csel_text_requirement     (const CselLocale           *locale,
                                       const CselFerruleAnswer    *answer);
char       *csel_text_ferrule_summary (const CselLocale           *locale,
                                       const CselFerruleAnswer    *answer,
                                       CselFerruleSummary          flag);
char       *csel_text_todo            (const CselLocale           *locale,
                                       const CselFerruleCandidate *candidate);
char       *csel_text_candidate       (const CselLocale           *locale,
                                       const CselFerruleCandidate *candidate);
const char *csel_text_conductor_kind  (const CselLocale           *locale,
                                       CselConductorKind           kind);

G_END_DECLS
