/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-search-list.h"
#include "views/csel-search-row.h"

static void
save (GtkWidget  *list,
      const char *name)
{
  gtk_editable_set_text (csel_test_part (list, "name"), name);
  g_signal_emit_by_name (csel_test_part (list, "save"), "clicked");
}

static CselSavedSearch *
get_search (GListStore *searches,
            guint       index)
{
  g_autoptr(CselSavedSearch) search = g_list_model_get_item (G_LIST_MODEL (searches), index);

  /* The store holds it */
  return search;
}

static void
test_save_and_remove (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(GListStore) searches = g_list_store_new (CSEL_TYPE_SAVED_SEARCH);
  GtkWidget *list = g_object_new (CSEL_TYPE_SEARCH_LIST, NULL);
  GtkWindow *window;

  csel_search_list_set_session (CSEL_SEARCH_LIST (list), session, searches);
  window = csel_test_show (list);
  g_assert_true (csel_test_shows (list, "No saved searches"));
  save (list, "  ");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (searches)), ==, 0);

  csel_session_toggle_value (session, CSEL_COLUMN_POLES, "4");
  csel_search_list_propose (CSEL_SEARCH_LIST (list));
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (list, "name")), ==, "Poles: 4");
  save (list, "A");
  save (list, "B");
  csel_session_clear_filters (session);
  save (list, "A");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (searches)), ==, 2);
  g_assert_false (csel_query_is_filtered (csel_saved_search_get_query (get_search (searches, 0))));
  g_assert_true (csel_query_is_filtered (csel_saved_search_get_query (get_search (searches, 1))));

  g_signal_emit_by_name (csel_test_find (list, CSEL_TYPE_SEARCH_ROW, 0), "removed");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (searches)), ==, 1);
  g_assert_true (csel_test_shows (list, "“A” was removed"));
  g_signal_emit_by_name (csel_test_find (csel_test_part (list, "undo"), GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_cmpstr (csel_saved_search_get_name (get_search (searches, 0)), ==, "A");
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/search-list/save-and-remove", test_save_and_remove);

  return g_test_run ();
}
