/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"
#include "report/csel-drawing.h"

G_BEGIN_DECLS

#define CSEL_TYPE_DRAWING_VIEW (csel_drawing_view_get_type ())

G_DECLARE_FINAL_TYPE (CselDrawingView, csel_drawing_view, CSEL, DRAWING_VIEW, GtkWidget)

GtkWidget *csel_drawing_view_new         (CselSession        *session);
void       csel_drawing_view_get_request (CselDrawingView    *self,
                                          CselDrawingRequest *request);

G_END_DECLS
