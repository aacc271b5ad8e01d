/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-tsv.h"
#include "rules/csel-supply-side.h"
#include "support/csel-test.h"

/* A text with a line break stays on one line */
static void
assert_fields (const char *tsv,
               guint       n)
{
  g_auto(GStrv) lines = g_strsplit (tsv, "\n", -1);

  g_assert_true (g_str_has_suffix (tsv, "\n"));
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, n);
    }
}

static void
test_show (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autofree char *tsv = csel_tsv_show (seed, locale);

  assert_fields (tsv, 7);
  csel_test_check_golden ("show.tsv", g_strchomp (tsv));
}

static void
test_wiring (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselWiringAnswer) answer =
    csel_test_ask_wiring (seed, "1-2=fine-stranded:2.5:insulated,label=L1 3=solid:6", 1, 0);
  g_autofree char *tsv = csel_tsv_wiring (answer, locale);

  assert_fields (tsv, 13);
  csel_test_check_golden ("wiring.tsv", tsv);
}

static void
test_findings (void)
{
  g_autoptr(GPtrArray) findings = csel_test_find_problems ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autofree char *tsv = csel_tsv_findings (findings, locale);
  g_auto(GStrv) lines = g_strsplit (g_strchomp (tsv), "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, findings->len + 1);
  g_assert_cmpstr (lines[0], ==, "severity\tcheck\titem\tmanufacturer\tplace\ttext\ttodo");
  g_assert_true (g_str_has_prefix (lines[1], "error\tgtin-check-digit\tidentifiers\tACME\tgtin\tThe last digit"));
}

static void
test_mates (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselProduct) header = csel_test_get_product (catalog, "831-3604");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(GPtrArray) matings = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_mating_free);
  g_autoptr(CselVerdict) supply = csel_supply_side_ask (seed, NULL, CSEL_SUPPLY_SIDE_BOTH);
  g_autofree char *tsv = NULL;

  g_ptr_array_add (matings, csel_mating_ask (seed, header));
  tsv = csel_tsv_mates (seed, matings, supply, locale);
  csel_test_check_golden ("mates.tsv", tsv);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/tsv/show", test_show);
  g_test_add_func ("/report/tsv/findings", test_findings);
  g_test_add_func ("/report/tsv/mates", test_mates);
  g_test_add_func ("/report/tsv/wiring", test_wiring);

  return g_test_run ();
}
