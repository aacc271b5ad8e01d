/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PASTE_VIEW (csel_paste_view_get_type ())

G_DECLARE_FINAL_TYPE (CselPasteView, csel_paste_view, CSEL, PASTE_VIEW, GtkWindow)

GtkWidget *csel_paste_view_new             (CselSession   *session);
void       csel_paste_view_set_text        (CselPasteView *self,
                                            const char    *text);

G_END_DECLS
