/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What was found of a pasted list, in words
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-pasted-table.h"

#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

static char *
list_nearest (const CselPastedItem *item)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < item->nearest->len; i++)
    {
      CselProduct *product = g_ptr_array_index (item->nearest, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", csel_product_get_manufacturer (product),
                              csel_product_get_item (product));
    }

  return g_string_free (text, FALSE);
}

static char *
describe_state (const CselPastedItem *item,
                const CselLocale     *locale)
{
  g_autofree char *nearest = list_nearest (item);

  switch (item->state)
    {
    case CSEL_PASTED_FOUND:
      return g_strdup (csel_label_title (locale, item->product));

    case CSEL_PASTED_CHECK_DIGIT:
      /* Translators: a digit */
      return g_strdup_printf (TR ("wrong GTIN: by its other digits the last one is %d"), item->check_digit);

    case CSEL_PASTED_SEVERAL:
      /* Translators: makers and item numbers */
      return g_strdup_printf (TR ("several: %s"), nearest);

    case CSEL_PASTED_UNKNOWN:
    case CSEL_N_PASTED_STATES:
    default:
      /* Translators: makers and item numbers */
      return *nearest != '\0' ? g_strdup_printf (TR ("in no open catalogue; nearest: %s"), nearest) :
             g_strdup (TR ("in no open catalogue"));
    }
}

static void
append (GString    *text,
        const char *more)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", more);
}

/**
 * csel_pasted_describe:
 * @item: what a line wants
 * @locale: the language
 *
 * Returns: (transfer full): what it is, or what is wrong with it
 */
char *
csel_pasted_describe (const CselPastedItem *item,
                      const CselLocale     *locale)
{
  g_autofree char *state = describe_state (item, locale);
  g_autofree char *summed =
    g_strdup_printf (csel_locale_ngettext (locale, "on %u line", "on %u lines, summed", item->n_lines), item->n_lines);
  GString *text = g_string_new (state);

  if (item->count == CSEL_PASTED_UNCLEAR)
    append (text, TR ("the quantity is not clear"));
  else if (item->count == CSEL_PASTED_ASSUMED)
    append (text, TR ("no quantity stated: 1"));
  if (item->n_lines > 1)
    append (text, summed);

  return g_string_free (text, FALSE);
}

/**
 * csel_pasted_table_new:
 * @list: what was found
 * @locale: the language
 *
 * Returns: (transfer full): a row for each item
 */
CselTable *
csel_pasted_table_new (const CselPastedList *list,
                       const CselLocale     *locale)
{
  CselTable *table = csel_table_new ();

  csel_table_add_column (table, TR ("Line"), CSEL_CELL_NUMBER);
  csel_table_add_column (table, TR ("State"), CSEL_CELL_TEXT);
  csel_table_add_column (table, TR ("Quantity"), CSEL_CELL_NUMBER);
  csel_table_add_column (table, TR ("Item number"), CSEL_CELL_TEXT);
  csel_table_add_column (table, TR ("Manufacturer"), CSEL_CELL_TEXT);
  csel_table_add_column (table, TR ("As pasted"), CSEL_CELL_TEXT);
  csel_table_add_column (table, TR ("Description"), CSEL_CELL_TEXT);
  for (guint i = 0; i < list->items->len; i++)
    {
      const CselPastedItem *item = g_ptr_array_index (list->items, i);
      g_autofree char *description = csel_pasted_describe (item, locale);

      csel_table_add_number (table, item->line, 1);
      csel_table_add_text (table, csel_pasted_state_get_id (item->state));
      csel_table_add_number (table, item->quantity, 1);
      csel_table_add_text (table, item->product != NULL ? csel_product_get_item (item->product) : "");
      csel_table_add_text (table, item->product != NULL ? csel_product_get_manufacturer (item->product) : "");
      csel_table_add_text (table, item->number);
      csel_table_add_text (table, description);
    }

  return table;
}
