/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The nearest miss in words: which condition to drop, and what that gives
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-miss-text.h"

#include <glib/gi18n.h>

#include "report/csel-cells.h"
#include "text/csel-requirement-text.h"

static void
add_word (GString    *words,
          const char *word)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", word);
}

/* "≥ 5 mm", "≤ 7.62 mm" */
static void
add_bounds (GString          *words,
            const CselQuery  *query,
            CselColumn        column,
            const CselLocale *locale)
{
  static const CselUnit units[CSEL_N_COLUMNS] = {
    [CSEL_COLUMN_PIN_SPACING] = CSEL_UNIT_MM,
    [CSEL_COLUMN_VOLTAGE] = CSEL_UNIT_V,
    [CSEL_COLUMN_CURRENT] = CSEL_UNIT_A,
  };
  gint64 ends[2];

  csel_query_get_bounds (query, column, &ends[0], &ends[1]);
  for (guint i = 0; i < 2; i++)
    if (ends[i] != G_MININT64 && ends[i] != G_MAXINT64)
      {
        g_autofree char *end = csel_locale_format_steps (locale, ends[i], units[column]);
        g_autofree char *bound = g_strdup_printf ("%s %s", i == 0 ? "≥" : "≤", end);

        add_word (words, bound);
      }
}

static char *
describe_column (const CselQuery  *query,
                 CselIndex        *index,
                 CselColumn        column,
                 const CselLocale *locale)
{
  g_autofree char *title = csel_cells_title (column, &query->context, locale);
  g_autoptr(GArray) values = csel_query_get_facet (query, index, column);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      const CselFacetValue *value = &g_array_index (values, CselFacetValue, i);
      g_autoptr(CselProduct) product = NULL;
      g_autofree char *cell = NULL;

      if (!csel_query_has_value (query, column, value->key))
        continue;
      product = csel_library_get_product (csel_index_get_library (index), value->row);
      cell = csel_cells_format (column, product, &query->context, locale);
      add_word (words, value->key == CSEL_KEY_NOT_STATED ? csel_locale_gettext (locale, "not stated") : cell);
    }
  add_bounds (words, query, column, locale);

  return g_strdup_printf ("%s %s", title, words->str);
}

/**
 * csel_miss_describe_condition:
 * @miss: a condition
 * @query: the query that has it
 * @index: an index of the open catalogues
 * @locale: the language
 *
 * Returns: (transfer full): the condition: "Poles 4, 6", "Current 30 A"
 */
char *
csel_miss_describe_condition (const CselNearestMiss *miss,
                              const CselQuery       *query,
                              CselIndex             *index,
                              const CselLocale      *locale)
{
  switch (miss->kind)
    {
    case CSEL_CONDITION_TEXT:
      return g_strdup (query->text);

    case CSEL_CONDITION_COLUMN:
      return describe_column (query, index, miss->column, locale);

    case CSEL_CONDITION_FIELD:
      break;
    }

  return csel_text_condition (locale, miss->field, query->requirement);
}

/**
 * csel_miss_describe:
 * @miss: what csel_nearest_miss_find() has found
 * @query: the query that finds nothing
 * @index: an index of the open catalogues
 * @locale: the language
 *
 * Returns: (transfer full): what to drop and what that gives, as a sentence
 */
char *
csel_miss_describe (const CselNearestMiss *miss,
                    const CselQuery       *query,
                    CselIndex             *index,
                    const CselLocale      *locale)
{
  g_autofree char *condition = csel_miss_describe_condition (miss, query, index, locale);

  /* Translators: a condition, then how many products are found without it */
  return g_strdup_printf (csel_locale_ngettext (locale,
                                                "Nothing meets all conditions. Without “%s”: %u product",
                                                "Nothing meets all conditions. Without “%s”: %u products",
                                                miss->count), condition, miss->count);
}
