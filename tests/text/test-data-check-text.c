/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test.h"
#include "text/csel-data-check-text.h"

/* Each problem in words: where, what is found, what to do */
static void
test_sentences (void)
{
  const char *const languages[] = { "en", "de" };
  g_autoptr(GPtrArray) findings = csel_test_find_problems ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr(CselLocale) locale = csel_test_get_locale (languages[i]);
      g_autofree char *name = g_strdup_printf ("findings.%s.txt", languages[i]);
      g_autofree char *count = csel_text_findings_count (locale, findings);
      g_autoptr(GString) text = g_string_new (NULL);

      g_string_append_printf (text, "%s\n", count);
      for (guint j = 0; j < findings->len; j++)
        {
          const CselFinding *finding = g_ptr_array_index (findings, j);
          g_autofree char *place = csel_text_finding_place (locale, finding);
          g_autofree char *found = csel_text_finding (locale, finding);

          g_string_append_printf (text, "\n%s: %s, %s\n%s\n%s\n",
                                  csel_text_severity (locale, csel_problem_get_severity (finding->problem)),
                                  csel_product_get_item (finding->product), place, found,
                                  csel_text_finding_todo (locale, finding));
        }
      csel_test_check_golden (name, text->str);
    }
}

static void
test_nothing (void)
{
  g_autoptr(GPtrArray) findings = g_ptr_array_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autofree char *count = csel_text_findings_count (locale, findings);

  g_assert_cmpstr (count, ==, "Nothing found");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/data-check-text/sentences", test_sentences);
  g_test_add_func ("/text/data-check-text/nothing", test_nothing);

  return g_test_run ();
}
