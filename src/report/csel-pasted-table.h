/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "engine/csel-pasted-list.h"
#include "report/csel-table.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

char      *csel_pasted_describe  (const CselPastedItem *item,
                                  const CselLocale     *locale);
CselTable *csel_pasted_table_new (const CselPastedList *list,
                                  const CselLocale     *locale);

G_END_DECLS
