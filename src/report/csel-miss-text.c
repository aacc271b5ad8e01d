/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The nearest miss in words: which condition to drop, and what that gives
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-miss-text.h"

#include <glib/gi18n.h>

#include "report/csel-active-conditions.h"
#include "report/csel-cells.h"
#include "text/csel-requirement-text.h"

static void
add_word (GString    *words,
          const char *word)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", word);
}

static char *
describe_column (CselResult       *result,
                 const char       *id,
                 const CselLocale *locale)
{
  const CselQuery *query = csel_result_get_query (result);
  g_autoptr(CselColumn) column = csel_result_get_column (result, id);
  g_autofree char *title = csel_cells_title (csel_result_get_listing (result), id, &query->context, locale);
  g_autoptr(GString) words = g_string_new (NULL);
  guint n = csel_query_get_n_keys (query, id);
  CselBounds bounds;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = csel_active_conditions_format_key (column, csel_query_get_key (query, id, i), locale);

      add_word (words, word);
    }
  if (csel_query_get_bounds (query, id, &bounds))
    {
      g_autofree char *word = csel_active_conditions_format_bounds (column, &bounds, locale);

      add_word (words, word);
    }

  return g_strdup_printf ("%s %s", title, words->str);
}

/**
 * csel_miss_describe_condition:
 * @miss: a condition
 * @result: the result of the query that has it
 * @locale: the language
 *
 * Returns: (transfer full): the condition: "Poles 4, 6", "Current 30 A"
 */
char *
csel_miss_describe_condition (const CselNearestMiss *miss,
                              CselResult            *result,
                              const CselLocale      *locale)
{
  const CselQuery *query = csel_result_get_query (result);

  switch (miss->kind)
    {
    case CSEL_CONDITION_TEXT:
      return g_strdup (query->text);

    case CSEL_CONDITION_COLUMN:
      return describe_column (result, miss->column, locale);

    case CSEL_CONDITION_FIELD:
      break;
    }

  return csel_text_condition (locale, miss->field, query->requirement);
}

/**
 * csel_miss_describe:
 * @miss: what csel_nearest_miss_find() has found
 * @result: the result of nothing
 * @locale: the language
 *
 * Returns: (transfer full): what to drop and what that gives, as a sentence
 */
char *
csel_miss_describe (const CselNearestMiss *miss,
                    CselResult            *result,
                    const CselLocale      *locale)
{
  g_autofree char *condition = csel_miss_describe_condition (miss, result, locale);

  /* Translators: a condition, then how many products are found without it */
  return g_strdup_printf (csel_locale_ngettext (locale,
                                                "Nothing meets all conditions. Without “%s”: %u product",
                                                "Nothing meets all conditions. Without “%s”: %u products",
                                                miss->count), condition, miss->count);
}
