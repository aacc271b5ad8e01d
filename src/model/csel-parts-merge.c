/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How lines come to a parts list that may have the like of them: what is summed, and what stands alone
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-parts-list.h"

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
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self));
  GPtrArray *lines = g_ptr_array_new_full (n + 1, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (lines, g_list_model_get_item (G_LIST_MODEL (self), i));

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
