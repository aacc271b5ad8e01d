/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "text/csel-verdict-text.h"

G_BEGIN_DECLS

/* What the lines of a verdict and the answer for ferrules have in common */
char *csel_text_describe_length   (const CselLocale      *locale,
                                   const CselVerdictLine *line);
char *csel_text_mark_second_hand  (const CselLocale      *locale,
                                   const char            *text);
char *csel_text_cite_general_rule (const CselLocale      *locale,
                                   const char            *text);

G_END_DECLS
