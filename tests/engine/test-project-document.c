/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "engine/csel-project-document.h"
#include "formats/csel-project-file.h"
#include "support/csel-test-clock.h"
#include "support/csel-test-folder.h"
#include "support/csel-test.h"

typedef struct
{
  CselTestClock clock;
  CselScheduler scheduler;
  char         *root;
  char         *folder;
  char         *path;
  CselProduct  *seed;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->scheduler = csel_test_clock_init (&fixture->clock);
  fixture->root = g_dir_make_tmp ("csel-project-document-XXXXXX", NULL);
  fixture->folder = g_build_filename (fixture->root, "recovery", NULL);
  fixture->path = g_build_filename (fixture->root, "panel.csel", NULL);
  fixture->seed = csel_test_get_seed ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  csel_test_remove_folder (fixture->root);
  g_free (fixture->root);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_object_unref (fixture->seed);
}

static void
result_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->result = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (Fixture *fixture)
{
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&fixture->result);
}

static gboolean
save (Fixture             *fixture,
      CselProjectDocument *document,
      const char          *path,
      gboolean             overwrite,
      GError             **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  csel_project_document_save_async (document, path, overwrite, result_cb, fixture);
  result = wait_for_result (fixture);

  return csel_project_document_save_finish (document, result, error);
}

static CselProjectDocument *
finish_opening (Fixture *fixture,
                GError **error)
{
  g_autoptr(GAsyncResult) result = wait_for_result (fixture);

  return csel_project_document_open_finish (result, error);
}

static CselProjectDocument *
open_path (Fixture    *fixture,
           const char *path,
           GError    **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  csel_project_document_open_async (&fixture->scheduler, fixture->folder, file, NULL, result_cb, fixture);

  return finish_opening (fixture, error);
}

static void
add (Fixture             *fixture,
     CselProjectDocument *document,
     guint                quantity)
{
  CselPartsLine *line = csel_parts_line_new (fixture->seed, quantity);
  CselPartsList *list = csel_project_get_list (csel_project_document_get_project (document), 0);

  csel_parts_list_splice (list, g_list_model_get_n_items (G_LIST_MODEL (list)), 0, &line, 1, "Add");
  g_object_unref (line);
}

static guint
count_lines (CselProject *project)
{
  return g_list_model_get_n_items (G_LIST_MODEL (csel_project_get_list (project, 0)));
}

static void
wait_until_kept (Fixture             *fixture,
                 CselProjectDocument *document)
{
  csel_test_clock_step (&fixture->clock, 1000);
  while (!csel_project_document_is_kept (document))
    g_main_context_iteration (NULL, TRUE);
}

/* The process is gone: nobody said that what was kept is not wanted */
static void
crash (CselProjectDocument *document)
{
  g_object_unref (document);
}

static guint
count_file (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselProject) project = csel_project_read (file, NULL, &error);

  g_assert_no_error (error);

  return count_lines (project);
}

static void
test_save_and_open (Fixture      *fixture,
                    gconstpointer data)
{
  CselProjectDocument *document = csel_project_document_new (&fixture->scheduler, fixture->folder);
  g_autoptr(CselProjectDocument) opened = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (csel_project_document_is_modified (document));
  g_assert_null (csel_project_document_get_path (document));
  add (fixture, document, 3);
  g_assert_true (csel_project_document_is_modified (document));
  wait_until_kept (fixture, document);
  g_assert_cmpuint (csel_test_count_files (fixture->folder), ==, 2);
  g_assert_true (save (fixture, document, fixture->path, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (csel_project_document_is_modified (document));
  g_assert_cmpstr (csel_project_document_get_path (document), ==, fixture->path);
  /* The lock, and nothing to recover */
  g_assert_cmpuint (csel_test_count_files (fixture->folder), ==, 1);
  csel_undo_undo (csel_project_get_undo (csel_project_document_get_project (document)));
  g_assert_true (csel_project_document_is_modified (document));
  csel_undo_redo (csel_project_get_undo (csel_project_document_get_project (document)));
  g_assert_false (csel_project_document_is_modified (document));
  g_assert_finalize_object (document);
  g_assert_cmpuint (csel_test_count_files (fixture->folder), ==, 0);

  opened = open_path (fixture, fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_lines (csel_project_document_get_project (opened)), ==, 1);
  g_assert_false (csel_project_document_is_read_only (opened));
  add (fixture, opened, 1);
  g_assert_true (save (fixture, opened, NULL, FALSE, &error));
  g_assert_cmpuint (count_file (fixture->path), ==, 2);
}

/* What is not there, or no project, says so with file and line */
static void
test_cannot_open (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) damaged = NULL;

  g_assert_null (open_path (fixture, fixture->path, &missing));
  g_assert_nonnull (strstr (missing->message, "panel.csel"));
  g_assert_true (g_file_set_contents (fixture->path, "<project>\n", -1, NULL));
  g_assert_null (open_path (fixture, fixture->path, &damaged));
  g_assert_nonnull (strstr (damaged->message, "panel.csel:1: "));
}

/* The second cannot write over what the first does, but nothing of it is lost */
static void
test_second_is_read_only (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr(CselProjectDocument) first = csel_project_document_new (&fixture->scheduler, fixture->folder);
  g_autoptr(CselProjectDocument) second = NULL;
  g_autofree char *other = g_build_filename (fixture->root, "other.csel", NULL);
  g_autoptr(GError) error = NULL;
  CselTestClock clock;

  g_assert_true (save (fixture, first, fixture->path, FALSE, NULL));
  fixture->scheduler = csel_test_clock_init (&clock);
  second = open_path (fixture, fixture->path, NULL);
  g_assert_true (csel_project_document_is_read_only (second));
  add (fixture, second, 1);
  g_assert_false (save (fixture, second, NULL, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_true (csel_project_document_is_modified (second));
  g_clear_error (&error);
  g_assert_true (save (fixture, second, other, FALSE, &error));
  g_assert_false (csel_project_document_is_read_only (second));
  g_assert_cmpuint (count_file (fixture->path), ==, 0);
  g_assert_cmpuint (count_file (other), ==, 1);
}

/* Another program has written the file, or taken it away */
static void
test_changed_on_disk (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr(CselProjectDocument) document = csel_project_document_new (&fixture->scheduler, fixture->folder);
  g_autoptr(CselProject) other = csel_project_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (save (fixture, document, fixture->path, FALSE, NULL));
  for (guint i = 0; i < 3; i++)
    csel_parts_list_add (csel_project_get_list (other, 0), fixture->seed, 1, "Add");
  bytes = csel_project_to_bytes (other);
  g_assert_true (csel_durable_file_write (fixture->path, bytes, NULL, NULL, NULL));
  add (fixture, document, 1);
  add (fixture, document, 2);
  g_assert_false (save (fixture, document, NULL, FALSE, &error));
  g_assert_error (error, CSEL_PROJECT_DOCUMENT_ERROR, CSEL_PROJECT_DOCUMENT_ERROR_CHANGED);
  g_assert_nonnull (strstr (error->message, "there it has 1 line, written 20"));
  g_assert_nonnull (strstr (error->message, "here it has 2 lines"));
  g_assert_cmpuint (count_file (fixture->path), ==, 1);
  g_clear_error (&error);
  g_assert_true (save (fixture, document, NULL, TRUE, &error));
  g_assert_cmpuint (count_file (fixture->path), ==, 2);

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  add (fixture, document, 1);
  g_assert_true (save (fixture, document, NULL, FALSE, &error));
  g_assert_cmpuint (count_file (fixture->path), ==, 3);
}

/* No room, or not allowed: it says so, the file is as it was, and what has changed is kept */
static void
test_cannot_save (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr(CselProjectDocument) document = csel_project_document_new (&fixture->scheduler, fixture->folder);
  g_autofree char *nowhere = g_build_filename (fixture->root, "no", "panel.csel", NULL);
  struct rlimit old;
  struct rlimit small;
  g_autoptr(GError) error = NULL;

  g_assert_true (save (fixture, document, fixture->path, FALSE, NULL));
  add (fixture, document, 1);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = (struct rlimit) { 200, old.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (save (fixture, document, NULL, FALSE, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_cmpuint (count_file (fixture->path), ==, 0);
  g_assert_true (csel_project_document_is_modified (document));

  g_chmod (fixture->path, 0444);
  g_assert_false (save (fixture, document, NULL, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  g_clear_error (&error);
  g_assert_false (save (fixture, document, nowhere, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpstr (csel_project_document_get_path (document), ==, fixture->path);
  wait_until_kept (fixture, document);
  g_chmod (fixture->path, 0644);
  g_clear_error (&error);
  g_assert_true (save (fixture, document, NULL, FALSE, &error));
}

/* What was kept is there after a crash, and belongs to its file again */
static void
test_recover (Fixture      *fixture,
              gconstpointer data)
{
  CselProjectDocument *document = csel_project_document_new (&fixture->scheduler, fixture->folder);
  g_autoptr(CselProjectDocument) restored = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (save (fixture, document, fixture->path, FALSE, NULL));
  add (fixture, document, 1);
  wait_until_kept (fixture, document);
  crash (document);

  left = csel_recovery_list (fixture->folder);
  g_assert_cmpuint (left->len, ==, 1);
  csel_project_document_recover_async (&fixture->scheduler, fixture->folder, g_ptr_array_steal_index (left, 0),
                                       result_cb, fixture);
  restored = finish_opening (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (csel_project_document_get_path (restored), ==, fixture->path);
  g_assert_false (csel_project_document_is_read_only (restored));
  g_assert_true (csel_project_document_is_modified (restored));
  g_assert_cmpuint (count_lines (csel_project_document_get_project (restored)), ==, 1);
  g_assert_cmpuint (count_file (fixture->path), ==, 0);
  wait_until_kept (fixture, restored);
  g_assert_true (save (fixture, restored, NULL, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_file (fixture->path), ==, 1);
  g_clear_object (&restored);
  g_assert_cmpuint (csel_test_count_files (fixture->folder), ==, 0);
}

/* Of a file that has been changed since, it is not written over without asking; and what is not wanted is gone */
static void
test_recover_and_discard (Fixture      *fixture,
                          gconstpointer data)
{
  CselProjectDocument *document = csel_project_document_new (&fixture->scheduler, fixture->folder);
  g_autoptr(CselProjectDocument) restored = NULL;
  g_autoptr(CselProject) other = csel_project_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GPtrArray) left = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (save (fixture, document, fixture->path, FALSE, NULL));
  add (fixture, document, 1);
  wait_until_kept (fixture, document);
  crash (document);
  csel_project_set_field (other, CSEL_PROJECT_NAME, "other", "Name");
  bytes = csel_project_to_bytes (other);
  g_assert_true (csel_durable_file_write (fixture->path, bytes, NULL, NULL, NULL));

  left = csel_recovery_list (fixture->folder);
  csel_project_document_recover_async (&fixture->scheduler, fixture->folder, g_ptr_array_steal_index (left, 0),
                                       result_cb, fixture);
  restored = finish_opening (fixture, NULL);
  g_assert_false (save (fixture, restored, NULL, FALSE, &error));
  g_assert_error (error, CSEL_PROJECT_DOCUMENT_ERROR, CSEL_PROJECT_DOCUMENT_ERROR_CHANGED);
  csel_project_document_discard (restored);
  g_clear_object (&restored);
  g_assert_cmpuint (csel_test_count_files (fixture->folder), ==, 0);
}

/* A project that is opened again does not write over what was left of it */
static void
test_opened_after_a_crash (Fixture      *fixture,
                           gconstpointer data)
{
  CselProjectDocument *document = csel_project_document_new (&fixture->scheduler, fixture->folder);
  g_autoptr(CselProjectDocument) opened = NULL;
  g_autoptr(GPtrArray) left = NULL;

  g_assert_true (save (fixture, document, fixture->path, FALSE, NULL));
  add (fixture, document, 1);
  wait_until_kept (fixture, document);
  crash (document);
  opened = open_path (fixture, fixture->path, NULL);
  add (fixture, opened, 1);
  add (fixture, opened, 2);
  wait_until_kept (fixture, opened);
  left = csel_recovery_list (fixture->folder);
  g_assert_cmpuint (left->len, ==, 1);
  g_assert_cmpuint (count_file (csel_recovery_get_file (left->pdata[0])), ==, 1);
}

/* Changed while it is saved: what came meanwhile is not taken for saved */
static void
test_changed_while_saving (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr(CselProjectDocument) document = csel_project_document_new (&fixture->scheduler, fixture->folder);
  g_autoptr(GAsyncResult) result = NULL;

  add (fixture, document, 1);
  csel_project_document_save_async (document, fixture->path, FALSE, result_cb, fixture);
  add (fixture, document, 2);
  result = wait_for_result (fixture);
  g_assert_true (csel_project_document_save_finish (document, result, NULL));
  g_assert_true (csel_project_document_is_modified (document));
  g_assert_cmpuint (count_file (fixture->path), ==, 1);
  wait_until_kept (fixture, document);
  g_assert_cmpuint (csel_test_count_files (fixture->folder), ==, 2);
  csel_project_document_discard (document);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/engine/project-document/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("save-and-open", test_save_and_open);
  ADD ("cannot-open", test_cannot_open);
  ADD ("second-is-read-only", test_second_is_read_only);
  ADD ("changed-on-disk", test_changed_on_disk);
  ADD ("cannot-save", test_cannot_save);
  ADD ("recover", test_recover);
  ADD ("recover-and-discard", test_recover_and_discard);
  ADD ("opened-after-a-crash", test_opened_after_a_crash);
  ADD ("changed-while-saving", test_changed_while_saving);

  return g_test_run ();
}
