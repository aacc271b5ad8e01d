/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-ui.h"

static void
test_escape (void)
{
  g_autofree char *plain = csel_ui_escape_mnemonics ("Add 12 × 216-266");
  g_autofree char *escaped = csel_ui_escape_mnemonics ("_A_B");

  g_assert_cmpstr (plain, ==, "Add 12 × 216-266");
  g_assert_cmpstr (escaped, ==, "__A__B");
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/ui/escape", test_escape);

  return g_test_run ();
}
