/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-width-check.h"
#include "support/csel-test.h"

#define MM csel_unit_get_steps (CSEL_UNIT_MM)

/* 35.4 mm is L1 = 35.38 mm of 831-1104/320-000, 32.36 mm is L of 831-3104 */
static void
test_shipped (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselCatalog) others = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselProduct) other = csel_test_get_product (others, "831-3104");
  g_autoptr(CselProduct) without = csel_test_get_product (others, "733-104");
  CselWidthCheck check;

  g_assert_true (csel_width_check_run (seed, &check));
  g_assert_true (check.agrees);
  g_assert_cmpstr (check.symbol, ==, "L1");
  g_assert_cmpint (check.length_steps, ==, 3538 * MM / 100);
  g_assert_cmpint (check.width_steps, ==, 354 * MM / 10);
  g_assert_true (csel_width_check_run (other, &check));
  g_assert_true (check.agrees);
  g_assert_cmpstr (check.symbol, ==, "L");
  g_assert_false (csel_width_check_run (without, &check));
}

/* The nearest is told where none agrees */
static void
test_apart (void)
{
  g_autoptr(CselCatalog) catalog =
    csel_test_read_product ("<length symbol='L'>L = pole no. x pin spacing</length>"
                            "<length symbol='L1'>L1 = L + 3 mm</length>"
                            "<pole-number>2</pole-number><pin-spacing>5 mm</pin-spacing><width>12 mm</width>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  CselWidthCheck check;

  g_assert_true (csel_width_check_run (product, &check));
  g_assert_false (check.agrees);
  g_assert_cmpstr (check.symbol, ==, "L1");
  g_assert_cmpint (check.length_steps, ==, 13 * MM);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/width-check/shipped", test_shipped);
  g_test_add_func ("/rules/width-check/apart", test_apart);

  return g_test_run ();
}
