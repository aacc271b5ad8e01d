/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "app/csel-window-private.h"
#include "support/csel-test-app.h"
#include "views/csel-banner.h"
#include "views/csel-profiles-view.h"

#define KEPT "[profile 1]\nname=A_B\nrows=summed\ndialect=semicolon\nfor=import\ncolumns=item;total;\ntitles=Teil;;\n"

static gboolean
is_read (gpointer window)
{
  return g_list_model_get_n_items (G_LIST_MODEL (CSEL_WINDOW (window)->profiles)) > 0;
}

static gboolean
is_kept (gpointer data)
{
  return csel_test_user_file_has ("export-profiles.ini", data);
}

static gboolean
is_written (gpointer path)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) && *text != '\0';
}

/* What was made is there after a restart, is offered, and writes as it says */
static void
test_use (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window;
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "a.csv", NULL);
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  guint n_refs;

  csel_test_put_user_file ("export-profiles.ini", KEPT);
  window = csel_test_window_new (application, "en");
  n_refs = G_OBJECT (application)->ref_count;
  csel_test_wait_until (is_read, window);
  g_assert_true (g_menu_model_get_item_attribute (csel_test_part (window->parts, "profiles_menu"), 0, "label", "s",
                                                  &label));
  g_assert_cmpstr (label, ==, "A__B…");

  csel_window_add_to_parts (window, csel_session_get_product (window->session), 3);
  g_settings_set_string (window->settings, "export-profile", "A_B");
  csel_window_write_parts (window, "profile", file);
  csel_test_wait_until (is_written, path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "\xef\xbb\xbfTeil;Total\r\n" CSEL_TEST_SEED ";3\r\n");

  g_action_group_activate_action (G_ACTION_GROUP (window), "export-profiles", NULL);
  g_assert_true (CSEL_IS_PROFILES_VIEW (window->profiles_view));
  gtk_widget_activate_action (GTK_WIDGET (window->profiles_view), "profiles.add", NULL);
  csel_test_wait_until (is_kept, (gpointer)"name=Profile 1");
  csel_test_wait_for_writes (application, n_refs);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  csel_test_window_close (window);
  g_object_unref (application);
}

static gboolean
has_message (gpointer window)
{
  GtkWidget *label = csel_test_find (csel_test_part (window, "banner"), GTK_TYPE_LABEL, 0);
  const char *text = gtk_label_get_text (GTK_LABEL (label));

  return g_str_has_suffix (text, "export-profiles.ini: [profile 1] no “rows” – profiles are not kept until this "
                           "file is mended or removed");
}

/* A file that cannot be read is said, and not written over */
static void
test_damaged (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window;

  csel_test_put_user_file ("export-profiles.ini", "[profile 1]\nname=Mine\n");
  window = csel_test_window_new (application, "en");
  csel_test_wait_until (has_message, window);
  g_action_group_activate_action (G_ACTION_GROUP (window), "export-profiles", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window->profiles_view), "profiles.add", NULL);
  csel_test_window_close (window);
  g_assert_true (is_kept ((gpointer)"name=Mine"));
  csel_test_put_user_file ("export-profiles.ini", "");
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-profiles/use", test_use);
  g_test_add_func ("/app/window-profiles/damaged", test_damaged);

  return g_test_run ();
}
