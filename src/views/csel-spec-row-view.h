/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "text/csel-spec-row.h"

G_BEGIN_DECLS

#define CSEL_TYPE_SPEC_ROW_VIEW (csel_spec_row_view_get_type ())

G_DECLARE_FINAL_TYPE (CselSpecRowView, csel_spec_row_view, CSEL, SPEC_ROW_VIEW, GtkWidget)

void csel_spec_row_view_set_row (CselSpecRowView *self,
                                 CselSpecRow     *row);

CselSpecRow *csel_spec_row_view_get_row (CselSpecRowView *self);

G_END_DECLS
