/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Members of JSON objects: words, quantities, sources and facts, the same in every answer
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-json-private.h"

/**
 * csel_json_add_string:
 * @json: an open object
 * @name: the name of the member
 * @value: (nullable): its value
 */
void
csel_json_add_string (JsonBuilder *json,
                      const char  *name,
                      const char  *value)
{
  json_builder_set_member_name (json, name);
  if (value != NULL)
    json_builder_add_string_value (json, value);
  else
    json_builder_add_null_value (json);
}

void
csel_json_add_boolean (JsonBuilder *json,
                       const char  *name,
                       gboolean     value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_boolean_value (json, value);
}

static void
add_range_in (JsonBuilder     *json,
              const CselRange *range,
              const char      *unit)
{
  g_autofree char *lo = csel_range_format_end (range, range->lo, '.');
  g_autofree char *hi = csel_range_format_end (range, range->hi, '.');

  json_builder_begin_object (json);
  csel_json_add_string (json, range->is_range ? "min" : "value", lo);
  if (range->is_range)
    csel_json_add_string (json, "max", hi);
  csel_json_add_string (json, "unit", unit);
  json_builder_end_object (json);
}

/**
 * csel_json_add_range:
 * @json: where a value is expected
 * @range: a quantity or range; its numbers become decimal strings
 */
void
csel_json_add_range (JsonBuilder     *json,
                     const CselRange *range)
{
  add_range_in (json, range, csel_unit_get_id (range->unit));
}

/* A unit that the program does not have is given by its symbol */
static void
add_fact_range (JsonBuilder    *json,
                CselProduct    *product,
                const CselFact *fact)
{
  const char *unit = csel_product_get_property (product, fact)->unit;
  CselRange range;

  csel_fact_get_range (fact, &range);
  add_range_in (json, &range, unit != NULL ? unit : csel_unit_get_id (range.unit));
}

/* What is stated instead of a value */
static void
add_flag (JsonBuilder *json,
          const char  *name)
{
  json_builder_begin_object (json);
  csel_json_add_boolean (json, name, TRUE);
  json_builder_end_object (json);
}

/**
 * csel_json_add_value:
 * @json: an open object
 * @product: a product
 * @fact: one of its facts
 * @has_second: whether the next record belongs to @fact
 *
 * Adds "value", or "values" where one cell states two quantities.
 */
void
csel_json_add_value (JsonBuilder    *json,
                     CselProduct    *product,
                     const CselFact *fact,
                     gboolean        has_second)
{
  CselRange range;

  json_builder_set_member_name (json, has_second ? "values" : "value");
  if (has_second)
    json_builder_begin_array (json);

  if (fact->kind == CSEL_VALUE_BOOLEAN)
    json_builder_add_boolean_value (json, fact->lo != 0);
  else if (fact->kind == CSEL_VALUE_NOT_RATED)
    add_flag (json, "not_rated");
  else if (fact->kind == CSEL_VALUE_NOT_APPLICABLE)
    add_flag (json, "not_applicable");
  else if (fact->kind == CSEL_VALUE_UNKNOWN)
    add_flag (json, "unknown");
  else if (fact->kind == CSEL_VALUE_NOT_LISTED)
    add_flag (json, "not_listed");
  else if (csel_fact_get_range (fact, &range))
    add_fact_range (json, product, fact);
  else
    json_builder_add_string_value (json, csel_product_get_code (product, fact));

  if (has_second)
    {
      add_fact_range (json, product, fact + 1);
      json_builder_end_array (json);
    }
}

void
csel_json_add_qualifiers (JsonBuilder    *json,
                          CselProduct    *product,
                          const CselFact *fact)
{
  json_builder_set_member_name (json, "qualifiers");
  json_builder_begin_object (json);
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    {
      const char *value = csel_product_get_qualifier (product, fact, i);

      if (value != NULL)
        csel_json_add_string (json, csel_qualifier_get_id (i), value);
    }
  json_builder_end_object (json);
}

void
csel_json_add_source (JsonBuilder      *json,
                      const CselSource *source)
{
  json_builder_set_member_name (json, "source");
  json_builder_begin_object (json);
  csel_json_add_string (json, "document", source->document);
  csel_json_add_string (json, "confidence", csel_confidence_get_id (source->confidence));
  if (source->version != NULL)
    csel_json_add_string (json, "version", source->version);
  if (source->url != NULL)
    csel_json_add_string (json, "url", source->url);
  if (source->note != NULL)
    csel_json_add_string (json, "note", source->note);
  json_builder_end_object (json);
}

/**
 * csel_json_add_citations:
 * @json: an open object
 * @cites: (array length=n_cites): the facts an answer rests on
 * @n_cites: how many
 *
 * Adds "facts".
 */
void
csel_json_add_citations (JsonBuilder        *json,
                         const CselCitation *cites,
                         guint               n_cites)
{
  json_builder_set_member_name (json, "facts");
  json_builder_begin_array (json);
  for (guint i = 0; i < n_cites; i++)
    {
      const CselCitation *cite = &cites[i];

      json_builder_begin_object (json);
      csel_json_add_string (json, "item", csel_product_get_item (cite->product));
      csel_json_add_string (json, "property", csel_product_get_property (cite->product, cite->fact)->id);
      csel_json_add_qualifiers (json, cite->product, cite->fact);
      csel_json_add_string (json, "printed", csel_product_get_printed (cite->product, cite->fact));
      csel_json_add_source (json, csel_product_get_source (cite->product, cite->fact));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * csel_json_to_string:
 * @json: a complete document
 *
 * Returns: (transfer full): its text
 */
char *
csel_json_to_string (JsonBuilder *json)
{
  g_autoptr(JsonNode) root = json_builder_get_root (json);
  g_autoptr(JsonGenerator) generator = json_generator_new ();

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);

  return json_generator_to_data (generator, NULL);
}
