/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-durable-file.h"

G_BEGIN_DECLS

/**
 * CselScheduler:
 * @get_time: the time in microseconds
 * @add: calls @func once after @milliseconds, in the main loop; gives a number that is not 0
 * @remove: @func of this number is not called any more
 * @user_data: for these
 *
 * A clock, and what waits by it.
 */
typedef struct
{
  gint64   (*get_time) (gpointer    user_data);
  guint    (*add)      (guint       milliseconds,
                        GSourceFunc func,
                        gpointer    data,
                        gpointer    user_data);
  void     (*remove)   (guint       id,
                        gpointer    user_data);
  gpointer   user_data;
} CselScheduler;

/**
 * CselSnapshotFunc:
 * @user_data: what was given with the function
 *
 * Returns: (transfer full): what is to be kept, as it is now; it is no more changed
 */
typedef GObject *(*CselSnapshotFunc) (gpointer user_data);

/**
 * CselBytesFunc:
 * @snapshot: what is to be kept
 *
 * Called in a thread.
 *
 * Returns: (transfer full): its file
 */
typedef GBytes *(*CselBytesFunc) (GObject *snapshot);

#define CSEL_TYPE_AUTOSAVE (csel_autosave_get_type ())

G_DECLARE_FINAL_TYPE (CselAutosave, csel_autosave, CSEL, AUTOSAVE, GObject)

const CselScheduler *csel_scheduler_get_default (void);

CselAutosave        *csel_autosave_new          (const CselScheduler *scheduler,
                                                 const char          *path,
                                                 CselSnapshotFunc     snapshot,
                                                 CselBytesFunc        make_bytes,
                                                 gpointer             user_data);
void                 csel_autosave_changed      (CselAutosave        *self);
void                 csel_autosave_discard      (CselAutosave        *self);
gboolean             csel_autosave_is_busy      (CselAutosave        *self);

G_END_DECLS
