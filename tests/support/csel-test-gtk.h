/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"
#include "report/csel-pages.h"
#include "support/csel-test.h"

G_BEGIN_DECLS

void         csel_test_gtk_init    (int          *argc,
                                    char       ***argv);
CselSession *csel_test_session_new (void);
CselPages   *csel_test_make_pages  (const CselPaper *paper);
GtkWindow   *csel_test_show        (GtkWidget    *widget);
void         csel_test_close       (GtkWindow    *window);
void         csel_test_wait_until  (gboolean    (*is_done) (gpointer),
                                    gpointer      data);
GtkWidget   *csel_test_find        (GtkWidget    *root,
                                    GType         type,
                                    guint         index);
guint        csel_test_count       (GtkWidget    *root,
                                    GType         type);
gpointer     csel_test_part        (gpointer      widget,
                                    const char   *name);
gpointer     csel_test_find_toplevel
                                   (GType         type);
gboolean     csel_test_shows       (GtkWidget    *root,
                                    const char   *text);

G_END_DECLS
