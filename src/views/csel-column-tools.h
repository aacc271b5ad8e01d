/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"
#include "views/csel-table-columns.h"

G_BEGIN_DECLS

#define CSEL_TYPE_COLUMN_TOOLS (csel_column_tools_get_type ())

G_DECLARE_FINAL_TYPE (CselColumnTools, csel_column_tools, CSEL, COLUMN_TOOLS, GtkWidget)

void csel_column_tools_set_columns (CselColumnTools  *self,
                                    CselSession      *session,
                                    CselTableColumns *columns);

G_END_DECLS
