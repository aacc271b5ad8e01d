/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *csel_bmecat_text_clean    (const char *text,
                                       gboolean    keep_lines,
                                       GString    *buffer);
const char *csel_bmecat_text_language (const char *code,
                                       char        buffer[4]);
gboolean    csel_bmecat_text_number   (const char *text,
                                       GString    *buffer,
                                       gboolean   *has_comma);
gboolean    csel_bmecat_text_is_name  (const char *text);
gboolean    csel_bmecat_text_is_maker (const char *manufacturer,
                                       const char *supplier);

G_END_DECLS
