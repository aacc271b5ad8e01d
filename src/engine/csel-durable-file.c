/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A file that is whole at every moment, whatever is killed or unplugged
 *
 *   create .name.part ─▶ write, write, … ─▶ sync ─▶ rename to name ─▶ sync the folder
 *
 * Until the rename the old file is there as it was, after it the new one. What goes wrong before takes
 * the new file away again; only when the process is killed does its beginning stay, under the other name,
 * until the file is written the next time. Who writes holds a lock on it, which goes with the process.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* .NAME, a point and eight digits, and this */
#define TEMPORARY ".part"
#define N_DIGITS 8
/* So much is written at a time */
#define PIECE 65536

typedef struct
{
  const char  *name;
  CselStepFunc before;
  gpointer     user_data;
  GError     **error;
} Writing;

static void
step (Writing      *self,
      CselWriteStep which)
{
  if (self->before != NULL)
    self->before (which, self->user_data);
}

static gboolean
fail (Writing *self,
      int      code)
{
  g_set_error (self->error, G_IO_ERROR, (int)g_io_error_from_errno (code), "%s: %s", self->name, g_strerror (code));

  return FALSE;
}

/* A link stays a link: what it names is written */
static char *
follow_links (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);

  return copy;
}

static gboolean
write_all (Writing *self,
           int      fd,
           GBytes  *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize n;

      step (self, CSEL_STEP_WRITE);
      n = write (fd, data, MIN (size, PIECE));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (self, errno);
      data += n;
      size -= (gsize)n;
    }

  step (self, CSEL_STEP_SYNC);

  return fsync (fd) == 0 || fail (self, errno);
}

/* Where the file system cannot do that, the rename is as safe as it can be */
static void
sync_folder (Writing    *self,
             const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_CLOEXEC, 0);

  step (self, CSEL_STEP_SYNC_FOLDER);
  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* %FALSE if somebody has taken it for what was left over, before it was locked. Where the file system has no
 * locks, nothing is taken away. */
static gboolean
lock (int fd)
{
  struct stat made;

  return (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) &&
         (fstat (fd, &made) != 0 || made.st_nlink > 0);
}

/* A name that nobody has, nor any who was killed; -1 with errno set if there can be none */
static int
create (const char *folder,
        const char *base,
        mode_t      mode,
        char      **temporary)
{
  for (;;)
    {
      g_autofree char *hidden = g_strdup_printf (".%s.%0*x" TEMPORARY, base, N_DIGITS, g_random_int ());
      int fd;

      g_free (*temporary);
      *temporary = g_build_filename (folder, hidden, NULL);
      fd = g_open (*temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, (int)mode);
      if (fd < 0 && errno != EEXIST)
        return -1;
      if (fd >= 0 && lock (fd))
        return fd;
      if (fd >= 0)
        close (fd);
    }
}

static gboolean
write_new (Writing    *self,
           const char *folder,
           const char *base,
           GBytes     *bytes,
           mode_t      mode)
{
  g_autofree char *path = g_build_filename (folder, base, NULL);
  g_autofree char *temporary = NULL;
  gboolean is_written;
  int fd;

  step (self, CSEL_STEP_CREATE);
  fd = create (folder, base, mode, &temporary);
  if (fd < 0)
    return fail (self, errno);

  is_written = write_all (self, fd, bytes);
  step (self, CSEL_STEP_RENAME);
  if (is_written && g_rename (temporary, path) != 0)
    is_written = fail (self, errno);
  if (!is_written)
    g_unlink (temporary);
  /* The lock goes with it; it was synchronised, so that this cannot fail for want of room */
  close (fd);

  return is_written;
}

static gboolean
is_temporary (const char *name,
              const char *base)
{
  gsize length = strlen (name);
  gsize end = strlen (TEMPORARY) + N_DIGITS + 1;

  if (*name != '.' || length <= end + 1 || !g_str_has_suffix (name, TEMPORARY) || name[length - end] != '.')
    return FALSE;
  for (gsize i = 1; i <= N_DIGITS; i++)
    if (!g_ascii_isxdigit (name[length - end + i]))
      return FALSE;

  return base == NULL || (length - end - 1 == strlen (base) && strncmp (name + 1, base, length - end - 1) == 0);
}

/**
 * csel_durable_file_clear:
 * @folder: a folder in which files are written
 * @base: (nullable): the name of one of them, %NULL for all
 *
 * Takes away what processes have left that were killed while they wrote. What is being written stays. For
 * any thread.
 */
void
csel_durable_file_clear (const char *folder,
                         const char *base)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = NULL;
      int fd;

      if (!is_temporary (name, base))
        continue;
      path = g_build_filename (folder, name, NULL);
      fd = g_open (path, O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0);
      if (fd < 0)
        continue;
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        g_unlink (path);
      close (fd);
    }
  g_clear_pointer (&dir, g_dir_close);
}

/**
 * csel_durable_file_write:
 * @path: a file, which may be there
 * @bytes: what it is to be
 * @before: (nullable): called before each step
 * @user_data: for @before
 * @error: return location for a #GIOErrorEnum
 *
 * Returns when it is on the disk. For any thread.
 *
 * Returns: %FALSE if that failed; the old file is then as it was
 */
gboolean
csel_durable_file_write (const char  *path,
                         GBytes      *bytes,
                         CselStepFunc before,
                         gpointer     user_data,
                         GError     **error)
{
  g_autofree char *real = follow_links (path);
  g_autofree char *folder = g_path_get_dirname (real);
  g_autofree char *base = g_path_get_basename (real);
  g_autofree char *name = g_filename_display_name (path);
  Writing self = { name, before, user_data, error };
  struct stat old;
  gboolean is_there = stat (real, &old) == 0;

  /* A rename would replace what may not be written, or what is no file */
  if (is_there && !S_ISREG (old.st_mode))
    return fail (&self, S_ISDIR (old.st_mode) ? EISDIR : EINVAL);
  if (is_there && (old.st_mode & 0222) == 0)
    return fail (&self, EACCES);
  if (is_there && access (real, W_OK) != 0)
    return fail (&self, errno);
  if (!write_new (&self, folder, base, bytes, is_there ? old.st_mode & 0777 : 0666))
    return FALSE;

  sync_folder (&self, folder);
  csel_durable_file_clear (folder, base);

  return TRUE;
}
