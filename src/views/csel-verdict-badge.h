/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "rules/csel-verdict.h"

G_BEGIN_DECLS

#define CSEL_TYPE_VERDICT_BADGE (csel_verdict_badge_get_type ())

G_DECLARE_FINAL_TYPE (CselVerdictBadge, csel_verdict_badge, CSEL, VERDICT_BADGE, GtkWidget)

void csel_verdict_badge_set (CselVerdictBadge  *self,
                             CselVerdictResult  result,
                             const char        *words);

G_END_DECLS
