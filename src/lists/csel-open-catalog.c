/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselOpenCatalog: a catalogue in the list of those that are open
 *
 *   file ─▶ loader, while it is read ─▶ catalogue, or why there is none
 *
 * A catalogue that is read again stays what it is until the new one is there.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-open-catalog.h"

struct _CselOpenCatalog
{
  GObject       parent_instance;

  GFile        *file;
  gboolean      is_shipped;
  CselCatalog  *catalog;
  char         *error;
  char         *problem;

  CselLoader   *loader;
  GCancellable *cancellable;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselOpenCatalog, csel_open_catalog, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
csel_open_catalog_finalize (GObject *object)
{
  CselOpenCatalog *self = CSEL_OPEN_CATALOG (object);

  g_clear_object (&self->file);
  g_clear_object (&self->catalog);
  g_clear_object (&self->loader);
  g_clear_object (&self->cancellable);
  g_free (self->error);
  g_free (self->problem);

  G_OBJECT_CLASS (csel_open_catalog_parent_class)->finalize (object);
}

static void
csel_open_catalog_class_init (CselOpenCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_open_catalog_finalize;

  /**
   * CselOpenCatalog::changed:
   *
   * It has been read further, or to its end, or could not be.
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
csel_open_catalog_init (CselOpenCatalog *self)
{
}

static void
emit_changed (CselOpenCatalog *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_open_catalog_new:
 * @file: a catalogue
 * @is_shipped: %TRUE if it comes with the program
 *
 * Returns: (transfer full): an item that has not been read
 */
CselOpenCatalog *
csel_open_catalog_new (GFile   *file,
                       gboolean is_shipped)
{
  CselOpenCatalog *self = g_object_new (CSEL_TYPE_OPEN_CATALOG, NULL);

  self->file = g_object_ref (file);
  self->is_shipped = is_shipped;

  return self;
}

static void
take_result (CselOpenCatalog *self)
{
  const GError *problem = csel_loader_get_problem (self->loader);

  g_set_object (&self->catalog, csel_loader_get_catalog (self->loader));
  g_free (self->problem);
  self->problem = problem != NULL ? g_strdup (problem->message) : NULL;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  CselOpenCatalog *self = g_task_get_source_object (task);
  GError *error = NULL;

  g_clear_pointer (&self->error, g_free);
  if (csel_loader_run_finish (CSEL_LOADER (source), result, &error))
    take_result (self);
  else
    self->error = g_strdup (error->message);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * csel_open_catalog_read_async:
 * @self: an item that is not being read
 * @renews: %TRUE if the file is to be read even if it is in the library
 * @callback: called when it is read
 * @user_data: for @callback
 */
void
csel_open_catalog_read_async (CselOpenCatalog    *self,
                              gboolean            renews,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  GTask *task;

  g_return_if_fail (CSEL_IS_OPEN_CATALOG (self) && self->loader == NULL);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, csel_open_catalog_read_async);
  self->cancellable = g_cancellable_new ();
  self->loader = csel_loader_new (self->file);
  csel_loader_set_renews (self->loader, renews);
  csel_loader_set_by_parts (self->loader, TRUE);
  g_signal_connect_object (self->loader, "begun", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->loader, "grown", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);
  csel_loader_run_async (self->loader, self->cancellable, read_cb, task);
  emit_changed (self);
}

/**
 * csel_open_catalog_read_finish:
 * @self: an item
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set if there is no new catalogue
 */
gboolean
csel_open_catalog_read_finish (CselOpenCatalog *self,
                               GAsyncResult    *result,
                               GError         **error)
{
  gboolean is_done;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  is_done = g_task_propagate_boolean (G_TASK (result), error);
  g_clear_object (&self->loader);
  g_clear_object (&self->cancellable);
  emit_changed (self);

  return is_done;
}

/**
 * csel_open_catalog_cancel:
 * @self: an item
 *
 * Ends its being read, if it is.
 */
void
csel_open_catalog_cancel (CselOpenCatalog *self)
{
  g_return_if_fail (CSEL_IS_OPEN_CATALOG (self));

  g_cancellable_cancel (self->cancellable);
}

/**
 * csel_open_catalog_set_catalog:
 * @self: an item
 * @catalog: (nullable): what was read from its file, %NULL if that is lost
 */
void
csel_open_catalog_set_catalog (CselOpenCatalog *self,
                               CselCatalog     *catalog)
{
  g_return_if_fail (CSEL_IS_OPEN_CATALOG (self));

  if (g_set_object (&self->catalog, catalog))
    emit_changed (self);
}

GFile *
csel_open_catalog_get_file (CselOpenCatalog *self)
{
  return self->file;
}

gboolean
csel_open_catalog_is_shipped (CselOpenCatalog *self)
{
  return self->is_shipped;
}

/**
 * csel_open_catalog_get_loader:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what reads it, %NULL if nothing does
 */
CselLoader *
csel_open_catalog_get_loader (CselOpenCatalog *self)
{
  return self->loader;
}

/**
 * csel_open_catalog_get_catalog:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): what was read last, %NULL if nothing was
 */
CselCatalog *
csel_open_catalog_get_catalog (CselOpenCatalog *self)
{
  return self->catalog;
}

/**
 * csel_open_catalog_get_error:
 * @self: an item
 *
 * Returns: (nullable): why it could not be read the last time
 */
const char *
csel_open_catalog_get_error (CselOpenCatalog *self)
{
  return self->error;
}

/**
 * csel_open_catalog_get_problem:
 * @self: an item
 *
 * Returns: (nullable): why it could not be kept in the library
 */
const char *
csel_open_catalog_get_problem (CselOpenCatalog *self)
{
  return self->problem;
}

/**
 * csel_open_catalog_get_name:
 * @self: an item
 *
 * Returns: (transfer full): its title, or its file name while it is not known
 */
char *
csel_open_catalog_get_name (CselOpenCatalog *self)
{
  const char *title = self->catalog != NULL ? csel_catalog_get_title (self->catalog) : NULL;
  g_autofree char *base = g_file_get_basename (self->file);

  return title != NULL && *title != '\0' ? g_strdup (title) : g_filename_display_name (base);
}
