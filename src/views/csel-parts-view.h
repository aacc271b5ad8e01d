/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PARTS_VIEW (csel_parts_view_get_type ())

G_DECLARE_FINAL_TYPE (CselPartsView, csel_parts_view, CSEL, PARTS_VIEW, GtkWidget)

void csel_parts_view_set_session (CselPartsView *self,
                                  CselSession   *session);
void csel_parts_view_set_open    (CselPartsView *self,
                                  gboolean       open);

void       csel_parts_view_set_name    (CselPartsView *self,
                                        const char    *name);
void csel_parts_view_show_lists    (CselPartsView *self);
char *
     csel_parts_view_list_numbers  (CselPartsView *self);
void csel_parts_view_set_profiles  (CselPartsView *self,
                                    GListModel    *profiles);

G_END_DECLS
