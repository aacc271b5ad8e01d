/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-library-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/csel-catalog-image.h"
#include "support/csel-test-catalog.h"

#define N_PRODUCTS 3000

typedef struct
{
  char     *folder;
  char     *path;
  GVariant *stamp;
} Fixture;

static Fixture
set_up (void)
{
  Fixture fixture = { .folder = g_dir_make_tmp ("csel-XXXXXX", NULL) };

  fixture.path = g_build_filename (fixture.folder, "cache", "library", "many.csel", NULL);
  fixture.stamp = g_variant_ref_sink (g_variant_new ("(s)", "the source"));

  return fixture;
}

static char *
get_library_folder (Fixture *fixture)
{
  return g_path_get_dirname (fixture->path);
}

/* Empties the folder, and says how many files were in it */
static guint
clear_folder (Fixture *fixture)
{
  g_autofree char *folder = get_library_folder (fixture);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
      n++;
    }

  return n;
}

static void
tear_down (Fixture *fixture)
{
  g_autofree char *folder = get_library_folder (fixture);
  g_autofree char *cache = g_path_get_dirname (folder);

  clear_folder (fixture);
  g_rmdir (folder);
  g_rmdir (cache);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_variant_unref (fixture->stamp);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static CselCatalog *
write_library (Fixture *fixture,
               GError **error)
{
  g_autoptr(CselLibraryFile) file = csel_library_file_new (fixture->path);
  CselCatalog *catalog = csel_test_make_catalog (CSEL_COLD_STORE (file), N_PRODUCTS);
  g_autoptr(CselCatalogIndex) index = csel_catalog_index_new (catalog);

  csel_catalog_index_finish (index);
  csel_library_file_finish (file, index, fixture->stamp, error);

  return catalog;
}

static CselCatalog *
open_library (Fixture *fixture)
{
  g_autoptr(CselCatalogIndex) index = csel_library_file_open (fixture->path, fixture->stamp, FALSE, NULL);

  return index != NULL ? g_object_ref (csel_catalog_index_get_catalog (index)) : NULL;
}

/* What it says without a file */
static char *
get_expected (void)
{
  g_autoptr(CselColdStore) store = csel_test_memory_store_new ();
  g_autoptr(CselCatalog) catalog = csel_test_make_catalog (store, N_PRODUCTS);

  return csel_test_describe_catalog (catalog);
}

static void
assert_says (CselCatalog *catalog,
             const char  *expected)
{
  g_autofree char *text = csel_test_describe_catalog (catalog);

  g_assert_true (strcmp (text, expected) == 0);
}

static void
test_same (void)
{
  Fixture fixture = set_up ();
  g_autofree char *expected = get_expected ();
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) written = write_library (&fixture, &error);
  g_autoptr(CselCatalog) catalog = NULL;
  guint row;

  g_assert_no_error (error);
  assert_says (written, expected);
  catalog = open_library (&fixture);
  assert_says (catalog, expected);
  g_assert_true (csel_catalog_find (catalog, "X-2999", "ACME", &row));

  /* Written again while it is open: whoever has it open keeps what he has */
  {
    g_autoptr(CselCatalog) again = write_library (&fixture, &error);

    g_assert_no_error (error);
    assert_says (again, expected);
  }
  assert_says (catalog, expected);
  g_clear_object (&catalog);
  g_clear_object (&written);
  g_assert_cmpuint (clear_folder (&fixture), ==, 1);
  tear_down (&fixture);
}

/* Everything that has been read is there while the rest is read */
static void
test_while_it_is_written (void)
{
  Fixture fixture = set_up ();
  g_autoptr(CselLibraryFile) file = csel_library_file_new (fixture.path);
  g_autoptr(CselColdStore) store = csel_test_memory_store_new ();
  g_autoptr(CselCatalog) in_memory = csel_test_make_catalog (store, N_PRODUCTS);
  g_autoptr(CselCatalog) catalog = csel_catalog_new_with_store (CSEL_COLD_STORE (file));

  csel_test_fill_catalog (catalog, N_PRODUCTS);
  for (guint row = 0; row < N_PRODUCTS; row++)
    {
      g_autofree char *expected = csel_test_describe_product (in_memory, row);
      g_autofree char *text = csel_test_describe_product (catalog, row);

      g_assert_cmpstr (text, ==, expected);
    }

  /* Not finished: nothing stays */
  g_clear_object (&catalog);
  g_clear_object (&file);
  g_assert_cmpuint (clear_folder (&fixture), ==, 0);
  tear_down (&fixture);
}

static void
assert_same_vector (const CselVector *a,
                    const CselVector *b)
{
  guint32 n;

  g_assert_cmpuint (csel_vector_get_length (a), ==, csel_vector_get_length (b));
  for (guint32 i = 0; i < csel_vector_get_length (a); i += n)
    {
      gconstpointer run = csel_vector_get_run (a, i, &n);

      g_assert_cmpint (memcmp (run, csel_vector_get_run (b, i, &n), n * a->element_size), ==, 0);
    }
}

static void
test_same_index (void)
{
  Fixture fixture = set_up ();
  g_autoptr(CselCatalog) written = write_library (&fixture, NULL);
  g_autoptr(CselCatalogIndex) made = csel_catalog_index_new (written);
  g_autoptr(CselCatalogIndex) kept = csel_library_file_open (fixture.path, fixture.stamp, FALSE, NULL);

  csel_catalog_index_finish (made);
  g_assert_true (csel_catalog_index_is_finished (kept));
  for (CselIndexVector i = 0; i < CSEL_N_INDEX_VECTORS; i++)
    assert_same_vector (csel_catalog_index_get_vector (made, i), csel_catalog_index_get_vector (kept, i));
  g_clear_pointer (&kept, csel_catalog_index_free);
  tear_down (&fixture);
}

static void
test_another_source (void)
{
  Fixture fixture = set_up ();
  g_autoptr(CselCatalog) written = write_library (&fixture, NULL);
  g_autoptr(GVariant) other = g_variant_ref_sink (g_variant_new ("(s)", "another"));
  g_autoptr(GError) error = NULL;

  g_assert_null (csel_library_file_open (fixture.path, other, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_object (&written);
  g_assert_cmpuint (clear_folder (&fixture), ==, 1);
  tear_down (&fixture);
}

/* Either it is thrown away, or it says nothing but what it said; a text that is lost is not stated */
static void
check_damaged (Fixture    *fixture,
               const char *bytes,
               gsize       length,
               const char *expected)
{
  g_autoptr(CselCatalog) catalog = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) wanted = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize)length, &error));
  catalog = open_library (fixture);
  if (catalog == NULL)
    {
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
      return;
    }

  text = csel_test_describe_catalog (catalog);
  if (strcmp (text, expected) == 0)
    return;

  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  /* g_strsplit() would look through the whole rest for each line, under a sanitizer */
  lines = g_strsplit_set (text, "\n", -1);
  wanted = g_strsplit_set (expected, "\n", -1);
  for (guint i = 0, place = 0; lines[i] != NULL; i++, place++)
    {
      while (wanted[place] != NULL && strcmp (wanted[place], lines[i]) != 0)
        place++;
      g_assert_nonnull (wanted[place]);
    }
}

static void
test_truncated (void)
{
  Fixture fixture = set_up ();
  g_autofree char *expected = get_expected ();
  g_autoptr(CselCatalog) written = write_library (&fixture, NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_clear_object (&written);
  g_assert_true (g_file_get_contents (fixture.path, &bytes, &length, NULL));
  for (gsize n = 0; n < length; n += n < 40000 ? 3001 : 30011)
    check_damaged (&fixture, bytes, n, expected);
  check_damaged (&fixture, bytes, length - 1, expected);
  tear_down (&fixture);
}

static void
test_flipped (void)
{
  Fixture fixture = set_up ();
  g_autofree char *expected = get_expected ();
  g_autoptr(CselCatalog) written = write_library (&fixture, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (4);
  gsize length;

  g_clear_object (&written);
  g_assert_true (g_file_get_contents (fixture.path, &bytes, &length, NULL));
  for (guint i = 0; i < 40; i++)
    {
      /* In the database's own header too */
      gsize place = i < 20 ? i * 5 : (gsize)g_rand_int_range (rand, 0, (int)length);
      char bit = (char)(1 << g_rand_int_range (rand, 0, 8));

      bytes[place] ^= bit;
      check_damaged (&fixture, bytes, length, expected);
      bytes[place] ^= bit;
    }
  tear_down (&fixture);
}

static guint
fill_all (CselCatalog *catalog)
{
  guint place = 0;

  while (csel_catalog_image_fill (catalog, &place))
    ;

  return place;
}

/* The rest is read when it is needed, in whatever order, or all of it */
static void
test_by_parts (void)
{
  Fixture fixture = set_up ();
  g_autofree char *expected = get_expected ();
  g_autoptr(CselCatalog) written = write_library (&fixture, NULL);
  g_autoptr(GPtrArray) catalogs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(CselCatalogIndex) index = csel_library_file_open (fixture.path, fixture.stamp, TRUE, NULL);

      g_assert_true (csel_catalog_index_is_finished (index));
      g_ptr_array_add (catalogs, g_object_ref (csel_catalog_index_get_catalog (index)));
    }
  /* While somebody else writes it again */
  g_clear_object (&written);
  written = write_library (&fixture, NULL);
  for (guint row = N_PRODUCTS; row > 0; row--)
    {
      g_autofree char *text = csel_test_describe_product (catalogs->pdata[0], row - 1);
      g_autofree char *wanted = csel_test_describe_product (written, row - 1);

      g_assert_cmpstr (text, ==, wanted);
    }
  assert_says (catalogs->pdata[0], expected);
  g_assert_cmpuint (fill_all (catalogs->pdata[1]), >, 5);
  assert_says (catalogs->pdata[1], expected);
  assert_says (catalogs->pdata[2], expected);
  g_assert_false (csel_catalog_is_lost (catalogs->pdata[2]));
  tear_down (&fixture);
}

/* Whether the damage was found after it was open: no product states anything then */
static gboolean
is_lost (Fixture    *fixture,
         const char *bytes,
         gsize       length)
{
  g_autoptr(CselCatalogIndex) index = NULL;
  CselCatalog *catalog;
  guint n;

  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize)length, NULL));
  index = csel_library_file_open (fixture->path, fixture->stamp, TRUE, NULL);
  if (index == NULL)
    return FALSE;

  catalog = csel_catalog_index_get_catalog (index);
  fill_all (catalog);
  if (!csel_catalog_is_lost (catalog))
    return FALSE;

  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  for (guint row = 0; row < N_PRODUCTS; row++)
    {
      csel_catalog_get_numbers (catalog, row, &n);
      g_assert_cmpuint (n, ==, 0);
      g_assert_cmpstr (csel_catalog_get_item (catalog, row), ==, "");
    }

  return TRUE;
}

/* A bit of every page but the first */
static void
test_flipped_by_parts (void)
{
  Fixture fixture = set_up ();
  g_autoptr(CselCatalog) written = write_library (&fixture, NULL);
  g_autofree char *bytes = NULL;
  guint n_lost = 0;
  gsize length;

  g_clear_object (&written);
  g_assert_true (g_file_get_contents (fixture.path, &bytes, &length, NULL));
  for (gsize place = 32768 + 1234; place < length; place += 32768)
    {
      bytes[place] ^= 4;
      n_lost += is_lost (&fixture, bytes, length);
      bytes[place] ^= 4;
    }
  g_assert_cmpuint (n_lost, >, 4);
  tear_down (&fixture);
}

/* The folder cannot be made: all is kept in memory, and why is said */
static void
test_no_folder (void)
{
  Fixture fixture = set_up ();
  g_autofree char *expected = get_expected ();
  g_autofree char *in_the_way = g_build_filename (fixture.folder, "cache", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = NULL;

  g_assert_true (g_file_set_contents (in_the_way, "", 0, NULL));
  catalog = write_library (&fixture, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY);
  assert_says (catalog, expected);
  g_assert_cmpint (g_unlink (in_the_way), ==, 0);
  tear_down (&fixture);
}

/* In a process of its own, as it cannot be taken back: no file may be longer */
static void
run_with_limit (Fixture *fixture,
                rlim_t   limit)
{
  const struct rlimit limits = { limit, limit };
  g_autofree char *expected = get_expected ();
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = NULL;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limits), ==, 0);
  catalog = write_library (fixture, &error);
  g_assert_nonnull (error);
  assert_says (catalog, expected);
  g_clear_object (&catalog);
}

static int
run_in_child (Fixture *fixture,
              rlim_t   limit)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      run_with_limit (fixture, limit);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);

  return status;
}

static void
test_disk_full (void)
{
  static const rlim_t limits[] = { 0, 1000, 40000, 100000, 500000, 1100000, 1300000, 1500000 };

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      Fixture fixture = set_up ();

      g_assert_cmpint (run_in_child (&fixture, limits[i]), ==, 0);
      g_assert_cmpuint (clear_folder (&fixture), ==, 0);
      tear_down (&fixture);
    }
}

/* The child says how far it is, and is killed there */
static void
kill_at (Fixture *fixture,
         guint    n_products)
{
  int pipe_ends[2];
  pid_t child;
  char byte;
  int status;

  g_assert_cmpint (pipe (pipe_ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      CselLibraryFile *file = csel_library_file_new (fixture->path);
      CselCatalog *catalog = csel_catalog_new_with_store (CSEL_COLD_STORE (file));
      g_autoptr(CselCatalogIndex) index = NULL;
      g_autoptr(GError) error = NULL;

      csel_test_fill_catalog (catalog, n_products);
      if (n_products == N_PRODUCTS)
        {
          csel_catalog_freeze (catalog);
          index = csel_catalog_index_new (catalog);
          csel_catalog_index_finish (index);
          csel_library_file_finish (file, index, fixture->stamp, &error);
          g_assert_no_error (error);
        }
      (void)!write (pipe_ends[1], "x", 1);
      for (;;)
        pause ();
    }

  close (pipe_ends[1]);
  g_assert_cmpint (read (pipe_ends[0], &byte, 1), ==, 1);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  close (pipe_ends[0]);
}

/* What was there before is used; what was left half written never is, and is cleared away in time */
static void
test_killed (void)
{
  static const guint n_products[] = { 0, 1, 500, 1700, 2900, N_PRODUCTS };
  Fixture fixture = set_up ();
  g_autofree char *expected = get_expected ();
  g_autofree char *folder = get_library_folder (&fixture);

  for (guint i = 0; i < G_N_ELEMENTS (n_products); i++)
    {
      g_autoptr(CselCatalog) catalog = NULL;

      kill_at (&fixture, n_products[i]);
      catalog = open_library (&fixture);
      g_assert_cmpint (catalog != NULL, ==, n_products[i] == N_PRODUCTS);
      if (catalog != NULL)
        {
          char *text = csel_test_describe_product (catalog, 2000);

          g_assert_nonnull (strstr (expected, text));
          g_free (text);
        }
    }
  g_assert_cmpuint (clear_folder (&fixture), ==, G_N_ELEMENTS (n_products));
  tear_down (&fixture);
}

static void
test_abandoned (void)
{
  Fixture fixture = set_up ();
  g_autofree char *folder = get_library_folder (&fixture);
  g_autofree char *path = g_build_filename (folder, "some.part", NULL);
  g_autoptr(GFile) part = g_file_new_for_path (path);
  g_autoptr(CselLibraryFile) file = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  file = csel_library_file_new (fixture.path);
  g_assert_true (g_file_query_exists (part, NULL));
  g_clear_object (&file);
  g_assert_true (g_file_set_attribute_uint64 (part, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1000000000,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
  file = csel_library_file_new (fixture.path);
  g_assert_false (g_file_query_exists (part, NULL));
  g_clear_object (&file);
  tear_down (&fixture);
}

static void
test_path (void)
{
  g_autoptr(GFile) one = g_file_new_for_path ("/a/b.xml");
  g_autoptr(GFile) same = g_file_new_for_path ("/a/../a/b.xml");
  g_autoptr(GFile) other = g_file_new_for_path ("/a/c.xml");
  g_autofree char *path = csel_library_file_get_path (one);
  g_autofree char *path_of_same = csel_library_file_get_path (same);
  g_autofree char *path_of_other = csel_library_file_get_path (other);

  g_assert_cmpstr (path, ==, path_of_same);
  g_assert_cmpstr (path, !=, path_of_other);
  g_assert_true (g_str_has_prefix (path, g_get_user_cache_dir ()));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/library-file/same", test_same);
  g_test_add_func ("/engine/library-file/same-index", test_same_index);
  g_test_add_func ("/engine/library-file/while-it-is-written", test_while_it_is_written);
  g_test_add_func ("/engine/library-file/another-source", test_another_source);
  g_test_add_func ("/engine/library-file/truncated", test_truncated);
  g_test_add_func ("/engine/library-file/flipped", test_flipped);
  g_test_add_func ("/engine/library-file/by-parts", test_by_parts);
  g_test_add_func ("/engine/library-file/flipped-by-parts", test_flipped_by_parts);
  g_test_add_func ("/engine/library-file/no-folder", test_no_folder);
  g_test_add_func ("/engine/library-file/disk-full", test_disk_full);
  g_test_add_func ("/engine/library-file/killed", test_killed);
  g_test_add_func ("/engine/library-file/abandoned", test_abandoned);
  g_test_add_func ("/engine/library-file/path", test_path);

  return g_test_run ();
}
