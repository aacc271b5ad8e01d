/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProjectDocument: a project, its file, and what keeps it until it is saved
 *
 *   project ─ changed ─▶ autosave ─▶ recovery
 *      │                                ▲
 *      └─ save ─▶ file ─ on the disk ───┘ taken away
 *
 * A file that somebody else has open already is read-only here: it can be changed, but only be saved
 * under another name. What another program has written meanwhile is not written over without asking.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-project-document.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "formats/csel-project-file.h"

struct _CselProjectDocument
{
  GObject       parent_instance;

  CselScheduler scheduler;
  char         *folder;
  CselProject  *project;
  char         *path;
  char         *base;
  CselRecovery *recovery;
  CselRecovery *left;
  CselAutosave *autosave;
  gboolean      is_read_only;
  gboolean      is_saving;
};

enum {
  CHANGED,
  FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselProjectDocument, csel_project_document, G_TYPE_OBJECT)

G_DEFINE_QUARK (csel-project-document-error-quark, csel_project_document_error)

static guint signals[N_SIGNALS];

static GObject *
make_snapshot (gpointer user_data)
{
  return G_OBJECT (csel_project_copy (CSEL_PROJECT_DOCUMENT (user_data)->project));
}

static GBytes *
make_bytes (GObject *snapshot)
{
  return csel_project_to_bytes (CSEL_PROJECT (snapshot));
}

static void
failed_cb (CselProjectDocument *self,
           const char          *message)
{
  g_autofree char *text = g_strdup_printf (_("What has changed is not kept safe: %s"), message);

  g_signal_emit (self, signals[FAILED], 0, text);
}

static void take_recovery (CselProjectDocument *self,
                           CselRecovery        *recovery);

/* A project that has no file, or not the right to change it, needs a place when something changes */
static void
need_recovery (CselProjectDocument *self)
{
  g_autoptr(GError) error = NULL;
  CselRecovery *recovery;

  if (self->autosave != NULL || !csel_project_document_is_modified (self))
    return;

  recovery = csel_recovery_claim (self->folder, NULL, &error);
  if (recovery != NULL)
    take_recovery (self, recovery);
  else
    failed_cb (self, error->message);
}

static void
changed_cb (CselProjectDocument *self)
{
  need_recovery (self);
  if (self->autosave != NULL)
    {
      if (csel_project_document_is_modified (self))
        csel_autosave_changed (self->autosave);
      else
        csel_autosave_discard (self->autosave);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What was kept elsewhere is kept here now, saved, or not wanted */
static void
drop_left (CselProjectDocument *self)
{
  if (self->left != NULL)
    csel_recovery_discard (self->left);
  g_clear_pointer (&self->left, csel_recovery_free);
}

static void
csel_project_document_dispose (GObject *object)
{
  CselProjectDocument *self = CSEL_PROJECT_DOCUMENT (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->project);
  g_clear_pointer (&self->recovery, csel_recovery_free);
  g_clear_pointer (&self->left, csel_recovery_free);

  G_OBJECT_CLASS (csel_project_document_parent_class)->dispose (object);
}

static void
csel_project_document_finalize (GObject *object)
{
  CselProjectDocument *self = CSEL_PROJECT_DOCUMENT (object);

  g_free (self->folder);
  g_free (self->path);
  g_free (self->base);

  G_OBJECT_CLASS (csel_project_document_parent_class)->finalize (object);
}

static void
csel_project_document_class_init (CselProjectDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = csel_project_document_dispose;
  object_class->finalize = csel_project_document_finalize;

  /**
   * CselProjectDocument::changed:
   *
   * The project, its file, or whether that is as the project is.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CselProjectDocument::failed:
   * @message: why what has changed is not kept safe
   */
  signals[FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_STRING);
}

static void
csel_project_document_init (CselProjectDocument *self)
{
}

/* Kept there from now on */
static void
take_recovery (CselProjectDocument *self,
               CselRecovery        *recovery)
{
  /* What has changed since stays where it is until it is kept in the new place */
  if (self->autosave != NULL && csel_project_document_is_modified (self) && self->left == NULL)
    self->left = g_steal_pointer (&self->recovery);
  else if (self->autosave != NULL)
    csel_autosave_discard (self->autosave);
  g_clear_object (&self->autosave);
  g_clear_pointer (&self->recovery, csel_recovery_free);
  self->recovery = recovery;
  if (recovery == NULL)
    return;

  csel_recovery_set_base (recovery, self->base);
  self->autosave = csel_autosave_new (&self->scheduler, csel_recovery_get_file (recovery), make_snapshot, make_bytes,
                                      self);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "written", G_CALLBACK (drop_left), self, G_CONNECT_SWAPPED);
}

/* Where nothing can be kept, it is said when something changes */
static CselProjectDocument *
make_document (const CselScheduler *scheduler,
               const char          *folder,
               CselProject         *project,
               const char          *path,
               const char          *base)
{
  CselProjectDocument *self = g_object_new (CSEL_TYPE_PROJECT_DOCUMENT, NULL);
  g_autoptr(GError) error = NULL;

  self->scheduler = *scheduler;
  self->folder = g_strdup (folder);
  self->project = g_object_ref (project);
  self->path = g_strdup (path);
  self->base = g_strdup (base);
  take_recovery (self, path != NULL ? csel_recovery_claim (folder, path, &error) : NULL);
  self->is_read_only = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_signal_connect_object (csel_project_get_undo (project), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * csel_project_document_new:
 * @scheduler: the clock by which it is kept
 * @folder: where it is kept until it is saved, see csel_recovery_get_folder()
 *
 * Returns: (transfer full): a new project, without a file
 */
CselProjectDocument *
csel_project_document_new (const CselScheduler *scheduler,
                           const char          *folder)
{
  g_autoptr(CselProject) project = csel_project_new ();

  return make_document (scheduler, folder, project, NULL, NULL);
}

typedef struct
{
  CselScheduler scheduler;
  char         *folder;
  GFile        *file;
  CselRecovery *left;
  CselProject  *project;
  char         *base;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_free (opening->folder);
  g_clear_object (&opening->file);
  g_clear_pointer (&opening->left, csel_recovery_free);
  g_clear_object (&opening->project);
  g_free (opening->base);
  g_free (opening);
}

/* %NULL if it cannot be read */
static char *
compute_sum (GFile *file)
{
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  return bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Opening *opening = data;
  g_autoptr(GError) error = NULL;

  opening->base = opening->left != NULL ? g_strdup (csel_recovery_get_base (opening->left)) :
                  compute_sum (opening->file);
  opening->project = csel_project_read (opening->file, cancellable, &error);
  if (opening->project != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
open_file (const CselScheduler *scheduler,
           const char          *folder,
           GFile               *file,
           CselRecovery        *left,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->scheduler = *scheduler;
  opening->folder = g_strdup (folder);
  opening->file = g_object_ref (file);
  opening->left = left;
  g_task_set_source_tag (task, csel_project_document_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * csel_project_document_open_async:
 * @scheduler: the clock by which it is kept
 * @folder: where it is kept until it is saved
 * @file: a project file
 * @cancellable: (nullable): to stop
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads a project in a thread.
 */
void
csel_project_document_open_async (const CselScheduler *scheduler,
                                  const char          *folder,
                                  GFile               *file,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  open_file (scheduler, folder, file, NULL, cancellable, callback, user_data);
}

/**
 * csel_project_document_recover_async:
 * @scheduler: the clock by which it is kept
 * @folder: where it is kept until it is saved
 * @left: (transfer full): what a crash has left; taken away when it is kept again
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads what was not saved; it belongs to the file it was of.
 */
void
csel_project_document_recover_async (const CselScheduler *scheduler,
                                     const char          *folder,
                                     CselRecovery        *left,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr(GFile) file = g_file_new_for_path (csel_recovery_get_file (left));

  open_file (scheduler, folder, file, left, NULL, callback, user_data);
}

/* It is in no file until it is saved, whatever is undone */
static void
restore (CselProjectDocument *self,
         CselRecovery        *left)
{
  self->left = left;
  csel_undo_set_never_saved (csel_project_get_undo (self->project));
}

/**
 * csel_project_document_open_finish:
 * @result: what the callback was given
 * @error: return location for a #CselCatalogError, with file and line, or #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the project that was read, or %NULL with @error set
 */
CselProjectDocument *
csel_project_document_open_finish (GAsyncResult *result,
                                   GError      **error)
{
  Opening *opening = g_task_get_task_data (G_TASK (result));
  g_autofree char *path = NULL;
  CselProjectDocument *self;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  path = opening->left != NULL ? g_strdup (csel_recovery_get_path (opening->left)) : g_file_get_path (opening->file);
  /* Its own name is free for the project it is of */
  self = make_document (&opening->scheduler, opening->folder, opening->project, path, opening->base);
  if (opening->left != NULL)
    restore (self, g_steal_pointer (&opening->left));

  return self;
}

/**
 * csel_project_document_get_project:
 * @self: a document
 *
 * Returns: (transfer none): its project
 */
CselProject *
csel_project_document_get_project (CselProjectDocument *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT_DOCUMENT (self), NULL);

  return self->project;
}

/**
 * csel_project_document_get_path:
 * @self: a document
 *
 * Returns: (nullable): its file, %NULL if it has none yet
 */
const char *
csel_project_document_get_path (CselProjectDocument *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT_DOCUMENT (self), NULL);

  return self->path;
}

/**
 * csel_project_document_is_modified:
 * @self: a document
 *
 * Returns: %TRUE if something is not in its file
 */
gboolean
csel_project_document_is_modified (CselProjectDocument *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT_DOCUMENT (self), FALSE);

  return !csel_undo_is_saved (csel_project_get_undo (self->project));
}

/**
 * csel_project_document_is_read_only:
 * @self: a document
 *
 * Returns: %TRUE if somebody else has its file open, so that it is saved under another name only
 */
gboolean
csel_project_document_is_read_only (CselProjectDocument *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT_DOCUMENT (self), FALSE);

  return self->is_read_only;
}

/**
 * csel_project_document_is_kept:
 * @self: a document
 *
 * Returns: %TRUE if what has changed would be there after a crash
 */
gboolean
csel_project_document_is_kept (CselProjectDocument *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT_DOCUMENT (self), FALSE);

  return !csel_project_document_is_modified (self) ||
         (self->autosave != NULL && !csel_autosave_is_busy (self->autosave));
}

typedef struct
{
  CselProject  *snapshot;
  CselRecovery *recovery;
  char         *path;
  char         *base;
  char         *sum;
  gboolean      overwrite;
  gboolean      is_under_way;
  guint64       state;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_object (&saving->snapshot);
  g_clear_pointer (&saving->recovery, csel_recovery_free);
  g_free (saving->path);
  g_free (saving->base);
  g_free (saving->sum);
  g_free (saving);
}

static guint
count_lines (CselProject *project)
{
  guint n = 0;

  for (guint i = 0; i < csel_project_get_n_lists (project); i++)
    n += g_list_model_get_n_items (G_LIST_MODEL (csel_project_get_list (project, i)));

  return n;
}

/* "12 lines, of 2026-03-02 14:03" */
static char *
describe_other (GFile *file)
{
  g_autoptr(CselProject) other = csel_project_read (file, NULL, NULL);
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL,
                                                 NULL);
  g_autoptr(GDateTime) when = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  g_autoptr(GDateTime) here = when != NULL ? g_date_time_to_local (when) : NULL;
  g_autofree char *time = here != NULL ? g_date_time_format (here, "%Y-%m-%d %H:%M") : g_strdup ("?");
  guint n = other != NULL ? count_lines (other) : 0;

  return other != NULL ?
         g_strdup_printf (ngettext ("%u line, written %s", "%u lines, written %s", n), n, time) :
         g_strdup_printf (_("no project, written %s"), time);
}

/* What is there is what was there when it was read or saved, or it is gone */
static gboolean
check_unchanged (Saving  *saving,
                 GFile   *file,
                 GError **error)
{
  g_autofree char *sum = saving->overwrite ? NULL : compute_sum (file);
  g_autofree char *other = NULL;
  g_autofree char *name = NULL;
  guint n;

  if (sum == NULL || g_strcmp0 (sum, saving->base) == 0)
    return TRUE;

  other = describe_other (file);
  name = g_filename_display_name (saving->path);
  n = count_lines (saving->snapshot);
  g_set_error (error, CSEL_PROJECT_DOCUMENT_ERROR, CSEL_PROJECT_DOCUMENT_ERROR_CHANGED,
               ngettext ("%s was changed by another program: there it has %s; here it has %u line",
                         "%s was changed by another program: there it has %s; here it has %u lines", n),
               name, other, n);

  return FALSE;
}

static void
save_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Saving *saving = data;
  g_autoptr(GFile) file = g_file_new_for_path (saving->path);
  g_autoptr(GBytes) bytes = csel_project_to_bytes (saving->snapshot);
  g_autoptr(GError) error = NULL;

  if (check_unchanged (saving, file, &error) &&
      csel_durable_file_write (saving->path, bytes, NULL, NULL, &error))
    {
      saving->sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Another name is another right to change */
static gboolean
claim_place (CselProjectDocument *self,
             Saving              *saving,
             GError             **error)
{
  if (g_strcmp0 (saving->path, self->path) == 0 && !self->is_read_only)
    return TRUE;

  saving->overwrite = TRUE;
  saving->recovery = csel_recovery_claim (self->folder, saving->path, error);

  return saving->recovery != NULL;
}

/**
 * csel_project_document_save_async:
 * @self: a document
 * @path: (nullable): another name it gets; %NULL to save it where it is
 * @overwrite: whether what another program has written there is written over
 * @callback: called when it is on the disk
 * @user_data: for @callback
 *
 * Saves the project as it is now, in a thread; it can be changed meanwhile.
 */
void
csel_project_document_save_async (CselProjectDocument *self,
                                  const char          *path,
                                  gboolean             overwrite,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr(GError) error = NULL;
  Saving *saving = g_new0 (Saving, 1);

  g_return_if_fail (CSEL_IS_PROJECT_DOCUMENT (self));
  g_return_if_fail (path != NULL || self->path != NULL);

  saving->path = g_strdup (path != NULL ? path : self->path);
  saving->base = g_strdup (self->base);
  saving->overwrite = overwrite;
  saving->snapshot = csel_project_copy (self->project);
  saving->state = csel_undo_get_state (csel_project_get_undo (self->project));
  g_task_set_source_tag (task, csel_project_document_save_async);
  g_task_set_task_data (task, saving, saving_free);
  if (self->is_saving)
    g_task_return_new_error (task, CSEL_PROJECT_DOCUMENT_ERROR, CSEL_PROJECT_DOCUMENT_ERROR_BUSY,
                             _("The project is being saved"));
  else if (!claim_place (self, saving, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    {
      self->is_saving = TRUE;
      saving->is_under_way = TRUE;
      g_task_run_in_thread (task, save_in_thread);
    }
}

/* The project is its file's now */
static void
move_to (CselProjectDocument *self,
         Saving              *saving)
{
  g_free (self->path);
  self->path = g_steal_pointer (&saving->path);
  self->is_read_only = FALSE;
  take_recovery (self, g_steal_pointer (&saving->recovery));
}

/**
 * csel_project_document_save_finish:
 * @self: a document
 * @result: what the callback was given
 * @error: return location for a #CselProjectDocumentError or #GIOErrorEnum
 *
 * Returns: %FALSE if it could not be saved; nothing has changed then
 */
gboolean
csel_project_document_save_finish (CselProjectDocument *self,
                                   GAsyncResult        *result,
                                   GError             **error)
{
  Saving *saving;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  saving = g_task_get_task_data (G_TASK (result));
  if (saving->is_under_way)
    self->is_saving = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  g_free (self->base);
  self->base = g_steal_pointer (&saving->sum);
  csel_undo_set_saved (csel_project_get_undo (self->project), saving->state);
  if (saving->recovery != NULL)
    move_to (self, saving);
  else if (self->recovery != NULL)
    csel_recovery_set_base (self->recovery, self->base);
  if (!csel_project_document_is_modified (self))
    drop_left (self);
  /* Both what is saved and where are known now */
  changed_cb (self);

  return TRUE;
}

/**
 * csel_project_document_discard:
 * @self: a document that nobody needs any more
 *
 * What is not saved is not wanted, and not offered again.
 */
void
csel_project_document_discard (CselProjectDocument *self)
{
  g_return_if_fail (CSEL_IS_PROJECT_DOCUMENT (self));

  if (self->autosave != NULL)
    csel_autosave_discard (self->autosave);
  drop_left (self);
}
