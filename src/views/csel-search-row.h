/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "lists/csel-saved-search.h"

G_BEGIN_DECLS

#define CSEL_TYPE_SEARCH_ROW (csel_search_row_get_type ())

G_DECLARE_FINAL_TYPE (CselSearchRow, csel_search_row, CSEL, SEARCH_ROW, GtkWidget)

GtkWidget       *csel_search_row_new        (CselSavedSearch *search);
CselSavedSearch *csel_search_row_get_search (CselSearchRow   *self);

G_END_DECLS
