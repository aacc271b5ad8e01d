/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A connector of a parts list by another: what hangs on it is asked again
 *
 *   wiring plan    each wire, with its ferrule                       csel_wiring_ask()
 *   accessories    ferrules by their own size · others by the list   csel_ferrule_ask_connectors()
 *   counterparts   those on the same list that belonged to it        csel_mating_ask()
 *   requirement    the whole                                         csel_check_ask()
 *
 * Only what is not answered “fits” is found, whether it was before or not.
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-replacement.h"

#include "model/csel-code.h"
#include "model/csel-parts-line.h"
#include "rules/csel-check.h"
#include "rules/csel-ferrule-private.h"
#include "rules/csel-half.h"
#include "rules/csel-mating.h"
#include "rules/csel-wiring.h"

typedef struct
{
  CselReplacement *answer;
  GListModel      *lines;
  guint            position;
  CselPartsLine   *line;
  CselProduct     *before;
  CselProduct     *after;
  GPtrArray       *ferrules;
} Question;

static void
finding_free (gpointer data)
{
  CselReplacementFinding *finding = data;

  g_clear_pointer (&finding->wire, csel_wire_free);
  g_clear_object (&finding->product);
  g_clear_pointer (&finding->before, csel_verdict_free);
  g_clear_pointer (&finding->after, csel_verdict_free);
  g_free (finding);
}

static CselVerdict *
copy_verdict (const CselVerdict *verdict)
{
  CselVerdict *copy = csel_verdict_new ();

  csel_verdict_append (copy, verdict);

  return copy;
}

/* Takes both verdicts; nothing is found where the answer is “fits” */
static CselReplacementFinding *
add (const Question      *question,
     CselReplacementTopic topic,
     CselProduct         *product,
     CselVerdict         *before,
     CselVerdict         *after)
{
  CselReplacementFinding *finding = g_new0 (CselReplacementFinding, 1);

  finding->topic = topic;
  g_set_object (&finding->product, product);
  finding->before = before;
  finding->after = after;
  question->answer->n_asked++;
  if (csel_replacement_finding_get_result (finding) == CSEL_VERDICT_FITS)
    {
      finding_free (finding);
      return NULL;
    }

  g_ptr_array_add (question->answer->findings, finding);

  return finding;
}

/* Both answers have the wires of the plan in the same order */
static void
ask_wires (const Question *question,
           CselWiringPlan *plan)
{
  g_autoptr(CselWiringAnswer) before = csel_wiring_ask (question->before, plan, question->ferrules);
  g_autoptr(CselWiringAnswer) after = csel_wiring_ask (question->after, plan, question->ferrules);

  for (guint i = 0; i < after->wires->len; i++)
    {
      const CselWireAnswer *was = g_ptr_array_index (before->wires, i);
      const CselWireAnswer *is = g_ptr_array_index (after->wires, i);
      CselReplacementFinding *finding = add (question, CSEL_REPLACEMENT_WIRE, NULL, copy_verdict (was->verdict),
                                             copy_verdict (is->verdict));

      if (finding != NULL)
        finding->wire = csel_wire_copy (is->wire);
    }
}

static gboolean
is_planned (const Question *question,
            CselProduct    *ferrule)
{
  CselWiringPlan *plan = csel_parts_line_get_details (question->line)->plan;

  for (guint i = 0; plan != NULL && i < csel_wiring_plan_get_n_wires (plan); i++)
    {
      const CselWire *wire = csel_wiring_plan_get_wire (plan, i);

      if (csel_wire_is_wired (wire) && wire->preparation != CSEL_PREPARATION_BARE &&
          g_strcmp0 (wire->texts[CSEL_WIRE_FERRULE], csel_product_get_item (ferrule)) == 0 &&
          g_strcmp0 (wire->texts[CSEL_WIRE_MANUFACTURER], csel_product_get_manufacturer (ferrule)) == 0)
        return TRUE;
    }

  return FALSE;
}

/* %NULL if the ferrule does not state its size: which conductor it is for is not known then */
static CselVerdict *
ask_ferrule (CselProduct *connector,
             CselProduct *ferrule)
{
  g_autoptr(GPtrArray) connectors = g_ptr_array_new ();
  g_autoptr(GPtrArray) answers = NULL;
  CselVerdict *verdict;

  if (!csel_wiring_is_possible (connector))
    {
      verdict = csel_verdict_new ();
      csel_verdict_line_conclude (csel_verdict_add (verdict, CSEL_RULE_CONDUCTOR_RANGE),
                                  CSEL_OUTCOME_TAKES_NO_CONDUCTOR);
      return verdict;
    }

  g_ptr_array_add (connectors, connector);
  answers = csel_ferrule_ask_connectors (ferrule, connectors);
  if (answers->len == 0)
    return NULL;

  return copy_verdict (((CselFerruleCandidate *)
                        g_ptr_array_index (((CselFerruleAnswer *)g_ptr_array_index (answers, 0))->candidates, 0))
                       ->verdict);
}

static void
ask_counterpart (const Question *question,
                 CselProduct    *other)
{
  g_autoptr(CselMating) before = csel_mating_ask (question->before, other);
  g_autoptr(CselMating) after = csel_mating_ask (question->after, other);

  add (question, CSEL_REPLACEMENT_COUNTERPART, other, copy_verdict (before->verdict), copy_verdict (after->verdict));
}

/* No rule says whether it fits: what its maker lists for the connector is no question */
static void
ask_listed (const Question *question,
            CselProduct    *accessory)
{
  CselReplacementFinding *finding;

  if (csel_ferrule_is_listed (question->after, accessory))
    {
      question->answer->n_asked++;
      return;
    }

  finding = add (question, CSEL_REPLACEMENT_ACCESSORY, accessory, NULL, NULL);
  finding->was_listed = csel_ferrule_is_listed (question->before, accessory);
}

static void
ask_accessory (const Question *question,
               CselProduct    *accessory)
{
  if (g_strcmp0 (csel_product_get_kind (accessory), CSEL_KIND_FERRULE) == 0)
    {
      /* With its conductor, it is asked wire by wire */
      if (!is_planned (question, accessory))
        add (question, CSEL_REPLACEMENT_FERRULE, accessory, ask_ferrule (question->before, accessory),
             ask_ferrule (question->after, accessory));
    }
  else if (csel_half_read (accessory, NULL) != CSEL_HALF_NONE)
    ask_counterpart (question, accessory);
  else
    ask_listed (question, accessory);
}

/* Not every half that may be meant for the connector that goes: those that are said to */
static gboolean
belongs (const Question *question,
         CselProduct    *other)
{
  g_autoptr(CselMating) mating = NULL;

  if (csel_half_read (other, NULL) == CSEL_HALF_NONE)
    return FALSE;
  if (csel_mating_names (question->before, other) || csel_mating_names (other, question->before))
    return TRUE;

  mating = csel_mating_ask (question->before, other);

  return csel_verdict_get_result (mating->verdict) == CSEL_VERDICT_FITS;
}

/* An item whose number is open may be each of several */
static GPtrArray *
list_products (CselPartsLine *line)
{
  GPtrArray *alternatives = csel_parts_line_get_alternatives (line);
  GPtrArray *products;

  if (alternatives != NULL)
    return g_ptr_array_ref (alternatives);

  products = g_ptr_array_new ();
  g_ptr_array_add (products, csel_parts_line_get_product (line));

  return products;
}

static gboolean
is_before (GPtrArray   *products,
           CselProduct *product)
{
  for (guint i = 0; i < products->len; i++)
    if (csel_product_is_same_item (g_ptr_array_index (products, i), product))
      return TRUE;

  return FALSE;
}

/* Each item once, on however many lines it stands */
static void
ask_lines (const Question *question)
{
  g_autoptr(GPtrArray) asked = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_own = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (question->lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (question->lines, i);
      g_autoptr(GPtrArray) products = list_products (line);

      is_own = i > question->position ? is_own && csel_parts_line_get_details (line)->is_accessory :
               i == question->position;
      for (guint j = 0; i != question->position && j < products->len; j++)
        {
          CselProduct *product = g_ptr_array_index (products, j);

          if ((!is_own && !belongs (question, product)) || is_before (asked, product))
            continue;
          g_ptr_array_add (asked, g_object_ref (product));
          if (is_own)
            ask_accessory (question, product);
          else
            ask_counterpart (question, product);
        }
    }
}

/**
 * csel_replacement_is_for:
 * @product: a product
 *
 * Returns: %TRUE if it is a connector or header, which can be replaced by another
 */
gboolean
csel_replacement_is_for (CselProduct *product)
{
  return csel_check_applies_to (product);
}

/**
 * csel_replacement_ask:
 * @lines: (element-type CselPartsLine): a parts list
 * @position: of a connector's line on it
 * @product: the connector that is to stand there instead
 * @requirement: what is asked of it, maybe nothing
 * @ferrules: (element-type CselProduct): every ferrule there is
 *
 * The rules are those of csel_wiring_ask(), csel_ferrule_ask_connectors(), csel_mating_ask() and
 * csel_check_ask(); none is added here. Ferrules that are in no wiring plan are asked for a fine-stranded
 * conductor of their own size.
 *
 * Returns: (transfer full): what would not fit, and what the data cannot tell
 */
CselReplacement *
csel_replacement_ask (GListModel            *lines,
                      guint                  position,
                      CselProduct           *product,
                      const CselRequirement *requirement,
                      GPtrArray             *ferrules)
{
  g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, position);
  const Question question = {
    g_new0 (CselReplacement, 1), lines, position, line, csel_parts_line_get_product (line), product, ferrules
  };
  CselWiringPlan *plan = csel_parts_line_get_details (line)->plan;

  question.answer->findings = g_ptr_array_new_with_free_func (finding_free);
  if (plan != NULL)
    ask_wires (&question, plan);
  ask_lines (&question);
  if (!csel_requirement_is_empty (requirement))
    add (&question, CSEL_REPLACEMENT_REQUIREMENT, NULL, csel_check_ask (question.before, requirement, ferrules),
         csel_check_ask (question.after, requirement, ferrules));

  return question.answer;
}

/**
 * csel_replacement_free:
 * @self: (transfer full): an answer
 */
void
csel_replacement_free (CselReplacement *self)
{
  g_ptr_array_unref (self->findings);
  g_free (self);
}

/**
 * csel_replacement_finding_get_result:
 * @self: a finding
 *
 * Returns: how it is afterwards; cannot tell where no rule can be asked
 */
CselVerdictResult
csel_replacement_finding_get_result (const CselReplacementFinding *self)
{
  return self->after != NULL ? csel_verdict_get_result (self->after) : CSEL_VERDICT_CANNOT_TELL;
}
