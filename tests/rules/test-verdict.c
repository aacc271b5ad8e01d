/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-verdict.h"
#include "support/csel-test.h"

static void
conclude (CselVerdict *verdict,
          CselRule     rule,
          CselOutcome  outcome)
{
  csel_verdict_line_conclude (csel_verdict_add (verdict, rule), outcome);
}

static void
test_worst_line_decides (void)
{
  g_autoptr(CselVerdict) verdict = csel_verdict_new ();

  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_CANNOT_TELL);
  conclude (verdict, CSEL_RULE_LISTED, CSEL_OUTCOME_LISTED);
  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_CANNOT_TELL);
  conclude (verdict, CSEL_RULE_SIZE, CSEL_OUTCOME_EXACT);
  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_FITS);
  conclude (verdict, CSEL_RULE_SLEEVE_LENGTH, CSEL_OUTCOME_LENGTH_UNKNOWN);
  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_CANNOT_TELL);
  conclude (verdict, CSEL_RULE_FERRULE_RANGE, CSEL_OUTCOME_OUT_OF_RANGE);
  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_DOES_NOT_FIT);
  g_assert_cmpuint (csel_verdict_get_n_lines (verdict), ==, 4);
}

/* Also where there is no room left to cite it */
static void
test_one_second_hand_fact_is_enough (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<width>3 mm</width><height source='h'>3 mm</height>");
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  const CselFact *width = csel_product_lookup_first (product, CSEL_PROPERTY_WIDTH);
  const CselFact *height = csel_product_lookup_first (product, CSEL_PROPERTY_HEIGHT);
  g_autoptr(CselVerdict) verdict = csel_verdict_new ();
  CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_SIZE);

  for (guint i = 0; i < CSEL_MAX_CITATIONS; i++)
    csel_verdict_line_cite (line, product, width);
  csel_verdict_line_cite (line, product, height);
  csel_verdict_line_conclude (line, CSEL_OUTCOME_EXACT);
  g_assert_cmpuint (line->n_cites, ==, CSEL_MAX_CITATIONS);
  g_assert_true (line->lowered);
  g_assert_true (csel_verdict_line_is_open (line));
  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_CANNOT_TELL);
}

/* What is open can be accepted, what fails and what is met cannot */
static void
test_only_what_is_open_is_accepted (void)
{
  const CselAcceptance acceptance = { (char *)"KM", (char *)"2026-03-02", (char *)"seen at the maker's" };
  g_autoptr(CselVerdict) verdict = csel_verdict_new ();

  conclude (verdict, CSEL_RULE_SIZE, CSEL_OUTCOME_EXACT);
  conclude (verdict, CSEL_RULE_SLEEVE_LENGTH, CSEL_OUTCOME_LENGTH_UNKNOWN);
  g_assert_false (csel_verdict_accept (verdict, CSEL_RULE_SIZE, &acceptance));
  g_assert_false (csel_verdict_accept (verdict, CSEL_RULE_VOLTAGE, &acceptance));
  g_assert_true (csel_verdict_accept (verdict, CSEL_RULE_SLEEVE_LENGTH, &acceptance));
  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_ACCEPTED);
  g_assert_cmpstr (csel_verdict_find (verdict, CSEL_RULE_SLEEVE_LENGTH)->acceptance.by, ==, "KM");
  g_assert_false (csel_verdict_line_is_open (csel_verdict_find (verdict, CSEL_RULE_SLEEVE_LENGTH)));

  conclude (verdict, CSEL_RULE_FERRULE_RANGE, CSEL_OUTCOME_OUT_OF_RANGE);
  g_assert_false (csel_verdict_accept (verdict, CSEL_RULE_FERRULE_RANGE, &acceptance));
  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_DOES_NOT_FIT);
}

static void
test_rules_are_read_by_their_names (void)
{
  CselRule rule;

  for (CselRule i = 0; i < CSEL_N_RULES; i++)
    {
      g_assert_true (csel_rule_parse (csel_rule_get_id (i), &rule));
      g_assert_cmpint (rule, ==, i);
    }
  g_assert_false (csel_rule_parse ("none", &rule));
}

/* A copy keeps its products, and the other its lines */
static void
test_append (void)
{
  const CselAcceptance acceptance = { (char *)"KM", (char *)"2026-03-02", (char *)"measured" };
  g_autoptr(CselCatalog) catalog = csel_test_read_product ("<width>3 mm</width>");
  CselProduct *product = csel_product_new (catalog, 0);
  CselVerdict *other = csel_verdict_new ();
  g_autoptr(CselVerdict) verdict = csel_verdict_new ();
  CselVerdictLine *line = csel_verdict_add (other, CSEL_RULE_SIZE);

  csel_verdict_line_cite (line, product, csel_product_lookup_first (product, CSEL_PROPERTY_WIDTH));
  csel_verdict_line_conclude (line, CSEL_OUTCOME_TOO_SMALL);
  conclude (other, CSEL_RULE_SLEEVE_LENGTH, CSEL_OUTCOME_LENGTH_UNKNOWN);
  g_assert_true (csel_verdict_accept (other, CSEL_RULE_SLEEVE_LENGTH, &acceptance));
  csel_verdict_append (verdict, other);
  csel_verdict_append (verdict, other);
  g_assert_cmpuint (csel_verdict_get_n_lines (other), ==, 2);
  csel_verdict_free (other);
  g_assert_cmpuint (csel_verdict_get_n_lines (verdict), ==, 4);
  g_assert_cmpstr (csel_verdict_get_line (verdict, 3)->acceptance.by, ==, "KM");
  g_assert_true (csel_verdict_get_line (verdict, 2)->cites[0].product == product);
  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_DOES_NOT_FIT);
  g_object_unref (product);
}

static void
test_names_are_complete (void)
{
  for (guint i = 0; i < CSEL_N_OUTCOMES; i++)
    g_assert_nonnull (csel_outcome_get_id (i));
  for (guint i = 0; i < CSEL_N_RULES; i++)
    g_assert_nonnull (csel_rule_get_id (i));
  for (guint i = 0; i < CSEL_N_VERDICT_RESULTS; i++)
    g_assert_nonnull (csel_verdict_result_get_id (CSEL_QUESTION_FIT, i));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/verdict/worst-line-decides", test_worst_line_decides);
  g_test_add_func ("/rules/verdict/one-second-hand-fact-is-enough",
                   test_one_second_hand_fact_is_enough);
  g_test_add_func ("/rules/verdict/only-what-is-open-is-accepted", test_only_what_is_open_is_accepted);
  g_test_add_func ("/rules/verdict/rules-are-read-by-their-names", test_rules_are_read_by_their_names);
  g_test_add_func ("/rules/verdict/append", test_append);
  g_test_add_func ("/rules/verdict/names-are-complete", test_names_are_complete);

  return g_test_run ();
}
