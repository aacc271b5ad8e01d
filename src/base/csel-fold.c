/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFold: texts as search and sorting see them
 *
 * Without case, compatibility forms resolved (² is 2), one space for what is no character, and a
 * number joined to the unit behind it ("2.5 mm2" is "2.5mm2"), since words are looked for one by
 * one. Catalogues are mostly ASCII: that part is folded byte by byte, and what any other character
 * becomes is remembered.
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-fold.h"

#include <string.h>

#define N_REMEMBERED 2048
#define MAX_FOLDED   11

typedef struct
{
  gunichar character;
  guint8   length;
  char     folded[MAX_FOLDED];
} Remembered;

struct _CselFold
{
  Remembered remembered[N_REMEMBERED];
};

/**
 * csel_fold_new:
 *
 * Returns: (transfer full): a folder of many texts
 */
CselFold *
csel_fold_new (void)
{
  return g_new0 (CselFold, 1);
}

/**
 * csel_fold_free:
 * @self: (transfer full): a folder
 */
void
csel_fold_free (CselFold *self)
{
  g_free (self);
}

static gboolean
is_letter (guchar c)
{
  return (guchar)((c | 0x20) - 'a') < 26;
}

static gboolean
is_digit (guchar c)
{
  return (guchar)(c - '0') < 10;
}

/* Writes @n bytes of ASCII behind @start; returns where they end */
static char *
write_ascii (const char   *start,
             char         *out,
             const guchar *text,
             gsize         n)
{
  for (gsize i = 0; i < n; i++)
    {
      guchar c = text[i];

      if (is_letter (c))
        {
          c |= 0x20;
          if (out >= start + 2 && out[-1] == ' ' && is_digit ((guchar)out[-2]))
            out--;
        }
      else if (c < 0x20)
        c = ' ';
      *out++ = (char)c;
    }

  return out;
}

static void
append_ascii (GString      *to,
              const guchar *text,
              gsize         n)
{
  gsize before = to->len;

  g_string_set_size (to, before + n);
  g_string_truncate (to, (gsize)(write_ascii (to->str, to->str + before, text, n) - to->str));
}

static char *
fold_character (gunichar character)
{
  char bytes[8] = { 0 };
  g_autofree char *normal = NULL;

  g_unichar_to_utf8 (character, bytes);
  normal = g_utf8_normalize (bytes, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

static void
append_folded (GString    *to,
               const char *folded,
               gsize       length)
{
  /* It may begin with a letter: ü is u and a mark */
  if (length > 0 && (guchar) * folded < 0x80)
    {
      append_ascii (to, (const guchar *)folded, 1);
      folded++, length--;
    }
  g_string_append_len (to, folded, (gssize)length);
}

static void
append_character (CselFold *self,
                  GString  *to,
                  gunichar  character)
{
  Remembered *remembered = self != NULL ? &self->remembered[character % N_REMEMBERED] : NULL;
  g_autofree char *folded = NULL;
  gsize length;

  if (remembered != NULL && remembered->character == character)
    {
      append_folded (to, remembered->folded, remembered->length);
      return;
    }

  folded = fold_character (character);
  length = strlen (folded);
  append_folded (to, folded, length);
  if (remembered != NULL && length <= MAX_FOLDED)
    {
      remembered->character = character;
      remembered->length = (guint8)length;
      memcpy (remembered->folded, folded, length);
    }
}

/**
 * csel_fold_append:
 * @self: (nullable): a folder, %NULL for a single text
 * @to: where the text goes
 * @text: a text
 *
 * Appends @text as search sees it. What is no UTF-8 is left out.
 */
void
csel_fold_append (CselFold   *self,
                  GString    *to,
                  const char *text)
{
  const guchar *p = (const guchar *)text;

  while (*p != '\0')
    {
      gsize n = 0;

      while (p[n] != '\0' && p[n] < 0x80)
        n++;
      if (n > 0)
        append_ascii (to, p, n);
      for (p += n; *p >= 0x80;)
        {
          gunichar character = g_utf8_get_char_validated ((const char *)p, -1);

          if (character == (gunichar) - 1 || character == (gunichar) - 2)
            {
              p++;
              continue;
            }
          append_character (self, to, character);
          p = (const guchar *)g_utf8_next_char ((const char *)p);
        }
    }
}

/**
 * csel_fold_text:
 * @text: a text
 *
 * Returns: (transfer full): @text as search and sorting see it
 */
char *
csel_fold_text (const char *text)
{
  GString *folded = g_string_new (NULL);

  csel_fold_append (NULL, folded, text);

  return g_string_free (folded, FALSE);
}

/**
 * csel_fold_item_number:
 * @text: an item number, which is typed with and without its punctuation
 *
 * Returns: (transfer full): its letters, in capitals, and digits
 */
char *
csel_fold_item_number (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_unichar_toupper (g_utf8_get_char (p)));

  return g_string_free (plain, FALSE);
}
