/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/csel-own-values.h"

G_BEGIN_DECLS

GFile   *csel_own_file_get_default (void);
gboolean csel_own_file_read        (GFile          *file,
                                    CselOwnValues  *values,
                                    GError        **error);
gboolean csel_own_file_write       (GFile          *file,
                                    CselCatalog    *own,
                                    GError        **error);

G_END_DECLS
