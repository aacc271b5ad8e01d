/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/csel-verdict.h"

G_BEGIN_DECLS

/**
 * CselSupplySide:
 * @CSEL_SUPPLY_SIDE_UNKNOWN: not known
 * @CSEL_SUPPLY_SIDE_THIS: the product itself
 * @CSEL_SUPPLY_SIDE_OTHER: its counterpart
 * @CSEL_SUPPLY_SIDE_BOTH: both: each is fed from its own side
 *
 * Which half stays connected to the supply when both are unmated.
 */
typedef enum
{
  CSEL_SUPPLY_SIDE_UNKNOWN,
  CSEL_SUPPLY_SIDE_THIS,
  CSEL_SUPPLY_SIDE_OTHER,
  CSEL_SUPPLY_SIDE_BOTH,
  CSEL_N_SUPPLY_SIDES
} CselSupplySide;

const char  *csel_supply_side_get_id (CselSupplySide  side);
gboolean     csel_supply_side_parse  (const char     *id,
                                      CselSupplySide *side);
CselVerdict *csel_supply_side_ask    (CselProduct    *product,
                                      GPtrArray      *matings,
                                      CselSupplySide  side);

G_END_DECLS
