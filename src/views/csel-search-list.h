/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-saved-search.h"
#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_SEARCH_LIST (csel_search_list_get_type ())

G_DECLARE_FINAL_TYPE (CselSearchList, csel_search_list, CSEL, SEARCH_LIST, GtkWidget)

void csel_search_list_set_session (CselSearchList *self,
                                   CselSession    *session,
                                   GListStore     *searches);
void csel_search_list_propose     (CselSearchList *self);

G_END_DECLS
