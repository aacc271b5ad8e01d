/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawing/csel-scale.h"

static void
test_names (void)
{
  CselScale scale;
  guint n;
  const CselScale *scales = csel_scale_list (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = csel_scale_format (scales[i]);

      g_assert_true (csel_scale_parse (name, &scale));
      g_assert_cmpuint (scale.paper, ==, scales[i].paper);
      g_assert_cmpuint (scale.real, ==, scales[i].real);
    }
  g_assert_false (csel_scale_parse ("1:3", &scale));
  g_assert_false (csel_scale_parse ("2", &scale));
  g_assert_false (csel_scale_parse ("", &scale));
}

static void
test_lengths (void)
{
  const CselScale half = { 1, 2 };
  const CselScale five = { 5, 1 };

  g_assert_cmpint (csel_scale_real (half, 3500), ==, 7000);
  g_assert_cmpint (csel_scale_real (five, 3500), ==, 700);
  g_assert_cmpfloat_with_epsilon (csel_scale_paper (half, 35380), 17.69, 1e-9);
  g_assert_cmpfloat_with_epsilon (csel_scale_paper (five, 35380), 176.9, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drawing/scale/names", test_names);
  g_test_add_func ("/drawing/scale/lengths", test_lengths);

  return g_test_run ();
}
