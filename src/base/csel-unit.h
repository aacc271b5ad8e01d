/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselQuantityKind:
 *
 * What is measured. Quantities of one kind count the same step and can be compared;
 * quantities of two kinds never can. AWG is a kind of its own: it is a table of sizes, not
 * an area.
 */
typedef enum
{
  CSEL_KIND_NUMBER,
  CSEL_KIND_LENGTH,
  CSEL_KIND_AREA,
  CSEL_KIND_GAUGE,
  CSEL_KIND_VOLTAGE,
  CSEL_KIND_CURRENT,
  CSEL_KIND_TEMPERATURE,
  CSEL_KIND_MASS,
  CSEL_KIND_ENERGY,
  CSEL_KIND_ANGLE,
  CSEL_KIND_TORQUE,
  CSEL_KIND_PIECES,
  CSEL_N_KINDS
} CselQuantityKind;

/**
 * CselUnit:
 *
 * A unit in which a maker states a quantity.
 */
typedef enum
{
  CSEL_UNIT_NONE,
  CSEL_UNIT_MM,
  CSEL_UNIT_CM,
  CSEL_UNIT_M,
  CSEL_UNIT_INCH,
  CSEL_UNIT_MM2,
  CSEL_UNIT_AWG,
  CSEL_UNIT_V,
  CSEL_UNIT_KV,
  CSEL_UNIT_A,
  CSEL_UNIT_MA,
  CSEL_UNIT_CELSIUS,
  CSEL_UNIT_G,
  CSEL_UNIT_KG,
  CSEL_UNIT_MJ,
  CSEL_UNIT_DEGREE,
  CSEL_UNIT_NM,
  CSEL_UNIT_PIECE,
  CSEL_N_UNITS
} CselUnit;

CselQuantityKind csel_unit_get_kind   (CselUnit    unit);
const char      *csel_unit_get_id     (CselUnit    unit);
const char      *csel_unit_get_symbol (CselUnit    unit);
gint64           csel_unit_get_steps  (CselUnit    unit);
gboolean         csel_unit_parse      (const char *text,
                                       CselUnit   *unit);

G_END_DECLS
