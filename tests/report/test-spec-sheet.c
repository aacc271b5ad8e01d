/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-spec-sheet.h"
#include "support/csel-test.h"

static const CselSheetOptions options = { .context = { CSEL_RATING_IEC, 3, 3, 0 }, .sections = CSEL_SHEET_ALL,
                                          .has_drawing = TRUE };

static void
test_blocks (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = csel_spec_sheet_new (seed, &options, locale);
  guint n_drawings = 0;
  guint n_warnings = 0;

  g_assert_cmpstr (report->title, ==, "WAGO 831-1104/320-000");
  g_assert_cmpstr (report->origin, ==,
                   "Compiled by Connector Selector from WAGO Data Sheet, Item Number: 831-1104/320-000 "
                   "(maker's document), 2026-11-23; not a manufacturer's document; the maker's data sheet at "
                   "https://www.wago.com/831-1104/320-000 prevails");
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
  g_autoptr(CselReport) report = csel_spec_sheet_new (product, &options, locale);
  guint n_marked = 0;

  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      n_marked += g_strcmp0 (block->label, "Width (second-hand)") == 0;
      g_assert_cmpstr (block->label, !=, "Height (second-hand)");
    }
  g_assert_cmpuint (n_marked, ==, 1);
}

static const CselBlock *
find_block (const CselReport *report,
            CselBlockKind     kind,
            const char       *label)
{
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind == kind && g_strcmp0 (block->label, label) == 0)
        return block;
    }

  g_error ("no block “%s”", label);
}

/* The standard and the conditions are the head of a rating table */
static void
test_rating_table (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = csel_spec_sheet_new (seed, &options, locale);

  g_assert_cmpstr (find_block (report, CSEL_BLOCK_HEAD, "Ratings per")->cells[0], ==, "IEC/EN 60664-1");
  g_assert_cmpstr (find_block (report, CSEL_BLOCK_HEAD, "Pollution degree")->cells[1], ==, "2");
  g_assert_cmpstr (find_block (report, CSEL_BLOCK_CELLS, "Rated current")->cells[2], ==, "41 A");
  g_assert_cmpint (find_block (report, CSEL_BLOCK_CELLS, "Rated current")->active_column, ==, 0);
  g_assert_nonnull (find_block (report, CSEL_BLOCK_CELLS, "Read for IEC III/3"));
}

/* More columns than have room go on in a second table */
static void
test_wide_rating_table (void)
{
  g_autoptr(GString) elements = g_string_new (NULL);
  g_autoptr(CselCatalog) catalog = NULL;
  g_autoptr(CselProduct) product = NULL;
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = NULL;
  guint n_heads = 0;
  guint n_values = 0;

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (elements, "<rating standard='X' overvoltage-category='%s' pollution-degree='%u' "
                            "voltage='%u V'/>", i < 4 ? "III" : "II", i % 4 + 1, 100 + i);
  catalog = csel_test_read_product (elements->str);
  product = csel_product_new (catalog, 0);
  report = csel_spec_sheet_new (product, &options, locale);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const CselBlock *block = g_ptr_array_index (report->blocks, i);

      n_heads += block->kind == CSEL_BLOCK_HEAD && g_strcmp0 (block->label, "Pollution degree") == 0;
      if (block->kind == CSEL_BLOCK_CELLS)
        {
          g_assert_cmpuint (g_strv_length (block->cells), <=, 6);
          if (g_strcmp0 (block->label, "Nominal voltage") == 0)
            n_values += g_strv_length (block->cells);
        }
    }
  g_assert_cmpuint (n_heads, ==, 2);
  g_assert_cmpuint (n_values, ==, 8);
}

/* A colour stands beside its word; one that is not known has the word alone */
static void
test_swatch (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<color>light gray</color>"
                                                           "<actuator-color>tea rose</actuator-color>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = csel_spec_sheet_new (product, &options, locale);

  g_assert_cmpstr (find_block (report, CSEL_BLOCK_SWATCH, "Color")->cells[0], ==, "light gray");
  g_assert_nonnull (find_block (report, CSEL_BLOCK_ROW, "Actuator color"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/spec-sheet/blocks", test_blocks);
  g_test_add_func ("/report/spec-sheet/second-hand-is-marked", test_second_hand_is_marked);
  g_test_add_func ("/report/spec-sheet/rating-table", test_rating_table);
  g_test_add_func ("/report/spec-sheet/wide-rating-table", test_wide_rating_table);
  g_test_add_func ("/report/spec-sheet/swatch", test_swatch);

  return g_test_run ();
}
