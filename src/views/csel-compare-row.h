/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/csel-comparison.h"

G_BEGIN_DECLS

/** CSEL_COMPARE_LABEL_WIDTH: what stands before the products: label and mark */
#define CSEL_COMPARE_LABEL_WIDTH 196
/** CSEL_COMPARE_COLUMN_WIDTH: the narrowest column of a product */
#define CSEL_COMPARE_COLUMN_WIDTH 118

#define CSEL_TYPE_COMPARE_ROW (csel_compare_row_get_type ())

G_DECLARE_FINAL_TYPE (CselCompareRow, csel_compare_row, CSEL, COMPARE_ROW, GtkWidget)

GtkWidget *csel_compare_row_new         (void);
void       csel_compare_row_set_heading (CselCompareRow       *self,
                                         const char           *title);
void       csel_compare_row_set_row     (CselCompareRow       *self,
                                         const CselComparison *comparison,
                                         guint                 row,
                                         const CselLocale     *locale);

G_END_DECLS
