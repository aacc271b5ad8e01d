/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "views/csel-reading-bar.h"

#include "support/csel-test-catalog.h"
#include "support/csel-test-gtk.h"

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static gboolean
is_hidden (gpointer data)
{
  return !is_visible (data);
}

static void
test_there_while_it_reads (void)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselOpenCatalogs) catalogs = csel_open_catalogs_new (library);
  GtkWidget *bar = g_object_new (CSEL_TYPE_READING_BAR, NULL);
  GtkWindow *window;

  csel_test_write_bmecat (file, 60000, TRUE);
  csel_reading_bar_set_catalogs (CSEL_READING_BAR (bar), catalogs);
  window = csel_test_show (bar);
  gtk_widget_set_visible (bar, FALSE);
  csel_open_catalogs_open (catalogs, file);
  csel_test_wait_until (is_visible, bar);
  g_assert_nonnull (strstr (gtk_label_get_text (csel_test_part (bar, "label")), "reading: "));
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (csel_test_part (bar, "progress")), >, 0);
  g_signal_emit_by_name (csel_test_find (bar, GTK_TYPE_BUTTON, 0), "clicked");
  csel_test_wait_until (is_hidden, bar);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (catalogs)), ==, 0);
  g_assert_true (g_file_delete (file, NULL, NULL));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = csel_test_make_folders ();

  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/reading-bar/there-while-it-reads", test_there_while_it_reads);

  return g_test_run ();
}
