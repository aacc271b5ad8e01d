/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/csel-wiring-card.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CARD_FORM (csel_card_form_get_type ())

G_DECLARE_FINAL_TYPE (CselCardForm, csel_card_form, CSEL, CARD_FORM, GtkWidget)

void csel_card_form_set_locale (CselCardForm     *self,
                                const CselLocale *locale);
void csel_card_form_reset      (CselCardForm     *self);
void csel_card_form_read       (CselCardForm     *self,
                                CselCardOptions  *options);

G_END_DECLS
