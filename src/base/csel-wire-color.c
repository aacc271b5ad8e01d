/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The colour of a conductor as a code of IEC 60757: BK, GNYE
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-wire-color.h"

#include <glib/gi18n.h>
#include <string.h>

#define LETTERS 2

/* The words are the ones that csel_color_parse() knows */
static const struct
{
  const char *code;
  const char *words;
} colors[] = {
  { "BK", N_("black") },
  { "BN", N_("brown") },
  { "RD", N_("red") },
  { "OG", N_("orange") },
  { "YE", N_("yellow") },
  { "GN", N_("green") },
  { "BU", N_("blue") },
  { "VT", N_("violet") },
  { "GY", N_("gray") },
  { "WH", N_("white") },
  { "PK", N_("pink") },
  { "GD", N_("gold") },
  { "TQ", N_("turquoise") },
  { "SR", N_("silver") },
};

static const char *
find_words (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (strncmp (code, colors[i].code, LETTERS) == 0)
      return colors[i].words;

  return NULL;
}

/**
 * csel_wire_color_parse:
 * @text: "BK", "gnye"
 *
 * Returns: (transfer full) (nullable): one code, or two that differ, in capital letters; %NULL
 *   if @text is neither
 */
char *
csel_wire_color_parse (const char *text)
{
  g_autofree char *code = g_strstrip (g_ascii_strup (text, -1));
  gsize length = strlen (code);

  if ((length != LETTERS && length != CSEL_WIRE_COLOR_MAX * LETTERS) || find_words (code) == NULL)
    return NULL;
  if (length > LETTERS &&
      (find_words (code + LETTERS) == NULL || strncmp (code, code + LETTERS, LETTERS) == 0))
    return NULL;

  return g_steal_pointer (&code);
}

/**
 * csel_wire_color_get_words:
 * @code: (nullable): what csel_wire_color_parse() has read
 * @index: 0 or 1
 *
 * Returns: (nullable): the colour in English, %NULL if @code has no second one
 */
const char *
csel_wire_color_get_words (const char *code,
                           guint       index)
{
  return code != NULL && index * LETTERS < strlen (code) ? find_words (code + index * LETTERS) : NULL;
}

/**
 * csel_wire_color_list:
 *
 * Returns: (transfer full): every code there is, for a message: "BK, BN, …"
 */
char *
csel_wire_color_list (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", colors[i].code);

  return g_string_free (list, FALSE);
}
