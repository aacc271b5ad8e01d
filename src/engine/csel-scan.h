/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *csel_scan_find (const char *from,
                            const char *end,
                            const char *needle,
                            gsize       length);

G_END_DECLS
