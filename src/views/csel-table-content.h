/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/csel-table.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

GdkContentProvider *csel_table_content_new (const CselTable  *table,
                                            const CselLocale *locale);

G_END_DECLS
