/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/csel-opening.h"

G_BEGIN_DECLS

#define CSEL_TYPE_WINDOW (csel_window_get_type ())

G_DECLARE_FINAL_TYPE (CselWindow, csel_window, CSEL, WINDOW, GtkApplicationWindow)

CselWindow  *csel_window_new           (GtkApplication *application,
                                        CselOpening    *opening);
CselSession *csel_window_get_session   (CselWindow     *self);
void         csel_window_open          (CselWindow     *self,
                                        GFile          *file);
void         csel_window_show_item     (CselWindow     *self,
                                        const char     *item);
void         csel_window_show_message  (CselWindow     *self,
                                        const char     *message);

CselProjectDocument *csel_window_get_document (CselWindow *self);
gboolean             csel_window_is_unused    (CselWindow *self);

G_END_DECLS
