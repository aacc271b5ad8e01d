/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-new-file.h"

#include <glib/gstdio.h>

static GFile *
make_old_file (char **folder)
{
  g_autofree char *path = NULL;

  *folder = g_dir_make_tmp ("csel-XXXXXX", NULL);
  path = g_build_filename (*folder, "file", NULL);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));

  return g_file_new_for_path (path);
}

static void
check_content (GFile      *file,
               const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &content, NULL, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

/* Takes the file away, and the folder, which must have nothing else */
static void
remove_file (GFile      *file,
             const char *folder)
{
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
write_new (CselNewFile *file)
{
  g_assert_true (g_output_stream_write_all (csel_new_file_get_stream (file), "new", 3, NULL, NULL, NULL));
}

static void
test_committed (void)
{
  g_autofree char *folder = NULL;
  g_autoptr(GFile) place = make_old_file (&folder);
  g_autoptr(GError) error = NULL;
  CselNewFile *file = csel_new_file_open (place, &error);

  g_assert_no_error (error);
  write_new (file);
  check_content (place, "old");
  g_assert_true (csel_new_file_commit (file, &error));
  csel_new_file_free (file);
  check_content (place, "new");
  remove_file (place, folder);
}

static void
test_given_up (void)
{
  g_autofree char *folder = NULL;
  g_autoptr(GFile) place = make_old_file (&folder);
  CselNewFile *file = csel_new_file_open (place, NULL);

  write_new (file);
  csel_new_file_free (file);
  check_content (place, "old");
  remove_file (place, folder);
}

static void
test_no_place (void)
{
  g_autoptr(GFile) nowhere = g_file_new_for_path ("/no/such/folder/file");
  g_autoptr(GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) no_file = NULL;

  g_assert_null (csel_new_file_open (nowhere, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (csel_new_file_open (folder, &no_file));
  g_assert_error (no_file, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/new-file/committed", test_committed);
  g_test_add_func ("/report/new-file/given-up", test_given_up);
  g_test_add_func ("/report/new-file/no-place", test_no_place);

  return g_test_run ();
}
