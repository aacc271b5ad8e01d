/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean csel_picture_save (GtkWindow  *window,
                            const char *path);

G_END_DECLS
