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

static guint
add_quantities (guint a,
                guint b)
{
  return MIN (MIN (a, CSEL_MAX_QUANTITY) + MIN (b, CSEL_MAX_QUANTITY), CSEL_MAX_QUANTITY);
}

static gboolean
is_accessory (CselPartsLine *line)
{
  return csel_parts_line_get_details (line)->is_accessory;
}

/* Where the accessories of the connector at @position end */
static guint
find_end (GPtrArray *lines,
          guint      position)
{
  do
    position++;
  while (position < lines->len && is_accessory (g_ptr_array_index (lines, position)));

  return position;
}

/* Whether the quantities of both count the same thing. What has designations stands for just these. */
static gboolean
can_merge (CselPartsLine *old,
           CselPartsLine *added)
{
  const CselPartsDetails *a = csel_parts_line_get_details (old);
  const CselPartsDetails *b = csel_parts_line_get_details (added);

  return csel_parts_line_is_same_item (old, added) && a->is_accessory == b->is_accessory &&
         a->basis == b->basis && a->spare == b->spare && a->designations == NULL && b->designations == NULL &&
         (b->note == NULL || g_strcmp0 (a->note, b->note) == 0) && csel_wiring_plan_equal (a->plan, b->plan);
}

static void
merge (GPtrArray     *lines,
       guint          position,
       CselPartsLine *added)
{
  CselPartsLine *old = g_ptr_array_index (lines, position);

  g_ptr_array_index (lines, position) =
    csel_parts_line_copy (old, add_quantities (csel_parts_line_get_quantity (old),
                                               csel_parts_line_get_quantity (added)));
  g_object_unref (old);
}

static void
insert (GPtrArray     *lines,
        guint          position,
        CselPartsLine *added)
{
  g_ptr_array_insert (lines, (int)position, g_object_ref (added));
}

/* Into the accessory of the same kind, or after the last one of the connector at @connector */
static void
add_accessory (GPtrArray     *lines,
               guint          connector,
               CselPartsLine *added)
{
  guint end = find_end (lines, connector);

  for (guint i = connector + 1; i < end; i++)
    if (can_merge (g_ptr_array_index (lines, i), added))
      {
        merge (lines, i, added);
        return;
      }
  insert (lines, end, added);
}

/* Whether the connector at @position has all that @added brings for each piece of it already */
static gboolean
has_accessories (GPtrArray      *lines,
                 guint           position,
                 CselPartsLine **added,
                 guint           n_added)
{
  guint end = find_end (lines, position);

  for (guint i = 0; i < n_added; i++)
    {
      gboolean found = csel_parts_line_get_details (added[i])->basis == CSEL_PARTS_TOTAL;

      for (guint k = position + 1; k < end && !found; k++)
        found = can_merge (g_ptr_array_index (lines, k), added[i]) &&
                csel_parts_line_get_quantity (g_ptr_array_index (lines, k)) ==
                csel_parts_line_get_quantity (added[i]);
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/* A line with its accessories: joins one that counts the same and has what it brings, or comes last */
static void
add_group (GPtrArray      *lines,
           CselPartsLine **added,
           guint           n_added)
{
  for (guint i = 0; i < lines->len; i++)
    if (can_merge (g_ptr_array_index (lines, i), *added) && has_accessories (lines, i, added + 1, n_added - 1))
      {
        merge (lines, i, *added);
        for (guint k = 1; k < n_added; k++)
          if (csel_parts_line_get_details (added[k])->basis == CSEL_PARTS_TOTAL)
            add_accessory (lines, i, added[k]);
        return;
      }
  for (guint i = 0; i < n_added; i++)
    insert (lines, lines->len, added[i]);
}

static GPtrArray *
copy_lines (CselPartsList *self)
{
  GPtrArray *lines = g_ptr_array_new_full (self->lines->len + 1, g_object_unref);

  for (guint i = 0; i < self->lines->len; i++)
    g_ptr_array_add (lines, g_object_ref (g_ptr_array_index (self->lines, i)));

  return lines;
}

/**
 * csel_parts_list_add_lines:
 * @self: a parts list
 * @added: (array length=n_added): products with their quantities, accessories after their connector
 * @n_added: how many, at least one; the first is no accessory
 * @name: what the change is called for the user
 *
 * Raises the quantity of the lines that want the same in the same way, and appends the others, all
 * as one change. What an accessory counts for each connector follows from the connector's quantity:
 * a connector joins another only if that has all that it brings, else it comes as a line of its own.
 */
void
csel_parts_list_add_lines (CselPartsList  *self,
                           CselPartsLine **added,
                           guint           n_added,
                           const char     *name)
{
  g_autoptr(GPtrArray) lines = NULL;
  guint next;

  g_return_if_fail (CSEL_IS_PARTS_LIST (self));
  g_return_if_fail (n_added > 0 && !is_accessory (*added));

  lines = copy_lines (self);
  for (guint i = 0; i < n_added; i = next)
    {
      for (next = i + 1; next < n_added && is_accessory (added[next]); next++)
        ;
      add_group (lines, added + i, next - i);
    }

  csel_parts_list_replace (self, lines, name);
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
  g_return_val_if_fail (CSEL_IS_PARTS_LIST (self), 0);
  g_return_val_if_fail (position < self->lines->len, 0);

  return is_accessory (g_ptr_array_index (self->lines, position)) ? 1 : find_end (self->lines, position) - position;
}

/**
 * csel_parts_list_add_accessory:
 * @self: a parts list
 * @connector: (nullable): what it is for
 * @accessory: an accessory
 * @name: what the change is called for the user
 *
 * Puts it under the last line of @connector; where that is not on the list, it is a line of its
 * own, and its quantity all there is.
 */
void
csel_parts_list_add_accessory (CselPartsList *self,
                               CselProduct   *connector,
                               CselPartsLine *accessory,
                               const char    *name)
{
  g_autoptr(GPtrArray) lines = NULL;
  guint position;

  g_return_if_fail (CSEL_IS_PARTS_LIST (self));
  g_return_if_fail (is_accessory (accessory));

  lines = copy_lines (self);
  if (connector != NULL && csel_parts_list_find (self, connector, &position))
    add_accessory (lines, position, accessory);
  else
    {
      CselPartsDetails details = *csel_parts_line_get_details (accessory);
      g_autoptr(CselPartsLine) alone = NULL;

      details.is_accessory = FALSE;
      alone = csel_parts_line_copy_detailed (accessory, &details);
      add_group (lines, &alone, 1);
    }
  csel_parts_list_replace (self, lines, name);
}

/* Whether the line at @position can be wired like @wired: as many pieces as planned or fewer, or each
 * of its pieces like the one planned */
static gboolean
can_be_wired (GPtrArray     *lines,
              guint          position,
              CselPartsLine *wired)
{
  CselPartsLine *old = g_ptr_array_index (lines, position);
  const CselPartsDetails *details = csel_parts_line_get_details (old);
  guint n = csel_parts_line_get_quantity (wired);

  return !details->is_accessory && details->plan == NULL && csel_parts_line_is_same_item (old, wired) &&
         (n == 1 || (details->designations == NULL && details->quantity <= n));
}

/**
 * csel_parts_list_add_wired:
 * @self: a parts list
 * @wired: (array length=n_wired): a connector with its plan, then the accessories of the plan
 * @n_wired: how many, at least one
 * @name: what the change is called for the user
 *
 * The connector's line on the list, if it has no plan yet, gets this one and the accessories;
 * otherwise they come as csel_parts_list_add_lines() has it.
 */
void
csel_parts_list_add_wired (CselPartsList  *self,
                           CselPartsLine **wired,
                           guint           n_wired,
                           const char     *name)
{
  g_autoptr(GPtrArray) lines = NULL;
  guint position;

  g_return_if_fail (CSEL_IS_PARTS_LIST (self));
  g_return_if_fail (n_wired > 0);

  lines = copy_lines (self);
  for (position = lines->len; position > 0; position--)
    if (can_be_wired (lines, position - 1, *wired))
      break;

  if (position > 0)
    {
      CselPartsLine *old = g_ptr_array_index (lines, position - 1);
      CselPartsDetails details = *csel_parts_line_get_details (old);

      details.quantity = MAX (details.quantity, csel_parts_line_get_quantity (*wired));
      details.plan = csel_parts_line_get_details (*wired)->plan;
      g_ptr_array_index (lines, position - 1) = csel_parts_line_copy_detailed (old, &details);
      g_object_unref (old);
      for (guint i = 1; i < n_wired; i++)
        add_accessory (lines, position - 1, wired[i]);
    }
  else
    add_group (lines, wired, n_wired);

  csel_parts_list_replace (self, lines, name);
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
