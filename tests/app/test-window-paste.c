/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-window-private.h"
#include "support/csel-test-app.h"
#include "views/csel-paste-view.h"

static gboolean
has_items (gpointer view)
{
  return g_list_model_get_n_items (csel_test_part (view, "items")) > 0;
}

/* What is on the clipboard is seen; asked for once more, in the same window */
static void
test_paste (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  GtkWindow *view;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "216-266\t3");
  g_action_group_activate_action (G_ACTION_GROUP (window), "paste-list", NULL);
  view = window->paste_view;
  g_assert_true (CSEL_IS_PASTE_VIEW (view));
  csel_test_wait_until (has_items, view);
  g_action_group_activate_action (G_ACTION_GROUP (window), "paste-list", NULL);
  g_assert_true (window->paste_view == view);
  gtk_widget_activate_action (GTK_WIDGET (view), "paste.add", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (csel_session_get_parts_list (window->session))), ==, 1);

  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-paste/paste", test_paste);

  return g_test_run ();
}
