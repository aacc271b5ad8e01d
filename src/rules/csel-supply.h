/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-quantity.h"

G_BEGIN_DECLS

/**
 * CselSupplySystem:
 * @CSEL_SUPPLY_UNKNOWN: only a voltage is known
 * @CSEL_SUPPLY_STAR: earthed star point
 * @CSEL_SUPPLY_IT: not earthed
 * @CSEL_SUPPLY_DELTA: a corner is earthed
 * @CSEL_SUPPLY_DC: direct current
 */
typedef enum
{
  CSEL_SUPPLY_UNKNOWN,
  CSEL_SUPPLY_STAR,
  CSEL_SUPPLY_IT,
  CSEL_SUPPLY_DELTA,
  CSEL_SUPPLY_DC,
} CselSupplySystem;

/**
 * CselSupply:
 * @system: how the supply is earthed
 * @voltage: the highest voltage between two conductors
 * @to_neutral: the voltage by which the impulse withstand voltage is found; @voltage itself
 *   where the system does not give a lower one
 */
typedef struct
{
  CselSupplySystem system;
  CselRange        voltage;
  CselRange        to_neutral;
} CselSupply;

gboolean csel_supply_parse              (const char       *text,
                                         CselSupply       *supply,
                                         GError          **error);
gboolean csel_supply_get_impulse        (const CselSupply *supply,
                                         guint             overvoltage_category,
                                         CselRange        *impulse);
gboolean csel_rated_voltage_get_impulse (gint64            rated_voltage,
                                         guint             overvoltage_category,
                                         CselRange        *impulse);

G_END_DECLS
