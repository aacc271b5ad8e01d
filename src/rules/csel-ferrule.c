/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Ferrules: does this ferrule fit this conductor and this terminal?
 *
 *   terminal   conductor range per preparation            bare │ insulated │ uninsulated
 *   ferrule    size · insulation · ferrule range · sleeve length · listed by the maker
 *
 * A ferrule fits only if its size is the conductor's, the terminal takes a ferrule of that
 * size and insulation, and the metal sleeve is as long as the strip length the terminal asks
 * for. A length that is not stated is never taken for a good one.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-ferrule.h"

#include <string.h>

#include "base/csel-awg.h"
#include "model/csel-code.h"
#include "rules/csel-awg-pairs.h"

typedef struct
{
  CselProduct         *connector;
  const CselConductor *conductor;
  CselFerruleWish      wish;
  GArray              *pairs;
} Question;

static const char *const wish_ids[CSEL_N_WISHES] = {
  [CSEL_WISH_ANY] = "any",
  [CSEL_WISH_INSULATED] = "insulated",
  [CSEL_WISH_UNINSULATED] = "uninsulated",
  [CSEL_WISH_NONE] = "none",
};

static const char *const summary_ids[CSEL_N_SUMMARIES] = {
  "takes-no-conductor",
  "ferrule-not-applicable",
  "not-stated",
  "out-of-range",
  "only-up-to",
  "none-listed",
};

/**
 * csel_ferrule_wish_parse:
 * @id: "any", "insulated", "uninsulated" or "none"
 * @wish: (out): what it means
 *
 * Returns: %FALSE if @id is unknown
 */
gboolean
csel_ferrule_wish_parse (const char      *id,
                         CselFerruleWish *wish)
{
  for (CselFerruleWish i = 0; i < CSEL_N_WISHES; i++)
    if (strcmp (id, wish_ids[i]) == 0)
      {
        *wish = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_ferrule_summary_get_id:
 * @flag: one flag
 *
 * Returns: its stable name, as in JSON
 */
const char *
csel_ferrule_summary_get_id (CselFerruleSummary flag)
{
  return summary_ids[g_bit_nth_lsf (flag, -1)];
}

static gboolean
takes_conductor (CselProduct *product)
{
  const char *kind = csel_product_get_kind (product);

  return g_strcmp0 (kind, CSEL_KIND_FEMALE_CONNECTOR) == 0 ||
         g_strcmp0 (kind, CSEL_KIND_MALE_CONNECTOR) == 0 ||
         csel_product_lookup_first (product, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION) != NULL;
}

/* Is the fact about this conductor, prepared in this way? */
static gboolean
row_matches (CselProduct      *connector,
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
 * find_row:
 *
 * The range that is stated for the conductor in @unit. Two that differ are cited both and
 * are no answer.
 */
static const CselFact *
find_row (const Question  *question,
          CselPreparation  preparation,
          CselUnit         unit,
          CselVerdictLine *line,
          gboolean        *contradictory)
{
  guint n;
  const CselFact *facts = csel_product_lookup (question->connector,
                                               CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);
  const CselFact *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (facts[i].unit != unit ||
          !row_matches (question->connector, &facts[i], question->conductor->kind, preparation))
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
cite_other_rows (const Question  *question,
                 CselVerdictLine *line)
{
  guint n;
  const CselFact *facts = csel_product_lookup (question->connector,
                                               CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);

  for (guint i = 0; i < n; i++)
    if (!facts[i].also)
      csel_verdict_line_cite (line, question->connector, &facts[i]);
}

static CselOutcome
compare_range (const CselFact  *row,
               gint64           size,
               CselVerdictLine *line)
{
  csel_fact_get_range (row, &line->required);

  return csel_range_contains (&line->required, size) ? CSEL_OUTCOME_WITHIN :
         CSEL_OUTCOME_OUT_OF_RANGE;
}

/* A gauge against a range in mm²: every metric size that is printed beside it must agree */
static CselOutcome
compare_gauge_with_metric_range (const Question  *question,
                                 const CselFact  *row,
                                 CselVerdictLine *line)
{
  gboolean within = FALSE;
  gboolean outside = FALSE;

  csel_fact_get_range (row, &line->required);
  for (guint i = 0; i < question->pairs->len; i++)
    {
      const CselAwgPair *pair = &g_array_index (question->pairs, CselAwgPair, i);

      if (pair->gauge != question->conductor->size.lo)
        continue;
      csel_verdict_line_cite (line, pair->cite.product, pair->cite.fact);
      if (csel_range_contains (&line->required, pair->area))
        within = TRUE;
      else
        outside = TRUE;
    }

  if (within == outside)
    return CSEL_OUTCOME_NOT_COMPARABLE;

  return within ? CSEL_OUTCOME_WITHIN : CSEL_OUTCOME_OUT_OF_RANGE;
}

static CselOutcome
judge_terminal (const Question  *question,
                CselPreparation  preparation,
                CselVerdictLine *line)
{
  CselUnit typed = question->conductor->size.unit;
  gboolean contradictory = FALSE;
  const CselFact *row;

  line->found = question->conductor->size;
  if (!takes_conductor (question->connector))
    return CSEL_OUTCOME_TAKES_NO_CONDUCTOR;
  if (question->conductor->kind == CSEL_CONDUCTOR_SOLID && preparation != CSEL_PREPARATION_BARE)
    return CSEL_OUTCOME_SOLID;

  row = find_row (question, preparation, typed, line, &contradictory);
  if (row != NULL)
    return compare_range (row, question->conductor->size.lo, line);

  if (!contradictory)
    row = find_row (question, preparation, typed == CSEL_UNIT_MM2 ? CSEL_UNIT_AWG : CSEL_UNIT_MM2,
                    line, &contradictory);
  if (contradictory)
    return CSEL_OUTCOME_CONTRADICTORY;
  if (row == NULL)
    {
      cite_other_rows (question, line);
      return CSEL_OUTCOME_NOT_STATED;
    }

  /* mm² typed and only AWG stated: no pair says how large the conductor's gauge is */
  return typed == CSEL_UNIT_AWG ? compare_gauge_with_metric_range (question, row, line) :
         CSEL_OUTCOME_NOT_COMPARABLE;
}

static CselVerdict *
ask_terminal (const Question *question,
              CselPreparation preparation)
{
  CselVerdict *verdict = csel_verdict_new ();
  CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_CONDUCTOR_RANGE);

  csel_verdict_line_conclude (line, judge_terminal (question, preparation, line));

  return verdict;
}

/* The first of exact size, printed gauge, too small and oversize decides */
static CselOutcome
judge_size (const Question  *question,
            CselProduct     *ferrule,
            CselVerdictLine *line)
{
  const CselRange *size = &question->conductor->size;
  CselRange metric = { 0 };
  CselRange gauge = { 0 };
  const CselFact *metric_fact = csel_product_lookup_range (ferrule, CSEL_PROPERTY_FERRULE_SIZE,
                                                           CSEL_UNIT_MM2, &metric);
  const CselFact *gauge_fact = csel_product_lookup_range (ferrule, CSEL_PROPERTY_FERRULE_SIZE,
                                                          CSEL_UNIT_AWG, &gauge);
  gint64 area = size->unit == CSEL_UNIT_AWG ? csel_awg_get_area (size->lo) : size->lo;

  line->required = *size;
  if (metric_fact == NULL && gauge_fact == NULL)
    return CSEL_OUTCOME_NOT_STATED;

  csel_verdict_line_cite (line, ferrule, metric_fact != NULL ? metric_fact : gauge_fact);
  line->found = metric_fact != NULL ? metric : gauge;
  if (size->unit == CSEL_UNIT_AWG && gauge_fact != NULL && csel_range_contains (&gauge, size->lo))
    return CSEL_OUTCOME_PUBLISHED;
  if (metric_fact == NULL)
    return size->unit == CSEL_UNIT_AWG ?
           (gauge.hi < size->lo ? CSEL_OUTCOME_TOO_SMALL : CSEL_OUTCOME_OVERSIZE) :
           CSEL_OUTCOME_NOT_COMPARABLE;
  if (csel_range_contains (&metric, area))
    return CSEL_OUTCOME_EXACT;

  return metric.hi < area ? CSEL_OUTCOME_TOO_SMALL : CSEL_OUTCOME_OVERSIZE;
}

/* Which row of the terminal holds for a ferrule; %FALSE if its insulation is not stated */
static gboolean
get_preparation (CselProduct     *ferrule,
                 CselPreparation *preparation,
                 const CselFact **fact)
{
  guint n;
  const CselFact *facts = csel_product_lookup (ferrule, CSEL_PROPERTY_FERRULE_INSULATION, &n);

  *fact = NULL;
  if (n != 1)
    return FALSE;

  *fact = facts;
  *preparation = strcmp (csel_product_get_code (ferrule, facts), "insulated") == 0 ?
                 CSEL_PREPARATION_INSULATED : CSEL_PREPARATION_UNINSULATED;

  return TRUE;
}

static CselOutcome
judge_insulation (const Question  *question,
                  CselProduct     *ferrule,
                  CselVerdictLine *line)
{
  CselPreparation preparation;
  const CselFact *fact;
  gboolean as_asked;

  if (!get_preparation (ferrule, &preparation, &fact))
    return CSEL_OUTCOME_NOT_STATED;

  csel_verdict_line_cite (line, ferrule, fact);
  as_asked = (question->wish == CSEL_WISH_INSULATED) == (preparation == CSEL_PREPARATION_INSULATED);

  return as_asked ? CSEL_OUTCOME_AS_ASKED : CSEL_OUTCOME_NOT_AS_ASKED;
}

static CselOutcome
judge_ferrule_range_as (const Question  *question,
                        const CselRange *size,
                        CselPreparation  preparation,
                        CselVerdictLine *line)
{
  gboolean contradictory = FALSE;
  const CselFact *row = find_row (question, preparation, CSEL_UNIT_MM2, line, &contradictory);

  if (contradictory)
    return CSEL_OUTCOME_CONTRADICTORY;

  return row != NULL ? compare_range (row, size->lo, line) : CSEL_OUTCOME_NOT_STATED;
}

/* Where the insulation is not stated, both rows must say the same */
static CselOutcome
judge_ferrule_range (const Question  *question,
                     CselProduct     *ferrule,
                     CselVerdictLine *line)
{
  CselPreparation preparation = CSEL_PREPARATION_INSULATED;
  const CselFact *insulation;
  const CselFact *size_fact;
  CselOutcome outcome;
  gboolean known;

  size_fact = csel_product_lookup_range (ferrule, CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_MM2,
                                         &line->found);
  if (size_fact == NULL)
    return CSEL_OUTCOME_NOT_STATED;

  known = get_preparation (ferrule, &preparation, &insulation);
  csel_verdict_line_cite (line, ferrule, size_fact);
  csel_verdict_line_cite (line, ferrule, insulation);
  outcome = judge_ferrule_range_as (question, &line->found, preparation, line);
  if (!known &&
      judge_ferrule_range_as (question, &line->found, CSEL_PREPARATION_UNINSULATED, line) != outcome)
    return CSEL_OUTCOME_NOT_STATED;

  return outcome;
}

/* The metal sleeve must be as long as the terminal's strip length: general rule of the maker
 * for ferrules, not stated for this series */
static CselOutcome
judge_sleeve_length (const Question  *question,
                     CselProduct     *ferrule,
                     CselVerdictLine *line)
{
  const CselFact *strip = csel_product_lookup_range (question->connector,
                                                     CSEL_PROPERTY_STRIP_LENGTH,
                                                     CSEL_UNIT_MM, &line->required);
  const CselFact *sleeve = csel_product_lookup_range (ferrule, CSEL_PROPERTY_SLEEVE_LENGTH,
                                                      CSEL_UNIT_MM, &line->found);

  csel_verdict_line_cite (line, question->connector, strip);
  csel_verdict_line_cite (line, ferrule, sleeve);
  if (strip == NULL)
    return CSEL_OUTCOME_NOT_STATED;
  if (sleeve == NULL)
    return CSEL_OUTCOME_LENGTH_UNKNOWN;

  if (line->found.lo < line->required.lo)
    {
      line->difference = line->required.lo - line->found.lo;
      return CSEL_OUTCOME_TOO_SHORT;
    }
  if (line->found.hi > line->required.hi)
    {
      line->difference = line->found.hi - line->required.hi;
      return CSEL_OUTCOME_TOO_LONG;
    }

  return CSEL_OUTCOME_WITHIN;
}

static CselVerdict *
ask_candidate (const Question *question,
               CselProduct    *ferrule,
               gboolean        listed)
{
  CselVerdict *verdict = csel_verdict_new ();
  CselVerdictLine *line;
  CselVerdictResult size_result;
  gboolean conflict;

  line = csel_verdict_add (verdict, CSEL_RULE_SIZE);
  csel_verdict_line_conclude (line, judge_size (question, ferrule, line));
  size_result = line->result;

  if (question->wish == CSEL_WISH_INSULATED || question->wish == CSEL_WISH_UNINSULATED)
    {
      line = csel_verdict_add (verdict, CSEL_RULE_INSULATION);
      csel_verdict_line_conclude (line, judge_insulation (question, ferrule, line));
    }

  line = csel_verdict_add (verdict, CSEL_RULE_FERRULE_RANGE);
  csel_verdict_line_conclude (line, judge_ferrule_range (question, ferrule, line));
  conflict = line->result == CSEL_VERDICT_DOES_NOT_FIT;

  line = csel_verdict_add (verdict, CSEL_RULE_SLEEVE_LENGTH);
  csel_verdict_line_conclude (line, judge_sleeve_length (question, ferrule, line));
  conflict = conflict || line->result == CSEL_VERDICT_DOES_NOT_FIT;

  /* Listed for its own size and yet too long: the maker contradicts himself */
  line = csel_verdict_add (verdict, CSEL_RULE_LISTED);
  csel_verdict_line_conclude (line, !listed ? CSEL_OUTCOME_NOT_LISTED :
                              conflict && size_result != CSEL_VERDICT_DOES_NOT_FIT ?
                              CSEL_OUTCOME_LISTED_CONFLICT : CSEL_OUTCOME_LISTED);

  return verdict;
}

static void
candidate_free (gpointer data)
{
  CselFerruleCandidate *candidate = data;

  g_object_unref (candidate->ferrule);
  csel_verdict_free (candidate->verdict);
  g_free (candidate);
}

static guint
candidate_rank (const CselFerruleCandidate *candidate)
{
  CselVerdictResult result = csel_verdict_get_result (candidate->verdict);

  return (guint)result * 2 + !candidate->listed;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b,
                    gpointer      unused)
{
  guint rank_a = candidate_rank (*(CselFerruleCandidate *const *)a);
  guint rank_b = candidate_rank (*(CselFerruleCandidate *const *)b);

  return rank_a < rank_b ? -1 : rank_a > rank_b;
}

static void
collect_candidates (CselFerruleAnswer *self,
                    const Question    *question,
                    GPtrArray         *ferrules)
{
  for (guint i = 0; i < ferrules->len; i++)
    {
      CselFerruleCandidate *candidate = g_new0 (CselFerruleCandidate, 1);

      candidate->ferrule = g_object_ref (g_ptr_array_index (ferrules, i));
      candidate->listed = csel_product_find_relation (self->connector, candidate->ferrule, NULL);
      candidate->verdict = ask_candidate (question, candidate->ferrule, candidate->listed);
      g_ptr_array_add (self->candidates, candidate);
    }

  /* Stable, so that equals stay in the order of the catalogue */
  g_qsort_with_data (self->candidates->pdata, (int)self->candidates->len, sizeof (gpointer),
                     compare_candidates, NULL);
}

static gboolean
is_one_of_this_size_listed (CselFerruleAnswer *self)
{
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (self->candidates, i);

      if (candidate->listed &&
          csel_verdict_find (candidate->verdict, CSEL_RULE_SIZE)->result != CSEL_VERDICT_DOES_NOT_FIT)
        return TRUE;
    }

  return FALSE;
}

static CselOutcome
get_terminal_outcome (CselFerruleAnswer *self,
                      CselPreparation    preparation)
{
  return csel_verdict_get_line (self->terminal[preparation], 0)->outcome;
}

static CselFerruleSummary
summarize (CselFerruleAnswer *self)
{
  CselOutcome bare = get_terminal_outcome (self, CSEL_PREPARATION_BARE);
  CselOutcome insulated = get_terminal_outcome (self, CSEL_PREPARATION_INSULATED);
  CselOutcome uninsulated = get_terminal_outcome (self, CSEL_PREPARATION_UNINSULATED);

  if (bare == CSEL_OUTCOME_TAKES_NO_CONDUCTOR)
    return CSEL_SUMMARY_TAKES_NO_CONDUCTOR;
  if (insulated == CSEL_OUTCOME_SOLID)
    return CSEL_SUMMARY_NOT_APPLICABLE | (bare == CSEL_OUTCOME_OUT_OF_RANGE ?
                                          CSEL_SUMMARY_OUT_OF_RANGE : 0);
  if (bare == CSEL_OUTCOME_NOT_STATED && insulated == CSEL_OUTCOME_NOT_STATED &&
      uninsulated == CSEL_OUTCOME_NOT_STATED)
    return CSEL_SUMMARY_NOT_STATED;
  if (insulated == CSEL_OUTCOME_OUT_OF_RANGE && uninsulated == CSEL_OUTCOME_OUT_OF_RANGE)
    return bare == CSEL_OUTCOME_WITHIN ? CSEL_SUMMARY_ONLY_UP_TO : CSEL_SUMMARY_OUT_OF_RANGE;
  if (self->wish != CSEL_WISH_NONE && !is_one_of_this_size_listed (self))
    return CSEL_SUMMARY_NONE_LISTED;

  return 0;
}

/**
 * csel_ferrule_ask:
 * @connector: a product that takes conductors
 * @conductor: what is to be connected
 * @wish: what the designer would like to use
 * @ferrules: (element-type CselProduct): every ferrule there is
 *
 * The rules and their expected results: WAGO data sheet 831-1104/320-000 for the ranges and
 * the strip length; WAGO, "Using ferrules" (2024) for the length.
 *
 * Returns: (transfer full): what the terminal takes, and each ferrule with its verdict
 */
CselFerruleAnswer *
csel_ferrule_ask (CselProduct         *connector,
                  const CselConductor *conductor,
                  CselFerruleWish      wish,
                  GPtrArray           *ferrules)
{
  CselFerruleAnswer *self = g_new0 (CselFerruleAnswer, 1);
  g_autoptr(GArray) pairs = csel_awg_pairs_collect (connector, ferrules);
  Question question = { connector, conductor, wish, pairs };
  gboolean has_candidates;

  self->connector = g_object_ref (connector);
  self->conductor = *conductor;
  self->wish = wish;
  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
  for (CselPreparation i = 0; i < CSEL_N_PREPARATIONS; i++)
    self->terminal[i] = ask_terminal (&question, i);

  has_candidates = wish != CSEL_WISH_NONE && takes_conductor (connector) &&
                   conductor->kind != CSEL_CONDUCTOR_SOLID;
  if (has_candidates)
    collect_candidates (self, &question, ferrules);
  self->summary = summarize (self);

  return self;
}

/**
 * csel_ferrule_answer_free:
 * @self: (transfer full): an answer
 */
void
csel_ferrule_answer_free (CselFerruleAnswer *self)
{
  g_object_unref (self->connector);
  for (guint i = 0; i < CSEL_N_PREPARATIONS; i++)
    csel_verdict_free (self->terminal[i]);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}
