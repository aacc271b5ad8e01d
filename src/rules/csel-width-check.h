/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

/**
 * CselWidthCheck:
 * @width: the printed width
 * @width_steps: it, in steps of mm
 * @formula: the formula that agrees, or the one that is nearest
 * @symbol: its symbol
 * @length_steps: what it gives, in steps of mm
 * @agrees: %TRUE if the width is the length, rounded as it is printed
 *
 * The printed width beside what the formulas give.
 */
typedef struct
{
  const CselFact *width;
  gint64          width_steps;
  const CselFact *formula;
  const char     *symbol;
  gint64          length_steps;
  gboolean        agrees;
} CselWidthCheck;

gboolean csel_width_check_run (CselProduct    *product,
                               CselWidthCheck *check);

G_END_DECLS
