/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The groups of a BMEcat catalogue, and which products stand in them
 *
 * Which product stands where is told after the products; where a file tells it before, it is kept
 * until all of them are there.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is told before its product or its group is there: two strings, one after the other */
static void
defer (CselBmecat *self,
       const char *item,
       const char *group)
{
  gsize item_size = strlen (item) + 1;
  gsize group_size = strlen (group) + 1;
  char *both = g_malloc (item_size + group_size);

  memcpy (both, item, item_size);
  memcpy (both + item_size, group, group_size);
  g_ptr_array_add (self->members, both);
}

static gboolean
append_member (CselBmecat *self,
               const char *item,
               const char *group)
{
  gpointer number;
  guint row;

  if (!g_hash_table_lookup_extended (self->groups, group, NULL, &number) ||
      !csel_catalog_find_item (self->catalog, item, &row))
    return FALSE;

  csel_catalog_append_member (self->catalog, row, GPOINTER_TO_UINT (number));

  return TRUE;
}

/**
 * csel_bmecat_take_group:
 * @self: the reader
 * @structure: the element CATALOG_STRUCTURE
 */
void
csel_bmecat_take_group (CselBmecat *self,
                        guint32     structure)
{
  const char *id = csel_bmecat_tree_find_text (&self->tree, structure, CSEL_BMECAT_GROUP_ID);
  const char *parent = csel_bmecat_tree_find_text (&self->tree, structure, CSEL_BMECAT_PARENT_ID);
  const char *order = csel_bmecat_tree_find_text (&self->tree, structure, CSEL_BMECAT_GROUP_ORDER);
  const char *name = csel_bmecat_tree_find_text (&self->tree, structure, CSEL_BMECAT_GROUP_NAME);
  const char *type = csel_bmecat_tree_get_attribute (&self->tree, structure, "type");
  guint line = csel_bmecat_tree_get (&self->tree, structure)->line;
  guint32 number;

  if (id == NULL || g_hash_table_contains (self->groups, id))
    {
      csel_bmecat_add_notice (self, line, id == NULL ? _("found a group without a number, which is passed over") :
                              _("found group “%s” a second time, which is passed over"), id);
      return;
    }

  /* BMEcat 1.2: the root says parent 0 */
  if (g_strcmp0 (type, "root") == 0 || g_strcmp0 (parent, "0") == 0)
    parent = NULL;
  name = csel_bmecat_text_clean (name != NULL ? name : id, FALSE, self->text);
  number = csel_catalog_append_group (self->catalog, id, parent, name,
                                      order != NULL ? (guint32)g_ascii_strtoull (order, NULL, 10) : 0);
  g_hash_table_insert (self->groups, g_strdup (id), GUINT_TO_POINTER (number));

  CSEL_BMECAT_FOREACH (&self->tree, structure, node)
  switch ((guint)csel_bmecat_tree_get (&self->tree, node)->element)
    {
    case CSEL_BMECAT_GROUP_ID:
    case CSEL_BMECAT_PARENT_ID:
    case CSEL_BMECAT_GROUP_ORDER:
    case CSEL_BMECAT_GROUP_NAME:
      break;

    default:
      csel_bmecat_count (self, csel_bmecat_tree_get (&self->tree, node)->line,
                         csel_bmecat_tree_get (&self->tree, node)->name, FALSE);
      break;
    }
}

/**
 * csel_bmecat_take_map:
 * @self: the reader
 * @map: the element PRODUCT_TO_CATALOGGROUP_MAP
 */
void
csel_bmecat_take_map (CselBmecat *self,
                      guint32     map)
{
  const char *item = csel_bmecat_tree_find_text (&self->tree, map, CSEL_BMECAT_PROD_ID);
  const char *group = csel_bmecat_tree_find_text (&self->tree, map, CSEL_BMECAT_CATALOG_GROUP_ID);

  if (item == NULL || group == NULL)
    csel_bmecat_add_notice (self, csel_bmecat_tree_get (&self->tree, map)->line,
                            _("found a place in a group without product or group, which is passed over"));
  else if (!append_member (self, item, group))
    defer (self, item, group);
}

/**
 * csel_bmecat_finish_maps:
 * @self: the reader, when everything is read
 *
 * What stands in no group, or names no product, is told.
 */
void
csel_bmecat_finish_maps (CselBmecat *self)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const char *item = g_ptr_array_index (self->members, i);
      const char *group = item + strlen (item) + 1;

      if (!append_member (self, item, group))
        csel_bmecat_add_notice (self, 0, _("found “%s” in group “%s”, but not both of them in this file"), item, group);
    }
}
