/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_REQUIREMENT_VIEW (csel_requirement_view_get_type ())

G_DECLARE_FINAL_TYPE (CselRequirementView, csel_requirement_view, CSEL, REQUIREMENT_VIEW, GtkWidget)

GtkWidget *csel_requirement_view_new (CselSession *session);

G_END_DECLS
