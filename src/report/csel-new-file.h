/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CselNewFile CselNewFile;

CselNewFile   *csel_new_file_open       (GFile        *file,
                                         GError      **error);
GOutputStream *csel_new_file_get_stream (CselNewFile  *self);
gboolean       csel_new_file_commit     (CselNewFile  *self,
                                         GError      **error);
void           csel_new_file_free       (CselNewFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselNewFile, csel_new_file_free)

G_END_DECLS
