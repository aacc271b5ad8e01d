/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"
#include "report/csel-document.h"
#include "report/csel-table.h"

G_BEGIN_DECLS

#define CSEL_TYPE_COMPARE_VIEW (csel_compare_view_get_type ())

G_DECLARE_FINAL_TYPE (CselCompareView, csel_compare_view, CSEL, COMPARE_VIEW, GtkWidget)

void          csel_compare_view_set_session   (CselCompareView *self,
                                               CselSession     *session);
CselDocument *csel_compare_view_make_document (CselCompareView *self);
CselTable    *csel_compare_view_make_table    (CselCompareView *self);
char         *csel_compare_view_make_json     (CselCompareView *self);

G_END_DECLS
