/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-result-model.h"

G_BEGIN_DECLS

#define CSEL_TYPE_TABLE_COLUMNS (csel_table_columns_get_type ())

G_DECLARE_FINAL_TYPE (CselTableColumns, csel_table_columns, CSEL, TABLE_COLUMNS, GObject)

CselTableColumns *csel_table_columns_new          (GtkColumnView     *view,
                                                   CselResultModel   *model);
void              csel_table_columns_set_layout   (CselTableColumns  *self,
                                                   const char *const *layout);
GStrv             csel_table_columns_get_layout   (CselTableColumns  *self);
gboolean          csel_table_columns_has          (CselTableColumns  *self,
                                                   const char        *column);
void              csel_table_columns_set_shown    (CselTableColumns  *self,
                                                   const char        *column,
                                                   gboolean           shown);
void              csel_table_columns_move         (CselTableColumns  *self,
                                                   const char        *column,
                                                   int                by);
void              csel_table_columns_widen        (CselTableColumns  *self,
                                                   const char        *column,
                                                   int                by);
void              csel_table_columns_update       (CselTableColumns  *self);
void              csel_table_columns_show_sort    (CselTableColumns  *self,
                                                   const char        *column,
                                                   gboolean           descending);

G_END_DECLS
