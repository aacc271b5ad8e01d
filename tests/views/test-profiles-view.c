/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "report/csel-export-profile.h"
#include "views/csel-profiles-view.h"

static void
requested_cb (GString    *log,
              const char *name)
{
  g_string_append_printf (log, "%s;", name);
}

static void
assert_names (GListStore *profiles,
              const char *expected)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (profiles)); i++)
    {
      g_autoptr(CselExportProfile) profile = g_list_model_get_item (G_LIST_MODEL (profiles), i);

      g_string_append_printf (names, "%s;", csel_export_profile_get_name (profile));
    }
  g_assert_cmpstr (names->str, ==, expected);
}

/* Made, named, used, removed; two are never called the same */
static void
test_edit (void)
{
  CselSession *session = csel_test_session_new ();
  g_autoptr(GListStore) profiles = g_list_store_new (CSEL_TYPE_EXPORT_PROFILE);
  GtkWidget *view = csel_profiles_view_new (session, profiles);
  GtkWidget *form = csel_test_part (view, "form");
  g_autoptr(GString) log = g_string_new (NULL);

  csel_parts_list_add (csel_session_get_parts_list (session), csel_session_get_product (session), 3, "Add");
  g_signal_connect_swapped (view, "export-requested", G_CALLBACK (requested_cb), log);
  gtk_window_present (GTK_WINDOW (view));
  g_assert_true (gtk_widget_get_visible (csel_test_part (view, "empty")));
  gtk_widget_activate_action (view, "profiles.export", NULL);
  gtk_widget_activate_action (view, "profiles.add", NULL);
  gtk_widget_activate_action (view, "profiles.add", NULL);
  assert_names (profiles, "Profile 1;Profile 2;");
  g_assert_true (g_str_has_prefix (gtk_label_get_text (csel_test_part (view, "sample")),
                                   "Designation,Quantity,Quantity is,Total,Item number"));
  g_assert_nonnull (strstr (gtk_label_get_text (csel_test_part (view, "sample")), CSEL_TEST_SEED));

  gtk_editable_set_text (csel_test_part (form, "name"), "Profile 1");
  g_assert_true (csel_test_shows (form, "Another profile is called so"));
  assert_names (profiles, "Profile 1;Profile 2;");
  gtk_editable_set_text (csel_test_part (form, "name"), "WSCAD");
  assert_names (profiles, "Profile 1;WSCAD;");
  g_assert_true (csel_test_shows (csel_test_part (view, "list"), "WSCAD"));
  gtk_widget_activate_action (view, "profiles.export", NULL);

  csel_profiles_view_choose (CSEL_PROFILES_VIEW (view), "Profile 1");
  gtk_widget_activate_action (view, "profiles.export", NULL);
  g_assert_cmpstr (log->str, ==, "WSCAD;Profile 1;");
  gtk_widget_activate_action (view, "profiles.remove", NULL);
  assert_names (profiles, "WSCAD;");
  gtk_widget_activate_action (view, "profiles.remove", NULL);
  gtk_widget_activate_action (view, "profiles.remove", NULL);
  assert_names (profiles, "");
  g_assert_true (gtk_widget_get_visible (csel_test_part (view, "empty")));
  csel_test_close (GTK_WINDOW (view));
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/profiles-view/edit", test_edit);

  return g_test_run ();
}
