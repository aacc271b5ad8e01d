/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "rules/csel-mating.h"
#include "rules/csel-supply-side.h"
#include "support/csel-test.h"

static void
test_names (void)
{
  CselSupplySide side;

  for (CselSupplySide i = 0; i < CSEL_N_SUPPLY_SIDES; i++)
    {
      g_assert_true (csel_supply_side_parse (csel_supply_side_get_id (i), &side));
      g_assert_cmpint (side, ==, i);
    }
  g_assert_false (csel_supply_side_parse ("neither", &side));
}

/* Each side of each half; none is ever a pass */
static void
test_answers (void)
{
  const struct { const char *item; CselOutcome outcomes[CSEL_N_SUPPLY_SIDES]; } cases[] = {
    { CSEL_TEST_SEED, { CSEL_OUTCOME_NOT_GIVEN, CSEL_OUTCOME_SOCKETS_LIVE, CSEL_OUTCOME_PINS_LIVE,
                        CSEL_OUTCOME_BOTH_LIVE } },
    { "831-3604", { CSEL_OUTCOME_NOT_GIVEN, CSEL_OUTCOME_PINS_LIVE, CSEL_OUTCOME_SOCKETS_LIVE,
                    CSEL_OUTCOME_BOTH_LIVE } },
    { "831-1204", { CSEL_OUTCOME_NOT_GIVEN, CSEL_OUTCOME_PINS_LIVE, CSEL_OUTCOME_SOCKETS_LIVE,
                    CSEL_OUTCOME_BOTH_LIVE } },
  };
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (CselSupplySide side = 0; side < CSEL_N_SUPPLY_SIDES; side++)
      {
        g_autoptr(CselProduct) product = csel_test_get_product (catalog, cases[i].item);
        g_autoptr(CselVerdict) verdict = csel_supply_side_ask (product, NULL, side);
        const CselVerdictLine *line = csel_verdict_find (verdict, CSEL_RULE_SUPPLY_SIDE);

        g_assert_cmpint (line->outcome, ==, cases[i].outcomes[side]);
        g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_CANNOT_TELL);
        g_assert_cmpuint (line->n_cites, >, 0);
      }
}

static void
test_what_is_no_connector (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) ferrule = csel_test_get_product (catalog, "216-266");
  g_autoptr(CselVerdict) verdict = csel_supply_side_ask (ferrule, NULL, CSEL_SUPPLY_SIDE_BOTH);
  g_autoptr(CselCatalog) contradictory = csel_test_read_product ("<contact-type>Male</contact-type>");
  g_autoptr(CselProduct) either = csel_test_get_product (contradictory, "X");
  g_autoptr(CselVerdict) neither = csel_supply_side_ask (either, NULL, CSEL_SUPPLY_SIDE_THIS);

  g_assert_cmpint (csel_verdict_get_result (verdict), ==, CSEL_VERDICT_NOT_APPLICABLE);
  g_assert_cmpint (csel_verdict_find (neither, CSEL_RULE_SUPPLY_SIDE)->outcome, ==,
                   CSEL_OUTCOME_CONTRADICTORY);
}

static const CselVerdictLine *
find_safety (const CselVerdict *verdict)
{
  return csel_verdict_find (verdict, CSEL_RULE_SAFETY_INFORMATION);
}

/* Its own words; else those of a half that is listed for it; else none, and none is invented */
static void
test_whose_safety_information (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselProduct) header = csel_test_get_product (catalog, "831-3604");
  g_autoptr(CselProduct) angled = csel_test_get_product (catalog, "831-3624");
  g_autoptr(GPtrArray) listed = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_mating_free);
  g_autoptr(GPtrArray) unlisted = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_mating_free);
  g_autoptr(CselVerdict) own = csel_supply_side_ask (seed, NULL, CSEL_SUPPLY_SIDE_THIS);
  g_autoptr(CselVerdict) none = csel_supply_side_ask (header, NULL, CSEL_SUPPLY_SIDE_OTHER);
  g_autoptr(CselVerdict) borrowed = NULL;
  g_autoptr(CselVerdict) foreign = NULL;
  const CselVerdictLine *line;

  g_ptr_array_add (listed, csel_mating_ask (header, seed));
  g_ptr_array_add (unlisted, csel_mating_ask (header, angled));
  borrowed = csel_supply_side_ask (header, listed, CSEL_SUPPLY_SIDE_OTHER);
  foreign = csel_supply_side_ask (header, unlisted, CSEL_SUPPLY_SIDE_OTHER);

  line = find_safety (own);
  g_assert_true (line->is_note);
  g_assert_cmpint (line->outcome, ==, CSEL_OUTCOME_PUBLISHED);
  g_assert_nonnull (strstr (csel_product_get_printed (seed, line->cites[0].fact),
                            "must not be connected/disconnected when live or under load"));

  g_assert_cmpint (find_safety (none)->outcome, ==, CSEL_OUTCOME_NOT_STATED);
  g_assert_cmpuint (csel_verdict_find (none, CSEL_RULE_SUPPLY_SIDE)->n_cites, ==, 1);
  g_assert_cmpint (find_safety (foreign)->outcome, ==, CSEL_OUTCOME_NOT_STATED);

  g_assert_true (find_safety (borrowed)->cites[0].product != header);
  g_assert_true (csel_product_equal (find_safety (borrowed)->cites[0].product, seed));
  /* That the sockets belong on the supply side is cited */
  line = csel_verdict_find (borrowed, CSEL_RULE_SUPPLY_SIDE);
  g_assert_cmpint (line->cites[line->n_cites - 1].fact->property, ==, CSEL_PROPERTY_SAFETY_INFORMATION);
}

/* "Do not connect or disconnect when live" is a note: nobody can answer for it instead */
static void
test_it_cannot_be_overridden (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselVerdict) verdict = csel_supply_side_ask (seed, NULL, CSEL_SUPPLY_SIDE_THIS);
  const CselAcceptance acceptance = { (char *)"KM", (char *)"2026-03-02", (char *)"why not" };

  g_assert_false (csel_verdict_accept (verdict, CSEL_RULE_SAFETY_INFORMATION, &acceptance));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/supply-side/names", test_names);
  g_test_add_func ("/rules/supply-side/answers", test_answers);
  g_test_add_func ("/rules/supply-side/what-is-no-connector", test_what_is_no_connector);
  g_test_add_func ("/rules/supply-side/whose-safety-information", test_whose_safety_information);
  g_test_add_func ("/rules/supply-side/it-cannot-be-overridden", test_it_cannot_be_overridden);

  return g_test_run ();
}
