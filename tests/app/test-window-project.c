/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "support/csel-test-app.h"
#include "support/csel-test-folder.h"
#include "views/csel-banner.h"
#include "views/csel-decision.h"
#include "views/csel-preview-options.h"

typedef struct
{
  CselApplication     *application;
  CselWindow          *window;
  CselProjectDocument *document;
  char                *folder;
  char                *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->application = csel_test_application_new ();
  fixture->window = csel_test_window_new (fixture->application, "en");
  fixture->document = csel_window_get_document (fixture->window);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *)&fixture->window);
  fixture->folder = g_dir_make_tmp ("csel-project-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "panel.csel", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    csel_test_window_close (fixture->window);
  g_object_unref (fixture->application);
  csel_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, NULL);
}

static gboolean
is_saved (gpointer data)
{
  return !csel_project_document_is_modified (data) && csel_project_document_get_path (data) != NULL;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_assert_true (csel_project_document_save_finish (CSEL_PROJECT_DOCUMENT (source), result, NULL));
}

static void
save_there (Fixture *fixture)
{
  csel_project_document_save_async (fixture->document, fixture->path, TRUE, saved_cb, NULL);
  csel_test_wait_until (is_saved, fixture->document);
}

static void
assert_title (Fixture    *fixture,
              const char *title)
{
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, title);
}

static CselDecision *
find_decision (void)
{
  return csel_test_find_toplevel (CSEL_TYPE_DECISION);
}

static gboolean
is_asked (gpointer data)
{
  return find_decision () != NULL;
}

static void
decide (const char *button)
{
  csel_test_wait_until (is_asked, NULL);
  g_signal_emit_by_name (csel_test_part (find_decision (), button), "clicked");
}

/* The title says which project it is, and whether it is saved; across undo, too */
static void
test_title (Fixture      *fixture,
            gconstpointer data)
{
  assert_title (fixture, "Connector Selector");
  g_assert_true (csel_window_is_unused (fixture->window));
  activate (fixture, "add-product");
  assert_title (fixture, "• Unsaved project – Connector Selector");
  g_assert_false (csel_window_is_unused (fixture->window));
  save_there (fixture);
  assert_title (fixture, "panel – Connector Selector");
  activate (fixture, "add-product");
  assert_title (fixture, "• panel – Connector Selector");
  activate (fixture, "save");
  csel_test_wait_until (is_saved, fixture->document);
  activate (fixture, "undo");
  assert_title (fixture, "• panel – Connector Selector");
  activate (fixture, "redo");
  assert_title (fixture, "panel – Connector Selector");
}

/* Nothing is lost that nobody has given up */
static void
test_closing (Fixture      *fixture,
              gconstpointer data)
{
  save_there (fixture);
  activate (fixture, "add-product");
  gtk_window_close (GTK_WINDOW (fixture->window));
  decide ("cancel");
  g_assert_nonnull (fixture->window);
  g_assert_true (csel_project_document_is_modified (fixture->document));
  gtk_window_close (GTK_WINDOW (fixture->window));
  decide ("no");
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_saving_and_closing (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *text = NULL;

  save_there (fixture);
  activate (fixture, "add-product");
  gtk_window_close (GTK_WINDOW (fixture->window));
  decide ("yes");
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<line item=\"" CSEL_TEST_SEED "\""));
}

/* Written over only by who has said so */
static void
test_changed_by_another (Fixture      *fixture,
                         gconstpointer data)
{
  save_there (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "<other/>", -1, NULL));
  activate (fixture, "add-product");
  activate (fixture, "save");
  decide ("cancel");
  g_assert_true (csel_project_document_is_modified (fixture->document));
  activate (fixture, "save");
  csel_test_wait_until (is_asked, NULL);
  g_assert_true (csel_test_shows (GTK_WIDGET (find_decision ()), "Changed by another program"));
  decide ("no");
  csel_test_wait_until (is_saved, fixture->document);
}

static gboolean
has_message (gpointer data)
{
  return csel_banner_get_text (csel_test_part (data, "banner")) != NULL;
}

/* It says why, and what has changed is still there */
static void
test_cannot_save (Fixture      *fixture,
                  gconstpointer data)
{
  save_there (fixture);
  g_chmod (fixture->path, 0444);
  activate (fixture, "add-product");
  activate (fixture, "save");
  csel_test_wait_until (has_message, fixture->window);
  g_assert_true (g_str_has_prefix (csel_banner_get_text (csel_test_part (fixture->window, "banner")), "Not saved: "));
  g_assert_true (csel_project_document_is_modified (fixture->document));
}

/* What is required is undone with the rest, and belongs to the project */
static void
test_requirement (Fixture      *fixture,
                  gconstpointer data)
{
  CselSession *session = csel_window_get_session (fixture->window);
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();

  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  csel_session_set_requirement (session, requirement);
  g_assert_cmpstr (csel_requirement_get (csel_session_get_requirement (session), CSEL_FIELD_POLES), ==, "4");
  activate (fixture, "undo");
  g_assert_true (csel_requirement_is_empty (csel_session_get_requirement (session)));
  g_assert_true (csel_requirement_is_empty (csel_project_get_requirement (csel_session_get_project (session))));
}

/* What is written on sheets is the project's */
static void
test_fields (Fixture      *fixture,
             gconstpointer data)
{
  CselProject *project = csel_project_document_get_project (fixture->document);
  CselPreviewOptions *options;

  csel_project_set_field (project, CSEL_PROJECT_LOCATION, "=A1+S1", "");
  activate (fixture, "preview");
  options = CSEL_PREVIEW_OPTIONS (csel_test_find (GTK_WIDGET (fixture->window), CSEL_TYPE_PREVIEW_OPTIONS, 0));
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (GTK_WIDGET (options), "location")), ==, "=A1+S1");
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

#define ADD(name, func) g_test_add ("/app/window-project/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("title", test_title);
  ADD ("closing", test_closing);
  ADD ("saving-and-closing", test_saving_and_closing);
  ADD ("changed-by-another", test_changed_by_another);
  ADD ("cannot-save", test_cannot_save);
  ADD ("requirement", test_requirement);
  ADD ("fields", test_fields);

  return g_test_run ();
}
