/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CselStringPool CselStringPool;

CselStringPool *csel_string_pool_new    (void);
void            csel_string_pool_free   (CselStringPool       *self);
guint32         csel_string_pool_add    (CselStringPool       *self,
                                         const char           *text);
const char     *csel_string_pool_get    (const CselStringPool *self,
                                         guint32               offset);
void            csel_string_pool_freeze (CselStringPool       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselStringPool, csel_string_pool_free)

G_END_DECLS
