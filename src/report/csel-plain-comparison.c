/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A comparison to be read on a terminal: what is long has no room side by side, so that products stand below
 * each other
 *
 *   ≠ Width
 *       831-3604          30.5 mm
 *       831-1104/320-000  35.4 mm
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-plain-comparison.h"

#include "text/csel-label.h"

static void
add_row (GString              *plain,
         const CselComparison *comparison,
         guint                 row,
         int                   width,
         const CselLocale     *locale)
{
  const char *sign = csel_compare_mark_get_sign (csel_comparison_get_mark (comparison, row));

  g_string_append_printf (plain, "%s %s\n", *sign != '\0' ? sign : " ", csel_comparison_get_label (comparison, row));
  for (guint i = 0; i < csel_comparison_get_n_products (comparison); i++)
    {
      const char *cell = csel_comparison_get_cell (comparison, row, i);
      g_autofree char *line = g_strdelimit (g_strdup (cell != NULL ? cell : csel_label_not_stated (locale)),
                                            "\t\r\n", ' ');

      g_string_append_printf (plain, "      %-*s  %s\n", width,
                              csel_product_get_item (csel_comparison_get_product (comparison, i)), line);
    }
}

/**
 * csel_plain_comparison:
 * @comparison: products side by side
 * @only_differences: %TRUE to leave out what all state alike
 * @locale: the language
 *
 * Returns: (transfer full): what they state, below each other
 */
char *
csel_plain_comparison (const CselComparison *comparison,
                       gboolean              only_differences,
                       const CselLocale     *locale)
{
  GString *plain = g_string_new (NULL);
  const char *section = NULL;
  glong width = 0;

  for (guint i = 0; i < csel_comparison_get_n_products (comparison); i++)
    width = MAX (width, g_utf8_strlen (csel_product_get_item (csel_comparison_get_product (comparison, i)), -1));
  for (guint row = 0; row < csel_comparison_get_n_rows (comparison); row++)
    {
      const char *title = csel_comparison_get_section (comparison, row);

      if (only_differences && csel_comparison_get_mark (comparison, row) == CSEL_COMPARE_ALIKE)
        continue;
      if (g_strcmp0 (section, title) != 0)
        g_string_append_printf (plain, "%s%s\n", section != NULL ? "\n" : "", title);
      section = title;
      add_row (plain, comparison, row, (int)width, locale);
    }

  return g_string_free (plain, FALSE);
}
