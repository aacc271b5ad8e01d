/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The window's requirement: kept in the user's data folder
 *
 * Read when the window opens, kept after each change. A file that cannot be read is left alone.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "formats/csel-requirement-file.h"

/* That of a project that has a file is kept there */
static void
keep (CselWindow *self)
{
  char *text = csel_requirement_file_format (csel_session_get_requirement (self->session));
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  if (csel_project_document_get_path (self->document) == NULL)
    csel_keeper_write (self->requirement_keeper, bytes);
}

/* A new project begins with what was required last time, which is no change of it */
static void
begin_with (CselWindow            *self,
            const CselRequirement *requirement)
{
  CselUndo *undo = csel_project_get_undo (csel_project_document_get_project (self->document));
  gboolean is_new = csel_undo_get_undo_name (undo) == NULL;

  if (csel_project_document_get_path (self->document) != NULL || csel_project_document_is_modified (self->document))
    return;

  csel_session_set_requirement (self->session, requirement);
  if (is_new)
    csel_undo_clear (undo);
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
    begin_with (self, requirement);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_autofree char *message =
        g_strdup_printf (_("%s – requirements are not kept until this file is mended or removed"), error->message);

      csel_window_show_message (self, message);
      return;
    }
  g_signal_connect_object (self->session, "notify::requirement", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
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
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_data_dir (), "connector-selector",
                                                     "requirement.ini", NULL);

  self->requirement_keeper = csel_window_make_keeper (self, file);
  g_file_load_contents_async (file, self->cancellable, loaded_cb, csel_widget_weak_ref (self));
}
