/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-export-profile.h"

#include "support/csel-test.h"

/* Its headings are its own; an empty one is the program's */
static void
test_profile (void)
{
  char title[] = "Teil";
  const CselPartsChoice choice = { CSEL_PARTS_ROWS_SUMMED, 2, { CSEL_PARTS_COLUMN_ITEM, CSEL_PARTS_COLUMN_TOTAL },
                                   { title, "" } };
  CselExportProfile *profile = csel_export_profile_new ("A", &choice, CSEL_CSV_SEMICOLON, CSEL_CSV_FOR_IMPORT);

  title[0] = 'X';
  g_assert_cmpstr (csel_export_profile_get_name (profile), ==, "A");
  g_assert_cmpint (csel_export_profile_get_dialect (profile), ==, CSEL_CSV_SEMICOLON);
  g_assert_cmpint (csel_export_profile_get_use (profile), ==, CSEL_CSV_FOR_IMPORT);
  g_assert_cmpstr (csel_export_profile_get_choice (profile)->titles[0], ==, "Teil");
  g_assert_null (csel_export_profile_get_choice (profile)->titles[1]);
  g_assert_finalize_object (profile);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/export-profile/profile", test_profile);

  return g_test_run ();
}
