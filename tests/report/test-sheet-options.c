/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-sheet-options.h"

static void
test_sections (void)
{
  g_autofree char *list = csel_sheet_sections_list ();
  g_auto(GStrv) names = g_strsplit (list, ", ", -1);
  guint all = 0;
  guint sections;

  /* Each has a name, and the name is its own */
  for (guint i = 0; i < CSEL_N_SHEET_SECTIONS; i++)
    {
      g_assert_true (csel_sheet_sections_parse (names[i], &sections));
      g_assert_cmpuint (sections, ==, 1u << i);
      all |= sections;
    }
  g_assert_cmpuint (all, ==, CSEL_SHEET_ALL);
  g_assert_true (csel_sheet_sections_parse ("electrical, related", &sections));
  g_assert_cmpuint (sections, ==, 1u << CSEL_SECTION_ELECTRICAL | 1u << CSEL_SHEET_RELATED);
  g_assert_false (csel_sheet_sections_parse ("electric", &sections));
  g_assert_false (csel_sheet_sections_parse ("", &sections));
}

static void
test_units (void)
{
  CselSheetUnits units;

  g_assert_true (csel_sheet_units_parse ("us", &units));
  g_assert_cmpint (units, ==, CSEL_SHEET_UNITS_US);
  g_assert_false (csel_sheet_units_parse ("inch", &units));
}

static void
test_fields (void)
{
  for (CselSheetField i = 0; i < CSEL_N_SHEET_FIELDS; i++)
    g_assert_nonnull (csel_sheet_field_get_label (i));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/sheet-options/sections", test_sections);
  g_test_add_func ("/report/sheet-options/units", test_units);
  g_test_add_func ("/report/sheet-options/fields", test_fields);

  return g_test_run ();
}
