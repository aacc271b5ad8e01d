/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The sections of a library file: vectors as they lie in memory, in parts of at most 512 KiB
 *
 * Each part has a checksum, which begins with what the part is: one that is not as it was, or is not
 * where it was, is noticed before anything in it is used.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-library-sections.h"

#include <string.h>

#include "base/csel-checksum.h"

/* So much is read when a single element of it is needed: some tenths of a millisecond */
#define PART_SIZE (512 * 1024)

/* What is summed up at a time is still in the processor's cache when it has just been read */
#define PIECE_SIZE (128 * 1024)

static gint64
get_key (guint number,
         guint part)
{
  return (gint64)number << 32 | part;
}

/* A part has 2 to the power of so many elements */
static guint
get_shift (guint32 element_size)
{
  return g_bit_storage (PART_SIZE / element_size) - 1;
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
 * Returns: (transfer full) (nullable): what reading it has to know
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
  guint32 part_length = 1u << get_shift (element_size);
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

/* Nothing says how the bytes are that were not read */
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

/* How many parts it has, and whether it is such a vector */
static gboolean
check (GVariant         *section,
       const CselVector *vector,
       guint32          *length,
       guint            *n_parts,
       GError          **error)
{
  g_autoptr(GVariant) sums = g_variant_get_child_value (section, 3);
  guint shift = get_shift ((guint32)vector->element_size);
  guint32 element_size;

  g_variant_get_child (section, 1, "u", &element_size);
  g_variant_get_child (section, 2, "u", length);
  *n_parts = (guint)(((guint64)*length + (1u << shift) - 1) >> shift);
  if (element_size == vector->element_size && *n_parts == g_variant_n_children (sums))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "not a section of such elements");

  return FALSE;
}

/**
 * csel_library_section_reserve:
 * @section: what csel_library_section_write() gave, known to be what it was
 * @vector: an empty vector
 * @n_parts: (out): how many parts it has
 * @error: return location for an error
 *
 * Makes @vector as long as it was, for csel_library_section_read().
 *
 * Returns: %FALSE with @error set if it is not a section of such a vector
 */
gboolean
csel_library_section_reserve (GVariant   *section,
                              CselVector *vector,
                              guint      *n_parts,
                              GError    **error)
{
  guint32 length;

  if (!check (section, vector, &length, n_parts, error))
    return FALSE;

  csel_vector_reserve (vector, length);

  return TRUE;
}

/**
 * csel_library_section_read:
 * @database: a library file
 * @section: what csel_library_section_write() gave, known to be what it was
 * @vector: what csel_library_section_reserve() made
 * @part: which part of it to read
 * @seed: what checksums begin with
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if the part is not what it was
 */
gboolean
csel_library_section_read (CselDatabase *database,
                           GVariant     *section,
                           CselVector   *vector,
                           guint         part,
                           guint64       seed,
                           GError      **error)
{
  guint shift = get_shift ((guint32)vector->element_size);
  guint32 first = part << shift;
  guint32 end = (guint32)MIN (((guint64)part + 1) << shift, csel_vector_get_length (vector));
  g_autoptr(GVariant) sums = g_variant_get_child_value (section, 3);
  guint32 number;
  guint64 expected;
  guint64 sum;

  g_variant_get_child (section, 0, "u", &number);
  g_variant_get_child (sums, part, "t", &expected);
  sum = seed ^ (guint64)get_key (number, part);
  if (!read_part (database, get_key (number, part), vector, first, end, &sum, error))
    return FALSE;
  if (sum == expected)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "section %u: not what was written", number);

  return FALSE;
}

/**
 * csel_library_section_reserve_parts:
 * @section: what csel_library_section_write() gave, known to be what it was
 * @vector: an empty vector
 * @fill: fills a part of it, see csel_library_section_fill()
 * @user_data: (transfer full): for @fill
 * @destroy: frees @user_data with the vector
 * @error: return location for an error
 *
 * For reading a section part by part, when it is needed.
 *
 * Returns: %FALSE with @error set if it is not a section of such a vector
 */
gboolean
csel_library_section_reserve_parts (GVariant      *section,
                                    CselVector    *vector,
                                    CselVectorFill fill,
                                    gpointer       user_data,
                                    GDestroyNotify destroy,
                                    GError       **error)
{
  guint32 length;
  guint n_parts;

  if (check (section, vector, &length, &n_parts, error))
    {
      csel_vector_reserve_parts (vector, length, get_shift ((guint32)vector->element_size), fill, user_data, destroy);
      return TRUE;
    }

  destroy (user_data);

  return FALSE;
}

/**
 * csel_library_section_fill:
 * @database: a library file
 * @section: the section
 * @vector: what csel_library_section_reserve_parts() made
 * @first: the first element of one of its parts
 * @seed: what checksums begin with
 *
 * Returns: %FALSE if the part is not what it was; it is all zeros then
 */
gboolean
csel_library_section_fill (CselDatabase *database,
                           GVariant     *section,
                           CselVector   *vector,
                           guint32       first,
                           guint64       seed)
{
  guint shift = get_shift ((guint32)vector->element_size);
  guint32 end = (guint32)MIN ((guint64)first + (1u << shift), csel_vector_get_length (vector));

  if (csel_library_section_read (database, section, vector, first >> shift, seed, NULL))
    return TRUE;

  while (first < end)
    {
      guint32 n;
      gpointer run = get_piece (vector, first, end, &n);

      memset (run, 0, n * vector->element_size);
      first += n;
    }

  return FALSE;
}
