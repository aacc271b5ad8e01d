/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/csel-parts-table.h"

G_BEGIN_DECLS

char *csel_plain_table (const CselTable       *table,
                        const CselLocale      *locale);
char *csel_plain_parts (GListModel            *lines,
                        const CselPartsChoice *choice,
                        const CselLocale      *locale);

G_END_DECLS
