/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_OWN_VALUE_FORM (csel_own_value_form_get_type ())

G_DECLARE_FINAL_TYPE (CselOwnValueForm, csel_own_value_form, CSEL, OWN_VALUE_FORM, GtkWidget)

GtkWidget *csel_own_value_form_new (CselSession          *session,
                                    GPtrArray            *products,
                                    const CselPropertyId *properties,
                                    guint                 n_properties);

G_END_DECLS
