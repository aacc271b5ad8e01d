/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Cells: what stands in a column of a product list
 *
 * The product table, the command line and TSV show the same.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-cells.h"

#include <glib/gi18n.h>
#include <string.h>

#include "text/csel-label.h"

/* Headings that are shorter than what a data sheet says, and those of columns that are no property */
static const struct
{
  const char *column;
  const char *title;
} titles[] = {
  { CSEL_COLUMN_POLES, N_("Poles") },
  { CSEL_COLUMN_VOLTAGE, N_("Voltage") },
  { CSEL_COLUMN_CURRENT, N_("Current") },
  { CSEL_COLUMN_CATALOG, N_("Catalogue") },
  { CSEL_COLUMN_GROUP, N_("Group") },
};

static gboolean
is_rating (const char *column)
{
  return g_str_equal (column, CSEL_COLUMN_VOLTAGE) || g_str_equal (column, CSEL_COLUMN_CURRENT);
}

/**
 * csel_cells_is_number:
 * @listing: the listed products
 * @column: the id of a column
 *
 * Returns: %TRUE if its cells are numbers, which stand right
 */
gboolean
csel_cells_is_number (CselListing *listing,
                      const char  *column)
{
  const CselProperty *property = csel_column_find_property (listing, column);

  return is_rating (column) || (property != NULL && property->type == CSEL_TYPE_QUANTITY);
}

/**
 * csel_cells_title:
 * @listing: the listed products
 * @column: the id of a column
 * @context: "Ratings per"
 * @locale: the language
 *
 * Returns: (transfer full): its heading; a property that a catalogue brings is called as the data
 *   call it
 */
char *
csel_cells_title (CselListing             *listing,
                  const char              *column,
                  const CselRatingContext *context,
                  const CselLocale        *locale)
{
  const CselProperty *property = csel_column_find_property (listing, column);
  const char *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].column, column))
      title = csel_locale_gettext (locale, titles[i].title);

  if (is_rating (column))
    {
      /* "UL C": a column has no room for more */
      g_autofree char *id = csel_rating_context_to_string (context);
      g_autofree char *per = g_strdelimit (g_ascii_strup (id, -1), ":", ' ');

      return g_strdup_printf ("%s %s", title, per);
    }
  if (title == NULL && property != NULL)
    title = (property->flags & CSEL_PROPERTY_BROUGHT) != 0 ? property->label :
            csel_locale_gettext (locale, property->label);

  return g_strdup (title != NULL ? title : column);
}

static char *
format_range (const CselRange    *range,
              const CselProperty *property,
              const CselLocale   *locale)
{
  g_autofree char *number = csel_locale_format_range (locale, range);

  return property != NULL && property->unit != NULL ? g_strdup_printf ("%s %s", number, property->unit) :
         g_steal_pointer (&number);
}

/* What is no fact of the product */
static const char *
get_place (const char  *column,
           CselProduct *product)
{
  const char *title = csel_catalog_get_title (csel_product_get_catalog (product));

  return g_str_equal (column, CSEL_COLUMN_CATALOG) ? title : NULL;
}

/**
 * csel_cells_format:
 * @column: the id of a column
 * @product: a product
 * @context: "Ratings per"
 * @locale: the language
 *
 * A number is shown as the value it is, in the language's own way of writing; the
 * maker's words stand in the technical data.
 *
 * Returns: (transfer full): what stands in @column; never empty
 */
char *
csel_cells_format (const char              *column,
                   CselProduct             *product,
                   const CselRatingContext *context,
                   const CselLocale        *locale)
{
  const CselFact *fact = csel_column_get_fact (column, product, context);
  const char *place = fact == NULL ? get_place (column, product) : NULL;
  CselRange range;

  if (fact != NULL && fact->property == CSEL_PROPERTY_TITLE)
    return g_strdup (csel_label_title (locale, product));

  if (fact == NULL)
    return g_strdup (place != NULL ? place : csel_label_not_stated (locale));
  if (csel_fact_get_range (fact, &range))
    return format_range (&range, csel_product_get_property (product, fact), locale);

  return g_strdup (csel_label_value (locale, product, fact));
}

/**
 * csel_cells_format_value:
 * @column: a column
 * @value: one of its values
 * @locale: the language
 *
 * Returns: (transfer full): what stands in the cells of the products that have it
 */
char *
csel_cells_format_value (CselColumn            *column,
                         const CselColumnValue *value,
                         const CselLocale      *locale)
{
  if (value->kind == CSEL_VALUE_QUANTITY || value->kind == CSEL_VALUE_RANGE)
    return format_range (&value->range, csel_column_get_property (column), locale);
  if (g_str_equal (csel_column_get_id (column), CSEL_COLUMN_KIND))
    return g_strdup (csel_label_code (locale, CSEL_PROPERTY_KIND, value->code != NULL ? value->code : value->words));

  return g_strdup (csel_label_words (locale, csel_column_get_property (column), value->kind,
                                     g_str_equal (value->key, "yes"), value->words));
}

/**
 * csel_cells_format_code:
 * @column: the id of a column
 *
 * Returns: (transfer full) (nullable): what a classification calls it: "ETIM EF000007"; %NULL if none
 *   does
 */
char *
csel_cells_format_code (const char *column)
{
  static const char *const classifications[] = { "etim", "eclass" };

  for (guint i = 0; i < G_N_ELEMENTS (classifications); i++)
    if (g_str_has_prefix (column, classifications[i]) && column[strlen (classifications[i])] == ':')
      {
        g_autofree char *name = g_ascii_strup (classifications[i], -1);

        return g_strdup_printf ("%s %s", name, column + strlen (classifications[i]) + 1);
      }

  return NULL;
}
