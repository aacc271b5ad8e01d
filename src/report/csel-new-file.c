/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselNewFile: a file that takes another's place only when it is complete
 *
 * It is written beside the other under a name of its own and renamed at the end. Whatever goes wrong before
 * that, a full disk or a cancelled job, leaves the old file as it was, and nothing new.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-new-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>

struct _CselNewFile
{
  GFile         *file;
  GFile         *temporary;
  GOutputStream *stream;
};

/* A rename would replace what may not be written, or what is no file */
static gboolean
check_place (GFile   *file,
             GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE ","
                                                 G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info == NULL)
    return TRUE;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "%s: %s", name, g_strerror (EISDIR));
  else if (!g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "%s: %s", name, g_strerror (EACCES));
  else
    return TRUE;

  return FALSE;
}

/**
 * csel_new_file_open:
 * @file: a place
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): a file that can be written
 */
CselNewFile *
csel_new_file_open (GFile   *file,
                    GError **error)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_strdup_printf (".%s.%08x.part", base, g_random_int ());
  g_autoptr(GFile) temporary = NULL;
  GFileOutputStream *stream;
  CselNewFile *self;

  if (!check_place (file, error))
    return NULL;

  temporary = folder != NULL ? g_file_get_child (folder, name) : g_object_ref (file);
  stream = g_file_create (temporary, G_FILE_CREATE_NONE, NULL, error);
  if (stream == NULL)
    return NULL;

  self = g_new0 (CselNewFile, 1);
  self->file = g_object_ref (file);
  self->temporary = g_steal_pointer (&temporary);
  self->stream = g_buffered_output_stream_new_sized (G_OUTPUT_STREAM (stream), 65536);
  g_object_unref (stream);

  return self;
}

/**
 * csel_new_file_get_stream:
 * @self: a file that is being written
 *
 * Returns: (transfer none): what to write to
 */
GOutputStream *
csel_new_file_get_stream (CselNewFile *self)
{
  return self->stream;
}

/* A rename may reach the disk before what was written: after a loss of power there would be neither file */
static gboolean
sync_to_disk (CselNewFile *self,
              GError     **error)
{
  const char *path = g_file_peek_path (self->temporary);
  const int file = path != NULL ? g_open (path, O_RDONLY, 0) : -1;
  const gboolean is_done = path == NULL || (file >= 0 && g_fsync (file) == 0);
  const int problem = errno;

  if (file >= 0)
    g_close (file, NULL);
  if (!is_done)
    {
      g_autofree char *name = g_file_get_parse_name (self->file);

      g_set_error (error, G_IO_ERROR, (int)g_io_error_from_errno (problem), "%s: %s", name, g_strerror (problem));
    }

  return is_done;
}

/**
 * csel_new_file_commit:
 * @self: a file that is complete
 * @error: return location for a #GIOErrorEnum
 *
 * Puts it in its place.
 *
 * Returns: %FALSE if that failed; the old file is still there
 */
gboolean
csel_new_file_commit (CselNewFile *self,
                      GError     **error)
{
  if (!g_output_stream_close (self->stream, NULL, error) || !sync_to_disk (self, error) ||
      !g_file_move (self->temporary, self->file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return FALSE;

  g_clear_object (&self->temporary);

  return TRUE;
}

/**
 * csel_new_file_free:
 * @self: (transfer full): a file; what was not committed is taken away
 */
void
csel_new_file_free (CselNewFile *self)
{
  if (self->temporary != NULL)
    {
      g_output_stream_close (self->stream, NULL, NULL);
      g_file_delete (self->temporary, NULL, NULL);
    }
  g_clear_object (&self->temporary);
  g_object_unref (self->stream);
  g_object_unref (self->file);
  g_free (self);
}
