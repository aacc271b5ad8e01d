/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "rules/csel-verdict.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_VERDICT_ROW (csel_verdict_row_get_type ())

G_DECLARE_FINAL_TYPE (CselVerdictRow, csel_verdict_row, CSEL, VERDICT_ROW, GtkWidget)

GtkWidget   *csel_verdict_row_new         (CselProduct       *product,
                                           const CselVerdict *verdict,
                                           const char        *words,
                                           const CselLocale  *locale);
CselProduct *csel_verdict_row_get_product (CselVerdictRow    *self);

G_END_DECLS
