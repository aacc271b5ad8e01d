/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-buffers.h"

/* What was given back is taken again by who needs as much */
static void
test_taken_again (void)
{
  g_autoptr(CselBuffers) buffers = csel_buffers_new ();
  gpointer small = csel_buffers_take (buffers, 100);
  gpointer large = csel_buffers_take (buffers, 1000);

  g_assert_true (small != large);
  csel_buffers_give (buffers, small, 100);
  csel_buffers_give (buffers, large, 1000);
  csel_buffers_give (buffers, NULL, 100);
  g_assert_true (csel_buffers_take (buffers, 1000) == large);
  g_assert_true (csel_buffers_take (buffers, 100) == small);
  csel_buffers_give (buffers, small, 100);
  csel_buffers_give (buffers, large, 1000);
}

static void
test_not_more_than_needed (void)
{
  g_autoptr(CselBuffers) buffers = csel_buffers_new ();

  for (guint i = 0; i < 1000; i++)
    csel_buffers_give (buffers, csel_buffers_take (buffers, i), i);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/buffers/taken-again", test_taken_again);
  g_test_add_func ("/engine/buffers/not-more-than-needed", test_not_more_than_needed);

  return g_test_run ();
}
