/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/csel-parts-line.h"
#include "model/csel-undo.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PARTS_LIST (csel_parts_list_get_type ())

G_DECLARE_FINAL_TYPE (CselPartsList, csel_parts_list, CSEL, PARTS_LIST, GObject)

CselPartsList *csel_parts_list_new           (void);
CselPartsList *csel_parts_list_new_with_undo (CselUndo       *undo);
CselPartsList *csel_parts_list_copy          (CselPartsList  *self,
                                              CselUndo       *undo);
const char    *csel_parts_list_get_title     (CselPartsList  *self);
void           csel_parts_list_init_title    (CselPartsList  *self,
                                              const char     *title);
void           csel_parts_list_set_title     (CselPartsList  *self,
                                              const char     *title,
                                              const char     *name);
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
CselUndo      *csel_parts_list_get_undo      (CselPartsList  *self);

G_END_DECLS
