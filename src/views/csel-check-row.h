/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "rules/csel-verdict.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CHECK_ROW (csel_check_row_get_type ())

G_DECLARE_FINAL_TYPE (CselCheckRow, csel_check_row, CSEL, CHECK_ROW, GtkWidget)

GtkWidget *csel_check_row_new        (void);
void       csel_check_row_set_line   (CselCheckRow          *self,
                                      const CselVerdictLine *line,
                                      const CselLocale      *locale);
void       csel_check_row_set_author (CselCheckRow          *self,
                                      const char            *author);

G_END_DECLS
