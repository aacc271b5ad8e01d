/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-compare-sheet.h"

#include "support/csel-test.h"

static CselReport *
compare (const char *one,
         const char *other,
         gboolean    only_differences)
{
  g_autoptr(GPtrArray) products = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CselCatalog) first = csel_test_read_product (one);
  g_autoptr(CselCatalog) second = csel_test_read_product (other);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselSheetOptions options;

  csel_sheet_options_init (&options, &(CselRatingContext) { 0 });
  options.fields[CSEL_SHEET_PROJECT] = "Kiln";

  g_ptr_array_add (products, csel_product_new (first, 0));
  g_ptr_array_add (products, csel_product_new (second, 0));

  return csel_compare_sheet_new (products, only_differences, &options, locale);
}

static char *
get_row (const CselReport *report,
         const char       *label)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind == CSEL_BLOCK_CELLS && g_strcmp0 (block->label, label) == 0)
        return g_strjoinv ("|", block->cells);
    }

  return NULL;
}

static void
check_row (const char *one,
           const char *other,
           const char *label,
           const char *expected)
{
  g_autoptr(CselReport) report = compare (one, other, FALSE);
  g_autoptr(CselReport) differences = compare (one, other, TRUE);
  g_autofree char *row = get_row (report, label);
  g_autofree char *different = get_row (differences, label);

  g_assert_cmpstr (row, ==, expected);
  if (*expected == '|')
    g_assert_null (different);
  else
    g_assert_cmpstr (different, ==, expected);
}

static void
test_marks (void)
{
  check_row ("<width>3 mm</width>", "<width>4 mm</width>", "Width", "≠|3 mm|4 mm");
  check_row ("<width>3 mm</width>", "<width>3 mm</width>", "Width", "|3 mm|3 mm");
  check_row ("<width>3 mm</width>", "<height>4 mm</height>", "Width", "?|3 mm|n/s");
  check_row ("<width>3 mm</width>", "<width>3.0 mm / 0.118 inches</width>", "Width", "|3 mm|3.0 mm / 0.118 inches");
  check_row ("<width>3 mm</width>", "<width source='h'>3 mm</width>", "Width", "|3 mm|3 mm (second-hand)");
}

/* What the user writes on sheets stands on this one, too */
static void
test_fields (void)
{
  g_autoptr(CselReport) report = compare ("<width>3 mm</width>", "<width>4 mm</width>", FALSE);
  const CselBlock *fields = g_ptr_array_index (report->blocks, 0);

  g_assert_cmpint (fields->kind, ==, CSEL_BLOCK_GRID);
  g_assert_cmpstr (fields->cells[2 * CSEL_SHEET_PROJECT + 1], ==, "Kiln");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/compare-sheet/marks", test_marks);
  g_test_add_func ("/report/compare-sheet/fields", test_fields);

  return g_test_run ();
}
