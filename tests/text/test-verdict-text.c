/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/csel-code.h"
#include "support/csel-test.h"
#include "text/csel-ferrule-text.h"
#include "text/csel-verdict-text.h"

static void
describe (GString          *text,
          CselLibrary      *library,
          const char       *item,
          CselConductorKind kind,
          const char       *size,
          const CselLocale *locale)
{
  g_autoptr(GPtrArray) found = csel_library_find_item (library, item);
  g_autoptr(GPtrArray) ferrules = csel_library_list_kind (library, CSEL_KIND_FERRULE);
  CselConductor conductor = { .kind = kind };
  g_autoptr(CselFerruleAnswer) answer = NULL;
  g_auto(GStrv) rules = NULL;

  g_assert_true (csel_conductor_size_parse (size, &conductor.size, NULL));
  answer = csel_ferrule_ask (g_ptr_array_index (found, 0), &conductor, CSEL_WISH_INSULATED,
                             ferrules);
  rules = csel_text_ferrule_rules (locale, answer, CSEL_PREPARATION_BARE);

  g_string_append_printf (text, "== %s, %s %s\n", item, csel_text_conductor_kind (locale, kind), size);
  for (guint i = 0; rules[i] != NULL; i++)
    g_string_append_printf (text, "%s\n", rules[i]);
  for (guint i = 0; i < answer->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, i);
      g_autofree char *headline = csel_text_candidate (locale, candidate);

      g_string_append_printf (text, "* %s: %s\n", csel_product_get_item (candidate->ferrule),
                              headline);
      for (guint j = 0; j < csel_verdict_get_n_lines (candidate->verdict); j++)
        {
          g_autofree char *line = csel_text_verdict_line (locale,
                                                          csel_verdict_get_line (candidate->verdict, j));

          g_string_append_printf (text, "  - %s\n", line);
        }
    }
}

/* Every sentence that the shipped catalogues bring forth, in each language */
static void
test_sentences (gconstpointer data)
{
  const char *language = data;
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *name = g_strdup_printf ("sentences.%s.txt", language);

  csel_library_add (library, wago);
  csel_library_add (library, headers);
  describe (text, library, CSEL_TEST_SEED, CSEL_CONDUCTOR_FINE_STRANDED, "1", locale);
  describe (text, library, CSEL_TEST_SEED, CSEL_CONDUCTOR_FINE_STRANDED, "18 AWG", locale);
  describe (text, library, CSEL_TEST_SEED, CSEL_CONDUCTOR_FINE_STRANDED, "10", locale);
  describe (text, library, CSEL_TEST_SEED, CSEL_CONDUCTOR_FINE_STRANDED, "0.5", locale);
  describe (text, library, CSEL_TEST_SEED, CSEL_CONDUCTOR_STRANDED, "4", locale);
  describe (text, library, CSEL_TEST_SEED, CSEL_CONDUCTOR_SOLID, "16", locale);
  describe (text, library, "831-3104", CSEL_CONDUCTOR_FINE_STRANDED, "4", locale);
  describe (text, library, "831-3604", CSEL_CONDUCTOR_SOLID, "4", locale);
  csel_test_check_golden (name, text->str);
}

static void
test_every_outcome_has_a_sentence (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  const CselFact *fact = csel_product_lookup_first (seed, CSEL_PROPERTY_NOMINAL_VOLTAGE);

  for (CselOutcome outcome = 0; outcome < CSEL_N_OUTCOMES; outcome++)
    for (CselRule rule = 0; rule < CSEL_N_RULES; rule++)
      {
        /* What only counterparts and requirements come to */
        if (rule < CSEL_RULE_CONTACT_TYPE && outcome > CSEL_OUTCOME_UNLISTED)
          continue;

        g_autoptr(CselVerdict) verdict = csel_verdict_new ();
        CselVerdictLine *line = csel_verdict_add (verdict, rule);
        g_autofree char *text = NULL;

        csel_verdict_line_cite (line, seed, fact);
        csel_verdict_line_conclude (line, outcome);
        text = csel_text_verdict_line (locale, line);
        g_assert_cmpuint (strlen (text), >, 5);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/text/verdict-text/sentences/en", "en", test_sentences);
  g_test_add_data_func ("/text/verdict-text/sentences/de", "de", test_sentences);
  g_test_add_func ("/text/verdict-text/every-outcome-has-a-sentence",
                   test_every_outcome_has_a_sentence);

  return g_test_run ();
}
