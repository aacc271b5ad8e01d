/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-window.h"
#include "lists/csel-open-catalogs.h"
#include "support/csel-test-app.h"
#include "support/csel-test-catalog.h"
#include "views/csel-banner.h"
#include "views/csel-catalog-row.h"
#include "views/csel-catalogs-view.h"

static const char *
get_item (CselWindow *window)
{
  CselProduct *product = csel_session_get_product (csel_window_get_session (window));

  return product != NULL ? csel_product_get_item (product) : NULL;
}

static gboolean
shows_the_file (gpointer data)
{
  return g_strcmp0 (get_item (data), "X-0") == 0;
}

static gboolean
has_more_rows (gpointer data)
{
  return csel_session_get_n_rows (csel_window_get_session (data)) > 519;
}

static gboolean
is_kept (gpointer data)
{
  return csel_test_user_file_has ("catalogs.txt", data);
}

static GtkWidget *
find_window (GType type)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;

  return NULL;
}

static GtkDropTarget *
find_drop_target (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }

  return NULL;
}

static void
drop_file (CselWindow *window,
           GFile      *file)
{
  GSList files = { file, NULL };
  g_auto(GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  g_signal_emit_by_name (find_drop_target (GTK_WIDGET (window)), "drop", &value, 0.0, 0.0, &is_taken);
  g_assert_true (is_taken);
}

/* Opened by being dropped, kept, there again in the next window, closed in the list */
static void
test_open_again (void)
{
  g_autoptr(CselApplication) application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  g_autofree char *uri = g_file_get_uri (file);
  GtkWidget *view;

  csel_test_write_bmecat (file, 3, TRUE);
  drop_file (window, file);
  csel_test_wait_until (shows_the_file, window);
  csel_test_wait_until (is_kept, uri);
  csel_test_window_close (window);

  window = csel_test_window_new (application, "en");
  g_object_set (csel_session_get_library (csel_window_get_session (window)), "show-second-hand", TRUE, NULL);
  csel_test_wait_until (has_more_rows, window);
  g_assert_cmpstr (get_item (window), ==, CSEL_TEST_SEED);

  g_action_group_activate_action (G_ACTION_GROUP (window), "catalogs", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), "catalogs", NULL);
  view = find_window (CSEL_TYPE_CATALOGS_VIEW);
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_CATALOG_ROW), ==, 3);
  g_signal_emit_by_name (csel_test_part (csel_test_find (view, CSEL_TYPE_CATALOG_ROW, 2), "remove"), "clicked");
  g_assert_false (has_more_rows (window));
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_CATALOG_ROW), ==, 2);
  csel_test_window_close (window);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

static gboolean
says_incomplete (gpointer window)
{
  const char *text = csel_banner_get_text (csel_test_part (window, "banner"));

  return text != NULL && strstr (text, "incomplete: ") != NULL;
}

/* What is damaged is used as far as it goes */
static void
test_incomplete (void)
{
  g_autoptr(CselApplication) application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  g_autoptr(GFile) missing = g_file_new_build_filename (g_get_tmp_dir (), "csel-missing.xml", NULL);

  /* What cannot be read at all is not forgotten when another file can, which was opened with it */
  csel_test_write_bmecat (file, 3, FALSE);
  csel_window_open (window, missing);
  csel_window_open (window, file);
  csel_test_wait_until (shows_the_file, window);
  csel_test_wait_until (says_incomplete, window);
  g_assert_nonnull (strstr (csel_banner_get_text (csel_test_part (window, "banner")),
                            "missing.xml: found no such file"));
  csel_test_window_close (window);
  g_assert_true (g_file_delete (file, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = csel_test_make_folders ();

  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-catalogs/open-again", test_open_again);
  g_test_add_func ("/app/window-catalogs/incomplete", test_incomplete);

  return g_test_run ();
}
