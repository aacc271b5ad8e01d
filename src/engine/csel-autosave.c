/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselAutosave: keeps what has changed, a second after the last change
 *
 *   changed ─▶ wait ─▶ snapshot ─▶ a thread: bytes, durable file ─▶ "written"
 *               ▲                               │
 *               └──────── changed meanwhile ◀───┘
 *
 * Who never stops changing is kept every five seconds all the same. Clock and scheduler are
 * parameters. A clock that is set back makes nobody wait longer.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-autosave.h"

#include <glib/gstdio.h>

/* In microseconds */
#define QUIET (1 * G_USEC_PER_SEC)
#define LONGEST (5 * G_USEC_PER_SEC)

struct _CselAutosave
{
  GObject          parent_instance;

  CselScheduler    scheduler;
  char            *path;
  CselSnapshotFunc snapshot;
  CselBytesFunc    make_bytes;
  gpointer         user_data;

  gint64           first_change;
  guint            wait_id;
  gboolean         is_waiting;
  gboolean         is_writing;
  gboolean         is_discarded;
};

enum {
  WRITTEN,
  FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselAutosave, csel_autosave, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

typedef struct
{
  GObject      *snapshot;
  CselBytesFunc make_bytes;
  char         *path;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->snapshot);
  g_free (job->path);
  g_free (job);
}

static gint64
get_default_time (gpointer user_data)
{
  return g_get_monotonic_time ();
}

static guint
add_default (guint       milliseconds,
             GSourceFunc func,
             gpointer    data,
             gpointer    user_data)
{
  return g_timeout_add (milliseconds, func, data);
}

static void
remove_default (guint    id,
                gpointer user_data)
{
  g_source_remove (id);
}

/**
 * csel_scheduler_get_default:
 *
 * Returns: (transfer none): the time since the machine was started, and the main loop
 */
const CselScheduler *
csel_scheduler_get_default (void)
{
  static const CselScheduler scheduler = { get_default_time, add_default, remove_default, NULL };

  return &scheduler;
}

static void
stop_waiting (CselAutosave *self)
{
  if (self->wait_id != 0)
    self->scheduler.remove (self->wait_id, self->scheduler.user_data);
  self->wait_id = 0;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const Job *job = data;
  g_autoptr(GBytes) bytes = job->make_bytes (job->snapshot);
  g_autoptr(GError) error = NULL;

  if (csel_durable_file_write (job->path, bytes, NULL, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void wait_for_quiet (CselAutosave *self);

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  CselAutosave *self = CSEL_AUTOSAVE (source);
  g_autoptr(GError) error = NULL;
  gboolean is_written = g_task_propagate_boolean (G_TASK (result), &error);

  self->is_writing = FALSE;
  /* What was saved while it was written is older than what was saved */
  if (self->is_discarded)
    g_unlink (self->path);
  else if (is_written)
    g_signal_emit (self, signals[WRITTEN], 0);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
  if (self->is_waiting)
    wait_for_quiet (self);
}

static gboolean
wait_cb (gpointer user_data)
{
  CselAutosave *self = user_data;
  g_autoptr(GTask) task = g_task_new (self, NULL, written_cb, NULL);
  Job *job = g_new0 (Job, 1);

  self->wait_id = 0;
  self->is_waiting = FALSE;
  self->is_writing = TRUE;
  self->is_discarded = FALSE;
  job->snapshot = self->snapshot (self->user_data);
  job->make_bytes = self->make_bytes;
  job->path = g_strdup (self->path);
  g_task_set_source_tag (task, wait_cb);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, write_in_thread);

  return G_SOURCE_REMOVE;
}

static void
wait_for_quiet (CselAutosave *self)
{
  gint64 now = self->scheduler.get_time (self->scheduler.user_data);
  gint64 wait;

  if (now < self->first_change)
    self->first_change = now;
  wait = CLAMP (self->first_change + LONGEST - now, 0, QUIET);
  stop_waiting (self);
  self->wait_id = self->scheduler.add ((guint)(wait / 1000), wait_cb, self, self->scheduler.user_data);
}

static void
csel_autosave_dispose (GObject *object)
{
  CselAutosave *self = CSEL_AUTOSAVE (object);

  stop_waiting (self);

  G_OBJECT_CLASS (csel_autosave_parent_class)->dispose (object);
}

static void
csel_autosave_finalize (GObject *object)
{
  CselAutosave *self = CSEL_AUTOSAVE (object);

  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (csel_autosave_parent_class)->finalize (object);
}

static void
csel_autosave_class_init (CselAutosaveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = csel_autosave_dispose;
  object_class->finalize = csel_autosave_finalize;

  /**
   * CselAutosave::written:
   *
   * What was there when it was last looked at is on the disk.
   */
  signals[WRITTEN] =
    g_signal_new ("written",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  /**
   * CselAutosave::failed:
   * @message: why it could not be written; it is tried again after the next change
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
csel_autosave_init (CselAutosave *self)
{
}

/**
 * csel_autosave_new:
 * @scheduler: the clock, and what waits by it; copied
 * @path: the file that is written
 * @snapshot: gives what is to be kept
 * @make_bytes: makes a file of it, in a thread
 * @user_data: for @snapshot
 *
 * Returns: (transfer full): what keeps it
 */
CselAutosave *
csel_autosave_new (const CselScheduler *scheduler,
                   const char          *path,
                   CselSnapshotFunc     snapshot,
                   CselBytesFunc        make_bytes,
                   gpointer             user_data)
{
  CselAutosave *self = g_object_new (CSEL_TYPE_AUTOSAVE, NULL);

  self->scheduler = *scheduler;
  self->path = g_strdup (path);
  self->snapshot = snapshot;
  self->make_bytes = make_bytes;
  self->user_data = user_data;

  return self;
}

/**
 * csel_autosave_changed:
 * @self: what keeps something
 *
 * It has changed.
 */
void
csel_autosave_changed (CselAutosave *self)
{
  g_return_if_fail (CSEL_IS_AUTOSAVE (self));

  if (!self->is_waiting)
    self->first_change = self->scheduler.get_time (self->scheduler.user_data);
  self->is_waiting = TRUE;
  /* One at a time */
  if (!self->is_writing)
    wait_for_quiet (self);
}

/**
 * csel_autosave_discard:
 * @self: what keeps something
 *
 * What there is has been saved otherwise, or is not wanted: nothing is kept until the next change.
 */
void
csel_autosave_discard (CselAutosave *self)
{
  g_return_if_fail (CSEL_IS_AUTOSAVE (self));

  stop_waiting (self);
  self->is_waiting = FALSE;
  self->is_discarded = TRUE;
  if (!self->is_writing)
    g_unlink (self->path);
}

/**
 * csel_autosave_is_busy:
 * @self: what keeps something
 *
 * Returns: %TRUE if something that has changed is not on the disk yet
 */
gboolean
csel_autosave_is_busy (CselAutosave *self)
{
  g_return_val_if_fail (CSEL_IS_AUTOSAVE (self), FALSE);

  return self->is_waiting || self->is_writing;
}
