/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-fold.h"

static void
test_texts (void)
{
  const struct { const char *text; const char *folded; } cases[] = {
    { "", "" },
    { "831-1104/320-000", "831-1104/320-000" },
    { "Push-in CAGE CLAMP®", "push-in cage clamp®" },
    { "2.5 mm²", "2.5mm2" },
    { "0.5 … 10 mm²", "0.5 ... 10mm2" },
    { "IEC 60664-1", "iec 60664-1" },
    { "4  poles", "4  poles" },
    { "a\nb\tc", "a b c" },
    { "schwarz, für außen", "schwarz, fu\xcc\x88r aussen" },
    { "5 µm", "5 μm" },
    { "5 Ämter", "5a\xcc\x88mter" },
    { "\xff" "ab\xc3", "ab" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = csel_fold_text (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* What is remembered of one character is not taken for another */
static void
test_every_character (void)
{
  g_autoptr(CselFold) fold = csel_fold_new ();

  for (guint pass = 0; pass < 2; pass++)
    for (gunichar c = 0xa0; c < 0x3000; c++)
      {
        g_autoptr(GString) folded = g_string_new ("x");
        char text[8] = { 0 };
        g_autofree char *normal = NULL;
        g_autofree char *expected = NULL;

        g_unichar_to_utf8 (c, text);
        normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
        expected = g_utf8_casefold (normal, -1);
        csel_fold_append (fold, folded, text);
        g_assert_cmpstr (folded->str + 1, ==, expected);
      }
}

static void
test_item_numbers (void)
{
  g_autofree char *number = csel_fold_item_number ("831-1104/320-000");
  g_autofree char *letters = csel_fold_item_number (" ü 2.5b ");

  g_assert_cmpstr (number, ==, "8311104320000");
  g_assert_cmpstr (letters, ==, "Ü25B");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/fold/texts", test_texts);
  g_test_add_func ("/base/fold/every-character", test_every_character);
  g_test_add_func ("/base/fold/item-numbers", test_item_numbers);

  return g_test_run ();
}
