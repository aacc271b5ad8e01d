/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PRODUCT_TABLE (csel_product_table_get_type ())

G_DECLARE_FINAL_TYPE (CselProductTable, csel_product_table, CSEL, PRODUCT_TABLE, GtkWidget)

void csel_product_table_set_session (CselProductTable *self,
                                     CselSession      *session);
GPtrArray *
     csel_product_table_list_selected
                                    (CselProductTable *self);

G_END_DECLS
