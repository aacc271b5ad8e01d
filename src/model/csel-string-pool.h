/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-vector.h"

G_BEGIN_DECLS

typedef struct _CselStringPool CselStringPool;

CselStringPool *csel_string_pool_new       (void);
void            csel_string_pool_free      (CselStringPool       *self);
guint32         csel_string_pool_add       (CselStringPool       *self,
                                            const char           *text);
guint32         csel_string_pool_add_len   (CselStringPool       *self,
                                            const char           *text,
                                            gsize                 length);
guint32         csel_string_pool_append    (CselStringPool       *self,
                                            const char           *text,
                                            gsize                 length);
const char     *csel_string_pool_get       (const CselStringPool *self,
                                            guint32               offset);
CselVector     *csel_string_pool_get_bytes (CselStringPool       *self);
void            csel_string_pool_freeze    (CselStringPool       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselStringPool, csel_string_pool_free)

G_END_DECLS
