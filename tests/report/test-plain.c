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
  g_autoptr(CselResult) result = NULL;
  g_autofree char *text = NULL;

  csel_library_add (library, catalog);
  result = csel_result_new (query, index, NULL);
  text = csel_plain_list (result, csel_result_get_n_rows (result), locale);
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

static void
test_mates (void)
{
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(CselProduct) seed = csel_test_get_product (catalog, CSEL_TEST_SEED);
  g_autoptr(CselProduct) header = csel_test_get_product (catalog, "831-3604");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(GPtrArray) matings = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_mating_free);
  g_autoptr(CselVerdict) supply = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (matings, csel_mating_ask (header, seed));
  supply = csel_supply_side_ask (header, matings, CSEL_SUPPLY_SIDE_THIS);
  text = csel_plain_mates (header, matings, CSEL_SUPPLY_SIDE_THIS, supply, locale);
  csel_test_check_golden ("mates.txt", text);
}

static void
test_wiring (gconstpointer data)
{
  const char *language = data;
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale (language);
  g_autoptr(CselWiringAnswer) answer =
    csel_test_ask_wiring (seed, "1-2=fine-stranded:2.5:insulated 3=solid:6", 12, 5);
  g_autofree char *text = csel_plain_wiring (answer, locale);
  g_autofree char *name = g_strdup_printf ("wiring.%s.txt", language);

  csel_test_check_golden (name, text);
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
  g_test_add_func ("/report/plain/mates", test_mates);
  g_test_add_data_func ("/report/plain/wiring/en", "en", test_wiring);
  g_test_add_data_func ("/report/plain/wiring/de", "de", test_wiring);

  return g_test_run ();
}
