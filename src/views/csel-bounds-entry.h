/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "engine/csel-query.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_BOUNDS_ENTRY (csel_bounds_entry_get_type ())

G_DECLARE_FINAL_TYPE (CselBoundsEntry, csel_bounds_entry, CSEL, BOUNDS_ENTRY, GtkWidget)

void csel_bounds_entry_set_locale (CselBoundsEntry  *self,
                                   CselLocale       *locale);
void csel_bounds_entry_set_unit   (CselBoundsEntry  *self,
                                   CselUnit          unit,
                                   const char       *symbol);
void csel_bounds_entry_set_ends   (CselBoundsEntry  *self,
                                   gboolean          has_ends,
                                   gint64            lo,
                                   gint64            hi);
void csel_bounds_entry_set_bounds (CselBoundsEntry  *self,
                                   const CselBounds *bounds);
void csel_bounds_entry_get_bounds (CselBoundsEntry  *self,
                                   CselBounds       *bounds);

G_END_DECLS
