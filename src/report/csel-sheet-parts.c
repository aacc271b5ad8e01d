/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What stands on the first page of a sheet: fields, key numbers, what is marked and what is left out
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-sheet-parts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-code.h"
#include "report/csel-report-private.h"
#include "rules/csel-rating.h"
#include "text/csel-label.h"
#include "text/csel-spec-row.h"

#define TR(text) csel_locale_gettext (locale, text)

/* Label and value in turn: a first page has no room for more, and they stand below in any case */
#define MAX_KEY_CELLS 40

static gboolean
is_us (CselUnit unit)
{
  return unit == CSEL_UNIT_INCH || unit == CSEL_UNIT_AWG;
}

/**
 * csel_sheet_format_units:
 * @product: a product
 * @fact: one of its facts
 * @units: which of two unit systems
 * @locale: the language
 *
 * Returns: (transfer full) (nullable): the value in @units, if what is printed states both systems; %NULL if
 *   it is to be shown as printed
 */
char *
csel_sheet_format_units (CselProduct      *product,
                         const CselFact   *fact,
                         CselSheetUnits    units,
                         const CselLocale *locale)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, fact->property, &n);
  const char *printed = csel_product_get_printed (product, fact);
  CselRange found = { 0 };
  gboolean has[2] = { FALSE, FALSE };

  if (units == CSEL_SHEET_UNITS_BOTH)
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      CselRange range;

      if (facts[i].qualifiers != fact->qualifiers || !csel_fact_get_range (&facts[i], &range) ||
          strcmp (csel_product_get_printed (product, &facts[i]), printed) != 0)
        continue;
      has[is_us (range.unit)] = TRUE;
      if (is_us (range.unit) == (units == CSEL_SHEET_UNITS_US))
        found = range;
    }

  return has[0] && has[1] ? csel_locale_format_range (locale, &found) : NULL;
}

/**
 * csel_sheet_add_fields:
 * @report: a sheet
 * @options: what the user has filled in
 * @locale: the language
 *
 * Adds the fields; who has prepared the sheet is its author.
 */
void
csel_sheet_add_fields (CselReport             *report,
                       const CselSheetOptions *options,
                       const CselLocale       *locale)
{
  CselBlock *block = csel_report_add_block (report, CSEL_BLOCK_GRID, NULL);

  block->cells = g_new0 (char *, 2 * CSEL_N_SHEET_FIELDS + 1);
  for (guint i = 0; i < CSEL_N_SHEET_FIELDS; i++)
    {
      block->cells[2 * i] = g_strdup (TR (csel_sheet_field_get_label (i)));
      block->cells[2 * i + 1] = g_strdup (options->fields[i] != NULL ? options->fields[i] : "");
    }
  g_free (report->author);
  report->author = g_strdup (options->fields[CSEL_SHEET_PREPARED]);
  report->is_black = options->is_black;
}

static void
add_key (GPtrArray *cells,
         char      *label,
         char      *value)
{
  g_ptr_array_add (cells, label);
  g_ptr_array_add (cells, value);
}

/* What is read for "Ratings per"; where another column answers, it is named */
static void
add_rating_key (GPtrArray              *cells,
                CselProduct            *product,
                const CselSheetOptions *options,
                const CselLocale       *locale,
                CselPropertyId          property)
{
  const CselRatingPick pick = csel_rating_pick (product, &options->context, property);
  g_autofree char *context = csel_label_rating_context (locale, &options->context);
  const CselConfidence trust = pick.fact != NULL ? csel_product_get_source (product, pick.fact)->confidence :
                               CSEL_CONFIDENCE_MAKER;
  char *label = trust == CSEL_CONFIDENCE_MAKER ?
                g_strdup_printf ("%s, %s", csel_label_property (locale, property), context) :
                g_strdup_printf ("%s, %s (%s)", csel_label_property (locale, property), context,
                                 csel_label_confidence (locale, trust));
  g_autofree char *column = NULL;

  if (pick.fact == NULL)
    {
      add_key (cells, label, g_strdup (csel_label_not_stated (locale)));
      return;
    }
  column = pick.exact ? NULL : csel_label_rating_column (locale, product, pick.fact);
  add_key (cells, label, column != NULL ?
           g_strdup_printf ("%s (%s)", csel_product_get_printed (product, pick.fact), column) :
           g_strdup (csel_product_get_printed (product, pick.fact)));
}

/* What a value is of: the kind of conductor, and the connection where it is not the first */
static char *
label_key (CselProduct      *product,
           const CselFact   *fact,
           const CselLocale *locale)
{
  const char *connection = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_CONNECTION);
  g_autofree char *label = csel_label_fact (locale, product, fact);
  g_autofree char *section = csel_label_section (locale, product, fact);
  const CselConfidence trust = csel_product_get_source (product, fact)->confidence;
  GString *text = g_string_new (label);

  if (connection != NULL && strcmp (connection, "1") != 0)
    g_string_append_printf (text, ", %s", section);
  if (trust != CSEL_CONFIDENCE_MAKER)
    g_string_append_printf (text, " (%s)", csel_label_confidence (locale, trust));

  return g_string_free (text, FALSE);
}

/* Each value of a property, as printed; second-hand and own values say so */
static void
add_property_keys (GPtrArray              *cells,
                   CselProduct            *product,
                   const CselSheetOptions *options,
                   const CselLocale       *locale,
                   CselPropertyId          property)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);

  for (guint i = 0; i < n && cells->len < MAX_KEY_CELLS; i++)
    if (!facts[i].also)
      {
        char *value = csel_sheet_format_units (product, &facts[i], options->units, locale);

        add_key (cells, label_key (product, &facts[i], locale),
                 value != NULL ? value : g_strdup (csel_label_value (locale, product, &facts[i])));
      }
}

/* The colour of the product itself, with its swatch */
static void
add_color (CselReport       *report,
           CselProduct      *product,
           const CselLocale *locale)
{
  const CselFact *fact = csel_product_lookup_first (product, CSEL_PROPERTY_COLOR);
  CselColor color;
  CselBlock *block;

  if (fact == NULL)
    fact = csel_product_lookup_first (product, CSEL_PROPERTY_ITEM_COLOR);
  if (fact == NULL || !csel_color_parse (csel_product_get_printed (product, fact), &color))
    return;
  block = csel_report_add_text (report, CSEL_BLOCK_SWATCH, csel_label_property (locale, fact->property),
                                csel_product_get_printed (product, fact));
  block->color = color;
}

/**
 * csel_sheet_add_key_data:
 * @report: a sheet
 * @product: a product
 * @options: what is wanted
 * @locale: the language
 *
 * Adds what is looked for first: poles, ratings, conductor, size, colour.
 */
void
csel_sheet_add_key_data (CselReport             *report,
                         CselProduct            *product,
                         const CselSheetOptions *options,
                         const CselLocale       *locale)
{
  static const CselPropertyId before[] = { CSEL_PROPERTY_POLE_NUMBER, CSEL_PROPERTY_PIN_SPACING };
  static const CselPropertyId after[] = {
    CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, CSEL_PROPERTY_STRIP_LENGTH, CSEL_PROPERTY_FERRULE_SIZE,
    CSEL_PROPERTY_FERRULE_INSULATION, CSEL_PROPERTY_SLEEVE_LENGTH, CSEL_PROPERTY_WIDTH, CSEL_PROPERTY_HEIGHT,
    CSEL_PROPERTY_DEPTH,
  };
  const char *kind = csel_product_get_kind (product);
  const gboolean is_rated = kind != NULL && strcmp (kind, CSEL_KIND_FERRULE) != 0 &&
                            strcmp (kind, CSEL_KIND_STRAIN_RELIEF_PLATE) != 0;
  GPtrArray *cells = g_ptr_array_new ();

  csel_report_add_block (report, CSEL_BLOCK_HEADING, TR ("Key data"));
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    add_property_keys (cells, product, options, locale, before[i]);
  if (is_rated)
    {
      add_rating_key (cells, product, options, locale, csel_rating_voltage (&options->context));
      add_rating_key (cells, product, options, locale,
                      csel_rating_property (CSEL_PROPERTY_RATED_CURRENT, &options->context));
    }
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    add_property_keys (cells, product, options, locale, after[i]);
  g_ptr_array_add (cells, NULL);
  if (cells->len > 1)
    csel_report_add_block (report, CSEL_BLOCK_GRID, NULL)->cells = (char **)g_ptr_array_free (cells, FALSE);
  else
    g_ptr_array_unref (cells);
  add_color (report, product, locale);
}

/**
 * csel_sheet_get_section:
 * @rows: (element-type CselSpecRow): what a sheet is made of
 * @heading: a row that begins a section
 *
 * Returns: which section: those without facts are known by what follows
 */
guint
csel_sheet_get_section (GPtrArray *rows,
                        guint      heading)
{
  CselSpecRow *next = heading + 1 < rows->len ? g_ptr_array_index (rows, heading + 1) : NULL;
  const CselSpecRowKind kind = next != NULL ? csel_spec_row_get_kind (next) : CSEL_SPEC_VALUE;

  if (kind == CSEL_SPEC_SUBHEADING || kind == CSEL_SPEC_RELATED)
    return CSEL_SHEET_RELATED;
  if (kind == CSEL_SPEC_SOURCE)
    return CSEL_SHEET_SOURCES;

  return csel_spec_row_get_section (g_ptr_array_index (rows, heading));
}

/* What the product has and the sheet has not */
static char *
list_left_out (GPtrArray              *rows,
               const CselSheetOptions *options,
               const CselLocale       *locale)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    if (csel_spec_row_get_kind (g_ptr_array_index (rows, i)) == CSEL_SPEC_HEADING &&
        (options->sections & 1u << csel_sheet_get_section (rows, i)) == 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                              csel_spec_row_get_label (g_ptr_array_index (rows, i)));
  if (!options->has_drawing)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", TR ("Drawing"));
  if (options->units != CSEL_SHEET_UNITS_BOTH)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", options->units == CSEL_SHEET_UNITS_METRIC ?
                            TR ("inches and AWG, where mm and mm² are stated too") :
                            TR ("mm and mm², where inches and AWG are stated too"));

  return g_string_free (text, FALSE);
}

/**
 * csel_sheet_add_marks:
 * @report: a sheet
 * @rows: (element-type CselSpecRow): what it is made of
 * @options: what is left out
 * @locale: the language
 *
 * Adds how many lines do not rest on the maker's own document, and what is not on the sheet.
 */
void
csel_sheet_add_marks (CselReport             *report,
                      GPtrArray              *rows,
                      const CselSheetOptions *options,
                      const CselLocale       *locale)
{
  guint counts[CSEL_N_CONFIDENCES] = { 0 };
  g_autofree char *left_out = list_left_out (rows, options, locale);
  g_autofree char *text = NULL;

  for (guint i = 0; i < rows->len; i++)
    counts[csel_spec_row_get_confidence (g_ptr_array_index (rows, i))]++;
  text = g_strdup_printf ("%s: %u; %s: %u", csel_label_confidence (locale, CSEL_CONFIDENCE_OWN),
                          counts[CSEL_CONFIDENCE_OWN], csel_label_confidence (locale, CSEL_CONFIDENCE_SECOND_HAND),
                          counts[CSEL_CONFIDENCE_SECOND_HAND]);
  csel_report_add_text (report, CSEL_BLOCK_ROW, TR ("Lines not from the maker's document"), text);
  if (*left_out != '\0')
    csel_report_add_text (report, CSEL_BLOCK_ROW, TR ("Not on this sheet"), left_out);
}
