/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The compare sheet: what two to six products state, side by side
 *
 * Where two state something else the row is marked ≠, where one states nothing it is marked ?.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-compare-sheet.h"

#include <glib/gi18n.h>

#include "report/csel-report-private.h"
#include "report/csel-sheet-parts.h"
#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

/* Label, mark, products */
static const CselColumns *
get_columns (guint n)
{
  static const CselColumns columns[CSEL_COMPARE_MAX + 1] = {
    [2] = { 4, { 0.26, 0.04, 0.35, 0.35 } },
    [3] = { 5, { 0.24, 0.04, 0.24, 0.24, 0.24 } },
    [4] = { 6, { 0.2, 0.04, 0.19, 0.19, 0.19, 0.19 } },
    [5] = { 7, { 0.18, 0.03, 0.158, 0.158, 0.158, 0.158, 0.158 } },
    [6] = { 8, { 0.16, 0.03, 0.135, 0.135, 0.135, 0.135, 0.135, 0.135 } },
  };

  return &columns[n];
}

static void
add_head (const CselComparison *comparison,
          CselReport           *report)
{
  const guint n = csel_comparison_get_n_products (comparison);
  CselBlock *block = csel_report_add_block (report, CSEL_BLOCK_HEAD, "");

  block->columns = get_columns (n);
  block->cells = g_new0 (char *, n + 2);
  block->cells[0] = g_strdup ("");
  for (guint i = 0; i < n; i++)
    {
      CselProduct *product = csel_comparison_get_product (comparison, i);

      block->cells[i + 1] = g_strdup_printf ("%s %s", csel_product_get_manufacturer (product),
                                             csel_product_get_item (product));
    }
}

static void
add_row (const CselComparison *comparison,
         CselReport           *report,
         guint                 row,
         const CselLocale     *locale)
{
  const guint n = csel_comparison_get_n_products (comparison);
  CselBlock *block = csel_report_add_block (report, CSEL_BLOCK_CELLS, csel_comparison_get_label (comparison, row));

  block->columns = get_columns (n);
  block->active_column = 0;
  block->cells = g_new0 (char *, n + 2);
  block->cells[0] = g_strdup (csel_compare_mark_get_sign (csel_comparison_get_mark (comparison, row)));
  for (guint i = 0; i < n; i++)
    {
      const char *cell = csel_comparison_get_cell (comparison, row, i);

      block->cells[i + 1] = g_strdup (cell != NULL ? cell : csel_label_not_stated (locale));
    }
}

static void
add_rows (const CselComparison *comparison,
          CselReport           *report,
          gboolean              only_differences,
          const CselLocale     *locale)
{
  const char *section = NULL;

  for (guint i = 0; i < csel_comparison_get_n_rows (comparison); i++)
    {
      if (only_differences && csel_comparison_get_mark (comparison, i) == CSEL_COMPARE_ALIKE)
        continue;
      if (g_strcmp0 (section, csel_comparison_get_section (comparison, i)) != 0)
        {
          section = csel_comparison_get_section (comparison, i);
          csel_report_add_block (report, CSEL_BLOCK_HEADING, section);
          add_head (comparison, report);
        }
      add_row (comparison, report, i, locale);
    }
}

/**
 * csel_compare_sheet_new:
 * @products: (element-type CselProduct): two to six products
 * @only_differences: %TRUE to leave out what all state alike
 * @options: "Ratings per", what stands in the fields of the first page, and whether it is black
 * @locale: the language of headings and labels
 *
 * Returns: (transfer full): what they state, side by side
 */
CselReport *
csel_compare_sheet_new (GPtrArray              *products,
                        gboolean                only_differences,
                        const CselSheetOptions *options,
                        const CselLocale       *locale)
{
  g_autoptr(CselComparison) comparison = NULL;
  CselReport *report;

  g_return_val_if_fail (products->len >= CSEL_COMPARE_MIN && products->len <= CSEL_COMPARE_MAX, NULL);

  comparison = csel_comparison_new (products, &options->context, locale);
  report = csel_report_new_for_products (products, TR ("Comparison"), locale);
  csel_sheet_add_fields (report, options, locale);
  csel_report_add_text (report, CSEL_BLOCK_ROW, TR ("Marks"),
                        TR ("≠ stated differently; ? not stated by all, which is no difference"));
  csel_report_add_text (report, CSEL_BLOCK_ROW, TR ("Not on this sheet"), only_differences ?
                        TR ("Compatible products; drawing; what all state alike") :
                        TR ("Compatible products; drawing"));
  add_rows (comparison, report, only_differences, locale);

  return report;
}
