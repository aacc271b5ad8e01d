/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-check.h"
#include "support/csel-test.h"

#define ANY ((CselRule)CSEL_N_RULES)

/* What the seed answers to a supply and a current, by one of its lines or all of them */
static CselVerdictResult
ask (const char *supply,
     int         amperes,
     const char *per,
     CselRule    rule)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autofree char *current = g_strdup_printf ("%d A", amperes);
  g_autoptr(CselVerdict) verdict = NULL;

  g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, supply, NULL));
  g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_CURRENT, current, NULL));
  g_assert_true (csel_requirement_set (requirement, CSEL_FIELD_RATINGS, per, NULL));
  verdict = csel_check_ask (seed, requirement, ferrules);

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

/* The answer of the seed to one field */
static CselVerdict *
ask_field (CselField   field,
           const char *text)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();

  g_assert_true (csel_requirement_set (requirement, field, text, NULL));

  return csel_check_ask (seed, requirement, ferrules);
}

/* "Both = min": every market's column must suffice, and each line names its own */
static void
test_markets (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselVerdict) verdict = NULL;
  const CselVerdictLine *line;

  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "iec:III/3, ul:C, csa:C, ul:C", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "36 A", NULL);
  verdict = csel_check_ask (seed, requirement, ferrules);

  /* IEC 41 A, UL 37 A, CSA 35 A; then the conductor */
  g_assert_cmpuint (csel_verdict_get_n_lines (verdict), ==, 4);
  for (guint i = 0; i < 3; i++)
    {
      line = csel_verdict_get_line (verdict, i);
      g_assert_true (line->has_context);
      g_assert_cmpint (line->context.scheme, ==, CSEL_RATING_IEC + i);
      g_assert_cmpint (line->result, ==, i < 2 ? CSEL_VERDICT_FITS : CSEL_VERDICT_DOES_NOT_FIT);
    }
  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_DOES_NOT_FIT);
}

static void
test_line_to_line (void)
{
  g_autoptr(CselVerdict) unknown = ask_field (CSEL_FIELD_SUPPLY, "690V");
  g_autoptr(CselVerdict) star = ask_field (CSEL_FIELD_SUPPLY, "400/690V");
  g_autoptr(CselVerdict) it = ask_field (CSEL_FIELD_SUPPLY, "690V-IT");
  const CselVerdictLine *line = csel_verdict_find (unknown, CSEL_RULE_IMPULSE_VOLTAGE);

  /* Table F.1, category III: 8 kV up to 1000 V, 6 kV up to 600 V */
  g_assert_true (line->by_line_to_line);
  g_assert_cmpint (line->required.lo, ==, 8000 * csel_unit_get_steps (CSEL_UNIT_V));
  line = csel_verdict_find (star, CSEL_RULE_IMPULSE_VOLTAGE);
  g_assert_false (line->by_line_to_line);
  g_assert_cmpint (line->required.lo, ==, 6000 * csel_unit_get_steps (CSEL_UNIT_V));
  g_assert_false (csel_verdict_find (it, CSEL_RULE_IMPULSE_VOLTAGE)->by_line_to_line);
}

/* With a ferrule there is one more thing to check: how long its sleeve is */
static void
test_conductor (void)
{
  const struct
  {
    const char       *conductor;
    guint             n_lines;
    CselVerdictResult result;
  } cases[] = {
    { "fine-stranded:4mm2", 1, CSEL_VERDICT_FITS },
    { "fine-stranded:10mm2", 1, CSEL_VERDICT_FITS },
    { "fine-stranded:16mm2", 1, CSEL_VERDICT_DOES_NOT_FIT },
    { "fine-stranded:4mm2:insulated", 2, CSEL_VERDICT_CANNOT_TELL },
    { "fine-stranded:4mm2:uninsulated", 2, CSEL_VERDICT_CANNOT_TELL },
    { "fine-stranded:10mm2:insulated", 1, CSEL_VERDICT_DOES_NOT_FIT },
    { "stranded:4mm2", 1, CSEL_VERDICT_CANNOT_TELL },
    { "solid:4mm2:insulated", 1, CSEL_VERDICT_NOT_APPLICABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CselVerdict) verdict = ask_field (CSEL_FIELD_CONDUCTOR, cases[i].conductor);

      g_test_message ("%s", cases[i].conductor);
      g_assert_cmpuint (csel_verdict_get_n_lines (verdict), ==, cases[i].n_lines);
      g_assert_cmpint (csel_verdict_get_result (verdict), ==, cases[i].result);
    }
}

static void
test_approvals (void)
{
  g_autoptr(CselVerdict) verdict = ask_field (CSEL_FIELD_APPROVAL, "UR, UL, CSA");

  g_assert_cmpuint (csel_verdict_get_n_lines (verdict), ==, 3);
  g_assert_cmpint (csel_verdict_get_line (verdict, 0)->result, ==, CSEL_VERDICT_FITS);
  g_assert_cmpint (csel_verdict_get_line (verdict, 1)->result, ==, CSEL_VERDICT_CANNOT_TELL);
  g_assert_cmpint (csel_verdict_get_line (verdict, 2)->result, ==, CSEL_VERDICT_CANNOT_TELL);
}

/* Nothing second-hand ever passes */
static void
test_second_hand (void)
{
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "24V", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "1A", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR_CURRENT, "5A", NULL);
  for (guint row = 0; row < csel_catalog_get_n_products (headers); row++)
    {
      g_autoptr(CselProduct) product = csel_product_new (headers, row);
      g_autoptr(CselVerdict) verdict = csel_check_ask (product, requirement, ferrules);

      g_assert_cmpint (csel_verdict_get_result (verdict), >=, CSEL_VERDICT_CANNOT_TELL);
    }
}

static void
test_applies_to (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselProduct) header = csel_test_get_product (catalog, "831-3604");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");

  g_assert_true (csel_check_applies_to (seed));
  g_assert_true (csel_check_applies_to (header));
  g_assert_false (csel_check_applies_to (ferrule));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/check/ratings", test_ratings);
  g_test_add_func ("/rules/check/markets", test_markets);
  g_test_add_func ("/rules/check/line-to-line", test_line_to_line);
  g_test_add_func ("/rules/check/conductor", test_conductor);
  g_test_add_func ("/rules/check/approvals", test_approvals);
  g_test_add_func ("/rules/check/second-hand", test_second_hand);
  g_test_add_func ("/rules/check/applies-to", test_applies_to);

  return g_test_run ();
}
