/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "engine/csel-pasted-list.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PASTE_ITEM (csel_paste_item_get_type ())

G_DECLARE_FINAL_TYPE (CselPasteItem, csel_paste_item, CSEL, PASTE_ITEM, GObject)

CselPasteItem *csel_paste_item_new          (const CselPastedItem *pasted,
                                             const CselLocale     *locale);
guint          csel_paste_item_get_line     (CselPasteItem        *self);
const char    *csel_paste_item_get_number   (CselPasteItem        *self);
const char    *csel_paste_item_get_text     (CselPasteItem        *self);
gboolean       csel_paste_item_is_doubtful  (CselPasteItem        *self);
guint          csel_paste_item_get_n_choices
                                            (CselPasteItem        *self);
CselProduct   *csel_paste_item_get_choice   (CselPasteItem        *self,
                                             guint                 index);
CselProduct   *csel_paste_item_get_product  (CselPasteItem        *self);
void           csel_paste_item_set_product  (CselPasteItem        *self,
                                             CselProduct          *product);
guint          csel_paste_item_get_quantity (CselPasteItem        *self);
void           csel_paste_item_set_quantity (CselPasteItem        *self,
                                             guint                 quantity);

G_END_DECLS
