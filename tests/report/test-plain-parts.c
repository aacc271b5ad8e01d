/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-plain-parts.h"

#include "support/csel-test.h"

static void
test_parts (void)
{
  g_autoptr(GListModel) lines = csel_test_make_parts ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autofree char *plain = NULL;
  CselPartsChoice choice = { CSEL_PARTS_ROWS_LINES, 3, {
                               CSEL_PARTS_COLUMN_ITEM, CSEL_PARTS_COLUMN_TOTAL, CSEL_PARTS_COLUMN_BASIS
                             } };

  plain = csel_plain_parts (lines, &choice, locale);
  g_assert_cmpstr (plain, ==,
                   "Item number  Total  Quantity is\n"
                   "F4               3  per designation\n"
                   "A               12  per pole\n"
                   "A               99  in all\n"
                   "B / C            2  in all\n"
                   "\n! F4: its maker requires PLATE, which is not on the list\n"
                   "! B / C: the number is open; choose before ordering\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/plain-parts/parts", test_parts);

  return g_test_run ();
}
