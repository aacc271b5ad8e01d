/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProject: everything a designer decides about a panel
 *
 *   project ─┬─ parts lists, at least one
 *            ├─ what is written on every sheet
 *            ├─ requirement, with what was accepted
 *            └─ notes on items
 *
 * All of it changes through one #CselUndo, so that each change can be taken back in its turn.
 * Which ratings are shown belongs to the project too, but is a view of the data and no change of it.
 */

#define G_LOG_DOMAIN "csel-project"

#include "project/csel-project.h"

#include "base/csel-macros.h"

struct _CselProject
{
  GObject           parent_instance;

  CselUndo         *undo;
  GPtrArray        *lists;
  char             *fields[CSEL_N_PROJECT_FIELDS];
  CselRequirement  *requirement;
  GPtrArray        *notes;
  CselRatingContext context;
  CselCatalog      *own;
};

enum {
  PROP_0,
  PROP_REQUIREMENT,
  N_PROPS
};

enum {
  LISTS_CHANGED,
  FIELDS_CHANGED,
  NOTES_CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselProject, csel_project, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* A list that is there or not, the other way round each time */
typedef struct
{
  CselPartsList *list;
  guint          index;
} ListChange;

typedef struct
{
  CselProjectField field;
  char            *text;
} FieldChange;

static void
note_free (gpointer data)
{
  CselItemNote *note = data;

  g_free (note->manufacturer);
  g_free (note->item);
  g_free (note->text);
  g_free (note);
}

static void
list_change_free (gpointer data)
{
  ListChange *change = data;

  g_object_unref (change->list);
  g_free (change);
}

static void
field_change_free (gpointer data)
{
  FieldChange *change = data;

  g_free (change->text);
  g_free (change);
}

static void
csel_project_finalize (GObject *object)
{
  CselProject *self = CSEL_PROJECT (object);

  /* Its changes keep lists, which keep it */
  csel_undo_end (self->undo);
  g_clear_object (&self->undo);
  g_clear_object (&self->own);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->requirement, csel_requirement_free);
  for (guint i = 0; i < CSEL_N_PROJECT_FIELDS; i++)
    g_free (self->fields[i]);

  G_OBJECT_CLASS (csel_project_parent_class)->finalize (object);
}

static void
csel_project_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CselProject *self = CSEL_PROJECT (object);

  switch (prop_id)
    {
    case PROP_REQUIREMENT:
      g_value_set_boxed (value, csel_project_get_requirement (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static guint
add_signal (CselProjectClass *klass,
            const char       *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
csel_project_class_init (CselProjectClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = csel_project_finalize;
  object_class->get_property = csel_project_get_property;

  properties[PROP_REQUIREMENT] =
    g_param_spec_boxed ("requirement", NULL, NULL,
                        CSEL_TYPE_REQUIREMENT,
                        (G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CselProject::lists-changed:
   *
   * A parts list came or went; what is in a list, and its title, it announces itself.
   */
  signals[LISTS_CHANGED] = add_signal (klass, "lists-changed");

  /**
   * CselProject::fields-changed:
   *
   * What is written on sheets is another.
   */
  signals[FIELDS_CHANGED] = add_signal (klass, "fields-changed");

  /**
   * CselProject::notes-changed:
   *
   * A note on an item came, went or changed.
   */
  signals[NOTES_CHANGED] = add_signal (klass, "notes-changed");
}

static void
csel_project_init (CselProject *self)
{
  self->undo = csel_undo_new ();
  self->lists = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->requirement = csel_requirement_new ();
  self->context = CSEL_RATING_CONTEXT_DEFAULT;
}

/**
 * csel_project_new:
 *
 * Returns: (transfer full): a project with one empty parts list, without a title
 */
CselProject *
csel_project_new (void)
{
  CselProject *self = g_object_new (CSEL_TYPE_PROJECT, NULL);

  g_ptr_array_add (self->lists, csel_parts_list_new_with_undo (self->undo));

  return self;
}

/**
 * csel_project_copy:
 * @self: a project
 *
 * What a thread can read while @self goes on changing: the lines of both are the same objects, which
 * never change.
 *
 * Returns: (transfer full): the project as it is now, without its changes
 */
CselProject *
csel_project_copy (CselProject *self)
{
  CselProject *copy = g_object_new (CSEL_TYPE_PROJECT, NULL);

  for (guint i = 0; i < self->lists->len; i++)
    g_ptr_array_add (copy->lists, csel_parts_list_copy (csel_project_get_list (self, i), copy->undo));
  for (guint i = 0; i < CSEL_N_PROJECT_FIELDS; i++)
    copy->fields[i] = g_strdup (self->fields[i]);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const CselItemNote *note = g_ptr_array_index (self->notes, i);
      CselItemNote *own = g_new0 (CselItemNote, 1);

      *own = (CselItemNote) { g_strdup (note->manufacturer), g_strdup (note->item), g_strdup (note->text) };
      g_ptr_array_add (copy->notes, own);
    }
  csel_requirement_free (copy->requirement);
  copy->requirement = csel_requirement_copy (self->requirement);
  copy->context = self->context;
  g_set_object (&copy->own, self->own);

  return copy;
}

/**
 * csel_project_get_undo:
 * @self: a project
 *
 * Returns: (transfer none): all its changes
 */
CselUndo *
csel_project_get_undo (CselProject *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT (self), NULL);

  return self->undo;
}

/**
 * csel_project_is_blank:
 * @self: a project
 *
 * Returns: %TRUE if nothing is in it, but for what may be required
 */
gboolean
csel_project_is_blank (CselProject *self)
{
  CselPartsList *first;

  g_return_val_if_fail (CSEL_IS_PROJECT (self), FALSE);

  first = g_ptr_array_index (self->lists, 0);
  for (guint i = 0; i < CSEL_N_PROJECT_FIELDS; i++)
    if (self->fields[i] != NULL)
      return FALSE;

  return self->lists->len == 1 && self->notes->len == 0 && csel_parts_list_get_title (first) == NULL &&
         g_list_model_get_n_items (G_LIST_MODEL (first)) == 0;
}

guint
csel_project_get_n_lists (CselProject *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT (self), 0);

  return self->lists->len;
}

/**
 * csel_project_get_list:
 * @self: a project
 * @index: which list
 *
 * Returns: (transfer none): one of its parts lists
 */
CselPartsList *
csel_project_get_list (CselProject *self,
                       guint        index)
{
  g_return_val_if_fail (CSEL_IS_PROJECT (self), NULL);
  g_return_val_if_fail (index < self->lists->len, NULL);

  return g_ptr_array_index (self->lists, index);
}

static void
swap_list (gpointer owner,
           gpointer data)
{
  CselProject *self = owner;
  ListChange *change = data;
  guint index;

  if (g_ptr_array_find (self->lists, change->list, &index))
    g_ptr_array_remove_index (self->lists, index);
  else
    g_ptr_array_insert (self->lists, (int)change->index, g_object_ref (change->list));
  g_signal_emit (self, signals[LISTS_CHANGED], 0);
}

static void
change_list (CselProject   *self,
             CselPartsList *list,
             guint          index,
             const char    *name)
{
  ListChange *change = g_new0 (ListChange, 1);

  change->list = g_object_ref (list);
  change->index = index;
  swap_list (self, change);
  csel_undo_push (self->undo, name, NULL, swap_list, self, change, list_change_free);
}

/**
 * csel_project_add_list:
 * @self: a project
 * @title: what the list is called
 * @name: what the change is called for the user
 *
 * Returns: (transfer none): one more list, after the others, empty
 */
CselPartsList *
csel_project_add_list (CselProject *self,
                       const char  *title,
                       const char  *name)
{
  g_autoptr(CselPartsList) list = NULL;

  g_return_val_if_fail (CSEL_IS_PROJECT (self), NULL);

  list = csel_parts_list_new_with_undo (self->undo);
  csel_parts_list_init_title (list, title);
  change_list (self, list, self->lists->len, name);

  return list;
}

/**
 * csel_project_remove_list:
 * @self: a project of more than one list
 * @index: which list
 * @name: what the change is called for the user
 */
void
csel_project_remove_list (CselProject *self,
                          guint        index,
                          const char  *name)
{
  g_return_if_fail (CSEL_IS_PROJECT (self));
  g_return_if_fail (self->lists->len > 1 && index < self->lists->len);

  change_list (self, g_ptr_array_index (self->lists, index), index, name);
}

/**
 * csel_project_get_field:
 * @self: a project
 * @field: what is written on sheets
 *
 * Returns: (nullable): its text, %NULL if it is left to be filled in by hand
 */
const char *
csel_project_get_field (CselProject     *self,
                        CselProjectField field)
{
  g_return_val_if_fail (CSEL_IS_PROJECT (self), NULL);

  return self->fields[field];
}

static void
swap_field (gpointer owner,
            gpointer data)
{
  CselProject *self = owner;
  FieldChange *change = data;
  char *text = self->fields[change->field];

  self->fields[change->field] = change->text;
  change->text = text;
  g_signal_emit (self, signals[FIELDS_CHANGED], 0);
}

/**
 * csel_project_set_field:
 * @self: a project
 * @field: what is written on sheets
 * @text: (nullable): its text; blank is none
 * @name: what the change is called for the user
 *
 * Typing on in the same field is one change.
 */
void
csel_project_set_field (CselProject     *self,
                        CselProjectField field,
                        const char      *text,
                        const char      *name)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  FieldChange *change;

  g_return_if_fail (CSEL_IS_PROJECT (self));

  if (stripped != NULL && *stripped == '\0')
    g_clear_pointer (&stripped, g_free);
  if (g_strcmp0 (self->fields[field], stripped) == 0)
    return;

  change = g_new0 (FieldChange, 1);
  change->field = field;
  change->text = g_steal_pointer (&stripped);
  swap_field (self, change);
  if (csel_undo_continues (self->undo, swap_field, self, csel_project_field_get_id (field)))
    field_change_free (change);
  else
    csel_undo_push (self->undo, name, csel_project_field_get_id (field), swap_field, self, change, field_change_free);
}

/**
 * csel_project_get_requirement:
 * @self: a project
 *
 * Returns: (transfer none): what is required, with what was accepted
 */
const CselRequirement *
csel_project_get_requirement (CselProject *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT (self), NULL);

  return self->requirement;
}

static void
swap_requirement (gpointer owner,
                  gpointer data)
{
  CselProject *self = owner;
  CselRequirement **other = data;
  CselRequirement *now = self->requirement;

  self->requirement = *other;
  *other = now;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REQUIREMENT]);
}

static void
requirement_change_free (gpointer data)
{
  CselRequirement **change = data;

  csel_requirement_free (*change);
  g_free (change);
}

/**
 * csel_project_set_requirement:
 * @self: a project
 * @requirement: what is required, copied
 * @name: what the change is called for the user
 *
 * Typing on in the same field is one change.
 */
void
csel_project_set_requirement (CselProject           *self,
                              const CselRequirement *requirement,
                              const char            *name)
{
  CselRequirement **change;
  const char *key;

  g_return_if_fail (CSEL_IS_PROJECT (self));

  if (csel_requirement_equal (self->requirement, requirement))
    return;

  key = csel_requirement_find_change (self->requirement, requirement);
  change = g_new0 (CselRequirement *, 1);
  *change = csel_requirement_copy (requirement);
  swap_requirement (self, change);
  if (csel_undo_continues (self->undo, swap_requirement, self, key))
    requirement_change_free (change);
  else
    csel_undo_push (self->undo, name, key, swap_requirement, self, change, requirement_change_free);
}

static CselItemNote *
find_note (CselProject *self,
           const char  *manufacturer,
           const char  *item,
           guint       *index)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      CselItemNote *note = g_ptr_array_index (self->notes, i);
      int order = g_strcmp0 (note->manufacturer, manufacturer);

      if (order == 0)
        order = g_strcmp0 (note->item, item);
      *index = i;
      if (order >= 0)
        return order == 0 ? note : NULL;
    }
  *index = self->notes->len;

  return NULL;
}

/**
 * csel_project_get_note:
 * @self: a project
 * @manufacturer: who makes an item
 * @item: its number
 *
 * Returns: (nullable): what the user has to say about it
 */
const char *
csel_project_get_note (CselProject *self,
                       const char  *manufacturer,
                       const char  *item)
{
  const CselItemNote *note;
  guint index;

  g_return_val_if_fail (CSEL_IS_PROJECT (self), NULL);

  note = find_note (self, manufacturer, item, &index);

  return note != NULL ? note->text : NULL;
}

/* Notes stand in the order of their items, whichever was written first */
static void
swap_note (gpointer owner,
           gpointer data)
{
  CselProject *self = owner;
  CselItemNote *change = data;
  guint index;
  CselItemNote *note = find_note (self, change->manufacturer, change->item, &index);
  char *text = note != NULL ? g_steal_pointer (&note->text) : NULL;

  if (note != NULL && change->text == NULL)
    g_ptr_array_remove_index (self->notes, index);
  else if (note != NULL)
    note->text = change->text;
  else if (change->text != NULL)
    {
      note = g_new0 (CselItemNote, 1);
      *note = (CselItemNote) { g_strdup (change->manufacturer), g_strdup (change->item), change->text };
      g_ptr_array_insert (self->notes, (int)index, note);
    }
  change->text = text;
  g_signal_emit (self, signals[NOTES_CHANGED], 0);
}

/**
 * csel_project_set_note:
 * @self: a project
 * @manufacturer: who makes an item
 * @item: its number
 * @text: (nullable): what the user has to say about it; blank is nothing
 * @name: what the change is called for the user
 *
 * Typing on in the same note is one change.
 */
void
csel_project_set_note (CselProject *self,
                       const char  *manufacturer,
                       const char  *item,
                       const char  *text,
                       const char  *name)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;
  g_autofree char *key = g_strdup_printf ("%s\n%s", manufacturer, item);
  CselItemNote *change;

  g_return_if_fail (CSEL_IS_PROJECT (self));

  if (stripped != NULL && *stripped == '\0')
    g_clear_pointer (&stripped, g_free);
  if (g_strcmp0 (csel_project_get_note (self, manufacturer, item), stripped) == 0)
    return;

  change = g_new0 (CselItemNote, 1);
  *change = (CselItemNote) { g_strdup (manufacturer), g_strdup (item), g_steal_pointer (&stripped) };
  swap_note (self, change);
  if (csel_undo_continues (self->undo, swap_note, self, key))
    note_free (change);
  else
    csel_undo_push (self->undo, name, key, swap_note, self, change, note_free);
}

/**
 * csel_project_list_notes:
 * @self: a project
 *
 * Returns: (transfer none) (element-type CselItemNote): all notes, in the order of their items
 */
GPtrArray *
csel_project_list_notes (CselProject *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT (self), NULL);

  return self->notes;
}

/**
 * csel_project_get_context:
 * @self: a project
 *
 * Returns: (transfer none): "Ratings per"
 */
const CselRatingContext *
csel_project_get_context (CselProject *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT (self), NULL);

  return &self->context;
}

/**
 * csel_project_set_context:
 * @self: a project
 * @context: "Ratings per"
 */
void
csel_project_set_context (CselProject             *self,
                          const CselRatingContext *context)
{
  g_return_if_fail (CSEL_IS_PROJECT (self));

  self->context = *context;
}

/**
 * csel_project_get_own_values:
 * @self: a project
 *
 * Returns: (nullable) (transfer none): the user's own values
 */
CselCatalog *
csel_project_get_own_values (CselProject *self)
{
  g_return_val_if_fail (CSEL_IS_PROJECT (self), NULL);

  return self->own;
}

/**
 * csel_project_set_own_values:
 * @self: a project
 * @own: (nullable): the user's own values as they are now
 *
 * Those of its products go with it. Products of which there are none keep those they came with.
 */
void
csel_project_set_own_values (CselProject *self,
                             CselCatalog *own)
{
  g_return_if_fail (CSEL_IS_PROJECT (self));

  g_set_object (&self->own, own);
}
