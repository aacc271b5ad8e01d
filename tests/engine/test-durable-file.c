/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/csel-durable-file.h"

typedef struct
{
  char   *folder;
  char   *path;
  GBytes *old;
  GBytes *new;
} Fixture;

/* Several pieces */
static GBytes *
make_bytes (char  letter,
            gsize size)
{
  char *data = g_malloc (size);

  memset (data, letter, size);

  return g_bytes_new_take (data, size);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("csel-durable-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "panel.csel", NULL);
  fixture->old = make_bytes ('o', 100000);
  fixture->new = make_bytes ('n', 300000);
}

static guint
clear_folder (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
      n++;
    }
  g_dir_close (dir);

  return n;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_chmod (fixture->folder, 0700);
  clear_folder (fixture->folder);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_bytes_unref (fixture->old);
  g_bytes_unref (fixture->new);
}

static gboolean
has (Fixture *fixture,
     GBytes  *expected)
{
  g_autoptr(GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  return bytes != NULL && g_bytes_equal (bytes, expected);
}

static void
count_cb (CselWriteStep step,
          gpointer      user_data)
{
  guint *n = user_data;

  n[step]++;
}

static void
test_write (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr(GError) error = NULL;
  guint n[CSEL_STEP_SYNC_FOLDER + 1] = { 0, };

  g_assert_true (csel_durable_file_write (fixture->path, fixture->old, NULL, NULL, &error));
  g_assert_true (has (fixture, fixture->old));
  g_chmod (fixture->path, 0640);
  g_assert_true (csel_durable_file_write (fixture->path, fixture->new, count_cb, n, &error));
  g_assert_no_error (error);
  g_assert_true (has (fixture, fixture->new));
  g_assert_cmpuint (n[CSEL_STEP_CREATE], ==, 1);
  g_assert_cmpuint (n[CSEL_STEP_WRITE], ==, 5);
  g_assert_cmpuint (n[CSEL_STEP_SYNC], ==, 1);
  g_assert_cmpuint (n[CSEL_STEP_RENAME], ==, 1);
  g_assert_cmpuint (n[CSEL_STEP_SYNC_FOLDER], ==, 1);
  g_assert_cmpuint (clear_folder (fixture->folder), ==, 1);
}

/* A link stays one */
static void
test_link (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.csel", NULL);

  g_assert_true (csel_durable_file_write (fixture->path, fixture->old, NULL, NULL, NULL));
  g_assert_cmpint (symlink ("panel.csel", link), ==, 0);
  g_assert_true (csel_durable_file_write (link, fixture->new, NULL, NULL, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (has (fixture, fixture->new));
}

/* Runs in a child: dies before the n-th step */
static void
kill_cb (CselWriteStep step,
         gpointer      user_data)
{
  guint *left = user_data;

  if ((*left)-- == 0)
    raise (SIGKILL);
}

/* Whether the child was killed; it got to the end otherwise */
static gboolean
write_and_die (Fixture *fixture,
               guint    n)
{
  int status;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (csel_durable_file_write (fixture->path, fixture->new, kill_cb, &n, NULL) ? 0 : 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);

  return WIFSIGNALED (status);
}

/* Killed before each step once: the old one or the new one, and never anything else */
static void
test_kill_points (Fixture      *fixture,
                  gconstpointer data)
{
  guint n_old = 0;
  guint n_new = 0;
  guint n;

  for (n = 0; n < 100; n++)
    {
      g_assert_true (csel_durable_file_write (fixture->path, fixture->old, NULL, NULL, NULL));
      if (!write_and_die (fixture, n))
        break;
      n_old += has (fixture, fixture->old);
      n_new += has (fixture, fixture->new);
      /* What is left over hinders nobody, and goes with the next */
      g_assert_true (csel_durable_file_write (fixture->path, fixture->new, NULL, NULL, NULL));
      g_assert_true (has (fixture, fixture->new));
      g_assert_cmpuint (clear_folder (fixture->folder), ==, 1);
    }
  g_assert_cmpuint (n_old + n_new, ==, n);
  /* create, five pieces, sync, rename; then the folder */
  g_assert_cmpuint (n_old, ==, 8);
  g_assert_cmpuint (n_new, ==, 1);
}

static void
clear_cb (CselWriteStep step,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  csel_durable_file_clear (fixture->folder, NULL);
}

/* What is being written, what is of another file, and what only looks like it */
static void
test_clear (Fixture      *fixture,
            gconstpointer data)
{
  const char *const names[] = { ".panel.csel.0123abcd.part", ".other.csel.0123abcd.part", ".panel.csel.part",
                                "panel.csel.0123abcd.part", ".panel.csel.0123abcx.part", ".0123abcd.part" };
  const gboolean goes[] = { TRUE, TRUE, FALSE, FALSE, FALSE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
    }
  csel_durable_file_clear (fixture->folder, "panel.csel");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, i != 0);
    }
  g_assert_true (csel_durable_file_write (fixture->path, fixture->new, clear_cb, fixture, NULL));
  g_assert_true (has (fixture, fixture->new));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, !goes[i]);
    }
}

static void
assert_fails (Fixture     *fixture,
              const char  *path,
              GIOErrorEnum code,
              const char  *words)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (csel_durable_file_write (path, fixture->new, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_nonnull (strstr (error->message, path));
}

/* No room, as on a full disk: the old file is there, and nothing else */
static void
test_no_room (Fixture      *fixture,
              gconstpointer data)
{
  struct rlimit old;
  struct rlimit small;

  g_assert_true (csel_durable_file_write (fixture->path, fixture->old, NULL, NULL, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = (struct rlimit) { 150000, old.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_fails (fixture, fixture->path, G_IO_ERROR_FAILED, g_strerror (EFBIG));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_true (has (fixture, fixture->old));
  g_assert_cmpuint (clear_folder (fixture->folder), ==, 1);
}

static void
test_not_allowed (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "panel.csel", NULL);

  g_assert_true (csel_durable_file_write (fixture->path, fixture->old, NULL, NULL, NULL));
  g_chmod (fixture->path, 0444);
  assert_fails (fixture, fixture->path, G_IO_ERROR_PERMISSION_DENIED, g_strerror (EACCES));
  g_assert_true (has (fixture, fixture->old));
  assert_fails (fixture, fixture->folder, G_IO_ERROR_IS_DIRECTORY, g_strerror (EISDIR));
  assert_fails (fixture, nowhere, G_IO_ERROR_NOT_FOUND, g_strerror (ENOENT));
  g_assert_cmpuint (clear_folder (fixture->folder), ==, 1);
}

/* Of a folder in which nothing can be made; the superuser could all the same, and is somebody else here */
static void
test_read_only_folder (Fixture      *fixture,
                       gconstpointer data)
{
  const uid_t nobody = 65534;
  gboolean is_root = geteuid () == 0;

  g_assert_true (csel_durable_file_write (fixture->path, fixture->old, NULL, NULL, NULL));
  g_chmod (fixture->path, 0666);
  g_chmod (fixture->folder, 0555);
  g_assert_true (!is_root || seteuid (nobody) == 0);
  assert_fails (fixture, fixture->path, G_IO_ERROR_PERMISSION_DENIED, g_strerror (EACCES));
  g_assert_true (!is_root || seteuid (0) == 0);
  g_assert_true (has (fixture, fixture->old));
  g_assert_cmpuint (clear_folder (fixture->folder), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/engine/durable-file/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("write", test_write);
  ADD ("link", test_link);
  ADD ("kill-points", test_kill_points);
  ADD ("no-room", test_no_room);
  ADD ("not-allowed", test_not_allowed);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("clear", test_clear);

  return g_test_run ();
}
