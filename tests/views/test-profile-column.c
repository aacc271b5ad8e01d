/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-profile-column.h"

static void
changed_cb (GString *log)
{
  g_string_append (log, "changed;");
}

static void
move_cb (GString *log,
         int      by)
{
  g_string_append_printf (log, "%d;", by);
}

static void
test_change (void)
{
  GtkWidget *column = csel_profile_column_new (CSEL_PARTS_COLUMN_ITEM, "Item number", FALSE, NULL);
  GtkWindow *window = csel_test_show (column);
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect_swapped (column, "changed", G_CALLBACK (changed_cb), log);
  g_signal_connect_swapped (column, "move", G_CALLBACK (move_cb), log);
  g_assert_cmpint (csel_profile_column_get_column (CSEL_PROFILE_COLUMN (column)), ==, CSEL_PARTS_COLUMN_ITEM);
  gtk_check_button_set_active (csel_test_part (column, "active"), TRUE);
  g_assert_true (csel_profile_column_get_active (CSEL_PROFILE_COLUMN (column)));
  gtk_editable_set_text (csel_test_part (column, "title"), "Teil");
  g_assert_cmpstr (csel_profile_column_get_title (CSEL_PROFILE_COLUMN (column)), ==, "Teil");
  gtk_widget_activate_action (column, "column.up", NULL);
  gtk_widget_activate_action (column, "column.down", NULL);
  g_assert_cmpstr (log->str, ==, "changed;changed;-1;1;");
  gtk_test_accessible_assert_property (csel_test_part (column, "title"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Heading of Item number");
  gtk_test_accessible_assert_property (csel_test_part (column, "down"), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Move Item number down");
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/profile-column/change", test_change);

  return g_test_run ();
}
