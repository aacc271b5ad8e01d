/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-result-model.h"

G_BEGIN_DECLS

#define CSEL_TYPE_TEXT_CELL (csel_text_cell_get_type ())

G_DECLARE_FINAL_TYPE (CselTextCell, csel_text_cell, CSEL, TEXT_CELL, GtkWidget)

GtkWidget *csel_text_cell_new      (CselResultModel *model,
                                    const char      *column);
CselSlot  *csel_text_cell_get_slot (CselTextCell    *self);
void       csel_text_cell_set_slot (CselTextCell    *self,
                                    CselSlot        *slot);

G_END_DECLS
