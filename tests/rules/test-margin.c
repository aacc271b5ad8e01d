/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-check.h"
#include "rules/csel-margin.h"
#include "support/csel-test.h"

/* The data sheet: 800 V, 8 kV and 41 A in III/3, 600 V and 37 A with use group C, -60…+105 °C */
static void
test_margins (void)
{
  const struct
  {
    CselField   field;
    const char *text;
    CselRule    rule;
    CselUnit    unit;
    int         margin;
    int         percent;
  } cases[] = {
    { CSEL_FIELD_SUPPLY, "400/690V", CSEL_RULE_VOLTAGE, CSEL_UNIT_V, 110, 15 },
    { CSEL_FIELD_SUPPLY, "800V", CSEL_RULE_VOLTAGE, CSEL_UNIT_V, 0, 0 },
    { CSEL_FIELD_SUPPLY, "1000V", CSEL_RULE_VOLTAGE, CSEL_UNIT_V, -200, -20 },
    { CSEL_FIELD_SUPPLY, "400/690V", CSEL_RULE_IMPULSE_VOLTAGE, CSEL_UNIT_V, 2000, 33 },
    { CSEL_FIELD_CURRENT, "30A", CSEL_RULE_CURRENT, CSEL_UNIT_A, 11, 36 },
    { CSEL_FIELD_CURRENT, "42A", CSEL_RULE_CURRENT, CSEL_UNIT_A, -1, -3 },
    { CSEL_FIELD_AMBIENT, "60", CSEL_RULE_AMBIENT, CSEL_UNIT_CELSIUS, 45, 0 },
    { CSEL_FIELD_AMBIENT, "120", CSEL_RULE_AMBIENT, CSEL_UNIT_CELSIUS, -15, 0 },
    { CSEL_FIELD_POLES, "3", CSEL_RULE_POLE_NUMBER, CSEL_UNIT_NONE, 1, 0 },
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselRequirement) requirement = csel_requirement_new ();
      g_autoptr(CselVerdict) verdict = NULL;
      CselMargin margin;

      g_test_message ("%s", cases[i].text);
      g_assert_true (csel_requirement_set (requirement, cases[i].field, cases[i].text, NULL));
      verdict = csel_check_ask (seed, requirement, ferrules);
      g_assert_true (csel_margin_get (csel_verdict_find (verdict, cases[i].rule), &margin));
      g_assert_cmpint (margin.steps, ==, cases[i].margin * csel_unit_get_steps (cases[i].unit));
      g_assert_cmpint (margin.percent, ==, cases[i].percent);
    }
}

/* What was not compared has no margin */
static void
test_none (void)
{
  const struct { CselField field; const char *text; } cases[] = {
    { CSEL_FIELD_SUPPLY, "600V-DC" }, { CSEL_FIELD_POLES, "4" }, { CSEL_FIELD_APPROVAL, "CSA" },
    { CSEL_FIELD_CONDUCTOR, "fine-stranded:4mm2" }, { CSEL_FIELD_ALTITUDE, "3000" },
  };
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselRequirement) requirement = csel_requirement_new ();
      g_autoptr(CselVerdict) verdict = NULL;
      CselMargin margin;

      csel_requirement_set (requirement, cases[i].field, cases[i].text, NULL);
      verdict = csel_check_ask (seed, requirement, ferrules);
      g_assert_false (csel_margin_get (csel_verdict_get_line (verdict, 0), &margin));
    }
}

/* The size that is asked, the range that is stated */
static void
test_asked_and_stated (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselVerdict) verdict = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *stated = NULL;

  csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR, "fine-stranded:4mm2", NULL);
  verdict = csel_check_ask (seed, requirement, ferrules);
  asked = csel_range_format (csel_margin_get_asked (csel_verdict_get_line (verdict, 0)), '.');
  stated = csel_range_format (csel_margin_get_stated (csel_verdict_get_line (verdict, 0)), '.');
  g_assert_cmpstr (asked, ==, "4 mm²");
  g_assert_cmpstr (stated, ==, "0.5…10 mm²");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/margin/margins", test_margins);
  g_test_add_func ("/rules/margin/none", test_none);
  g_test_add_func ("/rules/margin/asked-and-stated", test_asked_and_stated);

  return g_test_run ();
}
