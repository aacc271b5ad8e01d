/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-facet-row.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_value (void)
{
  CselFacetRow *row = g_object_ref_sink (g_object_new (CSEL_TYPE_FACET_ROW, NULL));
  GtkWidget *check = csel_test_part (row, "check");
  g_autoptr(GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean is_told = FALSE;
  guint n = 0;

  g_signal_connect_swapped (row, "toggled", G_CALLBACK (count_cb), &n);
  csel_facet_row_set_value (row, "4", "4", 5, TRUE);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpstr (csel_facet_row_get_key (row), ==, "4");
  g_assert_true (gtk_widget_get_has_tooltip (check));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, "4 (5)");
  g_signal_emit_by_name (check, "query-tooltip", 0, 0, FALSE, tooltip, &is_told);
  g_assert_true (is_told);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_cmpuint (n, ==, 1);

  csel_facet_row_set_value (row, "6", "6", 0, FALSE);
  g_assert_false (gtk_widget_get_sensitive (check));
  /* What is wanted can be given up */
  csel_facet_row_set_value (row, "6", "6", 0, TRUE);
  g_assert_true (gtk_widget_get_sensitive (check));
  g_assert_finalize_object (row);
}

static void
test_branch (void)
{
  CselFacetRow *row = g_object_ref_sink (g_object_new (CSEL_TYPE_FACET_ROW, NULL));
  GtkWidget *branch = csel_test_part (row, "branch");
  guint n = 0;

  g_signal_connect_swapped (row, "branch-toggled", G_CALLBACK (count_cb), &n);
  csel_facet_row_set_value (row, "terminals", "Terminals", 5, FALSE);
  csel_facet_row_set_branch (row, CSEL_BRANCH_NONE, 0);
  g_assert_false (gtk_widget_get_visible (branch));
  csel_facet_row_set_branch (row, CSEL_BRANCH_LEAF, 1);
  g_assert_false (gtk_widget_get_sensitive (branch));
  csel_facet_row_set_branch (row, CSEL_BRANCH_OPEN, 0);
  g_assert_cmpuint (n, ==, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (branch), FALSE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (row);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/facet-row/value", test_value);
  g_test_add_func ("/views/facet-row/branch", test_branch);

  return g_test_run ();
}
