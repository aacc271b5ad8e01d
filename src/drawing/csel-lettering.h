/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CSEL_CAPITAL_SHARE: how high a capital letter is, in thousandths of the size of its face */
#define CSEL_CAPITAL_SHARE 729

gint64  csel_text_width (const char *text,
                         gint64      height);
char   *csel_text_cut   (const char *text,
                         gint64      height,
                         gint64      width);

G_END_DECLS
