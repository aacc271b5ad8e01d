/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CSEL_TYPE_SWATCH (csel_swatch_get_type ())

G_DECLARE_FINAL_TYPE (CselSwatch, csel_swatch, CSEL, SWATCH, GtkWidget)

void csel_swatch_set_words (CselSwatch *self,
                            const char *words);

G_END_DECLS
