/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Supply side: which pins are live when a connection is unmated?
 *
 * "The circuit design should ensure header pins, which can be touched, are not live when
 * unmated" (safety information of WAGO 831-1104/320-000): the female half belongs on the
 * supply side. Whether pins can be touched is stated nowhere, so no answer is ever a pass. The
 * safety information stands beside every answer, word for word.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-supply-side.h"

#include <string.h>

#include "rules/csel-half.h"
#include "rules/csel-mating.h"

static const char *const ids[CSEL_N_SUPPLY_SIDES] = {
  [CSEL_SUPPLY_SIDE_UNKNOWN] = "unknown",
  [CSEL_SUPPLY_SIDE_THIS] = "this",
  [CSEL_SUPPLY_SIDE_OTHER] = "other",
  [CSEL_SUPPLY_SIDE_BOTH] = "both",
};

/**
 * csel_supply_side_get_id:
 * @side: a side
 *
 * Returns: its stable name, as on the command line and in JSON
 */
const char *
csel_supply_side_get_id (CselSupplySide side)
{
  g_return_val_if_fail (side < CSEL_N_SUPPLY_SIDES, NULL);

  return ids[side];
}

/**
 * csel_supply_side_parse:
 * @id: a stable name
 * @side: (out): the side
 *
 * Returns: %FALSE if no side has that name
 */
gboolean
csel_supply_side_parse (const char     *id,
                        CselSupplySide *side)
{
  for (CselSupplySide i = 0; i < CSEL_N_SUPPLY_SIDES; i++)
    if (strcmp (ids[i], id) == 0)
      {
        *side = i;
        return TRUE;
      }

  return FALSE;
}

static void
cite_safety_information (CselVerdictLine *line,
                         CselProduct     *product)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, CSEL_PROPERTY_SAFETY_INFORMATION, &n);

  for (guint i = 0; i < n; i++)
    csel_verdict_line_cite (line, product, &facts[i]);
}

/* What is said of one half of a listed pair is said of the pair */
static void
read_safety_information (CselVerdictLine *line,
                         CselProduct     *product,
                         GPtrArray       *matings)
{
  cite_safety_information (line, product);
  for (guint i = 0; line->n_cites == 0 && matings != NULL && i < matings->len; i++)
    {
      const CselMating *mating = g_ptr_array_index (matings, i);

      if (mating->listed)
        cite_safety_information (line, mating->other);
    }
  line->is_note = TRUE;
  csel_verdict_line_conclude (line, line->n_cites > 0 ? CSEL_OUTCOME_PUBLISHED :
                              CSEL_OUTCOME_NOT_STATED);
}

static CselOutcome
judge_side (CselHalf       half,
            CselSupplySide side)
{
  if (half == CSEL_HALF_NONE)
    return CSEL_OUTCOME_NO_CONNECTOR;
  if (half == CSEL_HALF_CONTRADICTORY)
    return CSEL_OUTCOME_CONTRADICTORY;

  switch (side)
    {
    case CSEL_SUPPLY_SIDE_THIS:
      return half == CSEL_HALF_MALE ? CSEL_OUTCOME_PINS_LIVE : CSEL_OUTCOME_SOCKETS_LIVE;

    case CSEL_SUPPLY_SIDE_OTHER:
      return half == CSEL_HALF_FEMALE ? CSEL_OUTCOME_PINS_LIVE : CSEL_OUTCOME_SOCKETS_LIVE;

    case CSEL_SUPPLY_SIDE_BOTH:
      return CSEL_OUTCOME_BOTH_LIVE;

    case CSEL_SUPPLY_SIDE_UNKNOWN:
    case CSEL_N_SUPPLY_SIDES:
      break;
    }

  return CSEL_OUTCOME_NOT_GIVEN;
}

/**
 * csel_supply_side_ask:
 * @product: a connector or header
 * @matings: (nullable) (element-type CselMating): its other halves
 * @side: which half is supplied when unmated
 *
 * Where @product states no safety information, that of a half which is listed for it stands.
 *
 * Returns: (transfer full): what follows from @side, and the safety information as a note;
 *   never a pass
 */
CselVerdict *
csel_supply_side_ask (CselProduct   *product,
                      GPtrArray     *matings,
                      CselSupplySide side)
{
  CselVerdict *verdict = csel_verdict_new ();
  CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_SUPPLY_SIDE);
  CselVerdictLine *safety = csel_verdict_add (verdict, CSEL_RULE_SAFETY_INFORMATION);

  read_safety_information (safety, product, matings);
  csel_verdict_line_conclude (line, judge_side (csel_half_read (product, line), side));

  /* That the female half belongs there is said by the safety information alone */
  if (line->outcome == CSEL_OUTCOME_SOCKETS_LIVE && safety->n_cites > 0)
    csel_verdict_line_cite (line, safety->cites[0].product, safety->cites[0].fact);

  return verdict;
}
