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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/tsv/show", test_show);

  return g_test_run ();
}
