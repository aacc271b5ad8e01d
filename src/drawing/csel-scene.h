/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "model/csel-property.h"

G_BEGIN_DECLS

/**
 * CselLayer:
 * @CSEL_LAYER_OUTLINE: visible edges, thick
 * @CSEL_LAYER_DETAIL: visible detail, thin
 * @CSEL_LAYER_UNSTATED: edges whose place the data does not state, thin and broken
 * @CSEL_LAYER_CENTER: centre lines, thin chain lines
 * @CSEL_LAYER_DIMENSION: dimension and extension lines, arrows, numbers
 * @CSEL_LAYER_NOTE: words
 *
 * Line groups of ISO 128: thick is 0.5 mm, thin 0.25 mm.
 */
typedef enum
{
  CSEL_LAYER_OUTLINE,
  CSEL_LAYER_DETAIL,
  CSEL_LAYER_UNSTATED,
  CSEL_LAYER_CENTER,
  CSEL_LAYER_DIMENSION,
  CSEL_LAYER_NOTE,
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
 * @height: height of a capital letter in µm, for #CSEL_SHAPE_TEXT
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
 * @symbol: (nullable): the symbol of a formula ("L1"), %NULL for a stated property
 * @property: the property it shows, %CSEL_PROPERTY_LENGTH for a formula
 * @value: the length in µm
 * @text: the number as it is drawn
 * @formula: (nullable): the printed formula
 * @box: where it is drawn, its text included
 */
typedef struct
{
  char           *symbol;
  CselPropertyId  property;
  gint64          value;
  char           *text;
  char           *formula;
  CselBox         box;
} CselDimension;

#define CSEL_TYPE_SCENE (csel_scene_get_type ())

typedef struct _CselScene CselScene;

GType                csel_scene_get_type          (void);
CselScene           *csel_scene_new               (void);
CselScene           *csel_scene_ref               (CselScene       *self);
void                 csel_scene_unref             (CselScene       *self);
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
guint                csel_scene_begin_dimension   (CselScene       *self,
                                                   CselPropertyId   property,
                                                   const char      *symbol,
                                                   gint64           value,
                                                   const char      *text,
                                                   const char      *formula);
void                 csel_scene_end_dimension     (CselScene       *self);

guint                csel_scene_get_n_primitives  (const CselScene *self);
const CselPrimitive *csel_scene_get_primitive     (const CselScene *self,
                                                   guint            index);
guint                csel_scene_get_n_dimensions  (const CselScene *self);
const CselDimension *csel_scene_get_dimension     (const CselScene *self,
                                                   guint            index);
CselBox              csel_scene_get_bounds        (const CselScene *self);
CselBox              csel_primitive_get_box       (const CselPrimitive *primitive);
gint64               csel_text_width              (const char      *text,
                                                   gint64           height);
char                *csel_scene_dump              (const CselScene *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselScene, csel_scene_unref)

G_END_DECLS
