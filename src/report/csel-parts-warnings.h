/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report/csel-parts-table.h"

G_BEGIN_DECLS

char **csel_parts_warnings_list     (GListModel       *lines,
                                     const CselLocale *locale);
char **csel_parts_warnings_list_for (GListModel       *lines,
                                     CselPartsRows     rows,
                                     const CselLocale *locale);

G_END_DECLS
