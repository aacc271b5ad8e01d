/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Vectors of a library file, read by two threads, part by part: copying and summing up takes longer than
 * the disk
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-library-vectors.h"

#include "engine/csel-library-sections.h"

typedef struct
{
  GVariant   *section;
  CselVector *vector;
  guint       part;
} Part;

typedef struct
{
  const char *path;
  guint64     seed;
  GArray     *parts;
  gint        next;
  GMutex      mutex;
  GError     *error;
} Work;

static void
part_clear (gpointer data)
{
  g_variant_unref (((Part *)data)->section);
}

static void
take_error (Work   *work,
            GError *error)
{
  g_mutex_lock (&work->mutex);
  if (work->error == NULL)
    work->error = g_steal_pointer (&error);
  g_mutex_unlock (&work->mutex);
  g_clear_error (&error);
}

/* One part after the other, whichever is next */
static void
read_some (Work         *work,
           CselDatabase *database)
{
  guint i;

  while ((i = (guint)g_atomic_int_add (&work->next, 1)) < work->parts->len)
    {
      const Part *part = &g_array_index (work->parts, Part, i);
      GError *error = NULL;

      if (!csel_library_section_read (database, part->section, part->vector, part->part, work->seed, &error))
        {
          take_error (work, error);
          return;
        }
    }
}

static gpointer
read_in_thread (gpointer user_data)
{
  Work *work = user_data;
  GError *error = NULL;
  g_autoptr(CselDatabase) database = csel_database_open (work->path, &error);

  if (database != NULL)
    read_some (work, database);
  else
    take_error (work, error);

  return NULL;
}

static gboolean
list_parts (Work       *work,
            GVariant   *section,
            CselVector *vector,
            GError    **error)
{
  guint n_parts;

  if (!csel_library_section_reserve (section, vector, &n_parts, error))
    return FALSE;

  for (guint part = 0; part < n_parts; part++)
    {
      const Part listed = { g_variant_ref (section), vector, part };

      g_array_append_val (work->parts, listed);
    }

  return TRUE;
}

/**
 * csel_library_vectors_read:
 * @database: a library file
 * @path: where it is
 * @seed: what its checksums begin with
 * @sections: what csel_library_section_write() gave for each vector, known to be what it was
 * @first: which of them is that of the first vector
 * @vectors: (array length=n_vectors): empty vectors, to be filled
 * @n_vectors: how many they are
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if one of them is not what it was
 */
gboolean
csel_library_vectors_read (CselDatabase      *database,
                           const char        *path,
                           guint64            seed,
                           GVariant          *sections,
                           guint              first,
                           CselVector *const *vectors,
                           guint              n_vectors,
                           GError           **error)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (Part));
  Work work = { .path = path, .seed = seed, .parts = parts };
  GThread *thread;

  g_array_set_clear_func (parts, part_clear);
  for (guint i = 0; i < n_vectors; i++)
    {
      g_autoptr(GVariant) section = g_variant_get_child_value (sections, first + i);

      if (!list_parts (&work, section, vectors[i], error))
        return FALSE;
    }

  g_mutex_init (&work.mutex);
  thread = g_thread_new ("library", read_in_thread, &work);
  read_some (&work, database);
  g_thread_join (thread);
  g_mutex_clear (&work.mutex);
  if (work.error != NULL)
    g_propagate_error (error, work.error);

  return work.error == NULL;
}
