/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

/** CSEL_MAX_QUANTITY: more pieces than anybody orders */
#define CSEL_MAX_QUANTITY 1000000

#define CSEL_TYPE_PARTS_LINE (csel_parts_line_get_type ())

G_DECLARE_FINAL_TYPE (CselPartsLine, csel_parts_line, CSEL, PARTS_LINE, GObject)

CselPartsLine *csel_parts_line_new          (CselProduct   *product,
                                             guint          quantity);
CselPartsLine *csel_parts_line_new_open     (GPtrArray     *alternatives,
                                             guint          quantity);
CselPartsLine *csel_parts_line_copy         (CselPartsLine *self,
                                             guint          quantity);
char          *csel_parts_line_get_name     (CselPartsLine *self);
GPtrArray     *csel_parts_line_get_alternatives
                                            (CselPartsLine *self);
gboolean       csel_parts_line_is_same_item (CselPartsLine *self,
                                             CselPartsLine *other);
CselProduct   *csel_parts_line_get_product  (CselPartsLine *self);
guint          csel_parts_line_get_quantity (CselPartsLine *self);

G_END_DECLS
