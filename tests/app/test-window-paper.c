/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-window-private.h"
#include "report/csel-sheet-documents.h"
#include "support/csel-test-app.h"

#include <glib/gstdio.h>

static void
act (CselWindow *window,
     const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action, NULL);
}

static gboolean
is_open (CselWindow *window)
{
  const gboolean open = gtk_widget_get_visible (csel_test_part (window, "preview"));

  g_assert_cmpint (open, !=, gtk_widget_get_visible (csel_test_part (window, "browser")));

  return open;
}

/* It is opened by an action and closed by itself, by another page and by a search */
static void
test_open_and_close (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  CselPreviewView *preview = csel_test_part (window, "preview");

  g_assert_false (is_open (window));
  act (window, "preview");
  g_assert_true (is_open (window));
  g_assert_cmpstr (csel_document_get_file_name (csel_preview_view_get_document (preview)), ==, "831-1104_320-000.pdf");
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.close", NULL);
  g_assert_false (is_open (window));

  act (window, "preview-requirement");
  g_assert_true (is_open (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "page", g_variant_new_string ("drawing"));
  g_assert_false (is_open (window));

  act (window, "preview");
  act (window, "find");
  g_assert_false (is_open (window));
  csel_test_window_close (window);
  g_object_unref (application);
}

/* Then there is no product that could be chosen */
static void
close_catalogs (CselLibrary *library)
{
  while (csel_library_get_n_catalogs (library) > 0)
    csel_library_remove (library, csel_library_get_catalog (library, 0));
}

/* The sheet follows the product that is chosen; what was handed over stays */
static void
test_follows_the_product (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  CselPreviewView *preview = csel_test_part (window, "preview");
  CselSession *session = csel_window_get_session (window);
  g_autoptr(CselProduct) seed = g_object_ref (csel_session_get_product (session));
  g_autoptr(GPtrArray) others = csel_library_find_item (csel_session_get_library (session), "831-3604");
  g_autoptr(CselDocument) document = csel_document_new_spec_sheet (seed, NULL);

  act (window, "preview");
  csel_session_set_product (session, g_ptr_array_index (others, 0));
  g_assert_true (is_open (window));
  g_assert_cmpstr (csel_document_get_file_name (csel_preview_view_get_document (preview)), ==, "831-3604.pdf");
  close_catalogs (csel_session_get_library (session));
  g_assert_null (csel_session_get_product (session));
  g_assert_false (is_open (window));

  csel_window_preview (window, document);
  g_assert_true (csel_preview_view_get_document (preview) == document);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print"));
  csel_window_close_preview (window);
  g_assert_false (is_open (window));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print"));
  csel_test_window_close (window);
  g_object_unref (application);
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_export (void)
{
  CselApplication *application = csel_test_application_new ();
  CselWindow *window = csel_test_window_new (application, "en");
  const guint n_refs = G_OBJECT (application)->ref_count;
  g_autoptr(CselDocument) document =
    csel_document_new_spec_sheet (csel_session_get_product (csel_window_get_session (window)), NULL);
  g_autofree char *dir = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "sheet", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  csel_window_write_pdf (window, document, file);
  csel_test_wait_until (is_there, path);
  csel_test_wait_for_writes (application, n_refs);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
  csel_test_window_close (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window-paper/open-and-close", test_open_and_close);
  g_test_add_func ("/app/window-paper/follows-the-product", test_follows_the_product);
  g_test_add_func ("/app/window-paper/export", test_export);

  return g_test_run ();
}
