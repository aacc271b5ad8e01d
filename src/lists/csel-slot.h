/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CSEL_TYPE_SLOT (csel_slot_get_type ())

G_DECLARE_FINAL_TYPE (CselSlot, csel_slot, CSEL, SLOT, GObject)

CselSlot *csel_slot_new          (guint     position);
guint     csel_slot_get_position (CselSlot *self);

G_END_DECLS
