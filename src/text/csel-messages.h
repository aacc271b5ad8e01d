/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CselMessages CselMessages;

CselMessages *csel_messages_load   (const char         *path);
void          csel_messages_free   (CselMessages       *self);
const char   *csel_messages_lookup (const CselMessages *self,
                                    const char         *msgid,
                                    guint               form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselMessages, csel_messages_free)

G_END_DECLS
