/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The user's saved searches: read when the window opens, written when they change
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lists/csel-search-file.h"

static void
keep (CselWindow *self)
{
  char *text = csel_search_file_format (G_LIST_MODEL (self->searches));
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  csel_keeper_write (self->search_keeper, bytes);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autofree char *text = NULL;
  g_autofree char *name = g_file_get_parse_name (G_FILE (source));
  g_autoptr(GPtrArray) searches = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  if (g_file_load_contents_finish (G_FILE (source), result, &text, &length, NULL, &error))
    searches = csel_search_file_parse (text, length, name, &error);
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (searches != NULL)
    for (guint i = 0; i < searches->len; i++)
      g_list_store_insert (self->searches, i, g_ptr_array_index (searches, i));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_autofree char *message =
        g_strdup_printf (_("%s – searches are not kept until this file is mended or removed"), error->message);

      csel_window_show_message (self, message);
      return;
    }
  g_signal_connect_object (self->searches, "items-changed", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  /* Something may have been saved meanwhile */
  if (g_list_model_get_n_items (G_LIST_MODEL (self->searches)) > (searches != NULL ? searches->len : 0))
    keep (self);
}

/* What filters by a column that is gone finds nothing: it is said by which */
static void
say_unknown (CselWindow      *self,
             const CselQuery *query)
{
  CselListing *listing = csel_result_get_listing (csel_session_get_result (self->session));
  g_autoptr(GString) unknown = g_string_new (NULL);
  g_autofree char *message = NULL;

  for (guint i = 0; i < csel_query_get_n_columns (query); i++)
    {
      const char *column = csel_query_get_column (query, i);

      if (!csel_column_exists (listing, column))
        g_string_append_printf (unknown, "%s%s", unknown->len > 0 ? ", " : "", column);
    }

  if (unknown->len > 0)
    /* Translators: what a saved search filters by */
    message = g_strdup_printf (_("No open catalogue states %s: this search finds nothing until one does"),
                               unknown->str);
  csel_window_show_message (self, message);
}

static void
chosen_cb (CselWindow      *self,
           CselSavedSearch *search)
{
  const CselQuery *query = csel_saved_search_get_query (search);
  g_autofree char *ratings = csel_rating_context_to_string (&query->context);

  g_settings_set_string (self->settings, "ratings-per", ratings);
  csel_session_restore (self->session, query);
  gtk_editable_set_text (GTK_EDITABLE (self->search), query->text != NULL ? query->text : "");
  say_unknown (self, query);
  gtk_menu_button_popdown (self->saved);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/**
 * csel_window_load_searches:
 * @self: a window
 *
 * Begins to read the saved searches.
 */
void
csel_window_load_searches (CselWindow *self)
{
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_data_dir (), "connector-selector",
                                                     "searches.ini", NULL);

  self->searches = g_list_store_new (CSEL_TYPE_SAVED_SEARCH);
  csel_search_list_set_session (self->search_list, self->session, self->searches);
  g_signal_connect_object (self->search_list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->search_keeper = csel_window_make_keeper (self, file);
  g_file_load_contents_async (file, self->cancellable, loaded_cb, csel_widget_weak_ref (self));
}
