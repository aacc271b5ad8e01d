/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselUnit: the units of the trade, in a table
 *
 * Each kind counts one fixed step, fine enough that every number a data sheet prints is a
 * whole count of it: length counts 10 nm (so that inches to four decimals are exact), cross
 * section 0.001 mm², voltage mV, current mA, temperature 0.1 °C, mass mg, energy J, angle
 * 0.1°, torque mN·m, and a plain number 0.000001.
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-unit.h"

#include <string.h>

typedef struct
{
  const char      *id;
  const char      *symbol;
  const char      *spellings[4];
  CselQuantityKind kind;
  gint64           steps;
} UnitInfo;

static const UnitInfo units[CSEL_N_UNITS] = {
  [CSEL_UNIT_NONE] = { "1", "", { NULL }, CSEL_KIND_NUMBER, 1000000 },
  [CSEL_UNIT_MM] = { "mm", "mm", { NULL }, CSEL_KIND_LENGTH, 100000 },
  [CSEL_UNIT_CM] = { "cm", "cm", { NULL }, CSEL_KIND_LENGTH, 1000000 },
  [CSEL_UNIT_M] = { "m", "m", { NULL }, CSEL_KIND_LENGTH, 100000000 },
  [CSEL_UNIT_INCH] = { "in", "in", { "inch", "inches", "\"", NULL }, CSEL_KIND_LENGTH, 2540000 },
  [CSEL_UNIT_MM2] = { "mm2", "mm²", { "mm^2", NULL }, CSEL_KIND_AREA, 1000 },
  [CSEL_UNIT_AWG] = { "awg", "AWG", { NULL }, CSEL_KIND_GAUGE, 1 },
  [CSEL_UNIT_V] = { "V", "V", { NULL }, CSEL_KIND_VOLTAGE, 1000 },
  [CSEL_UNIT_KV] = { "kV", "kV", { NULL }, CSEL_KIND_VOLTAGE, 1000000 },
  [CSEL_UNIT_A] = { "A", "A", { NULL }, CSEL_KIND_CURRENT, 1000 },
  [CSEL_UNIT_MA] = { "mA", "mA", { NULL }, CSEL_KIND_CURRENT, 1 },
  [CSEL_UNIT_CELSIUS] = { "C", "°C", { NULL }, CSEL_KIND_TEMPERATURE, 10 },
  [CSEL_UNIT_G] = { "g", "g", { NULL }, CSEL_KIND_MASS, 1000 },
  [CSEL_UNIT_KG] = { "kg", "kg", { NULL }, CSEL_KIND_MASS, 1000000 },
  [CSEL_UNIT_MJ] = { "MJ", "MJ", { NULL }, CSEL_KIND_ENERGY, 1000000 },
  [CSEL_UNIT_DEGREE] = { "deg", "°", { NULL }, CSEL_KIND_ANGLE, 10 },
  [CSEL_UNIT_NM] = { "Nm", "Nm", { "N·m", NULL }, CSEL_KIND_TORQUE, 1000 },
  [CSEL_UNIT_PIECE] = { "pcs", "pcs", { "pc", "pieces", NULL }, CSEL_KIND_PIECES, 1 },
};

/**
 * csel_unit_get_kind:
 * @unit: a unit
 *
 * Returns: what @unit measures
 */
CselQuantityKind
csel_unit_get_kind (CselUnit unit)
{
  g_return_val_if_fail (unit < CSEL_N_UNITS, CSEL_KIND_NUMBER);

  return units[unit].kind;
}

/**
 * csel_unit_get_id:
 * @unit: a unit
 *
 * Returns: the plain ASCII name used in JSON and TSV ("mm2"), "1" for no unit
 */
const char *
csel_unit_get_id (CselUnit unit)
{
  g_return_val_if_fail (unit < CSEL_N_UNITS, NULL);

  return units[unit].id;
}

/**
 * csel_unit_get_symbol:
 * @unit: a unit
 *
 * Returns: the printed symbol ("mm²"), empty for no unit
 */
const char *
csel_unit_get_symbol (CselUnit unit)
{
  g_return_val_if_fail (unit < CSEL_N_UNITS, NULL);

  return units[unit].symbol;
}

/**
 * csel_unit_get_steps:
 * @unit: a unit
 *
 * Returns: how many steps of its kind one @unit is
 */
gint64
csel_unit_get_steps (CselUnit unit)
{
  g_return_val_if_fail (unit < CSEL_N_UNITS, 1);

  return units[unit].steps;
}

/**
 * csel_unit_parse:
 * @text: a unit as written: its id, its symbol or another spelling of it
 * @unit: (out): the unit
 *
 * Units are case-sensitive, as in print (mA is not MA); only AWG may be written small.
 *
 * Returns: %FALSE if @text is no unit
 */
gboolean
csel_unit_parse (const char *text,
                 CselUnit   *unit)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (unit != NULL, FALSE);

  for (CselUnit i = CSEL_UNIT_NONE; i < CSEL_N_UNITS; i++)
    {
      gboolean found = strcmp (text, units[i].symbol) == 0 ||
                       (i != CSEL_UNIT_NONE && strcmp (text, units[i].id) == 0) ||
                       (i == CSEL_UNIT_AWG && g_ascii_strcasecmp (text, "awg") == 0);

      for (guint j = 0; !found && units[i].spellings[j] != NULL; j++)
        found = strcmp (text, units[i].spellings[j]) == 0;

      if (found)
        {
          *unit = i;
          return TRUE;
        }
    }

  return FALSE;
}
