/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The terminal: does it take this conductor, bare or with a ferrule?
 *
 * A row of the data holds for one kind of conductor, prepared in one way, in mm² or AWG. Where
 * the conductor is typed in the other unit, only pairs of sizes that are printed decide.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-ferrule-private.h"

#include <string.h>

#include "base/csel-awg.h"
#include "model/csel-code.h"
#include "rules/csel-awg-pairs.h"

gboolean
csel_terminal_takes_conductor (CselProduct *product)
{
  const char *kind = csel_product_get_kind (product);

  return g_strcmp0 (kind, CSEL_KIND_FEMALE_CONNECTOR) == 0 ||
         g_strcmp0 (kind, CSEL_KIND_MALE_CONNECTOR) == 0 ||
         csel_product_lookup_first (product, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION) != NULL;
}

/* Is the fact about this conductor, prepared in this way? */
gboolean
csel_terminal_row_matches (CselProduct      *connector,
                           const CselFact   *fact,
                           CselConductorKind kind,
                           CselPreparation   preparation)
{
  const char *of_kind = csel_product_get_qualifier (connector, fact, CSEL_QUALIFIER_CONDUCTOR);
  const char *with_ferrule = csel_product_get_qualifier (connector, fact, CSEL_QUALIFIER_FERRULE);

  if (g_strcmp0 (of_kind, csel_conductor_kind_get_id (kind)) != 0)
    return FALSE;
  if (preparation == CSEL_PREPARATION_BARE)
    return with_ferrule == NULL;

  return g_strcmp0 (with_ferrule, csel_preparation_get_id (preparation)) == 0;
}

static gboolean
same_quantity (const CselFact *a,
               const CselFact *b)
{
  return a->kind == b->kind && a->lo == b->lo && a->hi == b->hi;
}

/**
 * csel_terminal_find_row:
 *
 * The range that is stated for the conductor in @unit. Two that differ are cited both and
 * are no answer.
 */
const CselFact *
csel_terminal_find_row (const CselFerruleQuestion *question,
                        CselPreparation            preparation,
                        CselUnit                   unit,
                        CselVerdictLine           *line,
                        gboolean                  *contradictory)
{
  guint n;
  const CselFact *facts = csel_product_lookup (question->connector,
                                               CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);
  const CselFact *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (facts[i].unit != unit ||
          !csel_terminal_row_matches (question->connector, &facts[i], question->conductor->kind, preparation))
        continue;
      if (found != NULL && same_quantity (found, &facts[i]))
        continue;
      if (found != NULL)
        *contradictory = TRUE;
      else
        found = &facts[i];
      csel_verdict_line_cite (line, question->connector, &facts[i]);
    }

  return *contradictory ? NULL : found;
}

/* The rows that are stated for other conductors, for "the sheet only says …" */
static void
cite_other_rows (const CselFerruleQuestion *question,
                 CselVerdictLine           *line)
{
  guint n;
  const CselFact *facts = csel_product_lookup (question->connector,
                                               CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);

  for (guint i = 0; i < n; i++)
    if (!facts[i].also)
      csel_verdict_line_cite (line, question->connector, &facts[i]);
}

CselOutcome
csel_terminal_compare (const CselFact  *row,
                       const CselRange *size,
                       CselVerdictLine *line)
{
  csel_fact_get_range (row, &line->required);

  return csel_range_contains (&line->required, size->lo) &&
         csel_range_contains (&line->required, size->hi) ? CSEL_OUTCOME_WITHIN :
         CSEL_OUTCOME_OUT_OF_RANGE;
}

/* The end of a range is not the metric size of its gauge: it decides only with the computed area */
static gboolean
pair_decides (const CselAwgPair *pair,
              const CselRange   *required)
{
  return !pair->is_end ||
         csel_range_contains (required, pair->area) ==
         csel_range_contains (required, csel_awg_get_area (pair->gauge));
}

static gboolean
is_beyond (const CselAwgPair *pair,
           gint64             gauge,
           const CselRange   *required)
{
  gint64 area = csel_awg_get_area (gauge);

  return (pair->gauge > gauge && pair->area <= required->lo && area < required->lo) ||
         (pair->gauge < gauge && pair->area >= required->hi && area > required->hi);
}

/* No pair is printed for the gauge: a thinner and a thicker one that are both taken enclose it,
 * one that is at the end of the range and nearer to it shuts it out */
static CselOutcome
compare_by_neighbours (const CselFerruleQuestion *question,
                       CselVerdictLine           *line)
{
  gint64 gauge = question->conductor->size.lo;
  const CselAwgPair *thinner = NULL;
  const CselAwgPair *thicker = NULL;

  for (guint i = 0; i < question->pairs->len; i++)
    {
      const CselAwgPair *pair = &g_array_index (question->pairs, CselAwgPair, i);

      if (!pair_decides (pair, &line->required))
        continue;
      if (is_beyond (pair, gauge, &line->required))
        {
          csel_verdict_line_cite (line, pair->cite.product, pair->cite.fact);
          return CSEL_OUTCOME_OUT_OF_RANGE;
        }
      if (!csel_range_contains (&line->required, pair->area))
        continue;
      if (pair->gauge < gauge && thinner == NULL)
        thinner = pair;
      if (pair->gauge > gauge && thicker == NULL)
        thicker = pair;
    }

  if (thinner == NULL || thicker == NULL ||
      !csel_range_contains (&line->required, csel_awg_get_area (gauge)))
    return CSEL_OUTCOME_NOT_COMPARABLE;

  csel_verdict_line_cite (line, thinner->cite.product, thinner->cite.fact);
  csel_verdict_line_cite (line, thicker->cite.product, thicker->cite.fact);

  return CSEL_OUTCOME_WITHIN;
}

/* A gauge against a range in mm²: every metric size that is printed beside it must agree */
static CselOutcome
compare_gauge_with_metric_range (const CselFerruleQuestion *question,
                                 const CselFact            *row,
                                 CselVerdictLine           *line)
{
  gboolean within = FALSE;
  gboolean outside = FALSE;

  csel_fact_get_range (row, &line->required);
  for (guint i = 0; i < question->pairs->len; i++)
    {
      const CselAwgPair *pair = &g_array_index (question->pairs, CselAwgPair, i);

      if (pair->gauge != question->conductor->size.lo || !pair_decides (pair, &line->required))
        continue;
      csel_verdict_line_cite (line, pair->cite.product, pair->cite.fact);
      if (csel_range_contains (&line->required, pair->area))
        within = TRUE;
      else
        outside = TRUE;
    }

  if (within && outside)
    return CSEL_OUTCOME_NOT_COMPARABLE;
  if (!within && !outside)
    return compare_by_neighbours (question, line);

  return within ? CSEL_OUTCOME_WITHIN : CSEL_OUTCOME_OUT_OF_RANGE;
}

/* The metric size whose area is not smaller stands for the gauge */
static CselOutcome
compare_area_with_metric_range (const CselFerruleQuestion *question,
                                const CselFact            *row,
                                CselVerdictLine           *line)
{
  gint64 partner = csel_awg_get_partner (question->conductor->size.lo);
  const CselRange size = { partner, partner, CSEL_UNIT_MM2, FALSE };

  return partner != 0 ? csel_terminal_compare (row, &size, line) : CSEL_OUTCOME_NOT_COMPARABLE;
}

static CselOutcome
judge_terminal (const CselFerruleQuestion *question,
                CselPreparation            preparation,
                CselVerdictLine           *line)
{
  CselUnit typed = question->conductor->size.unit;
  gboolean contradictory = FALSE;
  const CselFact *row;

  line->found = question->conductor->size;
  if (!csel_terminal_takes_conductor (question->connector))
    return CSEL_OUTCOME_TAKES_NO_CONDUCTOR;
  if (question->conductor->is_one_of_several)
    return CSEL_OUTCOME_SEVERAL;
  if (question->conductor->kind == CSEL_CONDUCTOR_SOLID && preparation != CSEL_PREPARATION_BARE)
    return CSEL_OUTCOME_SOLID;

  row = csel_terminal_find_row (question, preparation, typed, line, &contradictory);
  if (row != NULL)
    return csel_terminal_compare (row, &question->conductor->size, line);

  if (!contradictory)
    row = csel_terminal_find_row (question, preparation, typed == CSEL_UNIT_MM2 ? CSEL_UNIT_AWG : CSEL_UNIT_MM2,
                                  line, &contradictory);
  if (contradictory)
    return CSEL_OUTCOME_CONTRADICTORY;
  if (row == NULL)
    {
      cite_other_rows (question, line);
      return CSEL_OUTCOME_NOT_STATED;
    }

  /* mm² typed and only AWG stated: no pair says how large the conductor's gauge is */
  if (typed != CSEL_UNIT_AWG)
    return CSEL_OUTCOME_NOT_COMPARABLE;

  return question->conductor->gauging == CSEL_GAUGING_AREA ? compare_area_with_metric_range (question, row, line) :
         compare_gauge_with_metric_range (question, row, line);
}

CselVerdict *
csel_terminal_ask (const CselFerruleQuestion *question,
                   CselPreparation            preparation)
{
  CselVerdict *verdict = csel_verdict_new ();
  CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_CONDUCTOR_RANGE);

  csel_verdict_line_conclude (line, judge_terminal (question, preparation, line));

  return verdict;
}
