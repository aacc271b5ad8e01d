/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-library.h"
#include "engine/csel-nearest-miss.h"
#include "model/csel-rating-context.h"
#include "rules/csel-ferrule.h"
#include "rules/csel-mating.h"
#include "rules/csel-supply-side.h"
#include "rules/csel-wiring.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char *csel_plain_list     (CselResult              *result,
                           guint                    n,
                           const CselLocale        *locale);
char *csel_plain_show     (CselProduct             *product,
                           const CselRatingContext *context,
                           const CselLocale        *locale);
char *csel_plain_ferrules (const CselFerruleAnswer *answer,
                           const CselLocale        *locale);
char *csel_plain_users    (CselProduct             *ferrule,
                           GPtrArray               *answers,
                           const CselLocale        *locale);
char *csel_plain_mates    (CselProduct             *product,
                           GPtrArray               *matings,
                           CselSupplySide           side,
                           const CselVerdict       *supply,
                           const CselLocale        *locale);
char *csel_plain_check    (CselProduct             *product,
                           const CselRequirement   *requirement,
                           const CselVerdict       *verdict,
                           const CselLocale        *locale);
char *csel_plain_check_all
                          (CselLibrary             *library,
                           CselMatches             *matches,
                           CselResult              *result,
                           const CselNearestMiss   *miss,
                           const CselLocale        *locale);
char *csel_plain_findings (GPtrArray               *findings,
                           const CselLocale        *locale);
char *csel_plain_wiring   (const CselWiringAnswer  *answer,
                           const CselLocale        *locale);

G_END_DECLS
