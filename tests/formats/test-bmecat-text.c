/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "formats/csel-bmecat-text.h"

static void
check_clean (const char *text,
             gboolean    keep_lines,
             const char *expected)
{
  g_autoptr(GString) buffer = g_string_new (NULL);

  g_assert_cmpstr (csel_bmecat_text_clean (text, keep_lines, buffer), ==, expected);
}

static void
test_clean (void)
{
  check_clean ("Feed-through terminal", FALSE, "Feed-through terminal");
  check_clean ("2.5 mm&sup2;, &plusmn; 5 &micro;m, &#8805; 3, &#x3a9;", FALSE, "2.5 mm², ± 5 µm, ≥ 3, Ω");
  check_clean ("AT&T & Co; &nothing; & ", FALSE, "AT&T & Co; &nothing; &");
  check_clean ("<ul>\n <li>one</li>\n <li>two</li></ul>after", TRUE, "• one\n• two\nafter");
  check_clean ("<ul><li>one</li><li>two</li></ul>", FALSE, "• one • two");
  check_clean ("mm<sup>2</sup> and x<sup>n</sup>, H<sub>2</sub>O", FALSE, "mm² and xn, H2O");
  check_clean ("see <a href=\"x.y/z\">there</a><br/>now", TRUE, "see (x.y/z) there\nnow");
  check_clean ("I < 5 A, U > 3 V, a<b, <5>", FALSE, "I < 5 A, U > 3 V, a<b, <5>");
  check_clean ("one\n    two\r\n\r\nthree", TRUE, "one\ntwo\nthree");
  check_clean ("one\n    two", FALSE, "one two");
  check_clean ("<table><tr><td>a</td><td>b</td></tr></table>", TRUE, "a b");
}

static void
test_language (void)
{
  char buffer[4];

  g_assert_cmpstr (csel_bmecat_text_language ("deu", buffer), ==, "de");
  g_assert_cmpstr (csel_bmecat_text_language ("GER", buffer), ==, "de");
  g_assert_cmpstr (csel_bmecat_text_language ("dut", buffer), ==, "nl");
  g_assert_cmpstr (csel_bmecat_text_language ("en", buffer), ==, "en");
  g_assert_cmpstr (csel_bmecat_text_language ("de-AT", buffer), ==, "de");
  g_assert_cmpstr (csel_bmecat_text_language ("tlh", buffer), ==, "tlh");
}

static void
check_number (const char *text,
              const char *expected,
              gboolean    comma)
{
  g_autoptr(GString) buffer = g_string_new (NULL);
  gboolean has_comma;

  g_assert_cmpint (csel_bmecat_text_number (text, buffer, &has_comma), ==, expected != NULL);
  if (expected == NULL)
    return;
  g_assert_cmpstr (buffer->str, ==, expected);
  g_assert_cmpint (has_comma, ==, comma);
}

/* Where a mark may be either, it is no number */
static void
test_number (void)
{
  check_number ("17.5", "17.5", FALSE);
  check_number ("17,5", "17.5", TRUE);
  check_number ("-0,19", "-0.19", TRUE);
  check_number ("+3", "3", FALSE);
  check_number ("5.", "5", FALSE);
  check_number (".5", "0.5", FALSE);
  check_number ("1.234,5", NULL, FALSE);
  check_number ("1,234.5", NULL, FALSE);
  check_number ("1 000", NULL, FALSE);
  check_number ("12 V", NULL, FALSE);
  check_number ("-", NULL, FALSE);
  check_number ("", NULL, FALSE);
  check_number ("1e5", NULL, FALSE);
}

static void
test_maker (void)
{
  g_assert_true (csel_bmecat_text_is_maker ("WAGO", "WAGO GmbH & Co. KG"));
  g_assert_true (csel_bmecat_text_is_maker ("Phoenix Contact", "PHOENIX CONTACT Deutschland GmbH"));
  g_assert_true (csel_bmecat_text_is_maker ("BTicino S.p.A.", "BTicino"));
  g_assert_true (csel_bmecat_text_is_maker ("Weidmueller Group", "1"));
  g_assert_true (csel_bmecat_text_is_maker (NULL, "Anybody"));
  g_assert_true (csel_bmecat_text_is_maker ("3M", NULL));
  g_assert_false (csel_bmecat_text_is_maker ("3M", "Somebody"));
  g_assert_false (csel_bmecat_text_is_maker ("WAGO", "Sonepar"));
  g_assert_false (csel_bmecat_text_is_maker ("Schneider Electric", "Schneider Intercom GmbH"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/bmecat-text/clean", test_clean);
  g_test_add_func ("/formats/bmecat-text/language", test_language);
  g_test_add_func ("/formats/bmecat-text/number", test_number);
  g_test_add_func ("/formats/bmecat-text/maker", test_maker);

  return g_test_run ();
}
