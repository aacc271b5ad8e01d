/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint64 csel_checksum (guint64       seed,
                       gconstpointer bytes,
                       gsize         n_bytes);

G_END_DECLS
