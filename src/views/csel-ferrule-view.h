/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_FERRULE_VIEW (csel_ferrule_view_get_type ())

G_DECLARE_FINAL_TYPE (CselFerruleView, csel_ferrule_view, CSEL, FERRULE_VIEW, GtkWidget)

GtkWidget *csel_ferrule_view_new (CselSession *session);

G_END_DECLS
