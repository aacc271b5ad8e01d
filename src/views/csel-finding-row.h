/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lists/csel-finding-item.h"

G_BEGIN_DECLS

#define CSEL_TYPE_FINDING_ROW (csel_finding_row_get_type ())

G_DECLARE_FINAL_TYPE (CselFindingRow, csel_finding_row, CSEL, FINDING_ROW, GtkWidget)

void csel_finding_row_set_item (CselFindingRow  *self,
                                CselFindingItem *item);

G_END_DECLS
