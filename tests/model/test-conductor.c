/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-conductor.h"

static void
test_sizes_as_typed (void)
{
  const struct { const char *text; CselUnit unit; gint64 steps; } cases[] = {
    { "2.5 mm2", CSEL_UNIT_MM2, 2500 }, { "1,5", CSEL_UNIT_MM2, 1500 }, { "1.5mm2", CSEL_UNIT_MM2, 1500 },
    { " 0.75 mm² ", CSEL_UNIT_MM2, 750 }, { "10", CSEL_UNIT_MM2, 10000 }, { "6 mm^2", CSEL_UNIT_MM2, 6000 },
    { "16 AWG", CSEL_UNIT_AWG, -16 }, { "AWG 16", CSEL_UNIT_AWG, -16 }, { "awg16", CSEL_UNIT_AWG, -16 },
    { "1/0 AWG", CSEL_UNIT_AWG, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      CselRange size;

      g_assert_true (csel_conductor_size_parse (cases[i].text, &size, &error));
      g_assert_no_error (error);
      g_assert_cmpint (size.unit, ==, cases[i].unit);
      g_assert_cmpint (size.lo, ==, cases[i].steps);
    }
}

static void
test_no_size (void)
{
  const char *const texts[] = { "", "two", "0", "0 mm2", "-1 mm2", "1 ... 2 mm2", "3 mm", "2 x 0.5",
                                "800 V" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;
      CselRange size;

      g_assert_false (csel_conductor_size_parse (texts[i], &size, &error));
      g_assert_true (error->domain == CSEL_QUANTITY_ERROR);
    }
}

static void
test_kinds (void)
{
  for (CselConductorKind i = 0; i < CSEL_N_CONDUCTOR_KINDS; i++)
    {
      CselConductorKind found;

      g_assert_true (csel_conductor_kind_parse (csel_conductor_kind_get_id (i), &found));
      g_assert_cmpuint (found, ==, i);
    }
  g_assert_cmpstr (csel_preparation_get_id (CSEL_PREPARATION_UNINSULATED), ==, "uninsulated");
}

static void
test_names_are_read (void)
{
  CselPreparation preparation;
  CselGauging gauging;

  for (CselPreparation i = 0; i < CSEL_N_PREPARATIONS; i++)
    {
      g_assert_true (csel_preparation_parse (csel_preparation_get_id (i), &preparation));
      g_assert_cmpint (preparation, ==, i);
    }
  g_assert_false (csel_preparation_parse ("twisted", &preparation));
  for (CselGauging i = 0; i < CSEL_N_GAUGINGS; i++)
    {
      g_assert_true (csel_gauging_parse (csel_gauging_get_id (i), &gauging));
      g_assert_cmpint (gauging, ==, i);
    }
  g_assert_false (csel_gauging_parse ("guess", &gauging));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/conductor/sizes-as-typed", test_sizes_as_typed);
  g_test_add_func ("/model/conductor/no-size", test_no_size);
  g_test_add_func ("/model/conductor/kinds", test_kinds);
  g_test_add_func ("/model/conductor/names-are-read", test_names_are_read);

  return g_test_run ();
}
