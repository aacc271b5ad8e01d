/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-report.h"
#include "support/csel-test.h"

static const CselRatingContext context = { CSEL_RATING_IEC, 3, 3, 0 };

static void
test_spec_sheet (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = csel_report_new_spec_sheet (seed, &context, locale);
  guint n_drawings = 0;
  guint n_warnings = 0;

  g_assert_cmpstr (report->title, ==, "WAGO 831-1104/320-000");
  g_assert_cmpstr (report->origin, ==,
                   "Compiled by Connector Selector from WAGO Data Sheet, Item Number: 831-1104/320-000 "
                   "(maker's document); not a manufacturer's document");
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      n_drawings += block->kind == CSEL_BLOCK_DRAWING;
      n_warnings += block->kind == CSEL_BLOCK_WARNING;
      if (block->kind == CSEL_BLOCK_HEADING)
        g_assert_true (block->keep_with_next);
    }
  g_assert_cmpuint (n_drawings, ==, 1);
  g_assert_cmpuint (n_warnings, ==, 1);
}

/* On paper a second-hand value says so on its line */
static void
test_second_hand_is_marked (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<width source='h'>3 mm</width><height>4 mm</height>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = csel_report_new_spec_sheet (product, &context, locale);
  guint n_marked = 0;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      n_marked += g_strcmp0 (block->label, "Width (second-hand)") == 0;
      g_assert_cmpstr (block->label, !=, "Height (second-hand)");
    }
  g_assert_cmpuint (n_marked, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/report/spec-sheet", test_spec_sheet);
  g_test_add_func ("/report/report/second-hand-is-marked", test_second_hand_is_marked);

  return g_test_run ();
}
