/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselLibraryFile: a catalogue that was read once, kept as one SQLite file
 *
 *   sections  0        header: version, the source's stamp, what is in no vector, checksums
 *             1 …      vectors of the catalogue and its index, as they lie in memory
 *   cold      row      blocks of what is kept aside, by their first product
 *
 * While a catalogue is read the file has another name, and takes what the catalogue keeps aside;
 * the sections come at the end, and then its own name. What cannot be written any more, on a full
 * disk, stays in memory with all that was written before, and the file is gone.
 *
 * A file is used only if the same code would read the same source today, and each part of it only
 * if it has the checksum it was written with. One that is damaged is thrown away: it is made again
 * at the next start. All of it is read at once, or only the index, which answers a search, and the rest
 * part by part when it is needed.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "config.h"

#include "engine/csel-library-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/csel-checksum.h"
#include "csel-reading-version.h"
#include "engine/csel-cold-block.h"
#include "engine/csel-library-parts.h"
#include "engine/csel-library-sections.h"
#include "engine/csel-library-vectors.h"
#include "model/csel-catalog-image.h"

/* The number of the first vector; 0 is the header */
#define FIRST_VECTOR 1
#define N_VECTORS (CSEL_N_CATALOG_VECTORS + CSEL_N_INDEX_VECTORS)

/* So many blocks are written at once: some 400 KiB */
#define N_BLOCKS 6

/* Files that are still under their other name after so many seconds are of programs that were killed */
#define ABANDONED_AFTER (60 * 60)

/* Version, stamp, seed of the checksums, description, sections */
#define HEADER_TYPE "(svtva" CSEL_SECTION_TYPE ")"

struct _CselLibraryFile
{
  CselColdStore  parent_instance;

  char          *path;
  char          *part;
  guint64        seed;

  /* The catalogue is asked from several threads */
  GMutex         mutex;
  CselDatabase  *database;
  CselColdBlock *open;
  GPtrArray     *blocks;
  GPtrArray     *used;
  GBytes        *last;
  guint          n_products;
  GError        *problem;
};

G_DEFINE_FINAL_TYPE (CselLibraryFile, csel_library_file, CSEL_TYPE_COLD_STORE)

static void
close_part (CselLibraryFile *self)
{
  g_clear_pointer (&self->database, csel_database_free);
  if (self->part != NULL)
    g_unlink (self->part);
  g_clear_pointer (&self->part, g_free);
}

static void
csel_library_file_finalize (GObject *object)
{
  CselLibraryFile *self = CSEL_LIBRARY_FILE (object);

  close_part (self);
  g_clear_pointer (&self->open, csel_cold_block_free);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->used, g_ptr_array_unref);
  g_clear_pointer (&self->last, g_bytes_unref);
  g_clear_error (&self->problem);
  g_free (self->path);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (csel_library_file_parent_class)->finalize (object);
}

/* The block that @row is in or would be in, %NULL if it is not sound */
static GBytes *
read_block (CselLibraryFile *self,
            guint            row)
{
  g_autoptr(GBytes) block = self->database != NULL ?
                            csel_database_find (self->database, CSEL_TABLE_COLD, row, NULL) : NULL;

  return block != NULL && csel_cold_block_is_whole (block, self->seed) ? g_steal_pointer (&block) : NULL;
}

/* All that was written comes back, as far as it is sound, before what could not be written */
static void
keep_in_memory (CselLibraryFile *self,
                GError          *problem)
{
  g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  guint end = self->blocks->len > 0 ? csel_cold_block_get_first (g_ptr_array_index (self->blocks, 0)) :
              self->n_products;

  if (self->database != NULL)
    csel_database_roll_back (self->database);
  while (end > 0)
    {
      GBytes *block = read_block (self, end - 1);

      if (block == NULL || csel_cold_block_get_first (block) >= end)
        {
          g_clear_pointer (&block, g_bytes_unref);
          break;
        }
      end = csel_cold_block_get_first (block);
      g_ptr_array_insert (written, 0, block);
    }

  g_ptr_array_extend_and_steal (written, g_steal_pointer (&self->blocks));
  self->blocks = g_steal_pointer (&written);
  close_part (self);
  self->problem = problem;
}

static gboolean
write_blocks (CselLibraryFile *self,
              GError         **error)
{
  if (!csel_database_begin (self->database, error))
    return FALSE;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      GBytes *block = g_ptr_array_index (self->blocks, i);

      if (!csel_database_insert (self->database, CSEL_TABLE_COLD, csel_cold_block_get_first (block),
                                 g_bytes_get_data (block, NULL), g_bytes_get_size (block), error))
        return FALSE;
    }

  return csel_database_commit (self->database, error);
}

static void
flush_blocks (CselLibraryFile *self)
{
  GError *error = NULL;

  if (self->database == NULL || self->blocks->len == 0)
    return;

  if (write_blocks (self, &error))
    {
      g_ptr_array_extend_and_steal (self->used, g_steal_pointer (&self->blocks));
      self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
    }
  else
    keep_in_memory (self, error);
}

static void
finish_block (CselLibraryFile *self)
{
  if (self->open != NULL)
    g_ptr_array_add (self->blocks, csel_cold_block_finish (g_steal_pointer (&self->open), self->seed));
}

static void
csel_library_file_append (CselColdStore *store,
                          guint          row,
                          gconstpointer  bytes,
                          gsize          n_bytes)
{
  CselLibraryFile *self = CSEL_LIBRARY_FILE (store);
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_return_if_fail (row == self->n_products);

  if (self->open == NULL)
    self->open = csel_cold_block_new (row, self->used->len == 0 ? NULL :
                                      g_ptr_array_steal_index_fast (self->used, self->used->len - 1));
  csel_cold_block_append (self->open, bytes, n_bytes);
  self->n_products++;
  if (!csel_cold_block_is_full (self->open))
    return;

  finish_block (self);
  if (self->blocks->len >= N_BLOCKS)
    flush_blocks (self);
}

/* What has been finished and is not in the file, by bisection */
static GBytes *
fetch_from_memory (CselLibraryFile *self,
                   guint            row)
{
  guint from = 0;
  guint to = self->blocks->len;

  while (to - from > 1)
    {
      guint middle = from + (to - from) / 2;

      if (csel_cold_block_get_first (g_ptr_array_index (self->blocks, middle)) <= row)
        from = middle;
      else
        to = middle;
    }

  return from < to ? csel_cold_block_fetch (g_ptr_array_index (self->blocks, from), row) : NULL;
}

/* Whoever asks for one product often asks for the next */
static GBytes *
fetch_from_file (CselLibraryFile *self,
                 guint            row)
{
  GBytes *bytes = self->last != NULL ? csel_cold_block_fetch (self->last, row) : NULL;

  if (bytes != NULL || self->database == NULL)
    return bytes;

  g_clear_pointer (&self->last, g_bytes_unref);
  self->last = read_block (self, row);
  bytes = self->last != NULL ? csel_cold_block_fetch (self->last, row) : NULL;
  /* To be made again at the next start */
  if (bytes == NULL && self->part == NULL)
    g_unlink (self->path);

  return bytes;
}

static GBytes *
csel_library_file_fetch (CselColdStore *store,
                         guint          row)
{
  CselLibraryFile *self = CSEL_LIBRARY_FILE (store);
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GBytes *bytes;

  if (self->open != NULL && row < self->n_products && row >= self->n_products - csel_cold_block_get_length (self->open))
    finish_block (self);
  bytes = fetch_from_memory (self, row);

  return bytes != NULL ? bytes : fetch_from_file (self, row);
}

static void
csel_library_file_class_init (CselLibraryFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_library_file_finalize;
  CSEL_COLD_STORE_CLASS (klass)->append = csel_library_file_append;
  CSEL_COLD_STORE_CLASS (klass)->fetch = csel_library_file_fetch;
}

static void
csel_library_file_init (CselLibraryFile *self)
{
  g_mutex_init (&self->mutex);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  self->used = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
}

static char *
make_version (void)
{
  return g_strdup_printf ("%s %s %d %u", CSEL_VERSION, CSEL_READING_VERSION, G_BYTE_ORDER, GLIB_SIZEOF_VOID_P);
}

/**
 * csel_library_file_get_path:
 * @source: a catalogue
 *
 * Returns: (transfer full): where it is kept, in the user's cache folder
 */
char *
csel_library_file_get_path (GFile *source)
{
  g_autofree char *uri = g_file_get_uri (source);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_strdup_printf ("%.32s.csel", sum);

  return g_build_filename (g_get_user_cache_dir (), "connector-selector", "library", name, NULL);
}

/* What programs that were killed have left */
static void
remove_abandoned (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_str_has_suffix (name, ".part") && g_stat (path, &status) == 0 &&
          (gint64)status.st_mtime < now - ABANDONED_AFTER)
        g_unlink (path);
    }
}

/* Several programs may be reading the same */
static CselDatabase *
make_part (CselLibraryFile *self,
           GError         **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *part = g_strconcat (self->path, "-XXXXXX.part", NULL);
  int file = g_mkdir_with_parents (folder, 0700) == 0 ? g_mkstemp (part) : -1;

  if (file < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }

  g_close (file, NULL);
  self->part = g_steal_pointer (&part);
  remove_abandoned (folder);

  return csel_database_new (self->part, error);
}

/**
 * csel_library_file_new:
 * @path: where a catalogue is to be kept
 *
 * If nothing can be written there, what the catalogue keeps aside is kept in memory;
 * csel_library_file_finish() says why.
 *
 * Returns: (transfer full): the store of a catalogue that is to be read
 */
CselLibraryFile *
csel_library_file_new (const char *path)
{
  CselLibraryFile *self = g_object_new (CSEL_TYPE_LIBRARY_FILE, NULL);
  GError *error = NULL;

  self->path = g_strdup (path);
  self->seed = (guint64)g_random_int () << 32 | g_random_int ();
  self->database = make_part (self, &error);
  if (self->database == NULL)
    keep_in_memory (self, error);

  return self;
}

static gboolean
write_header (CselLibraryFile *self,
              GVariant        *header,
              GError         **error)
{
  gsize size = g_variant_get_size (header);
  guint64 sum = csel_checksum (0, g_variant_get_data (header), size);
  g_autoptr(GByteArray) bytes = g_byte_array_sized_new ((guint)(size + sizeof sum));

  g_byte_array_append (bytes, (const guint8 *)&sum, sizeof sum);
  g_byte_array_append (bytes, g_variant_get_data (header), (guint)size);

  return csel_database_insert (self->database, CSEL_TABLE_SECTIONS, 0, bytes->data, bytes->len, error);
}

static CselVector *
get_vector (CselCatalog      *catalog,
            CselCatalogIndex *index,
            guint             i)
{
  return i < CSEL_N_CATALOG_VECTORS ? csel_catalog_image_get_vector (catalog, i) :
         csel_catalog_index_get_vector (index, i - CSEL_N_CATALOG_VECTORS);
}

static gboolean
write_sections (CselLibraryFile  *self,
                CselCatalogIndex *index,
                GVariant         *stamp,
                GError          **error)
{
  CselCatalog *catalog = csel_catalog_index_get_catalog (index);
  g_autofree char *version = make_version ();
  g_auto(GVariantBuilder) sections = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a" CSEL_SECTION_TYPE));
  g_autoptr(GVariant) header = NULL;

  if (!csel_database_begin (self->database, error))
    return FALSE;

  for (guint i = 0; i < N_VECTORS; i++)
    {
      g_autoptr(GVariant) section = csel_library_section_write (self->database, FIRST_VECTOR + i,
                                                                get_vector (catalog, index, i), self->seed, error);

      if (section == NULL)
        return FALSE;
      g_variant_builder_add_value (&sections, section);
    }

  header = g_variant_ref_sink (g_variant_new (HEADER_TYPE, version, stamp, self->seed,
                                              csel_catalog_image_describe (catalog), &sections));

  return write_header (self, header, error) && csel_database_commit (self->database, error);
}

/* All of it is on the disk before it has its name */
static gboolean
give_name (CselLibraryFile *self,
           GError         **error)
{
  int file = g_open (self->part, O_RDWR | O_CLOEXEC, 0);
  gboolean is_done = file >= 0 && g_fsync (file) == 0;

  if (file >= 0 && !g_close (file, is_done ? error : NULL))
    return FALSE;
  if (!is_done || g_rename (self->part, self->path) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }

  g_clear_pointer (&self->part, g_free);

  return TRUE;
}

/**
 * csel_library_file_finish:
 * @self: the store of a catalogue that has been read
 * @index: an index of the catalogue, both finished
 * @stamp: what it was read from, see csel_source_stamp_new()
 * @error: return location for an error
 *
 * From now on csel_library_file_open() finds it. Else the catalogue can be asked as before.
 *
 * Returns: %FALSE with @error set if it could not be kept
 */
gboolean
csel_library_file_finish (CselLibraryFile  *self,
                          CselCatalogIndex *index,
                          GVariant         *stamp,
                          GError          **error)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GError *problem = NULL;
  gboolean has_name;

  finish_block (self);
  flush_blocks (self);
  if (self->database != NULL && !write_sections (self, index, stamp, &problem))
    keep_in_memory (self, problem);
  if (self->problem != NULL)
    {
      g_propagate_error (error, g_error_copy (self->problem));
      return FALSE;
    }

  /* Elsewhere than on Unix a file that is open cannot be renamed */
  g_clear_pointer (&self->database, csel_database_free);
  has_name = give_name (self, error);
  self->database = csel_database_open (has_name ? self->path : self->part, has_name ? error : NULL);

  return has_name && self->database != NULL;
}

/* Nothing in it is used before its checksum is right */
static GVariant *
read_header (CselDatabase *database,
             GError      **error)
{
  g_autoptr(GBytes) bytes = csel_database_find (database, CSEL_TABLE_SECTIONS, 0, error);
  g_autoptr(GBytes) body = NULL;
  guint64 sum;
  gsize size;

  if (bytes == NULL)
    return NULL;

  size = g_bytes_get_size (bytes);
  if (size > sizeof sum)
    {
      memcpy (&sum, g_bytes_get_data (bytes, NULL), sizeof sum);
      body = g_bytes_new_from_bytes (bytes, sizeof sum, size - sizeof sum);
      if (csel_checksum (0, g_bytes_get_data (body, NULL), size - sizeof sum) == sum)
        return g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (HEADER_TYPE), body, FALSE));
    }

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the header is not what was written");

  return NULL;
}

/* From the vector of that number on */
static gboolean
read_vectors (CselLibraryFile  *self,
              CselCatalogIndex *index,
              GVariant         *sections,
              guint             first,
              GError          **error)
{
  CselCatalog *catalog = csel_catalog_index_get_catalog (index);
  CselVector *vectors[N_VECTORS];

  for (guint i = 0; i < N_VECTORS; i++)
    vectors[i] = get_vector (catalog, index, i);
  if (!csel_library_vectors_read (self->database, self->path, self->seed, sections, first, vectors + first,
                                  N_VECTORS - first, error))
    return FALSE;
  if (csel_catalog_image_finish (catalog) && csel_catalog_index_finish_kept (index))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a catalogue and its index");

  return FALSE;
}

/* What is large and not searched */
static gboolean
reserve_vectors (CselLibraryFile  *self,
                 CselCatalogIndex *index,
                 GVariant         *sections,
                 GError          **error)
{
  CselCatalog *catalog = csel_catalog_index_get_catalog (index);
  g_autoptr(CselLibraryParts) parts = csel_library_parts_new (self->path, self->seed, catalog, error);

  for (guint i = 0; parts != NULL && i < CSEL_N_PARTED_VECTORS; i++)
    {
      g_autoptr(GVariant) section = g_variant_get_child_value (sections, i);

      if (!csel_library_parts_add (parts, section, csel_catalog_image_get_vector (catalog, i), error))
        return FALSE;
    }

  return parts != NULL;
}

static gboolean
check_sections (GVariant *sections,
                GError  **error)
{
  if (g_variant_n_children (sections) == N_VECTORS)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not the sections of a catalogue");

  return FALSE;
}

static CselCatalogIndex *
read_index (CselLibraryFile *self,
            GVariant        *description,
            GVariant        *sections,
            gboolean         by_parts,
            GError         **error)
{
  gboolean is_read;
  g_autoptr(CselCatalog) catalog = csel_catalog_image_new (description, CSEL_COLD_STORE (self));
  g_autoptr(CselCatalogIndex) index = catalog != NULL ? csel_catalog_index_new_kept (catalog) : NULL;

  if (index == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a catalogue");
  is_read = index != NULL && check_sections (sections, error) &&
            (!by_parts || reserve_vectors (self, index, sections, error)) &&
            read_vectors (self, index, sections, by_parts ? CSEL_N_PARTED_VECTORS : 0, error);

  return is_read ? g_steal_pointer (&index) : NULL;
}

/* What somebody else has kept is left to be written over */
static gboolean
fits (const char *version,
      GVariant   *kept,
      GVariant   *stamp,
      GError    **error)
{
  g_autofree char *wanted = make_version ();

  if (strcmp (version, wanted) == 0 && g_variant_equal (kept, stamp))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "kept of another version, or of another source");

  return FALSE;
}

static CselCatalogIndex *
read_all (CselLibraryFile *self,
          GVariant        *stamp,
          gboolean         by_parts,
          GError         **error)
{
  g_autoptr(GVariant) header = NULL;
  g_autoptr(GVariant) kept = NULL;
  g_autoptr(GVariant) description = NULL;
  g_autoptr(GVariant) sections = NULL;
  const char *version;

  self->database = csel_database_open (self->path, error);
  header = self->database != NULL ? read_header (self->database, error) : NULL;
  if (header == NULL)
    return NULL;

  g_variant_get (header, "(&svtv@a" CSEL_SECTION_TYPE ")", &version, &kept, &self->seed, &description,
                 &sections);

  return fits (version, kept, stamp, error) ? read_index (self, description, sections, by_parts, error) : NULL;
}

/**
 * csel_library_file_open:
 * @path: where a catalogue may be kept
 * @stamp: what it would be read from, see csel_source_stamp_new()
 * @by_parts: %TRUE to read no more than what a search needs, and the rest when it is needed: see
 *   #CselCatalog::lost
 * @error: return location for an error
 *
 * A file that is damaged is removed.
 *
 * Returns: (transfer full) (nullable): the index of the catalogue as it was read; %NULL with @error
 *   set if it has to be read again
 */
CselCatalogIndex *
csel_library_file_open (const char *path,
                        GVariant   *stamp,
                        gboolean    by_parts,
                        GError    **error)
{
  g_autoptr(CselLibraryFile) self = g_object_new (CSEL_TYPE_LIBRARY_FILE, NULL);
  g_autoptr(GError) problem = NULL;
  CselCatalogIndex *index;

  self->path = g_strdup (path);
  index = read_all (self, stamp, by_parts, &problem);
  if (index == NULL && !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_unlink (path);
  if (index == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));

  return index;
}
