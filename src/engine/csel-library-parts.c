/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselLibraryParts: vectors of a catalogue that are read from its library file part by part, when they are needed
 *
 * Of a catalogue that is open again the index alone is read at once: it is a third of the file, and answers a
 * search. A part that is not what was written takes the whole catalogue with it: its products state
 * nothing any more, and the file is gone, to be made again.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-library-parts.h"

#include <glib/gstdio.h>

#include "engine/csel-library-sections.h"

struct _CselLibraryParts
{
  gatomicrefcount ref_count;

  char           *path;
  guint64         seed;
  /* Its vectors hold the parts */
  CselCatalog    *catalog;

  GMutex          mutex;
  CselDatabase   *database;
};

/* One vector */
typedef struct
{
  CselLibraryParts *parts;
  GVariant         *section;
} Filler;

static void
filler_free (gpointer data)
{
  Filler *filler = data;

  csel_library_parts_free (filler->parts);
  g_variant_unref (filler->section);
  g_free (filler);
}

static void
fill (CselVector *vector,
      guint32     first,
      guint32     end,
      gpointer    user_data)
{
  const Filler *filler = user_data;
  CselLibraryParts *parts = filler->parts;
  gboolean is_filled;

  g_mutex_lock (&parts->mutex);
  is_filled = csel_library_section_fill (parts->database, filler->section, vector, first, parts->seed);
  g_mutex_unlock (&parts->mutex);
  if (is_filled)
    return;

  g_unlink (parts->path);
  csel_catalog_image_lose (parts->catalog);
}

/**
 * csel_library_parts_new:
 * @path: a library file
 * @seed: what its checksums begin with
 * @catalog: the catalogue it keeps; not kept alive
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what fills the vectors of @catalog; they keep it
 */
CselLibraryParts *
csel_library_parts_new (const char  *path,
                        guint64      seed,
                        CselCatalog *catalog,
                        GError     **error)
{
  g_autoptr(CselDatabase) database = csel_database_open (path, error);
  CselLibraryParts *self;

  if (database == NULL)
    return NULL;

  self = g_new0 (CselLibraryParts, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->path = g_strdup (path);
  self->seed = seed;
  self->catalog = catalog;
  self->database = g_steal_pointer (&database);
  g_mutex_init (&self->mutex);

  return self;
}

/**
 * csel_library_parts_free:
 * @self: (transfer full): parts
 *
 * Gives back one reference.
 */
void
csel_library_parts_free (CselLibraryParts *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  csel_database_free (self->database);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
}

/**
 * csel_library_parts_add:
 * @self: parts
 * @section: what csel_library_section_write() gave, known to be what it was
 * @vector: an empty vector of the catalogue
 * @error: return location for an error
 *
 * Makes @vector as long as it was; its parts are read when they are needed.
 *
 * Returns: %FALSE with @error set if it is not a section of such a vector
 */
gboolean
csel_library_parts_add (CselLibraryParts *self,
                        GVariant         *section,
                        CselVector       *vector,
                        GError          **error)
{
  Filler *filler = g_new (Filler, 1);

  g_atomic_ref_count_inc (&self->ref_count);
  filler->parts = self;
  filler->section = g_variant_ref (section);

  return csel_library_section_reserve_parts (section, vector, fill, filler, filler_free, error);
}
