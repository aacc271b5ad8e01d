/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CSEL_TYPE_APPLICATION (csel_application_get_type ())

G_DECLARE_FINAL_TYPE (CselApplication, csel_application, CSEL, APPLICATION, GtkApplication)

void             csel_application_prepare (void);
CselApplication *csel_application_new     (void);

gboolean         csel_application_is_project   (GFile           *file);
void             csel_application_open_project (CselApplication *self,
                                                GFile           *file);

G_END_DECLS
