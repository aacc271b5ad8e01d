/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselUsedColumns: by which columns the present result can be divided
 *
 * To find out, all that the found products state is looked at: of a million products that takes a
 * third of a second, so a thread does it, and for a long list only when nothing else is asked for a
 * moment: it would take the processor from the search for the next key.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-used-columns.h"

#include "lists/csel-session-private.h"

/** N_MADE: so many columns are made ahead: making one takes longer than a frame. Those of a long list are made
 * when they are asked for, see csel_session_prepare_column() */
#define N_MADE 16

/** LOOKED_AT_ONCE: so many products are looked at within some milliseconds */
#define LOOKED_AT_ONCE 20000

/** PAUSE: how long nothing is typed, in milliseconds */
#define PAUSE          400

struct _CselUsedColumns
{
  GObject      parent_instance;

  CselSession *session;
  CselResult  *asked;
  gboolean     is_asking;
  guint        pause_id;
  GStrv        ids;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselUsedColumns, csel_used_columns, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

/* So that it is there when it is counted by */
static void
make_column (CselResult *result,
             const char *id)
{
  g_autoptr(CselColumn) column = csel_result_get_column (result, id);

  g_assert (column != NULL);
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr(GArray) uses = csel_result_list_columns (data);
  gboolean is_long = csel_listing_get_n_rows (csel_result_get_listing (data)) > CSEL_LONG_LIST;
  GStrv ids = g_new0 (char *, uses->len + 1);

  for (guint i = 0; i < uses->len; i++)
    {
      ids[i] = g_strdup (g_array_index (uses, CselColumnUse, i).column);
      if (i < N_MADE && !is_long)
        make_column (data, ids[i]);
    }
  g_task_return_pointer (task, ids, (GDestroyNotify)g_strfreev);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      data)
{
  CselUsedColumns *self = CSEL_USED_COLUMNS (object);

  self->is_asking = FALSE;
  g_strfreev (self->ids);
  self->ids = g_task_propagate_pointer (G_TASK (result), NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
csel_used_columns_dispose (GObject *object)
{
  CselUsedColumns *self = CSEL_USED_COLUMNS (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_weak_pointer (&self->session);
  g_clear_pointer (&self->asked, csel_result_unref);
  g_clear_pointer (&self->ids, g_strfreev);

  G_OBJECT_CLASS (csel_used_columns_parent_class)->dispose (object);
}

static void
csel_used_columns_class_init (CselUsedColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = csel_used_columns_dispose;

  /**
   * CselUsedColumns::changed:
   *
   * What csel_used_columns_refresh() asked for is known.
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
csel_used_columns_init (CselUsedColumns *self)
{
}

/**
 * csel_used_columns_new:
 * @session: the session whose result is looked at; not kept alive
 *
 * Returns: (transfer full): no columns yet, see csel_used_columns_refresh()
 */
CselUsedColumns *
csel_used_columns_new (CselSession *session)
{
  CselUsedColumns *self = g_object_new (CSEL_TYPE_USED_COLUMNS, NULL);

  g_set_weak_pointer (&self->session, session);

  return self;
}

/* The result that is to be looked at, %NULL if that was done or another is being looked at */
static CselResult *
get_unasked (CselUsedColumns *self)
{
  CselResult *result = self->session != NULL ? csel_session_get_result (self->session) : NULL;

  return self->is_asking || result == self->asked ? NULL : result;
}

static void
ask (CselUsedColumns *self,
     CselResult      *result)
{
  g_autoptr(GTask) task = NULL;

  g_clear_pointer (&self->asked, csel_result_unref);
  self->asked = csel_result_ref (result);
  self->is_asking = TRUE;
  task = g_task_new (self, NULL, listed_cb, NULL);
  g_task_set_source_tag (task, csel_used_columns_refresh);
  g_task_set_task_data (task, csel_result_ref (result), (GDestroyNotify)csel_result_unref);
  g_task_run_in_thread (task, list_in_thread);
}

static gboolean
paused_cb (gpointer data)
{
  CselUsedColumns *self = data;
  CselResult *result = get_unasked (self);

  self->pause_id = 0;
  if (result != NULL)
    ask (self, result);

  return G_SOURCE_REMOVE;
}

/**
 * csel_used_columns_refresh:
 * @self: columns
 *
 * Begins to look at the present result, at once or after a pause, unless that was done or another is being
 * looked at; what is found is told by #CselUsedColumns::changed, where it can be asked for again.
 */
void
csel_used_columns_refresh (CselUsedColumns *self)
{
  CselResult *result;
  CselListing *listing;

  g_return_if_fail (CSEL_IS_USED_COLUMNS (self));

  result = get_unasked (self);
  if (result == NULL)
    return;

  listing = csel_result_get_listing (result);
  /* A list that grows never pauses */
  if (self->pause_id != 0 && csel_listing_is_growing (listing))
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  if (self->ids == NULL || csel_listing_get_n_rows (listing) <= LOOKED_AT_ONCE)
    ask (self, result);
  else
    self->pause_id = g_timeout_add (PAUSE, paused_cb, self);
}

/**
 * csel_used_columns_get_ids:
 * @self: columns
 *
 * Returns: (nullable) (transfer none): their ids, the most useful first, %NULL before they are
 *   known
 */
const char *const *
csel_used_columns_get_ids (CselUsedColumns *self)
{
  g_return_val_if_fail (CSEL_IS_USED_COLUMNS (self), NULL);

  return (const char *const *)self->ids;
}
