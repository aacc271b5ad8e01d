/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselUndo: every change that was made, with its name, in one stack
 *
 *   done   [ change, change, change ]   ◀ the last one is undone first
 *   undone [ change, change ]           ◀ emptied by the next new change
 *
 * A change is whatever its function can take back, which makes of it what does it again. Each state
 * has a number that no other has: which one was saved is known across undo and redo, and what was
 * saved is never taken for what came after.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-undo.h"

#include "base/csel-macros.h"

typedef struct
{
  char          *name;
  char          *key;
  CselChangeFunc revert;
  gpointer       owner;
  gpointer       change;
  GDestroyNotify free_change;
  guint64        state;
} Change;

struct _CselUndo
{
  GObject    parent_instance;

  GPtrArray *done;
  GPtrArray *undone;
  guint64    last_state;
  guint64    saved;
};

enum {
  PROP_0,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselUndo, csel_undo, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
change_free (gpointer data)
{
  Change *change = data;

  change->free_change (change->change);
  g_free (change->name);
  g_free (change->key);
  g_free (change);
}

static Change *
get_last (GPtrArray *changes)
{
  return changes->len > 0 ? g_ptr_array_index (changes, changes->len - 1) : NULL;
}

static void
announce (CselUndo *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
move_last (CselUndo  *self,
           GPtrArray *from,
           GPtrArray *to)
{
  Change *change;

  if (from->len == 0)
    return;

  change = g_ptr_array_steal_index (from, from->len - 1);
  change->revert (change->owner, change->change);
  g_ptr_array_add (to, change);
  announce (self);
}

static void
csel_undo_finalize (GObject *object)
{
  CselUndo *self = CSEL_UNDO (object);

  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);

  G_OBJECT_CLASS (csel_undo_parent_class)->finalize (object);
}

static void
csel_undo_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  CselUndo *self = CSEL_UNDO (object);

  switch (prop_id)
    {
    case PROP_UNDO_NAME:
      g_value_set_string (value, csel_undo_get_undo_name (self));
      break;

    case PROP_REDO_NAME:
      g_value_set_string (value, csel_undo_get_redo_name (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_undo_class_init (CselUndoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = csel_undo_finalize;
  object_class->get_property = csel_undo_get_property;

  properties[PROP_UNDO_NAME] =
    g_param_spec_string ("undo-name", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_REDO_NAME] =
    g_param_spec_string ("redo-name", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CselUndo::changed:
   *
   * Something was done, undone or redone, or another state is the saved one; once for each.
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
csel_undo_init (CselUndo *self)
{
  self->done = g_ptr_array_new_with_free_func (change_free);
  self->undone = g_ptr_array_new_with_free_func (change_free);
}

/**
 * csel_undo_new:
 *
 * Returns: (transfer full): a stack of no changes, whose state is the saved one
 */
CselUndo *
csel_undo_new (void)
{
  return g_object_new (CSEL_TYPE_UNDO, NULL);
}

/**
 * csel_undo_continues:
 * @self: a stack
 * @revert: how a change is taken back
 * @owner: what is being changed
 * @key: (nullable): what of it
 *
 * Typing is one change, not one for each letter: the last change already keeps what was there
 * before it began. What was saved in between ends it.
 *
 * Returns: %TRUE if the same was changed last, so that nothing has to be pushed; it is announced then
 */
gboolean
csel_undo_continues (CselUndo      *self,
                     CselChangeFunc revert,
                     gpointer       owner,
                     const char    *key)
{
  Change *last;

  g_return_val_if_fail (CSEL_IS_UNDO (self), FALSE);

  last = get_last (self->done);
  if (key == NULL || last == NULL || self->undone->len > 0 || last->revert != revert || last->owner != owner ||
      g_strcmp0 (last->key, key) != 0 || csel_undo_is_saved (self))
    return FALSE;

  last->state = ++self->last_state;
  announce (self);

  return TRUE;
}

/**
 * csel_undo_push:
 * @self: a stack
 * @name: what the change is called for the user ("Add 12 × 216-266")
 * @key: (nullable): what was changed, for csel_undo_continues()
 * @revert: takes @change back
 * @owner: (transfer none): for @revert; lives as long as the stack
 * @change: (transfer full): what has just been done
 * @free_change: frees it
 *
 * What was undone can not be redone any more.
 */
void
csel_undo_push (CselUndo      *self,
                const char    *name,
                const char    *key,
                CselChangeFunc revert,
                gpointer       owner,
                gpointer       change,
                GDestroyNotify free_change)
{
  Change *added;

  g_return_if_fail (CSEL_IS_UNDO (self));

  added = g_new0 (Change, 1);
  added->name = g_strdup (name);
  added->key = g_strdup (key);
  added->revert = revert;
  added->owner = owner;
  added->change = change;
  added->free_change = free_change;
  added->state = ++self->last_state;
  g_ptr_array_set_size (self->undone, 0);
  g_ptr_array_add (self->done, added);
  announce (self);
}

/**
 * csel_undo_get_undo_name:
 * @self: a stack
 *
 * Returns: (nullable): the change that csel_undo_undo() takes back
 */
const char *
csel_undo_get_undo_name (CselUndo *self)
{
  Change *last;

  g_return_val_if_fail (CSEL_IS_UNDO (self), NULL);

  last = get_last (self->done);

  return last != NULL ? last->name : NULL;
}

/**
 * csel_undo_get_redo_name:
 * @self: a stack
 *
 * Returns: (nullable): the change that csel_undo_redo() makes again
 */
const char *
csel_undo_get_redo_name (CselUndo *self)
{
  Change *last;

  g_return_val_if_fail (CSEL_IS_UNDO (self), NULL);

  last = get_last (self->undone);

  return last != NULL ? last->name : NULL;
}

void
csel_undo_undo (CselUndo *self)
{
  g_return_if_fail (CSEL_IS_UNDO (self));

  move_last (self, self->done, self->undone);
}

void
csel_undo_redo (CselUndo *self)
{
  g_return_if_fail (CSEL_IS_UNDO (self));

  move_last (self, self->undone, self->done);
}

/**
 * csel_undo_end:
 * @self: a stack
 *
 * Forgets all changes, and tells nobody: what they are about ends.
 */
void
csel_undo_end (CselUndo *self)
{
  g_return_if_fail (CSEL_IS_UNDO (self));

  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
}

/**
 * csel_undo_clear:
 * @self: a stack
 *
 * Nothing can be undone or redone any more; what is there is the saved state.
 */
void
csel_undo_clear (CselUndo *self)
{
  g_return_if_fail (CSEL_IS_UNDO (self));

  csel_undo_end (self);
  self->saved = 0;
  announce (self);
}

/**
 * csel_undo_get_state:
 * @self: a stack
 *
 * Returns: the number of the state that is there now
 */
guint64
csel_undo_get_state (CselUndo *self)
{
  Change *last;

  g_return_val_if_fail (CSEL_IS_UNDO (self), 0);

  last = get_last (self->done);

  return last != NULL ? last->state : 0;
}

/**
 * csel_undo_set_saved:
 * @self: a stack
 * @state: the number of the state that has been saved, by now maybe not the one that is there
 */
void
csel_undo_set_saved (CselUndo *self,
                     guint64   state)
{
  g_return_if_fail (CSEL_IS_UNDO (self));

  self->saved = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_undo_is_saved:
 * @self: a stack
 *
 * Returns: %TRUE if the state that is there is the one that was saved
 */
gboolean
csel_undo_is_saved (CselUndo *self)
{
  g_return_val_if_fail (CSEL_IS_UNDO (self), FALSE);

  return csel_undo_get_state (self) == self->saved;
}

/**
 * csel_undo_set_never_saved:
 * @self: a stack
 *
 * What is there, recovered after a crash, is in no file, whatever is undone.
 */
void
csel_undo_set_never_saved (CselUndo *self)
{
  g_return_if_fail (CSEL_IS_UNDO (self));

  csel_undo_set_saved (self, G_MAXUINT64);
}
