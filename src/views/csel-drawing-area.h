/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "drawing/csel-scene.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_DRAWING_AREA (csel_drawing_area_get_type ())

G_DECLARE_FINAL_TYPE (CselDrawingArea, csel_drawing_area, CSEL, DRAWING_AREA, GtkWidget)

void   csel_drawing_area_set_scene (CselDrawingArea  *self,
                                    CselScene        *scene,
                                    const CselLocale *locale);
void   csel_drawing_area_zoom      (CselDrawingArea  *self,
                                    double            factor);
void   csel_drawing_area_fit       (CselDrawingArea  *self);
double csel_drawing_area_get_scale (CselDrawingArea  *self);

G_END_DECLS
