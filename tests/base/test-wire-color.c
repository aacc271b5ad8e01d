/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-wire-color.h"
#include "base/csel-color.h"

static void
test_codes (void)
{
  const struct { const char *text; const char *code; const char *first; const char *second; } cases[] = {
    { "BK", "BK", "black", NULL }, { " bu ", "BU", "blue", NULL }, { "GNYE", "GNYE", "green", "yellow" },
    { "gnye", "GNYE", "green", "yellow" }, { "VTWH", "VTWH", "violet", "white" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = csel_wire_color_parse (cases[i].text);

      g_assert_cmpstr (code, ==, cases[i].code);
      g_assert_cmpstr (csel_wire_color_get_words (code, 0), ==, cases[i].first);
      g_assert_cmpstr (csel_wire_color_get_words (code, 1), ==, cases[i].second);
      g_assert_null (csel_wire_color_get_words (code, 2));
    }
  g_assert_null (csel_wire_color_get_words (NULL, 0));
}

static void
test_no_codes (void)
{
  const char *const texts[] = { "", "B", "XX", "BKX", "BKXX", "XXBK", "GNYEBU", "BKBK", "GN-YE", "GN YE", "black" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (csel_wire_color_parse (texts[i]));
}

/* Each one can be shown */
static void
test_each_has_a_swatch (void)
{
  g_autofree char *list = csel_wire_color_list ();
  g_auto(GStrv) codes = g_strsplit (list, ", ", -1);

  g_assert_cmpuint (g_strv_length (codes), ==, 14);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *code = csel_wire_color_parse (codes[i]);
      CselColor color;

      g_assert_cmpstr (code, ==, codes[i]);
      g_assert_true (csel_color_parse (csel_wire_color_get_words (code, 0), &color));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/wire-color/codes", test_codes);
  g_test_add_func ("/base/wire-color/no-codes", test_no_codes);
  g_test_add_func ("/base/wire-color/each-has-a-swatch", test_each_has_a_swatch);

  return g_test_run ();
}
