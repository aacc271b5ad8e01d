/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-search-word.h"

static void
test_words (void)
{
  g_autoptr(GArray) words = csel_search_words_parse ("  Push-in 2.5 mm²\t16AWG 7,62\xc2\xa0lever ");
  const struct { const char *text; gboolean is_quantity; gboolean is_number; } cases[] = {
    { "push-in", FALSE, FALSE }, { "2.5mm2", TRUE, FALSE }, { "16awg", TRUE, FALSE }, { "7,62", FALSE, TRUE },
    { "lever", FALSE, FALSE },
  };

  g_assert_cmpuint (words->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < words->len; i++)
    {
      const CselSearchWord *word = &g_array_index (words, CselSearchWord, i);

      g_assert_cmpstr (word->text, ==, cases[i].text);
      g_assert_cmpint (word->is_quantity, ==, cases[i].is_quantity);
      g_assert_cmpint (word->is_number, ==, cases[i].is_number);
    }
}

static void
test_no_words (void)
{
  g_autoptr(GArray) none = csel_search_words_parse (NULL);
  g_autoptr(GArray) blank = csel_search_words_parse (" \n");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (blank->len, ==, 0);
}

/* A quantity within a range, a number only at its ends; wire gauge has no bare numbers */
static void
test_matches (void)
{
  const struct { const char *typed; const char *stated; gboolean matches; } cases[] = {
    { "2.5mm2", "2.5 mm2", TRUE }, { "2.5mm2", "0.5..10 mm2", TRUE }, { "2.5mm", "2.5 mm2", FALSE },
    { "0.3in", "7.62 mm", TRUE }, { "12mm2", "0.5..10 mm2", FALSE }, { "7.62", "7.62 mm", TRUE },
    { "7,62", "7.62 mm", TRUE }, { "10", "0.5..10 mm2", TRUE }, { "4", "0.5..10 mm2", FALSE },
    { "16", "16 AWG", FALSE }, { "0.8", "0.8 kV", TRUE }, { "800", "0.8 kV", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) words = csel_search_words_parse (cases[i].typed);
      CselRange range;

      g_assert_true (csel_range_parse (cases[i].stated, &range, NULL));
      g_assert_cmpint (csel_search_word_matches (&g_array_index (words, CselSearchWord, 0), range.lo, range.hi,
                                                 range.unit),
                       ==, cases[i].matches);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/search-word/words", test_words);
  g_test_add_func ("/engine/search-word/no-words", test_no_words);
  g_test_add_func ("/engine/search-word/matches", test_matches);

  return g_test_run ();
}
