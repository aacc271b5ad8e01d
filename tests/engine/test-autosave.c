/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "engine/csel-autosave.h"
#include "support/csel-test-clock.h"
#include "support/csel-test.h"

typedef struct
{
  CselTestClock clock;
  char         *folder;
  char         *path;
  guint         n_snapshots;
  guint         n_written;
  char         *failed;
  CselAutosave *autosave;
} Fixture;

static GObject *
snapshot (gpointer user_data)
{
  Fixture *fixture = user_data;
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);

  fixture->n_snapshots++;
  g_object_set_data (object, "n", GUINT_TO_POINTER (fixture->n_snapshots));

  return object;
}

static GBytes *
make_bytes (GObject *object)
{
  char *text = g_strdup_printf ("state %u", GPOINTER_TO_UINT (g_object_get_data (object, "n")));

  return g_bytes_new_take (text, strlen (text));
}

static void
written_cb (Fixture *fixture)
{
  fixture->n_written++;
}

static void
failed_cb (Fixture    *fixture,
           const char *message)
{
  g_free (fixture->failed);
  fixture->failed = g_strdup (message);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  CselScheduler scheduler = csel_test_clock_init (&fixture->clock);

  fixture->folder = g_dir_make_tmp ("csel-autosave-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "kept.csel", NULL);
  fixture->autosave = csel_autosave_new (&scheduler, fixture->path, snapshot, make_bytes, fixture);
  g_signal_connect_swapped (fixture->autosave, "written", G_CALLBACK (written_cb), fixture);
  g_signal_connect_swapped (fixture->autosave, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  csel_test_wait_for_last (fixture->autosave);
  g_assert_finalize_object (fixture->autosave);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->failed);
}

static void
wait_until_written (Fixture *fixture)
{
  while (csel_autosave_is_busy (fixture->autosave))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_file (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = NULL;

  g_file_get_contents (fixture->path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, expected);
}

/* A second after the last change, and not before */
static void
test_quiet (Fixture      *fixture,
            gconstpointer data)
{
  csel_autosave_changed (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 999);
  g_assert_cmpuint (fixture->n_snapshots, ==, 0);
  csel_autosave_changed (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 999);
  g_assert_cmpuint (fixture->n_snapshots, ==, 0);
  csel_test_clock_step (&fixture->clock, 1);
  g_assert_cmpuint (fixture->n_snapshots, ==, 1);
  wait_until_written (fixture);
  assert_file (fixture, "state 1");
  csel_test_clock_step (&fixture->clock, 60000);
  g_assert_cmpuint (fixture->n_snapshots, ==, 1);
  g_assert_cmpuint (fixture->n_written, ==, 1);
}

/* Who never stops changing */
static void
test_always_changing (Fixture      *fixture,
                      gconstpointer data)
{
  for (guint i = 0; i < 55; i++)
    {
      csel_autosave_changed (fixture->autosave);
      csel_test_clock_step (&fixture->clock, 100);
    }
  g_assert_cmpuint (fixture->n_snapshots, ==, 1);
  csel_test_clock_step (&fixture->clock, 5000);
  while (fixture->n_written == 0)
    g_main_context_iteration (NULL, TRUE);
  csel_test_clock_step (&fixture->clock, 5000);
  wait_until_written (fixture);
  g_assert_cmpuint (fixture->n_written, ==, 2);
  assert_file (fixture, "state 2");
}

/* What changes while it is written is written next */
static void
test_changed_meanwhile (Fixture      *fixture,
                        gconstpointer data)
{
  csel_autosave_changed (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 1000);
  csel_autosave_changed (fixture->autosave);
  g_assert_cmpuint (fixture->n_snapshots, ==, 1);
  while (fixture->n_written == 0)
    g_main_context_iteration (NULL, TRUE);
  csel_test_clock_step (&fixture->clock, 1000);
  wait_until_written (fixture);
  g_assert_cmpuint (fixture->n_written, ==, 2);
  assert_file (fixture, "state 2");
}

static void
test_clock_set_back (Fixture      *fixture,
                     gconstpointer data)
{
  csel_autosave_changed (fixture->autosave);
  fixture->clock.now -= G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC;
  csel_autosave_changed (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 1000);
  g_assert_cmpuint (fixture->n_snapshots, ==, 1);
  wait_until_written (fixture);
  fixture->clock.now += G_GINT64_CONSTANT (3600) * G_USEC_PER_SEC;
  csel_autosave_changed (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 1000);
  wait_until_written (fixture);
  assert_file (fixture, "state 2");
}

/* What was saved is not kept, not even if it was being written */
static void
test_discard (Fixture      *fixture,
              gconstpointer data)
{
  csel_autosave_changed (fixture->autosave);
  csel_autosave_discard (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 10000);
  g_assert_cmpuint (fixture->n_snapshots, ==, 0);
  csel_autosave_changed (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 1000);
  csel_autosave_discard (fixture->autosave);
  wait_until_written (fixture);
  assert_file (fixture, NULL);
  csel_autosave_changed (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 1000);
  wait_until_written (fixture);
  assert_file (fixture, "state 2");
  csel_autosave_discard (fixture->autosave);
  assert_file (fixture, NULL);
}

/* It says why, and tries again */
static void
test_failed (Fixture      *fixture,
             gconstpointer data)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  csel_autosave_changed (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 1000);
  wait_until_written (fixture);
  g_assert_true (g_str_has_prefix (fixture->failed, fixture->path));
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  csel_autosave_changed (fixture->autosave);
  csel_test_clock_step (&fixture->clock, 1000);
  wait_until_written (fixture);
  assert_file (fixture, "state 2");
}

static gboolean
set_true_cb (gpointer data)
{
  *(gboolean *)data = TRUE;

  return G_SOURCE_REMOVE;
}

/* The program's own clock and main loop */
static void
test_default_scheduler (Fixture      *fixture,
                        gconstpointer data)
{
  const CselScheduler *scheduler = csel_scheduler_get_default ();
  gint64 before = scheduler->get_time (scheduler->user_data);
  gboolean is_called = FALSE;
  guint never = scheduler->add (3600000, set_true_cb, &is_called, scheduler->user_data);

  scheduler->remove (never, scheduler->user_data);
  scheduler->add (0, set_true_cb, &is_called, scheduler->user_data);
  while (!is_called)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (scheduler->get_time (scheduler->user_data), >=, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/engine/autosave/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("quiet", test_quiet);
  ADD ("always-changing", test_always_changing);
  ADD ("changed-meanwhile", test_changed_meanwhile);
  ADD ("clock-set-back", test_clock_set_back);
  ADD ("discard", test_discard);
  ADD ("failed", test_failed);
  ADD ("default-scheduler", test_default_scheduler);

  return g_test_run ();
}
