/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_OWN_VALUES_VIEW (csel_own_values_view_get_type ())

G_DECLARE_FINAL_TYPE (CselOwnValuesView, csel_own_values_view, CSEL, OWN_VALUES_VIEW, GtkWindow)

GtkWidget *csel_own_values_view_new (CselSession *session);

G_END_DECLS
