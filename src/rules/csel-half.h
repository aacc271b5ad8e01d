/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-verdict.h"

G_BEGIN_DECLS

/**
 * CselHalf:
 * @CSEL_HALF_NONE: no pluggable connector
 * @CSEL_HALF_FEMALE: has sockets
 * @CSEL_HALF_MALE: has pins: a male connector or a header
 * @CSEL_HALF_CONTRADICTORY: its kind says one, its contact type the other
 *
 * Which half of a pluggable connection a product is.
 */
typedef enum
{
  CSEL_HALF_NONE,
  CSEL_HALF_FEMALE,
  CSEL_HALF_MALE,
  CSEL_HALF_CONTRADICTORY,
} CselHalf;

CselHalf csel_half_read (CselProduct     *product,
                         CselVerdictLine *line);

G_END_DECLS
