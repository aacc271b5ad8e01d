/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/csel-application.h"
#include "app/csel-window.h"
#include "support/csel-test-gtk.h"

G_BEGIN_DECLS

CselApplication *csel_test_application_new (void);
CselWindow      *csel_test_window_new      (CselApplication *application,
                                            const char      *language);
void             csel_test_window_close    (CselWindow      *window);
void             csel_test_wait_for_writes (CselApplication *application,
                                            guint            n_refs);
void             csel_test_put_user_file   (const char      *name,
                                            const char      *text);
gboolean         csel_test_user_file_has   (const char      *name,
                                            const char      *text);

G_END_DECLS
