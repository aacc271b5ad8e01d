/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CSEL_GTIN_DIGITS: the digits of the longest */
#define CSEL_GTIN_DIGITS 14

gboolean csel_gtin_has_digits          (const char *text);
int      csel_gtin_compute_check_digit (const char *gtin);
gboolean csel_gtin_is_valid            (const char *text);
void     csel_gtin_normalize           (const char *gtin,
                                        char        normal[CSEL_GTIN_DIGITS + 1]);

G_END_DECLS
