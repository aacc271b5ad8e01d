/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-finding-row.h"

static CselFindingItem *
take_item (GPtrArray  *findings,
           CselProblem problem)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");

  for (guint i = 0; i < findings->len; i++)
    if (((CselFinding *)g_ptr_array_index (findings, i))->problem == problem)
      return csel_finding_item_new (g_ptr_array_steal_index (findings, i), locale);

  g_error ("nothing found of %s", csel_problem_get_id (problem));
}

/* One widget shows row after row; the severity is a word, an icon and only then a colour */
static void
test_words (void)
{
  g_autoptr(GPtrArray) findings = csel_test_find_problems ();
  g_autoptr(CselFindingItem) width = take_item (findings, CSEL_PROBLEM_WIDTH);
  g_autoptr(CselFindingItem) country = take_item (findings, CSEL_PROBLEM_COUNTRY);
  CselFindingRow *row = g_object_new (CSEL_TYPE_FINDING_ROW, NULL);
  GtkWindow *window = csel_test_show (GTK_WIDGET (row));
  g_autofree char *problem = NULL;

  csel_finding_row_set_item (row, country);
  g_assert_true (csel_test_shows (GTK_WIDGET (row), "Error"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));

  g_object_set (row, "item", width, NULL);
  g_assert_true (csel_test_shows (GTK_WIDGET (row), "Warning"));
  g_assert_true (csel_test_shows (GTK_WIDGET (row), "lengths · Width"));
  g_assert_true (csel_test_shows (GTK_WIDGET (row),
                                  "“35.5 mm” is printed, but “L1 = L + 3 mm” gives 35.38 mm: off by 0.12 mm."));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "error"));
  g_assert_cmpstr (gtk_image_get_icon_name (csel_test_part (row, "icon")), ==, "dialog-warning-symbolic");
  problem = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Warning: lengths · Width: “35.5 mm” is printed, but “L1 = L + 3 mm” gives 35.38 mm: off by 0.12 mm. "
    "Compare width, formula, pole number and pin spacing with the maker's document; "
    "until then measure the width.");
  g_assert_cmpstr (problem, ==, NULL);
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/finding-row/words", test_words);

  return g_test_run ();
}
