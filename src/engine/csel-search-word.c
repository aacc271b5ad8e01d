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

/**
 * csel_search_words_parse:
 * @text: (nullable): what was typed
 *
 * Returns: (transfer full) (element-type CselSearchWord): the words, each of which must be found
 */
GArray *
csel_search_words_parse (const char *text)
{
  g_auto(GStrv) parts = g_strsplit_set (text != NULL ? text : "", " \t\n", -1);
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  GArray *words = g_array_new (FALSE, FALSE, sizeof (CselSearchWord));

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (texts, parts[i]);

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

/**
 * csel_search_word_matches:
 * @self: a word
 * @lo: the smaller end of what a fact states
 * @hi: the larger end
 * @unit: its unit
 *
 * Returns: %TRUE if it is what was typed
 */
gboolean
csel_search_word_matches (const CselSearchWord *self,
                          gint64                lo,
                          gint64                hi,
                          CselUnit              unit)
{
  if (self->is_quantity)
    return lo <= self->value.lo && self->value.hi <= hi &&
           csel_unit_get_kind (unit) == csel_unit_get_kind (self->value.unit);

  return self->is_number && self->steps[unit] >= 0 && (lo == self->steps[unit] || hi == self->steps[unit]);
}
