/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsList: what the designer has chosen, with every change undoable
 *
 * A GListModel of #CselPartsLine with one mutation, csel_parts_list_splice(). A change is
 * kept with its name and what it took out; undoing it is the inverse splice.
 *
 *   done   [ change, change, change ]   ◀ the last one is undone first
 *   undone [ change, change ]           ◀ emptied by the next new change
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-parts-list.h"

#include "base/csel-macros.h"

typedef struct
{
  char      *name;
  guint      position;
  GPtrArray *removed;
  guint      n_added;
} Change;

struct _CselPartsList
{
  GObject    parent_instance;

  GPtrArray *lines;
  GPtrArray *done;
  GPtrArray *undone;
};

enum {
  PROP_0,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  N_PROPS
};

static void csel_parts_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CselPartsList, csel_parts_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      csel_parts_list_list_model_init))

static GParamSpec *properties[N_PROPS];

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->name);
  g_ptr_array_unref (change->removed);
  g_free (change);
}

/* Does it and gives back its inverse */
static Change *
apply (CselPartsList  *self,
       guint           position,
       guint           n_removed,
       CselPartsLine **added,
       guint           n_added,
       const char     *name)
{
  Change *inverse = g_new0 (Change, 1);

  inverse->name = g_strdup (name);
  inverse->position = position;
  inverse->n_added = n_added;
  inverse->removed = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_removed; i++)
    g_ptr_array_add (inverse->removed,
                     g_object_ref (g_ptr_array_index (self->lines, position + i)));

  if (n_removed > 0)
    g_ptr_array_remove_range (self->lines, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->lines, (int)(position + i), g_object_ref (added[i]));

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);

  return inverse;
}

static void
notify_names (CselPartsList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_NAME]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_NAME]);
}

static const char *
last_name (GPtrArray *changes)
{
  return changes->len > 0 ? ((Change *)g_ptr_array_index (changes, changes->len - 1))->name : NULL;
}

static void
revert (CselPartsList *self,
        GPtrArray     *from,
        GPtrArray     *to)
{
  Change *change;

  if (from->len == 0)
    return;

  change = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, apply (self, change->position, change->n_added,
                              (CselPartsLine **)change->removed->pdata, change->removed->len,
                              change->name));
  change_free (change);
  notify_names (self);
}

static GType
csel_parts_list_get_item_type (GListModel *model)
{
  return CSEL_TYPE_PARTS_LINE;
}

static guint
csel_parts_list_get_n_items (GListModel *model)
{
  return CSEL_PARTS_LIST (model)->lines->len;
}

static gpointer
csel_parts_list_get_item (GListModel *model,
                          guint       position)
{
  CselPartsList *self = CSEL_PARTS_LIST (model);

  return position < self->lines->len ? g_object_ref (g_ptr_array_index (self->lines, position)) :
         NULL;
}

static void
csel_parts_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = csel_parts_list_get_item_type;
  iface->get_n_items = csel_parts_list_get_n_items;
  iface->get_item = csel_parts_list_get_item;
}

static void
csel_parts_list_finalize (GObject *object)
{
  CselPartsList *self = CSEL_PARTS_LIST (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);

  G_OBJECT_CLASS (csel_parts_list_parent_class)->finalize (object);
}

static void
csel_parts_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CselPartsList *self = CSEL_PARTS_LIST (object);

  switch (prop_id)
    {
    case PROP_UNDO_NAME:
      g_value_set_string (value, csel_parts_list_get_undo_name (self));
      break;

    case PROP_REDO_NAME:
      g_value_set_string (value, csel_parts_list_get_redo_name (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_parts_list_class_init (CselPartsListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = csel_parts_list_finalize;
  object_class->get_property = csel_parts_list_get_property;

  properties[PROP_UNDO_NAME] =
    g_param_spec_string ("undo-name", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  properties[PROP_REDO_NAME] =
    g_param_spec_string ("redo-name", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
csel_parts_list_init (CselPartsList *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
  self->done = g_ptr_array_new_with_free_func (change_free);
  self->undone = g_ptr_array_new_with_free_func (change_free);
}

/**
 * csel_parts_list_new:
 *
 * Returns: (transfer full): an empty list
 */
CselPartsList *
csel_parts_list_new (void)
{
  return g_object_new (CSEL_TYPE_PARTS_LIST, NULL);
}

/**
 * csel_parts_list_splice:
 * @self: a parts list
 * @position: where
 * @n_removed: how many lines go
 * @added: (array length=n_added) (nullable): the lines that come
 * @n_added: how many
 * @name: what the change is called for the user ("Add 12 × 216-266")
 *
 * The only way in which a parts list changes.
 */
void
csel_parts_list_splice (CselPartsList  *self,
                        guint           position,
                        guint           n_removed,
                        CselPartsLine **added,
                        guint           n_added,
                        const char     *name)
{
  g_return_if_fail (CSEL_IS_PARTS_LIST (self));
  g_return_if_fail (position + n_removed <= self->lines->len);

  g_ptr_array_add (self->done, apply (self, position, n_removed, added, n_added, name));
  g_ptr_array_set_size (self->undone, 0);
  notify_names (self);
}

static guint
add_quantities (guint a,
                guint b)
{
  return MIN (MIN (a, CSEL_MAX_QUANTITY) + MIN (b, CSEL_MAX_QUANTITY), CSEL_MAX_QUANTITY);
}

/* Into the line of the same product, or after the last one; gives back where */
static guint
merge (GPtrArray     *lines,
       CselPartsLine *added)
{
  guint position;

  for (position = 0; position < lines->len; position++)
    {
      CselPartsLine *old = g_ptr_array_index (lines, position);

      if (!csel_parts_line_is_same_item (old, added))
        continue;
      g_ptr_array_index (lines, position) =
        csel_parts_line_copy (added, add_quantities (csel_parts_line_get_quantity (old),
                                                     csel_parts_line_get_quantity (added)));
      g_object_unref (old);
      return position;
    }

  g_ptr_array_add (lines, g_object_ref (added));

  return position;
}

/**
 * csel_parts_list_add_lines:
 * @self: a parts list
 * @added: (array length=n_added): products with their quantities
 * @n_added: how many, at least one
 * @name: what the change is called for the user
 *
 * Raises the quantity of the lines that have one of the products, and appends the others, all as
 * one change.
 */
void
csel_parts_list_add_lines (CselPartsList  *self,
                           CselPartsLine **added,
                           guint           n_added,
                           const char     *name)
{
  g_autoptr(GPtrArray) lines = NULL;
  guint first = G_MAXUINT;
  guint last = 0;

  g_return_if_fail (CSEL_IS_PARTS_LIST (self));
  g_return_if_fail (n_added > 0);

  lines = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (lines, g_object_ref (g_ptr_array_index (self->lines, i)));
  for (guint i = 0; i < n_added; i++)
    {
      guint position = merge (lines, added[i]);

      first = MIN (first, position);
      last = MAX (last, position);
    }

  csel_parts_list_splice (self, first, MIN (last + 1, self->lines->len) - first,
                          (CselPartsLine **)lines->pdata + first, last + 1 - first, name);
}

/**
 * csel_parts_list_add:
 * @self: a parts list
 * @product: a product
 * @quantity: how many pieces
 * @name: what the change is called for the user
 *
 * Raises the quantity of the line that has @product, or appends a line.
 */
void
csel_parts_list_add (CselPartsList *self,
                     CselProduct   *product,
                     guint          quantity,
                     const char    *name)
{
  g_autoptr(CselPartsLine) line = csel_parts_line_new (product, quantity);

  csel_parts_list_add_lines (self, &line, 1, name);
}

/**
 * csel_parts_list_get_undo_name:
 * @self: a parts list
 *
 * Returns: (nullable): the change that csel_parts_list_undo() takes back
 */
const char *
csel_parts_list_get_undo_name (CselPartsList *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LIST (self), NULL);

  return last_name (self->done);
}

/**
 * csel_parts_list_get_redo_name:
 * @self: a parts list
 *
 * Returns: (nullable): the change that csel_parts_list_redo() makes again
 */
const char *
csel_parts_list_get_redo_name (CselPartsList *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LIST (self), NULL);

  return last_name (self->undone);
}

void
csel_parts_list_undo (CselPartsList *self)
{
  g_return_if_fail (CSEL_IS_PARTS_LIST (self));

  revert (self, self->done, self->undone);
}

void
csel_parts_list_redo (CselPartsList *self)
{
  g_return_if_fail (CSEL_IS_PARTS_LIST (self));

  revert (self, self->undone, self->done);
}
