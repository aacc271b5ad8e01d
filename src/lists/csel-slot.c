/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSlot: the n-th line of the product table
 *
 * It stays the same object whichever product comes to stand there, so that a list view
 * keeps its row widgets when a key press changes all the rows.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-slot.h"

struct _CselSlot
{
  GObject parent_instance;

  guint   position;
};

G_DEFINE_FINAL_TYPE (CselSlot, csel_slot, G_TYPE_OBJECT)

static void
csel_slot_class_init (CselSlotClass *klass)
{
}

static void
csel_slot_init (CselSlot *self)
{
}

/**
 * csel_slot_new:
 * @position: which line it is, from 0
 *
 * Returns: (transfer full): the line
 */
CselSlot *
csel_slot_new (guint position)
{
  CselSlot *self = g_object_new (CSEL_TYPE_SLOT, NULL);

  self->position = position;

  return self;
}

guint
csel_slot_get_position (CselSlot *self)
{
  g_return_val_if_fail (CSEL_IS_SLOT (self), 0);

  return self->position;
}
