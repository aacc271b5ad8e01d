/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "views/csel-catalogs-view.h"

#include "support/csel-test-gtk.h"
#include "views/csel-catalog-row.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_follows_the_list (void)
{
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(CselOpenCatalogs) catalogs = csel_open_catalogs_new (library);
  g_autoptr(CselCatalog) catalog = csel_test_read_shipped ("wago-831");
  g_autoptr(GFile) file = g_file_new_for_path ("/some/wago-831.xml");
  g_autoptr(CselOpenCatalog) item = csel_open_catalog_new (file, TRUE);
  GtkWidget *view = csel_catalogs_view_new (catalogs);
  guint count = 0;

  gtk_window_present (GTK_WINDOW (view));
  csel_open_catalog_set_catalog (item, catalog);
  csel_open_catalogs_add (catalogs, item);
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_CATALOG_ROW), ==, 1);
  g_assert_true (csel_test_shows (view, csel_catalog_get_title (catalog)));

  g_signal_connect_swapped (view, "open-requested", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (csel_test_part (view, "open"), "clicked");
  g_assert_cmpuint (count, ==, 1);
  csel_open_catalogs_remove (catalogs, item);
  g_assert_cmpuint (csel_test_count (view, CSEL_TYPE_CATALOG_ROW), ==, 0);
  csel_test_close (GTK_WINDOW (view));
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/catalogs-view/follows-the-list", test_follows_the_list);

  return g_test_run ();
}
