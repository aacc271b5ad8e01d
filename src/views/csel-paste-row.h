/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lists/csel-paste-item.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PASTE_ROW (csel_paste_row_get_type ())

G_DECLARE_FINAL_TYPE (CselPasteRow, csel_paste_row, CSEL, PASTE_ROW, GtkWidget)

void csel_paste_row_set_item (CselPasteRow  *self,
                              CselPasteItem *item);

G_END_DECLS
