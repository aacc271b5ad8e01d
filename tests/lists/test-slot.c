/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-slot.h"

static void
test_position (void)
{
  CselSlot *slot = csel_slot_new (7);

  g_assert_cmpuint (csel_slot_get_position (slot), ==, 7);
  g_assert_finalize_object (slot);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/slot/position", test_position);

  return g_test_run ();
}
