/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The user's own values: read from the data folder with the window, written after each change
 *
 * Writing happens in a thread, one file at a time; what changes meanwhile is written next. A
 * file that cannot be read, or that another program has written, is left alone.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>

#include "formats/csel-own-file.h"
#include "views/csel-widget.h"

static CselOwnValues *
get_values (CselWindow *self)
{
  return csel_library_get_own_values (csel_session_get_library (self->session));
}

/* What is written, and over which state of the file */
typedef struct
{
  CselCatalog *own;
  char        *etag;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->own);
  g_free (job->etag);
  g_free (job);
}

/* %NULL if there is no file */
static char *
get_etag (GFile *file)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr(GFile) file = csel_own_file_get_default ();
  g_autofree char *etag = get_etag (file);
  GError *error = NULL;

  if (g_strcmp0 (etag, job->etag) != 0)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                             _("Own values were changed by another program: what is set in this window is not kept. "
                               "Open the window again"));
  else if (csel_own_file_write (file, job->own, &error))
    g_task_return_pointer (task, get_etag (file), g_free);
  else
    g_task_return_error (task, error);
}

static void save (CselWindow *self);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autoptr(GError) error = NULL;
  g_autofree char *etag = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL && self != NULL)
    csel_window_show_message (self, error->message);
  if (error == NULL && self != NULL)
    {
      g_free (self->own_etag);
      self->own_etag = g_steal_pointer (&etag);
    }
  g_application_release (G_APPLICATION (source));
  if (self == NULL)
    return;

  self->is_saving_own = FALSE;
  if (self->saved_own != csel_own_values_get_catalog (get_values (self)))
    save (self);
}

/* The catalogue of own values never changes, so the thread can write it */
static void
save (CselWindow *self)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr(GTask) task = NULL;
  Job *job;

  if (self->is_saving_own || application == NULL)
    return;

  self->is_saving_own = TRUE;
  g_set_object (&self->saved_own, csel_own_values_get_catalog (get_values (self)));
  task = g_task_new (application, NULL, saved_cb, csel_widget_weak_ref (self));
  g_task_set_source_tag (task, save);
  job = g_new0 (Job, 1);
  job->own = g_object_ref (self->saved_own);
  job->etag = g_strdup (self->own_etag);
  g_task_set_task_data (task, job, job_free);
  g_application_hold (application);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * csel_window_load_own_values:
 * @self: a window that has its session
 *
 * A small file, read before anything is answered.
 */
void
csel_window_load_own_values (CselWindow *self)
{
  g_autoptr(GFile) file = csel_own_file_get_default ();
  g_autoptr(GError) error = NULL;

  self->own_etag = get_etag (file);
  if (!csel_own_file_read (file, get_values (self), &error))
    {
      g_autofree char *message =
        g_strdup_printf (_("%s – own values are not kept until this file is mended or removed"), error->message);

      csel_window_show_message (self, message);
      return;
    }

  g_signal_connect_object (get_values (self), "changed", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
}
