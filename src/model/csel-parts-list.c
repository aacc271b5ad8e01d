/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsList: what the designer has chosen, with every change undoable
 *
 * A GListModel of #CselPartsLine with one mutation, csel_parts_list_splice(). A change is
 * kept in a #CselUndo, its own or that of its project, with what it took out; undoing it is the
 * inverse splice.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-parts-list.h"

#include "base/csel-macros.h"

typedef struct
{
  guint      position;
  GPtrArray *removed;
  guint      n_added;
} Change;

struct _CselPartsList
{
  GObject    parent_instance;

  GPtrArray *lines;
  char      *title;
  CselUndo  *undo;
};

enum {
  PROP_0,
  PROP_TITLE,
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

  g_ptr_array_unref (change->removed);
  g_free (change);
}

/* Does it and gives back its inverse */
static Change *
apply (CselPartsList  *self,
       guint           position,
       guint           n_removed,
       CselPartsLine **added,
       guint           n_added)
{
  Change *inverse = g_new0 (Change, 1);

  inverse->position = position;
  inverse->n_added = n_added;
  inverse->removed = g_ptr_array_new_full (n_removed, g_object_unref);
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
revert (gpointer owner,
        gpointer data)
{
  CselPartsList *self = owner;
  Change *change = data;
  Change *inverse = apply (self, change->position, change->n_added,
                           (CselPartsLine **)change->removed->pdata, change->removed->len);
  GPtrArray *removed = change->removed;

  change->n_added = inverse->n_added;
  change->removed = g_steal_pointer (&inverse->removed);
  g_ptr_array_unref (removed);
  g_free (inverse);
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
  g_clear_pointer (&self->title, g_free);
  g_clear_object (&self->undo);

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
    case PROP_TITLE:
      g_value_set_string (value, csel_parts_list_get_title (self));
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

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL,
                         NULL,
                         (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
csel_parts_list_init (CselPartsList *self)
{
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * csel_parts_list_new:
 *
 * Returns: (transfer full): an empty list, with changes of its own
 */
CselPartsList *
csel_parts_list_new (void)
{
  g_autoptr(CselUndo) undo = csel_undo_new ();

  return csel_parts_list_new_with_undo (undo);
}

/**
 * csel_parts_list_new_with_undo:
 * @undo: keeps its changes; lives no longer than the list
 *
 * Returns: (transfer full): an empty list
 */
CselPartsList *
csel_parts_list_new_with_undo (CselUndo *undo)
{
  CselPartsList *self = g_object_new (CSEL_TYPE_PARTS_LIST, NULL);

  self->undo = g_object_ref (undo);

  return self;
}

/**
 * csel_parts_list_copy:
 * @self: a parts list
 * @undo: keeps the changes of the other
 *
 * Returns: (transfer full): another list of the same lines
 */
CselPartsList *
csel_parts_list_copy (CselPartsList *self,
                      CselUndo      *undo)
{
  CselPartsList *copy;

  g_return_val_if_fail (CSEL_IS_PARTS_LIST (self), NULL);

  copy = csel_parts_list_new_with_undo (undo);
  copy->title = g_strdup (self->title);
  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (copy->lines, g_object_ref (g_ptr_array_index (self->lines, i)));

  return copy;
}

/**
 * csel_parts_list_get_title:
 * @self: a parts list
 *
 * Returns: (nullable): what the user calls it
 */
const char *
csel_parts_list_get_title (CselPartsList *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LIST (self), NULL);

  return self->title;
}

/**
 * csel_parts_list_init_title:
 * @self: a parts list that nobody has seen yet
 * @title: (nullable): what the user calls it; blank is nothing
 */
void
csel_parts_list_init_title (CselPartsList *self,
                            const char    *title)
{
  g_return_if_fail (CSEL_IS_PARTS_LIST (self));

  g_free (self->title);
  self->title = title != NULL ? g_strstrip (g_strdup (title)) : NULL;
  if (self->title != NULL && *self->title == '\0')
    g_clear_pointer (&self->title, g_free);
}

static void
swap_title (gpointer owner,
            gpointer change)
{
  CselPartsList *self = owner;
  char **other = change;
  char *now = self->title;

  self->title = *other;
  *other = now;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
title_change_free (gpointer change)
{
  char **title = change;

  g_free (*title);
  g_free (title);
}

/**
 * csel_parts_list_set_title:
 * @self: a parts list
 * @title: (nullable): what the user calls it
 * @name: what the change is called for the user
 */
void
csel_parts_list_set_title (CselPartsList *self,
                           const char    *title,
                           const char    *name)
{
  g_autofree char *old = NULL;
  char **change;

  g_return_if_fail (CSEL_IS_PARTS_LIST (self));

  old = g_strdup (self->title);
  csel_parts_list_init_title (self, title);
  if (g_strcmp0 (old, self->title) == 0)
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  change = g_new0 (char *, 1);
  *change = g_steal_pointer (&old);
  if (csel_undo_continues (self->undo, swap_title, self, "title"))
    title_change_free (change);
  else
    csel_undo_push (self->undo, name, "title", swap_title, self, change, title_change_free);
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

  csel_undo_push (self->undo, name, NULL, revert, self,
                  apply (self, position, n_removed, added, n_added), change_free);
}

/**
 * csel_parts_list_replace:
 * @self: a parts list
 * @lines: (element-type CselPartsLine): all lines that it has then
 * @name: what the change is called for the user
 *
 * Lines that are the same objects at both ends stay as they are, and nothing happens if all do.
 */
void
csel_parts_list_replace (CselPartsList *self,
                         GPtrArray     *lines,
                         const char    *name)
{
  guint shorter = MIN (self->lines->len, lines->len);
  guint before = 0;
  guint after = 0;

  g_return_if_fail (CSEL_IS_PARTS_LIST (self));

  while (before < shorter && self->lines->pdata[before] == lines->pdata[before])
    before++;
  while (before + after < shorter &&
         self->lines->pdata[self->lines->len - 1 - after] == lines->pdata[lines->len - 1 - after])
    after++;

  if (before + after < self->lines->len || before + after < lines->len)
    csel_parts_list_splice (self, before, self->lines->len - before - after,
                            (CselPartsLine **)lines->pdata + before, lines->len - before - after, name);
}

static gboolean
is_accessory (CselPartsLine *line)
{
  return csel_parts_line_get_details (line)->is_accessory;
}

/**
 * csel_parts_list_find:
 * @self: a parts list
 * @product: a product
 * @position: (out) (optional): the last line that wants it and is no accessory
 *
 * Returns: %FALSE if there is none
 */
gboolean
csel_parts_list_find (CselPartsList *self,
                      CselProduct   *product,
                      guint         *position)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LIST (self), FALSE);

  for (guint i = self->lines->len; i > 0; i--)
    {
      CselPartsLine *line = g_ptr_array_index (self->lines, i - 1);

      if (is_accessory (line) || csel_parts_line_get_alternatives (line) != NULL ||
          !csel_product_is_same_item (csel_parts_line_get_product (line), product))
        continue;
      if (position != NULL)
        *position = i - 1;
      return TRUE;
    }

  return FALSE;
}

/**
 * csel_parts_list_count_group:
 * @self: a parts list
 * @position: a line
 *
 * Returns: how many lines stand and fall with it: itself, and its accessories if it is none
 */
guint
csel_parts_list_count_group (CselPartsList *self,
                             guint          position)
{
  guint n = 1;

  g_return_val_if_fail (CSEL_IS_PARTS_LIST (self), 0);
  g_return_val_if_fail (position < self->lines->len, 0);

  if (is_accessory (g_ptr_array_index (self->lines, position)))
    return 1;
  while (position + n < self->lines->len && is_accessory (g_ptr_array_index (self->lines, position + n)))
    n++;

  return n;
}

/**
 * csel_parts_list_get_undo:
 * @self: a parts list
 *
 * Returns: (transfer none): its changes, with those of its project
 */
CselUndo *
csel_parts_list_get_undo (CselPartsList *self)
{
  g_return_val_if_fail (CSEL_IS_PARTS_LIST (self), NULL);

  return self->undo;
}
