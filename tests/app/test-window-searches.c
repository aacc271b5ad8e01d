/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-app.h"
#include "views/csel-banner.h"
#include "views/csel-search-list.h"
#include "views/csel-search-row.h"

static gboolean
is_kept (gpointer data)
{
  return csel_test_user_file_has ("searches.ini", data);
}

static GtkWidget *
find_row (CselWindow *window)
{
  return csel_test_find (csel_test_part (window, "search_list"), CSEL_TYPE_SEARCH_ROW, 0);
}

static gboolean
is_listed (gpointer data)
{
  return csel_test_count (csel_test_part (data, "search_list"), CSEL_TYPE_SEARCH_ROW) > 0;
}

/* What was saved is there after a restart, and searches as it did */
static void
test_restart (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window;
  CselSession *session;
  GtkWidget *list;
  guint n_refs;

  csel_test_put_user_file ("searches.ini", "");
  window = csel_test_window_new (application, "en");
  n_refs = G_OBJECT (application)->ref_count;
  session = csel_window_get_session (window);
  list = csel_test_part (window, "search_list");
  csel_session_toggle_value (session, CSEL_COLUMN_POLES, "4");
  gtk_editable_set_text (csel_test_part (window, "search"), "831");
  g_signal_emit_by_name (csel_test_part (window, "search"), "search-changed");
  gtk_editable_set_text (csel_test_part (list, "name"), "Four poles");
  g_signal_emit_by_name (csel_test_part (list, "save"), "clicked");
  csel_test_wait_until (is_kept, (gpointer)"name=Four poles");
  csel_test_wait_for_writes (application, n_refs);
  csel_test_window_close (window);

  window = csel_test_window_new (application, "en");
  session = csel_window_get_session (window);
  csel_test_wait_until (is_listed, window);
  g_signal_emit_by_name (find_row (window), "chosen");
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (window, "search")), ==, "831");
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 5);
  csel_test_window_close (window);
  g_object_unref (application);
}

/* What no open catalogue states is said, and a file that cannot be read is left alone */
static void
test_unknown (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window;

  csel_test_put_user_file ("searches.ini", "[search 1]\nname=Far\n[filter 1 1]\ncolumn=etim:EF999999\nvalues=EV1;\n");
  window = csel_test_window_new (application, "en");
  csel_test_wait_until (is_listed, window);
  g_signal_emit_by_name (find_row (window), "chosen");
  g_assert_true (csel_test_shows (csel_test_part (window, "banner"),
                                  "No open catalogue states etim:EF999999: this search finds nothing until one does"));
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-searches/restart", test_restart);
  g_test_add_func ("/app/window-searches/unknown", test_unknown);

  return g_test_run ();
}
