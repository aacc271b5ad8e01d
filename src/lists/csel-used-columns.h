/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_USED_COLUMNS (csel_used_columns_get_type ())

G_DECLARE_FINAL_TYPE (CselUsedColumns, csel_used_columns, CSEL, USED_COLUMNS, GObject)

CselUsedColumns   *csel_used_columns_new     (CselSession     *session);
void               csel_used_columns_refresh (CselUsedColumns *self);
const char *const *csel_used_columns_get_ids (CselUsedColumns *self);

G_END_DECLS
