/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PROFILES_VIEW (csel_profiles_view_get_type ())

G_DECLARE_FINAL_TYPE (CselProfilesView, csel_profiles_view, CSEL, PROFILES_VIEW, GtkWindow)

GtkWidget *csel_profiles_view_new    (CselSession      *session,
                                      GListStore       *profiles);
void       csel_profiles_view_choose (CselProfilesView *self,
                                      const char       *name);

G_END_DECLS
