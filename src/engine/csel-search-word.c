/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The words of a search: "push-in 2.5mm2" is a word and a quantity
 *
 * A quantity may be typed in two words ("2.5 mm2"); it is found where a fact states it, alone or
 * within a range. A number alone is found where a fact states just that, in whatever unit.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-search-word.h"

#include <string.h>

#include "base/csel-fold.h"

static void
word_clear (gpointer data)
{
  g_free (((CselSearchWord *)data)->text);
}

static gboolean
parse_quantity (CselSearchWord *word,
                const char     *text)
{
  word->is_quantity = csel_range_parse (text, &word->value, NULL) && !word->value.is_range &&
                      word->value.unit != CSEL_UNIT_NONE;

  for (CselUnit unit = CSEL_UNIT_NONE; word->is_quantity && unit < CSEL_N_UNITS; unit++)
    word->kinds[unit] = csel_unit_get_kind (unit) == csel_unit_get_kind (word->value.unit);

  return word->is_quantity;
}

/* Wire gauge counts the other way round, and has its words beside it everywhere */
static void
parse_number (CselSearchWord *word,
              const char     *text)
{
  if (strspn (text, "0123456789.,") != strlen (text))
    return;

  for (CselUnit unit = CSEL_UNIT_NONE; unit < CSEL_N_UNITS; unit++)
    {
      const char *end;

      word->steps[unit] = -1;
      if (unit == CSEL_UNIT_AWG)
        continue;
      if (!csel_decimal_parse (text, csel_unit_get_steps (unit), &end, &word->steps[unit], NULL) || *end != '\0')
        word->steps[unit] = -1;
      else
        word->is_number = TRUE;
    }
}

/* At any white space, the kind that does not break a line included */
static GPtrArray *
split (const char *text)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0')
    {
      const char *end = text;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end > text)
        g_ptr_array_add (texts, g_strndup (text, (gsize)(end - text)));
      text = *end != '\0' ? g_utf8_next_char (end) : end;
    }

  return texts;
}

/**
 * csel_search_words_parse:
 * @text: (nullable): what was typed
 *
 * Returns: (transfer full) (element-type CselSearchWord): the words, each of which must be found
 */
GArray *
csel_search_words_parse (const char *text)
{
  g_autoptr(GPtrArray) texts = split (text != NULL ? text : "");
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CselSearchWord));

  g_array_set_clear_func (words, word_clear);
  for (guint i = 0; i < texts->len; i++)
    {
      const char *one = texts->pdata[i];
      const char *next = i + 1 < texts->len ? texts->pdata[i + 1] : NULL;
      g_autofree char *two = next != NULL ? g_strconcat (one, " ", next, NULL) : NULL;
      CselSearchWord word = { 0 };

      if (!parse_quantity (&word, one) && two != NULL && parse_quantity (&word, two))
        {
          g_autofree char *joined = g_strconcat (one, next, NULL);

          word.text = csel_fold_text (joined);
          i++;
        }
      else
        {
          word.text = csel_fold_text (one);
          parse_number (&word, one);
        }
      if (*word.text == '\0')
        word_clear (&word);
      else
        g_array_append_val (words, word);
    }

  return words;
}
