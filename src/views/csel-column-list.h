/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CSEL_TYPE_COLUMN_LIST (csel_column_list_get_type ())

G_DECLARE_FINAL_TYPE (CselColumnList, csel_column_list, CSEL, COLUMN_LIST, GtkWidget)

void csel_column_list_clear (CselColumnList *self);
void csel_column_list_add   (CselColumnList *self,
                             const char     *column,
                             const char     *title,
                             const char     *code,
                             gboolean        active);
void csel_column_list_show  (CselColumnList *self);

G_END_DECLS
