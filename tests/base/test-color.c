/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-color.h"

static void
test_words (void)
{
  CselColor color;

  g_assert_true (csel_color_parse ("blue", &color));
  g_assert_cmpuint (color.blue, >, color.red);
  g_assert_true (csel_color_parse ("Light Gray", &color));
  g_assert_cmpuint (color.red, ==, color.green);
  g_assert_true (csel_color_parse ("silver-colored", &color));
}

static void
test_unknown_words (void)
{
  CselColor color;

  g_assert_false (csel_color_parse ("no color", &color));
  g_assert_false (csel_color_parse ("", &color));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/color/words", test_words);
  g_test_add_func ("/base/color/unknown-words", test_unknown_words);

  return g_test_run ();
}
