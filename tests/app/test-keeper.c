/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-keeper.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char         *folder;
  char         *path;
  GFile        *file;
  GApplication *application;
  CselKeeper   *keeper;
  GString      *failures;
} Fixture;

static void
failed_cb (GString    *failures,
           const char *message)
{
  g_string_append (failures, message);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp ("csel-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "sub", "kept", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->application = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  fixture->keeper = csel_keeper_new (fixture->application, fixture->file);
  fixture->failures = g_string_new (NULL);
  g_signal_connect_swapped (fixture->keeper, "failed", G_CALLBACK (failed_cb), fixture->failures);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_autofree char *sub = g_path_get_dirname (fixture->path);

  g_clear_object (&fixture->keeper);
  g_remove (fixture->path);
  g_rmdir (sub);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->application);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_string_free (fixture->failures, TRUE);
}

static void
write_text (Fixture    *fixture,
            const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  csel_keeper_write (fixture->keeper, bytes);
}

static void
assert_kept (Fixture    *fixture,
             const char *text)
{
  g_autofree char *kept = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, text);
}

static void
gone_cb (gpointer data,
         GObject *keeper)
{
  g_atomic_int_set ((gint *)data, TRUE);
  g_main_context_wakeup (NULL);
}

/* Nobody but the writes holds the keeper any longer: it is gone when the last one is done, which may
 * be in their thread */
static void
finish (Fixture *fixture)
{
  gboolean is_gone = FALSE;

  g_object_weak_ref (G_OBJECT (fixture->keeper), gone_cb, &is_gone);
  g_clear_object (&fixture->keeper);
  while (!g_atomic_int_get (&is_gone))
    g_main_context_iteration (NULL, TRUE);
}

/* What came while the first was being written, though the one who asked is gone */
static void
test_the_last_one_counts (Fixture      *fixture,
                          gconstpointer unused)
{
  write_text (fixture, "first");
  write_text (fixture, "second");
  write_text (fixture, "last");
  finish (fixture);
  assert_kept (fixture, "last");
  g_assert_cmpstr (fixture->failures->str, ==, "");
}

static void
test_again (Fixture      *fixture,
            gconstpointer unused)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      write_text (fixture, text);
      finish (fixture);
      assert_kept (fixture, text);
      fixture->keeper = csel_keeper_new (fixture->application, fixture->file);
    }
}

/* What another program has written is not written over, and that is said */
static void
test_of_another_program (Fixture      *fixture,
                         gconstpointer unused)
{
  g_autofree char *sub = g_path_get_dirname (fixture->path);

  g_assert_cmpint (g_mkdir_with_parents (sub, 0700), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, "theirs", -1, NULL));
  write_text (fixture, "ours");
  finish (fixture);
  assert_kept (fixture, "theirs");
  g_assert_nonnull (strstr (fixture->failures->str, "/sub/kept was changed by another program"));
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer unused)
{
  g_autofree char *sub = g_path_get_dirname (fixture->path);

  g_assert_true (g_file_set_contents (sub, "a file", -1, NULL));
  write_text (fixture, "ours");
  finish (fixture);
  g_assert_cmpuint (fixture->failures->len, >, 0);
  g_assert_cmpint (g_remove (sub), ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/app/keeper/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("the-last-one-counts", test_the_last_one_counts);
  ADD ("again", test_again);
  ADD ("of-another-program", test_of_another_program);
  ADD ("no-folder", test_no_folder);

  return g_test_run ();
}
