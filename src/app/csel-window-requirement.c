/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The window's requirement: kept in the user's data folder, printed and exported as a sheet
 *
 * Read when the window opens, written in a thread after each change, one write at a time;
 * the program does not end before the last one. A file that cannot be read is left alone.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>

#include "formats/csel-requirement-file.h"
#include "model/csel-code.h"
#include "rules/csel-check.h"

typedef struct
{
  GFile           *file;
  CselRequirement *requirement;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  csel_requirement_free (job->requirement);
  g_free (job);
}

static GFile *
get_file (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "connector-selector", "requirement.ini", NULL);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr(GFile) folder = g_file_get_parent (job->file);
  g_autoptr(GError) error = NULL;

  if (!g_file_make_directory_with_parents (folder, NULL, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_clear_error (&error);
  if (csel_requirement_file_write (job->file, job->requirement, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void save (CselWindow *self);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autoptr(GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) && self != NULL)
    csel_window_show_message (self, error->message);
  g_application_release (G_APPLICATION (source));
  if (self == NULL)
    return;

  self->is_saving = FALSE;
  if (self->has_unsaved)
    save (self);
}

/* What changes while it is written is written next */
static void
save (CselWindow *self)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr(GTask) task = NULL;
  Job *job;

  self->has_unsaved = self->is_saving || application == NULL;
  if (self->has_unsaved)
    return;

  self->is_saving = TRUE;
  job = g_new0 (Job, 1);
  job->file = get_file ();
  job->requirement = csel_requirement_copy (csel_session_get_requirement (self->session));
  task = g_task_new (application, NULL, saved_cb, csel_widget_weak_ref (self));
  g_task_set_source_tag (task, save);
  g_task_set_task_data (task, job, job_free);
  g_application_hold (application);
  g_task_run_in_thread (task, write_in_thread);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autofree char *text = NULL;
  g_autofree char *name = g_file_get_parse_name (G_FILE (source));
  g_autoptr(CselRequirement) requirement = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  if (g_file_load_contents_finish (G_FILE (source), result, &text, &length, NULL, &error))
    requirement = csel_requirement_file_parse (text, length, name, &error);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (requirement != NULL)
    csel_session_set_requirement (self->session, requirement);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_autofree char *message =
        g_strdup_printf (_("%s – requirements are not kept until this file is mended or removed"), error->message);

      csel_window_show_message (self, message);
      return;
    }
  g_signal_connect_object (self->session, "notify::requirement", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
}

/**
 * csel_window_load_requirement:
 * @self: a window
 *
 * Begins to read what was required last time.
 */
void
csel_window_load_requirement (CselWindow *self)
{
  g_autoptr(GFile) file = get_file ();

  g_file_load_contents_async (file, self->cancellable, loaded_cb, csel_widget_weak_ref (self));
}

/**
 * csel_window_make_requirement_sheet:
 * @self: a window that shows a product
 *
 * Returns: (transfer full): what is required of it and what its data says
 */
CselReport *
csel_window_make_requirement_sheet (CselWindow *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  const CselRequirement *requirement = csel_session_get_requirement (self->session);
  g_autoptr(GPtrArray) ferrules = csel_library_list_kind (csel_session_get_library (self->session),
                                                          CSEL_KIND_FERRULE);
  g_autoptr(CselVerdict) verdict = csel_check_ask (product, requirement, ferrules);

  return csel_report_new_requirement_sheet (product, requirement, verdict,
                                            csel_session_get_locale (self->session));
}
