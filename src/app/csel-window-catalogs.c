/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How catalogues come into the window: read in threads, while the window is made
 *
 * A catalogue that cannot be read changes nothing but the banner.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "engine/csel-shipped.h"
#include "formats/csel-native.h"

/**
 * csel_window_show_product:
 * @self: a window
 * @product: a product of an open catalogue
 *
 * Shows a product, and its catalogue with it.
 */
void
csel_window_show_product (CselWindow  *self,
                          CselProduct *product)
{
  CselLibrary *library = csel_session_get_library (self->session);
  guint position;

  if (csel_catalog_is_second_hand (csel_product_get_catalog (product)))
    csel_library_set_show_second_hand (library, TRUE);
  /* What is to be shown must be among what is listed */
  if (!csel_session_find_position (self->session, product, &position))
    {
      csel_session_clear_filters (self->session);
      gtk_editable_set_text (GTK_EDITABLE (self->search), "");
      csel_session_set_search (self->session, "");
    }
  csel_session_set_product (self->session, product);
}

/* An item that was asked for is shown as soon as a catalogue has it */
static void
show_wanted_item (CselWindow *self,
                  gboolean    is_last)
{
  g_autoptr(GPtrArray) found = NULL;
  g_autofree char *message = NULL;

  if (self->wanted_item == NULL)
    return;

  found = csel_library_find_item (csel_session_get_library (self->session), self->wanted_item);
  if (found->len > 0)
    csel_window_show_product (self, g_ptr_array_index (found, 0));
  else if (is_last)
    {
      message = g_strdup_printf (_("No item “%s” in the open catalogues"), self->wanted_item);
      csel_window_show_message (self, message);
    }
  if (found->len > 0 || is_last)
    g_clear_pointer (&self->wanted_item, g_free);
}

/* Says why a catalogue cannot be read */
static CselCatalog *
finish_reading (CselWindow   *self,
                GFile        *file,
                GAsyncResult *result)
{
  g_autoptr(GError) error = NULL;
  CselCatalog *catalog = csel_native_read_finish (file, result, &error);

  if (error != NULL && self != NULL)
    csel_window_show_message (self, error->message);

  return catalog;
}

static void
keep_catalogs (CselWindow *self)
{
  g_autofree char *text = csel_open_catalogs_to_text (self->catalogs);
  g_autoptr(GBytes) bytes = g_bytes_new_take (g_strdup (text), strlen (text));

  /* What was only read again is where it was */
  if (g_strcmp0 (text, self->kept_catalogs) == 0)
    return;

  csel_keeper_write (self->catalogs_keeper, bytes);
  g_free (self->kept_catalogs);
  self->kept_catalogs = g_steal_pointer (&text);
}

/* What was open the last time, after what is shipped */
static void
restore_catalogs (CselWindow *self)
{
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_data_dir (), "connector-selector", "catalogs.txt",
                                                     NULL);
  g_autofree char *path = g_file_get_path (file);

  self->catalogs_keeper = csel_window_make_keeper (self, file);
  if (g_file_get_contents (path, &self->kept_catalogs, NULL, NULL))
    csel_open_catalogs_restore (self->catalogs, self->kept_catalogs);
  else
    self->kept_catalogs = g_strdup ("");
  g_signal_connect_object (self->catalogs, "edited", G_CALLBACK (keep_catalogs), self, G_CONNECT_SWAPPED);
}

/* What the user would not see in the list */
static void
ended_cb (CselWindow      *self,
          CselOpenCatalog *item)
{
  const char *reason = csel_catalog_get_incomplete (csel_open_catalog_get_catalog (item));
  const char *problem = csel_open_catalog_get_problem (item);
  g_autofree char *incomplete = reason != NULL ? g_strdup_printf (_("incomplete: %s"), reason) : NULL;
  g_autofree char *name = csel_open_catalog_get_name (item);
  /* Translators: a catalogue, and why it cannot be kept */
  g_autofree char *not_kept = problem != NULL ?
                              g_strdup_printf (_("%s will be read again at the next start: %s"), name, problem) : NULL;

  if (incomplete != NULL)
    csel_window_show_message (self, incomplete);
  if (not_kept != NULL)
    csel_window_show_message (self, not_kept);
}

/* What was asked for may be in what is read last */
static void
progressed_cb (CselWindow *self)
{
  if (csel_open_catalogs_get_reading (self->catalogs) == NULL)
    show_wanted_item (self, TRUE);
}

/* What is shipped stands in the order of its names, whichever is read first */
static void
finish_shipped (CselWindow *self)
{
  CselLibrary *library = csel_session_get_library (self->session);

  for (guint i = 0; i < self->shipped->len; i++)
    {
      CselOpenCatalog *item = g_ptr_array_index (self->shipped, i);
      CselCatalog *catalog = csel_open_catalog_get_catalog (item);

      /* What the user has opened meanwhile is not replaced */
      if (catalog == NULL || csel_library_has_catalog (library, csel_catalog_get_id (catalog)))
        continue;
      csel_library_add (library, catalog);
      csel_open_catalogs_add (self->catalogs, item);
    }
  g_clear_pointer (&self->shipped, g_ptr_array_unref);
  restore_catalogs (self);

  progressed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  g_signal_emit_by_name (self, "loaded");
}

static CselOpenCatalog *
find_shipped (CselWindow *self,
              GFile      *file)
{
  guint i = 0;

  while (!g_file_equal (csel_open_catalog_get_file (g_ptr_array_index (self->shipped, i)), file))
    i++;

  return g_ptr_array_index (self->shipped, i);
}

static void
shipped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autoptr(CselCatalog) catalog = finish_reading (self, G_FILE (source), result);

  if (self == NULL)
    return;

  if (catalog != NULL)
    csel_open_catalog_set_catalog (find_shipped (self, G_FILE (source)), catalog);
  if (--self->n_reading == 0)
    finish_shipped (self);
}

static gboolean
nothing_shipped_cb (gpointer user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);

  if (self != NULL)
    {
      csel_window_show_message (self, _("No catalogue was found where the program is installed"));
      finish_shipped (self);
    }

  return G_SOURCE_REMOVE;
}

static void
appeared_cb (CselWindow      *self,
             CselOpenCatalog *item)
{
  CselLoader *loader = csel_open_catalog_get_loader (item);
  CselCatalog *catalog = loader != NULL ? csel_loader_get_catalog (loader) : csel_open_catalog_get_catalog (item);
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);

  csel_window_show_product (self, product);
}

static void
failed_cb (CselWindow      *self,
           CselOpenCatalog *item,
           const char      *message)
{
  csel_window_show_message (self, message);
}

static gboolean
drop_cb (CselWindow    *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  const GSList *files = g_value_get_boxed (value);

  for (const GSList *l = files; l != NULL; l = l->next)
    csel_window_open (self, l->data);

  return files != NULL;
}

/**
 * csel_window_make_catalogs:
 * @self: a window that has its session
 *
 * Makes the list of open catalogues, and lets files be dropped on the window.
 */
void
csel_window_make_catalogs (CselWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->catalogs = csel_open_catalogs_new (csel_session_get_library (self->session));
  csel_reading_bar_set_catalogs (self->reading, self->catalogs);
  g_signal_connect_object (self->catalogs, "appeared", G_CALLBACK (appeared_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogs, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogs, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogs, "progressed", G_CALLBACK (progressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * csel_window_load_shipped:
 * @self: a window that is being made
 *
 * Begins to read the catalogues that come with the program; they are there when the main loop
 * runs.
 */
void
csel_window_load_shipped (CselWindow *self)
{
  g_autoptr(GPtrArray) files = csel_shipped_list_catalogs ();

  self->shipped = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_reading = files->len;
  for (guint i = 0; i < files->len; i++)
    {
      g_ptr_array_add (self->shipped, csel_open_catalog_new (g_ptr_array_index (files, i), TRUE));
      csel_native_read_async (g_ptr_array_index (files, i), self->cancellable, shipped_cb,
                              csel_widget_weak_ref (self));
    }
  if (self->n_reading == 0)
    g_idle_add (nothing_shipped_cb, csel_widget_weak_ref (self));
}

/**
 * csel_window_open:
 * @self: a window
 * @file: a catalogue
 *
 * Reads @file beside what is open already, and shows its first product. It is open again at the next
 * start.
 */
void
csel_window_open (CselWindow *self,
                  GFile      *file)
{
  g_return_if_fail (CSEL_IS_WINDOW (self));

  csel_open_catalogs_open (self->catalogs, file);
}

/**
 * csel_window_show_item:
 * @self: a window
 * @item: an item number, with or without its punctuation
 *
 * Shows the item now, or when a catalogue with it has been read.
 */
void
csel_window_show_item (CselWindow *self,
                       const char *item)
{
  g_return_if_fail (CSEL_IS_WINDOW (self));

  g_free (self->wanted_item);
  self->wanted_item = g_strdup (item);
  show_wanted_item (self, FALSE);
}
