/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-app.h"

static char *
read_shortcuts_window (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes =
    g_resources_lookup_data ("/org/csel/ConnectorSelector/ui/csel-shortcuts.ui",
                             G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The shortcuts window shows each shortcut there is, and none that there is not */
static void
test_shortcuts_window (void)
{
  CselApplication *application = csel_test_application_new ();
  g_auto(GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));
  g_autofree char *shown = read_shortcuts_window ();
  g_autoptr(GRegex) regex = g_regex_new ("\"action-name\">([^<]+)<", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *entry = NULL;

      /* Pages are one entry together */
      if (g_str_has_prefix (actions[i], "win.page::"))
        continue;
      entry = g_strdup_printf ("\"action-name\">%s<", actions[i]);
      if (strstr (shown, entry) == NULL)
        g_error ("%s is not in the shortcuts window", actions[i]);
    }

  g_assert_true (g_regex_match (regex, shown, 0, &match));
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *action = g_match_info_fetch (match, 1);

      if (!g_strv_contains ((const char *const *)actions, action))
        g_error ("%s has no shortcut", action);
    }
  g_object_unref (application);
}

/* An action that nobody answers would be a shortcut that does nothing */
static void
test_shortcuts_have_actions (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  g_auto(GStrv) actions = gtk_application_list_action_descriptions (GTK_APPLICATION (application));

  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr(GVariant) target = NULL;

      g_assert_true (g_action_parse_detailed_name (actions[i], &name, &target, NULL));
      if (g_str_has_prefix (name, "win."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (window), name + 4));
      else if (g_str_has_prefix (name, "app."))
        g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
      else
        g_assert_cmpstr (name, ==, "window.close");
    }
  csel_test_window_close (window);
  g_object_unref (application);
}

/* On a screen of 1024 × 600 */
static void
check_fits (GtkWidget *window)
{
  GtkRequisition size;

  gtk_widget_get_preferred_size (window, NULL, &size);
  g_assert_cmpint (size.width, <=, 1024);
  g_assert_cmpint (size.height, <=, 600);
}

/* It is made when it is first asked for, and only then */
static void
test_shortcuts_window_opens (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  GtkApplicationWindow *parent = GTK_APPLICATION_WINDOW (window);
  GtkShortcutsWindow *shortcuts;

  g_assert_null (gtk_application_window_get_help_overlay (parent));
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-shortcuts", NULL);
  shortcuts = gtk_application_window_get_help_overlay (parent);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (shortcuts)));
  check_fits (GTK_WIDGET (shortcuts));
  g_action_group_activate_action (G_ACTION_GROUP (window), "show-shortcuts", NULL);
  g_assert_true (gtk_application_window_get_help_overlay (parent) == shortcuts);
  csel_test_window_close (window);
  g_object_unref (application);
}

/* The licence of the ETIM model asks for this notice */
static void
test_about_names_the_source_of_etim (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  GListModel *toplevels = gtk_window_get_toplevels ();
  GtkAboutDialog *about = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (GTK_IS_ABOUT_DIALOG (toplevel))
        about = GTK_ABOUT_DIALOG (toplevel);
    }
  g_assert_nonnull (about);
  g_assert_cmpstr (gtk_about_dialog_get_copyright (about), ==,
                   "Contains information from the ETIM Classification Model, which is made available by "
                   "ETIM International under the Open Data Commons Attribution Licence v1.0.");
  gtk_window_destroy (GTK_WINDOW (about));
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/application/shortcuts-window", test_shortcuts_window);
  g_test_add_func ("/app/application/shortcuts-window-opens", test_shortcuts_window_opens);
  g_test_add_func ("/app/application/shortcuts-have-actions", test_shortcuts_have_actions);
  g_test_add_func ("/app/application/about-names-the-source-of-etim", test_about_names_the_source_of_etim);

  return g_test_run ();
}
