/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-natural.h"

/* Each before the one below it, and none the same as another */
static void
test_order (void)
{
  const char *const texts[] = {
    "", "-", "31-200", "216-9", "216-09", "216-10", "216-10a", "216-100000000000000000000000000000001",
    "216-100000000000000000000000000000002", "a", "a1", "a2", "a10", "b", "\xc3\xa4",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        int order = csel_natural_compare (texts[i], texts[j]);

        g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/natural/order", test_order);

  return g_test_run ();
}
