/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-source-stamp.h"

#define N_BYTES 300000

static void
write_file (GFile *file,
            char   filling,
            gsize  place,
            char   other,
            gsize  length)
{
  g_autofree char *text = g_strnfill (N_BYTES, filling);

  text[place] = other;
  g_assert_true (g_file_replace_contents (file, text, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));
  /* As if nobody had touched it */
  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1000000000,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
  g_assert_true (g_file_set_attribute_uint32 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC, 0,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
}

static GVariant *
get_stamp (GFile *file)
{
  g_autoptr(GError) error = NULL;
  GVariant *stamp = csel_source_stamp_new (file, NULL, &error);

  g_assert_no_error (error);

  return stamp;
}

static void
assert_same (GFile    *file,
             GVariant *stamp,
             gboolean  is_same)
{
  g_autoptr(GVariant) other = get_stamp (file);

  g_assert_cmpint (g_variant_equal (stamp, other), ==, is_same);
}

static void
test_change (void)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX", &stream, NULL);
  g_autoptr(GVariant) stamp = NULL;
  g_autoptr(GError) error = NULL;

  write_file (file, 'a', 0, 'a', N_BYTES);
  stamp = get_stamp (file);
  assert_same (file, stamp, TRUE);
  write_file (file, 'a', 0, 'a', N_BYTES - 1);
  assert_same (file, stamp, FALSE);
  write_file (file, 'a', 10, 'b', N_BYTES);
  assert_same (file, stamp, FALSE);
  write_file (file, 'a', N_BYTES - 10, 'b', N_BYTES);
  assert_same (file, stamp, FALSE);
  write_file (file, 'a', 0, 'a', N_BYTES);
  assert_same (file, stamp, TRUE);
  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, 1000000001,
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
  assert_same (file, stamp, FALSE);

  /* Both ends are the same bytes */
  write_file (file, 'a', 0, 'a', 100);
  g_clear_pointer (&stamp, g_variant_unref);
  stamp = get_stamp (file);
  assert_same (file, stamp, TRUE);
  write_file (file, 'a', 50, 'b', 100);
  assert_same (file, stamp, FALSE);

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_null (csel_source_stamp_new (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/source-stamp/change", test_change);

  return g_test_run ();
}
