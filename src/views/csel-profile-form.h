/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/csel-export-profile.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PROFILE_FORM (csel_profile_form_get_type ())

G_DECLARE_FINAL_TYPE (CselProfileForm, csel_profile_form, CSEL, PROFILE_FORM, GtkWidget)

void csel_profile_form_set_profile  (CselProfileForm   *self,
                                     CselExportProfile *profile,
                                     const CselLocale  *locale);
void csel_profile_form_show_problem (CselProfileForm   *self,
                                     const char        *problem);

G_END_DECLS
