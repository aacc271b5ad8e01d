/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-string-pool.h"

static void
test_each_string_once (void)
{
  g_autoptr(CselStringPool) pool = csel_string_pool_new ();
  guint32 a = csel_string_pool_add (pool, "7.62 mm");
  guint32 b = csel_string_pool_add (pool, "0.5 ... 10 mm²");

  g_assert_cmpuint (a, !=, b);
  g_assert_cmpuint (csel_string_pool_add (pool, "7.62 mm"), ==, a);
  g_assert_cmpuint (csel_string_pool_add (pool, ""), ==, 0);
  g_assert_cmpuint (csel_string_pool_add (pool, NULL), ==, 0);
  csel_string_pool_freeze (pool);
  g_assert_cmpstr (csel_string_pool_get (pool, a), ==, "7.62 mm");
  g_assert_cmpstr (csel_string_pool_get (pool, b), ==, "0.5 ... 10 mm²");
  g_assert_cmpstr (csel_string_pool_get (pool, 0), ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/string-pool/each-string-once", test_each_string_once);

  return g_test_run ();
}
