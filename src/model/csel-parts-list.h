/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/csel-parts-line.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PARTS_LIST (csel_parts_list_get_type ())

G_DECLARE_FINAL_TYPE (CselPartsList, csel_parts_list, CSEL, PARTS_LIST, GObject)

CselPartsList *csel_parts_list_new           (void);
void           csel_parts_list_splice        (CselPartsList  *self,
                                              guint           position,
                                              guint           n_removed,
                                              CselPartsLine **added,
                                              guint           n_added,
                                              const char     *name);
void           csel_parts_list_add           (CselPartsList  *self,
                                              CselProduct    *product,
                                              guint           quantity,
                                              const char     *name);
void           csel_parts_list_add_lines     (CselPartsList  *self,
                                              CselPartsLine **added,
                                              guint           n_added,
                                              const char     *name);
const char    *csel_parts_list_get_undo_name (CselPartsList  *self);
const char    *csel_parts_list_get_redo_name (CselPartsList  *self);
void           csel_parts_list_undo          (CselPartsList  *self);
void           csel_parts_list_redo          (CselPartsList  *self);

G_END_DECLS
