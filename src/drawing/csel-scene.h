/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "drawing/csel-lettering.h"
#include "drawing/csel-scale.h"
#include "model/csel-property.h"

G_BEGIN_DECLS

/**
 * CselLayer:
 * @CSEL_LAYER_OUTLINE: visible edges whose place is stated, thick
 * @CSEL_LAYER_DETAIL: what only the picture needs, thin
 * @CSEL_LAYER_UNSTATED: edges whose place the data does not state, thin and broken
 * @CSEL_LAYER_CENTER: centre lines, thin chain lines
 * @CSEL_LAYER_DIMENSION: dimension and extension lines, arrows, numbers
 * @CSEL_LAYER_NOTE: words
 * @CSEL_LAYER_SCHEMATIC: the words that say that the drawing is a schematic
 * @CSEL_LAYER_FRAME: the frame of a sheet
 * @CSEL_LAYER_GRID: thin lines of its title block
 *
 * Line groups of ISO 128: thick is 0.5 mm, thin 0.25 mm; the frame is 0.7 mm (ISO 5457).
 */
typedef enum
{
  CSEL_LAYER_OUTLINE,
  CSEL_LAYER_DETAIL,
  CSEL_LAYER_UNSTATED,
  CSEL_LAYER_CENTER,
  CSEL_LAYER_DIMENSION,
  CSEL_LAYER_NOTE,
  CSEL_LAYER_SCHEMATIC,
  CSEL_LAYER_FRAME,
  CSEL_LAYER_GRID,
  CSEL_N_LAYERS
} CselLayer;

/**
 * CselShape:
 * @CSEL_SHAPE_LINE: from @x1, @y1 to @x2, @y2
 * @CSEL_SHAPE_RECTANGLE: from corner @x1, @y1 to corner @x2, @y2
 * @CSEL_SHAPE_CIRCLE: about @x1, @y1 with radius @x2
 * @CSEL_SHAPE_ARROW: filled, its tip at @x1, @y1, its base about @x2, @y2
 * @CSEL_SHAPE_TEXT: its baseline begins, or is centred, at @x1, @y1
 */
typedef enum
{
  CSEL_SHAPE_LINE,
  CSEL_SHAPE_RECTANGLE,
  CSEL_SHAPE_CIRCLE,
  CSEL_SHAPE_ARROW,
  CSEL_SHAPE_TEXT,
} CselShape;

/**
 * CselPrimitive:
 * @shape: what it is
 * @layer: how it is drawn
 * @x1: in µm, to the right
 * @y1: in µm, downward
 * @x2: in µm
 * @y2: in µm
 * @text: (nullable): for #CSEL_SHAPE_TEXT
 * @centered: %TRUE if the text is centred on its point
 * @upright: %TRUE if the text reads from bottom to top
 * @height: height of a capital letter, as it is on paper reckoned back to reality, in µm
 * @dimension: the dimension it belongs to, -1 for none
 */
typedef struct
{
  CselShape  shape;
  CselLayer  layer;
  gint64     x1;
  gint64     y1;
  gint64     x2;
  gint64     y2;
  char      *text;
  gboolean   centered;
  gboolean   upright;
  gint64     height;
  int        dimension;
} CselPrimitive;

/**
 * CselBox:
 *
 * A rectangle in µm.
 */
typedef struct
{
  gint64 x1;
  gint64 y1;
  gint64 x2;
  gint64 y2;
} CselBox;

/**
 * CselDimension:
 * @property: the property it shows, %CSEL_PROPERTY_LENGTH for a formula
 * @symbol: (nullable): the symbol of a formula ("L1"), or of what else is not the property itself
 * @value: the length in µm, 0 if it is none or not stated
 * @number: the number, or the words, without symbol and brackets
 * @formula: (nullable): the printed formula
 * @is_stated: %FALSE if all that is known is that the data does not state it
 * @box: where it is drawn: its line, its arrows and its text
 */
typedef struct
{
  CselPropertyId  property;
  char           *symbol;
  gint64          value;
  char           *number;
  char           *formula;
  gboolean        is_stated;
  CselBox         box;
} CselDimension;

#define CSEL_TYPE_SCENE (csel_scene_get_type ())

typedef struct _CselScene CselScene;

GType                csel_scene_get_type          (void);
CselScene           *csel_scene_new               (CselScale        scale);
CselScene           *csel_scene_ref               (CselScene       *self);
void                 csel_scene_unref             (CselScene       *self);
CselScale            csel_scene_get_scale         (const CselScene *self);
void                 csel_scene_set_page          (CselScene       *self,
                                                   const CselBox   *page);
CselBox              csel_scene_get_page          (const CselScene *self);
void                 csel_scene_append            (CselScene       *self,
                                                   const CselScene *other,
                                                   gint64           dx,
                                                   gint64           dy);
void                 csel_scene_line              (CselScene       *self,
                                                   CselLayer        layer,
                                                   gint64           x1,
                                                   gint64           y1,
                                                   gint64           x2,
                                                   gint64           y2);
void                 csel_scene_rectangle         (CselScene       *self,
                                                   CselLayer        layer,
                                                   gint64           x1,
                                                   gint64           y1,
                                                   gint64           x2,
                                                   gint64           y2);
void                 csel_scene_circle            (CselScene       *self,
                                                   CselLayer        layer,
                                                   gint64           x,
                                                   gint64           y,
                                                   gint64           radius);
void                 csel_scene_arrow             (CselScene       *self,
                                                   gint64           tip_x,
                                                   gint64           tip_y,
                                                   gint64           base_x,
                                                   gint64           base_y);
void                 csel_scene_text              (CselScene       *self,
                                                   CselLayer        layer,
                                                   gint64           x,
                                                   gint64           y,
                                                   gint64           height,
                                                   gboolean         centered,
                                                   gboolean         upright,
                                                   const char      *text);
void                 csel_scene_begin_dimension   (CselScene       *self,
                                                   const CselDimension *dimension);
void                 csel_scene_end_dimension     (CselScene       *self);

guint                csel_scene_get_n_primitives  (const CselScene *self);
const CselPrimitive *csel_scene_get_primitive     (const CselScene *self,
                                                   guint            index);
guint                csel_scene_get_n_dimensions  (const CselScene *self);
const CselDimension *csel_scene_get_dimension     (const CselScene *self,
                                                   guint            index);
CselBox              csel_scene_get_bounds        (const CselScene *self);
CselBox              csel_primitive_get_box       (const CselPrimitive *primitive);
const char          *csel_layer_get_id            (CselLayer        layer);
char                *csel_scene_dump              (const CselScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselScene, csel_scene_unref)

G_END_DECLS
