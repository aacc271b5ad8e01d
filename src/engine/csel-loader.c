/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselLoader: one catalogue, from the library or from its own file
 *
 *   native ─────────────────────────────────────────────▶ all or nothing
 *   BMEcat ─▶ kept in the library? ─▶ as it was read
 *                 │ no: "begun"
 *                 └▶ reader ─▶ catalogue and index ─▶ kept in the library
 *                               │ published
 *                               └▶ "grown", at most ten times a second
 *
 * All of it is done in one thread. Others may look at what has been published, and the main thread is
 * told of it.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-loader.h"

#include "engine/csel-library-file.h"
#include "engine/csel-source-stamp.h"
#include "formats/csel-bmecat.h"
#include "formats/csel-format.h"
#include "formats/csel-native.h"

/* Between two announcements, in ms; a list that changed at every frame could not be read */
#define INTERVAL 100

struct _CselLoader
{
  GObject           parent_instance;

  GFile            *file;
  gboolean          keeps;
  gboolean          renews;
  gboolean          by_parts;

  /* Of the thread that reads, and of the others once it has ended */
  gboolean          is_native;
  GError           *problem;

  /* Of the main thread */
  CselCatalogIndex *index;
  gboolean          is_running;

  /* Of both */
  GMutex            mutex;
  GMainContext     *context;
  CselCatalogIndex *read;
  gboolean          is_announced;
  guint64           n_total;
  guint64           n_bytes;
  gint64            started;
  gint64            reported;
};

enum {
  BEGUN,
  GROWN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselLoader, csel_loader, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
csel_loader_finalize (GObject *object)
{
  CselLoader *self = CSEL_LOADER (object);

  g_clear_object (&self->file);
  g_clear_error (&self->problem);
  g_clear_pointer (&self->index, csel_catalog_index_free);
  g_clear_pointer (&self->read, csel_catalog_index_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (csel_loader_parent_class)->finalize (object);
}

static void
csel_loader_class_init (CselLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_loader_finalize;

  /**
   * CselLoader::begun:
   *
   * It is not in the library, and has to be read.
   */
  signals[BEGUN] =
    g_signal_new ("begun",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  /**
   * CselLoader::grown:
   *
   * While it is read: there is a catalogue, with more products than before.
   */
  signals[GROWN] =
    g_signal_new ("grown",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
csel_loader_init (CselLoader *self)
{
  g_mutex_init (&self->mutex);
  self->keeps = TRUE;
}

/* In the main thread: what has been read can be looked at */
static void
take_index (CselLoader *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->is_announced = FALSE;
  if (self->index == NULL && self->read != NULL)
    self->index = csel_catalog_index_ref (self->read);
}

static gboolean
grown_cb (gpointer user_data)
{
  CselLoader *self = user_data;

  take_index (self);
  if (self->is_running)
    g_signal_emit (self, signals[GROWN], 0);

  return G_SOURCE_REMOVE;
}

static gboolean
begun_cb (gpointer user_data)
{
  CselLoader *self = user_data;

  if (self->is_running)
    g_signal_emit (self, signals[BEGUN], 0);

  return G_SOURCE_REMOVE;
}

/* In the thread that reads */
static void
begin_reading (CselLoader *self,
               GVariant   *stamp)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autoptr(GSource) source = g_idle_source_new ();

  g_variant_get_child (stamp, 1, "t", &self->n_total);
  self->started = g_get_monotonic_time ();
  g_source_set_callback (source, begun_cb, g_object_ref (self), g_object_unref);
  if (self->context != NULL)
    g_source_attach (source, self->context);
}

/* The first at once. The mutex is held */
static void
announce (CselLoader *self)
{
  g_autoptr(GSource) source = NULL;

  if (self->context == NULL || self->is_announced)
    return;

  self->is_announced = TRUE;
  source = self->index == NULL ? g_idle_source_new () : g_timeout_source_new (INTERVAL);
  g_source_set_callback (source, grown_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

/* In the thread that reads */
static void
report (guint64  n_bytes,
        guint    n_products,
        gpointer user_data)
{
  CselLoader *self = user_data;
  g_autoptr(GMutexLocker) locker = NULL;

  csel_catalog_index_extend (self->read);
  locker = g_mutex_locker_new (&self->mutex);
  self->n_bytes = n_bytes;
  self->reported = g_get_monotonic_time ();
  announce (self);
}

static void
set_read (CselLoader       *self,
          CselCatalogIndex *index)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_clear_pointer (&self->read, csel_catalog_index_free);
  self->read = index;
}

static gboolean
read_native (CselLoader   *self,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr(CselCatalog) catalog = csel_native_read (self->file, cancellable, error);
  CselCatalogIndex *index;

  if (catalog == NULL)
    return FALSE;

  index = csel_catalog_index_new (catalog);
  csel_catalog_index_finish (index);
  set_read (self, index);

  return TRUE;
}

/* A file that has changed meanwhile is read again at the next start */
static void
keep (CselLoader      *self,
      CselLibraryFile *store,
      GVariant        *stamp,
      GCancellable    *cancellable)
{
  g_autoptr(GVariant) now = csel_source_stamp_new (self->file, cancellable, &self->problem);

  if (now != NULL && !g_variant_equal (now, stamp))
    g_set_error (&self->problem, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, "the file has changed while it was read");
  else if (now != NULL)
    csel_library_file_finish (store, self->read, stamp, &self->problem);
}

static gboolean
read_foreign (CselLoader   *self,
              const char   *path,
              GVariant     *stamp,
              GCancellable *cancellable,
              GError      **error)
{
  const CselReadProgress progress = { report, self };
  g_autoptr(CselLibraryFile) store = self->keeps ? csel_library_file_new (path) : NULL;
  g_autoptr(CselCatalog) catalog = store != NULL ? csel_catalog_new_with_store (CSEL_COLD_STORE (store)) :
                                   csel_catalog_new ();

  set_read (self, csel_catalog_index_new (catalog));
  if (!csel_bmecat_read (self->file, catalog, &progress, cancellable, error))
    return FALSE;

  csel_catalog_index_finish (self->read);
  if (store != NULL)
    keep (self, store, stamp, cancellable);

  return TRUE;
}

static gboolean
load_foreign (CselLoader   *self,
              GCancellable *cancellable,
              GError      **error)
{
  g_autofree char *path = csel_library_file_get_path (self->file);
  g_autoptr(GVariant) stamp = csel_source_stamp_new (self->file, cancellable, error);
  CselCatalogIndex *kept;

  if (stamp == NULL)
    return FALSE;

  kept = self->keeps && !self->renews ? csel_library_file_open (path, stamp, self->by_parts, NULL) :
         NULL;
  if (kept != NULL)
    {
      set_read (self, kept);
      return TRUE;
    }

  begin_reading (self, stamp);

  return read_foreign (self, path, stamp, cancellable, error);
}

static gboolean
load (CselLoader   *self,
      GCancellable *cancellable,
      GError      **error)
{
  CselFormat format;

  if (!csel_format_detect (self->file, &format, cancellable, error))
    return FALSE;

  self->is_native = format == CSEL_FORMAT_NATIVE;

  return self->is_native ? read_native (self, cancellable, error) : load_foreign (self, cancellable, error);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (load (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * csel_loader_new:
 * @file: a catalogue, in our own XML or BMEcat
 *
 * Returns: (transfer full): what loads it, once
 */
CselLoader *
csel_loader_new (GFile *file)
{
  CselLoader *self = g_object_new (CSEL_TYPE_LOADER, NULL);

  self->file = g_object_ref (file);

  return self;
}

GFile *
csel_loader_get_file (CselLoader *self)
{
  g_return_val_if_fail (CSEL_IS_LOADER (self), NULL);

  return self->file;
}

/**
 * csel_loader_set_keeps:
 * @self: a loader that has not begun
 * @keeps: %FALSE if the library is neither asked nor written to; all is kept in memory then
 */
void
csel_loader_set_keeps (CselLoader *self,
                       gboolean    keeps)
{
  g_return_if_fail (CSEL_IS_LOADER (self));

  self->keeps = keeps;
}

/**
 * csel_loader_set_renews:
 * @self: a loader that has not begun
 * @renews: %TRUE if the file is to be read even if it is in the library
 */
void
csel_loader_set_renews (CselLoader *self,
                        gboolean    renews)
{
  g_return_if_fail (CSEL_IS_LOADER (self));

  self->renews = renews;
}

/**
 * csel_loader_set_by_parts:
 * @self: a loader that has not begun
 * @by_parts: %TRUE if of a file that is in the library no more is read than what a search needs, and
 *   the rest when it is needed; for who heeds #CselCatalog::lost
 */
void
csel_loader_set_by_parts (CselLoader *self,
                          gboolean    by_parts)
{
  g_return_if_fail (CSEL_IS_LOADER (self));

  self->by_parts = by_parts;
}

/**
 * csel_loader_run:
 * @self: a loader that has not begun
 * @cancellable: (nullable): to stop
 * @error: return location for an error
 *
 * Loads it in this thread.
 *
 * Returns: %FALSE with @error set if there is no catalogue
 */
gboolean
csel_loader_run (CselLoader   *self,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_return_val_if_fail (CSEL_IS_LOADER (self), FALSE);

  if (!load (self, cancellable, error))
    return FALSE;

  take_index (self);

  return TRUE;
}

/**
 * csel_loader_run_async:
 * @self: a loader that has not begun
 * @cancellable: (nullable): to stop
 * @callback: called when it has ended
 * @user_data: for @callback
 *
 * Loads it in a thread, see #CselLoader::grown.
 */
void
csel_loader_run_async (CselLoader         *self,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (CSEL_IS_LOADER (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_main_context_ref_thread_default ();
  self->is_running = TRUE;
  g_task_set_source_tag (task, csel_loader_run_async);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * csel_loader_run_finish:
 * @self: a loader
 * @result: what the callback was given
 * @error: return location for an error
 *
 * What was published before an error is no catalogue: it will not be finished.
 *
 * Returns: %FALSE with @error set if there is no catalogue
 */
gboolean
csel_loader_run_finish (CselLoader   *self,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  self->is_running = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  take_index (self);

  return TRUE;
}

/**
 * csel_loader_is_looking:
 * @self: a loader that has begun
 *
 * Returns: %TRUE if it is not known yet whether the file has to be read
 */
gboolean
csel_loader_is_looking (CselLoader *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->started == 0;
}

/**
 * csel_loader_get_index:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): the index of what has been read so far
 */
CselCatalogIndex *
csel_loader_get_index (CselLoader *self)
{
  g_return_val_if_fail (CSEL_IS_LOADER (self), NULL);

  return self->index;
}

/**
 * csel_loader_get_catalog:
 * @self: a loader
 *
 * Returns: (transfer none) (nullable): what has been read so far
 */
CselCatalog *
csel_loader_get_catalog (CselLoader *self)
{
  g_return_val_if_fail (CSEL_IS_LOADER (self), NULL);

  return self->index != NULL ? csel_catalog_index_get_catalog (self->index) : NULL;
}

/**
 * csel_loader_is_native:
 * @self: a loader that has loaded
 *
 * Returns: %TRUE if the file is of our own XML
 */
gboolean
csel_loader_is_native (CselLoader *self)
{
  g_return_val_if_fail (CSEL_IS_LOADER (self), FALSE);

  return self->is_native;
}

/**
 * csel_loader_get_problem:
 * @self: a loader that has loaded
 *
 * Returns: (transfer none) (nullable): why the catalogue has to be read again at the next start,
 *   %NULL if it has not
 */
const GError *
csel_loader_get_problem (CselLoader *self)
{
  g_return_val_if_fail (CSEL_IS_LOADER (self), NULL);

  return self->problem;
}

/**
 * csel_loader_get_fraction:
 * @self: a loader
 *
 * Returns: how much of the file has been read, 0 to 1
 */
double
csel_loader_get_fraction (CselLoader *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->n_total > 0 ? MIN ((double)self->n_bytes / (double)self->n_total, 1) : 0;
}

/**
 * csel_loader_get_seconds_left:
 * @self: a loader
 * @seconds: (out): how long it will take, if it goes on as it did
 *
 * Returns: %FALSE if that cannot be told yet
 */
gboolean
csel_loader_get_seconds_left (CselLoader *self,
                              guint      *seconds)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  double taken = (double)(self->reported - self->started) / G_USEC_PER_SEC;

  if (self->n_bytes == 0 || self->n_total <= self->n_bytes)
    return FALSE;

  *seconds = (guint)(taken * (double)(self->n_total - self->n_bytes) / (double)self->n_bytes + 0.5);

  return TRUE;
}
