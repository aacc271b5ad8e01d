/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-ferrule.h"
#include "rules/csel-mating.h"
#include "rules/csel-supply-side.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

const char *csel_text_verdict_result  (const CselLocale           *locale,
                                       CselQuestion                question,
                                       CselVerdictResult           result);
char       *csel_text_verdict         (const CselLocale           *locale,
                                       CselQuestion                question,
                                       const CselVerdict          *verdict);
const char *csel_text_verdict_mark    (CselVerdictResult           result);
char       *csel_text_verdict_line    (const CselLocale           *locale,
                                       const CselVerdictLine      *line);
char       *csel_text_check_line      (const CselLocale           *locale,
                                       const CselVerdictLine      *line);
const char *csel_text_mating          (const CselLocale           *locale,
                                       const CselMating           *mating);
const char *csel_text_supply_side     (const CselLocale           *locale,
                                       CselSupplySide              side);
char       *csel_text_mating_line     (const CselLocale           *locale,
                                       const CselVerdictLine      *line);
char       *csel_text_list_reasons    (const CselLocale           *locale,
                                       const CselVerdict          *verdict);
char       *csel_text_wiring_line     (const CselLocale           *locale,
                                       const CselVerdictLine      *line);
char       *csel_text_list_citations  (const CselLocale           *locale,
                                       const CselVerdictLine      *line,
                                       guint                       first);
const char *csel_text_conductor_kind  (const CselLocale           *locale,
                                       CselConductorKind           kind);

G_END_DECLS
