/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CSEL_COLOR_CODE_MAX: the most colours that one conductor has, as in GNYE */
#define CSEL_COLOR_CODE_MAX 2

char       *csel_color_code_parse     (const char *text);
const char *csel_color_code_get_words (const char *code,
                                       guint       index);
char       *csel_color_code_list      (void);

G_END_DECLS
