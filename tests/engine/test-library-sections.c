/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-library-sections.h"

#include <glib/gstdio.h>

#define N_ELEMENTS 700000

static void
fill (CselVector *vector)
{
  csel_vector_init (vector, 3 * sizeof (guint32));
  for (guint32 i = 0; i < N_ELEMENTS; i++)
    {
      guint32 element[3] = { i, i * 7, ~i };

      csel_vector_append (vector, element);
    }
}

static void
assert_same (const CselVector *a,
             const CselVector *b)
{
  g_assert_cmpuint (csel_vector_get_length (a), ==, csel_vector_get_length (b));
  for (guint32 i = 0; i < csel_vector_get_length (a); i++)
    g_assert_cmpint (memcmp (csel_vector_get (a, i), csel_vector_get (b, i), a->element_size), ==, 0);
}

static gboolean
read_all (CselDatabase *database,
          GVariant     *section,
          CselVector   *vector,
          guint64       seed,
          GError      **error)
{
  guint n_parts;

  if (!csel_library_section_reserve (section, vector, &n_parts, error))
    return FALSE;

  for (guint part = 0; part < n_parts; part++)
    if (!csel_library_section_read (database, section, vector, part, seed, error))
      return FALSE;

  return TRUE;
}

/* Several parts, none of which ends where a piece of memory does */
static void
test_same (void)
{
  g_autofree char *folder = g_dir_make_tmp ("csel-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autoptr(CselDatabase) database = csel_database_new (path, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GVariant) section = NULL;
  g_autoptr(GVariant) nothing = NULL;
  CselVector vector;
  CselVector again;

  fill (&vector);
  section = csel_library_section_write (database, 3, &vector, 17, &error);
  g_assert_no_error (error);
  csel_vector_init (&again, 3 * sizeof (guint32));
  g_assert_true (read_all (database, section, &again, 17, &error));
  assert_same (&vector, &again);

  csel_vector_clear (&again);
  g_assert_false (read_all (database, section, &again, 18, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_clear_error (&error);
  csel_vector_clear (&again);
  csel_vector_init (&again, sizeof (guint32));
  g_assert_false (read_all (database, section, &again, 17, &error));
  g_clear_error (&error);

  csel_vector_clear (&vector);
  csel_vector_clear (&again);
  csel_vector_init (&again, 3 * sizeof (guint32));
  nothing = csel_library_section_write (database, 4, &vector, 17, &error);
  g_assert_true (read_all (database, nothing, &again, 17, &error));
  g_assert_cmpuint (csel_vector_get_length (&again), ==, 0);
  g_clear_pointer (&database, csel_database_free);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/library-sections/same", test_same);

  return g_test_run ();
}
