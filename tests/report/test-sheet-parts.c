/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-sheet-parts.h"

#include <string.h>

#include "report/csel-spec-sheet.h"
#include "support/csel-test.h"

static const CselRatingContext context = { CSEL_RATING_IEC, 3, 3, 0 };

static char *
make_first_page (CselProduct            *product,
                 const CselSheetOptions *options)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = csel_spec_sheet_new (product, options, locale);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);
      g_autofree char *cells = block->cells != NULL ? g_strjoinv (" | ", block->cells) : NULL;

      g_string_append_printf (text, "%s: %s\n", block->label != NULL ? block->label : "", cells != NULL ? cells : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_fields (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autofree char *text = NULL;
  CselSheetOptions options;

  csel_sheet_options_init (&options, &context);
  options.fields[CSEL_SHEET_PROJECT] = "Pump station";
  options.fields[CSEL_SHEET_LOCATION] = "=A1+S2";
  text = make_first_page (seed, &options);
  g_assert_nonnull (strstr (text, ": Project | Pump station | Panel, location (=, +) | =A1+S2 | Designation |  | "));
}

/* The column that is read is named where it is another than was asked for */
static void
test_key_data (void)
{
  const CselRatingContext milder = { CSEL_RATING_IEC, 2, 3, 0 };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autofree char *text = NULL;
  g_autofree char *mild = NULL;
  CselSheetOptions options;

  csel_sheet_options_init (&options, &context);
  text = make_first_page (seed, &options);
  g_assert_nonnull (strstr (text, "Nominal voltage, IEC III/3 | 800 V | Rated current, IEC III/3 | 41 A"));
  g_assert_nonnull (strstr (text, "Strip length | 11 ... 13 mm / 0.43 ... 0.51 inches"));
  options.context = milder;
  mild = make_first_page (seed, &options);
  g_assert_nonnull (strstr (mild, "Nominal voltage, IEC II/3 | 800 V (III/3)"));
}

/* What is not stated is never a blank */
static void
test_not_stated (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<pole-number>4</pole-number>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autofree char *text = NULL;
  CselSheetOptions options;

  csel_sheet_options_init (&options, &context);
  text = make_first_page (product, &options);
  g_assert_nonnull (strstr (text, "Pole number | 4 | Nominal voltage, IEC III/3 | n/s | "
                            "Rated current, IEC III/3 | n/s\n"));
}

/* Two unit systems, of which one is left out: only where both are stated, and it is said */
static void
test_units (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autofree char *metric = NULL;
  g_autofree char *us = NULL;
  CselSheetOptions options;

  csel_sheet_options_init (&options, &context);
  options.units = CSEL_SHEET_UNITS_METRIC;
  metric = make_first_page (seed, &options);
  options.units = CSEL_SHEET_UNITS_US;
  us = make_first_page (seed, &options);
  g_assert_nonnull (strstr (metric, "\nWidth: 35.4 mm\n"));
  g_assert_nonnull (strstr (metric, "Not on this sheet: inches and AWG, where mm and mm² are stated too\n"));
  g_assert_nonnull (strstr (us, "\nWidth: 1.39 in\n"));
  g_assert_nonnull (strstr (us, "\nSolid conductor: 20…8 AWG\n"));
  g_assert_nonnull (strstr (us, "with insulated ferrule: 0.5 ... 6 mm²\n"));
}

/* A section can be left out, the safety information cannot */
static void
test_sections (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autofree char *text = NULL;
  CselSheetOptions options;

  csel_sheet_options_init (&options, &context);
  options.sections = 1u << CSEL_SECTION_MATERIAL;
  options.has_drawing = FALSE;
  text = make_first_page (seed, &options);
  g_assert_nonnull (strstr (text, "\nWeight: 28 g\n"));
  g_assert_nonnull (strstr (text, "without breaking capacity"));
  g_assert_null (strstr (text, "GTIN"));
  g_assert_null (strstr (text, "831-1204"));
  g_assert_nonnull (strstr (text, "Not on this sheet: Product; Dimensions in mm; Description; Notes; "));
  g_assert_nonnull (strstr (text, "; Compatible products; Installation notes; Sources; Drawing\n"));
}

static void
test_marks (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<width source='h'>3 mm</width><height>4 mm</height>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autofree char *text = NULL;
  CselSheetOptions options;

  csel_sheet_options_init (&options, &context);
  text = make_first_page (product, &options);
  g_assert_nonnull (strstr (text, "Lines not from the maker's document: own value: 0; second-hand: 1\n"));
  g_assert_nonnull (strstr (text, "Width (second-hand) | 3 mm | Height | 4 mm\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/sheet-parts/fields", test_fields);
  g_test_add_func ("/report/sheet-parts/key-data", test_key_data);
  g_test_add_func ("/report/sheet-parts/not-stated", test_not_stated);
  g_test_add_func ("/report/sheet-parts/units", test_units);
  g_test_add_func ("/report/sheet-parts/sections", test_sections);
  g_test_add_func ("/report/sheet-parts/marks", test_marks);

  return g_test_run ();
}
