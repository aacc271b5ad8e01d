/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"
#include "report/csel-document.h"

G_BEGIN_DECLS

#define CSEL_TYPE_WIRING_VIEW (csel_wiring_view_get_type ())

G_DECLARE_FINAL_TYPE (CselWiringView, csel_wiring_view, CSEL, WIRING_VIEW, GtkWidget)

GtkWidget    *csel_wiring_view_new       (CselSession    *session);
CselDocument *csel_wiring_view_make_card (CselWiringView *self);
void          csel_wiring_view_edit_line (CselWiringView *self,
                                          CselPartsList  *list,
                                          guint           position);

G_END_DECLS
