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
  static const char *const without[] = {
    CSEL_KIND_THT_HEADER, CSEL_KIND_MALE_HEADER, CSEL_KIND_FERRULE, CSEL_KIND_STRAIN_RELIEF_PLATE, NULL,
  };
  const char *kind = csel_product_get_kind (product);

  /* What a product of no stated kind takes cannot be told */
  return kind == NULL || strcmp (kind, CSEL_KIND_FEMALE_CONNECTOR) == 0 ||
         strcmp (kind, CSEL_KIND_MALE_CONNECTOR) == 0 ||
         (!g_strv_contains (without, kind) &&
          csel_product_lookup_first (product, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION) != NULL);
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

/* The record of a statement in @unit: the statement itself, or what it says beside it */
static const CselFact *
find_record (const CselFact *facts,
             guint           n_facts,
             CselUnit        unit)
{
  for (guint i = 0; i < n_facts && (i == 0 || facts[i].also); i++)
    if (facts[i].unit == unit)
      return &facts[i];

  return NULL;
}

/* Does each connection that the product speaks of have such a row? What is stated of one says
 * nothing of another */
static gboolean
is_stated_for_each_connection (const CselFerruleQuestion *question,
                               GPtrArray                 *connections)
{
  guint n;
  const CselFact *facts = csel_product_get_facts (question->connector, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *connection = csel_product_get_qualifier (question->connector, &facts[i], CSEL_QUALIFIER_CONNECTION);

      if (connection != NULL && connections->len > 0 &&
          !g_ptr_array_find_with_equal_func (connections, connection, g_str_equal, NULL))
        return FALSE;
    }

  return TRUE;
}

/* How far the best of the rows can be trusted; others are not read beside it */
static CselConfidence
find_trust (const CselFerruleQuestion *question,
            CselPreparation            preparation)
{
  guint n;
  const CselFact *facts = csel_product_lookup (question->connector, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);
  CselConfidence best = CSEL_CONFIDENCE_SECOND_HAND;

  for (guint i = 0; i < n; i++)
    if (csel_terminal_row_matches (question->connector, &facts[i], question->conductor->kind, preparation))
      best = MIN (best, csel_product_get_source (question->connector, &facts[i])->confidence);

  return best;
}

/**
 * csel_terminal_find_row:
 *
 * The range that is stated for the conductor in @unit. Two that differ are cited both and
 * are no answer, and so is one that is not stated for each connection, or not each time in
 * @unit.
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
  CselConfidence trust = find_trust (question, preparation);
  g_autoptr(GPtrArray) connections = g_ptr_array_new ();
  const CselFact *found = NULL;
  const CselFact *without = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *connection = csel_product_get_qualifier (question->connector, &facts[i], CSEL_QUALIFIER_CONNECTION);
      const CselFact *record = find_record (&facts[i], n - i, unit);

      if (facts[i].also ||
          csel_product_get_source (question->connector, &facts[i])->confidence != trust ||
          !csel_terminal_row_matches (question->connector, &facts[i], question->conductor->kind, preparation))
        continue;
      if (connection != NULL)
        g_ptr_array_add (connections, (gpointer)connection);
      if (record == NULL)
        without = &facts[i];
      if (record == NULL || (found != NULL && same_quantity (found, record)))
        continue;
      if (found != NULL)
        *contradictory = TRUE;
      else
        found = record;
      csel_verdict_line_cite (line, question->connector, record);
    }

  if (found != NULL && without != NULL)
    {
      csel_verdict_line_cite (line, question->connector, without);
      *contradictory = TRUE;
    }
  if (found != NULL && !is_stated_for_each_connection (question, connections))
    *contradictory = TRUE;

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

/* Is the metric size that is nearest to the gauge, or one that is printed beside it, in the range? */
static gboolean
has_partner_within (const CselFerruleQuestion *question,
                    const CselRange           *required,
                    CselVerdictLine           *line)
{
  gint64 gauge = question->conductor->size.lo;

  for (guint i = 0; i < question->pairs->len; i++)
    {
      const CselAwgPair *pair = &g_array_index (question->pairs, CselAwgPair, i);

      if (pair->gauge != gauge || pair->is_end || !csel_range_contains (required, pair->area))
        continue;
      csel_verdict_line_cite (line, pair->cite.product, pair->cite.fact);
      return TRUE;
    }

  return csel_range_contains (required, csel_awg_get_nearest (gauge));
}

/* A gauge against a range in mm²: its area decides, which depends on nothing else that is stated. A
 * little outside, where the usual metric size is inside, there is no answer. */
static CselOutcome
compare_gauge_with_metric_range (const CselFerruleQuestion *question,
                                 const CselFact            *row,
                                 CselVerdictLine           *line)
{
  csel_fact_get_range (row, &line->required);
  if (csel_range_contains (&line->required, csel_awg_get_area (question->conductor->size.lo)))
    return CSEL_OUTCOME_WITHIN;

  return has_partner_within (question, &line->required, line) ? CSEL_OUTCOME_NOT_COMPARABLE :
         CSEL_OUTCOME_OUT_OF_RANGE;
}

/* The metric size whose area is not smaller stands for the gauge */
static CselOutcome
compare_area_with_metric_range (const CselFerruleQuestion *question,
                                const CselFact            *row,
                                CselVerdictLine           *line)
{
  gint64 partner = csel_awg_get_partner (question->conductor->size.lo);
  const CselRange size = { partner, partner, CSEL_UNIT_MM2, FALSE };

  CselOutcome outcome;

  if (partner == 0)
    return CSEL_OUTCOME_NOT_COMPARABLE;
  outcome = csel_terminal_compare (row, &size, line);

  /* The conductor itself is thinner than the size that stands for it */
  return outcome == CSEL_OUTCOME_WITHIN &&
         !csel_range_contains (&line->required, csel_awg_get_area (question->conductor->size.lo)) ?
         CSEL_OUTCOME_NOT_COMPARABLE : outcome;
}

CselOutcome
csel_terminal_judge (const CselFerruleQuestion *question,
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

  csel_verdict_line_conclude (line, csel_terminal_judge (question, preparation, line));

  return verdict;
}
