/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The user's own values: read from the data folder with the window, written after each change
 *
 * Writing happens in a thread, one file at a time; what changes meanwhile is written next. A
 * file that cannot be read is left alone.
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

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  g_autoptr(GFile) file = csel_own_file_get_default ();
  GError *error = NULL;

  if (csel_own_file_write (file, task_data, &error))
    g_task_return_boolean (task, TRUE);
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

  if (!g_task_propagate_boolean (G_TASK (result), &error) && self != NULL)
    csel_window_show_message (self, error->message);
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

  if (self->is_saving_own || application == NULL)
    return;

  self->is_saving_own = TRUE;
  g_set_object (&self->saved_own, csel_own_values_get_catalog (get_values (self)));
  task = g_task_new (application, NULL, saved_cb, csel_widget_weak_ref (self));
  g_task_set_source_tag (task, save);
  g_task_set_task_data (task, g_object_ref (self->saved_own), g_object_unref);
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

  if (!csel_own_file_read (file, get_values (self), &error))
    {
      g_autofree char *message =
        g_strdup_printf (_("%s – own values are not kept until this file is mended or removed"), error->message);

      csel_window_show_message (self, message);
      return;
    }

  g_signal_connect_object (get_values (self), "changed", G_CALLBACK (save), self, G_CONNECT_SWAPPED);
}
