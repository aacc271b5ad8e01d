/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

/** CSEL_MAX_POLES: the largest pole number that can be asked for */
#define CSEL_MAX_POLES 24

/** CSEL_MAX_LENGTHS: the most formulas that are drawn */
#define CSEL_MAX_LENGTHS 8

/**
 * CselProductForm:
 * @CSEL_FORM_BOX: nothing is known of it but how large it is
 * @CSEL_FORM_CONNECTOR: a row of poles that take conductors
 * @CSEL_FORM_HEADER: a row of pins on a board
 * @CSEL_FORM_FERRULE: a sleeve, with or without a collar
 */
typedef enum
{
  CSEL_FORM_BOX,
  CSEL_FORM_CONNECTOR,
  CSEL_FORM_HEADER,
  CSEL_FORM_FERRULE,
} CselProductForm;

/**
 * CselSizedLength:
 * @property: %CSEL_PROPERTY_LENGTH, or the width where there is no formula
 * @symbol: (nullable): the symbol of the formula
 * @formula: (nullable): the formula as printed
 * @length: in µm
 */
typedef struct
{
  CselPropertyId  property;
  const char     *symbol;
  const char     *formula;
  gint64          length;
} CselSizedLength;

/**
 * CselProductSizes:
 * @form: what kind of thing it is
 * @poles: the pole number that is drawn, 0 if there is none
 * @poles_per_row: poles beside each other, 0 if that cannot be said
 * @pin_spacing: in µm
 * @lengths: along the row of poles, from formulas or the stated width
 * @n_lengths: how many
 * @width: the largest of them
 * @height: in µm
 * @depth: in µm
 * @depth_property: what @depth is of: the product, or its place on the board
 * @has_lever: %TRUE if levers are stated
 * @is_straight: %TRUE if conductors are stated to enter in the direction of mating
 * @pin: (nullable): the cross-section of the pins, as printed
 * @pin_width: of that, in µm, 0 if it cannot be read
 * @pin_height: of that, in µm
 * @sleeve: length of a ferrule's sleeve, in µm
 * @is_insulated: %TRUE if the ferrule is stated to have a collar
 * @conductor: (nullable): the conductor size of a ferrule, as printed
 *
 * What the data of a product states of its sizes. A length of 0 is not stated.
 */
typedef struct
{
  CselProductForm  form;
  guint            poles;
  guint            poles_per_row;
  gint64           pin_spacing;
  CselSizedLength  lengths[CSEL_MAX_LENGTHS];
  guint            n_lengths;
  gint64           width;
  gint64           height;
  gint64           depth;
  CselPropertyId   depth_property;
  gboolean         has_lever;
  gboolean         is_straight;
  const char      *pin;
  gint64           pin_width;
  gint64           pin_height;
  gint64           sleeve;
  gboolean         is_insulated;
  const char      *conductor;
} CselProductSizes;

void     csel_product_sizes_read       (CselProduct      *product,
                                        guint             poles,
                                        CselProductSizes *sizes);
gboolean csel_product_sizes_is_empty   (const CselProductSizes *self);
guint    csel_product_sizes_get_poles  (CselProduct      *product);
gboolean csel_product_sizes_can_extend (CselProduct      *product);

G_END_DECLS
