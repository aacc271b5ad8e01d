/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lists/csel-open-catalogs.h"

G_BEGIN_DECLS

#define CSEL_TYPE_READING_BAR (csel_reading_bar_get_type ())

G_DECLARE_FINAL_TYPE (CselReadingBar, csel_reading_bar, CSEL, READING_BAR, GtkWidget)

void csel_reading_bar_set_catalogs (CselReadingBar   *self,
                                    CselOpenCatalogs *catalogs);

G_END_DECLS
