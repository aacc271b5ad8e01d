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
const char *csel_text_conductor_kind  (const CselLocale           *locale,
                                       CselConductorKind           kind);

G_END_DECLS
