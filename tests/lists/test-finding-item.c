/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-finding-item.h"
#include "support/csel-test.h"

static void
test_words (void)
{
  g_autoptr(GPtrArray) findings = csel_test_find_problems ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  CselFindingItem *item = csel_finding_item_new (g_ptr_array_steal_index (findings, 0), locale);
  g_autofree char *title = csel_finding_item_get_title (item);
  g_autofree char *text = csel_finding_item_get_text (item);

  g_assert_cmpint (csel_finding_item_get_finding (item)->problem, ==, CSEL_PROBLEM_GTIN_CHECK_DIGIT);
  g_assert_cmpstr (csel_finding_item_get_word (item), ==, "Fehler");
  g_assert_cmpstr (title, ==, "identifiers · GTIN");
  g_assert_true (g_str_has_prefix (text, "Die letzte Ziffer von „6291041500214“"));
  g_assert_true (g_str_has_prefix (csel_finding_item_get_todo (item), "Die Nummer erneut ablesen"));
  g_assert_finalize_object (item);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/finding-item/words", test_words);

  return g_test_run ();
}
