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
void           csel_parts_list_add_accessory (CselPartsList  *self,
                                              CselProduct    *connector,
                                              CselPartsLine  *accessory,
                                              const char     *name);
void           csel_parts_list_add_wired     (CselPartsList  *self,
                                              CselPartsLine **wired,
                                              guint           n_wired,
                                              const char     *name);
void           csel_parts_list_replace       (CselPartsList  *self,
                                              GPtrArray      *lines,
                                              const char     *name);
gboolean       csel_parts_list_find          (CselPartsList  *self,
                                              CselProduct    *product,
                                              guint          *position);
guint          csel_parts_list_count_group   (CselPartsList  *self,
                                              guint           position);
const char    *csel_parts_list_get_undo_name (CselPartsList  *self);
const char    *csel_parts_list_get_redo_name (CselPartsList  *self);
void           csel_parts_list_undo          (CselPartsList  *self);
void           csel_parts_list_redo          (CselPartsList  *self);

G_END_DECLS
