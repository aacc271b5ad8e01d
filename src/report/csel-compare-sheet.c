/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The compare sheet: what two to six products state, side by side
 *
 * A row for each property and condition, in the order of a data sheet. Where two state something else the row
 * is marked ≠, where one states nothing it is marked ?: what is not stated differs from nothing.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-compare-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/csel-report-private.h"
#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

typedef struct
{
  CselPropertyId property;
  char          *section;
  char          *label;
  GString       *texts[CSEL_COMPARE_MAX];
  CselRange      ranges[CSEL_COMPARE_MAX];
  gboolean       has_range[CSEL_COMPARE_MAX];
  CselConfidence trust[CSEL_COMPARE_MAX];
} Row;

typedef struct
{
  GPtrArray        *products;
  const CselLocale *locale;
  GPtrArray        *rows;
} Compare;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->section);
  g_free (row->label);
  for (guint i = 0; i < CSEL_COMPARE_MAX; i++)
    if (row->texts[i] != NULL)
      g_string_free (row->texts[i], TRUE);
  g_free (row);
}

static Row *
get_row (Compare        *compare,
         CselProduct    *product,
         const CselFact *fact)
{
  g_autofree char *section = csel_label_section (compare->locale, product, fact);
  g_autofree char *label = csel_label_statement (compare->locale, product, fact);
  Row *row;

  for (guint i = 0; i < compare->rows->len; i++)
    {
      row = g_ptr_array_index (compare->rows, i);
      if (strcmp (row->label, label) == 0 && strcmp (row->section, section) == 0)
        return row;
    }

  row = g_new0 (Row, 1);
  row->property = fact->property;
  row->section = g_steal_pointer (&section);
  row->label = g_steal_pointer (&label);
  g_ptr_array_add (compare->rows, row);

  return row;
}

static void
add_fact (Compare        *compare,
          guint           column,
          const CselFact *fact)
{
  CselProduct *product = g_ptr_array_index (compare->products, column);
  const CselConfidence trust = csel_product_get_source (product, fact)->confidence;
  Row *row;

  if (fact->also || fact->property == CSEL_PROPERTY_ITEM_NUMBER)
    return;

  row = get_row (compare, product, fact);
  row->has_range[column] = row->texts[column] == NULL && csel_fact_get_range (fact, &row->ranges[column]);
  if (row->texts[column] == NULL)
    row->texts[column] = g_string_new (NULL);
  else
    g_string_append (row->texts[column], "; ");
  g_string_append (row->texts[column], csel_label_value (compare->locale, product, fact));
  row->trust[column] = MAX (row->trust[column], trust);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const Row *one = *(const Row *const *)a;
  const Row *other = *(const Row *const *)b;

  return (one->property > other->property) - (one->property < other->property);
}

/* The same number in the same unit is the same value, however it is printed */
static gboolean
is_same (const Row *row,
         guint      a,
         guint      b)
{
  const CselRange *one = &row->ranges[a];
  const CselRange *other = &row->ranges[b];

  if (row->has_range[a] && row->has_range[b])
    return one->unit == other->unit && one->lo == other->lo && one->hi == other->hi;

  return strcmp (row->texts[a]->str, row->texts[b]->str) == 0;
}

static const char *
get_mark (const Row *row,
          guint      n)
{
  gboolean is_missing = FALSE;
  int first = -1;

  for (guint i = 0; i < n; i++)
    if (row->texts[i] == NULL)
      is_missing = TRUE;
    else if (first < 0)
      first = (int)i;
    else if (!is_same (row, (guint)first, i))
      return "≠";

  return is_missing ? "?" : "";
}

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
add_head (const Compare *compare,
          CselReport    *report)
{
  const guint n = compare->products->len;
  CselBlock *block = csel_report_add_block (report, CSEL_BLOCK_HEAD, "");

  block->columns = get_columns (n);
  block->cells = g_new0 (char *, n + 2);
  block->cells[0] = g_strdup ("");
  for (guint i = 0; i < n; i++)
    {
      CselProduct *product = g_ptr_array_index (compare->products, i);

      block->cells[i + 1] = g_strdup_printf ("%s %s", csel_product_get_manufacturer (product),
                                             csel_product_get_item (product));
    }
}

/* Second-hand and own values say so */
static char *
format_cell (const Compare *compare,
             const Row     *row,
             guint          column)
{
  if (row->texts[column] == NULL)
    return g_strdup (csel_label_not_stated (compare->locale));

  return row->trust[column] == CSEL_CONFIDENCE_MAKER ? g_strdup (row->texts[column]->str) :
         g_strdup_printf ("%s (%s)", row->texts[column]->str,
                          csel_label_confidence (compare->locale, row->trust[column]));
}

static void
add_row (const Compare *compare,
         CselReport    *report,
         const Row     *row)
{
  const guint n = compare->products->len;
  CselBlock *block = csel_report_add_block (report, CSEL_BLOCK_CELLS, row->label);

  block->columns = get_columns (n);
  block->active_column = 0;
  block->cells = g_new0 (char *, n + 2);
  block->cells[0] = g_strdup (get_mark (row, n));
  for (guint i = 0; i < n; i++)
    block->cells[i + 1] = format_cell (compare, row, i);
}

static void
add_rows (const Compare *compare,
          CselReport    *report,
          gboolean       only_differences)
{
  const char *section = NULL;

  for (guint i = 0; i < compare->rows->len; i++)
    {
      const Row *row = g_ptr_array_index (compare->rows, i);

      if (only_differences && *get_mark (row, compare->products->len) == '\0')
        continue;
      if (g_strcmp0 (section, row->section) != 0)
        {
          section = row->section;
          csel_report_add_block (report, CSEL_BLOCK_HEADING, section);
          add_head (compare, report);
        }
      add_row (compare, report, row);
    }
}

/**
 * csel_compare_sheet_new:
 * @products: (element-type CselProduct): two to six products
 * @only_differences: %TRUE to leave out what all state alike
 * @locale: the language of headings and labels
 *
 * Returns: (transfer full): what they state, side by side
 */
CselReport *
csel_compare_sheet_new (GPtrArray        *products,
                        gboolean          only_differences,
                        const CselLocale *locale)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  Compare compare = { products, locale, rows };
  CselReport *report;

  g_return_val_if_fail (products->len >= CSEL_COMPARE_MIN && products->len <= CSEL_COMPARE_MAX, NULL);

  report = csel_report_new_for_products (products, TR ("Comparison"), locale);
  for (guint i = 0; i < products->len; i++)
    {
      guint n;
      const CselFact *facts = csel_product_get_facts (g_ptr_array_index (products, i), &n);

      for (guint j = 0; j < n; j++)
        add_fact (&compare, i, &facts[j]);
    }
  g_ptr_array_sort_with_data (rows, compare_rows, NULL);

  csel_report_add_text (report, CSEL_BLOCK_ROW, TR ("Marks"),
                        TR ("≠ stated differently; ? not stated by all, which is no difference"));
  csel_report_add_text (report, CSEL_BLOCK_ROW, TR ("Not on this sheet"), only_differences ?
                        TR ("Compatible products; drawing; what all state alike") :
                        TR ("Compatible products; drawing"));
  add_rows (&compare, report, only_differences);

  return report;
}
