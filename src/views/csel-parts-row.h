/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/csel-parts-totals.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PARTS_ROW (csel_parts_row_get_type ())

G_DECLARE_FINAL_TYPE (CselPartsRow, csel_parts_row, CSEL, PARTS_ROW, GtkWidget)

GtkWidget     *csel_parts_row_new       (CselPartsLine    *line,
                                         const CselLocale *locale);
void           csel_parts_row_set_line  (CselPartsRow     *self,
                                         CselPartsLine    *line,
                                         const CselLocale *locale);
void           csel_parts_row_set_total (CselPartsRow     *self,
                                         gboolean          is_known,
                                         guint64           total);
void           csel_parts_row_set_note  (CselPartsRow     *self,
                                         const char       *note);
void           csel_parts_row_set_replacement
                                        (CselPartsRow     *self,
                                         CselProduct      *product);
CselPartsLine *csel_parts_row_get_line  (CselPartsRow     *self);

G_END_DECLS
