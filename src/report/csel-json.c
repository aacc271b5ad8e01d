/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * JSON: products and answers for other programs
 *
 * Keys are stable and described in csel(1). Quantities are decimal strings, so that nothing
 * is rounded on the way.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-json.h"

#include "base/csel-awg.h"
#include "model/csel-fingerprint.h"
#include "report/csel-json-private.h"
#include "rules/csel-color-code.h"
#include "rules/csel-ferrule-groups.h"
#include "rules/csel-swap.h"
#include "text/csel-ferrule-text.h"
#include "text/csel-label.h"
#include "text/csel-verdict-text.h"

static void
add_fact (JsonBuilder      *json,
          CselProduct      *product,
          const CselFact   *fact,
          gboolean          has_second,
          const CselLocale *locale)
{
  g_autofree char *label = csel_label_fact (locale, product, fact);

  json_builder_begin_object (json);
  csel_json_add_string (json, "property", csel_product_get_property (product, fact)->id);
  csel_json_add_string (json, "label", label);
  csel_json_add_qualifiers (json, product, fact);
  csel_json_add_value (json, product, fact, has_second);
  csel_json_add_string (json, "printed", csel_product_get_printed (product, fact));
  csel_json_add_source (json, csel_product_get_source (product, fact));
  json_builder_end_object (json);
}

static gboolean
is_long_text (CselProduct    *product,
              const CselFact *fact)
{
  return csel_product_get_property (product, fact)->type == CSEL_TYPE_LONG_TEXT;
}

/* A statement in two units is two records, one after the other */
static gboolean
has_also (CselProduct    *product,
          const CselFact *fact)
{
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  return fact + 1 < facts + n && fact[1].also;
}

static void
add_sections (JsonBuilder      *json,
              CselProduct      *product,
              const CselLocale *locale)
{
  g_autofree char *last = NULL;
  g_autoptr(GPtrArray) facts = csel_product_list_facts (product);

  json_builder_set_member_name (json, "sections");
  json_builder_begin_array (json);
  for (guint i = 0; i < facts->len; i++)
    {
      const CselFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *title = csel_label_section (locale, product, fact);

      if (is_long_text (product, fact))
        continue;
      if (g_strcmp0 (title, last) != 0)
        {
          if (last != NULL)
            {
              json_builder_end_array (json);
              json_builder_end_object (json);
            }
          json_builder_begin_object (json);
          csel_json_add_string (json, "title", title);
          json_builder_set_member_name (json, "facts");
          json_builder_begin_array (json);
          g_free (last);
          last = g_steal_pointer (&title);
        }
      add_fact (json, product, fact, has_also (product, fact), locale);
    }
  if (last != NULL)
    {
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/* What the maker states about the other product, if the catalogue has it */
static void
add_related_facts (JsonBuilder      *json,
                   CselProduct      *related,
                   const CselLocale *locale)
{
  g_autoptr(GPtrArray) facts = related != NULL ? csel_product_list_facts (related) :
                               g_ptr_array_new ();

  json_builder_set_member_name (json, "facts");
  json_builder_begin_array (json);
  for (guint i = 0; i < facts->len; i++)
    if (!is_long_text (related, g_ptr_array_index (facts, i)))
      add_fact (json, related, g_ptr_array_index (facts, i),
                has_also (related, g_ptr_array_index (facts, i)), locale);
  json_builder_end_array (json);
}

static void
add_relations (JsonBuilder      *json,
               CselProduct      *product,
               const CselLocale *locale)
{
  CselCatalog *catalog = csel_product_get_catalog (product);
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog,
                                                              csel_product_get_row (product), &n);

  json_builder_set_member_name (json, "relations");
  json_builder_begin_array (json);
  for (guint i = 0; i < n; i++)
    {
      const char *item = csel_catalog_get_string (catalog, relations[i].item);
      const char *manufacturer = csel_catalog_get_string (catalog, relations[i].manufacturer);
      g_autoptr(CselProduct) related = csel_product_get_related (product, &relations[i]);

      json_builder_begin_object (json);
      csel_json_add_string (json, "type", csel_relation_type_get_id (relations[i].type));
      csel_json_add_boolean (json, "required", relations[i].required);
      csel_json_add_string (json, "group", csel_catalog_get_string (catalog, relations[i].group));
      csel_json_add_string (json, "quantity", csel_catalog_get_string (catalog, relations[i].quantity));
      csel_json_add_string (json, "description", csel_catalog_get_string (catalog, relations[i].description));
      csel_json_add_string (json, "item", item);
      csel_json_add_string (json, "manufacturer", manufacturer);
      csel_json_add_string (json, "title", related != NULL ? csel_label_title (locale, related) : NULL);
      csel_json_add_source (json, csel_catalog_get_source (catalog, relations[i].source));
      add_related_facts (json, related, locale);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_texts (JsonBuilder *json,
           CselProduct *product)
{
  g_autoptr(GPtrArray) facts = csel_product_list_facts (product);

  json_builder_set_member_name (json, "texts");
  json_builder_begin_array (json);
  for (guint i = 0; i < facts->len; i++)
    {
      const CselFact *fact = g_ptr_array_index (facts, i);
      const CselSource *source = csel_product_get_source (product, fact);

      if (!is_long_text (product, fact))
        continue;
      json_builder_begin_object (json);
      csel_json_add_string (json, "role", csel_product_get_property (product, fact)->id);
      csel_json_add_string (json, "lang", source->language);
      csel_json_add_string (json, "text", csel_product_get_printed (product, fact));
      csel_json_add_source (json, source);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * csel_json_show:
 * @product: a product
 * @locale: the language of titles and labels
 *
 * Returns: (transfer full): everything @product states
 */
char *
csel_json_show (CselProduct      *product,
                const CselLocale *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autofree char *fingerprint = csel_fingerprint_new (product);

  json_builder_begin_object (json);
  csel_json_add_string (json, "item", csel_product_get_item (product));
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (product));
  csel_json_add_string (json, "fingerprint", fingerprint);
  add_sections (json, product, locale);
  add_relations (json, product, locale);
  add_texts (json, product);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}

void
csel_json_add_lines (JsonBuilder       *json,
                     const char        *name,
                     CselQuestion       question,
                     const CselVerdict *verdict,
                     const CselLocale  *locale)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    {
      const CselVerdictLine *line = csel_verdict_get_line (verdict, i);
      g_autofree char *text = csel_text_verdict_line (locale, line);

      json_builder_begin_object (json);
      csel_json_add_string (json, "rule", csel_rule_get_id (line->rule));
      csel_json_add_string (json, "outcome", csel_outcome_get_id (line->outcome));
      csel_json_add_string (json, "result",
                            line->is_note ? "note" : csel_verdict_result_get_id (question, line->result));
      csel_json_add_string (json, "text", text);
      csel_json_add_citations (json, line->cites, line->n_cites);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

void
csel_json_add_open (JsonBuilder       *json,
                    const CselVerdict *verdict)
{
  json_builder_set_member_name (json, "open");
  json_builder_begin_array (json);
  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    if (csel_verdict_line_is_open (csel_verdict_get_line (verdict, i)))
      json_builder_add_string_value (json,
                                     csel_rule_get_id (csel_verdict_get_line (verdict, i)->rule));
  json_builder_end_array (json);
}

void
csel_json_add_conductor (JsonBuilder         *json,
                         const CselConductor *conductor,
                         const char          *as_typed)
{
  gboolean is_gauge = conductor->size.unit == CSEL_UNIT_AWG;
  g_autofree char *area = csel_decimal_format (is_gauge ? csel_awg_get_area (conductor->size.lo) :
                                               conductor->size.lo,
                                               csel_unit_get_steps (CSEL_UNIT_MM2), '.');
  g_autofree char *gauge = is_gauge ?
                           csel_range_format_end (&conductor->size, conductor->size.lo, '.') : NULL;

  json_builder_set_member_name (json, "conductor");
  json_builder_begin_object (json);
  csel_json_add_string (json, "as_typed", as_typed);
  csel_json_add_string (json, "kind", csel_conductor_kind_get_id (conductor->kind));
  csel_json_add_string (json, "awg_by", csel_gauging_get_id (conductor->gauging));
  csel_json_add_string (json, "area_mm2", area);
  csel_json_add_string (json, "awg", gauge);
  json_builder_end_object (json);
}

static void
add_terminal (JsonBuilder             *json,
              const CselFerruleAnswer *answer,
              const CselLocale        *locale)
{
  static const char *const names[CSEL_N_PREPARATIONS] = { "bare", "insulated", "uninsulated" };

  json_builder_set_member_name (json, "terminal");
  json_builder_begin_object (json);
  for (guint i = 0; i < CSEL_N_PREPARATIONS; i++)
    {
      json_builder_set_member_name (json, names[i]);
      json_builder_begin_object (json);
      csel_json_add_string (json, "verdict",
                            csel_verdict_result_get_id (CSEL_QUESTION_FIT,
                                                        csel_verdict_get_result (answer->terminal[i])));
      csel_json_add_lines (json, "reasons", CSEL_QUESTION_FIT, answer->terminal[i], locale);
      json_builder_end_object (json);
    }
  json_builder_end_object (json);
}

/* What it is called in each code, and what its maker states */
static void
add_colors (JsonBuilder *json,
            CselProduct *ferrule)
{
  const CselFact *fact = csel_product_lookup_first (ferrule, CSEL_PROPERTY_COLOR);

  json_builder_set_member_name (json, "color");
  json_builder_begin_object (json);
  csel_json_add_string (json, "stated", fact != NULL ? csel_product_get_printed (ferrule, fact) : NULL);
  for (CselColorCode i = 0; i < CSEL_N_COLOR_CODES; i++)
    csel_json_add_string (json, csel_color_code_get_id (i), csel_color_code_get_color (i, ferrule));
  json_builder_end_object (json);
}

/* Those that the data cannot tell apart are one choice */
static void
add_choices (JsonBuilder             *json,
             const CselFerruleAnswer *answer)
{
  g_autoptr(GPtrArray) choices = csel_ferrule_answer_list_choices (answer);

  json_builder_set_member_name (json, "choices");
  json_builder_begin_array (json);
  for (guint i = 0; i < choices->len; i++)
    {
      GPtrArray *choice = g_ptr_array_index (choices, i);
      CselFerruleGroup group = csel_ferrule_candidate_get_group (g_ptr_array_index (choice, 0));

      json_builder_begin_object (json);
      csel_json_add_string (json, "group", csel_ferrule_group_get_id (group));
      csel_json_add_boolean (json, "distinguishable", choice->len == 1);
      json_builder_set_member_name (json, "items");
      json_builder_begin_array (json);
      for (guint j = 0; j < choice->len; j++)
        {
          const CselFerruleCandidate *candidate = g_ptr_array_index (choice, j);

          json_builder_add_string_value (json, csel_product_get_item (candidate->ferrule));
        }
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_candidates (JsonBuilder             *json,
                const CselFerruleAnswer *answer,
                const CselLocale        *locale)
{
  json_builder_set_member_name (json, "candidates");
  json_builder_begin_array (json);
  for (guint i = 0; i < answer->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (answer->candidates, i);
      g_autofree char *todo = csel_text_todo (locale, candidate);

      json_builder_begin_object (json);
      csel_json_add_string (json, "item", csel_product_get_item (candidate->ferrule));
      csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (candidate->ferrule));
      csel_json_add_boolean (json, "listed", candidate->listed);
      csel_json_add_string (json, "verdict",
                            csel_verdict_result_get_id (CSEL_QUESTION_FIT,
                                                        csel_verdict_get_result (candidate->verdict)));
      csel_json_add_boolean (json, "own_values", csel_verdict_rests_on_own (candidate->verdict));
      csel_json_add_string (json, "group",
                            csel_ferrule_group_get_id (csel_ferrule_candidate_get_group (candidate)));
      csel_json_add_open (json, candidate->verdict);
      csel_json_add_string (json, "todo", todo);
      add_colors (json, candidate->ferrule);
      csel_json_add_lines (json, "reasons", CSEL_QUESTION_FIT, candidate->verdict, locale);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_answer (JsonBuilder             *json,
            const CselFerruleAnswer *answer,
            const char              *as_typed,
            const CselLocale        *locale)
{
  g_autofree char *requirement = csel_text_requirement (locale, answer);

  json_builder_begin_object (json);
  csel_json_add_string (json, "connector", csel_product_get_item (answer->connector));
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (answer->connector));
  csel_json_add_conductor (json, &answer->conductor, as_typed);
  add_terminal (json, answer, locale);
  csel_json_add_string (json, "requirement", requirement);
  json_builder_set_member_name (json, "sleeve");
  if (csel_verdict_get_line (answer->sleeve, 0)->outcome == CSEL_OUTCOME_LENGTH_UNKNOWN)
    csel_json_add_range (json, &csel_verdict_get_line (answer->sleeve, 0)->required);
  else
    json_builder_add_null_value (json);
  add_candidates (json, answer, locale);
  add_choices (json, answer);
  json_builder_set_member_name (json, "summary");
  json_builder_begin_array (json);
  for (guint i = 0; i < CSEL_N_SUMMARIES; i++)
    if (answer->summary & (1u << i))
      json_builder_add_string_value (json, csel_ferrule_summary_get_id (1u << i));
  json_builder_end_array (json);
  json_builder_end_object (json);
}

/**
 * csel_json_ferrules:
 * @answer: an answer
 * @as_typed: the conductor's size as it was typed
 * @locale: the language of the sentences
 *
 * Returns: (transfer full): the answer with all its reasons
 */
char *
csel_json_ferrules (const CselFerruleAnswer *answer,
                    const char              *as_typed,
                    const CselLocale        *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  add_answer (json, answer, as_typed, locale);

  return csel_json_to_string (json);
}

/**
 * csel_json_users:
 * @ferrule: a ferrule
 * @answers: (element-type CselFerruleAnswer): what csel_ferrule_ask_connectors() says
 * @locale: the language of the sentences
 *
 * Returns: (transfer full): which connectors take @ferrule, with all reasons
 */
char *
csel_json_users (CselProduct      *ferrule,
                 GPtrArray        *answers,
                 const CselLocale *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  csel_json_add_string (json, "item", csel_product_get_item (ferrule));
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (ferrule));
  json_builder_set_member_name (json, "connectors");
  json_builder_begin_array (json);
  for (guint i = 0; i < answers->len; i++)
    {
      const CselFerruleAnswer *answer = g_ptr_array_index (answers, i);
      g_autofree char *size = csel_locale_format_range (locale, &answer->conductor.size);

      add_answer (json, answer, size, locale);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}

static void
add_verdict (JsonBuilder       *json,
             CselQuestion       question,
             const CselVerdict *verdict,
             const CselLocale  *locale)
{
  csel_json_add_string (json, "verdict",
                        csel_verdict_result_get_id (question, csel_verdict_get_result (verdict)));
  csel_json_add_lines (json, "reasons", question, verdict, locale);
}

/* Word for word, for those who look no further */
static void
add_safety_information (JsonBuilder       *json,
                        const CselVerdict *supply)
{
  const CselVerdictLine *line = csel_verdict_find (supply, CSEL_RULE_SAFETY_INFORMATION);

  json_builder_set_member_name (json, "safety_information");
  json_builder_begin_array (json);
  for (guint i = 0; i < line->n_cites; i++)
    json_builder_add_string_value (json, csel_product_get_printed (line->cites[i].product,
                                                                   line->cites[i].fact));
  json_builder_end_array (json);
}

static void
add_supply_side (JsonBuilder       *json,
                 CselSupplySide     side,
                 const CselVerdict *supply,
                 const CselLocale  *locale)
{
  json_builder_set_member_name (json, "supply_side");
  json_builder_begin_object (json);
  csel_json_add_string (json, "side", csel_supply_side_get_id (side));
  add_verdict (json, CSEL_QUESTION_MATE, supply, locale);
  json_builder_end_object (json);
  add_safety_information (json, supply);
}

static void
add_swap (JsonBuilder      *json,
          CselProduct      *product,
          const CselLocale *locale)
{
  g_autoptr(CselVerdict) swap = csel_swap_ask (product);

  json_builder_set_member_name (json, "swap");
  if (swap == NULL)
    {
      json_builder_add_null_value (json);
      return;
    }
  json_builder_begin_object (json);
  add_verdict (json, CSEL_QUESTION_MATE, swap, locale);
  json_builder_end_object (json);
}

/**
 * csel_json_mates:
 * @product: a connector or header
 * @matings: (element-type CselMating): the other halves, each with its verdict
 * @side: which half is supplied when unmated
 * @supply: what follows from it
 * @locale: the language of texts
 *
 * Returns: (transfer full): which of them mate, with reasons; the supply side
 *   and what may be swapped
 */
char *
csel_json_mates (CselProduct       *product,
                 GPtrArray         *matings,
                 CselSupplySide     side,
                 const CselVerdict *supply,
                 const CselLocale  *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  csel_json_add_string (json, "item", csel_product_get_item (product));
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (product));
  json_builder_set_member_name (json, "counterparts");
  json_builder_begin_array (json);
  for (guint i = 0; i < matings->len; i++)
    {
      const CselMating *mating = g_ptr_array_index (matings, i);

      json_builder_begin_object (json);
      csel_json_add_string (json, "item", csel_product_get_item (mating->other));
      csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (mating->other));
      csel_json_add_boolean (json, "listed", mating->listed);
      add_verdict (json, CSEL_QUESTION_MATE, mating->verdict, locale);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  add_supply_side (json, side, supply, locale);
  add_swap (json, product, locale);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}
