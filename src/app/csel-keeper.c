/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselKeeper: keeps a small file of the user's as it is now
 *
 *   csel_keeper_write() ─▶ pending ─▶ a thread: another name, renamed when it is whole
 *                             ▲                          │
 *                             └── what came meanwhile ◀──┘
 *
 * One write at a time, and only the newest state is written. A write that is under way holds the
 * application and the keeper, not the window that asked for it: the program does not end before
 * the last one. What another program has written since is not written over: "failed" says so.
 */

#define G_LOG_DOMAIN "csel-app"

#include "app/csel-keeper.h"

#include <glib/gi18n.h>

struct _CselKeeper
{
  GObject       parent_instance;

  GApplication *application;
  GFile        *file;
  char         *etag;
  GBytes       *pending;
  gboolean      is_writing;
};

enum {
  FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselKeeper, csel_keeper, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
csel_keeper_finalize (GObject *object)
{
  CselKeeper *self = CSEL_KEEPER (object);

  g_clear_object (&self->application);
  g_clear_object (&self->file);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->pending, g_bytes_unref);

  G_OBJECT_CLASS (csel_keeper_parent_class)->finalize (object);
}

static void
csel_keeper_class_init (CselKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_keeper_finalize;

  /**
   * CselKeeper::failed:
   * @message: what the user is to be told
   *
   * The file could not be written, and is as it was.
   */
  signals[FAILED] =
    g_signal_new ("failed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
csel_keeper_init (CselKeeper *self)
{
}

/* %NULL if there is no file */
static char *
get_etag (GFile *file)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

static gboolean
make_folder (GFile   *file,
             GError **error)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autoptr(GError) problem = NULL;

  if (g_file_make_directory_with_parents (folder, NULL, &problem) ||
      g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}

/* Nothing else of the keeper changes while it is writing */
static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  CselKeeper *self = source;
  GBytes *bytes = task_data;
  g_autofree char *etag = get_etag (self->file);
  char *written;
  GError *error = NULL;

  if (g_strcmp0 (etag, self->etag) != 0)
    {
      g_autofree char *name = g_file_get_parse_name (self->file);

      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                               _("%s was changed by another program: what is set in this window is not kept. "
                                 "Open the window again"), name);
    }
  else if (make_folder (self->file, &error) &&
           g_file_replace_contents (self->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                    FALSE, G_FILE_CREATE_NONE, &written, NULL, &error))
    g_task_return_pointer (task, written, g_free);
  else
    g_task_return_error (task, error);
}

static void write_pending (CselKeeper *self);

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  CselKeeper *self = CSEL_KEEPER (source);
  g_autoptr(GError) error = NULL;
  g_autofree char *etag = g_task_propagate_pointer (G_TASK (result), &error);

  self->is_writing = FALSE;
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error->message);
  else
    {
      g_free (self->etag);
      self->etag = g_steal_pointer (&etag);
    }

  if (self->pending != NULL)
    write_pending (self);
  g_application_release (self->application);
}

static void
write_pending (CselKeeper *self)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, written_cb, NULL);

  self->is_writing = TRUE;
  g_application_hold (self->application);
  g_task_set_source_tag (task, write_pending);
  g_task_set_task_data (task, g_steal_pointer (&self->pending), (GDestroyNotify)g_bytes_unref);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * csel_keeper_new:
 * @application: what does not end before all is written
 * @file: where it is kept; its folder is made if it is not there
 *
 * To be made before @file is read: what is written after that by others is noticed.
 *
 * Returns: (transfer full): a keeper that has nothing to write
 */
CselKeeper *
csel_keeper_new (GApplication *application,
                 GFile        *file)
{
  CselKeeper *self = g_object_new (CSEL_TYPE_KEEPER, NULL);

  self->application = g_object_ref (application);
  self->file = g_object_ref (file);
  self->etag = get_etag (file);

  return self;
}

/**
 * csel_keeper_write:
 * @self: a keeper
 * @bytes: all of the file as it is to be
 */
void
csel_keeper_write (CselKeeper *self,
                   GBytes     *bytes)
{
  g_return_if_fail (CSEL_IS_KEEPER (self));

  g_clear_pointer (&self->pending, g_bytes_unref);
  self->pending = g_bytes_ref (bytes);
  if (!self->is_writing)
    write_pending (self);
}
