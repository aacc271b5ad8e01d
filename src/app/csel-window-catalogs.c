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

/* What is shipped stands in the order of its names, whichever is read first */
static void
finish_shipped (CselWindow *self)
{
  CselLibrary *library = csel_session_get_library (self->session);

  for (guint i = 0; i < self->shipped->len; i++)
    {
      gpointer catalog = g_ptr_array_index (self->shipped, i);

      /* What the user has opened meanwhile is not replaced */
      if (CSEL_IS_CATALOG (catalog) &&
          !csel_library_has_catalog (library, csel_catalog_get_id (catalog)))
        csel_library_add (library, catalog);
    }
  g_clear_pointer (&self->shipped, g_ptr_array_unref);

  show_wanted_item (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  g_signal_emit_by_name (self, "loaded");
}

/* A file gives way to the catalogue that was read from it */
static void
shipped_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autoptr(CselCatalog) catalog = finish_reading (self, G_FILE (source), result);
  guint index;

  if (self == NULL)
    return;

  if (catalog != NULL && g_ptr_array_find (self->shipped, source, &index))
    {
      g_object_unref (self->shipped->pdata[index]);
      self->shipped->pdata[index] = g_steal_pointer (&catalog);
    }
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
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autoptr(CselCatalog) catalog = finish_reading (self, G_FILE (source), result);
  g_autoptr(CselProduct) product = NULL;

  if (catalog == NULL || self == NULL)
    return;

  csel_window_show_message (self, NULL);
  csel_library_add (csel_session_get_library (self->session), catalog);
  if (csel_catalog_get_n_products (catalog) == 0)
    return;

  product = csel_product_new (catalog, 0);
  csel_window_show_product (self, product);
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
  self->shipped = csel_shipped_list_catalogs ();
  self->n_reading = self->shipped->len;
  for (guint i = 0; i < self->shipped->len; i++)
    csel_native_read_async (g_ptr_array_index (self->shipped, i), self->cancellable, shipped_cb,
                            csel_widget_weak_ref (self));
  if (self->n_reading == 0)
    g_idle_add (nothing_shipped_cb, csel_widget_weak_ref (self));
}

/**
 * csel_window_open:
 * @self: a window
 * @file: a catalogue
 *
 * Reads @file beside what is open already, and shows its first product.
 */
void
csel_window_open (CselWindow *self,
                  GFile      *file)
{
  g_return_if_fail (CSEL_IS_WINDOW (self));

  csel_native_read_async (file, self->cancellable, opened_cb, csel_widget_weak_ref (self));
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
