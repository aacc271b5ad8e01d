/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselOpenCatalogs: the open catalogues as a list, which the library follows
 *
 *   open ─▶ item ─▶ its first products ─▶ library, "appeared" ─▶ more ─▶ library
 *                 └▶ an error ─▶ "failed"
 *
 * Items are in the order in which the library lists them. A catalogue that is read again takes the
 * place of the old one when it is there; one that could not be read is no item, unless it was one
 * before. While the list is held, what is read meanwhile does not come into the library.
 *
 * A catalogue that was in the library file is here as soon as it can be searched; the rest of it is read in a
 * thread when nothing else is to be done, or before, when it is needed. If it cannot be, the catalogue is
 * read again from its source.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-open-catalogs.h"

#include <glib/gi18n.h>
#include <string.h>

#include "engine/csel-library-file.h"
#include "model/csel-catalog-image.h"

/** FILL_INTERVAL: so many milliseconds after a part of what was kept the next one is read */
#define FILL_INTERVAL 10

struct _CselOpenCatalogs
{
  GObject      parent_instance;

  CselLibrary *library;
  GPtrArray   *items;
  gboolean     is_held;
  GPtrArray   *held;
};

enum {
  APPEARED,
  ENDED,
  FAILED,
  PROGRESSED,
  EDITED,
  N_SIGNALS
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CselOpenCatalogs, csel_open_catalogs, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint signals[N_SIGNALS];

/* What an item is reading, and whether it is in the library already */
typedef struct
{
  CselOpenCatalogs *list;
  CselCatalog      *shown;
  CselCatalog      *before;
  gboolean          is_restored;
  gboolean          has_appeared;
  gulong            handler;
  GAsyncResult     *result;
} Reading;

static GType
get_item_type (GListModel *model)
{
  return CSEL_TYPE_OPEN_CATALOG;
}

static guint
get_n_items (GListModel *model)
{
  return CSEL_OPEN_CATALOGS (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  CselOpenCatalogs *self = CSEL_OPEN_CATALOGS (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
csel_open_catalogs_finalize (GObject *object)
{
  CselOpenCatalogs *self = CSEL_OPEN_CATALOGS (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->held, g_ptr_array_unref);

  G_OBJECT_CLASS (csel_open_catalogs_parent_class)->finalize (object);
}

static guint
make_signal (CselOpenCatalogsClass *klass,
             const char            *name,
             guint                  n_arguments)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       n_arguments, CSEL_TYPE_OPEN_CATALOG, G_TYPE_STRING);
}

static void
csel_open_catalogs_class_init (CselOpenCatalogsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_open_catalogs_finalize;

  /* appeared (item): the user has opened it, and its first products are in the library
   * ended (item): a new catalogue of it is in the library, as far as it goes
   * failed (item, message): what the user opened could not be read
   * progressed (): something is read further, or nothing is read any more
   * edited (): what csel_open_catalogs_to_text() gives has changed */
  signals[APPEARED] = make_signal (klass, "appeared", 1);
  signals[ENDED] = make_signal (klass, "ended", 1);
  signals[FAILED] = make_signal (klass, "failed", 2);
  signals[PROGRESSED] = make_signal (klass, "progressed", 0);
  signals[EDITED] = make_signal (klass, "edited", 0);
}

static void
csel_open_catalogs_init (CselOpenCatalogs *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->held = g_ptr_array_new ();
}

/**
 * csel_open_catalogs_new:
 * @library: what is to follow it
 *
 * Returns: (transfer full): an empty list
 */
CselOpenCatalogs *
csel_open_catalogs_new (CselLibrary *library)
{
  CselOpenCatalogs *self = g_object_new (CSEL_TYPE_OPEN_CATALOGS, NULL);

  self->library = g_object_ref (library);

  return self;
}

/**
 * csel_open_catalogs_add:
 * @self: a list
 * @item: a catalogue whose products are in the library already, or are put there by the caller
 */
void
csel_open_catalogs_add (CselOpenCatalogs *self,
                        CselOpenCatalog  *item)
{
  g_ptr_array_add (self->items, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
}

/**
 * csel_open_catalogs_drop:
 * @self: a list
 * @item: a catalogue, which may not be in it
 *
 * Takes it out of the list. The library is left as it is.
 */
void
csel_open_catalogs_drop (CselOpenCatalogs *self,
                         CselOpenCatalog  *item)
{
  guint position;

  if (!g_ptr_array_find (self->items, item, &position))
    return;

  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

static void
follow_order (CselOpenCatalogs *self)
{
  g_autoptr(GPtrArray) catalogs = g_ptr_array_new ();

  for (guint i = 0; i < self->items->len; i++)
    {
      CselOpenCatalog *item = g_ptr_array_index (self->items, i);
      CselLoader *loader = csel_open_catalog_get_loader (item);

      if (loader != NULL && csel_loader_get_catalog (loader) != NULL)
        g_ptr_array_add (catalogs, csel_loader_get_catalog (loader));
      if (csel_open_catalog_get_catalog (item) != NULL)
        g_ptr_array_add (catalogs, csel_open_catalog_get_catalog (item));
    }
  csel_library_set_order (self->library, catalogs);
}

/* A catalogue of the same id, opened from elsewhere, has taken its place. One that is being read, or is
 * read and held, comes later. */
static void
drop_replaced (CselOpenCatalogs *self,
               CselOpenCatalog  *by)
{
  for (guint i = self->items->len; i > 0; i--)
    {
      CselOpenCatalog *item = g_ptr_array_index (self->items, i - 1);
      CselCatalog *catalog = csel_open_catalog_get_catalog (item);
      gboolean is_there = catalog == NULL || item == by || csel_open_catalog_get_loader (item) != NULL;

      for (guint j = 0; !is_there && j < csel_library_get_n_catalogs (self->library); j++)
        is_there = csel_library_get_catalog (self->library, j) == catalog;
      if (!is_there)
        csel_open_catalogs_drop (self, item);
    }
}

static void
put_into_library (CselOpenCatalogs *self,
                  CselOpenCatalog  *item,
                  CselLoader       *loader,
                  CselCatalog      *before)
{
  CselCatalog *catalog = csel_loader_get_catalog (loader);

  csel_library_set_catalog_index (self->library, catalog, csel_loader_get_index (loader));
  csel_library_add (self->library, catalog);
  /* The new one may call itself something else */
  if (before != NULL)
    csel_library_remove (self->library, before);
  drop_replaced (self, item);
  follow_order (self);
}

/* Once, as soon as it has a product */
static void
tell_appeared (CselOpenCatalogs *self,
               CselOpenCatalog  *item,
               Reading          *reading,
               CselCatalog      *catalog)
{
  if (reading->has_appeared || reading->is_restored || csel_catalog_get_n_products (catalog) == 0)
    return;

  reading->has_appeared = TRUE;
  g_signal_emit (self, signals[APPEARED], 0, item);
}

static void
appear (CselOpenCatalogs *self,
        CselOpenCatalog  *item,
        Reading          *reading)
{
  CselLoader *loader = csel_open_catalog_get_loader (item);

  put_into_library (self, item, loader, NULL);
  g_set_object (&reading->shown, csel_loader_get_catalog (loader));
}

/* While one that was there is read again, it stays */
static void
grown_cb (CselOpenCatalog *item,
          Reading         *reading)
{
  CselLoader *loader = csel_open_catalog_get_loader (item);

  if (reading->list->is_held)
    return;

  if (loader != NULL && csel_loader_get_catalog (loader) != NULL && csel_open_catalog_get_catalog (item) == NULL)
    {
      if (reading->shown == NULL)
        appear (reading->list, item, reading);
      else
        csel_library_grow (reading->list->library);
      tell_appeared (reading->list, item, reading, csel_loader_get_catalog (loader));
    }
  g_signal_emit (reading->list, signals[PROGRESSED], 0);
}

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->result);
  g_clear_object (&reading->shown);
  g_clear_object (&reading->before);
  g_object_unref (reading->list);
  g_free (reading);
}

static void
end_failed (CselOpenCatalogs *self,
            CselOpenCatalog  *item,
            Reading          *reading,
            const GError     *error)
{
  if (reading->shown != NULL)
    csel_library_remove (self->library, reading->shown);
  if (csel_open_catalog_get_catalog (item) == NULL && !reading->is_restored)
    csel_open_catalogs_drop (self, item);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, item, error->message);
}

static void read_item (CselOpenCatalogs *self,
                       CselOpenCatalog  *item,
                       gboolean          renews,
                       gboolean          is_restored);

/* What it states is gone, and so is the file that it was in */
static void
lost_cb (CselCatalog      *catalog,
         CselOpenCatalogs *self)
{
  CselOpenCatalog *item = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < self->items->len && item == NULL; i++)
    if (csel_open_catalog_get_catalog (g_ptr_array_index (self->items, i)) == catalog)
      item = g_ptr_array_index (self->items, i);
  csel_library_remove (self->library, catalog);
  if (item == NULL)
    return;

  name = csel_open_catalog_get_name (item);
  /* Translators: a catalogue, of which what was read once is kept in a file */
  message = g_strdup_printf (_("What was kept of %s is damaged: it is read again"), name);
  csel_open_catalog_set_catalog (item, NULL);
  if (csel_open_catalog_get_loader (item) == NULL)
    read_item (self, item, TRUE, TRUE);
  g_signal_emit (self, signals[FAILED], 0, item, message);
}

typedef struct
{
  CselCatalog *catalog;
  guint        place;
} Filling;

static void
filling_free (gpointer data)
{
  Filling *filling = data;

  g_object_unref (filling->catalog);
  g_free (filling);
}

static void
fill_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Filling *filling = data;

  g_task_return_boolean (task, csel_catalog_image_fill (filling->catalog, &filling->place));
}

static gboolean fill_cb (gpointer user_data);

static void
filled_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Filling *filling = user_data;

  if (g_task_propagate_boolean (G_TASK (result), NULL))
    g_timeout_add_full (G_PRIORITY_LOW, FILL_INTERVAL, fill_cb, filling, NULL);
  else
    filling_free (filling);
}

static gboolean
fill_cb (gpointer user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, filled_cb, user_data);

  g_task_set_source_tag (task, fill_cb);
  g_task_set_task_data (task, user_data, NULL);
  g_task_run_in_thread (task, fill_thread);

  return G_SOURCE_REMOVE;
}

/* The rest of it is read when all has been painted, slowly: it would take memory from who scrolls and types. Nobody
 * waits for it, but damage is noticed */
static void
watch (CselOpenCatalogs *self,
       CselCatalog      *catalog)
{
  Filling *filling;

  g_signal_connect_object (catalog, "lost", G_CALLBACK (lost_cb), self, 0);
  if (csel_catalog_is_lost (catalog))
    {
      lost_cb (catalog, self);
      return;
    }

  filling = g_new0 (Filling, 1);
  filling->catalog = g_object_ref (catalog);
  g_idle_add_full (G_PRIORITY_LOW, fill_cb, filling, NULL);
}

static void
end (CselOpenCatalogs *self,
     Reading          *reading)
{
  g_autoptr(CselOpenCatalog) item = CSEL_OPEN_CATALOG (g_async_result_get_source_object (reading->result));
  g_autoptr(CselLoader) loader = g_object_ref (csel_open_catalog_get_loader (item));
  g_autoptr(GError) error = NULL;
  gboolean is_there = g_ptr_array_find (self->items, item, NULL);

  g_signal_handler_disconnect (item, reading->handler);
  if (!csel_open_catalog_read_finish (item, reading->result, &error))
    end_failed (self, item, reading, error);
  else if (is_there)
    {
      if (reading->shown == NULL)
        put_into_library (self, item, loader, reading->before);
      else
        csel_library_grow (self->library);
      tell_appeared (self, item, reading, csel_loader_get_catalog (loader));
      g_signal_emit (self, signals[ENDED], 0, item);
      g_signal_emit (self, signals[EDITED], 0);
      watch (self, csel_loader_get_catalog (loader));
    }
  else if (reading->shown != NULL)
    csel_library_remove (self->library, reading->shown);
  g_signal_emit (self, signals[PROGRESSED], 0);
  reading_free (reading);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Reading *reading = user_data;

  reading->result = g_object_ref (result);
  if (reading->list->is_held)
    g_ptr_array_add (reading->list->held, reading);
  else
    end (reading->list, reading);
}

static void
read_item (CselOpenCatalogs *self,
           CselOpenCatalog  *item,
           gboolean          renews,
           gboolean          is_restored)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->list = g_object_ref (self);
  reading->is_restored = is_restored;
  g_set_object (&reading->before, csel_open_catalog_get_catalog (item));
  reading->handler = g_signal_connect (item, "changed", G_CALLBACK (grown_cb), reading);
  csel_open_catalog_read_async (item, renews, read_cb, reading);
}

/**
 * csel_open_catalogs_set_held:
 * @self: a list
 * @is_held: %TRUE if what is read is not to come into the library yet
 *
 * What is held keeps the list alive.
 */
void
csel_open_catalogs_set_held (CselOpenCatalogs *self,
                             gboolean          is_held)
{
  g_autoptr(GPtrArray) held = NULL;

  g_return_if_fail (CSEL_IS_OPEN_CATALOGS (self));

  self->is_held = is_held;
  if (is_held)
    return;

  held = g_steal_pointer (&self->held);
  self->held = g_ptr_array_new ();
  for (guint i = 0; i < held->len; i++)
    end (self, g_ptr_array_index (held, i));
}

static CselOpenCatalog *
find_file (CselOpenCatalogs *self,
           GFile            *file)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_file_equal (csel_open_catalog_get_file (g_ptr_array_index (self->items, i)), file))
      return g_ptr_array_index (self->items, i);

  return NULL;
}

/**
 * csel_open_catalogs_open:
 * @self: a list
 * @file: a catalogue the user wants to see
 *
 * One that is open already is read again if it has changed.
 */
void
csel_open_catalogs_open (CselOpenCatalogs *self,
                         GFile            *file)
{
  CselOpenCatalog *known = find_file (self, file);
  g_autoptr(CselOpenCatalog) item = known != NULL ? g_object_ref (known) : csel_open_catalog_new (file, FALSE);

  if (known == NULL)
    csel_open_catalogs_add (self, item);
  if (csel_open_catalog_get_loader (item) == NULL)
    read_item (self, item, FALSE, FALSE);
}

/**
 * csel_open_catalogs_refresh:
 * @self: a list
 * @item: a catalogue that is to be read again, whatever is kept of it
 */
void
csel_open_catalogs_refresh (CselOpenCatalogs *self,
                            CselOpenCatalog  *item)
{
  if (csel_open_catalog_get_loader (item) == NULL)
    read_item (self, item, TRUE, TRUE);
}

/**
 * csel_open_catalogs_remove:
 * @self: a list
 * @item: a catalogue that is not to be open any more; nothing of it is kept
 */
void
csel_open_catalogs_remove (CselOpenCatalogs *self,
                           CselOpenCatalog  *item)
{
  g_autoptr(CselOpenCatalog) held = g_object_ref (item);
  g_autofree char *path = csel_library_file_get_path (csel_open_catalog_get_file (item));
  g_autoptr(GFile) kept = g_file_new_for_path (path);

  csel_open_catalog_cancel (held);
  csel_open_catalogs_drop (self, held);
  if (csel_open_catalog_get_catalog (held) != NULL)
    csel_library_remove (self->library, csel_open_catalog_get_catalog (held));
  g_file_delete_async (kept, G_PRIORITY_DEFAULT, NULL, NULL, NULL);
  g_signal_emit (self, signals[EDITED], 0);
}

/**
 * csel_open_catalogs_move:
 * @self: a list
 * @item: a catalogue in it
 * @by: how many places further down
 */
void
csel_open_catalogs_move (CselOpenCatalogs *self,
                         CselOpenCatalog  *item,
                         int               by)
{
  guint position;
  int place;

  if (!g_ptr_array_find (self->items, item, &position))
    return;

  place = CLAMP ((int)position + by, 0, (int)self->items->len - 1);
  if (place == (int)position)
    return;

  g_ptr_array_insert (self->items, place, g_ptr_array_steal_index (self->items, position));
  g_list_model_items_changed (G_LIST_MODEL (self), MIN ((guint)place, position), (guint)ABS (place - (int)position) + 1,
                              (guint)ABS (place - (int)position) + 1);
  follow_order (self);
  g_signal_emit (self, signals[EDITED], 0);
}

/**
 * csel_open_catalogs_get_reading:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): the first that is being read
 */
CselOpenCatalog *
csel_open_catalogs_get_reading (CselOpenCatalogs *self)
{
  g_return_val_if_fail (CSEL_IS_OPEN_CATALOGS (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    if (csel_open_catalog_get_loader (g_ptr_array_index (self->items, i)) != NULL)
      return g_ptr_array_index (self->items, i);

  return NULL;
}

/**
 * csel_open_catalogs_is_looking:
 * @self: a list
 *
 * Returns: %TRUE if one is being opened of which it is not known yet whether it has to be read
 */
gboolean
csel_open_catalogs_is_looking (CselOpenCatalogs *self)
{
  g_return_val_if_fail (CSEL_IS_OPEN_CATALOGS (self), FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      CselLoader *loader = csel_open_catalog_get_loader (g_ptr_array_index (self->items, i));

      if (loader != NULL && csel_loader_is_looking (loader))
        return TRUE;
    }

  return FALSE;
}

/**
 * csel_open_catalogs_cancel:
 * @self: a list
 *
 * Nothing is read any more.
 */
void
csel_open_catalogs_cancel (CselOpenCatalogs *self)
{
  g_return_if_fail (CSEL_IS_OPEN_CATALOGS (self));

  for (guint i = 0; i < self->items->len; i++)
    csel_open_catalog_cancel (g_ptr_array_index (self->items, i));
}

/**
 * csel_open_catalogs_to_text:
 * @self: a list
 *
 * Returns: (transfer full): what csel_open_catalogs_restore() opens again: where each catalogue is
 *   that does not come with the program, a line each
 */
char *
csel_open_catalogs_to_text (CselOpenCatalogs *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      CselOpenCatalog *item = g_ptr_array_index (self->items, i);
      g_autofree char *uri = g_file_get_uri (csel_open_catalog_get_file (item));

      if (!csel_open_catalog_is_shipped (item))
        g_string_append_printf (text, "%s\n", uri);
    }

  return g_string_free (text, FALSE);
}

/**
 * csel_open_catalogs_restore:
 * @self: a list
 * @text: what csel_open_catalogs_to_text() gave
 *
 * Opens them again, without showing one.
 */
void
csel_open_catalogs_restore (CselOpenCatalogs *self,
                            const char       *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr(GFile) file = g_file_new_for_uri (lines[i]);
      g_autoptr(CselOpenCatalog) item = NULL;

      if (*lines[i] == '\0' || find_file (self, file) != NULL)
        continue;
      item = csel_open_catalog_new (file, FALSE);
      csel_open_catalogs_add (self, item);
      read_item (self, item, FALSE, TRUE);
    }
}
