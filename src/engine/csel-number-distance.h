/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-library.h"

G_BEGIN_DECLS

typedef struct _CselNumberDistance CselNumberDistance;

CselNumberDistance *csel_number_distance_new     (const char         *number,
                                                  guint               n);
void                csel_number_distance_free    (CselNumberDistance *self);
void                csel_number_distance_look_at (CselNumberDistance *self,
                                                  const char         *folded,
                                                  CselCatalog        *catalog,
                                                  guint               row);
void                csel_number_distance_list    (CselNumberDistance *self,
                                                  CselLibrary        *library,
                                                  GPtrArray          *products);

G_END_DECLS
