/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselColor:
 * @red: 0 to 255
 * @green: 0 to 255
 * @blue: 0 to 255
 */
typedef struct
{
  guint8 red;
  guint8 green;
  guint8 blue;
} CselColor;

gboolean csel_color_parse (const char *words,
                           CselColor  *color);

G_END_DECLS
