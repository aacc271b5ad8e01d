/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-supply.h"

#define V csel_unit_get_steps (CSEL_UNIT_V)

static void
test_parse (void)
{
  const struct { const char *text; CselSupplySystem system; int to_neutral; int voltage; } cases[] = {
    { "400/690V", CSEL_SUPPLY_STAR, 400, 690 }, { "230/400 V", CSEL_SUPPLY_STAR, 230, 400 },
    { "400V-IT", CSEL_SUPPLY_IT, 400, 400 }, { "400V-delta-earthed", CSEL_SUPPLY_DELTA, 400, 400 },
    { "600V-DC", CSEL_SUPPLY_DC, 600, 600 }, { "690V", CSEL_SUPPLY_UNKNOWN, 690, 690 },
    { "1kV", CSEL_SUPPLY_UNKNOWN, 1000, 1000 },
  };
  const char *const bad[] = { "", "V", "690/400V", "400/690/1000V", "-5V", "30A", "400V-XY", "400/690V-IT" };
  CselSupply supply;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_true (csel_supply_parse (cases[i].text, &supply, NULL));
      g_assert_cmpint (supply.system, ==, cases[i].system);
      g_assert_cmpint (supply.to_neutral.lo, ==, cases[i].to_neutral * V);
      g_assert_cmpint (supply.voltage.lo, ==, cases[i].voltage * V);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", bad[i]);
      g_assert_false (csel_supply_parse (bad[i], &supply, &error));
      g_assert_error (error, CSEL_QUANTITY_ERROR, CSEL_QUANTITY_ERROR_SYNTAX);
    }
}

static void
test_impulse (void)
{
  const struct { const char *text; guint category; int volts; } cases[] = {
    { "230/400V", 3, 4000 }, { "400/690V", 3, 6000 }, { "400/690V", 4, 8000 }, { "690V", 3, 8000 },
    { "50V", 1, 330 }, { "301V", 2, 4000 }, { "1500V-DC", 4, 15000 }, { "1200V", 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CselSupply supply;
      CselRange impulse = { 0 };

      g_assert_true (csel_supply_parse (cases[i].text, &supply, NULL));
      g_assert_cmpint (csel_supply_get_impulse (&supply, cases[i].category, &impulse), ==,
                       cases[i].volts > 0);
      g_assert_cmpint (impulse.lo, ==, cases[i].volts * V);
    }
}

/* A rating of 320 V belongs to the row of 300 V, one of 321 V does not */
static void
test_rated (void)
{
  const struct { int volts; guint category; int impulse; } cases[] = {
    { 50, 3, 800 }, { 51, 3, 1500 }, { 160, 3, 2500 }, { 161, 3, 4000 }, { 320, 3, 4000 }, { 321, 3, 6000 },
    { 320, 2, 2500 }, { 630, 3, 6000 }, { 631, 3, 8000 }, { 1000, 2, 6000 }, { 1000, 4, 12000 }, { 1001, 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CselRange impulse = { 0 };

      g_test_message ("%d V", cases[i].volts);
      g_assert_cmpint (csel_rated_voltage_get_impulse (cases[i].volts * V, cases[i].category, &impulse), ==,
                       cases[i].impulse > 0);
      g_assert_cmpint (impulse.lo, ==, cases[i].impulse * V);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/supply/parse", test_parse);
  g_test_add_func ("/rules/supply/impulse", test_impulse);
  g_test_add_func ("/rules/supply/rated", test_rated);

  return g_test_run ();
}
