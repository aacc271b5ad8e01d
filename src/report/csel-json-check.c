/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * JSON: a requirement, line by line, and which products meet it
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-json-private.h"
#include "report/csel-json.h"
#include "rules/csel-margin.h"
#include "text/csel-requirement-text.h"
#include "text/csel-verdict-text.h"

/* A quantity, a word or null */
static void
add_asked (JsonBuilder           *json,
           const CselVerdictLine *line)
{
  const CselRange *asked = csel_margin_get_asked (line);

  if (line->asked != NULL)
    {
      csel_json_add_string (json, "required", line->asked);
      return;
    }
  json_builder_set_member_name (json, "required");
  if (asked != NULL)
    csel_json_add_range (json, asked);
  else
    json_builder_add_null_value (json);
}

static void
add_stated (JsonBuilder           *json,
            const CselVerdictLine *line)
{
  const CselRange *stated = csel_margin_get_stated (line);

  json_builder_set_member_name (json, "stated");
  if (stated != NULL && line->outcome != CSEL_OUTCOME_LENGTH_UNKNOWN)
    csel_json_add_range (json, stated);
  else
    json_builder_add_null_value (json);
}

static void
add_margin (JsonBuilder           *json,
            const CselVerdictLine *line)
{
  CselMargin margin;
  g_autofree char *value = NULL;

  json_builder_set_member_name (json, "margin");
  if (!csel_margin_get (line, &margin))
    {
      json_builder_add_null_value (json);
      return;
    }
  value = csel_decimal_format (margin.steps, csel_unit_get_steps (margin.unit), '.');
  json_builder_begin_object (json);
  csel_json_add_string (json, "value", value);
  csel_json_add_string (json, "unit", csel_unit_get_id (margin.unit));
  if (margin.has_percent)
    {
      json_builder_set_member_name (json, "percent");
      json_builder_add_int_value (json, margin.percent);
    }
  json_builder_end_object (json);
}

static void
add_acceptance (JsonBuilder           *json,
                const CselVerdictLine *line)
{
  json_builder_set_member_name (json, "accepted");
  if (line->result != CSEL_VERDICT_ACCEPTED)
    {
      json_builder_add_null_value (json);
      return;
    }
  json_builder_begin_object (json);
  csel_json_add_string (json, "by", line->acceptance.by);
  csel_json_add_string (json, "date", line->acceptance.date);
  csel_json_add_string (json, "reason", line->acceptance.reason);
  json_builder_end_object (json);
}

static void
add_line (JsonBuilder           *json,
          const CselVerdictLine *line,
          const CselLocale      *locale)
{
  g_autofree char *text = csel_text_verdict_line (locale, line);
  g_autofree char *context = line->has_context ? csel_rating_context_to_string (&line->context) : NULL;

  json_builder_begin_object (json);
  csel_json_add_string (json, "rule", csel_rule_get_id (line->rule));
  csel_json_add_string (json, "ratings_per", context);
  csel_json_add_string (json, "outcome", csel_outcome_get_id (line->outcome));
  csel_json_add_string (json, "result",
                        line->is_note ? "note" :
                        csel_verdict_result_get_id (CSEL_QUESTION_CHECK, line->result));
  add_asked (json, line);
  add_stated (json, line);
  add_margin (json, line);
  add_acceptance (json, line);
  csel_json_add_string (json, "text", text);
  csel_json_add_citations (json, line->cites, line->n_cites);
  json_builder_end_object (json);
}

static void
add_list (JsonBuilder       *json,
          const char        *name,
          const char *const *values)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (; *values != NULL; values++)
    json_builder_add_string_value (json, *values);
  json_builder_end_array (json);
}

static void
add_not_checked (JsonBuilder *json)
{
  static const char *const not_checked[] = {
    "conductor-sizing", "protection-and-short-circuit-current", "pe-function", "vibration", "coding",
    "crimp-quality", NULL
  };

  add_list (json, "not_checked", not_checked);
}

static void
add_requirement (JsonBuilder           *json,
                 const CselRequirement *requirement)
{
  json_builder_set_member_name (json, "requirement");
  json_builder_begin_object (json);
  for (CselField i = 0; i < CSEL_N_FIELDS; i++)
    if (csel_requirement_get (requirement, i) != NULL)
      csel_json_add_string (json, csel_field_get_id (i), csel_requirement_get (requirement, i));
  json_builder_end_object (json);
}

static void
add_product (JsonBuilder *json,
             CselProduct *product)
{
  csel_json_add_string (json, "item", csel_product_get_item (product));
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (product));
}

/**
 * csel_json_check:
 * @product: a product
 * @requirement: what was asked of it
 * @verdict: the answer
 * @locale: the language of texts
 *
 * Returns: (transfer full): whether @product meets the requirement, line by line
 */
char *
csel_json_check (CselProduct           *product,
                 const CselRequirement *requirement,
                 const CselVerdict     *verdict,
                 const CselLocale      *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autofree char *notes = csel_text_check_notes (locale, requirement);
  g_auto(GStrv) sentences = g_strsplit (notes, "\n", -1);

  json_builder_begin_object (json);
  add_product (json, product);
  add_requirement (json, requirement);
  csel_json_add_string (json, "result",
                        csel_verdict_result_get_id (CSEL_QUESTION_CHECK,
                                                    csel_verdict_get_result (verdict)));
  csel_json_add_boolean (json, "own_values", csel_verdict_rests_on_own (verdict));
  json_builder_set_member_name (json, "lines");
  json_builder_begin_array (json);
  for (guint i = 0; i < csel_verdict_get_n_lines (verdict); i++)
    add_line (json, csel_verdict_get_line (verdict, i), locale);
  json_builder_end_array (json);
  add_list (json, "notes", (const char *const *)sentences);
  add_not_checked (json);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}

static void
add_products (JsonBuilder      *json,
              const char       *name,
              CselLibrary      *library,
              CselMatches      *matches,
              CselVerdictResult worst)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint row = 0; row < csel_library_get_n_rows (library); row++)
    {
      g_autoptr(CselProduct) product = csel_library_get_product (library, row);
      CselVerdictResult result = csel_matches_get_result (matches, row);

      if (MAX (result, CSEL_VERDICT_ACCEPTED) != worst)
        continue;
      json_builder_begin_object (json);
      add_product (json, product);
      csel_json_add_string (json, "result", csel_verdict_result_get_id (CSEL_QUESTION_CHECK, result));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * csel_json_check_all:
 * @library: the open catalogues
 * @matches: the answers of its products
 * @miss: (nullable): the one condition to drop, where nothing meets all of them
 *
 * Returns: (transfer full): which products meet the requirement, and apart which are open
 */
char *
csel_json_check_all (CselLibrary           *library,
                     CselMatches           *matches,
                     const CselNearestMiss *miss)
{
  const CselRequirement *requirement = csel_matches_get_requirement (matches);
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  add_requirement (json, requirement);
  add_products (json, "meets", library, matches, CSEL_VERDICT_ACCEPTED);
  add_products (json, "open", library, matches, CSEL_VERDICT_CANNOT_TELL);
  json_builder_set_member_name (json, "nearest_miss");
  if (miss != NULL)
    {
      json_builder_begin_object (json);
      csel_json_add_string (json, "drop", csel_field_get_id (miss->field));
      csel_json_add_string (json, "required", csel_requirement_get (requirement, miss->field));
      json_builder_set_member_name (json, "count");
      json_builder_add_int_value (json, miss->count);
      json_builder_end_object (json);
    }
  else
    json_builder_add_null_value (json);
  add_not_checked (json);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}
