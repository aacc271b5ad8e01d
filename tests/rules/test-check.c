/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-check.h"
#include "support/csel-test.h"

#define ANY ((CselRule)CSEL_N_RULES)

/* What the seed answers to a supply and a current, by one of its lines or all of them */
static CselVerdictResult
ask (const char *supply,
     gint64      amperes,
     const char *per,
     CselRule    rule)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselVerdict) verdict = NULL;
  CselRequirement requirement = { .asked = CSEL_ASKED_SUPPLY | CSEL_ASKED_CURRENT };
  gint64 steps = amperes * csel_unit_get_steps (CSEL_UNIT_A);

  g_assert_true (csel_supply_parse (supply, &requirement.supply, NULL));
  g_assert_true (csel_rating_context_parse (per, &requirement.context));
  requirement.current = (CselRange) { steps, steps, CSEL_UNIT_A, FALSE };
  verdict = csel_check_ask (seed, &requirement, ferrules);

  return rule == ANY ? csel_verdict_get_result (verdict) : csel_verdict_find (verdict, rule)->result;
}

/* IEC 60664-1 and UL 1059 as the seed's sheet prints them; CANNOT_TELL is open */
static void
test_ratings (void)
{
  const struct
  {
    const char       *supply;
    int               amperes;
    const char       *per;
    CselRule          rule;
    CselVerdictResult result;
  } cases[] = {
    { "400/690V", 30, "iec:III/3", CSEL_RULE_VOLTAGE, CSEL_VERDICT_FITS },
    { "400/690V", 30, "iec:III/3", CSEL_RULE_IMPULSE_VOLTAGE, CSEL_VERDICT_FITS },
    { "400/690V", 41, "iec:III/3", CSEL_RULE_CURRENT, CSEL_VERDICT_FITS },
    { "400/690V", 42, "iec:III/3", CSEL_RULE_CURRENT, CSEL_VERDICT_DOES_NOT_FIT },
    { "400/690V", 30, "iec:III/3", CSEL_RULE_CONDUCTOR_CURRENT, CSEL_VERDICT_CANNOT_TELL },
    { "400/690V", 30, "iec:III/3", ANY, CSEL_VERDICT_CANNOT_TELL },
    { "1000V", 30, "iec:III/3", CSEL_RULE_VOLTAGE, CSEL_VERDICT_DOES_NOT_FIT },
    { "1000V", 30, "iec:III/2", CSEL_RULE_VOLTAGE, CSEL_VERDICT_FITS },
    { "800V", 30, "iec:II/3", CSEL_RULE_VOLTAGE, CSEL_VERDICT_FITS },
    { "400/690V", 30, "iec:IV/3", CSEL_RULE_VOLTAGE, CSEL_VERDICT_CANNOT_TELL },
    { "400V", 5, "ul:B", CSEL_RULE_VOLTAGE, CSEL_VERDICT_DOES_NOT_FIT },
    { "600V", 37, "ul:C", CSEL_RULE_CURRENT, CSEL_VERDICT_FITS },
    { "600V", 37, "csa:C", CSEL_RULE_CURRENT, CSEL_VERDICT_DOES_NOT_FIT },
    { "600V", 6, "ul:D", CSEL_RULE_CURRENT, CSEL_VERDICT_DOES_NOT_FIT },
    { "600V-DC", 30, "iec:III/3", CSEL_RULE_VOLTAGE, CSEL_VERDICT_CANNOT_TELL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %d A %s", cases[i].supply, cases[i].amperes, cases[i].per);
      g_assert_cmpint (ask (cases[i].supply, cases[i].amperes, cases[i].per, cases[i].rule), ==,
                       cases[i].result);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/check/ratings", test_ratings);

  return g_test_run ();
}
