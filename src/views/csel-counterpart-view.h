/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_COUNTERPART_VIEW (csel_counterpart_view_get_type ())

G_DECLARE_FINAL_TYPE (CselCounterpartView, csel_counterpart_view, CSEL, COUNTERPART_VIEW, GtkWidget)

GtkWidget *csel_counterpart_view_new (CselSession *session);

G_END_DECLS
