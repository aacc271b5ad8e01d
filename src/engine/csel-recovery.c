/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselRecovery: whose a project is, and where its state is kept until it is saved
 *
 *   recovery/5f3a….lock   held by the process that has the project open; says which file it is, and
 *                         the checksum of that file when the project was the same
 *   recovery/5f3a….csel   the project as it was a second after its last change
 *
 * The lock is the kernel's and goes with the process, however that ends. What is there and not held is
 * what a crash has left; it is put aside when its project is opened again, so that nothing is written
 * over it. A project that has no file yet is named by a number.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/csel-durable-file.h"

#define LOCK ".lock"
#define STATE ".csel"
#define N_DIGITS 32
/* More projects than anybody has open without having saved one */
#define MAX_UNSAVED 1000

struct _CselRecovery
{
  int   fd;
  char *lock;
  char *file;
  char *path;
  char *base;
};

/* A lock whose file was taken away meanwhile is nobody's */
static gboolean
is_still_there (int         fd,
                const char *lock)
{
  struct stat held;
  struct stat named;

  return fstat (fd, &held) == 0 && stat (lock, &named) == 0 && held.st_ino == named.st_ino &&
         held.st_dev == named.st_dev;
}

/* -1 with errno set, EWOULDBLOCK if another holds it */
static int
take_lock (const char *lock)
{
  for (;;)
    {
      int fd = g_open (lock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
      int problem;

      if (fd < 0)
        return -1;
      if (flock (fd, LOCK_EX | LOCK_NB) == 0 && is_still_there (fd, lock))
        return fd;
      problem = errno;
      close (fd);
      if (problem == EWOULDBLOCK || g_access (lock, R_OK | W_OK) != 0)
        {
          errno = problem;
          return -1;
        }
    }
}

static CselRecovery *
new_held (int         fd,
          const char *folder,
          const char *id)
{
  CselRecovery *self = g_new0 (CselRecovery, 1);
  g_autofree char *lock = g_strconcat (id, LOCK, NULL);
  g_autofree char *state = g_strconcat (id, STATE, NULL);

  self->fd = fd;
  self->lock = g_build_filename (folder, lock, NULL);
  self->file = g_build_filename (folder, state, NULL);

  return self;
}

static CselRecovery *
hold (const char *folder,
      const char *id)
{
  g_autofree char *base = g_strconcat (id, LOCK, NULL);
  g_autofree char *lock = g_build_filename (folder, base, NULL);
  int fd = take_lock (lock);

  return fd >= 0 ? new_held (fd, folder, id) : NULL;
}

/* So that what is left after a crash says what it is of: the checksum, a line, the path */
static gboolean
write_origin (CselRecovery *self)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", self->base != NULL ? self->base : "",
                                           self->path != NULL ? self->path : "");
  gssize length = (gssize)strlen (text);

  return ftruncate (self->fd, 0) == 0 && pwrite (self->fd, text, (gsize)length, 0) == length;
}

static void
read_origin (CselRecovery *self)
{
  char buffer[8192];
  gssize n = pread (self->fd, buffer, sizeof buffer - 1, 0);
  char *path;

  if (n <= 0)
    return;
  buffer[n] = '\0';
  path = strchr (buffer, '\n');
  if (path == NULL)
    return;
  *path++ = '\0';
  self->base = *buffer != '\0' ? g_strdup (buffer) : NULL;
  self->path = *path != '\0' ? g_strdup (path) : NULL;
}

static char *
make_id (const char *path)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_strndup (sum, N_DIGITS);
}

/* The first number that nobody has, and of which nothing is left */
static CselRecovery *
hold_number (const char *folder,
             const char *prefix)
{
  for (guint i = 1; i <= MAX_UNSAVED; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", prefix, i);
      CselRecovery *self = hold (folder, id);

      if (self == NULL && errno != EWOULDBLOCK)
        return NULL;
      if (self != NULL && !csel_recovery_exists (self))
        return self;
      g_clear_pointer (&self, csel_recovery_free);
    }
  errno = EMFILE;

  return NULL;
}

/* What a crash has left gets a name of its own, so that its project can be opened; held under it */
static CselRecovery *
put_aside (CselRecovery *self,
           const char   *folder)
{
  CselRecovery *aside = hold_number (folder, "left");

  if (aside == NULL)
    return NULL;

  read_origin (self);
  aside->base = g_strdup (self->base);
  aside->path = g_strdup (self->path);
  if (write_origin (aside) && g_rename (self->file, aside->file) == 0)
    return aside;
  csel_recovery_free (aside);

  return NULL;
}

static gboolean
is_free (CselRecovery *self,
         const char   *folder)
{
  g_autoptr(CselRecovery) aside = csel_recovery_exists (self) ? put_aside (self, folder) : NULL;

  return !csel_recovery_exists (self);
}

/**
 * csel_recovery_get_folder:
 *
 * Returns: (transfer full): where the user's projects are kept until they are saved
 */
char *
csel_recovery_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "connector-selector", "recovery", NULL);
}

/**
 * csel_recovery_claim:
 * @folder: where projects are kept until they are saved; made if it is not there
 * @path: (nullable): the file of a project, %NULL if it has none yet
 * @error: return location for a #GIOErrorEnum; %G_IO_ERROR_BUSY if somebody has the project open
 *
 * Two names of one file are one.
 *
 * Returns: (transfer full) (nullable): the right to change the project, until it is freed
 */
CselRecovery *
csel_recovery_claim (const char *folder,
                     const char *path,
                     GError    **error)
{
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  g_autofree char *canonical = path != NULL ? g_canonicalize_filename (real != NULL ? real : path, NULL) : NULL;
  g_autofree char *id = canonical != NULL ? make_id (canonical) : NULL;
  CselRecovery *self = NULL;

  free (real);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    self = id != NULL ? hold (folder, id) : hold_number (folder, "unsaved");
  if (self != NULL && is_free (self, folder))
    {
      g_free (self->path);
      self->path = g_steal_pointer (&canonical);
      g_clear_pointer (&self->base, g_free);
      if (write_origin (self))
        return self;
    }

  g_set_error (error, G_IO_ERROR, errno == EWOULDBLOCK ? G_IO_ERROR_BUSY : (int)g_io_error_from_errno (errno),
               "%s: %s", path != NULL ? path : folder,
               errno == EWOULDBLOCK ? _("the project is open in another window or program") : g_strerror (errno));
  g_clear_pointer (&self, csel_recovery_free);

  return NULL;
}

static void
list_one (GPtrArray  *found,
          const char *folder,
          const char *name)
{
  g_autofree char *id = g_strndup (name, strlen (name) - strlen (STATE));
  g_autoptr(CselRecovery) self = hold (folder, id);
  CselRecovery *aside = NULL;

  if (self == NULL)
    return;
  if (!g_str_has_prefix (id, "left-"))
    aside = put_aside (self, folder);
  else
    read_origin (self);
  if (aside != NULL)
    g_ptr_array_add (found, aside);
  else
    g_ptr_array_add (found, g_steal_pointer (&self));
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  const CselRecovery *const *first = a;
  const CselRecovery *const *second = b;

  return strcmp ((*first)->file, (*second)->file);
}

/**
 * csel_recovery_list:
 * @folder: where projects are kept until they are saved
 *
 * Returns: (transfer full) (element-type CselRecovery): what crashes have left and nobody has taken
 *   since; they are held until they are freed
 */
GPtrArray *
csel_recovery_list (const char *folder)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_recovery_free);
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  csel_durable_file_clear (folder, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (*name != '.' && g_str_has_suffix (name, STATE))
      list_one (found, folder, name);
  g_clear_pointer (&dir, g_dir_close);
  g_ptr_array_sort (found, compare_files);

  return found;
}

/**
 * csel_recovery_free:
 * @self: (transfer full): a claim, which is given up; what has been kept stays
 */
void
csel_recovery_free (CselRecovery *self)
{
  /* While it is held, nobody can have it under this name */
  if (!csel_recovery_exists (self))
    g_unlink (self->lock);
  close (self->fd);
  g_free (self->lock);
  g_free (self->file);
  g_free (self->path);
  g_free (self->base);
  g_free (self);
}

/**
 * csel_recovery_get_path:
 * @self: a claim
 *
 * Returns: (nullable): the file of the project
 */
const char *
csel_recovery_get_path (const CselRecovery *self)
{
  return self->path;
}

/**
 * csel_recovery_get_base:
 * @self: a claim
 *
 * Returns: (nullable): the checksum of the project's file when both were the same
 */
const char *
csel_recovery_get_base (const CselRecovery *self)
{
  return self->base;
}

/**
 * csel_recovery_set_base:
 * @self: a claim
 * @base: (nullable): the checksum of the project's file, now that both are the same
 */
void
csel_recovery_set_base (CselRecovery *self,
                        const char   *base)
{
  g_free (self->base);
  self->base = g_strdup (base);
  /* Without it a project that is recovered asks before it is saved */
  write_origin (self);
}

/**
 * csel_recovery_get_file:
 * @self: a claim
 *
 * Returns: where its state is kept until it is saved
 */
const char *
csel_recovery_get_file (const CselRecovery *self)
{
  return self->file;
}

/**
 * csel_recovery_exists:
 * @self: a claim
 *
 * Returns: %TRUE if something is kept
 */
gboolean
csel_recovery_exists (const CselRecovery *self)
{
  return g_file_test (self->file, G_FILE_TEST_EXISTS);
}

/**
 * csel_recovery_discard:
 * @self: a claim
 *
 * What was kept is saved now, or not wanted.
 */
void
csel_recovery_discard (const CselRecovery *self)
{
  g_unlink (self->file);
}
