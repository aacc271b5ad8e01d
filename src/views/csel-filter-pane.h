/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_FILTER_PANE (csel_filter_pane_get_type ())

G_DECLARE_FINAL_TYPE (CselFilterPane, csel_filter_pane, CSEL, FILTER_PANE, GtkWidget)

void csel_filter_pane_set_session (CselFilterPane *self,
                                   CselSession    *session);

G_END_DECLS
