/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * By what a file is known again without reading all of it
 *
 * Where it is, its size, when it was changed, and how it begins and ends: the end of a catalogue
 * holds what was added last, its beginning the day it was made.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-source-stamp.h"

#include "base/csel-checksum.h"

/* At either end */
#define N_BYTES (64 * 1024)

static gboolean
sum_up (GInputStream *stream,
        guint64      *sum,
        GCancellable *cancellable,
        GError      **error)
{
  g_autofree guint8 *bytes = g_malloc (N_BYTES);
  gsize n_bytes;

  if (!g_input_stream_read_all (stream, bytes, N_BYTES, &n_bytes, cancellable, error))
    return FALSE;

  *sum = csel_checksum (*sum, bytes, n_bytes);

  return TRUE;
}

/**
 * csel_source_stamp_new:
 * @file: a file
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what is equal as long as the file is the same
 */
GVariant *
csel_source_stamp_new (GFile        *file,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr(GFileInfo) info = NULL;
  g_autofree char *uri = g_file_get_uri (file);
  guint64 sum = 0;
  goffset size;

  if (stream == NULL)
    return NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED ","
                            G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC "," G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC,
                            G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL || !sum_up (G_INPUT_STREAM (stream), &sum, cancellable, error))
    return NULL;

  size = g_file_info_get_size (info);
  if (size > N_BYTES &&
      (!g_seekable_seek (G_SEEKABLE (stream), MAX (size - N_BYTES, N_BYTES), G_SEEK_SET, cancellable, error) ||
       !sum_up (G_INPUT_STREAM (stream), &sum, cancellable, error)))
    return NULL;

  return g_variant_ref_sink (
    g_variant_new ("(sttuut)", uri, (guint64)size,
                   g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED),
                   g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC),
                   g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC), sum));
}
