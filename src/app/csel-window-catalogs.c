/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How catalogues come into the window: read in threads, what was there before since before it was made
 *
 * A catalogue that cannot be read changes nothing but the banner.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-application.h"
#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>


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

static void
loaded_cb (CselWindow *self)
{
  progressed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
  g_signal_emit_by_name (self, "loaded");
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
 * Follows the list of open catalogues, and lets files be dropped on the window.
 */
void
csel_window_make_catalogs (CselWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->catalogs = g_object_ref (csel_opening_get_catalogs (self->opening));
  self->catalogs_keeper = csel_window_make_keeper (self, csel_opening_get_file (self->opening));
  self->kept_catalogs = g_strdup (csel_opening_get_text (self->opening));
  csel_reading_bar_set_catalogs (self->reading, self->catalogs);
  g_signal_connect_object (self->opening, "failed", G_CALLBACK (csel_window_show_message), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->opening, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogs, "edited", G_CALLBACK (keep_catalogs), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogs, "appeared", G_CALLBACK (appeared_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogs, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogs, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogs, "progressed", G_CALLBACK (progressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * csel_window_open:
 * @self: a window
 * @file: a project or a catalogue
 *
 * A project gets a window of its own. A catalogue is read beside what is open already, and its first
 * product shown; it is open again at the next start.
 */
void
csel_window_open (CselWindow *self,
                  GFile      *file)
{
  g_return_if_fail (CSEL_IS_WINDOW (self));

  /* What was told of files that were opened before; all that are opened together are begun before one fails */
  csel_window_show_message (self, NULL);
  if (csel_application_is_project (file))
    {
      csel_application_open_project (CSEL_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file);
      return;
    }
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
