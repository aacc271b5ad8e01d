/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CSEL_TYPE_DIMENSION_ROW (csel_dimension_row_get_type ())

G_DECLARE_FINAL_TYPE (CselDimensionRow, csel_dimension_row, CSEL, DIMENSION_ROW, GtkListBoxRow)

GtkWidget *csel_dimension_row_new     (void);
void       csel_dimension_row_set     (CselDimensionRow *self,
                                       const char       *name,
                                       const char       *value,
                                       const char       *detail);
void       csel_dimension_row_set_lit (CselDimensionRow *self,
                                       gboolean          is_lit);
gboolean   csel_dimension_row_is_hot  (CselDimensionRow *self);

G_END_DECLS
