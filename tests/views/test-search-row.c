/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-search-row.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_rename (void)
{
  g_autoptr(CselQuery) query = csel_query_new ();
  g_autoptr(CselSavedSearch) search = csel_saved_search_new ("Four poles", query);
  GtkWidget *row = csel_search_row_new (search);
  GtkWindow *window = csel_test_show (row);
  GtkEditable *entry = csel_test_part (row, "entry");
  guint n_renamed = 0;
  guint n_chosen = 0;

  g_signal_connect_swapped (row, "renamed", G_CALLBACK (count_cb), &n_renamed);
  g_signal_connect_swapped (row, "chosen", G_CALLBACK (count_cb), &n_chosen);
  g_signal_emit_by_name (csel_test_part (row, "choose"), "clicked");
  g_assert_cmpuint (n_chosen, ==, 1);

  g_signal_emit_by_name (csel_test_part (row, "rename"), "clicked");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Four poles");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (n_renamed, ==, 0);
  gtk_editable_set_text (entry, " ");
  g_signal_emit_by_name (entry, "activate");
  gtk_editable_set_text (entry, " Six poles ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (n_renamed, ==, 1);
  g_assert_cmpstr (csel_saved_search_get_name (search), ==, "Six poles");
  g_assert_true (csel_test_shows (row, "Six poles"));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/search-row/rename", test_rename);

  return g_test_run ();
}
