/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-pasted-table.h"
#include "report/csel-plain-parts.h"
#include "support/csel-test.h"

/* Each with what is wrong with it */
static void
test_words (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselPastedList) list = NULL;
  g_autoptr(CselTable) table = NULL;
  g_autofree char *text = NULL;
  static const char *const expected[] = {
    "Ferrule", "in no open catalogue; nearest: WAGO 216-26", "in no open catalogue · no quantity stated: 1",
    "wrong GTIN: by its other digits the last one is 0 · the quantity is not clear", "several: WAGO 216-2",
    "Ferrule",
  };

  csel_library_add (library, catalog);
  list = csel_pasted_list_new (library, "216-266 3 St.\n216-269 2\nQQ99999\n4066966840941 0 x\n"
                               "216-263 or 216-266 5 x\n216-286 1\n216286 2");
  g_assert_cmpuint (list->items->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *words = csel_pasted_describe (g_ptr_array_index (list->items, i), locale);

      g_assert_true (g_str_has_prefix (words, expected[i]));
    }

  text = csel_pasted_describe (g_ptr_array_index (list->items, 5), locale);
  g_assert_true (g_str_has_suffix (text, " · on 2 lines, summed"));
  table = csel_pasted_table_new (list, locale);
  g_assert_cmpuint (csel_table_get_n_rows (table), ==, G_N_ELEMENTS (expected));
  g_assert_cmpstr (csel_table_get_cell (table, 0, 3), ==, "216-266");
  g_assert_cmpstr (csel_table_get_cell (table, 1, 1), ==, "unknown");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/pasted-table/words", test_words);

  return g_test_run ();
}
