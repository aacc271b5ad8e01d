/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/csel-parts-table.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PROFILE_COLUMN (csel_profile_column_get_type ())

G_DECLARE_FINAL_TYPE (CselProfileColumn, csel_profile_column, CSEL, PROFILE_COLUMN, GtkWidget)

GtkWidget      *csel_profile_column_new        (CselPartsColumn    column,
                                                const char        *name,
                                                gboolean           active,
                                                const char        *title);
CselPartsColumn csel_profile_column_get_column (CselProfileColumn *self);
gboolean        csel_profile_column_get_active (CselProfileColumn *self);
const char     *csel_profile_column_get_title  (CselProfileColumn *self);

G_END_DECLS
