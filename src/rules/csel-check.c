/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A requirement against what a product states, a line each
 *
 *   ratings    voltage · impulse voltage · current, for each market · altitude · conductor
 *   terminal   the conductor, bare or with a ferrule
 *   others     poles · pin spacing · temperatures · flammability · material group · approval
 *
 * What the data does not say stays open. "-" in a rating is not rated, and fails.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-check.h"

#include <string.h>

#include "model/csel-code.h"
#include "rules/csel-acceptance.h"
#include "rules/csel-awg-pairs.h"
#include "rules/csel-derating.h"
#include "rules/csel-ferrule-private.h"
#include "rules/csel-rating.h"

#define HIGHEST_ALTITUDE_M 2000

typedef struct
{
  CselProduct           *product;
  const CselRequirement *requirement;
  GArray                *pairs;
  CselVerdict           *verdict;
} Check;

static CselVerdictLine *
add_rating_line (const Check             *check,
                 CselRule                 rule,
                 const CselRatingContext *context)
{
  CselVerdictLine *line = csel_verdict_add (check->verdict, rule);

  line->context = *context;
  line->has_context = TRUE;

  return line;
}

/* The rating that holds under the line's "Ratings per" */
static CselOutcome
read_rating (const Check     *check,
             CselPropertyId   property,
             CselVerdictLine *line)
{
  const CselRatingContext *context = &line->context;
  CselRatingPick pick = csel_rating_pick (check->product, context, property);

  csel_verdict_line_cite (line, check->product, pick.fact);
  /* A stricter column is chosen by its voltage: without one there is none to choose */
  if (pick.fact == NULL ||
      (!pick.exact && csel_rating_pick (check->product, context, csel_rating_voltage (context)).fact == NULL))
    return CSEL_OUTCOME_NO_RATING;
  if (!csel_fact_get_range (pick.fact, &line->found))
    return CSEL_OUTCOME_NOT_RATED;

  return line->found.lo >= line->required.hi ? CSEL_OUTCOME_SUFFICIENT : CSEL_OUTCOME_INSUFFICIENT;
}

/* A rating is of alternating current where the sheet does not say otherwise */
static void
conclude_for_supply (const Check     *check,
                     CselVerdictLine *line,
                     CselOutcome      outcome)
{
  gboolean is_below = outcome == CSEL_OUTCOME_INSUFFICIENT && line->rule == CSEL_RULE_IMPULSE_VOLTAGE;

  if ((outcome == CSEL_OUTCOME_SUFFICIENT || is_below) &&
      check->requirement->supply.system == CSEL_SUPPLY_DC)
    outcome = CSEL_OUTCOME_DC_NOT_STATED;
  csel_verdict_line_conclude (line, outcome);
}

static void
check_voltage (const Check             *check,
               const CselRatingContext *context)
{
  CselVerdictLine *line = add_rating_line (check, CSEL_RULE_VOLTAGE, context);

  line->required = check->requirement->supply.voltage;
  conclude_for_supply (check, line, read_rating (check, csel_rating_voltage (context), line));
}

static void
check_impulse_voltage (const Check             *check,
                       const CselRatingContext *context)
{
  const CselSupply *supply = &check->requirement->supply;
  CselVerdictLine *line = add_rating_line (check, CSEL_RULE_IMPULSE_VOLTAGE, context);

  line->by_line_to_line = supply->system == CSEL_SUPPLY_UNKNOWN;
  if (csel_supply_get_impulse (supply, context->overvoltage_category, &line->required))
    conclude_for_supply (check, line, read_rating (check, CSEL_PROPERTY_RATED_IMPULSE_VOLTAGE, line));
  else
    csel_verdict_line_conclude (line, CSEL_OUTCOME_BEYOND_TABLE);
}

static void
check_supply (const Check             *check,
              const CselRatingContext *context)
{
  check_voltage (check, context);
  if (context->scheme == CSEL_RATING_IEC)
    check_impulse_voltage (check, context);
}

/* Ratings are for up to 2000 m; how a product is derated above is not stated */
static void
check_altitude (const Check *check)
{
  CselVerdictLine *line = csel_verdict_add (check->verdict, CSEL_RULE_ALTITUDE);

  line->found = check->requirement->altitude;
  csel_verdict_line_conclude (line, line->found.hi <= HIGHEST_ALTITUDE_M * csel_unit_get_steps (CSEL_UNIT_M) ?
                              CSEL_OUTCOME_WITHIN : CSEL_OUTCOME_DERATING_NOT_STATED);
}

/* UL 1059, use group D: devices of limited ratings, whatever is printed; taken for CSA too */
static const struct { int volts; int amperes; } group_limits[] = { { 150, 15 }, { 300, 10 }, { 600, 5 } };

static CselRange
get_group_limit (const CselRequirement *requirement)
{
  gint64 steps = 0;

  for (guint i = G_N_ELEMENTS (group_limits); i > 0; i--)
    if (requirement->supply.voltage.lo <= group_limits[i - 1].volts * csel_unit_get_steps (CSEL_UNIT_V))
      steps = group_limits[i - 1].amperes * csel_unit_get_steps (CSEL_UNIT_A);

  return (CselRange) { steps, steps, CSEL_UNIT_A, FALSE };
}

/* Without the voltage only what each voltage allows is allowed, and what none does is not */
static CselOutcome
limit_by_group (const CselRequirement *requirement,
                CselOutcome            outcome,
                CselVerdictLine       *line)
{
  gint64 most = group_limits[0].amperes * csel_unit_get_steps (CSEL_UNIT_A);
  gint64 least = group_limits[G_N_ELEMENTS (group_limits) - 1].amperes * csel_unit_get_steps (CSEL_UNIT_A);
  gboolean has_voltage = csel_requirement_get (requirement, CSEL_FIELD_SUPPLY) != NULL;
  CselRange limit = has_voltage ? get_group_limit (requirement) : (CselRange) { most, most, CSEL_UNIT_A, FALSE };

  if (limit.lo < line->required.hi)
    {
      line->found = limit;
      return CSEL_OUTCOME_GROUP_LIMIT;
    }

  return outcome == CSEL_OUTCOME_SUFFICIENT && !has_voltage && line->required.hi > least ?
         CSEL_OUTCOME_VOLTAGE_NOT_GIVEN : outcome;
}

static void
check_current (const Check             *check,
               const CselRatingContext *context)
{
  CselVerdictLine *line = add_rating_line (check, CSEL_RULE_CURRENT, context);
  CselOutcome outcome;

  line->required = check->requirement->current;
  outcome = read_rating (check, CSEL_PROPERTY_RATED_CURRENT, line);
  if (context->use_group == 'D')
    outcome = limit_by_group (check->requirement, outcome, line);
  csel_verdict_line_conclude (line, outcome);
}

/* What the connector carries, its conductor may not */
static void
check_conductor_current (const Check *check)
{
  const CselRequirement *requirement = check->requirement;
  CselVerdictLine *line = csel_verdict_add (check->verdict, CSEL_RULE_CONDUCTOR_CURRENT);

  line->required = requirement->current;
  if (csel_requirement_get (requirement, CSEL_FIELD_CONDUCTOR_CURRENT) != NULL)
    {
      line->found = requirement->conductor_current;
      csel_verdict_line_conclude (line, line->found.lo >= line->required.hi ? CSEL_OUTCOME_SUFFICIENT :
                                  CSEL_OUTCOME_INSUFFICIENT);
    }
  else
    csel_verdict_line_conclude (line, CSEL_OUTCOME_NOT_GIVEN);
}

/* With a ferrule the terminal asks for a length of its sleeve; that is open until one is chosen */
static void
check_conductor (const Check *check)
{
  const CselRequirement *requirement = check->requirement;
  const CselFerruleQuestion question = {
    check->product, &requirement->conductor, CSEL_WISH_NONE, check->pairs
  };
  CselVerdict *terminal = csel_terminal_ask (&question, requirement->preparation);
  gboolean takes_ferrule = requirement->preparation != CSEL_PREPARATION_BARE &&
                           csel_verdict_get_result (terminal) < CSEL_VERDICT_DOES_NOT_FIT;

  csel_verdict_take (check->verdict, terminal);
  if (takes_ferrule)
    csel_terminal_ask_sleeve (&question, csel_verdict_add (check->verdict, CSEL_RULE_SLEEVE_LENGTH));
}

static void
check_quantity (const Check     *check,
                CselRule         rule,
                CselPropertyId   property,
                const CselRange *required)
{
  CselVerdictLine *line = csel_verdict_add (check->verdict, rule);
  CselStated stated = csel_verdict_line_read (line, check->product, property, required->unit, NULL,
                                              &line->found);

  line->required = *required;
  /* Inches are printed rounded: 5 and 5.08 mm are both 0.2 inches */
  csel_verdict_line_conclude (line, stated == CSEL_STATED_NOT ? CSEL_OUTCOME_NOT_STATED :
                              stated == CSEL_STATED_DIFFERENTLY ? CSEL_OUTCOME_CONTRADICTORY :
                              required->unit == CSEL_UNIT_INCH || line->found.unit == CSEL_UNIT_INCH ||
                              line->found.is_range ?
                              CSEL_OUTCOME_NOT_COMPARABLE :
                              line->found.lo == required->lo && line->found.hi == required->hi ?
                              CSEL_OUTCOME_AGREES : CSEL_OUTCOME_DIFFERS);
}

/* Within the limits a connector still heats itself: without its curve that stays open */
static void
check_temperature (const Check     *check,
                   CselRule         rule,
                   CselPropertyId   property,
                   const CselRange *asked,
                   CselOutcome      within)
{
  CselVerdictLine *line = csel_verdict_add (check->verdict, rule);
  CselStated stated = csel_verdict_line_read (line, check->product, property, asked->unit, NULL,
                                              &line->required);

  line->found = *asked;
  csel_verdict_line_conclude (line, stated == CSEL_STATED_NOT ? CSEL_OUTCOME_NOT_STATED :
                              stated == CSEL_STATED_DIFFERENTLY ? CSEL_OUTCOME_CONTRADICTORY :
                              csel_range_contains (&line->required, asked->lo) &&
                              csel_range_contains (&line->required, asked->hi) ? within :
                              CSEL_OUTCOME_OUT_OF_RANGE);
}

/* The curve for just this conductor and all poles of the product, stated once */
static gboolean
read_derating (const Check     *check,
               CselVerdictLine *line,
               CselDerating    *derating)
{
  const CselRequirement *requirement = check->requirement;
  const CselRange *size = &requirement->conductor.size;
  guint n;
  const CselFact *facts = csel_product_lookup (check->product, CSEL_PROPERTY_DERATING_CURVE, &n);
  CselRange poles;
  guint n_found = 0;

  for (guint i = 0; i < n; i++)
    {
      CselDerating one;

      csel_verdict_line_cite (line, check->product, &facts[i]);
      if (!csel_derating_parse (csel_product_get_printed (check->product, &facts[i]), &one) ||
          csel_requirement_get (requirement, CSEL_FIELD_CONDUCTOR) == NULL ||
          one.size.unit != size->unit || one.size.lo != size->lo)
        continue;
      *derating = one;
      n_found++;
    }

  /* More poles than the product has can only be warmer */
  return csel_verdict_line_read (line, check->product, CSEL_PROPERTY_POLE_NUMBER, CSEL_UNIT_NONE, NULL,
                                 &poles) == CSEL_STATED_ONCE &&
         n_found == 1 && derating->poles * csel_unit_get_steps (CSEL_UNIT_NONE) >= poles.hi;
}

static void
check_derating (const Check *check)
{
  CselVerdictLine *line = csel_verdict_add (check->verdict, CSEL_RULE_DERATING);
  CselDerating derating;

  line->required = check->requirement->current;
  csel_verdict_line_conclude (line, !read_derating (check, line, &derating) ||
                              csel_requirement_get (check->requirement, CSEL_FIELD_CURRENT) == NULL ||
                              !csel_derating_get_current (&derating, &check->requirement->ambient, &line->found) ?
                              CSEL_OUTCOME_NOT_ON_CURVE :
                              line->found.lo >= line->required.hi ? CSEL_OUTCOME_SUFFICIENT :
                              CSEL_OUTCOME_INSUFFICIENT);
}

/* With a curve the limit is one thing and the current another; without one it stays open */
static void
check_ambient (const Check *check)
{
  gboolean has_curve = csel_product_lookup_first (check->product, CSEL_PROPERTY_DERATING_CURVE) != NULL;

  check_temperature (check, CSEL_RULE_AMBIENT, CSEL_PROPERTY_LIMIT_TEMPERATURE, &check->requirement->ambient,
                     has_curve ? CSEL_OUTCOME_WITHIN : CSEL_OUTCOME_DERATING_NOT_STATED);
  if (has_curve)
    check_derating (check);
}

/* UL 94: the tests for 5VA and 5VB are others than those for the V classes */
static gboolean
is_ordered (CselPropertyId property,
            const char    *code)
{
  return property != CSEL_PROPERTY_FLAMMABILITY_CLASS || !g_str_has_prefix (code, "5V");
}

/* What is trusted more; nothing is worse than anything */
static gboolean
is_better (CselProduct    *product,
           const CselFact *fact,
           const CselFact *found)
{
  return found == NULL ||
         csel_product_get_source (product, fact)->confidence < csel_product_get_source (product, found)->confidence;
}

static void
check_class (const Check   *check,
             CselRule       rule,
             CselPropertyId property,
             const char    *asked)
{
  CselVerdictLine *line = csel_verdict_add (check->verdict, rule);
  guint n;
  const CselFact *facts = csel_product_lookup (check->product, property, &n);
  const CselFact *best = NULL;
  const char *code;
  gboolean differs = FALSE;
  CselOutcome outcome;

  line->asked = g_intern_string (asked);
  for (guint i = 0; i < n; i++)
    if (is_better (check->product, &facts[i], best))
      best = &facts[i];
  code = best != NULL ? csel_product_get_code (check->product, best) : NULL;
  csel_verdict_line_cite (line, check->product, best);
  for (guint i = 0; i < n; i++)
    if (!is_better (check->product, best, &facts[i]) &&
        strcmp (csel_product_get_code (check->product, &facts[i]), code) != 0)
      {
        csel_verdict_line_cite (line, check->product, &facts[i]);
        differs = TRUE;
      }

  if (best == NULL)
    outcome = CSEL_OUTCOME_NOT_STATED;
  else if (differs)
    outcome = CSEL_OUTCOME_CONTRADICTORY;
  else if (strcmp (code, asked) == 0)
    outcome = CSEL_OUTCOME_SUFFICIENT;
  else if (!is_ordered (property, code) || !is_ordered (property, asked))
    outcome = CSEL_OUTCOME_NOT_ORDERED;
  else
    outcome = csel_code_get_rank (property, code) < csel_code_get_rank (property, asked) ?
              CSEL_OUTCOME_SUFFICIENT : CSEL_OUTCOME_INSUFFICIENT;
  csel_verdict_line_conclude (line, outcome);
}

/* The mark stands first; what follows it is who gives it, or what it is not: "UR (not UL Listed)" */
static gboolean
has_mark (const char *text,
          const char *mark)
{
  gsize length = strcspn (text, " ,;:/()");

  return length > 0 && strlen (mark) == length && g_ascii_strncasecmp (text, mark, length) == 0;
}

/* Only a certificate counts: printed ratings are none, and a recognized component (UR) is not
 * a listed one (UL) */
static void
check_approval (const Check *check,
                const char  *asked)
{
  CselVerdictLine *line = csel_verdict_add (check->verdict, CSEL_RULE_APPROVAL);
  guint n;
  const CselFact *facts = csel_product_lookup (check->product, CSEL_PROPERTY_APPROVAL, &n);

  const CselFact *found = NULL;

  line->asked = g_intern_string (asked);
  for (guint i = 0; i < n; i++)
    if (has_mark (csel_product_get_printed (check->product, &facts[i]), asked) &&
        is_better (check->product, &facts[i], found))
      found = &facts[i];
  if (found != NULL)
    {
      csel_verdict_line_cite (line, check->product, found);
      csel_verdict_line_conclude (line, CSEL_OUTCOME_AGREES);
      return;
    }

  for (guint i = 0; i < n; i++)
    csel_verdict_line_cite (line, check->product, &facts[i]);
  csel_verdict_line_conclude (line, n > 0 ? CSEL_OUTCOME_NOT_CERTIFIED : CSEL_OUTCOME_NOT_STATED);
}

static gboolean
asks (const Check *check,
      CselField    field)
{
  return csel_requirement_get (check->requirement, field) != NULL;
}

static void
check_ratings (const Check *check)
{
  const CselRequirement *requirement = check->requirement;

  for (guint i = 0; asks (check, CSEL_FIELD_SUPPLY) && i < requirement->n_contexts; i++)
    check_supply (check, &requirement->contexts[i]);
  if (asks (check, CSEL_FIELD_ALTITUDE))
    check_altitude (check);
  for (guint i = 0; asks (check, CSEL_FIELD_CURRENT) && i < requirement->n_contexts; i++)
    check_current (check, &requirement->contexts[i]);
  if (asks (check, CSEL_FIELD_CURRENT))
    check_conductor_current (check);
}

static void
check_physical (const Check *check)
{
  const CselRequirement *asked = check->requirement;

  if (asks (check, CSEL_FIELD_CONDUCTOR))
    check_conductor (check);
  if (asks (check, CSEL_FIELD_POLES))
    check_quantity (check, CSEL_RULE_POLE_NUMBER, CSEL_PROPERTY_POLE_NUMBER, &asked->poles);
  if (asks (check, CSEL_FIELD_PIN_SPACING))
    check_quantity (check, CSEL_RULE_PIN_SPACING, CSEL_PROPERTY_PIN_SPACING, &asked->pin_spacing);
  if (asks (check, CSEL_FIELD_AMBIENT))
    check_ambient (check);
  if (asks (check, CSEL_FIELD_PROCESSING))
    check_temperature (check, CSEL_RULE_PROCESSING_TEMPERATURE, CSEL_PROPERTY_PROCESSING_TEMPERATURE,
                       &asked->processing, CSEL_OUTCOME_WITHIN);
}

static void
check_words (const Check *check)
{
  const CselRequirement *asked = check->requirement;

  if (asks (check, CSEL_FIELD_FLAMMABILITY))
    check_class (check, CSEL_RULE_FLAMMABILITY, CSEL_PROPERTY_FLAMMABILITY_CLASS,
                 csel_requirement_get (asked, CSEL_FIELD_FLAMMABILITY));
  if (asks (check, CSEL_FIELD_MATERIAL_GROUP))
    check_class (check, CSEL_RULE_MATERIAL_GROUP, CSEL_PROPERTY_MATERIAL_GROUP,
                 csel_requirement_get (asked, CSEL_FIELD_MATERIAL_GROUP));
  for (guint i = 0; asked->approvals != NULL && asked->approvals[i] != NULL; i++)
    check_approval (check, asked->approvals[i]);
}

/**
 * csel_check_ask:
 * @product: a product
 * @requirement: what is asked of it
 * @ferrules: (element-type CselProduct): every ferrule there is, for pairs of mm² and AWG
 *
 * Sources: IEC 60664-1 for voltages, UL 1059 for use groups, the WAGO catalogue for what a
 * rated current means.
 *
 * Returns: (transfer full): a line for each thing that is asked, said in the words of
 *   %CSEL_QUESTION_CHECK; what is accepted in @requirement is marked
 */
CselVerdict *
csel_check_ask (CselProduct           *product,
                const CselRequirement *requirement,
                GPtrArray             *ferrules)
{
  gboolean has_gauge = csel_requirement_get (requirement, CSEL_FIELD_CONDUCTOR) != NULL &&
                       requirement->conductor.size.unit == CSEL_UNIT_AWG;
  /* Only a gauge is compared by pairs */
  g_autoptr(GArray) pairs = has_gauge ? csel_awg_pairs_collect (product, ferrules) : NULL;
  const Check check = { product, requirement, pairs, csel_verdict_new () };

  check_ratings (&check);
  check_physical (&check);
  check_words (&check);
  csel_requirement_apply_accepted (requirement, product, check.verdict);

  return check.verdict;
}

/**
 * csel_check_applies_to:
 * @product: a product
 *
 * Returns: %TRUE if it is a connector or header, which requirements are for
 */
gboolean
csel_check_applies_to (CselProduct *product)
{
  static const char *const kinds[] = {
    CSEL_KIND_FEMALE_CONNECTOR, CSEL_KIND_MALE_CONNECTOR, CSEL_KIND_MALE_HEADER, CSEL_KIND_THT_HEADER, NULL
  };

  const char *kind = csel_product_get_kind (product);

  return kind != NULL && g_strv_contains (kinds, kind);
}
