/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_LIST_SWITCHER (csel_list_switcher_get_type ())

G_DECLARE_FINAL_TYPE (CselListSwitcher, csel_list_switcher, CSEL, LIST_SWITCHER, GtkWidget)

void csel_list_switcher_set_session (CselListSwitcher *self,
                                     CselSession      *session);
void csel_list_switcher_popup       (CselListSwitcher *self);

G_END_DECLS
