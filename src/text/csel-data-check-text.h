/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-data-check.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

const char *csel_text_severity       (const CselLocale  *locale,
                                      CselSeverity       severity);
char       *csel_text_finding_place  (const CselLocale  *locale,
                                      const CselFinding *finding);
char       *csel_text_finding        (const CselLocale  *locale,
                                      const CselFinding *finding);
const char *csel_text_finding_todo   (const CselLocale  *locale,
                                      const CselFinding *finding);
char       *csel_text_findings_count (const CselLocale  *locale,
                                      GPtrArray         *findings);

G_END_DECLS
