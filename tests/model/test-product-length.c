/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-product-length.h"
#include "support/csel-test.h"

#define PIN_SPACING 7620

/* The seed for several pole numbers: 4 × 7.62 + 1.9 mm, and 3 mm more */
static void
test_seed (void)
{
  const struct { guint poles; int l; int l1; } cases[] = {
    { 2, 17140, 20140 }, { 4, 32380, 35380 }, { 12, 93340, 96340 },
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CselFormulaInput input = { cases[i].poles, PIN_SPACING };
      g_autoptr(GArray) lengths = csel_product_compute_lengths (seed, &input);
      const CselProductLength *found = &g_array_index (lengths, CselProductLength, 0);

      g_assert_cmpuint (lengths->len, ==, 2);
      g_assert_cmpstr (found[0].symbol, ==, "L");
      g_assert_cmpint (found[0].length, ==, cases[i].l);
      g_assert_cmpstr (found[1].symbol, ==, "L1");
      g_assert_cmpint (found[1].length, ==, cases[i].l1);
      g_assert_cmpstr (csel_product_get_printed (seed, found[1].fact), ==, "L1 = L + 3 mm");
    }
}

/* What cannot be said is left out */
static void
test_not_stated (void)
{
  const CselFormulaInput no_poles = { 0, PIN_SPACING };
  g_autoptr(CselCatalog) catalog = csel_test_read_product (
    "<length symbol='L'>L = pole no. x pin spacing</length><length symbol='H'>H = 3 mm</length>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  g_autoptr(GArray) lengths = csel_product_compute_lengths (product, &no_poles);

  g_assert_cmpuint (lengths->len, ==, 1);
  g_assert_cmpstr (g_array_index (lengths, CselProductLength, 0).symbol, ==, "H");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/product-length/seed", test_seed);
  g_test_add_func ("/model/product-length/not-stated", test_not_stated);

  return g_test_run ();
}
