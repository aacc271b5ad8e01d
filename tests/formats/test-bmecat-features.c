/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-features.h"
#include "support/csel-test.h"

/* What is said again is the same facts, and the same doubt at another line */
static void
test_memo (void)
{
  static const char lines[] = "EF000008|35,4\nEF000007|EV000270||light gray\nEF001391|4";
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  const guint32 *numbers;
  const guint32 *again;
  guint n_facts;
  guint n;

  csel_test_features_add (features, "A", "ETIM-10.0", "EC001284", lines);
  n_facts = csel_catalog_get_n_facts (features->catalog);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *item = g_strdup_printf ("%u", i);

      csel_test_features_add (features, item, "ETIM-10.0", "EC001284", lines);
    }
  /* Item numbers are each a fact of its own */
  g_assert_cmpuint (csel_catalog_get_n_facts (features->catalog), ==, n_facts + 100);

  csel_catalog_freeze (features->catalog);
  numbers = csel_catalog_get_numbers (features->catalog, 0, &n);
  again = csel_catalog_get_numbers (features->catalog, 100, &n);
  g_assert_cmpuint (n, ==, 5);
  for (guint i = 1; i < n; i++)
    g_assert_cmpuint (numbers[i], ==, again[i]);
  g_assert_cmpuint (features->notices->len, ==, 101 * (features->notices->len / 101));
  g_assert_true (g_str_has_prefix (features->notices->str, "2: “35,4” of EF000008"));
}

/* The same words mean something else in another class, with another unit, with details */
static void
test_memo_is_of_all_words (void)
{
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  g_autofree char *dump = NULL;

  csel_test_features_add (features, "A", "ETIM-10.0", "EC001284", "EF000228|400\nEF000007|EV000270");
  csel_test_features_add (features, "B", "ETIM-10.0", "EC000905", "EF000228|400\nEF000007|EV000270||light gray");
  csel_test_features_add (features, "C", NULL, "=Data", "EF000228|400\nEF000228|400|V\nEF000228|400||V\n"
                          "EF000228|400@eng\nEF000228|^400");
  dump = csel_test_features_dump (features);
  csel_test_check_golden ("bmecat-memo.txt", dump);
}

/* Free names, and classifications of which the program knows nothing */
static void
test_free_names (void)
{
  g_autoptr(CselTestFeatures) features = csel_test_features_new ();
  g_autofree char *dump = NULL;

  csel_test_features_add (features, "udf", "udf_CMP-1.0", "=Technical data",
                          "Width B|188.0|mm\n"
                          "Width B|2|furlong\n"
                          "Pressure|5|bar\n"
                          "Thread|M 8\n"
                          "Length|0,28 m\n"
                          "Length|1.5E+1|MTR\n"
                          "Length|250 V\n"
                          "Tariff|73269060\n"
                          "Code|0815\n"
                          "Parts|13|C62\n"
                          "Mains|110;220|VLT\n"
                          "Marks|VDE;CE\n"
                          "RoHS|TRUE\n"
                          "Depth|-\n"
                          "Height|\n"
                          "Height|12|mm||||Height over all|without pins\n"
                          "|7\n"
                          "Many|1;2;3;4;5;6;7;8;9;10");
  csel_test_features_add (features, "benefits", "udf_BENEFITS-1.0", "=Benefits", "-|Slides well\n-|Saves room");
  csel_test_features_add (features, "no heading", NULL, NULL, "-|Slides well");
  csel_test_features_add (features, "unspsc", "UNSPSC-5.02", "39121409", "");
  csel_test_features_add (features, "proficlass", "PROFICLASS-4.0", "AAA123", "Colour|red@eng;rot@deu");
  dump = csel_test_features_dump (features);
  csel_test_check_golden ("bmecat-free.txt", dump);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/bmecat-features/memo", test_memo);
  g_test_add_func ("/formats/bmecat-features/memo-is-of-all-words", test_memo_is_of_all_words);
  g_test_add_func ("/formats/bmecat-features/free-names", test_free_names);

  return g_test_run ();
}
