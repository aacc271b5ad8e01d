/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * JSON: a wiring plan, judged
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-json-private.h"
#include "report/csel-json.h"

static void
add_number (JsonBuilder *json,
            const char  *name,
            guint64      value)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, (gint64)value);
}

static void
add_result (JsonBuilder      *json,
            CselVerdictResult result)
{
  csel_json_add_string (json, "verdict", csel_verdict_result_get_id (CSEL_QUESTION_FIT, result));
}

/* The ferrules that may be taken while the number is open, the best first */
static void
add_choice (JsonBuilder             *json,
            const CselFerruleAnswer *asked)
{
  json_builder_set_member_name (json, "candidates");
  json_builder_begin_array (json);
  for (guint i = 0; i < asked->candidates->len; i++)
    {
      const CselFerruleCandidate *candidate = g_ptr_array_index (asked->candidates, i);
      CselVerdictResult result = csel_verdict_get_result (candidate->verdict);

      if (result == CSEL_VERDICT_DOES_NOT_FIT)
        continue;
      json_builder_begin_object (json);
      csel_json_add_string (json, "item", csel_product_get_item (candidate->ferrule));
      csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (candidate->ferrule));
      csel_json_add_boolean (json, "listed", candidate->listed);
      add_result (json, result);
      csel_json_add_open (json, candidate->verdict);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_summary (JsonBuilder             *json,
             const CselFerruleAnswer *asked)
{
  json_builder_set_member_name (json, "summary");
  json_builder_begin_array (json);
  for (guint i = 0; i < CSEL_N_SUMMARIES; i++)
    if (asked->summary & (1u << i))
      json_builder_add_string_value (json, csel_ferrule_summary_get_id (1u << i));
  json_builder_end_array (json);
}

static void
add_wire (JsonBuilder          *json,
          const CselWireAnswer *answer,
          const CselLocale     *locale)
{
  const CselWire *wire = answer->wire;

  json_builder_begin_object (json);
  add_number (json, "pole", wire->pole);
  csel_json_add_string (json, "potential", wire->texts[CSEL_WIRE_POTENTIAL]);
  csel_json_add_string (json, "wire", wire->texts[CSEL_WIRE_NUMBER]);
  csel_json_add_string (json, "color", wire->texts[CSEL_WIRE_COLOR]);
  csel_json_add_string (json, "to", wire->texts[CSEL_WIRE_DESTINATION]);
  if (answer->asked != NULL)
    csel_json_add_conductor (json, &answer->asked->conductor, wire->texts[CSEL_WIRE_SIZE]);
  csel_json_add_string (json, "preparation", csel_wire_preparation_get_id (wire->preparation));
  csel_json_add_string (json, "ferrule", wire->texts[CSEL_WIRE_FERRULE]);
  csel_json_add_string (json, "ferrule_manufacturer", wire->texts[CSEL_WIRE_MANUFACTURER]);
  add_result (json, csel_verdict_get_result (answer->verdict));
  csel_json_add_open (json, answer->verdict);
  csel_json_add_lines (json, "reasons", CSEL_QUESTION_FIT, answer->verdict, locale);
  if (answer->asked != NULL && wire->preparation != CSEL_PREPARATION_BARE)
    add_summary (json, answer->asked);
  if (answer->is_open)
    add_choice (json, answer->asked);
  json_builder_end_object (json);
}

static void
add_counts (JsonBuilder            *json,
            const CselWiringAnswer *answer)
{
  json_builder_set_member_name (json, "ferrules");
  json_builder_begin_array (json);
  for (guint i = 0; i < answer->counts->len; i++)
    {
      const CselFerruleCount *count = g_ptr_array_index (answer->counts, i);
      gboolean is_open = count->ferrule == NULL;

      json_builder_begin_object (json);
      csel_json_add_string (json, "item", is_open ? NULL : csel_product_get_item (count->ferrule));
      csel_json_add_string (json, "manufacturer",
                            is_open ? NULL : csel_product_get_manufacturer (count->ferrule));
      json_builder_set_member_name (json, "conductor_size");
      if (is_open)
        csel_json_add_range (json, &count->size);
      else
        json_builder_add_null_value (json);
      csel_json_add_string (json, "preparation", csel_wire_preparation_get_id (count->preparation));
      add_number (json, "per_connector", count->per_connector);
      add_number (json, "total", count->total);
      add_number (json, "with_spare", count->order);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * csel_json_wiring:
 * @answer: a wiring plan, judged
 * @locale: the language of the sentences
 *
 * Returns: (transfer full): each wire with all its reasons, and what is needed
 */
char *
csel_json_wiring (const CselWiringAnswer *answer,
                  const CselLocale       *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  csel_json_add_string (json, "connector", csel_product_get_item (answer->connector));
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (answer->connector));
  add_result (json, answer->result);
  json_builder_set_member_name (json, "pole_number");
  if (answer->n_poles > 0)
    json_builder_add_int_value (json, answer->n_poles);
  else
    json_builder_add_null_value (json);

  json_builder_set_member_name (json, "poles");
  json_builder_begin_array (json);
  for (guint i = 0; i < answer->wires->len; i++)
    add_wire (json, g_ptr_array_index (answer->wires, i), locale);
  json_builder_end_array (json);

  json_builder_set_member_name (json, "unwired");
  json_builder_begin_array (json);
  for (guint i = 0; i < answer->unwired->len; i++)
    json_builder_add_int_value (json, g_array_index (answer->unwired, guint, i));
  json_builder_end_array (json);

  add_number (json, "connectors", answer->connectors);
  add_number (json, "spare_percent", answer->spare);
  add_counts (json, answer);
  add_number (json, "ferrules_not_counted", answer->n_not_counted);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}
