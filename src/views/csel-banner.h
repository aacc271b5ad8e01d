/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CSEL_TYPE_BANNER (csel_banner_get_type ())

G_DECLARE_FINAL_TYPE (CselBanner, csel_banner, CSEL, BANNER, GtkWidget)

void        csel_banner_show     (CselBanner *self,
                                  const char *message);
const char *csel_banner_get_text (CselBanner *self);

G_END_DECLS
