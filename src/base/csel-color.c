/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselColor: the colour words of data sheets, to be shown beside the word
 *
 * A swatch never stands alone: gray is 0.75 and 4 mm², red is 1 and 10 mm² (DIN 46228).
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-color.h"

#include <string.h>

static const struct
{
  const char *words;
  CselColor   color;
} colors[] = {
  { "light gray", { 0xd3, 0xd3, 0xd3 } },
  { "light grey", { 0xd3, 0xd3, 0xd3 } },
  { "silver", { 0xc8, 0xcb, 0xcf } },
  { "turquoise", { 0x30, 0xc5, 0xc0 } },
  { "violet", { 0x7b, 0x3f, 0xa0 } },
  { "orange", { 0xf5, 0x82, 0x1f } },
  { "yellow", { 0xf9, 0xd9, 0x00 } },
  { "white", { 0xff, 0xff, 0xff } },
  { "ivory", { 0xf5, 0xee, 0xd5 } },
  { "black", { 0x1a, 0x1a, 0x1a } },
  { "brown", { 0x7a, 0x4a, 0x2b } },
  { "green", { 0x2e, 0x9b, 0x4f } },
  { "gold", { 0xc9, 0xa2, 0x27 } },
  { "gray", { 0x8f, 0x95, 0x99 } },
  { "grey", { 0x8f, 0x95, 0x99 } },
  { "pink", { 0xf0, 0x8c, 0xb4 } },
  { "blue", { 0x1f, 0x5f, 0xc4 } },
  { "red", { 0xd6, 0x26, 0x2c } },
};

/**
 * csel_color_parse:
 * @words: a colour as a maker prints it: "light gray", "silver-colored", "turquoise (TQ)"
 * @color: (out caller-allocates): what it looks like
 *
 * Returns: %FALSE if the words are not known
 */
gboolean
csel_color_parse (const char *words,
                  CselColor  *color)
{
  g_autofree char *lower = g_ascii_strdown (words, -1);

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (g_str_has_prefix (lower, colors[i].words))
      {
        *color = colors[i].color;
        return TRUE;
      }

  return FALSE;
}
