/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-query.h"

G_BEGIN_DECLS

#define CSEL_TYPE_SAVED_SEARCH (csel_saved_search_get_type ())

G_DECLARE_FINAL_TYPE (CselSavedSearch, csel_saved_search, CSEL, SAVED_SEARCH, GObject)

CselSavedSearch *csel_saved_search_new       (const char      *name,
                                              const CselQuery *query);
const char      *csel_saved_search_get_name  (CselSavedSearch *self);
void             csel_saved_search_set_name  (CselSavedSearch *self,
                                              const char      *name);
const CselQuery *csel_saved_search_get_query (CselSavedSearch *self);

G_END_DECLS
