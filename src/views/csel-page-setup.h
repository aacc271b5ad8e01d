/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/csel-pages.h"

G_BEGIN_DECLS

GtkPageSetup *csel_page_setup_restore   (GSettings    *settings);
void          csel_page_setup_keep      (GtkPageSetup *setup,
                                         GSettings    *settings);
void          csel_page_setup_get_paper (GtkPageSetup *setup,
                                         CselPaper    *paper);

G_END_DECLS
