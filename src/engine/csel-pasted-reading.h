/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "engine/csel-pasted-list.h"

G_BEGIN_DECLS

void            csel_pasted_list_read_async  (CselLibrary         *library,
                                              const char          *text,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
CselPastedList *csel_pasted_list_read_finish (CselLibrary         *library,
                                              GAsyncResult        *result);

G_END_DECLS
