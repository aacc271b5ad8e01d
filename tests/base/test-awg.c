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

/* "Smallest metric size with at least the same area" */
static void
test_partners (void)
{
  const struct { gint64 gauge; gint64 partner; } cases[] = {
    { -24, 250 }, { -22, 340 }, { -20, 750 }, { -18, 1000 }, { -17, 1500 }, { -16, 1500 }, { -14, 2500 },
    { -12, 4000 }, { -10, 6000 }, { -8, 10000 }, { -6, 16000 }, { -4, 25000 }, { -2, 35000 }, { 3, 120000 },
    { 1250, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (csel_awg_get_partner (cases[i].gauge), ==, cases[i].partner);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/awg/areas", test_areas);
  g_test_add_func ("/base/awg/thicker-is-larger", test_thicker_is_larger);

  g_test_add_func ("/base/awg/partners", test_partners);

  return g_test_run ();
}
