/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CSEL_TYPE_COLUMNS_LAYOUT (csel_columns_layout_get_type ())

G_DECLARE_FINAL_TYPE (CselColumnsLayout, csel_columns_layout, CSEL, COLUMNS_LAYOUT, GtkLayoutManager)

G_END_DECLS
