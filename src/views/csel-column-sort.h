/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkSorter *csel_column_sort_new  (const char    *column);
gboolean   csel_column_sort_read (GtkColumnView *view,
                                  const char   **column,
                                  gboolean      *descending);

G_END_DECLS
