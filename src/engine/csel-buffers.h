/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CselBuffers CselBuffers;

CselBuffers *csel_buffers_new   (void);
CselBuffers *csel_buffers_ref   (CselBuffers *self);
void         csel_buffers_unref (CselBuffers *self);
gpointer     csel_buffers_take  (CselBuffers *self,
                                 gsize        size);
void         csel_buffers_give  (CselBuffers *self,
                                 gpointer     buffer,
                                 gsize        size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselBuffers, csel_buffers_unref)

G_END_DECLS
