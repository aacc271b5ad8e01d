/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "engine/csel-query.h"
#include "report/csel-plain.h"
#include "support/csel-test.h"

static void
test_show (gconstpointer data)
{
  const char *language = data;
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  const CselRatingContext context = CSEL_RATING_CONTEXT_DEFAULT;
  g_autofree char *text = csel_plain_show (seed, &context, locale);
  g_autofree char *name = g_strdup_printf ("show.%s.txt", language);

  csel_test_check_golden (name, text);
}

static void
test_list (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselIndex) index = csel_index_new (library);
  g_autoptr(CselQuery) query = csel_query_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(GArray) rows = NULL;
  g_autofree char *text = NULL;

  csel_library_add (library, catalog);
  rows = csel_query_run (query, index);
  text = csel_plain_list (library, rows, &query->context, locale);
  csel_test_check_golden ("list.txt", text);
}

static void
test_findings (void)
{
  g_autoptr(GPtrArray) findings = csel_test_find_problems ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autofree char *text = csel_plain_findings (findings, locale);

  g_assert_nonnull (strstr (text, "Warning: lengths, Width\n  “35.5 mm” is printed, but “L1 = "));
  g_assert_true (g_str_has_suffix (text, "\n\n8 errors, 11 warnings, 1 note\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/report/plain/show/en", "en", test_show);
  g_test_add_data_func ("/report/plain/show/de", "de", test_show);
  g_test_add_func ("/report/plain/list", test_list);
  g_test_add_func ("/report/plain/findings", test_findings);

  return g_test_run ();
}
