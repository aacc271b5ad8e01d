/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  csel_ui_init             (void);
void  csel_ui_add_style        (void);
char *csel_ui_escape_mnemonics (const char *name);

G_END_DECLS
