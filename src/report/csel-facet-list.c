/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Facets as text, TSV and JSON: the values of columns, and how many products have each
 *
 * In text only values that some product has.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-facet-list.h"

#include "report/csel-cells.h"
#include "report/csel-json-private.h"

static char *
get_title (CselResult       *result,
           const CselFacet  *facet,
           const CselLocale *locale)
{
  return csel_cells_title (csel_result_get_listing (result), csel_column_get_id (facet->column),
                           &csel_result_get_query (result)->context, locale);
}

static CselRange
make_end (const CselFacet *facet,
          gint64           steps)
{
  return (CselRange) { steps, steps, facet->unit, FALSE };
}

static void
add_plain (GString          *text,
           CselResult       *result,
           const CselFacet  *facet,
           const CselLocale *locale)
{
  g_autofree char *title = get_title (result, facet, locale);

  g_string_append_printf (text, "\n%s (%s)\n", title, csel_column_get_id (facet->column));
  for (guint i = 0; i < facet->values->len; i++)
    {
      const CselFacetValue *value = &g_array_index (facet->values, CselFacetValue, i);
      g_autofree char *words = csel_cells_format_value (facet->column, value->value, locale);

      if (value->count > 0)
        g_string_append_printf (text, "%8u  %*s%s\n", value->count, (int)value->value->depth * 2, "", words);
    }
  if (facet->n_not_stated > 0)
    g_string_append_printf (text, "%8u  %s\n", facet->n_not_stated, csel_locale_gettext (locale, "not stated"));
}

/**
 * csel_facet_list_plain:
 * @result: products
 * @facets: (element-type CselFacet): what they are divided by
 * @locale: the language
 *
 * Returns: (transfer full): each column, and below it its values with how many products have them
 */
char *
csel_facet_list_plain (CselResult       *result,
                       GPtrArray        *facets,
                       const CselLocale *locale)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facets->len; i++)
    add_plain (text, result, g_ptr_array_index (facets, i), locale);

  return g_string_free (text, FALSE);
}

static void
add_line (GString    *tsv,
          const char *column,
          const char *key,
          const char *words,
          guint       count)
{
  g_autofree char *clean = g_strdelimit (g_strdup (words), "\t\r\n", ' ');

  g_string_append_printf (tsv, "%s\t%s\t%s\t%u\n", column, key, clean, count);
}

/**
 * csel_facet_list_tsv:
 * @result: products
 * @facets: (element-type CselFacet): what they are divided by
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each value; the key of what is not stated is
 *   empty
 */
char *
csel_facet_list_tsv (CselResult       *result,
                     GPtrArray        *facets,
                     const CselLocale *locale)
{
  GString *tsv = g_string_new ("\ncolumn\tkey\tvalue\tcount\n");

  for (guint i = 0; i < facets->len; i++)
    {
      const CselFacet *facet = g_ptr_array_index (facets, i);
      const char *column = csel_column_get_id (facet->column);

      for (guint j = 0; j < facet->values->len; j++)
        {
          const CselFacetValue *value = &g_array_index (facet->values, CselFacetValue, j);
          g_autofree char *words = csel_cells_format_value (facet->column, value->value, locale);

          add_line (tsv, column, value->value->key, words, value->count);
        }
      add_line (tsv, column, CSEL_KEY_NOT_STATED, csel_locale_gettext (locale, "not stated"), facet->n_not_stated);
    }

  return g_string_free (tsv, FALSE);
}

static void
add_count (JsonBuilder *json,
           const char  *name,
           guint        n)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, n);
}

static void
add_end (JsonBuilder     *json,
         const char      *name,
         const CselFacet *facet,
         gint64           steps)
{
  CselRange end = make_end (facet, steps);

  json_builder_set_member_name (json, name);
  if (facet->has_numbers)
    csel_json_add_range (json, &end);
  else
    json_builder_add_null_value (json);
}

static void
add_json (JsonBuilder      *json,
          CselResult       *result,
          const CselFacet  *facet,
          const CselLocale *locale)
{
  g_autofree char *title = get_title (result, facet, locale);

  json_builder_begin_object (json);
  csel_json_add_string (json, "column", csel_column_get_id (facet->column));
  csel_json_add_string (json, "label", title);
  add_count (json, "stated", facet->n_stated);
  add_count (json, "not_stated", facet->n_not_stated);
  add_end (json, "min", facet, facet->lo);
  add_end (json, "max", facet, facet->hi);
  json_builder_set_member_name (json, "values");
  json_builder_begin_array (json);
  for (guint i = 0; i < facet->values->len; i++)
    {
      const CselFacetValue *value = &g_array_index (facet->values, CselFacetValue, i);
      g_autofree char *words = csel_cells_format_value (facet->column, value->value, locale);

      json_builder_begin_object (json);
      csel_json_add_string (json, "key", value->value->key);
      csel_json_add_string (json, "value", words);
      add_count (json, "count", value->count);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

/**
 * csel_facet_list_json:
 * @result: products
 * @facets: (element-type CselFacet): what they are divided by
 * @locale: the language
 * @json: an open object
 *
 * Adds "facets".
 */
void
csel_facet_list_json (CselResult       *result,
                      GPtrArray        *facets,
                      const CselLocale *locale,
                      JsonBuilder      *json)
{
  json_builder_set_member_name (json, "facets");
  json_builder_begin_array (json);
  for (guint i = 0; i < facets->len; i++)
    add_json (json, result, g_ptr_array_index (facets, i), locale);
  json_builder_end_array (json);
}
