/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-loader.h"

#include <glib/gstdio.h>
#include <string.h>

#include "engine/csel-library-file.h"
#include "formats/csel-catalog-error.h"
#include "support/csel-test.h"
#include "support/csel-test-catalog.h"

typedef struct
{
  GFile      *file;
  char       *path;
  CselLoader *loader;
  guint       n_begun;
  guint       n_grown;
  guint       n_seen;
  gboolean    is_done;
  gboolean    succeeded;
  GError     *error;
} Fixture;

static void
grown_cb (Fixture *fixture)
{
  guint n = csel_catalog_get_n_products (csel_loader_get_catalog (fixture->loader));

  fixture->n_grown++;
  g_assert_cmpuint (n, >=, fixture->n_seen);
  g_assert_cmpuint (csel_catalog_index_get_n_rows (csel_loader_get_index (fixture->loader)), >=, fixture->n_seen);
  fixture->n_seen = n;
  g_assert_cmpfloat (csel_loader_get_fraction (fixture->loader), <=, 1);
}

static void
begun_cb (Fixture *fixture)
{
  fixture->n_begun++;
  g_assert_false (csel_loader_is_looking (fixture->loader));
}

static void
make_loader (Fixture *fixture)
{
  g_clear_object (&fixture->loader);
  g_clear_error (&fixture->error);
  fixture->is_done = FALSE;
  fixture->n_begun = fixture->n_grown = fixture->n_seen = 0;
  fixture->loader = csel_loader_new (fixture->file);
  g_signal_connect_swapped (fixture->loader, "begun", G_CALLBACK (begun_cb), fixture);
  g_signal_connect_swapped (fixture->loader, "grown", G_CALLBACK (grown_cb), fixture);
}

static Fixture *
set_up (guint    n_products,
        gboolean is_whole)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr(GFileIOStream) stream = NULL;

  fixture->file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  fixture->path = csel_library_file_get_path (fixture->file);
  csel_test_write_bmecat (fixture->file, n_products, is_whole);
  make_loader (fixture);

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  g_object_unref (fixture->loader);
  g_assert_true (g_file_delete (fixture->file, NULL, NULL));
  g_unlink (fixture->path);
  g_object_unref (fixture->file);
  g_clear_error (&fixture->error);
  g_free (fixture->path);
  g_free (fixture);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->succeeded = csel_loader_run_finish (CSEL_LOADER (source), result, &fixture->error);
  fixture->is_done = TRUE;
}

static void
run_until_done (Fixture      *fixture,
                GCancellable *cancellable)
{
  csel_loader_run_async (fixture->loader, cancellable, done_cb, fixture);
  while (!fixture->is_done)
    g_main_context_iteration (NULL, TRUE);
  /* What was still to be told is not told any more */
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
assert_loaded (Fixture *fixture,
               guint    n_products)
{
  CselCatalog *catalog = csel_loader_get_catalog (fixture->loader);
  g_autofree char *text = NULL;

  g_assert_no_error (fixture->error);
  g_assert_true (fixture->succeeded);
  g_assert_true (csel_catalog_is_frozen (catalog));
  g_assert_true (csel_catalog_index_is_finished (csel_loader_get_index (fixture->loader)));
  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, n_products);
  text = csel_test_describe_product (catalog, n_products - 1);
  g_assert_nonnull (strstr (text, "A long text about"));
  g_assert_null (csel_loader_get_problem (fixture->loader));
}

static void
test_read_then_kept (void)
{
  Fixture *fixture = set_up (30000, TRUE);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  guint seconds;

  run_until_done (fixture, NULL);
  assert_loaded (fixture, 30000);
  g_assert_false (csel_loader_is_native (fixture->loader));
  g_assert_false (csel_loader_get_seconds_left (fixture->loader, &seconds) && seconds > 1000);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  text = csel_test_describe_catalog (csel_loader_get_catalog (fixture->loader));

  make_loader (fixture);
  run_until_done (fixture, NULL);
  assert_loaded (fixture, 30000);
  g_assert_cmpuint (fixture->n_begun, ==, 0);
  g_assert_cmpuint (fixture->n_grown, ==, 0);
  again = csel_test_describe_catalog (csel_loader_get_catalog (fixture->loader));
  g_assert_true (strcmp (text, again) == 0);

  /* Asked for */
  make_loader (fixture);
  csel_loader_set_renews (fixture->loader, TRUE);
  run_until_done (fixture, NULL);
  assert_loaded (fixture, 30000);
  tear_down (fixture);
}

/* The first products are there before the last */
static void
test_grown (void)
{
  Fixture *fixture = set_up (60000, TRUE);

  run_until_done (fixture, NULL);
  assert_loaded (fixture, 60000);
  g_assert_cmpuint (fixture->n_begun, ==, 1);
  g_assert_cmpuint (fixture->n_grown, >, 0);
  tear_down (fixture);
}

static void
test_source_changes (void)
{
  Fixture *fixture = set_up (10, TRUE);

  run_until_done (fixture, NULL);
  assert_loaded (fixture, 10);
  csel_test_write_bmecat (fixture->file, 11, TRUE);
  make_loader (fixture);
  run_until_done (fixture, NULL);
  assert_loaded (fixture, 11);
  tear_down (fixture);
}

static void
test_damaged (void)
{
  Fixture *fixture = set_up (10, TRUE);

  run_until_done (fixture, NULL);
  g_assert_true (g_file_set_contents (fixture->path, "no library", -1, NULL));
  make_loader (fixture);
  run_until_done (fixture, NULL);
  assert_loaded (fixture, 10);

  /* And it is there again */
  make_loader (fixture);
  run_until_done (fixture, NULL);
  assert_loaded (fixture, 10);
  tear_down (fixture);
}

static void
test_incomplete (void)
{
  Fixture *fixture = set_up (1500, FALSE);

  for (guint i = 0; i < 2; i++)
    {
      CselCatalog *catalog;

      make_loader (fixture);
      run_until_done (fixture, NULL);
      assert_loaded (fixture, 1500);
      catalog = csel_loader_get_catalog (fixture->loader);
      g_assert_nonnull (strstr (csel_catalog_get_incomplete (catalog), ".xml:1503"));
    }
  tear_down (fixture);
}

static void
test_cancel (void)
{
  Fixture *fixture = set_up (1000, TRUE);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  run_until_done (fixture, cancellable);
  g_assert_false (fixture->succeeded);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  tear_down (fixture);
}

static void
cancel_cb (CselLoader   *loader,
           GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancel_while_it_reads (void)
{
  Fixture *fixture = set_up (60000, TRUE);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_signal_connect_object (fixture->loader, "grown", G_CALLBACK (cancel_cb), cancellable, 0);
  run_until_done (fixture, cancellable);
  g_assert_false (fixture->succeeded);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->n_grown, ==, 1);
  tear_down (fixture);
}

static void
test_errors (void)
{
  Fixture *fixture = set_up (1, TRUE);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_replace_contents (fixture->file, "<html/>", 7, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                          NULL));
  run_until_done (fixture, NULL);
  g_assert_false (fixture->succeeded);
  g_assert_cmpuint (fixture->error->domain, ==, CSEL_CATALOG_ERROR);
  g_assert_null (csel_loader_get_catalog (fixture->loader));
  make_loader (fixture);
  g_assert_false (csel_loader_run (fixture->loader, NULL, &error));
  g_assert_cmpuint (error->domain, ==, CSEL_CATALOG_ERROR);
  tear_down (fixture);
}

/* Nothing is kept, nothing is looked for */
static void
test_without_library (void)
{
  Fixture *fixture = set_up (100, TRUE);

  csel_loader_set_keeps (fixture->loader, FALSE);
  run_until_done (fixture, NULL);
  assert_loaded (fixture, 100);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  tear_down (fixture);
}

static void
test_native (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CSEL_DATA_DIR"), "catalogs", "wago-831.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(CselLoader) loader = csel_loader_new (file);
  g_autoptr(GError) error = NULL;

  g_assert_true (csel_loader_run (loader, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (csel_loader_is_native (loader));
  g_assert_true (csel_loader_get_file (loader) == file);
  g_assert_cmpuint (csel_catalog_get_n_products (csel_loader_get_catalog (loader)), ==, 17);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("csel-XXXXXX", NULL);

  /* What GLib isolates for each test it does not free */
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/loader/read-then-kept", test_read_then_kept);
  g_test_add_func ("/engine/loader/grown", test_grown);
  g_test_add_func ("/engine/loader/source-changes", test_source_changes);
  g_test_add_func ("/engine/loader/damaged", test_damaged);
  g_test_add_func ("/engine/loader/incomplete", test_incomplete);
  g_test_add_func ("/engine/loader/cancel", test_cancel);
  g_test_add_func ("/engine/loader/cancel-while-it-reads", test_cancel_while_it_reads);
  g_test_add_func ("/engine/loader/errors", test_errors);
  g_test_add_func ("/engine/loader/without-library", test_without_library);
  g_test_add_func ("/engine/loader/native", test_native);

  return g_test_run ();
}
