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

#include "rules/csel-ferrule-private.h"

#include <string.h>

#include "base/csel-awg.h"
#include "rules/csel-awg-pairs.h"
#include "rules/csel-ferrule-groups.h"

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
  "several-conductors",
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

/* A conductor in mm² against the sleeve's size in mm² */
static CselOutcome
compare_metric_size (const CselRange *sleeve,
                     gint64           area)
{
  /* A sleeve for several sizes would not be filled by the smaller ones */
  if (csel_range_contains (sleeve, area))
    return sleeve->is_range ? CSEL_OUTCOME_NOT_COMPARABLE : CSEL_OUTCOME_EXACT;

  return sleeve->hi < area ? CSEL_OUTCOME_TOO_SMALL : CSEL_OUTCOME_OVERSIZE;
}

/* The smallest metric size whose area is not smaller than the gauge's stands for it */
static CselOutcome
compare_area (const CselRange *sleeve,
              gint64           gauge)
{
  gint64 partner = csel_awg_get_partner (gauge);
  CselOutcome outcome;

  if (partner == 0)
    return CSEL_OUTCOME_NOT_COMPARABLE;
  outcome = compare_metric_size (sleeve, partner);

  return outcome == CSEL_OUTCOME_EXACT ? CSEL_OUTCOME_AREA : outcome;
}

/* A gauge: as it is printed, else by its area, which can only speak against the sleeve */
static CselOutcome
judge_gauge (const CselFerruleQuestion *question,
             CselProduct               *ferrule,
             CselVerdictLine           *line)
{
  gint64 gauge = question->conductor->size.lo;
  CselRange metric = { 0 };
  CselRange printed = { 0 };
  CselStated has_printed = csel_verdict_line_read (line, ferrule, CSEL_PROPERTY_FERRULE_SIZE,
                                                   CSEL_UNIT_AWG, NULL, &printed);
  CselStated has_metric = csel_verdict_line_read (line, ferrule, CSEL_PROPERTY_FERRULE_SIZE,
                                                  CSEL_UNIT_MM2, NULL, &metric);
  CselOutcome outcome;

  if (has_printed == CSEL_STATED_DIFFERENTLY || has_metric == CSEL_STATED_DIFFERENTLY)
    return CSEL_OUTCOME_CONTRADICTORY;
  if (has_printed == CSEL_STATED_NOT && has_metric == CSEL_STATED_NOT)
    return CSEL_OUTCOME_NOT_STATED;

  line->found = has_metric == CSEL_STATED_ONCE ? metric : printed;
  if (question->conductor->gauging == CSEL_GAUGING_AREA && has_metric == CSEL_STATED_ONCE)
    return compare_area (&metric, gauge);
  if (has_printed == CSEL_STATED_ONCE && csel_range_contains (&printed, gauge))
    return printed.is_range ? CSEL_OUTCOME_NOT_COMPARABLE : CSEL_OUTCOME_PUBLISHED;
  if (has_metric == CSEL_STATED_NOT)
    return printed.hi < gauge ? CSEL_OUTCOME_TOO_SMALL : CSEL_OUTCOME_OVERSIZE;

  outcome = compare_metric_size (&metric, csel_awg_get_area (gauge));

  return outcome == CSEL_OUTCOME_EXACT ? CSEL_OUTCOME_NOT_COMPARABLE : outcome;
}

/* The first of exact size, printed gauge, too small and oversize decides */
static CselOutcome
judge_size (const CselFerruleQuestion *question,
            CselProduct               *ferrule,
            CselVerdictLine           *line)
{
  CselStated stated;

  line->required = question->conductor->size;
  if (line->required.unit == CSEL_UNIT_AWG)
    return judge_gauge (question, ferrule, line);

  stated = csel_verdict_line_read (line, ferrule, CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_MM2, NULL,
                                   &line->found);
  if (stated == CSEL_STATED_DIFFERENTLY)
    return CSEL_OUTCOME_CONTRADICTORY;
  if (stated == CSEL_STATED_ONCE)
    return compare_metric_size (&line->found, line->required.lo);

  stated = csel_verdict_line_read (line, ferrule, CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_AWG, NULL,
                                   &line->found);

  return stated == CSEL_STATED_NOT ? CSEL_OUTCOME_NOT_STATED : CSEL_OUTCOME_NOT_COMPARABLE;
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
judge_insulation (const CselFerruleQuestion *question,
                  CselProduct               *ferrule,
                  CselVerdictLine           *line)
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

/* @size against what the terminal states for @preparation in the unit of @size */
static CselOutcome
judge_range_as (const CselFerruleQuestion *question,
                const CselRange           *size,
                CselPreparation            preparation,
                CselVerdictLine           *line)
{
  gboolean contradictory = FALSE;
  const CselFact *row = csel_terminal_find_row (question, preparation, size->unit, line, &contradictory);

  if (contradictory)
    return CSEL_OUTCOME_CONTRADICTORY;

  return row != NULL ? csel_terminal_compare (row, size, line) : CSEL_OUTCOME_NOT_STATED;
}

/* Where the insulation is not stated, both rows must be the same */
static CselOutcome
judge_range_of_ferrule (const CselFerruleQuestion *question,
                        CselProduct               *ferrule,
                        const CselRange           *size,
                        CselVerdictLine           *line)
{
  CselPreparation preparation = CSEL_PREPARATION_INSULATED;
  const CselFact *insulation;
  gboolean known = get_preparation (ferrule, &preparation, &insulation);
  CselRange insulated;
  CselOutcome outcome;

  csel_verdict_line_cite (line, ferrule, insulation);
  outcome = judge_range_as (question, size, preparation, line);
  insulated = line->required;
  if (!known &&
      (judge_range_as (question, size, CSEL_PREPARATION_UNINSULATED, line) != outcome ||
       line->required.lo != insulated.lo || line->required.hi != insulated.hi))
    return CSEL_OUTCOME_INSULATION_UNKNOWN;

  return outcome;
}

static CselOutcome
judge_ferrule_range (const CselFerruleQuestion *question,
                     CselProduct               *ferrule,
                     CselVerdictLine           *line)
{
  CselStated stated = csel_verdict_line_read (line, ferrule, CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_MM2,
                                              NULL, &line->found);
  CselRange gauge;

  if (stated == CSEL_STATED_DIFFERENTLY)
    return CSEL_OUTCOME_CONTRADICTORY;
  if (stated == CSEL_STATED_ONCE)
    return judge_range_of_ferrule (question, ferrule, &line->found, line);

  stated = csel_verdict_line_read (line, ferrule, CSEL_PROPERTY_FERRULE_SIZE, CSEL_UNIT_AWG, NULL,
                                   &gauge);

  return stated == CSEL_STATED_NOT ? CSEL_OUTCOME_NOT_STATED : CSEL_OUTCOME_NOT_COMPARABLE;
}

/* The connection whose rows speak of ferrules; %FALSE if several do */
static gboolean
find_connection (const CselFerruleQuestion *question,
                 const char               **connection)
{
  guint n;
  const CselFact *facts = csel_product_lookup (question->connector,
                                               CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);

  *connection = NULL;
  for (guint i = 0; i < n; i++)
    {
      const char *own = csel_product_get_qualifier (question->connector, &facts[i],
                                                    CSEL_QUALIFIER_CONNECTION);

      if (own == NULL ||
          (!csel_terminal_row_matches (question->connector, &facts[i], question->conductor->kind,
                                       CSEL_PREPARATION_INSULATED) &&
           !csel_terminal_row_matches (question->connector, &facts[i], question->conductor->kind,
                                       CSEL_PREPARATION_UNINSULATED)))
        continue;
      if (*connection != NULL && strcmp (*connection, own) != 0)
        return FALSE;
      *connection = own;
    }

  return TRUE;
}

/* One of several connections says nothing of another */
static gboolean
states_each_strip_length (const CselFerruleQuestion *question)
{
  guint n;
  const CselFact *facts = csel_product_lookup (question->connector, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *connection = csel_product_get_qualifier (question->connector, &facts[i], CSEL_QUALIFIER_CONNECTION);
      guint n_lengths;
      const CselFact *lengths = csel_product_lookup (question->connector, CSEL_PROPERTY_STRIP_LENGTH, &n_lengths);
      gboolean is_stated = connection == NULL;

      for (guint j = 0; j < n_lengths && !is_stated; j++)
        is_stated = g_strcmp0 (csel_product_get_qualifier (question->connector, &lengths[j],
                                                           CSEL_QUALIFIER_CONNECTION), connection) == 0;
      if (!is_stated)
        return FALSE;
    }

  return TRUE;
}

/* The strip length of the connection that takes the ferrule */
static CselStated
read_strip_length (const CselFerruleQuestion *question,
                   CselVerdictLine           *line,
                   CselRange                 *strip)
{
  const char *connection;
  gboolean is_one = find_connection (question, &connection);

  if (!is_one && csel_product_lookup_first (question->connector, CSEL_PROPERTY_STRIP_LENGTH) != NULL &&
      !states_each_strip_length (question))
    return CSEL_STATED_DIFFERENTLY;

  return csel_verdict_line_read (line, question->connector, CSEL_PROPERTY_STRIP_LENGTH, CSEL_UNIT_MM,
                                 is_one ? connection : NULL, strip);
}

/* How long the metal sleeve must be, before a ferrule is chosen */
void
csel_terminal_ask_sleeve (const CselFerruleQuestion *question,
                          CselVerdictLine           *line)
{
  CselStated strip = read_strip_length (question, line, &line->required);

  csel_verdict_line_conclude (line, strip == CSEL_STATED_ONCE ? CSEL_OUTCOME_LENGTH_UNKNOWN :
                              strip == CSEL_STATED_NOT ? CSEL_OUTCOME_NOT_STATED :
                              CSEL_OUTCOME_CONTRADICTORY);
}

/* The metal sleeve must be as long as the terminal's strip length: general rule of the maker
 * for ferrules, not stated for this series */
static CselOutcome
judge_sleeve_length (const CselFerruleQuestion *question,
                     CselProduct               *ferrule,
                     CselVerdictLine           *line)
{
  CselStated strip = read_strip_length (question, line, &line->required);
  CselStated sleeve = csel_verdict_line_read (line, ferrule, CSEL_PROPERTY_SLEEVE_LENGTH, CSEL_UNIT_MM,
                                              NULL, &line->found);

  if (strip == CSEL_STATED_DIFFERENTLY || sleeve == CSEL_STATED_DIFFERENTLY)
    return CSEL_OUTCOME_CONTRADICTORY;
  if (strip == CSEL_STATED_NOT)
    return CSEL_OUTCOME_NOT_STATED;
  if (sleeve == CSEL_STATED_NOT)
    return CSEL_OUTCOME_LENGTH_UNKNOWN;
  /* Inches are printed rounded */
  if (line->required.unit == CSEL_UNIT_INCH || line->found.unit == CSEL_UNIT_INCH)
    return CSEL_OUTCOME_NOT_COMPARABLE;

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

/* A gauge is compared twice: with the sleeve, and with what the terminal takes */
static void
add_gauge_range (const CselFerruleQuestion *question,
                 CselProduct               *ferrule,
                 CselVerdict               *verdict)
{
  CselPreparation preparation = CSEL_PREPARATION_INSULATED;
  const CselFact *insulation;
  gboolean known = get_preparation (ferrule, &preparation, &insulation);
  CselVerdictLine *line;
  CselRange insulated;
  CselOutcome outcome;

  if (question->conductor->size.unit != CSEL_UNIT_AWG)
    return;

  line = csel_verdict_add (verdict, CSEL_RULE_CONDUCTOR_RANGE);
  csel_verdict_line_cite (line, ferrule, insulation);
  outcome = csel_terminal_judge (question, preparation, line);
  insulated = line->required;
  if (!known &&
      (csel_terminal_judge (question, CSEL_PREPARATION_UNINSULATED, line) != outcome ||
       line->required.lo != insulated.lo || line->required.hi != insulated.hi))
    outcome = CSEL_OUTCOME_INSULATION_UNKNOWN;
  csel_verdict_line_conclude (line, outcome);
}

static CselVerdict *
ask_candidate (const CselFerruleQuestion *question,
               CselProduct               *ferrule,
               gboolean                   listed)
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

  add_gauge_range (question, ferrule, verdict);

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
  return (guint)csel_ferrule_candidate_get_group (candidate) * 2 + !candidate->listed;
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

/* Listed by the maker: what a second-hand source lists is not */
gboolean
csel_ferrule_is_listed (CselProduct *connector,
                        CselProduct *ferrule)
{
  CselRelation relation;

  return csel_product_find_relation (connector, ferrule, &relation) &&
         csel_catalog_get_source (csel_product_get_catalog (connector), relation.source)->confidence !=
         CSEL_CONFIDENCE_SECOND_HAND;
}

static void
collect_candidates (CselFerruleAnswer         *self,
                    const CselFerruleQuestion *question,
                    GPtrArray                 *ferrules)
{
  for (guint i = 0; i < ferrules->len; i++)
    {
      CselFerruleCandidate *candidate = g_new0 (CselFerruleCandidate, 1);

      candidate->ferrule = g_object_ref (g_ptr_array_index (ferrules, i));
      candidate->listed = csel_ferrule_is_listed (self->connector, candidate->ferrule);
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

static const CselVerdictLine *
get_terminal_line (CselFerruleAnswer *self,
                   CselPreparation    preparation)
{
  return csel_verdict_get_line (self->terminal[preparation], 0);
}

/* Is the conductor thicker than what the terminal takes in this preparation? */
static gboolean
is_above (const CselVerdictLine *line)
{
  gboolean is_gauge = line->found.unit == CSEL_UNIT_AWG && line->required.unit != CSEL_UNIT_AWG;

  return line->outcome == CSEL_OUTCOME_OUT_OF_RANGE &&
         (is_gauge ? csel_awg_get_area (line->found.lo) : line->found.lo) > line->required.hi;
}

static gboolean
states_accessories (CselProduct *product)
{
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (csel_product_get_catalog (product),
                                                              csel_product_get_row (product), &n);

  for (guint i = 0; i < n; i++)
    if (relations[i].type == CSEL_RELATION_ACCESSORY)
      return TRUE;

  return FALSE;
}

static CselFerruleSummary
summarize_ferrules (CselFerruleAnswer *self)
{
  const CselVerdictLine *bare = get_terminal_line (self, CSEL_PREPARATION_BARE);
  const CselVerdictLine *insulated = get_terminal_line (self, CSEL_PREPARATION_INSULATED);
  const CselVerdictLine *uninsulated = get_terminal_line (self, CSEL_PREPARATION_UNINSULATED);

  if (insulated->outcome == CSEL_OUTCOME_OUT_OF_RANGE && uninsulated->outcome == CSEL_OUTCOME_OUT_OF_RANGE)
    return bare->outcome == CSEL_OUTCOME_OUT_OF_RANGE ? CSEL_SUMMARY_OUT_OF_RANGE :
           bare->result == CSEL_VERDICT_FITS && is_above (insulated) && is_above (uninsulated) ?
           CSEL_SUMMARY_ONLY_UP_TO : 0;
  if (self->wish != CSEL_WISH_NONE && states_accessories (self->connector) &&
      !is_one_of_this_size_listed (self))
    return CSEL_SUMMARY_NONE_LISTED;

  return 0;
}

static CselFerruleSummary
summarize (CselFerruleAnswer *self)
{
  CselOutcome bare = get_terminal_line (self, CSEL_PREPARATION_BARE)->outcome;
  CselOutcome insulated = get_terminal_line (self, CSEL_PREPARATION_INSULATED)->outcome;
  CselOutcome uninsulated = get_terminal_line (self, CSEL_PREPARATION_UNINSULATED)->outcome;

  if (bare == CSEL_OUTCOME_TAKES_NO_CONDUCTOR)
    return CSEL_SUMMARY_TAKES_NO_CONDUCTOR;
  if (bare == CSEL_OUTCOME_SEVERAL)
    return CSEL_SUMMARY_SEVERAL;
  if (insulated == CSEL_OUTCOME_SOLID)
    return CSEL_SUMMARY_NOT_APPLICABLE | (bare == CSEL_OUTCOME_OUT_OF_RANGE ?
                                          CSEL_SUMMARY_OUT_OF_RANGE : 0);
  if (bare == CSEL_OUTCOME_NOT_STATED && insulated == CSEL_OUTCOME_NOT_STATED &&
      uninsulated == CSEL_OUTCOME_NOT_STATED)
    return CSEL_SUMMARY_NOT_STATED;

  return summarize_ferrules (self);
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
  CselFerruleQuestion question = { connector, conductor, wish, pairs };
  gboolean has_candidates;

  self->connector = g_object_ref (connector);
  self->conductor = *conductor;
  self->wish = wish;
  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
  for (CselPreparation i = 0; i < CSEL_N_PREPARATIONS; i++)
    self->terminal[i] = csel_terminal_ask (&question, i);

  self->sleeve = csel_verdict_new ();
  csel_terminal_ask_sleeve (&question, csel_verdict_add (self->sleeve, CSEL_RULE_SLEEVE_LENGTH));

  has_candidates = wish != CSEL_WISH_NONE && csel_terminal_takes_conductor (connector) &&
                   conductor->kind != CSEL_CONDUCTOR_SOLID && !conductor->is_one_of_several;
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
    g_clear_pointer (&self->terminal[i], csel_verdict_free);
  csel_verdict_free (self->sleeve);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}
