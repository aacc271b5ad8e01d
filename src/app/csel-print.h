/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/csel-pages.h"

G_BEGIN_DECLS

GtkPrintOperation *csel_print_new (CselPages    *pages,
                                   GtkPageSetup *setup);

G_END_DECLS
