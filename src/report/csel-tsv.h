/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-library.h"
#include "engine/csel-nearest-miss.h"
#include "model/csel-rating-context.h"
#include "rules/csel-ferrule.h"
#include "rules/csel-mating.h"
#include "rules/csel-wiring.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char *csel_tsv_list     (CselResult              *result,
                         guint                    n,
                         const CselLocale        *locale);
char *csel_tsv_show     (CselProduct             *product,
                         const CselLocale        *locale);
char *csel_tsv_ferrules (const CselFerruleAnswer *answer,
                         const CselLocale        *locale);
char *csel_tsv_users    (GPtrArray               *answers,
                         const CselLocale        *locale);
char *csel_tsv_mates    (CselProduct             *product,
                         GPtrArray               *matings,
                         const CselVerdict       *supply,
                         const CselLocale        *locale);
char *csel_tsv_check    (CselProduct             *product,
                         const CselVerdict       *verdict,
                         const CselLocale        *locale);
char *csel_tsv_check_all
                        (CselLibrary             *library,
                         CselMatches             *matches,
                         const CselLocale        *locale);
char *csel_tsv_findings (GPtrArray               *findings,
                         const CselLocale        *locale);
char *csel_tsv_wiring   (const CselWiringAnswer  *answer,
                         const CselLocale        *locale);

G_END_DECLS
