/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselVerdict: an answer with its reasons, as a value
 *
 * One line per rule; the verdict is the worst line. A line is never better than its source:
 * csel_verdict_line_conclude() lowers "fits" to "cannot tell" where a cited fact is
 * second-hand.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-verdict.h"

#include <string.h>

struct _CselVerdict
{
  GPtrArray *lines;
};

static const char *const result_ids[CSEL_N_QUESTIONS][CSEL_N_VERDICT_RESULTS] = {
  [CSEL_QUESTION_FIT] = { "fits", "accepted", "cannot-tell", "does-not-fit", "not-applicable" },
  [CSEL_QUESTION_MATE] = { "mates", "accepted", "cannot-tell", "does-not-mate", "not-applicable" },
  [CSEL_QUESTION_CHECK] = { "pass", "accepted", "open", "fail", "fail" },
};

static const char *const rule_ids[CSEL_N_RULES] = {
  [CSEL_RULE_CONDUCTOR_RANGE] = "conductor-range",
  [CSEL_RULE_SIZE] = "size",
  [CSEL_RULE_INSULATION] = "insulation",
  [CSEL_RULE_FERRULE_RANGE] = "ferrule-range",
  [CSEL_RULE_SLEEVE_LENGTH] = "sleeve-length",
  [CSEL_RULE_LISTED] = "listed",
  [CSEL_RULE_CONTACT_TYPE] = "contact-type",
  [CSEL_RULE_POLE_NUMBER] = "pole-number",
  [CSEL_RULE_PIN_SPACING] = "pin-spacing",
  [CSEL_RULE_SERIES] = "series",
  [CSEL_RULE_SUPPLY_SIDE] = "supply-side",
  [CSEL_RULE_SAFETY_INFORMATION] = "safety-information",
  [CSEL_RULE_SWAP] = "swap",
  [CSEL_RULE_VOLTAGE] = "voltage",
  [CSEL_RULE_IMPULSE_VOLTAGE] = "impulse-voltage",
  [CSEL_RULE_ALTITUDE] = "altitude",
  [CSEL_RULE_CURRENT] = "current",
  [CSEL_RULE_CONDUCTOR_CURRENT] = "conductor-current",
  [CSEL_RULE_AMBIENT] = "ambient",
  [CSEL_RULE_PROCESSING_TEMPERATURE] = "processing-temperature",
  [CSEL_RULE_FLAMMABILITY] = "flammability",
  [CSEL_RULE_MATERIAL_GROUP] = "material-group",
  [CSEL_RULE_APPROVAL] = "approval",
  [CSEL_RULE_POLE] = "pole",
  [CSEL_RULE_CLAMPING_UNIT] = "clamping-unit",
  [CSEL_RULE_CONDUCTOR_SIZE] = "conductor-size",
  [CSEL_RULE_FERRULE_NUMBER] = "ferrule-number",
  [CSEL_RULE_DERATING] = "derating",
};

static const struct
{
  const char       *id;
  CselVerdictResult result;
} outcomes[CSEL_N_OUTCOMES] = {
  [CSEL_OUTCOME_WITHIN] = { "within", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_OUT_OF_RANGE] = { "out-of-range", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_EXACT] = { "exact", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_PUBLISHED] = { "published", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_AREA] = { "area-not-smaller", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_TOO_SMALL] = { "too-small", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_OVERSIZE] = { "oversize", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_AS_ASKED] = { "as-asked", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_NOT_AS_ASKED] = { "not-as-asked", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_TOO_SHORT] = { "too-short", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_TOO_LONG] = { "too-long", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_LENGTH_UNKNOWN] = { "length-unknown", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_NOT_STATED] = { "not-stated", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_INSULATION_UNKNOWN] = { "insulation-unknown", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_CONTRADICTORY] = { "contradictory", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_NOT_COMPARABLE] = { "not-comparable", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_SEVERAL] = { "several-conductors", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_SOLID] = { "solid", CSEL_VERDICT_NOT_APPLICABLE },
  [CSEL_OUTCOME_TAKES_NO_CONDUCTOR] = { "takes-no-conductor", CSEL_VERDICT_NOT_APPLICABLE },
  [CSEL_OUTCOME_LISTED] = { "listed", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_LISTED_CONFLICT] = { "listed-conflict", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_NOT_LISTED] = { "not-listed", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_UNLISTED] = { "unlisted", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_AGREES] = { "agrees", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_DIFFERS] = { "differs", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_NO_CONNECTOR] = { "no-connector", CSEL_VERDICT_NOT_APPLICABLE },
  [CSEL_OUTCOME_SOCKETS_LIVE] = { "sockets-live", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_PINS_LIVE] = { "pins-live", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_BOTH_LIVE] = { "both-live", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_SWAPPABLE] = { "could-be-swapped", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_SUFFICIENT] = { "sufficient", CSEL_VERDICT_FITS },
  [CSEL_OUTCOME_INSUFFICIENT] = { "insufficient", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_NOT_RATED] = { "not-rated", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_NO_RATING] = { "no-rating", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_DC_NOT_STATED] = { "dc-not-stated", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_BEYOND_TABLE] = { "beyond-table", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_DERATING_NOT_STATED] = { "derating-not-stated", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_NOT_GIVEN] = { "not-given", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_NOT_ORDERED] = { "not-ordered", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_VOLTAGE_NOT_GIVEN] = { "voltage-not-given", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_GROUP_LIMIT] = { "group-limit", CSEL_VERDICT_DOES_NOT_FIT },
  [CSEL_OUTCOME_NOT_ON_CURVE] = { "not-on-curve", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_NOT_CERTIFIED] = { "not-certified", CSEL_VERDICT_CANNOT_TELL },
  [CSEL_OUTCOME_NUMBER_OPEN] = { "number-open", CSEL_VERDICT_CANNOT_TELL },
};

static void
line_free (gpointer data)
{
  CselVerdictLine *line = data;

  for (guint i = 0; i < line->n_cites; i++)
    g_object_unref (line->cites[i].product);
  g_free (line->acceptance.by);
  g_free (line->acceptance.date);
  g_free (line->acceptance.reason);
  g_free (line);
}

/**
 * csel_verdict_new:
 *
 * Returns: (transfer full): a verdict without a line
 */
CselVerdict *
csel_verdict_new (void)
{
  CselVerdict *self = g_new0 (CselVerdict, 1);

  self->lines = g_ptr_array_new_with_free_func (line_free);

  return self;
}

/**
 * csel_verdict_free:
 * @self: (transfer full): a verdict
 */
void
csel_verdict_free (CselVerdict *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * csel_verdict_add:
 * @self: a verdict
 * @rule: the rule that is applied
 *
 * Returns: (transfer none): a new line, to be filled and concluded
 */
CselVerdictLine *
csel_verdict_add (CselVerdict *self,
                  CselRule     rule)
{
  CselVerdictLine *line = g_new0 (CselVerdictLine, 1);

  line->rule = rule;
  line->is_note = rule == CSEL_RULE_LISTED;
  g_ptr_array_add (self->lines, line);

  return line;
}

/**
 * csel_verdict_take:
 * @self: a verdict
 * @other: (transfer full): lines of another question, which become its own
 */
void
csel_verdict_take (CselVerdict *self,
                   CselVerdict *other)
{
  g_ptr_array_extend_and_steal (self->lines, g_steal_pointer (&other->lines));
  g_free (other);
}

/**
 * csel_verdict_append:
 * @self: a verdict
 * @other: lines of another question, which are copied
 */
void
csel_verdict_append (CselVerdict       *self,
                     const CselVerdict *other)
{
  for (guint i = 0; i < other->lines->len; i++)
    {
      CselVerdictLine *copy = g_memdup2 (g_ptr_array_index (other->lines, i), sizeof *copy);

      for (guint j = 0; j < copy->n_cites; j++)
        g_object_ref (copy->cites[j].product);
      copy->acceptance.by = g_strdup (copy->acceptance.by);
      copy->acceptance.date = g_strdup (copy->acceptance.date);
      copy->acceptance.reason = g_strdup (copy->acceptance.reason);
      g_ptr_array_add (self->lines, copy);
    }
}

/**
 * csel_verdict_line_cite:
 * @line: a line
 * @product: whose fact it is
 * @fact: (nullable): a fact that was compared
 */
void
csel_verdict_line_cite (CselVerdictLine *line,
                        CselProduct     *product,
                        const CselFact  *fact)
{
  if (fact == NULL)
    return;

  /* A fact counts for the trust in the line even where there is no room to cite it; for an own
   * value there is always room */
  if (csel_product_get_source (product, fact)->confidence == CSEL_CONFIDENCE_SECOND_HAND)
    line->rests_on_second_hand = TRUE;
  line->rests_on_own = line->rests_on_own || fact->is_own;
  if (line->n_cites == CSEL_MAX_CITATIONS && fact->is_own)
    g_object_unref (line->cites[--line->n_cites].product);
  if (line->n_cites < CSEL_MAX_CITATIONS)
    line->cites[line->n_cites++] = (CselCitation) { g_object_ref (product), fact }
  ;
}

static gboolean
is_of_connection (CselProduct    *product,
                  const CselFact *fact,
                  const char     *connection)
{
  const char *own = csel_product_get_qualifier (product, fact, CSEL_QUALIFIER_CONNECTION);

  return connection == NULL || own == NULL || strcmp (own, connection) == 0;
}

/**
 * csel_verdict_line_read:
 * @line: a line
 * @product: whose facts are read
 * @property: what is asked
 * @unit: in which unit; where none is stated in it, any unit of its kind
 * @connection: (nullable): the connection it must be stated for
 * @range: (out caller-allocates): the quantity, if it is stated once
 *
 * Cites each statement that differs. What the maker states is not displaced, nor put in doubt,
 * by what somebody else says of it.
 *
 * Returns: whether it is stated
 */
CselStated
csel_verdict_line_read (CselVerdictLine *line,
                        CselProduct     *product,
                        CselPropertyId   property,
                        CselUnit         unit,
                        const char      *connection,
                        CselRange       *range)
{
  guint n;
  const CselFact *facts = csel_product_lookup (product, property, &n);
  CselStated stated = CSEL_STATED_NOT;

  for (guint by_kind = 0; by_kind <= 1 && stated == CSEL_STATED_NOT; by_kind++)
    for (CselConfidence trust = 0; trust < CSEL_N_CONFIDENCES && stated == CSEL_STATED_NOT; trust++)
      for (guint i = 0; i < n; i++)
        {
          CselRange one;

          if (!csel_fact_get_range (&facts[i], &one) ||
              csel_product_get_source (product, &facts[i])->confidence != trust ||
              (by_kind ? csel_unit_get_kind (one.unit) != csel_unit_get_kind (unit) : one.unit != unit) ||
              !is_of_connection (product, &facts[i], connection) ||
              (stated != CSEL_STATED_NOT && one.lo == range->lo && one.hi == range->hi))
            continue;
          stated = stated == CSEL_STATED_NOT ? CSEL_STATED_ONCE : CSEL_STATED_DIFFERENTLY;
          *range = one;
          csel_verdict_line_cite (line, product, &facts[i]);
        }

  return stated;
}

/**
 * csel_verdict_line_conclude:
 * @line: a line that cites its facts
 * @outcome: what the rule found
 */
void
csel_verdict_line_conclude (CselVerdictLine *line,
                            CselOutcome      outcome)
{
  line->outcome = outcome;
  line->result = csel_outcome_get_result (outcome);

  if (line->result == CSEL_VERDICT_FITS && line->rests_on_second_hand && !line->is_note)
    {
      line->lowered = TRUE;
      line->result = CSEL_VERDICT_CANNOT_TELL;
    }
}

guint
csel_verdict_get_n_lines (const CselVerdict *self)
{
  return self->lines->len;
}

/**
 * csel_verdict_get_line:
 * @self: a verdict
 * @index: which line
 *
 * Returns: (transfer none): the line
 */
const CselVerdictLine *
csel_verdict_get_line (const CselVerdict *self,
                       guint              index)
{
  return g_ptr_array_index (self->lines, index);
}

/**
 * csel_verdict_find:
 * @self: a verdict
 * @rule: a rule
 *
 * Returns: (nullable) (transfer none): the line of @rule, %NULL if it was not applied
 */
const CselVerdictLine *
csel_verdict_find (const CselVerdict *self,
                   CselRule           rule)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const CselVerdictLine *line = g_ptr_array_index (self->lines, i);

      if (line->rule == rule)
        return line;
    }

  return NULL;
}

/**
 * csel_verdict_get_result:
 * @self: a verdict
 *
 * Returns: the worst result of its lines; a verdict without any cannot tell
 */
CselVerdictResult
csel_verdict_get_result (const CselVerdict *self)
{
  CselVerdictResult worst = CSEL_VERDICT_FITS;
  guint n_counted = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CselVerdictLine *line = g_ptr_array_index (self->lines, i);

      if (line->is_note)
        continue;
      n_counted++;
      worst = MAX (worst, line->result);
    }

  return n_counted > 0 ? worst : CSEL_VERDICT_CANNOT_TELL;
}

/**
 * csel_verdict_line_is_open:
 * @line: a line
 *
 * Returns: %TRUE if the line is one thing to check
 */
gboolean
csel_verdict_line_is_open (const CselVerdictLine *line)
{
  return !line->is_note && line->result == CSEL_VERDICT_CANNOT_TELL;
}

/**
 * csel_verdict_rests_on_own:
 * @self: a verdict
 *
 * Returns: %TRUE if one of its lines rests on what the user has stated
 */
gboolean
csel_verdict_rests_on_own (const CselVerdict *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (((const CselVerdictLine *)g_ptr_array_index (self->lines, i))->rests_on_own)
      return TRUE;

  return FALSE;
}

/**
 * csel_verdict_accept:
 * @self: a verdict
 * @rule: the rule whose lines are accepted
 * @acceptance: by whom, when and why; copied
 *
 * Only what is open can be accepted: what is met needs nobody to answer for it, and what a
 * stated fact is against cannot be accepted.
 *
 * Returns: %FALSE if no line of @rule is open
 */
gboolean
csel_verdict_accept (CselVerdict          *self,
                     CselRule              rule,
                     const CselAcceptance *acceptance)
{
  gboolean accepted = FALSE;

  for (guint i = 0; i < self->lines->len; i++)
    if (csel_verdict_get_line (self, i)->rule == rule && csel_verdict_accept_line (self, i, acceptance))
      accepted = TRUE;

  return accepted;
}

/**
 * csel_verdict_accept_line:
 * @self: a verdict
 * @index: one of its lines
 * @acceptance: by whom, when and why; copied
 *
 * Returns: %FALSE if the line is not open
 */
gboolean
csel_verdict_accept_line (CselVerdict          *self,
                          guint                 index,
                          const CselAcceptance *acceptance)
{
  CselVerdictLine *line = g_ptr_array_index (self->lines, index);

  if (!csel_verdict_line_is_open (line))
    return FALSE;

  line->result = CSEL_VERDICT_ACCEPTED;
  line->acceptance.by = g_strdup (acceptance->by);
  line->acceptance.date = g_strdup (acceptance->date);
  line->acceptance.reason = g_strdup (acceptance->reason);

  return TRUE;
}

/**
 * csel_verdict_result_get_id:
 * @question: what was asked
 * @result: a result
 *
 * Returns: its stable name, as in JSON
 */
const char *
csel_verdict_result_get_id (CselQuestion      question,
                            CselVerdictResult result)
{
  g_return_val_if_fail (question < CSEL_N_QUESTIONS, NULL);
  g_return_val_if_fail (result < CSEL_N_VERDICT_RESULTS, NULL);

  return result_ids[question][result];
}

/**
 * csel_rule_get_id:
 * @rule: a rule
 *
 * Returns: its stable name, as in JSON
 */
const char *
csel_rule_get_id (CselRule rule)
{
  g_return_val_if_fail (rule < CSEL_N_RULES, NULL);

  return rule_ids[rule];
}

/**
 * csel_rule_parse:
 * @id: a stable name, as in JSON
 * @rule: (out): the rule
 *
 * Returns: %FALSE if no rule has that name
 */
gboolean
csel_rule_parse (const char *id,
                 CselRule   *rule)
{
  for (CselRule i = 0; i < CSEL_N_RULES; i++)
    if (strcmp (rule_ids[i], id) == 0)
      {
        *rule = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_outcome_get_id:
 * @outcome: an outcome
 *
 * Returns: its stable name, as in JSON
 */
const char *
csel_outcome_get_id (CselOutcome outcome)
{
  g_return_val_if_fail (outcome < CSEL_N_OUTCOMES, NULL);

  return outcomes[outcome].id;
}

/**
 * csel_outcome_get_result:
 * @outcome: an outcome
 *
 * Returns: what follows from it, if its facts are the maker's own
 */
CselVerdictResult
csel_outcome_get_result (CselOutcome outcome)
{
  g_return_val_if_fail (outcome < CSEL_N_OUTCOMES, CSEL_VERDICT_CANNOT_TELL);

  return outcomes[outcome].result;
}
