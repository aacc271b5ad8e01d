/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-profile-column.h"
#include "views/csel-profile-form.h"

static void
changed_cb (GString           *log,
            CselExportProfile *profile)
{
  const CselPartsChoice *choice = csel_export_profile_get_choice (profile);

  g_string_printf (log, "%s %s %d %d", csel_export_profile_get_name (profile), csel_parts_rows_get_id (choice->rows),
                   csel_export_profile_get_dialect (profile), csel_export_profile_get_use (profile));
  for (guint i = 0; i < choice->n; i++)
    g_string_append_printf (log, " %s=%s", csel_parts_column_get_id (choice->columns[i]),
                            choice->titles[i] != NULL ? choice->titles[i] : "");
}

static void
edit_column (CselProfileForm *form,
             guint            index,
             gboolean         active,
             const char      *title)
{
  GtkWidget *column = csel_test_find (GTK_WIDGET (form), CSEL_TYPE_PROFILE_COLUMN, index);

  gtk_editable_set_text (csel_test_part (column, "title"), title);
  gtk_check_button_set_active (csel_test_part (column, "active"), active);
}

/* Each change makes another profile; what would be none is said */
static void
test_edit (void)
{
  const CselPartsChoice choice = { CSEL_PARTS_ROWS_LINES, 2, { CSEL_PARTS_COLUMN_TOTAL, CSEL_PARTS_COLUMN_ITEM },
                                   { NULL, "Teil" } };
  g_autoptr(CselExportProfile) profile = csel_export_profile_new ("A", &choice, CSEL_CSV_COMMA, CSEL_CSV_FOR_IMPORT);
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselProfileForm *form = g_object_new (CSEL_TYPE_PROFILE_FORM, NULL);
  GtkWindow *window = csel_test_show (GTK_WIDGET (form));
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect_swapped (form, "changed", G_CALLBACK (changed_cb), log);
  csel_profile_form_set_profile (form, profile, locale);
  g_assert_cmpstr (log->str, ==, "");
  g_assert_cmpuint (csel_test_count (GTK_WIDGET (form), CSEL_TYPE_PROFILE_COLUMN), ==, CSEL_N_PARTS_COLUMNS);

  gtk_drop_down_set_selected (csel_test_part (form, "rows"), CSEL_PARTS_ROWS_SUMMED);
  gtk_drop_down_set_selected (csel_test_part (form, "dialect"), CSEL_CSV_SEMICOLON);
  gtk_drop_down_set_selected (csel_test_part (form, "use"), CSEL_CSV_FOR_SPREADSHEET);
  gtk_editable_set_text (csel_test_part (form, "name"), " EPLAN ");
  edit_column (form, 0, TRUE, "Menge");
  g_assert_cmpstr (log->str, ==, "EPLAN summed 1 0 total=Menge item=Teil");
  gtk_widget_activate_action (csel_test_find (GTK_WIDGET (form), CSEL_TYPE_PROFILE_COLUMN, 1), "column.up", NULL);
  g_assert_cmpstr (log->str, ==, "EPLAN summed 1 0 item=Teil total=Menge");
  gtk_widget_activate_action (csel_test_find (GTK_WIDGET (form), CSEL_TYPE_PROFILE_COLUMN, 0), "column.down", NULL);
  edit_column (form, 2, TRUE, "");
  g_assert_cmpstr (log->str, ==, "EPLAN summed 1 0 total=Menge item=Teil designation=");

  g_string_truncate (log, 0);
  gtk_editable_set_text (csel_test_part (form, "name"), "");
  g_assert_true (csel_test_shows (GTK_WIDGET (form), "A profile needs a name"));
  gtk_editable_set_text (csel_test_part (form, "name"), "B");
  for (guint i = 0; i < 3; i++)
    edit_column (form, i, FALSE, "");
  g_assert_true (csel_test_shows (GTK_WIDGET (form), "A profile needs a column"));
  g_assert_cmpstr (log->str, ==, "B summed 1 0 designation=");
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/profile-form/edit", test_edit);

  return g_test_run ();
}
