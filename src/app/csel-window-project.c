/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The window's project: saved, called by its name, and not closed before somebody has decided
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/csel-application.h"
#include "app/csel-file-dialog.h"
#include "views/csel-changes-view.h"
#include "views/csel-decision.h"

#define ENDING ".csel"
/* So many recent projects fit a menu */
#define N_RECENT 8

/* What the project is called, without a mark; "" while there is nothing to call so */
static char *
make_name (CselWindow *self)
{
  const char *path = csel_project_document_get_path (self->document);
  g_autofree char *base = path != NULL ? g_filename_display_basename (path) : NULL;

  if (base != NULL && g_str_has_suffix (base, ENDING))
    base[strlen (base) - strlen (ENDING)] = '\0';
  if (base == NULL)
    return g_strdup (csel_project_is_blank (csel_project_document_get_project (self->document)) ? "" :
                     _("Unsaved project"));

  /* Translators: the name of a project that somebody else has open */
  return csel_project_document_is_read_only (self->document) ? g_strdup_printf (_("%s (read-only)"), base) :
         g_steal_pointer (&base);
}

static gboolean
has_something_to_lose (CselWindow *self)
{
  return csel_project_document_is_modified (self->document) &&
         (csel_project_document_get_path (self->document) != NULL ||
          !csel_project_is_blank (csel_project_document_get_project (self->document)));
}

static void
update_title (CselWindow *self)
{
  g_autofree char *name = make_name (self);
  g_autofree char *marked = g_strconcat (has_something_to_lose (self) ? "• " : "", name, NULL);
  /* Translators: a project and the program */
  g_autofree char *title = *name != '\0' ? g_strdup_printf (_("%s – Connector Selector"), marked) :
                           g_strdup (_("Connector Selector"));

  gtk_window_set_title (GTK_WINDOW (self), title);
  csel_parts_view_set_name (self->parts, marked);
}

static void
changed_cb (CselWindow *self)
{
  update_title (self);
  csel_window_update_actions (self);
}

static void
remember (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  GtkRecentData data = {
    .mime_type = (char *)"application/x-connector-selector",
    .app_name = (char *)g_get_prgname (),
    .app_exec = (char *)"connector-selector %f",
  };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void save (CselWindow *self,
                  const char *path,
                  gboolean    overwrite);

static void choose_place (CselWindow *self);

static void
stop_closing (CselWindow *self)
{
  self->closes_when_saved = FALSE;
}

static void
conflict_cb (CselWindow *self,
             guint       answer)
{
  if (answer == CSEL_ANSWER_YES)
    choose_place (self);
  else if (answer == CSEL_ANSWER_NO)
    save (self, NULL, TRUE);
  else
    stop_closing (self);
}

static void
ask_about_conflict (CselWindow *self,
                    const char *message)
{
  const CselDecisionText text = {
    _("Changed by another program"), message, _("_Cancel"), _("_Write over it"), _("Save _under another name…"),
  };

  g_signal_connect_object (csel_decision_ask (GTK_WINDOW (self), &text), "answered", G_CALLBACK (conflict_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  CselProjectDocument *document = CSEL_PROJECT_DOCUMENT (source);
  g_autoptr(GError) error = NULL;
  gboolean is_saved = csel_project_document_save_finish (document, result, &error);

  if (is_saved)
    remember (csel_project_document_get_path (document));
  if (self == NULL)
    return;

  if (is_saved && self->closes_when_saved)
    gtk_window_close (GTK_WINDOW (self));
  else if (g_error_matches (error, CSEL_PROJECT_DOCUMENT_ERROR, CSEL_PROJECT_DOCUMENT_ERROR_CHANGED))
    ask_about_conflict (self, error->message);
  else if (!is_saved)
    {
      g_autofree char *message = g_strdup_printf (_("Not saved: %s"), error->message);

      stop_closing (self);
      csel_window_show_message (self, message);
    }
}

static void
save (CselWindow *self,
      const char *path,
      gboolean    overwrite)
{
  csel_project_document_save_async (self->document, path, overwrite, saved_cb, csel_widget_weak_ref (self));
}

static void
place_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  CselWindow *self = CSEL_WINDOW (source);
  g_autoptr(GFile) file = csel_file_dialog_run_finish (GTK_WINDOW (self), result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL)
    save (self, path, TRUE);
  else
    stop_closing (self);
}

static void
choose_place (CselWindow *self)
{
  const char *path = csel_project_document_get_path (self->document);
  const char *title = csel_project_get_field (csel_project_document_get_project (self->document), CSEL_PROJECT_NAME);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) :
                          g_strconcat (title != NULL ? title : _("Project"), ENDING, NULL);

  csel_file_dialog_run_async (GTK_WINDOW (self), CSEL_FILE_SAVE_PROJECT, name, place_cb, NULL);
}

/**
 * csel_window_save:
 * @self: a window
 *
 * Saves its project where it is, or asks where.
 */
void
csel_window_save (CselWindow *self)
{
  if (csel_project_document_get_path (self->document) == NULL || csel_project_document_is_read_only (self->document))
    choose_place (self);
  else
    save (self, NULL, FALSE);
}

/**
 * csel_window_save_as:
 * @self: a window
 *
 * Asks for another name under which its project is saved.
 */
void
csel_window_save_as (CselWindow *self)
{
  choose_place (self);
}

static void
close_cb (CselWindow *self,
          guint       answer)
{
  if (answer == CSEL_ANSWER_NO)
    {
      csel_project_document_discard (self->document);
      self->may_close = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (answer == CSEL_ANSWER_YES)
    {
      self->closes_when_saved = TRUE;
      csel_window_save (self);
    }
}

/**
 * csel_window_may_close:
 * @self: a window that is to be closed
 *
 * Asks what is to become of what is not saved.
 *
 * Returns: %TRUE if it can be closed now; otherwise it closes itself when that is decided
 */
gboolean
csel_window_may_close (CselWindow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *heading = NULL;
  CselDecisionText text;

  if (self->may_close)
    return TRUE;
  if (!has_something_to_lose (self))
    {
      csel_project_document_discard (self->document);
      return TRUE;
    }

  name = make_name (self);
  heading = g_strdup_printf (_("Save the changes of “%s”?"), name);
  text = (CselDecisionText) {
    heading, _("What has changed is lost if the window is closed without saving."), _("_Cancel"),
    _("Close _without saving"), _("_Save"),
  };
  g_signal_connect_object (csel_decision_ask (GTK_WINDOW (self), &text), "answered", G_CALLBACK (close_cb), self,
                           G_CONNECT_SWAPPED);

  return FALSE;
}

/**
 * csel_window_fill_recent:
 * @self: a window
 *
 * Lists the projects that were saved or opened last.
 */
void
csel_window_fill_recent (CselWindow *self)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  g_menu_remove_all (self->recent_menu);
  for (GList *l = items; l != NULL && n < N_RECENT; l = l->next)
    {
      const char *uri = gtk_recent_info_get_uri (l->data);
      g_autoptr(GMenuItem) item = NULL;

      if (!g_str_has_suffix (uri, ENDING) || !gtk_recent_info_exists (l->data))
        continue;
      item = g_menu_item_new (gtk_recent_info_get_display_name (l->data), NULL);
      g_menu_item_set_action_and_target (item, "app.open-recent", "s", uri);
      g_menu_append_item (self->recent_menu, item);
      n++;
    }
  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
}

/* Ratings per is the program's, and the project's when it is opened */
static void
show_context (CselWindow *self)
{
  g_autofree char *context =
    csel_rating_context_to_string (csel_project_get_context (csel_project_document_get_project (self->document)));

  g_settings_set_string (self->settings, "ratings-per", context);
}

/**
 * csel_window_is_unused:
 * @self: a window
 *
 * Returns: %TRUE if nothing is in its project, and it has no file
 */
gboolean
csel_window_is_unused (CselWindow *self)
{
  g_return_val_if_fail (CSEL_IS_WINDOW (self), FALSE);

  return csel_project_document_get_path (self->document) == NULL && !has_something_to_lose (self);
}

/**
 * csel_window_get_document:
 * @self: a window
 *
 * Returns: (transfer none): its project, and the file of it
 */
CselProjectDocument *
csel_window_get_document (CselWindow *self)
{
  g_return_val_if_fail (CSEL_IS_WINDOW (self), NULL);

  return self->document;
}

/* When the catalogues are there: what they state otherwise than the project remembers */
static void
tell_changes (CselWindow *self)
{
  g_autoptr(GPtrArray) changes = csel_project_changes_list (csel_session_get_project (self->session),
                                                            csel_session_get_library (self->session));
  g_autofree char *message = NULL;

  if (changes->len == 0)
    return;

  message = g_strdup_printf (ngettext ("The data of %u item has changed since the project was saved. "
                                       "It stays as it was until you accept it: main menu, Changed data…",
                                       "The data of %u items has changed since the project was saved. "
                                       "It stays as it was until you accept it: main menu, Changed data…",
                                       changes->len), changes->len);
  csel_window_show_message (self, message);
}

/**
 * csel_window_show_changes:
 * @self: a window
 *
 * Shows what the open catalogues state otherwise than its project remembers.
 */
void
csel_window_show_changes (CselWindow *self)
{
  g_autoptr(GPtrArray) changes = csel_project_changes_list (csel_session_get_project (self->session),
                                                            csel_session_get_library (self->session));

  if (changes->len == 0)
    {
      csel_window_show_message (self, _("The open catalogues state what the project remembers."));
      return;
    }

  if (self->changes_view != NULL)
    gtk_window_close (self->changes_view);
  g_set_weak_pointer (&self->changes_view, GTK_WINDOW (csel_changes_view_new (self->session, changes)));
  gtk_window_set_transient_for (self->changes_view, GTK_WINDOW (self));
  gtk_window_present (self->changes_view);
}

/**
 * csel_window_make_project:
 * @self: a window that has its session
 *
 * Follows its project.
 */
void
csel_window_make_project (CselWindow *self)
{
  const char *path;

  self->document = g_object_ref (csel_opening_get_document (self->opening));
  path = csel_project_document_get_path (self->document);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "failed", G_CALLBACK (csel_window_show_message), self, G_CONNECT_SWAPPED);
  update_title (self);
  if (path != NULL)
    {
      show_context (self);
      remember (path);
      g_signal_connect (self, "loaded", G_CALLBACK (tell_changes), NULL);
    }
  if (csel_project_document_is_read_only (self->document))
    csel_window_show_message (self, _("This project is open in another window or program. It is read-only here: "
                                      "save it under another name to keep what you change."));
}
