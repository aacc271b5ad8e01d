/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_FACET_VIEW (csel_facet_view_get_type ())

G_DECLARE_FINAL_TYPE (CselFacetView, csel_facet_view, CSEL, FACET_VIEW, GtkWidget)

GtkWidget  *csel_facet_view_new          (CselSession   *session,
                                          const char    *column);
const char *csel_facet_view_get_column   (CselFacetView *self);
gboolean    csel_facet_view_get_expanded (CselFacetView *self);
void        csel_facet_view_set_expanded (CselFacetView *self,
                                          gboolean       expanded);
gboolean    csel_facet_view_is_outdated  (CselFacetView *self);
void        csel_facet_view_update       (CselFacetView *self);

G_END_DECLS
