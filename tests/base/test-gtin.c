/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-gtin.h"

static void
test_valid (void)
{
  const char *const valid[] = { "4066966840940", "96385074", "614141000036", "00012345600012" };
  const char *const wrong[] = {
    "", "4066966840941", "406696684094", "4066966840940 ", "966840940", "x", "123456789012345",
  };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    g_assert_true (csel_gtin_is_valid (valid[i]));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (csel_gtin_is_valid (wrong[i]));
  g_assert_cmpint (csel_gtin_compute_check_digit ("4066966840941"), ==, 0);
}

/* The same number, with and without its zeros */
static void
test_normal (void)
{
  char short_one[CSEL_GTIN_DIGITS + 1];
  char long_one[CSEL_GTIN_DIGITS + 1];

  csel_gtin_normalize ("4066966840940", short_one);
  csel_gtin_normalize ("04066966840940", long_one);
  g_assert_cmpstr (short_one, ==, long_one);
  csel_gtin_normalize ("96385074", short_one);
  g_assert_cmpstr (short_one, ==, "00000096385074");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/gtin/valid", test_valid);
  g_test_add_func ("/base/gtin/normal", test_normal);

  return g_test_run ();
}
