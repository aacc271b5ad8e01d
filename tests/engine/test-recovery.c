/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/csel-durable-file.h"
#include "engine/csel-recovery.h"
#include "support/csel-test-folder.h"

typedef struct
{
  char *root;
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->root = g_dir_make_tmp ("csel-recovery-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->root, "recovery", NULL);
  fixture->path = g_build_filename (fixture->root, "panel.csel", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  csel_test_remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static CselRecovery *
claim (Fixture    *fixture,
       const char *path)
{
  g_autoptr(GError) error = NULL;
  CselRecovery *recovery = csel_recovery_claim (fixture->folder, path, &error);

  g_assert_no_error (error);

  return recovery;
}

static void
keep (const CselRecovery *recovery,
      const char         *text)
{
  g_assert_true (g_file_set_contents (csel_recovery_get_file (recovery), text, -1, NULL));
}

/* One at a time, by whichever name */
static void
test_one_has_it (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr(CselRecovery) first = claim (fixture, fixture->path);
  g_autoptr(CselRecovery) other = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *around = g_build_filename (fixture->root, "recovery", "..", "panel.csel", NULL);

  g_assert_null (csel_recovery_claim (fixture->folder, around, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_cmpstr (csel_recovery_get_path (first), ==, fixture->path);
  g_clear_pointer (&first, csel_recovery_free);
  other = claim (fixture, around);
  g_clear_pointer (&other, csel_recovery_free);
  g_assert_cmpuint (csel_test_count_files (fixture->folder), ==, 0);
}

static void
test_unsaved (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr(CselRecovery) first = claim (fixture, NULL);
  g_autoptr(CselRecovery) second = claim (fixture, NULL);
  g_autofree char *usual = csel_recovery_get_folder ();

  g_assert_true (g_str_has_prefix (usual, g_get_user_data_dir ()));
  g_assert_cmpstr (csel_recovery_get_file (first), !=, csel_recovery_get_file (second));
  g_assert_null (csel_recovery_get_path (first));
}

/* What is left is found, and nobody else finds it at the same time */
static void
test_left (Fixture      *fixture,
           gconstpointer data)
{
  CselRecovery *named = claim (fixture, fixture->path);
  CselRecovery *unsaved = claim (fixture, NULL);
  g_autoptr(CselRecovery) held = claim (fixture, NULL);
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GPtrArray) again = NULL;

  csel_recovery_set_base (named, "0123");
  keep (named, "named");
  keep (unsaved, "unsaved");
  keep (held, "held");
  csel_recovery_free (named);
  csel_recovery_free (unsaved);
  found = csel_recovery_list (fixture->folder);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (csel_recovery_get_path (found->pdata[0]), ==, fixture->path);
  g_assert_cmpstr (csel_recovery_get_base (found->pdata[0]), ==, "0123");
  g_assert_null (csel_recovery_get_path (found->pdata[1]));
  again = csel_recovery_list (fixture->folder);
  g_assert_cmpuint (again->len, ==, 0);
  csel_recovery_discard (found->pdata[0]);
  g_assert_false (csel_recovery_exists (found->pdata[0]));
  csel_recovery_discard (held);
}

/* Who opens the project again writes over nothing that was left of it */
static void
test_put_aside (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr(GPtrArray) found = NULL;

  for (guint i = 0; i < 3; i++)
    {
      CselRecovery *recovery = claim (fixture, fixture->path);

      g_assert_false (csel_recovery_exists (recovery));
      keep (recovery, "something");
      csel_recovery_free (recovery);
    }
  found = csel_recovery_list (fixture->folder);
  g_assert_cmpuint (found->len, ==, 3);
}

/* The lock goes with its process */
static void
test_killed (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr(CselRecovery) mine = NULL;
  g_autoptr(GPtrArray) found = NULL;
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      CselRecovery *recovery = csel_recovery_claim (fixture->folder, fixture->path, NULL);

      g_file_set_contents (csel_recovery_get_file (recovery), "kept", -1, NULL);
      raise (SIGKILL);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  found = csel_recovery_list (fixture->folder);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (csel_recovery_get_path (found->pdata[0]), ==, fixture->path);
  g_clear_pointer (&found, g_ptr_array_unref);
  mine = claim (fixture, fixture->path);
}

typedef struct
{
  guint left;
  int   progress;
} Steps;

/* Dies before the n-th step of all */
static void
kill_cb (CselWriteStep step,
         gpointer      user_data)
{
  Steps *steps = user_data;

  if (steps->left-- == 0)
    raise (SIGKILL);
}

static void
write_state (const char *path,
             char        state,
             Steps      *steps)
{
  char *text = g_strnfill (100000, state);
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, 100000);
  char done = state;

  g_assert_true (csel_durable_file_write (path, bytes, kill_cb, steps, NULL));
  /* From now on it must not be lost */
  g_assert_cmpint (write (steps->progress, &done, 1), ==, 1);
}

/* Kept twice, saved, kept again: as the program does it */
static void
work (Fixture *fixture,
      Steps   *steps)
{
  CselRecovery *recovery = csel_recovery_claim (fixture->folder, fixture->path, NULL);

  write_state (csel_recovery_get_file (recovery), 'b', steps);
  write_state (csel_recovery_get_file (recovery), 'c', steps);
  write_state (fixture->path, 'c', steps);
  kill_cb (CSEL_STEP_CREATE, steps);
  csel_recovery_discard (recovery);
  kill_cb (CSEL_STEP_CREATE, steps);
  write_state (csel_recovery_get_file (recovery), 'd', steps);
}

/* The state of a file that is whole */
static char
read_state (const char *path)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, ==, 100000);
  for (gsize i = 1; i < length; i++)
    g_assert_cmpint (text[i], ==, *text);

  return *text;
}

static char
find_newest (Fixture *fixture)
{
  g_autoptr(GPtrArray) found = csel_recovery_list (fixture->folder);
  char newest = read_state (fixture->path);

  for (guint i = 0; i < found->len; i++)
    {
      newest = MAX (newest, read_state (csel_recovery_get_file (found->pdata[i])));
      csel_recovery_discard (found->pdata[i]);
    }

  return newest;
}

/* Killed before each step of keeping and saving: every file is whole, and nothing that was kept is lost */
static void
test_kill_points (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *old = g_strnfill (100000, 'a');
  gboolean is_killed = TRUE;

  for (guint n = 0; is_killed; n++)
    {
      char kept = 'a';
      int progress[2];
      int status;
      pid_t child;

      g_assert_cmpint (pipe (progress), ==, 0);
      g_assert_true (g_file_set_contents (fixture->path, old, -1, NULL));
      child = fork ();
      if (child == 0)
        {
          Steps steps = { n, progress[1] };

          work (fixture, &steps);
          _exit (0);
        }
      close (progress[1]);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      while (read (progress[0], &kept, 1) == 1)
        ;
      close (progress[0]);
      is_killed = WIFSIGNALED (status);
      g_assert_cmpint (find_newest (fixture), >=, kept);
      g_assert_cmpuint (n, <, 100);
    }
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->folder, "a file", -1, NULL));
  g_assert_null (csel_recovery_claim (fixture->folder, fixture->path, &error));
  g_assert_nonnull (error);
  found = csel_recovery_list (fixture->folder);
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/engine/recovery/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("one-has-it", test_one_has_it);
  ADD ("unsaved", test_unsaved);
  ADD ("left", test_left);
  ADD ("put-aside", test_put_aside);
  ADD ("killed", test_killed);
  ADD ("kill-points", test_kill_points);
  ADD ("no-folder", test_no_folder);

  return g_test_run ();
}
