/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Lettering: how wide a text is, the same on every machine
 *
 * Layout must not depend on the fonts that are installed. The widths are those of DejaVu Sans, rounded up:
 * hardly any sans-serif face is wider, so that what has room here has room with the face that is found.
 */

#define G_LOG_DOMAIN "csel-drawing"

#include "drawing/csel-lettering.h"

/* What is neither ASCII nor Latin-1, in hundredths of the size */
#define OTHER 107

/* U+0020 to U+007E, in hundredths of the size */
static const guint8 ascii[] = {
  32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
  64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
  61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
  64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
};

/* U+00A0 to U+00FF */
static const guint8 latin[] = {
  32, 41, 64, 64, 64, 64, 34, 50, 50, 100, 48, 62, 84, 37, 100, 50, 50, 84, 41, 41, 50, 64, 64, 32,
  50, 41, 48, 62, 97, 97, 97, 54, 69, 69, 69, 69, 69, 69, 98, 70, 64, 64, 64, 64, 30, 30, 30, 30,
  78, 75, 79, 79, 79, 79, 79, 84, 79, 74, 74, 74, 74, 62, 61, 63, 62, 62, 62, 62, 62, 62, 99, 55,
  62, 62, 62, 62, 28, 28, 28, 28, 62, 64, 62, 62, 62, 62, 62, 84, 62, 64, 64, 64, 64, 60, 64, 60,
};

static guint
get_advance (gunichar c)
{
  if (c >= 0x20 && c < 0x20 + G_N_ELEMENTS (ascii))
    return ascii[c - 0x20];
  if (c >= 0xa0 && c < 0xa0 + G_N_ELEMENTS (latin))
    return latin[c - 0xa0];

  return g_unichar_iszerowidth (c) ? 0 : OTHER;
}

static gint64
get_width (guint  hundredths,
           gint64 height)
{
  return hundredths * height * 10 / CSEL_CAPITAL_SHARE;
}

/**
 * csel_text_width:
 * @text: a text
 * @height: height of a capital letter, in µm
 *
 * Returns: the width in µm, rather too wide than too narrow
 */
gint64
csel_text_width (const char *text,
                 gint64      height)
{
  guint sum = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    sum += get_advance (g_utf8_get_char (p));

  return get_width (sum, height);
}

/**
 * csel_text_cut:
 * @text: a text
 * @height: height of a capital letter, in µm
 * @width: the room for it, in µm
 *
 * Returns: (transfer full): as much of @text as has room; with an ellipsis if that is not all
 */
char *
csel_text_cut (const char *text,
               gint64      height,
               gint64      width)
{
  const guint ellipsis = get_advance (0x2026);
  const char *end = text;
  guint sum = 0;

  if (csel_text_width (text, height) <= width)
    return g_strdup (text);

  for (const char *p = text; get_width (sum + ellipsis, height) <= width; p = g_utf8_next_char (p))
    {
      end = p;
      sum += get_advance (g_utf8_get_char (p));
    }

  return g_strdup_printf ("%.*s…", (int)(end - text), text);
}
