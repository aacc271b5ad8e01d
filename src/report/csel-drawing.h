/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "drawing/csel-product-scene.h"
#include "drawing/csel-sheet.h"
#include "text/csel-locale.h"

G_BEGIN_DECLS

#define CSEL_DRAWING_ERROR (csel_drawing_error_quark ())

/**
 * CselDrawingError:
 * @CSEL_DRAWING_ERROR_PAPER: the drawing has no room on the paper at its scale
 */
typedef enum
{
  CSEL_DRAWING_ERROR_PAPER,
} CselDrawingError;

/**
 * CselDrawingRequest:
 * @poles: the pole number to draw, 0 for the one that is stated
 * @views: a set of `1 << CselView`, 0 for those that say most
 * @scale: the scale, 0:0 for the largest that has room
 * @unit: %CSEL_UNIT_MM or %CSEL_UNIT_INCH
 *
 * What a user can ask of a drawing.
 */
typedef struct
{
  guint     poles;
  guint     views;
  CselScale scale;
  CselUnit  unit;
} CselDrawingRequest;

/** CSEL_DRAWING_DEFAULT: as stated, in mm, as large as there is room */
#define CSEL_DRAWING_DEFAULT ((CselDrawingRequest) { 0, 0, { 0, 0 }, CSEL_UNIT_MM })

GQuark     csel_drawing_error_quark (void);
CselScene *csel_drawing_new         (CselProduct              *product,
                                     const CselDrawingRequest *request,
                                     const CselLocale         *locale);
CselScene *csel_drawing_new_sheet   (CselProduct              *product,
                                     const CselDrawingRequest *request,
                                     const CselSheetSize      *paper,
                                     const char               *date,
                                     const CselLocale         *locale,
                                     GError                  **error);
char      *csel_drawing_label       (const CselDimension      *dimension,
                                     CselUnit                  unit,
                                     const CselLocale         *locale);
char      *csel_drawing_value       (const CselDimension      *dimension,
                                     CselUnit                  unit,
                                     const CselLocale         *locale);
char      *csel_drawing_name        (const CselDimension      *dimension,
                                     const CselLocale         *locale);
char      *csel_drawing_detail      (const CselDimension      *dimension,
                                     CselProduct              *product,
                                     const CselLocale         *locale);
char      *csel_drawing_describe    (const CselScene          *scene,
                                     CselUnit                  unit,
                                     const CselLocale         *locale);
char      *csel_drawing_check_width (CselProduct              *product,
                                     const CselLocale         *locale);

G_END_DECLS
