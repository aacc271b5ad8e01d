/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-tsv.h"
#include "support/csel-test.h"

static void
test_show (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autofree char *tsv = csel_tsv_show (seed, locale);
  g_auto(GStrv) lines = g_strsplit (g_strchomp (tsv), "\n", -1);

  /* A text with a line break stays on one line */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, 7);
    }
  csel_test_check_golden ("show.tsv", tsv);
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/tsv/show", test_show);
  g_test_add_func ("/report/tsv/findings", test_findings);

  return g_test_run ();
}
