/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The conditions that are active, in words, each of which can be dropped by itself
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-active-conditions.h"

#include <glib/gi18n.h>

#include "report/csel-cells.h"

static void
condition_free (gpointer data)
{
  CselActiveCondition *condition = data;

  g_free (condition->column);
  g_free (condition->key);
  g_free (condition->words);
  g_free (condition);
}

static void
add_condition (GPtrArray     *conditions,
               CselActiveKind kind,
               const char    *column,
               const char    *key,
               char          *words)
{
  CselActiveCondition *condition = g_new0 (CselActiveCondition, 1);

  condition->kind = kind;
  condition->column = g_strdup (column);
  condition->key = g_strdup (key);
  condition->words = words;
  g_ptr_array_add (conditions, condition);
}

/**
 * csel_active_conditions_format_key:
 * @column: (nullable): a column, %NULL if no open catalogue has it
 * @key: the key of a value, which no product need have
 * @locale: the language
 *
 * Returns: (transfer full): the words for it
 */
char *
csel_active_conditions_format_key (CselColumn       *column,
                                   const char       *key,
                                   const CselLocale *locale)
{
  guint value;

  if (g_str_equal (key, CSEL_KEY_NOT_STATED))
    return g_strdup (csel_locale_gettext (locale, "not stated"));
  if (g_str_equal (key, CSEL_KEY_STATED))
    return g_strdup (csel_locale_gettext (locale, "stated"));
  if (column != NULL && csel_column_find_value (column, key, &value))
    return csel_cells_format_value (column, csel_column_get_value (column, value), locale);

  return g_strdup (key);
}

/**
 * csel_active_conditions_format_bounds:
 * @column: (nullable): a column, %NULL if no open catalogue has it
 * @bounds: between which numbers its value must lie
 * @locale: the language
 *
 * Returns: (transfer full): "≥ 5 mm", "≥ 5 mm, ≤ 7.62 mm"
 */
char *
csel_active_conditions_format_bounds (CselColumn       *column,
                                      const CselBounds *bounds,
                                      const CselLocale *locale)
{
  const CselProperty *property = column != NULL ? csel_column_get_property (column) : NULL;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < 2; i++)
    {
      gint64 steps = i == 0 ? bounds->lo : bounds->hi;
      g_autofree char *end = NULL;

      if (steps == G_MININT64 || steps == G_MAXINT64)
        continue;
      end = csel_locale_format_steps (locale, steps, bounds->unit);
      g_string_append_printf (words, "%s%s %s", words->len > 0 ? ", " : "", i == 0 ? "≥" : "≤", end);
      if (property != NULL && property->unit != NULL)
        g_string_append_printf (words, " %s", property->unit);
    }

  return g_string_free (words, FALSE);
}

static void
add_column (GPtrArray        *conditions,
            CselResult       *result,
            const char       *id,
            const CselLocale *locale)
{
  const CselQuery *query = csel_result_get_query (result);
  g_autoptr(CselColumn) column = csel_result_get_column (result, id);
  g_autofree char *title = csel_cells_title (csel_result_get_listing (result), id, &query->context, locale);
  guint n_keys = csel_query_get_n_keys (query, id);
  CselBounds bounds;

  for (guint i = 0; i < n_keys; i++)
    {
      const char *key = csel_query_get_key (query, id, i);
      g_autofree char *value = csel_active_conditions_format_key (column, key, locale);

      /* Translators: a column and its value, as in “Poles: 4” */
      add_condition (conditions, CSEL_ACTIVE_VALUE, id, key,
                     g_strdup_printf (csel_locale_gettext (locale, "%s: %s"), title, value));
    }
  if (csel_query_get_bounds (query, id, &bounds))
    {
      g_autofree char *words = csel_active_conditions_format_bounds (column, &bounds, locale);

      add_condition (conditions, CSEL_ACTIVE_BOUNDS, id, NULL, g_strdup_printf ("%s %s", title, words));
    }
}

/**
 * csel_active_conditions_list:
 * @result: a result
 * @locale: the language
 *
 * Returns: (transfer full) (element-type CselActiveCondition): what it was asked for, in the order
 *   in which it was: words, filters, requirement
 */
GPtrArray *
csel_active_conditions_list (CselResult       *result,
                             const CselLocale *locale)
{
  const CselQuery *query = csel_result_get_query (result);
  GPtrArray *conditions = g_ptr_array_new_with_free_func (condition_free);

  if (query->text != NULL && *query->text != '\0')
    /* Translators: words that are searched for */
    add_condition (conditions, CSEL_ACTIVE_TEXT, NULL, NULL,
                   g_strdup_printf (csel_locale_gettext (locale, "“%s”"), query->text));
  for (guint i = 0; i < csel_query_get_n_columns (query); i++)
    add_column (conditions, result, csel_query_get_column (query, i), locale);
  if (query->wanted != CSEL_WANTED_ALL)
    add_condition (conditions, CSEL_ACTIVE_REQUIREMENT, NULL, NULL,
                   g_strdup (query->wanted == CSEL_WANTED_MEETS ?
                             csel_locale_gettext (locale, "Meets the requirement") :
                             csel_locale_gettext (locale, "Meets the requirement or is open")));

  return conditions;
}
