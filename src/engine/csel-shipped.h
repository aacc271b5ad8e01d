/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *csel_shipped_list_catalogs (void);
char      *csel_shipped_get_locales   (void);

G_END_DECLS
