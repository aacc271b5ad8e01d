/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "engine/csel-index.h"

G_BEGIN_DECLS

GtkSorter *csel_column_sort_new  (CselColumn     column);
gboolean   csel_column_sort_read (GtkColumnView *view,
                                  CselColumn    *column,
                                  gboolean      *descending);

G_END_DECLS
