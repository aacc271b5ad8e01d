/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_FACET_VIEW (csel_facet_view_get_type ())

G_DECLARE_FINAL_TYPE (CselFacetView, csel_facet_view, CSEL, FACET_VIEW, GtkWidget)

void csel_facet_view_set_session (CselFacetView *self,
                                  CselSession   *session,
                                  const char    *column,
                                  CselUnit       unit);

G_END_DECLS
