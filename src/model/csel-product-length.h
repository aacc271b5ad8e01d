/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-formula.h"
#include "model/csel-product.h"

G_BEGIN_DECLS

/**
 * CselProductLength:
 * @fact: the formula, as printed
 * @symbol: the length it is for
 * @length: the length in µm, exact
 */
typedef struct
{
  const CselFact *fact;
  const char     *symbol;
  gint64          length;
} CselProductLength;

GArray *csel_product_compute_lengths (CselProduct            *product,
                                      const CselFormulaInput *input);

G_END_DECLS
