/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A wiring plan against a connector: each wire judged, ferrules counted
 *
 *   pole            does the connector have it? · only one conductor in it?
 *   terminal        does it take the conductor, prepared like this?
 *   ferrule         the chosen one, line by line; or its number is open
 *
 * The plan is as good as its worst wire. Poles without a wire are said, and are no fault.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-wiring.h"

#include "rules/csel-ferrule-private.h"

static void
wire_answer_free (gpointer data)
{
  CselWireAnswer *answer = data;

  csel_wire_free (answer->wire);
  csel_verdict_free (answer->verdict);
  g_free (answer);
}

static void
count_free (gpointer data)
{
  CselFerruleCount *count = data;

  g_clear_object (&count->ferrule);
  g_free (count);
}

static CselFerruleWish
get_wish (CselPreparation preparation)
{
  return preparation == CSEL_PREPARATION_INSULATED ? CSEL_WISH_INSULATED :
         preparation == CSEL_PREPARATION_UNINSULATED ? CSEL_WISH_UNINSULATED : CSEL_WISH_NONE;
}

static gboolean
same_size (const CselRange *a,
           const CselRange *b)
{
  return a->unit == b->unit && a->lo == b->lo && a->hi == b->hi;
}

/* Many poles have the same conductor: it is asked about once */
static const CselFerruleAnswer *
ask_once (CselWiringAnswer    *self,
          const CselConductor *conductor,
          CselPreparation      preparation,
          GPtrArray           *ferrules)
{
  CselFerruleWish wish = get_wish (preparation);
  CselFerruleAnswer *answer;

  for (guint i = 0; i < self->asked->len; i++)
    {
      answer = g_ptr_array_index (self->asked, i);
      if (answer->wish == wish && answer->conductor.kind == conductor->kind &&
          same_size (&answer->conductor.size, &conductor->size))
        return answer;
    }

  answer = csel_ferrule_ask (self->connector, conductor, wish, ferrules);
  g_ptr_array_add (self->asked, answer);

  return answer;
}

/**
 * csel_wiring_is_possible:
 * @connector: a product
 *
 * Returns: %FALSE if it takes no conductor
 */
gboolean
csel_wiring_is_possible (CselProduct *connector)
{
  return csel_terminal_takes_conductor (connector);
}

/**
 * csel_wiring_count_poles:
 * @connector: a connector
 *
 * Returns: its pole number, 0 if that is not stated as one number
 */
guint
csel_wiring_count_poles (CselProduct *connector)
{
  g_autoptr(CselVerdict) unused = csel_verdict_new ();
  CselVerdictLine *line = csel_verdict_add (unused, CSEL_RULE_POLE);
  gint64 steps = csel_unit_get_steps (CSEL_UNIT_NONE);
  CselRange poles;

  if (csel_verdict_line_read (line, connector, CSEL_PROPERTY_POLE_NUMBER, CSEL_UNIT_NONE, NULL,
                              &poles) != CSEL_STATED_ONCE ||
      poles.lo != poles.hi || poles.lo < steps || poles.lo > CSEL_MAX_WIRED_POLES * steps)
    return 0;

  return (guint)(poles.lo / steps);
}

static CselOutcome
judge_pole (const CselRange *pole,
            const CselRange *poles)
{
  if (pole->lo > poles->hi)
    return CSEL_OUTCOME_OUT_OF_RANGE;

  /* "2 … 12 poles": only the first two are certain */
  return pole->lo <= poles->lo ? CSEL_OUTCOME_WITHIN : CSEL_OUTCOME_NOT_COMPARABLE;
}

static void
add_pole (CselWiringAnswer *self,
          const CselWire   *wire,
          CselVerdict      *verdict)
{
  CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_POLE);
  CselStated stated = csel_verdict_line_read (line, self->connector, CSEL_PROPERTY_POLE_NUMBER,
                                              CSEL_UNIT_NONE, NULL, &line->required);
  gint64 steps = wire->pole * csel_unit_get_steps (CSEL_UNIT_NONE);

  line->found = (CselRange) { steps, steps, CSEL_UNIT_NONE, FALSE };
  csel_verdict_line_conclude (line, stated == CSEL_STATED_NOT ? CSEL_OUTCOME_NOT_STATED :
                              stated == CSEL_STATED_DIFFERENTLY ? CSEL_OUTCOME_CONTRADICTORY :
                              judge_pole (&line->found, &line->required));
}

static guint
count_wires (CselWiringPlan *plan,
             guint           pole)
{
  guint n = 0;

  for (guint i = 0; i < csel_wiring_plan_get_n_wires (plan); i++)
    {
      const CselWire *wire = csel_wiring_plan_get_wire (plan, i);

      n += wire->pole == pole && csel_wire_is_wired (wire);
    }

  return n;
}

/* One conductor per clamping unit, as the maker says of ferrules in general (WAGO, "Using
 * ferrules", 2024); no data states a rule for two. A connector with more clamping units than
 * poles may take them, but which belongs to which pole is not stated either */
static void
add_clamping_unit (CselWiringAnswer *self,
                   CselWiringPlan   *plan,
                   const CselWire   *wire,
                   CselVerdict      *verdict)
{
  guint n = count_wires (plan, wire->pole);
  gint64 steps = n * csel_unit_get_steps (CSEL_UNIT_NONE);
  gint64 poles = self->n_poles * csel_unit_get_steps (CSEL_UNIT_NONE);
  gboolean has_more;
  CselVerdictLine *line;

  if (n <= 1)
    return;

  line = csel_verdict_add (verdict, CSEL_RULE_CLAMPING_UNIT);
  line->found = (CselRange) { steps, steps, CSEL_UNIT_NONE, FALSE };
  has_more = csel_verdict_line_read (line, self->connector, CSEL_PROPERTY_CLAMPING_UNITS, CSEL_UNIT_NONE,
                                     NULL, &line->required) != CSEL_STATED_NOT &&
             line->required.hi > poles;
  csel_verdict_line_conclude (line, has_more ? CSEL_OUTCOME_NOT_STATED : CSEL_OUTCOME_SEVERAL);
}

static const CselFerruleCandidate *
find_candidate (const CselFerruleAnswer *asked,
                const CselWire          *wire)
{
  for (guint i = 0; i < asked->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (asked->candidates, i);

      if (g_strcmp0 (csel_product_get_item (candidate->ferrule), wire->texts[CSEL_WIRE_FERRULE]) == 0 &&
          g_strcmp0 (csel_product_get_manufacturer (candidate->ferrule), wire->texts[CSEL_WIRE_MANUFACTURER]) == 0)
        return candidate;
    }

  return NULL;
}

/* Is it certain that the wire cannot be done as it is planned? */
static gboolean
is_refused (const CselVerdict *verdict)
{
  CselVerdictResult result = csel_verdict_get_result (verdict);

  return result == CSEL_VERDICT_DOES_NOT_FIT || result == CSEL_VERDICT_NOT_APPLICABLE;
}

/* A ferrule is planned, but not which one: its sleeve is all that can be said */
static void
add_open_number (const CselFerruleAnswer *asked,
                 CselVerdict             *verdict)
{
  const CselVerdictLine *sleeve = csel_verdict_get_line (asked->sleeve, 0);
  CselVerdictLine *line = csel_verdict_add (verdict, CSEL_RULE_FERRULE_NUMBER);

  if (sleeve->outcome == CSEL_OUTCOME_LENGTH_UNKNOWN)
    line->required = sleeve->required;
  for (guint i = 0; i < sleeve->n_cites; i++)
    csel_verdict_line_cite (line, sleeve->cites[i].product, sleeve->cites[i].fact);
  csel_verdict_line_conclude (line, CSEL_OUTCOME_NUMBER_OPEN);
}

/* The chosen ferrule may be gone with its catalogue: then nothing is stated of it */
static void
add_chosen_ferrule (const CselFerruleAnswer *asked,
                    const CselWire          *wire,
                    CselVerdict             *verdict)
{
  const CselFerruleCandidate *candidate = find_candidate (asked, wire);

  if (candidate != NULL)
    csel_verdict_append (verdict, candidate->verdict);
  else
    csel_verdict_line_conclude (csel_verdict_add (verdict, CSEL_RULE_SIZE), CSEL_OUTCOME_NOT_STATED);
}

static void
count_ferrule (CselWiringAnswer        *self,
               const CselFerruleAnswer *asked,
               const CselWire          *wire)
{
  const CselFerruleCandidate *candidate = wire->texts[CSEL_WIRE_FERRULE] != NULL ?
                                          find_candidate (asked, wire) : NULL;
  CselProduct *ferrule = candidate != NULL ? candidate->ferrule : NULL;
  CselFerruleCount *count;

  for (guint i = 0; i < self->counts->len; i++)
    {
      count = g_ptr_array_index (self->counts, i);
      if (ferrule != NULL ? count->ferrule == ferrule :
          count->ferrule == NULL && count->preparation == wire->preparation &&
          same_size (&count->size, &asked->conductor.size))
        {
          count->per_connector++;
          return;
        }
    }

  count = g_new0 (CselFerruleCount, 1);
  g_set_object (&count->ferrule, ferrule);
  count->size = asked->conductor.size;
  count->preparation = wire->preparation;
  count->per_connector = 1;
  g_ptr_array_add (self->counts, count);
}

static void
judge_wire (CselWiringAnswer *self,
            CselWiringPlan   *plan,
            const CselWire   *wire,
            GPtrArray        *ferrules)
{
  CselWireAnswer *answer = g_new0 (CselWireAnswer, 1);
  const CselFerruleAnswer *asked;
  CselConductor conductor;

  answer->wire = csel_wire_copy (wire);
  answer->verdict = csel_verdict_new ();
  g_ptr_array_add (self->wires, answer);
  add_pole (self, wire, answer->verdict);
  add_clamping_unit (self, plan, wire, answer->verdict);
  if (!csel_wire_get_conductor (wire, &conductor))
    {
      csel_verdict_line_conclude (csel_verdict_add (answer->verdict, CSEL_RULE_CONDUCTOR_SIZE),
                                  CSEL_OUTCOME_NOT_GIVEN);
      return;
    }

  asked = ask_once (self, &conductor, wire->preparation, ferrules);
  answer->asked = asked;
  csel_verdict_append (answer->verdict, asked->terminal[wire->preparation]);
  if (wire->preparation == CSEL_PREPARATION_BARE)
    return;

  if (wire->texts[CSEL_WIRE_FERRULE] != NULL)
    add_chosen_ferrule (asked, wire, answer->verdict);
  else if (!is_refused (asked->terminal[wire->preparation]))
    {
      add_open_number (asked, answer->verdict);
      answer->is_open = TRUE;
    }

  if (is_refused (answer->verdict))
    self->n_not_counted++;
  else
    count_ferrule (self, asked, wire);
}

static int
compare_poles (gconstpointer a,
               gconstpointer b)
{
  guint pole_a = (*(CselWireAnswer *const *)a)->wire->pole;
  guint pole_b = (*(CselWireAnswer *const *)b)->wire->pole;

  return pole_a < pole_b ? -1 : pole_a > pole_b;
}

static void
finish (CselWiringAnswer *self,
        CselWiringPlan   *plan)
{
  /* Stable: two wires of one pole stay as they were named */
  g_ptr_array_sort (self->wires, compare_poles);
  self->result = self->wires->len > 0 ? CSEL_VERDICT_FITS : CSEL_VERDICT_CANNOT_TELL;
  for (guint i = 0; i < self->wires->len; i++)
    {
      const CselWireAnswer *answer = g_ptr_array_index (self->wires, i);

      self->result = MAX (self->result, csel_verdict_get_result (answer->verdict));
    }

  for (guint pole = 1; pole <= self->n_poles; pole++)
    if (count_wires (plan, pole) == 0)
      g_array_append_val (self->unwired, pole);

  for (guint i = 0; i < self->counts->len; i++)
    {
      CselFerruleCount *count = g_ptr_array_index (self->counts, i);

      count->total = (guint64)count->per_connector * self->connectors;
      count->order = (count->total * (100 + self->spare) + 99) / 100;
    }
}

/**
 * csel_wiring_ask:
 * @connector: a connector
 * @plan: which conductor goes to which pole of it
 * @ferrules: (element-type CselProduct): every ferrule there is
 *
 * Returns: (transfer full): each wire with its verdict, and what is needed
 */
CselWiringAnswer *
csel_wiring_ask (CselProduct    *connector,
                 CselWiringPlan *plan,
                 GPtrArray      *ferrules)
{
  CselWiringAnswer *self = g_new0 (CselWiringAnswer, 1);

  self->connector = g_object_ref (connector);
  self->connectors = csel_wiring_plan_get_connectors (plan);
  self->spare = csel_wiring_plan_get_spare (plan);
  self->n_poles = csel_wiring_count_poles (connector);
  self->wires = g_ptr_array_new_with_free_func (wire_answer_free);
  self->unwired = g_array_new (FALSE, FALSE, sizeof (guint));
  self->counts = g_ptr_array_new_with_free_func (count_free);
  self->asked = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_ferrule_answer_free);

  for (guint i = 0; i < csel_wiring_plan_get_n_wires (plan); i++)
    {
      const CselWire *wire = csel_wiring_plan_get_wire (plan, i);

      if (csel_wire_is_wired (wire))
        judge_wire (self, plan, wire, ferrules);
    }
  finish (self, plan);

  return self;
}

/**
 * csel_wiring_answer_free:
 * @self: (transfer full): an answer
 */
void
csel_wiring_answer_free (CselWiringAnswer *self)
{
  g_object_unref (self->connector);
  g_ptr_array_unref (self->wires);
  g_array_unref (self->unwired);
  g_ptr_array_unref (self->counts);
  g_ptr_array_unref (self->asked);
  g_free (self);
}
