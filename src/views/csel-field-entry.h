/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "rules/csel-requirement.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_FIELD_ENTRY (csel_field_entry_get_type ())

G_DECLARE_FINAL_TYPE (CselFieldEntry, csel_field_entry, CSEL, FIELD_ENTRY, GtkWidget)

GtkWidget  *csel_field_entry_new       (CselField         field,
                                        GtkSizeGroup     *names,
                                        const CselLocale *locale);
CselField   csel_field_entry_get_field (CselFieldEntry   *self);
const char *csel_field_entry_get_text  (CselFieldEntry   *self);
void        csel_field_entry_set_text  (CselFieldEntry   *self,
                                        const char       *text);
void        csel_field_entry_set_error (CselFieldEntry   *self,
                                        const char       *message);

G_END_DECLS
