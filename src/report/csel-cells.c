/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Cells: what stands in a column of a product list
 *
 * The product table, the command line and TSV show the same.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-cells.h"

#include "text/csel-label.h"

/**
 * csel_cells_title:
 * @column: a column
 * @context: "Ratings per"
 * @locale: the language
 *
 * Returns: (transfer full): the heading of @column
 */
char *
csel_cells_title (CselColumn               column,
                  const CselRatingContext *context,
                  const CselLocale        *locale)
{
  /* "UL C": a column has no room for more */
  g_autofree char *id = csel_rating_context_to_string (context);
  g_autofree char *per = g_strdelimit (g_ascii_strup (id, -1), ":", ' ');

  switch (column)
    {
    case CSEL_COLUMN_ITEM:
      return g_strdup (csel_locale_gettext (locale, "Item number"));

    case CSEL_COLUMN_MANUFACTURER:
      return g_strdup (csel_locale_gettext (locale, "Manufacturer"));

    case CSEL_COLUMN_KIND:
      return g_strdup (csel_locale_gettext (locale, "Kind"));

    case CSEL_COLUMN_TITLE:
      return g_strdup (csel_locale_gettext (locale, "Short description"));

    case CSEL_COLUMN_POLES:
      return g_strdup (csel_locale_gettext (locale, "Poles"));

    case CSEL_COLUMN_PIN_SPACING:
      return g_strdup (csel_locale_gettext (locale, "Pin spacing"));

    case CSEL_COLUMN_VOLTAGE:
      /* Translators: a heading; the conditions of the rating follow, as in “Voltage IEC III/3” */
      return g_strdup_printf ("%s %s", csel_locale_gettext (locale, "Voltage"), per);

    case CSEL_COLUMN_CURRENT:
      return g_strdup_printf ("%s %s", csel_locale_gettext (locale, "Current"), per);

    case CSEL_N_COLUMNS:
      break;
    }

  g_assert_not_reached ();
}

/**
 * csel_cells_format:
 * @column: a column
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
csel_cells_format (CselColumn               column,
                   CselProduct             *product,
                   const CselRatingContext *context,
                   const CselLocale        *locale)
{
  const CselFact *fact = csel_column_get_fact (column, product, context);
  CselRange range;

  if (fact == NULL)
    return g_strdup (csel_label_not_stated (locale));
  if (csel_fact_get_range (fact, &range))
    return csel_locale_format_range (locale, &range);

  return g_strdup (csel_label_value (locale, product, fact));
}
