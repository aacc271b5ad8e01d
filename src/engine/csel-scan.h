/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselScanFunc:
 * @data: what csel_scan_texts() was given
 * @text: which text
 * @place: where the word stands in it
 *
 * Returns: %TRUE if the word need not be looked for in the rest of the text
 */
typedef gboolean (*CselScanFunc) (gpointer    data,
                                  guint       text,
                                  const char *place);

void        csel_scan_texts (const char   *from,
                             const char   *end,
                             guint         first,
                             char          mark,
                             const char   *needle,
                             gsize         length,
                             CselScanFunc  found,
                             gpointer      data);

G_END_DECLS
