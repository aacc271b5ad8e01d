/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-list-switcher.h"

static void
assert_lists (CselSession *session,
              const char  *expected)
{
  CselProject *project = csel_session_get_project (session);
  g_autoptr(GString) titles = g_string_new (NULL);

  for (guint i = 0; i < csel_project_get_n_lists (project); i++)
    {
      CselPartsList *list = csel_project_get_list (project, i);
      const char *title = csel_parts_list_get_title (list);

      g_string_append_printf (titles, "%s%s;", title != NULL ? title : "",
                              list == csel_session_get_parts_list (session) ? "*" : "");
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
click_new (GtkWidget *switcher)
{
  GtkWidget *remove = csel_test_part (switcher, "remove");

  g_signal_emit_by_name (gtk_widget_get_prev_sibling (remove), "clicked");
}

static void
removed_cb (GString    *log,
            const char *title)
{
  g_string_append (log, title);
}

/* Named, added, switched, removed: each can be taken back, and something is always shown */
static void
test_lists (void)
{
  CselSession *session = csel_test_session_new ();
  CselUndo *undo = csel_project_get_undo (csel_session_get_project (session));
  GtkWidget *switcher = g_object_new (CSEL_TYPE_LIST_SWITCHER, NULL);
  GtkWindow *window;
  g_autoptr(GString) log = g_string_new (NULL);

  csel_list_switcher_set_session (CSEL_LIST_SWITCHER (switcher), session);
  g_signal_connect_swapped (switcher, "removed", G_CALLBACK (removed_cb), log);
  window = csel_test_show (switcher);
  csel_list_switcher_popup (CSEL_LIST_SWITCHER (switcher));
  g_assert_false (gtk_widget_get_sensitive (csel_test_part (switcher, "remove")));

  gtk_editable_set_text (csel_test_part (switcher, "title"), " Cabinet 1 ");
  g_signal_emit_by_name (csel_test_part (switcher, "title"), "activate");
  assert_lists (session, "Cabinet 1*;");
  click_new (switcher);
  assert_lists (session, "Cabinet 1;List 2*;");
  g_assert_cmpstr (csel_undo_get_undo_name (undo), ==, "Add the parts list List 2");

  g_signal_emit_by_name (csel_test_part (switcher, "list"), "row-activated",
                         gtk_list_box_get_row_at_index (csel_test_part (switcher, "list"), 0));
  assert_lists (session, "Cabinet 1*;List 2;");
  g_signal_emit_by_name (csel_test_part (switcher, "remove"), "clicked");
  assert_lists (session, "List 2*;");
  g_assert_cmpstr (log->str, ==, "Cabinet 1");
  csel_undo_undo (undo);
  assert_lists (session, "Cabinet 1;List 2*;");
  csel_undo_undo (undo);
  assert_lists (session, "Cabinet 1*;");
  csel_undo_undo (undo);
  assert_lists (session, "*;");
  csel_test_close (window);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/list-switcher/lists", test_lists);

  return g_test_run ();
}
