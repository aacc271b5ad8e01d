/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "rules/csel-wiring.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

/** CSEL_WIRING_ROW_N_GROUPS: how many of its controls a row aligns with those of other rows */
#define CSEL_WIRING_ROW_N_GROUPS 5

#define CSEL_TYPE_WIRING_ROW (csel_wiring_row_get_type ())

G_DECLARE_FINAL_TYPE (CselWiringRow, csel_wiring_row, CSEL, WIRING_ROW, GtkWidget)

GtkWidget      *csel_wiring_row_new        (guint                 pole,
                                            CselLocale           *locale);
void            csel_wiring_row_align      (CselWiringRow        *self,
                                            GtkSizeGroup        **groups);
void            csel_wiring_row_set_wire   (CselWiringRow        *self,
                                            const CselWire       *wire);
const CselWire *csel_wiring_row_get_wire   (CselWiringRow        *self);
void            csel_wiring_row_set_answer (CselWiringRow        *self,
                                            const CselWireAnswer *answer);

G_END_DECLS
