/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "lists/csel-session.h"

G_BEGIN_DECLS

#define CSEL_TYPE_CHIP_BAR (csel_chip_bar_get_type ())

G_DECLARE_FINAL_TYPE (CselChipBar, csel_chip_bar, CSEL, CHIP_BAR, GtkWidget)

void csel_chip_bar_set_session (CselChipBar *self,
                                CselSession *session);

G_END_DECLS
