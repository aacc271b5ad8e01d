/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The user's export profiles: read when the window opens, written when they change
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/csel-profile-file.h"
#include "views/csel-profiles-view.h"

static void
keep (CselWindow *self)
{
  char *text = csel_profile_file_format (G_LIST_MODEL (self->profiles));
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  csel_keeper_write (self->profile_keeper, bytes);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autofree char *text = NULL;
  g_autofree char *name = g_file_get_parse_name (G_FILE (source));
  g_autoptr(GPtrArray) profiles = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  if (g_file_load_contents_finish (G_FILE (source), result, &text, &length, NULL, &error))
    profiles = csel_profile_file_parse (text, length, name, &error);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (profiles != NULL)
    g_list_store_splice (self->profiles, 0, 0, profiles->pdata, profiles->len);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_autofree char *message =
        g_strdup_printf (_("%s – profiles are not kept until this file is mended or removed"), error->message);

      csel_window_show_message (self, message);
      return;
    }
  g_signal_connect_object (self->profiles, "items-changed", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  /* Something may have been added meanwhile */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->profiles)) > (profiles != NULL ? profiles->len : 0))
    keep (self);
}

static void
export_cb (CselWindow *self,
           const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "export-profile", g_variant_new_string (name));
}

static void
profiles_activate (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  CselWindow *self = user_data;
  g_autofree char *last = g_settings_get_string (self->settings, "export-profile");

  if (self->profiles_view == NULL)
    {
      g_set_weak_pointer (&self->profiles_view, GTK_WINDOW (csel_profiles_view_new (self->session, self->profiles)));
      gtk_window_set_transient_for (self->profiles_view, GTK_WINDOW (self));
      g_signal_connect_object (self->profiles_view, "export-requested", G_CALLBACK (export_cb), self,
                               G_CONNECT_SWAPPED);
      csel_profiles_view_choose (CSEL_PROFILES_VIEW (self->profiles_view), last);
    }
  gtk_window_present (self->profiles_view);
}

/**
 * csel_window_find_profile:
 * @self: a window
 * @name: what a profile is called
 *
 * Returns: (transfer full) (nullable): the profile
 */
CselExportProfile *
csel_window_find_profile (CselWindow *self,
                          const char *name)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->profiles)); i++)
    {
      g_autoptr(CselExportProfile) profile = g_list_model_get_item (G_LIST_MODEL (self->profiles), i);

      if (strcmp (csel_export_profile_get_name (profile), name) == 0)
        return g_steal_pointer (&profile);
    }

  return NULL;
}

/**
 * csel_window_load_profiles:
 * @self: a window
 *
 * Begins to read the export profiles.
 */
void
csel_window_load_profiles (CselWindow *self)
{
  static const GActionEntry entries[] = {
    { "export-profiles", profiles_activate },
  };
  g_autoptr(GFile) file = csel_profile_file_get_default ();

  self->profiles = g_list_store_new (CSEL_TYPE_EXPORT_PROFILE);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  csel_parts_view_set_profiles (self->parts, G_LIST_MODEL (self->profiles));
  self->profile_keeper = csel_window_make_keeper (self, file);
  g_file_load_contents_async (file, self->cancellable, loaded_cb, csel_widget_weak_ref (self));
}
