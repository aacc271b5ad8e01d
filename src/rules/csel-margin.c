/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Margins: by how much a requirement is met or missed
 *
 * Only where two quantities were compared; what is not stated has none.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-margin.h"

/* What is asked is compared with a range: the line has it as found */
static gboolean
is_range_stated (CselRule rule)
{
  return rule < CSEL_RULE_SLEEVE_LENGTH || rule == CSEL_RULE_ALTITUDE ||
         rule == CSEL_RULE_AMBIENT || rule == CSEL_RULE_PROCESSING_TEMPERATURE;
}

static const CselRange *
get_if_set (const CselRange *range)
{
  return range->unit == CSEL_UNIT_NONE && range->hi == 0 ? NULL : range;
}

/**
 * csel_margin_get_asked:
 * @line: a line of a requirement's verdict
 *
 * Returns: (nullable) (transfer none): the quantity that is required, %NULL if it is a word
 */
const CselRange *
csel_margin_get_asked (const CselVerdictLine *line)
{
  return get_if_set (is_range_stated (line->rule) ? &line->found : &line->required);
}

/**
 * csel_margin_get_stated:
 * @line: a line of a requirement's verdict
 *
 * Returns: (nullable) (transfer none): the quantity that is stated or entered, %NULL if none is
 */
const CselRange *
csel_margin_get_stated (const CselVerdictLine *line)
{
  return get_if_set (is_range_stated (line->rule) ? &line->required : &line->found);
}

/* How far a temperature is from the nearer end of the stated range */
static gint64
measure_temperature (const CselVerdictLine *line)
{
  gint64 above = line->required.hi - line->found.hi;
  gint64 below = line->found.lo - line->required.lo;

  return MIN (above, below);
}

static gboolean
is_compared (const CselVerdictLine *line)
{
  return line->outcome == CSEL_OUTCOME_SUFFICIENT || line->outcome == CSEL_OUTCOME_INSUFFICIENT ||
         line->outcome == CSEL_OUTCOME_GROUP_LIMIT;
}

/**
 * csel_margin_get:
 * @line: a line of a requirement's verdict
 * @margin: (out caller-allocates): what is stated less what is required; for a temperature, how
 *   far it is inside the stated range
 *
 * Returns: %FALSE if there is none
 */
gboolean
csel_margin_get (const CselVerdictLine *line,
                 CselMargin            *margin)
{
  switch ((guint)line->rule)
    {
    case CSEL_RULE_VOLTAGE:
    case CSEL_RULE_IMPULSE_VOLTAGE:
    case CSEL_RULE_CURRENT:
    case CSEL_RULE_CONDUCTOR_CURRENT:
    case CSEL_RULE_DERATING:
      if (!is_compared (line))
        return FALSE;
      *margin = (CselMargin) { line->found.lo - line->required.hi, line->required.unit, 0, TRUE };
      /* A margin is never rounded up, a lack never down */
      margin->percent = (int)((margin->steps * 100 - (margin->steps < 0 ? line->required.hi - 1 : 0)) /
                              line->required.hi);
      return TRUE;

    case CSEL_RULE_AMBIENT:
    case CSEL_RULE_PROCESSING_TEMPERATURE:
      if (line->outcome != CSEL_OUTCOME_WITHIN && line->outcome != CSEL_OUTCOME_OUT_OF_RANGE &&
          line->outcome != CSEL_OUTCOME_DERATING_NOT_STATED)
        return FALSE;
      *margin = (CselMargin) { measure_temperature (line), line->found.unit, 0, FALSE };
      return TRUE;

    case CSEL_RULE_PIN_SPACING:
    case CSEL_RULE_POLE_NUMBER:
      if (line->outcome != CSEL_OUTCOME_DIFFERS)
        return FALSE;
      *margin = (CselMargin) { line->found.lo - line->required.hi, line->required.unit, 0, FALSE };
      return TRUE;

    default:
      return FALSE;
    }
}
