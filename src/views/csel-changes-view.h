/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-project-changes.h"
#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CHANGES_VIEW (csel_changes_view_get_type ())

G_DECLARE_FINAL_TYPE (CselChangesView, csel_changes_view, CSEL, CHANGES_VIEW, GtkWindow)

GtkWidget *csel_changes_view_new (CselSession *session,
                                  GPtrArray   *changes);

G_END_DECLS
