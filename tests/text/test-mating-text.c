/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-swap.h"
#include "support/csel-test.h"
#include "text/csel-verdict-text.h"

static void
describe_pair (GString          *text,
               CselCatalog      *catalog,
               CselCatalog      *other_catalog,
               const char       *item,
               const char       *other,
               const CselLocale *locale)
{
  g_autoptr(CselProduct) product = csel_test_get_product (catalog, item);
  g_autoptr(CselProduct) half = csel_test_get_product (other_catalog, other);
  g_autoptr(CselMating) mating = csel_mating_ask (product, half);
  g_autofree char *reasons = csel_text_list_reasons (locale, mating->verdict);

  g_string_append_printf (text, "== %s, %s: %s\n%s\n", item, other, csel_text_mating (locale, mating),
                          reasons);
}

static void
describe_sides (GString          *text,
                CselCatalog      *catalog,
                const char       *item,
                const CselLocale *locale)
{
  g_autoptr(CselProduct) product = csel_test_get_product (catalog, item);
  g_autoptr(CselVerdict) swap = csel_swap_ask (product);

  for (CselSupplySide side = 0; side < CSEL_N_SUPPLY_SIDES; side++)
    {
      g_autoptr(CselVerdict) supply = csel_supply_side_ask (product, NULL, side);
      g_autofree char *reasons = csel_text_list_reasons (locale, supply);

      g_string_append_printf (text, "== %s, %s\n%s\n", item, csel_text_supply_side (locale, side), reasons);
    }
  if (swap != NULL)
    {
      g_autofree char *reasons = csel_text_list_reasons (locale, swap);

      g_string_append_printf (text, "%s\n", reasons);
    }
}

/* Every sentence about two halves, in each language */
static void
test_sentences (gconstpointer data)
{
  const char *language = data;
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("mating.%s.txt", language);

  describe_pair (text, wago, wago, CSEL_TEST_SEED, "831-3604", locale);
  describe_pair (text, wago, wago, "831-3604", "831-3624", locale);
  describe_pair (text, wago, wago, CSEL_TEST_SEED, "216-266", locale);
  describe_pair (text, wago, headers, CSEL_TEST_SEED, "734-132", locale);
  describe_pair (text, headers, headers, "733-104", "734-132", locale);
  describe_sides (text, wago, CSEL_TEST_SEED, locale);
  describe_sides (text, wago, "831-3604", locale);
  describe_sides (text, wago, "216-266", locale);
  csel_test_check_golden (name, text->str);
}

static void
assert_sentence (const char *facts,
                 CselRule    rule,
                 const char *expected)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselCatalog) catalog = csel_test_read_product (facts);
  g_autoptr(CselProduct) product = csel_test_get_product (catalog, "X");
  g_autoptr(CselMating) mating = csel_mating_ask (product, product);
  g_autoptr(CselVerdict) swap = csel_swap_ask (product);
  const CselVerdictLine *line = csel_verdict_find (rule == CSEL_RULE_SWAP ? swap : mating->verdict, rule);
  g_autofree char *text = csel_text_verdict_line (locale, line);

  g_assert_cmpstr (text, ==, expected);
}

/* What the shipped catalogues have no example of */
static void
test_rare_sentences (void)
{
  assert_sentence ("<variable-coding>No</variable-coding>", CSEL_RULE_SWAP,
                   "Coding: could be swapped; variable coding: no");
  assert_sentence ("<variable-coding>No</variable-coding><variable-coding>Yes</variable-coding>", CSEL_RULE_SWAP,
                   "Coding: could be swapped; variable coding: the data contradicts itself");
  assert_sentence ("<variable-coding source='h'>Yes</variable-coding>", CSEL_RULE_SWAP,
                   "Coding: could be swapped; variable coding: yes, coding parts not stated (second-hand)");
  assert_sentence ("<series>A</series>", CSEL_RULE_SERIES, "Series: both A");
  assert_sentence ("<contact-type>Male connector/plug</contact-type>", CSEL_RULE_CONTACT_TYPE,
                   "Contact type: the data contradicts itself: Kind female connector; "
                   "Contact type (pluggable connector) Male connector/plug; Kind female connector; "
                   "Contact type (pluggable connector) Male connector/plug");
}

static void
test_units_are_not_mixed (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselCatalog) metric = csel_test_read_product ("<pin-spacing>7.62 mm</pin-spacing>");
  g_autoptr(CselCatalog) inches = csel_test_read_product ("<pin-spacing>0.3 inches</pin-spacing>");
  g_autoptr(CselProduct) product = csel_test_get_product (metric, "X");
  g_autoptr(CselProduct) other = csel_test_get_product (inches, "X");
  g_autoptr(CselMating) mating = csel_mating_ask (product, other);
  g_autofree char *text = csel_text_verdict_line (locale, csel_verdict_find (mating->verdict, CSEL_RULE_PIN_SPACING));

  g_assert_cmpstr (text, ==, "Pin spacing: 7.62 mm and 0.3 in: stated in different units");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/text/mating-text/sentences/en", "en", test_sentences);
  g_test_add_data_func ("/text/mating-text/sentences/de", "de", test_sentences);
  g_test_add_func ("/text/mating-text/rare-sentences", test_rare_sentences);
  g_test_add_func ("/text/mating-text/units-are-not-mixed", test_units_are_not_mixed);

  return g_test_run ();
}
