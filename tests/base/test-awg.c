/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-awg.h"

/* Cross sections of ASTM B258, in 0.001 mm² */
static void
test_areas (void)
{
  const struct { gint64 gauge; gint64 area; } cases[] = {
    { -24, 205 }, { -22, 326 }, { -20, 518 }, { -18, 823 }, { -17, 1038 }, { -16, 1309 }, { -14, 2081 },
    { -12, 3309 }, { -10, 5261 }, { -8, 8366 }, { -6, 13302 }, { -4, 21151 }, { -2, 33631 }, { 0, 53475 },
    { 3, 107219 }, { 1250, 126677 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (csel_awg_get_area (cases[i].gauge), ==, cases[i].area);
}

static void
test_thicker_is_larger (void)
{
  for (gint64 gauge = -40; gauge < 3; gauge++)
    g_assert_cmpint (csel_awg_get_area (gauge), <, csel_awg_get_area (gauge + 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/awg/areas", test_areas);
  g_test_add_func ("/base/awg/thicker-is-larger", test_thicker_is_larger);

  return g_test_run ();
}
