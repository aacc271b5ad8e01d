/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "engine/csel-library.h"
#include "engine/csel-nearest-miss.h"
#include "report/csel-comparison.h"
#include "rules/csel-ferrule.h"
#include "rules/csel-mating.h"
#include "rules/csel-supply-side.h"
#include "rules/csel-wiring.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char *csel_json_list     (CselResult              *result,
                          guint                    n,
                          gboolean                 with_facts,
                          const CselLocale        *locale);
char *csel_json_found    (CselResult              *result,
                          guint                    n,
                          GPtrArray               *facets,
                          const CselLocale        *locale);
char *csel_json_show     (CselProduct             *product,
                          const CselLocale        *locale);
char *csel_json_ferrules (const CselFerruleAnswer *answer,
                          const char              *as_typed,
                          const CselLocale        *locale);
char *csel_json_users    (CselProduct             *ferrule,
                          GPtrArray               *answers,
                          const CselLocale        *locale);
char *csel_json_mates    (CselProduct             *product,
                          GPtrArray               *matings,
                          CselSupplySide           side,
                          const CselVerdict       *supply,
                          const CselLocale        *locale);
char *csel_json_check    (CselProduct             *product,
                          const CselRequirement   *requirement,
                          const CselVerdict       *verdict,
                          const CselLocale        *locale);
char *csel_json_check_all
                         (CselLibrary             *library,
                          CselMatches             *matches,
                          const CselNearestMiss   *miss);
char *csel_json_findings (GPtrArray               *findings,
                          const CselLocale        *locale);
char *csel_json_wiring   (const CselWiringAnswer  *answer,
                          const CselLocale        *locale);
char *csel_json_comparison
                         (const CselComparison    *comparison,
                          gboolean                 only_differences);
char *csel_json_parts    (GListModel              *lines,
                          const char              *title,
                          const CselLocale        *locale);

G_END_DECLS
