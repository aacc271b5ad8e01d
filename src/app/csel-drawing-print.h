/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/csel-drawing.h"

G_BEGIN_DECLS

#define CSEL_TYPE_DRAWING_PRINT (csel_drawing_print_get_type ())

G_DECLARE_FINAL_TYPE (CselDrawingPrint, csel_drawing_print, CSEL, DRAWING_PRINT, GtkPrintOperation)

CselDrawingPrint *csel_drawing_print_new         (CselProduct              *product,
                                                  const CselDrawingRequest *request,
                                                  const char               *date,
                                                  CselLocale               *locale);
const char       *csel_drawing_print_get_refusal (CselDrawingPrint         *self);

G_END_DECLS
