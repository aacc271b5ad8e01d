/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test.h"
#include "text/csel-verdict-text.h"
#include "text/csel-wiring-text.h"

static void
test_color_words (void)
{
  g_autoptr(CselLocale) german = csel_test_get_locale ("de");
  g_autoptr(CselLocale) english = csel_test_get_locale ("en");
  g_autofree char *one = csel_text_wire_color (english, "BK");
  g_autofree char *two = csel_text_wire_color (german, "GNYE");
  g_autofree char *none = csel_text_wire_color (german, NULL);

  g_assert_cmpstr (one, ==, "black");
  g_assert_cmpstr (two, ==, "grün-gelb");
  g_assert_cmpstr (none, ==, "");
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("no “%s” in: %s", part, text);
}

/* Poles that are wired alike share a block, whatever they are called */
static void
test_blocks (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselWiringAnswer) answer =
    csel_test_ask_wiring (seed, "1-2=fine-stranded:2.5:insulated,label=L1 3=fine-stranded:10:insulated "
                          "4=fine-stranded:2.5:insulated,label=PE 5=fine-stranded:0.5:insulated", 1, 0);
  g_auto(GStrv) blocks = csel_text_wiring_wires (locale, answer);
  g_autofree char *headline = csel_text_wiring_headline (locale, answer);

  g_assert_cmpuint (g_strv_length (blocks), ==, 3);
  g_assert_true (g_str_has_prefix (blocks[0],
                                   "Poles 1, 2, 4: 2.5 mm², fine-stranded, insulated ferrule: cannot tell\n"));
  assert_has (blocks[0], "? number of the ferrule open: metal sleeve 11…13 mm");
  assert_has (blocks[0], "To choose from: 216-266, 216-286: cannot tell – listed by the maker, one thing to check");
  g_assert_true (g_str_has_prefix (blocks[1], "Pole 3: 10 mm², fine-stranded, insulated ferrule: does not fit\n"));
  assert_has (blocks[1], "up to 6 mm²");
  assert_has (blocks[2], "✗ there is no pole 5: pole number 4");
  assert_has (blocks[2], "The maker lists no ferrule for 0.5 mm².");
  g_assert_cmpstr (headline, ==, "does not fit, 4 of 4 poles wired");
}

static void
assert_said (const char *poles,
             const char *headline,
             const char *unwired)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselWiringAnswer) answer = csel_test_ask_wiring (seed, poles, 1, 0);
  g_autofree char *headline_said = csel_text_wiring_headline (locale, answer);
  g_autofree char *unwired_said = csel_text_wiring_unwired (locale, answer);

  g_assert_cmpstr (headline_said, ==, headline);
  g_assert_cmpstr (unwired_said, ==, unwired);
}

static void
test_the_whole (void)
{
  assert_said ("", "nothing wired yet", "Not wired: poles 1–4");
  assert_said ("1-4=solid:1", "fits, 4 of 4 poles wired", NULL);
  assert_said ("1-3=solid:1", "fits, 3 of 4 poles wired", "Not wired: pole 4");
  assert_said ("2=solid:1", "fits, 1 of 4 poles wired", "Not wired: poles 1, 3, 4");
}

static void
test_pole_number_not_stated (void)
{
  g_autoptr(CselCatalog) catalog =
    csel_test_read_product ("<connection number='1'><conductor kind='solid'>0.5 ... 10 mm²</conductor></connection>");
  g_autoptr(CselProduct) product = csel_test_get_product (catalog, "X");
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselWiringAnswer) answer = csel_test_ask_wiring (product, "1=solid:1", 1, 0);
  g_auto(GStrv) blocks = csel_text_wiring_wires (locale, answer);
  g_autofree char *headline = csel_text_wiring_headline (locale, answer);
  g_autofree char *unwired = csel_text_wiring_unwired (locale, answer);

  assert_has (blocks[0], "? the data does not state the pole number");
  g_assert_cmpstr (headline, ==, "cannot tell");
  assert_has (unwired, "the pole number is not stated");
}

static void
assert_ferrules (guint       connectors,
                 guint       spare,
                 const char *chosen,
                 const char *open)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselWiringAnswer) answer =
    csel_test_ask_wiring (seed, "1-3=fine-stranded:2.5:insulated,ferrule=216-266 4=fine-stranded:6:uninsulated",
                          connectors, spare);
  g_auto(GStrv) lines = csel_text_wiring_ferrules (locale, answer);

  g_assert_cmpuint (g_strv_length (lines), ==, 2);
  g_assert_cmpstr (lines[0], ==, chosen);
  g_assert_cmpstr (lines[1], ==, open);
}

static void
test_ferrules (void)
{
  assert_ferrules (1, 0, "216-266: 3 per connector", "number open (uninsulated ferrule, 6 mm²): 1 per connector");
  assert_ferrules (12, 0, "216-266: 3 per connector, 36 for 12 connectors",
                   "number open (uninsulated ferrule, 6 mm²): 1 per connector, 12 for 12 connectors");
  assert_ferrules (12, 5, "216-266: 3 per connector, 36 for 12 connectors, 38 with 5 % spare",
                   "number open (uninsulated ferrule, 6 mm²): 1 per connector, 12 for 12 connectors, "
                   "13 with 5 % spare");
}

static void
test_two_conductors (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselWiringAnswer) answer = csel_test_ask_wiring (seed, "1=solid:1 1=solid:1", 1, 0);
  g_auto(GStrv) blocks = csel_text_wiring_wires (locale, answer);

  g_assert_cmpuint (g_strv_length (blocks), ==, 1);
  g_assert_true (g_str_has_prefix (blocks[0], "Pole 1: 1 mm², solid, without ferrule: does not fit\n"));
  assert_has (blocks[0], "✗ one conductor per clamping unit: the data has no rule for several");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/wiring-text/color-words", test_color_words);
  g_test_add_func ("/text/wiring-text/blocks", test_blocks);
  g_test_add_func ("/text/wiring-text/the-whole", test_the_whole);
  g_test_add_func ("/text/wiring-text/pole-number-not-stated", test_pole_number_not_stated);
  g_test_add_func ("/text/wiring-text/ferrules", test_ferrules);
  g_test_add_func ("/text/wiring-text/two-conductors", test_two_conductors);

  return g_test_run ();
}
