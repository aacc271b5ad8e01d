/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Designations: "-X1…-X3, -X7" as the single designations -X1, -X2, -X3 and -X7
 *
 * A designation names a piece of equipment in the circuit diagram, with the prefixes of
 * IEC 81346-2. What it means is not looked into, so that a hyphen never makes a range: "-X1-X2" is
 * one designation, X2 as a part of X1.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-designations.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (csel-designations-error-quark, csel_designations_error)

/* More digits than the largest range needs */
#define MAX_DIGITS 9

/* Where the number at its end begins */
static gsize
find_number (const char *text)
{
  gsize at = strlen (text);

  while (at > 0 && g_ascii_isdigit (text[at - 1]) && strlen (text) - at < MAX_DIGITS)
    at--;

  return at;
}

static gboolean
add_one (GPtrArray  *designations,
         GHashTable *known,
         char       *one,
         GError    **error)
{
  gboolean is_new = !g_hash_table_contains (known, one);
  gboolean has_room = designations->len < CSEL_MAX_DESIGNATIONS;

  if (!is_new)
    g_set_error (error, CSEL_DESIGNATIONS_ERROR, CSEL_DESIGNATIONS_ERROR_TWICE,
                 _("“%s” is named twice"), one);
  else if (!has_room)
    g_set_error (error, CSEL_DESIGNATIONS_ERROR, CSEL_DESIGNATIONS_ERROR_TOO_MANY,
                 _("More than %u designations"), CSEL_MAX_DESIGNATIONS);
  if (!is_new || !has_room)
    {
      g_free (one);
      return FALSE;
    }

  g_ptr_array_add (designations, one);
  g_hash_table_add (known, one);

  return TRUE;
}

/* "-X1…-X6" or, shorter, "-X1…6"; "-X01…-X12" keeps its noughts */
static gboolean
add_range (GPtrArray  *designations,
           GHashTable *known,
           const char *first,
           const char *last,
           GError    **error)
{
  gsize at = find_number (first);
  gsize at_last = find_number (last);
  guint64 from = g_ascii_strtoull (first + at, NULL, 10);
  guint64 to = g_ascii_strtoull (last + at_last, NULL, 10);
  int digits = (int)strlen (first + at);
  gboolean is_padded = first[at] == '0' && digits > 1;

  if (first[at] == '\0' || last[at_last] == '\0' || from >= to ||
      (at_last > 0 && (at != at_last || strncmp (first, last, at) != 0)) ||
      (is_padded && strlen (last + at_last) != strlen (first + at)))
    {
      g_set_error (error, CSEL_DESIGNATIONS_ERROR, CSEL_DESIGNATIONS_ERROR_RANGE,
                   _("“%s…%s”: expected a range as in -X1…-X6"), first, last);
      return FALSE;
    }

  for (guint64 i = from; i <= to; i++)
    if (!add_one (designations, known, g_strdup_printf ("%.*s%0*" G_GUINT64_FORMAT, (int)at, first,
                                                        is_padded ? digits : 1, i), error))
      return FALSE;

  return TRUE;
}

/* One part between commas */
static gboolean
add_part (GPtrArray  *designations,
          GHashTable *known,
          const char *part,
          GError    **error)
{
  static const char *const dots[] = { "…", "...", ".." };

  if (*part == '\0')
    {
      g_set_error_literal (error, CSEL_DESIGNATIONS_ERROR, CSEL_DESIGNATIONS_ERROR_EMPTY,
                           _("A designation is missing before or after a comma"));
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (dots); i++)
    {
      const char *found = strstr (part, dots[i]);
      g_autofree char *first = found != NULL ? g_strchomp (g_strndup (part, (gsize)(found - part))) : NULL;
      g_autofree char *last = found != NULL ? g_strchug (g_strdup (found + strlen (dots[i]))) : NULL;

      if (found != NULL)
        return add_range (designations, known, first, last, error);
    }

  return add_one (designations, known, g_strdup (part), error);
}

static gboolean
check_characters (const char *text,
                  GError    **error)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)))
      {
        g_set_error_literal (error, CSEL_DESIGNATIONS_ERROR, CSEL_DESIGNATIONS_ERROR_CHARACTER,
                             _("Designations stand on one line"));
        return FALSE;
      }

  return TRUE;
}

/**
 * csel_designations_parse:
 * @text: "-X1", "-X1…-X6", "-X1, -X3": commas or semicolons between them, ranges with "…", "..." or ".."
 * @error: return location for a #CselDesignationsError
 *
 * Returns: (transfer full) (nullable): the single designations in their order, none for a blank
 *   text; %NULL with @error set
 */
char **
csel_designations_parse (const char *text,
                         GError    **error)
{
  g_autoptr(GPtrArray) designations = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_auto(GStrv) parts = g_strsplit_set (stripped, ",;", -1);

  if (!check_characters (stripped, error))
    return NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    if (!add_part (designations, known, g_strstrip (parts[i]), error))
      return NULL;
  g_ptr_array_add (designations, NULL);

  return (char **)g_ptr_array_steal (designations, NULL);
}
