/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "formats/csel-bmecat-features-private.h"

static void
test_numbers (void)
{
  static const struct { const char *text; gint64 millionths; gboolean is_doubtful; } good[] = {
    { "0", 0, FALSE }, { "7.62", 7620000, FALSE }, { "-15", -15000000, FALSE }, { "+3", 3000000, FALSE },
    { "0.00001", 10, FALSE }, { "35,4", 35400000, TRUE }, { "1,0000", 1000000, TRUE },
    { "1.5E+1", 15000000, FALSE }, { "-123.456E+2", G_GINT64_CONSTANT (-12345600000), FALSE },
    { "5e-3", 5000, FALSE }, { "1E0", 1000000, FALSE }, { "12E-1", 1200000, FALSE },
  };
  static const char *const bad[] = {
    "", "-", "1,000", "1.000,5", "1,000,000", "12 mm", "1e", "e5", "1e+", "1e999", "0.0000001", "1 2", "four", "1.",
    ".5", "1--2e1", "99999999999999999999", "NaN", "inf", "0x10",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      gboolean is_doubtful = FALSE;
      gint64 steps = -1;

      g_assert_true (csel_bmecat_parse_number (good[i].text, CSEL_UNIT_NONE, &steps, &is_doubtful));
      g_assert_cmpint (steps, ==, good[i].millionths);
      g_assert_cmpint (is_doubtful, ==, good[i].is_doubtful);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      gboolean is_doubtful = FALSE;
      gint64 steps;

      if (csel_bmecat_parse_number (bad[i], CSEL_UNIT_NONE, &steps, &is_doubtful))
        g_error ("“%s” is taken for a number", bad[i]);
    }
}

static void
test_ranges (void)
{
  static const char *const good[] = {
    "-15 - 100", "-15 bis 100", "-15 to 100", "-15...100", "-15..100", "-15…100", "-15 – 100", "-15-100", "-15,0 - 100",
  };
  static const char *const bad[] = {
    "", "100", "100 - -15", "-15 100", "-15 -", "- 100", "-15 / 100", "a - b", "-15 - 100 K",
  };
  gboolean is_doubtful = FALSE;
  CselRange range;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      is_doubtful = FALSE;
      g_assert_true (csel_bmecat_parse_range (good[i], CSEL_UNIT_CELSIUS, &range, &is_doubtful));
      g_assert_true (is_doubtful);
      g_assert_cmpint (range.lo, ==, -150);
      g_assert_cmpint (range.hi, ==, 1000);
      g_assert_true (range.is_range);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (csel_bmecat_parse_range (bad[i], CSEL_UNIT_CELSIUS, &range, &is_doubtful))
      g_error ("“%s” is taken for a range", bad[i]);
}

static void
test_truth (void)
{
  gboolean is_doubtful = FALSE;
  gboolean truth = FALSE;

  g_assert_true (csel_bmecat_parse_truth ("true", &truth, &is_doubtful) && truth && !is_doubtful);
  g_assert_true (csel_bmecat_parse_truth ("false", &truth, &is_doubtful) && !truth && !is_doubtful);
  g_assert_true (csel_bmecat_parse_truth ("Ja", &truth, &is_doubtful) && truth && is_doubtful);
  g_assert_false (csel_bmecat_parse_truth ("1", &truth, &is_doubtful));
  g_assert_false (csel_bmecat_parse_truth ("", &truth, &is_doubtful));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/bmecat-value/numbers", test_numbers);
  g_test_add_func ("/formats/bmecat-value/ranges", test_ranges);
  g_test_add_func ("/formats/bmecat-value/truth", test_truth);

  return g_test_run ();
}
