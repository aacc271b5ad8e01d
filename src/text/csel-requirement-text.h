/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-requirement.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

const char *csel_text_field          (const CselLocale      *locale,
                                      CselField              field);
char       *csel_text_field_value    (const CselLocale      *locale,
                                      CselField              field,
                                      const CselRequirement *requirement);
char       *csel_text_condition      (const CselLocale      *locale,
                                      CselField              field,
                                      const CselRequirement *requirement);
const char *csel_text_rule           (const CselLocale      *locale,
                                      CselRule               rule);
char       *csel_text_check_title    (const CselLocale      *locale,
                                      const CselVerdictLine *line);
char       *csel_text_check_required (const CselLocale      *locale,
                                      const CselVerdictLine *line);
char       *csel_text_check_stated   (const CselLocale      *locale,
                                      const CselVerdictLine *line);
char       *csel_text_check_margin   (const CselLocale      *locale,
                                      const CselVerdictLine *line);
char       *csel_text_check_counts   (const CselLocale      *locale,
                                      const CselVerdict     *verdict);
char       *csel_text_check_notes    (const CselLocale      *locale,
                                      const CselRequirement *requirement);
const char *csel_text_not_checked    (const CselLocale      *locale);

G_END_DECLS
