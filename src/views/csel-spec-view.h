/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_SPEC_VIEW (csel_spec_view_get_type ())

G_DECLARE_FINAL_TYPE (CselSpecView, csel_spec_view, CSEL, SPEC_VIEW, GtkWidget)

GtkWidget *csel_spec_view_new (CselSession *session);

G_END_DECLS
