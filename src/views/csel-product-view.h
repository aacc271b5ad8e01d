/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"
#include "report/csel-document.h"
#include "report/csel-drawing.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PRODUCT_VIEW (csel_product_view_get_type ())

G_DECLARE_FINAL_TYPE (CselProductView, csel_product_view, CSEL, PRODUCT_VIEW, GtkWidget)

void               csel_product_view_set_session (CselProductView *self,
                                                  CselSession     *session);
const char *const *csel_product_view_list_pages  (void);
const char        *csel_product_view_get_page    (CselProductView *self);
void               csel_product_view_set_page    (CselProductView *self,
                                                  const char      *name);
void               csel_product_view_get_drawing (CselProductView *self,
                                                  CselDrawingRequest *request);
CselDocument      *csel_product_view_make_card   (CselProductView *self);
void               csel_product_view_edit_wiring (CselProductView *self,
                                                  CselPartsList   *list,
                                                  guint            position);

G_END_DECLS
