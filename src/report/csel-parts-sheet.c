/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The parts list on paper: per designation, accessories under their connector, then what
 * all comes to by item, in packs where the data states how many pieces one has
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-parts-sheet.h"

#include <glib/gi18n.h>

#include "model/csel-parts-totals.h"
#include "report/csel-parts-table.h"
#include "report/csel-parts-warnings.h"
#include "report/csel-report-private.h"
#include "report/csel-sheet-parts.h"
#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

/* Designation, quantity, total, item number, description */
static const CselColumns line_columns = { 5, { 0.26, 0.15, 0.08, 0.19, 0.32 } };

/* Item number, manufacturer, description, total, pack size, packs, left over */
static const CselColumns item_columns = { 7, { 0.2, 0.12, 0.3, 0.1, 0.1, 0.08, 0.1 } };

static CselBlock *
add_cells (CselReport        *self,
           CselBlockKind      kind,
           const CselColumns *columns,
           const char        *label)
{
  CselBlock *block = csel_report_add_block (self, kind, label);

  block->columns = columns;
  block->cells = g_new0 (char *, columns->n);

  return block;
}

static char *
format_count (guint64           count,
              gboolean          is_known,
              const CselLocale *locale)
{
  return is_known ? g_strdup_printf ("%" G_GUINT64_FORMAT, count) : g_strdup (csel_label_not_stated (locale));
}

/* "1 per pole + 5 %" */
static char *
format_quantity (const CselPartsDetails *details,
                 const CselLocale       *locale)
{
  g_autofree char *basis = csel_parts_format_basis (details->basis, locale);

  return details->spare > 0 ? g_strdup_printf ("%u %s + %u %%", details->quantity, basis, details->spare) :
         g_strdup_printf ("%u %s", details->quantity, basis);
}

static char *
format_title (CselPartsLine    *line,
              const CselLocale *locale)
{
  const char *title = csel_parts_line_get_alternatives (line) != NULL ? TR ("number open: choose before ordering") :
                      csel_label_title (locale, csel_parts_line_get_product (line));

  return g_strdup (title != NULL ? title : csel_label_not_stated (locale));
}

/* What it is, then what the user has to say about it */
static char *
describe_line (CselPartsLine    *line,
               const CselLocale *locale)
{
  const CselPartsDetails *details = csel_parts_line_get_details (line);
  g_autofree char *title = format_title (line, locale);

  return details->note != NULL && *details->note != '\0' ?
         g_strdup_printf ("%s\n%s: %s", title, TR ("Note"), details->note) : g_steal_pointer (&title);
}

static char *
format_designations (CselPartsLine    *line,
                     const CselLocale *locale)
{
  const CselPartsDetails *details = csel_parts_line_get_details (line);
  const char *designations = details->designations != NULL ? details->designations : "";

  return details->is_accessory ? g_strdup_printf ("   %s %s", TR ("with it"), designations) : g_strdup (designations);
}

/* A connector and what belongs to it stand on one page */
static gboolean
has_accessory (GListModel *lines,
               guint       index)
{
  g_autoptr(CselPartsLine) next = g_list_model_get_item (lines, index + 1);

  return next != NULL && csel_parts_line_get_details (next)->is_accessory;
}

static void
add_lines (CselReport            *self,
           GListModel            *lines,
           const CselPartsTotals *totals,
           const CselLocale      *locale)
{
  CselBlock *head;

  csel_report_add_block (self, CSEL_BLOCK_HEADING, TR ("By designation"));
  head = add_cells (self, CSEL_BLOCK_HEAD, &line_columns, TR ("Designation"));
  head->cells[0] = g_strdup (TR ("Quantity"));
  head->cells[1] = g_strdup (TR ("Total"));
  head->cells[2] = g_strdup (TR ("Item number"));
  head->cells[3] = g_strdup (TR ("Description"));

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);
      g_autofree char *designations = format_designations (line, locale);
      CselBlock *block = add_cells (self, CSEL_BLOCK_CELLS, &line_columns, designations);
      guint64 total;
      gboolean is_known = csel_parts_totals_get_line (totals, i, &total);

      block->cells[0] = format_quantity (csel_parts_line_get_details (line), locale);
      block->cells[1] = format_count (total, is_known, locale);
      block->cells[2] = csel_parts_line_get_name (line);
      block->cells[3] = describe_line (line, locale);
      block->is_grouped = has_accessory (lines, i);
    }
}

static void
add_items (CselReport            *self,
           const CselPartsTotals *totals,
           const CselLocale      *locale)
{
  CselBlock *head;

  csel_report_add_block (self, CSEL_BLOCK_HEADING, TR ("Summed by item"));
  head = add_cells (self, CSEL_BLOCK_HEAD, &item_columns, TR ("Item number"));
  head->cells[0] = g_strdup (TR ("Manufacturer"));
  head->cells[1] = g_strdup (TR ("Description"));
  head->cells[2] = g_strdup (TR ("Total"));
  head->cells[3] = g_strdup (TR ("Pack size"));
  head->cells[4] = g_strdup (TR ("Packs"));
  head->cells[5] = g_strdup (TR ("Left over"));

  for (guint i = 0; i < csel_parts_totals_get_n_items (totals); i++)
    {
      const CselItemTotal *item = csel_parts_totals_get_item (totals, i);
      const gboolean has_packs = item->pack > 0 && item->is_known;
      g_autofree char *name = csel_parts_line_get_name (item->line);
      CselBlock *block = add_cells (self, CSEL_BLOCK_CELLS, &item_columns, name);

      block->cells[0] = g_strdup (csel_product_get_manufacturer (csel_parts_line_get_product (item->line)));
      block->cells[1] = format_title (item->line, locale);
      block->cells[2] = format_count (item->total, item->is_known, locale);
      block->cells[3] = format_count (item->pack, item->pack > 0, locale);
      block->cells[4] = format_count (item->packs, has_packs, locale);
      block->cells[5] = format_count (item->left_over, has_packs, locale);
    }
}

static void
add_warnings (CselReport       *self,
              GListModel       *lines,
              const CselLocale *locale)
{
  g_auto(GStrv) warnings = csel_parts_warnings_list (lines, locale);

  if (warnings[0] != NULL)
    csel_report_add_block (self, CSEL_BLOCK_HEADING, TR ("Before ordering"));
  for (guint i = 0; warnings[i] != NULL; i++)
    csel_report_add_text (self, CSEL_BLOCK_WARNING, "", warnings[i]);
}

static GPtrArray *
list_products (const CselPartsTotals *totals)
{
  GPtrArray *products = g_ptr_array_new ();

  for (guint i = 0; i < csel_parts_totals_get_n_items (totals); i++)
    g_ptr_array_add (products, csel_parts_line_get_product (csel_parts_totals_get_item (totals, i)->line));

  return products;
}

/**
 * csel_parts_sheet_set_fields:
 * @options: what is asked of a sheet
 * @project: what the fields are taken from, those that it has; it must stay as long as they are used
 */
void
csel_parts_sheet_set_fields (CselSheetOptions *options,
                             CselProject      *project)
{
  static const CselSheetField fields[CSEL_N_PROJECT_FIELDS] = {
    [CSEL_PROJECT_NAME] = CSEL_SHEET_PROJECT,
    [CSEL_PROJECT_LOCATION] = CSEL_SHEET_LOCATION,
    [CSEL_PROJECT_REVISION] = CSEL_SHEET_REVISION,
    [CSEL_PROJECT_PREPARED] = CSEL_SHEET_PREPARED,
    [CSEL_PROJECT_CHECKED] = CSEL_SHEET_CHECKED,
    [CSEL_PROJECT_DATE] = CSEL_SHEET_DATE,
  };

  for (CselProjectField i = 0; i < CSEL_N_PROJECT_FIELDS; i++)
    if (csel_project_get_field (project, i) != NULL)
      options->fields[fields[i]] = csel_project_get_field (project, i);
}

/**
 * csel_parts_sheet_new:
 * @lines: (element-type CselPartsLine): a parts list
 * @title: (nullable): what it is called
 * @options: what stands in its fields
 * @locale: the language
 *
 * Returns: (transfer full): the list on paper
 */
CselReport *
csel_parts_sheet_new (GListModel             *lines,
                      const char             *title,
                      const CselSheetOptions *options,
                      const CselLocale       *locale)
{
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (lines);
  g_autoptr(GPtrArray) products = list_products (totals);
  CselReport *self = csel_report_new_for_list (products, TR ("Parts list"), title, locale);

  csel_sheet_add_fields (self, options, locale);
  if (products->len == 0)
    {
      csel_report_add_text (self, CSEL_BLOCK_TEXT, NULL, TR ("Nothing is on this list."));
      return self;
    }

  add_warnings (self, lines, locale);
  add_lines (self, lines, totals, locale);
  add_items (self, totals, locale);

  return self;
}
