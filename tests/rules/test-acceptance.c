/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-acceptance.h"
#include "rules/csel-check.h"
#include "support/csel-test.h"

static const CselAcceptance acceptance = { (char *)"KM", (char *)"2026-03-02", (char *)"sized by our table" };

static CselRequirement *
make_requirement (void)
{
  CselRequirement *requirement = csel_requirement_new ();

  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "30 A", NULL);

  return requirement;
}

static CselVerdict *
ask (CselProduct           *product,
     const CselRequirement *requirement)
{
  g_autoptr(GPtrArray) ferrules = g_ptr_array_new ();

  return csel_check_ask (product, requirement, ferrules);
}

static void
test_only_what_is_open (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselRequirement) requirement = make_requirement ();
  g_autoptr(CselVerdict) verdict = ask (seed, requirement);
  g_autoptr(CselVerdict) accepted = NULL;

  g_assert_false (csel_requirement_accept (requirement, seed, csel_verdict_find (verdict, CSEL_RULE_CURRENT),
                                           &acceptance));
  g_assert_true (csel_requirement_accept (requirement, seed,
                                          csel_verdict_find (verdict, CSEL_RULE_CONDUCTOR_CURRENT), &acceptance));
  accepted = ask (seed, requirement);
  g_assert_cmpint (csel_verdict_get_result (accepted), ==, CSEL_VERDICT_ACCEPTED);
  g_assert_cmpstr (csel_verdict_find (accepted, CSEL_RULE_CONDUCTOR_CURRENT)->acceptance.reason, ==,
                   acceptance.reason);
}

/* It holds for one product, and for what was asked and stated that day */
static void
test_what_it_holds_for (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) other = csel_test_get_product (catalog, "831-3604");
  g_autoptr(CselRequirement) requirement = make_requirement ();
  g_autoptr(CselVerdict) verdict = ask (seed, requirement);
  g_autoptr(CselVerdict) of_other = NULL;
  g_autoptr(CselVerdict) more = NULL;
  g_autoptr(CselVerdict) failed = NULL;

  csel_requirement_accept (requirement, seed, csel_verdict_find (verdict, CSEL_RULE_CONDUCTOR_CURRENT),
                           &acceptance);
  of_other = ask (other, requirement);
  g_assert_cmpint (csel_verdict_get_result (of_other), !=, CSEL_VERDICT_ACCEPTED);

  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "40 A", NULL);
  more = ask (seed, requirement);
  g_assert_cmpint (csel_verdict_get_result (more), ==, CSEL_VERDICT_CANNOT_TELL);

  csel_requirement_set (requirement, CSEL_FIELD_CURRENT, "30 A", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_CONDUCTOR_CURRENT, "20 A", NULL);
  failed = ask (seed, requirement);
  g_assert_cmpint (csel_verdict_get_result (failed), ==, CSEL_VERDICT_DOES_NOT_FIT);
}

static void
test_take_back (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselRequirement) requirement = make_requirement ();
  g_autoptr(CselVerdict) verdict = ask (seed, requirement);
  const CselVerdictLine *line = csel_verdict_find (verdict, CSEL_RULE_CONDUCTOR_CURRENT);
  g_autoptr(CselVerdict) again = NULL;

  g_assert_false (csel_requirement_take_back (requirement, seed, line));
  csel_requirement_accept (requirement, seed, line, &acceptance);
  g_assert_cmpuint (csel_requirement_get_n_accepted (requirement), ==, 1);
  g_assert_true (csel_requirement_take_back (requirement, seed, line));
  g_assert_cmpuint (csel_requirement_get_n_accepted (requirement), ==, 0);
  again = ask (seed, requirement);
  g_assert_cmpint (csel_verdict_get_result (again), ==, CSEL_VERDICT_CANNOT_TELL);
}

/* One market's open line says nothing of another's */
static void
test_each_market (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  g_autoptr(CselVerdict) verdict = NULL;
  g_autoptr(CselVerdict) accepted = NULL;

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "230/400V", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_RATINGS, "iec:IV/3, iec:IV/2", NULL);
  verdict = ask (seed, requirement);
  csel_requirement_accept (requirement, seed, csel_verdict_get_line (verdict, 0), &acceptance);
  accepted = ask (seed, requirement);
  g_assert_cmpint (csel_verdict_get_line (accepted, 0)->result, ==, CSEL_VERDICT_ACCEPTED);
  for (guint i = 1; i < csel_verdict_get_n_lines (accepted); i++)
    g_assert_cmpint (csel_verdict_get_line (accepted, i)->result, ==, CSEL_VERDICT_CANNOT_TELL);
}

static void
test_date (void)
{
  g_assert_true (csel_acceptance_date_is_valid ("2026-03-02"));
  g_assert_true (csel_acceptance_date_is_valid ("2024-02-29"));
  g_assert_false (csel_acceptance_date_is_valid ("2026-02-29"));
  g_assert_false (csel_acceptance_date_is_valid ("2026-13-02"));
  g_assert_false (csel_acceptance_date_is_valid ("02.03.2026"));
  g_assert_false (csel_acceptance_date_is_valid ("2026-3-2"));
  g_assert_false (csel_acceptance_date_is_valid (""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/acceptance/only-what-is-open", test_only_what_is_open);
  g_test_add_func ("/rules/acceptance/what-it-holds-for", test_what_it_holds_for);
  g_test_add_func ("/rules/acceptance/take-back", test_take_back);
  g_test_add_func ("/rules/acceptance/each-market", test_each_market);
  g_test_add_func ("/rules/acceptance/date", test_date);

  return g_test_run ();
}
