/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-unit.h"

static void
test_every_unit_reads_back (void)
{
  for (CselUnit i = CSEL_UNIT_NONE; i < CSEL_N_UNITS; i++)
    {
      CselUnit unit;

      g_assert_nonnull (csel_unit_get_id (i));
      g_assert_cmpint (csel_unit_get_steps (i), >, 0);
      g_assert_true (csel_unit_parse (csel_unit_get_symbol (i), &unit));
      g_assert_cmpint (unit, ==, i);
      if (i != CSEL_UNIT_NONE)
        {
          g_assert_true (csel_unit_parse (csel_unit_get_id (i), &unit));
          g_assert_cmpint (unit, ==, i);
        }
    }
}

static void
test_case_matters (void)
{
  CselUnit unit;

  g_assert_true (csel_unit_parse ("mA", &unit));
  g_assert_cmpint (unit, ==, CSEL_UNIT_MA);
  g_assert_false (csel_unit_parse ("MA", &unit));
  g_assert_true (csel_unit_parse ("awg", &unit));
  g_assert_cmpint (unit, ==, CSEL_UNIT_AWG);
}

/* 1 in is 25.4 mm exactly: both count the same step */
static void
test_inch_and_mm_share_a_step (void)
{
  g_assert_cmpint (csel_unit_get_kind (CSEL_UNIT_INCH), ==, csel_unit_get_kind (CSEL_UNIT_MM));
  g_assert_cmpint (csel_unit_get_steps (CSEL_UNIT_INCH) * 10, ==,
                   csel_unit_get_steps (CSEL_UNIT_MM) * 254);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/unit/every-unit-reads-back", test_every_unit_reads_back);
  g_test_add_func ("/base/unit/case-matters", test_case_matters);
  g_test_add_func ("/base/unit/inch-and-mm-share-a-step", test_inch_and_mm_share_a_step);

  return g_test_run ();
}
