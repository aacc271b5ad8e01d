/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CSEL_TYPE_WRAP_BOX (csel_wrap_box_get_type ())

G_DECLARE_FINAL_TYPE (CselWrapBox, csel_wrap_box, CSEL, WRAP_BOX, GtkWidget)

G_END_DECLS
