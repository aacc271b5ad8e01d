/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test.h"

static void
test_english_needs_no_file (void)
{
  g_autoptr(CselLocale) locale = csel_locale_new ("en", "/no/such/folder");
  g_autoptr(CselLocale) klingon = csel_locale_new ("tlh", "/no/such/folder");

  g_assert_cmpstr (csel_locale_get_language (locale), ==, "en");
  g_assert_cmpstr (csel_locale_get_language (klingon), ==, "en");
  g_assert_cmpstr (csel_locale_gettext (locale, "Pin spacing"), ==, "Pin spacing");
  g_assert_cmpstr (csel_locale_ngettext (locale, "one", "many", 1), ==, "one");
  g_assert_cmpstr (csel_locale_ngettext (locale, "one", "many", 0), ==, "many");
}

static void
test_german (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  const CselRange range = { 762000, 762000, CSEL_UNIT_MM, FALSE };
  g_autofree char *text = csel_locale_format_range (locale, &range);
  g_autofree char *steps = csel_locale_format_steps (locale, 50000, CSEL_UNIT_MM);

  g_assert_cmpstr (csel_locale_gettext (locale, "Pin spacing"), ==, "Rastermaß");
  g_assert_cmpstr (csel_locale_gettext (locale, "no such message"), ==, "no such message");
  g_assert_cmpstr (text, ==, "7,62 mm");
  g_assert_cmpstr (steps, ==, "0,5 mm");
}

static void
test_users_language (void)
{
  g_autoptr(CselLocale) locale = csel_locale_new_for_user (g_getenv ("CSEL_LOCALE_DIR"));

  /* The tests run with LANGUAGE=en */
  g_assert_cmpstr (csel_locale_get_language (locale), ==, "en");
  g_assert_cmpint (csel_locale_get_decimal_mark (locale), ==, '.');
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/locale/english-needs-no-file", test_english_needs_no_file);
  g_test_add_func ("/text/locale/german", test_german);
  g_test_add_func ("/text/locale/users-language", test_users_language);

  return g_test_run ();
}
