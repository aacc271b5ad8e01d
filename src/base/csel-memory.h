/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gpointer csel_memory_new  (gsize    n_bytes);
void     csel_memory_free (gpointer pages,
                          gsize    n_bytes);

G_END_DECLS
