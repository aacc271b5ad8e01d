/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The sections of a library file: vectors as they lie in memory, in parts of at most 4 MiB
 *
 * Each part has a checksum, which begins with what the part is: one that is not as it was, or is not
 * where it was, is noticed before anything in it is used.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-library-sections.h"

#include "base/csel-checksum.h"

#define PART_SIZE (4 * 1024 * 1024)

/* What is summed up at a time is still in the processor's cache when it has just been read */
#define PIECE_SIZE (128 * 1024)

static gint64
get_key (guint number,
         guint part)
{
  return (gint64)number << 32 | part;
}

static guint32
get_part_length (guint32 element_size)
{
  return PART_SIZE / element_size;
}

/* The elements from @first on that lie side by side, but not too many */
static gpointer
get_piece (const CselVector *vector,
           guint32           first,
           guint32           end,
           guint32          *n)
{
  gpointer piece = csel_vector_get_run (vector, first, n);

  *n = MIN (MIN (*n, end - first), (guint32)(PIECE_SIZE / vector->element_size));

  return piece;
}

static GBytes *
gather (const CselVector *vector,
        guint32           first,
        guint32           end)
{
  GByteArray *bytes = g_byte_array_sized_new ((guint)((end - first) * vector->element_size));

  while (first < end)
    {
      guint32 n;
      gconstpointer run = get_piece (vector, first, end, &n);

      g_byte_array_append (bytes, run, (guint)(n * vector->element_size));
      first += n;
    }

  return g_byte_array_free_to_bytes (bytes);
}

/* The sum over runs is what csel_library_section_read() finds again as it reads them */
static guint64
sum_up (const CselVector *vector,
        guint32           first,
        guint32           end,
        guint64           sum)
{
  while (first < end)
    {
      guint32 n;
      gconstpointer run = get_piece (vector, first, end, &n);

      sum = csel_checksum (sum, run, n * vector->element_size);
      first += n;
    }

  return sum;
}

/**
 * csel_library_section_write:
 * @database: a library file that is written
 * @number: which section it is
 * @vector: what it is to hold
 * @seed: what checksums begin with
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what csel_library_section_read() has to know
 */
GVariant *
csel_library_section_write (CselDatabase     *database,
                            guint             number,
                            const CselVector *vector,
                            guint64           seed,
                            GError          **error)
{
  guint32 element_size = (guint32)vector->element_size;
  guint32 length = csel_vector_get_length (vector);
  guint32 part_length = get_part_length (element_size);
  g_auto(GVariantBuilder) sums = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("at"));
  guint part = 0;

  for (guint32 first = 0; first < length; first += MIN (part_length, length - first))
    {
      guint32 end = first + MIN (part_length, length - first);
      gint64 key = get_key (number, part++);
      g_autoptr(GBytes) bytes = gather (vector, first, end);

      g_variant_builder_add (&sums, "t", sum_up (vector, first, end, seed ^ (guint64)key));
      if (!csel_database_insert (database, CSEL_TABLE_SECTIONS, key, g_bytes_get_data (bytes, NULL),
                                 g_bytes_get_size (bytes), error))
        return NULL;
    }

  return g_variant_ref_sink (g_variant_new (CSEL_SECTION_TYPE, number, element_size, length, &sums));
}

static gboolean
read_part (CselDatabase *database,
           gint64        key,
           CselVector   *vector,
           guint32       first,
           guint32       end,
           guint64      *sum,
           GError      **error)
{
  gsize size = (end - first) * vector->element_size;
  gsize n_bytes;
  gsize offset = 0;

  if (!csel_database_seek (database, CSEL_TABLE_SECTIONS, key, &n_bytes, error))
    return FALSE;

  while (first < end && n_bytes == size)
    {
      guint32 n;
      gpointer run = get_piece (vector, first, end, &n);
      gsize run_size;

      run_size = n * vector->element_size;
      if (!csel_database_read (database, offset, run, run_size, error))
        return FALSE;
      *sum = csel_checksum (*sum, run, run_size);
      offset += run_size;
      first += n;
    }

  return TRUE;
}

/**
 * csel_library_section_read:
 * @database: a library file
 * @section: what csel_library_section_write() gave, known to be what it was
 * @vector: an empty vector, to be filled
 * @seed: what checksums begin with
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if the section is not what it was
 */
gboolean
csel_library_section_read (CselDatabase *database,
                           GVariant     *section,
                           CselVector   *vector,
                           guint64       seed,
                           GError      **error)
{
  g_autoptr(GVariantIter) sums = NULL;
  guint32 number;
  guint32 element_size;
  guint32 length;
  guint64 expected;
  guint32 first = 0;
  guint part = 0;

  g_variant_get (section, CSEL_SECTION_TYPE, &number, &element_size, &length, &sums);
  if (element_size != vector->element_size)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "section %u: elements of another size", number);
      return FALSE;
    }

  csel_vector_reserve (vector, length);
  while (first < length && g_variant_iter_next (sums, "t", &expected))
    {
      guint32 end = first + MIN (get_part_length (element_size), length - first);
      gint64 key = get_key (number, part++);
      guint64 sum = seed ^ (guint64)key;

      if (!read_part (database, key, vector, first, end, &sum, error))
        return FALSE;
      if (sum != expected)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "section %u: not what was written", number);
          return FALSE;
        }
      first = end;
    }

  return TRUE;
}
