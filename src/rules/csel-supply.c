/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSupply: the mains, as a system
 *
 * "400/690V" is an earthed star. An unearthed system, an earthed corner and direct current
 * have the full voltage to earth; so has, on the safe side, a voltage whose system is unknown.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-supply.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char      *ending;
  CselSupplySystem system;
} systems[] = {
  { "-IT", CSEL_SUPPLY_IT },
  { "-delta-earthed", CSEL_SUPPLY_DELTA },
  { "-DC", CSEL_SUPPLY_DC },
};

/* IEC 60664-1, Table F.1: rated impulse voltage in kV by the voltage line to neutral; the rows
 * above 1000 V are for direct current (edition of 2020). Table F.3 rationalises three of the
 * voltages, and so connectors are rated: 160, 320 and 630 V belong to the rows 150, 300, 600. */
static const struct
{
  int    volts;
  int    rated_volts;
  double impulse[4];
} rows[] = {
  { 50, 50, { 0.33, 0.5, 0.8, 1.5 } },
  { 100, 100, { 0.5, 0.8, 1.5, 2.5 } },
  { 150, 160, { 0.8, 1.5, 2.5, 4 } },
  { 300, 320, { 1.5, 2.5, 4, 6 } },
  { 600, 630, { 2.5, 4, 6, 8 } },
  { 1000, 1000, { 4, 6, 8, 12 } },
  { 1250, 1250, { 4, 6, 8, 12 } },
  { 1500, 1500, { 6, 8, 10, 15 } },
};

#define LAST_AC_VOLTS 1000

static gboolean
parse_volts (const char *text,
             CselRange  *range)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  g_autofree char *with_unit = *typed != '\0' && strspn (typed, "0123456789.,") == strlen (typed) ?
                               g_strconcat (typed, " V", NULL) : g_strdup (typed);

  return csel_range_parse (with_unit, range, NULL) && !range->is_range && range->lo > 0 &&
         csel_unit_get_kind (range->unit) == CSEL_KIND_VOLTAGE;
}

/**
 * csel_supply_parse:
 * @text: "400/690V", "400V-IT", "400V-delta-earthed", "600V-DC" or "690V"
 * @supply: (out caller-allocates): what it says
 * @error: return location for a #CselQuantityError
 *
 * Returns: %FALSE with @error set if @text is no supply
 */
gboolean
csel_supply_parse (const char *text,
                   CselSupply *supply,
                   GError    **error)
{
  g_autofree char *voltage = g_strdup (text);
  g_auto(GStrv) parts = NULL;
  gboolean is_read;

  supply->system = CSEL_SUPPLY_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (systems); i++)
    if (g_str_has_suffix (voltage, systems[i].ending))
      {
        supply->system = systems[i].system;
        voltage[strlen (voltage) - strlen (systems[i].ending)] = '\0';
        break;
      }

  parts = g_strsplit (voltage, "/", -1);
  if (g_strv_length (parts) == 2 && supply->system == CSEL_SUPPLY_UNKNOWN)
    {
      supply->system = CSEL_SUPPLY_STAR;
      is_read = parse_volts (parts[0], &supply->to_neutral) &&
                parse_volts (parts[1], &supply->voltage) &&
                supply->to_neutral.lo < supply->voltage.lo &&
                /* A star has √3, a split phase 2: more is a slip of the pen, and would ask for too little */
                supply->voltage.lo <= 2 * supply->to_neutral.lo;
    }
  else
    {
      is_read = parse_volts (voltage, &supply->voltage);
      supply->to_neutral = supply->voltage;
    }

  if (!is_read)
    g_set_error (error, CSEL_QUANTITY_ERROR, CSEL_QUANTITY_ERROR_SYNTAX,
                 _("“%s”: expected a supply, as in 400/690V, 400V-IT, 400V-delta-earthed, 600V-DC or 690V"),
                 text);

  return is_read;
}

static void
set_impulse (CselRange *impulse,
             guint      row,
             guint      overvoltage_category)
{
  gint64 steps = (gint64)(rows[row].impulse[overvoltage_category - 1] * 1000 + 0.5) *
                 csel_unit_get_steps (CSEL_UNIT_V);

  *impulse = (CselRange) { steps, steps, CSEL_UNIT_KV, FALSE };
}

/**
 * csel_supply_get_impulse:
 * @supply: a supply
 * @overvoltage_category: 1 to 4
 * @impulse: (out caller-allocates): the impulse voltage that must be withstood
 *
 * Source: IEC 60664-1, Table F.1, by the voltage line to neutral.
 *
 * Returns: %FALSE if the table ends below the supply's voltage
 */
gboolean
csel_supply_get_impulse (const CselSupply *supply,
                         guint             overvoltage_category,
                         CselRange        *impulse)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (supply->to_neutral.lo <= rows[i].volts * csel_unit_get_steps (CSEL_UNIT_V))
      {
        if (rows[i].volts > LAST_AC_VOLTS && supply->system != CSEL_SUPPLY_DC)
          return FALSE;
        set_impulse (impulse, i, overvoltage_category);
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_rated_voltage_get_impulse:
 * @rated_voltage: a rated voltage as a data sheet prints it, in steps
 * @overvoltage_category: 1 to 4
 * @impulse: (out caller-allocates): the least impulse withstand voltage that goes with it
 *
 * To check a rating, not a supply: 320 V is a rating for the row of 300 V. Source: IEC 60664-1,
 * Tables F.1 and F.3.
 *
 * Returns: %FALSE above 1000 V, where the table is for direct current only
 */
gboolean
csel_rated_voltage_get_impulse (gint64     rated_voltage,
                                guint      overvoltage_category,
                                CselRange *impulse)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows) && rows[i].volts <= LAST_AC_VOLTS; i++)
    if (rated_voltage <= rows[i].rated_volts * csel_unit_get_steps (CSEL_UNIT_V))
      {
        set_impulse (impulse, i, overvoltage_category);
        return TRUE;
      }

  return FALSE;
}
