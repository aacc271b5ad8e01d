/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-parts-line.h"
#include "support/csel-test.h"

static void
test_properties (void)
{
  g_autoptr(CselProduct) seed = csel_test_get_seed ();
  g_autoptr(CselProduct) product = NULL;
  CselPartsLine *line = csel_parts_line_new (seed, 12);
  guint quantity;

  g_object_get (line, "product", &product, "quantity", &quantity, NULL);
  g_assert_true (product == seed);
  g_assert_cmpuint (quantity, ==, 12);
  g_assert_finalize_object (line);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/parts-line/properties", test_properties);

  return g_test_run ();
}
