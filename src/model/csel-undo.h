/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CselChangeFunc:
 * @owner: what was changed
 * @change: the change
 *
 * Takes @change back, and makes of it what does it again.
 */
typedef void (*CselChangeFunc) (gpointer owner,
                                gpointer change);

#define CSEL_TYPE_UNDO (csel_undo_get_type ())

G_DECLARE_FINAL_TYPE (CselUndo, csel_undo, CSEL, UNDO, GObject)

CselUndo   *csel_undo_new           (void);
gboolean    csel_undo_continues     (CselUndo       *self,
                                     CselChangeFunc  revert,
                                     gpointer        owner,
                                     const char     *key);
void        csel_undo_push          (CselUndo       *self,
                                     const char     *name,
                                     const char     *key,
                                     CselChangeFunc  revert,
                                     gpointer        owner,
                                     gpointer        change,
                                     GDestroyNotify  free_change);
const char *csel_undo_get_undo_name (CselUndo       *self);
const char *csel_undo_get_redo_name (CselUndo       *self);
void        csel_undo_undo          (CselUndo       *self);
void        csel_undo_redo          (CselUndo       *self);
void        csel_undo_end           (CselUndo       *self);
void        csel_undo_clear         (CselUndo       *self);
guint64     csel_undo_get_state     (CselUndo       *self);
void        csel_undo_set_saved     (CselUndo       *self,
                                     guint64         state);
gboolean    csel_undo_is_saved      (CselUndo       *self);
void        csel_undo_set_never_saved
                                    (CselUndo       *self);

G_END_DECLS
