/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CSEL_WIRE_COLOR_MAX: the most colours that one conductor has, as in GNYE */
#define CSEL_WIRE_COLOR_MAX 2

char       *csel_wire_color_parse     (const char *text);
const char *csel_wire_color_get_words (const char *code,
                                       guint       index);
char       *csel_wire_color_list      (void);

G_END_DECLS
