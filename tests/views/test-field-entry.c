/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-field-entry.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_entry (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(GtkSizeGroup) names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  GtkWidget *entry = csel_field_entry_new (CSEL_FIELD_SUPPLY, names, locale);
  CselFieldEntry *field = CSEL_FIELD_ENTRY (entry);
  GtkWindow *window = csel_test_show (entry);
  guint n_changes = 0;

  g_signal_connect_swapped (entry, "changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_cmpint (csel_field_entry_get_field (field), ==, CSEL_FIELD_SUPPLY);
  g_assert_true (csel_test_shows (entry, "Supply"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (csel_test_part (entry, "entry")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Supply");

  csel_field_entry_set_text (field, "400/");
  csel_field_entry_set_text (field, "400/");
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpstr (csel_field_entry_get_text (field), ==, "400/");
  csel_field_entry_set_error (field, "expected a supply");
  g_assert_true (csel_test_shows (entry, "expected a supply"));
  g_assert_true (gtk_widget_has_css_class (csel_test_part (entry, "entry"), "error"));
  csel_field_entry_set_error (field, NULL);
  g_assert_false (csel_test_shows (entry, "expected a supply"));
  csel_field_entry_set_text (field, NULL);
  g_assert_cmpstr (csel_field_entry_get_text (field), ==, "");
  g_assert_true (gtk_widget_grab_focus (entry));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/field-entry/entry", test_entry);

  return g_test_run ();
}
