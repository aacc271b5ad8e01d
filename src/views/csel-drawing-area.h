/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "drawing/csel-scene.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_TYPE_DRAWING_AREA (csel_drawing_area_get_type ())

G_DECLARE_FINAL_TYPE (CselDrawingArea, csel_drawing_area, CSEL, DRAWING_AREA, GtkWidget)

void csel_drawing_area_set_scene      (CselDrawingArea  *self,
                                       CselScene        *scene,
                                       CselUnit          unit,
                                       const CselLocale *locale);
CselScene *
     csel_drawing_area_ref_scene      (CselDrawingArea  *self);
int  csel_drawing_area_get_highlight  (CselDrawingArea  *self);
void csel_drawing_area_set_highlight  (CselDrawingArea  *self,
                                       int               highlight);
void csel_drawing_area_zoom           (CselDrawingArea  *self,
                                       int               steps);
void csel_drawing_area_pan            (CselDrawingArea  *self,
                                       double            dx,
                                       double            dy);
void csel_drawing_area_fit            (CselDrawingArea  *self);
double
     csel_drawing_area_get_view       (CselDrawingArea  *self,
                                       double           *x,
                                       double           *y);
void csel_drawing_area_show_true_size (CselDrawingArea  *self);

G_END_DECLS
