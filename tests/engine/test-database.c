/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-database.h"

#include <glib/gstdio.h>

static char *
make_folder (void)
{
  return g_dir_make_tmp ("csel-XXXXXX", NULL);
}

static void
remove_all (const char *folder,
            const char *path)
{
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
assert_found (CselDatabase *database,
              gint64        key,
              const char   *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = csel_database_find (database, CSEL_TABLE_COLD, key, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
test_write_and_read (void)
{
  g_autofree char *folder = make_folder ();
  /* A name that means something in a URI */
  g_autofree char *path = g_build_filename (folder, "a ? %20 # b", NULL);
  g_autoptr(CselDatabase) database = csel_database_new (path, NULL);
  g_autoptr(GError) error = NULL;
  char text[4] = { 0 };
  gsize n;

  g_assert_true (csel_database_begin (database, NULL));
  g_assert_true (csel_database_insert (database, CSEL_TABLE_COLD, 10, "ten", 3, NULL));
  g_assert_true (csel_database_insert (database, CSEL_TABLE_COLD, 20, "twenty", 6, NULL));
  assert_found (database, 15, "ten");
  g_assert_true (csel_database_commit (database, NULL));
  g_assert_true (csel_database_begin (database, NULL));
  g_assert_true (csel_database_insert (database, CSEL_TABLE_COLD, 30, "thirty", 6, NULL));
  csel_database_roll_back (database);
  assert_found (database, 40, "twenty");

  g_clear_pointer (&database, csel_database_free);
  database = csel_database_open (path, &error);
  g_assert_no_error (error);
  assert_found (database, 10, "ten");
  g_assert_null (csel_database_find (database, CSEL_TABLE_COLD, 9, NULL));
  g_assert_true (csel_database_seek (database, CSEL_TABLE_COLD, 20, &n, NULL));
  g_assert_cmpuint (n, ==, 6);
  g_assert_true (csel_database_read (database, 3, text, 3, NULL));
  g_assert_cmpstr (text, ==, "nty");
  g_assert_false (csel_database_read (database, 4, text, 3, NULL));
  g_assert_false (csel_database_seek (database, CSEL_TABLE_COLD, 21, &n, NULL));
  g_assert_true (csel_database_seek (database, CSEL_TABLE_COLD, 10, &n, NULL));
  g_assert_false (csel_database_insert (database, CSEL_TABLE_COLD, 1, "", 0, NULL));
  g_clear_pointer (&database, csel_database_free);
  remove_all (folder, path);
}

static void
test_not_a_database (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (csel_database_open (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "This is a text, and long enough to be looked at as a database: it has "
                                      "more than a hundred bytes, as many as the header of one", -1, NULL));
  {
    g_autoptr(CselDatabase) database = csel_database_open (path, NULL);
    g_autoptr(GBytes) bytes = database != NULL ? csel_database_find (database, CSEL_TABLE_COLD, 1, &error) : NULL;

    g_assert_null (bytes);
    g_clear_error (&error);
  }
  g_assert_null (csel_database_new ("/no/such/folder/file", &error));
  g_assert_nonnull (error);
  remove_all (folder, path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/database/write-and-read", test_write_and_read);
  g_test_add_func ("/engine/database/not-a-database", test_not_a_database);

  return g_test_run ();
}
