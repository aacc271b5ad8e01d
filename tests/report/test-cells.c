/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-cells.h"
#include "support/csel-test.h"

static void
test_cells_of_the_data_sheet (void)
{
  const struct { const char *column; const char *title; const char *cell; } cases[] = {
    { CSEL_COLUMN_ITEM, "Artikelnummer", "831-1104/320-000" },
    { CSEL_COLUMN_KIND, "Art", "Federleiste" },
    { CSEL_COLUMN_POLES, "Pole", "4" },
    { CSEL_COLUMN_PIN_SPACING, "Rastermaß", "7,62 mm" },
    { CSEL_COLUMN_VOLTAGE, "Spannung IEC III/2", "1000 V" },
    { CSEL_COLUMN_CURRENT, "Strom IEC III/2", "41 A" },
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  const CselRatingContext context = { CSEL_RATING_IEC, 3, 2, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = csel_cells_title (NULL, cases[i].column, &context, locale);
      g_autofree char *cell = csel_cells_format (cases[i].column, seed, &context, locale);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (cell, ==, cases[i].cell);
    }
}

static void
test_not_stated_and_not_rated (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  const CselRatingContext context = { CSEL_RATING_UL, 0, 0, 'B' };
  g_autofree char *not_rated = csel_cells_format (CSEL_COLUMN_VOLTAGE, seed, &context, locale);
  g_autofree char *not_stated = csel_cells_format (CSEL_COLUMN_VOLTAGE, ferrule, &context, locale);

  g_assert_cmpstr (not_rated, ==, "-");
  g_assert_cmpstr (not_stated, ==, "n/s");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/cells/cells-of-the-data-sheet", test_cells_of_the_data_sheet);
  g_test_add_func ("/report/cells/not-stated-and-not-rated", test_not_stated_and_not_rated);

  return g_test_run ();
}
