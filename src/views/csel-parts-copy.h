/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/csel-parts-list.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

GArray             *csel_parts_copy_list_selected (GtkSelectionModel *selection);
GdkContentProvider *csel_parts_copy_make_table    (CselPartsList     *list,
                                                   const GArray      *positions,
                                                   const CselLocale  *locale);
char               *csel_parts_copy_make_numbers  (CselPartsList     *list,
                                                   const GArray      *positions);

G_END_DECLS
