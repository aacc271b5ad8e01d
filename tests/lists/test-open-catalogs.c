/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-open-catalogs.h"

#include "engine/csel-library-file.h"
#include "support/csel-test-catalog.h"

typedef struct
{
  char             *folder;
  CselLibrary      *library;
  CselOpenCatalogs *catalogs;
  guint             n_appeared;
  guint             n_edited;
  char             *message;
} Fixture;

static void
appeared_cb (Fixture *fixture)
{
  fixture->n_appeared++;
}

static void
edited_cb (Fixture *fixture)
{
  fixture->n_edited++;
}

static void
failed_cb (CselOpenCatalogs *catalogs,
           CselOpenCatalog  *item,
           const char       *message,
           Fixture          *fixture)
{
  g_free (fixture->message);
  fixture->message = g_strdup (message);
}

static Fixture
set_up (void)
{
  Fixture fixture = { .folder = g_dir_make_tmp ("csel-XXXXXX", NULL), .library = csel_library_new () };

  fixture.catalogs = csel_open_catalogs_new (fixture.library);

  return fixture;
}

static void
listen (Fixture *fixture)
{
  g_signal_connect_swapped (fixture->catalogs, "appeared", G_CALLBACK (appeared_cb), fixture);
  g_signal_connect_swapped (fixture->catalogs, "edited", G_CALLBACK (edited_cb), fixture);
  g_signal_connect (fixture->catalogs, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->catalogs);
  g_object_unref (fixture->library);
  g_free (fixture->message);
  g_free (fixture->folder);
}

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  return g_file_new_build_filename (fixture->folder, name, NULL);
}

static GFile *
make_file (Fixture    *fixture,
           const char *name,
           guint       n_products)
{
  GFile *file = get_file (fixture, name);

  csel_test_write_bmecat (file, n_products, TRUE);

  return file;
}

static void
wait (Fixture *fixture)
{
  while (csel_open_catalogs_get_reading (fixture->catalogs) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
open_file (Fixture *fixture,
           GFile   *file)
{
  csel_open_catalogs_open (fixture->catalogs, file);
  wait (fixture);
}

static CselOpenCatalog *
get_item (Fixture *fixture,
          guint    position)
{
  g_autoptr(CselOpenCatalog) item = g_list_model_get_item (G_LIST_MODEL (fixture->catalogs), position);

  return item;
}

static guint
count_items (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->catalogs));
}

static void
test_open_move_remove (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) one = make_file (&fixture, "one.xml", 3);
  g_autoptr(GFile) two = make_file (&fixture, "two.xml", 5);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *uri = g_file_get_uri (one);
  g_autofree char *other_uri = g_file_get_uri (two);
  guint row;

  listen (&fixture);
  open_file (&fixture, one);
  open_file (&fixture, two);
  g_assert_cmpuint (fixture.n_appeared, ==, 2);
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 8);
  csel_open_catalogs_move (fixture.catalogs, get_item (&fixture, 1), -1);
  g_assert_true (csel_library_get_row (fixture.library, 0, &row) ==
                 csel_open_catalog_get_catalog (get_item (&fixture, 0)));
  g_assert_true (csel_open_catalog_get_file (get_item (&fixture, 0)) == two);
  csel_open_catalogs_move (fixture.catalogs, get_item (&fixture, 0), -1);
  g_assert_cmpuint (fixture.n_edited, ==, 3);

  text = csel_open_catalogs_to_text (fixture.catalogs);
  expected = g_strdup_printf ("%s\n%s\n", other_uri, uri);
  g_assert_cmpstr (text, ==, expected);

  csel_open_catalogs_remove (fixture.catalogs, get_item (&fixture, 0));
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 3);
  g_assert_cmpuint (count_items (&fixture), ==, 1);
  tear_down (&fixture);
}

/* It takes the place of the old one, and is one item as before */
static void
test_refresh (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) one = make_file (&fixture, "one.xml", 3);
  g_autoptr(GFile) two = make_file (&fixture, "two.xml", 5);
  guint row;

  listen (&fixture);
  open_file (&fixture, one);
  open_file (&fixture, two);
  csel_test_write_bmecat (one, 4, TRUE);
  csel_open_catalogs_refresh (fixture.catalogs, get_item (&fixture, 0));
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 8);
  wait (&fixture);
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 9);
  g_assert_cmpuint (csel_library_get_n_catalogs (fixture.library), ==, 2);
  g_assert_true (csel_library_get_row (fixture.library, 0, &row) ==
                 csel_open_catalog_get_catalog (get_item (&fixture, 0)));
  g_assert_cmpuint (fixture.n_appeared, ==, 2);

  /* Opened again: the same */
  open_file (&fixture, one);
  g_assert_cmpuint (count_items (&fixture), ==, 2);

  /* It cannot be read any more: what was there stays */
  g_assert_true (g_file_delete (one, NULL, NULL));
  csel_open_catalogs_refresh (fixture.catalogs, get_item (&fixture, 0));
  wait (&fixture);
  g_assert_nonnull (strstr (fixture.message, "one.xml"));
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 9);
  tear_down (&fixture);
}

static void
test_failed (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) missing = get_file (&fixture, "missing.xml");

  listen (&fixture);
  open_file (&fixture, missing);
  g_assert_nonnull (strstr (fixture.message, "missing.xml"));
  g_assert_cmpuint (count_items (&fixture), ==, 0);
  g_assert_cmpuint (fixture.n_edited, ==, 0);
  tear_down (&fixture);
}

/* One that is not there today may be there tomorrow */
static void
test_restore (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) one = make_file (&fixture, "one.xml", 3);
  g_autoptr(GFile) missing = get_file (&fixture, "missing.xml");
  g_autofree char *uri = g_file_get_uri (one);
  g_autofree char *missing_uri = g_file_get_uri (missing);
  g_autofree char *text = g_strdup_printf ("%s\n%s\n%s\n", missing_uri, uri, uri);
  g_autofree char *again = NULL;
  g_autofree char *expected = g_strdup_printf ("%s\n%s\n", missing_uri, uri);

  listen (&fixture);
  csel_open_catalogs_restore (fixture.catalogs, text);
  wait (&fixture);
  g_assert_cmpuint (fixture.n_appeared, ==, 0);
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 3);
  g_assert_nonnull (csel_open_catalog_get_error (get_item (&fixture, 0)));
  again = csel_open_catalogs_to_text (fixture.catalogs);
  g_assert_cmpstr (again, ==, expected);
  tear_down (&fixture);
}

/* What is read while the list is held comes into the library all at once */
static void
test_held (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) one = make_file (&fixture, "one.xml", 3);
  g_autoptr(GFile) two = make_file (&fixture, "two.xml", 5);

  listen (&fixture);
  csel_open_catalogs_set_held (fixture.catalogs, TRUE);
  csel_open_catalogs_open (fixture.catalogs, one);
  csel_open_catalogs_open (fixture.catalogs, two);
  while (csel_open_catalog_get_catalog (get_item (&fixture, 0)) == NULL ||
         csel_open_catalog_get_catalog (get_item (&fixture, 1)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (csel_library_get_n_catalogs (fixture.library), ==, 0);
  g_assert_cmpuint (fixture.n_appeared, ==, 0);
  csel_open_catalogs_set_held (fixture.catalogs, FALSE);
  wait (&fixture);
  g_assert_cmpuint (fixture.n_appeared, ==, 2);
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 8);
  g_assert_cmpuint (count_items (&fixture), ==, 2);
  tear_down (&fixture);
}

/* Changes what is kept of a file where it is not searched: what its products say */
static void
damage (GFile *file)
{
  g_autofree char *path = csel_library_file_get_path (file);
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;
  gsize place = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, &error));
  g_assert_no_error (error);
  while (memcmp (bytes + place, "Thing 1", strlen ("Thing 1")) != 0)
    g_assert_cmpuint (++place, <, length - 8);
  bytes[place + 1] = 'w';
  g_assert_true (g_file_set_contents (path, bytes, (gssize)length, &error));
}

/* It is found out when nobody looks, and then the source is read again */
static void
test_damaged (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) file = make_file (&fixture, "many.xml", 3);
  g_autoptr(CselProduct) product = NULL;
  CselCatalog *before;

  listen (&fixture);
  open_file (&fixture, file);
  damage (file);
  g_object_unref (fixture.catalogs);
  fixture.catalogs = csel_open_catalogs_new (fixture.library);
  listen (&fixture);
  open_file (&fixture, file);
  before = csel_open_catalog_get_catalog (get_item (&fixture, 0));
  g_assert_cmpuint (csel_catalog_get_n_products (before), ==, 3);
  while (fixture.message == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (fixture.message, "damaged"));
  wait (&fixture);
  g_assert_cmpuint (csel_library_get_n_catalogs (fixture.library), ==, 1);
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 3);
  product = csel_library_get_product (fixture.library, 1);
  g_assert_cmpstr (csel_product_get_item (product), ==, "X-1");
  g_assert_cmpuint (count_items (&fixture), ==, 1);
  g_assert_true (csel_library_get_catalog (fixture.library, 0) != before);
  tear_down (&fixture);
}

static void
cancel_cb (CselLibrary *library,
           Fixture     *fixture)
{
  csel_open_catalogs_cancel (fixture->catalogs);
}

/* What had appeared goes */
static void
test_cancel (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) file = make_file (&fixture, "many.xml", 60000);
  gulong handler;

  listen (&fixture);
  handler = g_signal_connect (fixture.library, "changed", G_CALLBACK (cancel_cb), &fixture);
  open_file (&fixture, file);
  g_signal_handler_disconnect (fixture.library, handler);
  g_assert_cmpuint (fixture.n_appeared, ==, 1);
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 0);
  g_assert_cmpuint (count_items (&fixture), ==, 0);
  g_assert_null (fixture.message);
  tear_down (&fixture);
}

static void
test_remove_while_it_is_read (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) file = make_file (&fixture, "many.xml", 2000);

  csel_open_catalogs_open (fixture.catalogs, file);
  csel_open_catalogs_remove (fixture.catalogs, get_item (&fixture, 0));
  g_assert_cmpuint (count_items (&fixture), ==, 0);
  /* The list is held until the reading has ended */
  while (G_OBJECT (fixture.catalogs)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (csel_library_get_n_catalogs (fixture.library), ==, 0);
  tear_down (&fixture);
}

/* The same catalogue from elsewhere takes its place */
static void
test_same_id (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) one = make_file (&fixture, "one.xml", 3);
  g_autofree char *folder = g_build_filename (fixture.folder, "other", NULL);
  g_autoptr(GFile) other_folder = g_file_new_for_path (folder);
  g_autoptr(GFile) other = g_file_get_child (other_folder, "one.xml");

  g_assert_true (g_file_make_directory (other_folder, NULL, NULL));
  csel_test_write_bmecat (other, 4, TRUE);
  open_file (&fixture, one);
  open_file (&fixture, other);
  g_assert_cmpuint (count_items (&fixture), ==, 1);
  g_assert_true (csel_open_catalog_get_file (get_item (&fixture, 0)) == other);
  g_assert_cmpuint (csel_library_get_n_rows (fixture.library), ==, 4);
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("csel-XXXXXX", NULL);

  /* What GLib isolates for each test it does not free */
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lists/open-catalogs/open-move-remove", test_open_move_remove);
  g_test_add_func ("/lists/open-catalogs/refresh", test_refresh);
  g_test_add_func ("/lists/open-catalogs/failed", test_failed);
  g_test_add_func ("/lists/open-catalogs/restore", test_restore);
  g_test_add_func ("/lists/open-catalogs/held", test_held);
  g_test_add_func ("/lists/open-catalogs/damaged", test_damaged);
  g_test_add_func ("/lists/open-catalogs/cancel", test_cancel);
  g_test_add_func ("/lists/open-catalogs/remove-while-it-is-read", test_remove_while_it_is_read);
  g_test_add_func ("/lists/open-catalogs/same-id", test_same_id);

  return g_test_run ();
}
