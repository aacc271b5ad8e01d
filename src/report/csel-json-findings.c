/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * JSON of the data check
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-json.h"

#include "report/csel-json-private.h"
#include "rules/csel-data-check.h"
#include "text/csel-data-check-text.h"

static gboolean
is_set (const CselRange *range)
{
  return range->is_range || range->lo != 0;
}

static void
add_quantity (JsonBuilder     *json,
              const char      *name,
              const CselRange *range)
{
  if (!is_set (range))
    return;
  json_builder_set_member_name (json, name);
  csel_json_add_range (json, range);
}

static void
add_numbers (JsonBuilder       *json,
             const CselFinding *finding)
{
  const CselRange difference = { finding->difference, finding->difference, finding->required.unit, FALSE };

  add_quantity (json, "found", &finding->found);
  add_quantity (json, "required", &finding->required);
  if (is_set (&finding->found))
    add_quantity (json, "difference", &difference);
}

static void
add_item (JsonBuilder *json,
          const char  *item,
          const char  *manufacturer)
{
  json_builder_begin_object (json);
  csel_json_add_string (json, "item", item);
  csel_json_add_string (json, "manufacturer", manufacturer);
  json_builder_end_object (json);
}

/* The look-alikes, or the item that is in no catalogue */
static void
add_others (JsonBuilder       *json,
            const CselFinding *finding)
{
  CselCatalog *catalog = csel_product_get_catalog (finding->product);

  json_builder_set_member_name (json, "others");
  json_builder_begin_array (json);
  for (guint i = 0; finding->others != NULL && i < finding->others->len; i++)
    {
      CselProduct *other = g_ptr_array_index (finding->others, i);

      add_item (json, csel_product_get_item (other), csel_product_get_manufacturer (other));
    }
  if (finding->relation != NULL)
    add_item (json, csel_catalog_get_string (catalog, finding->relation->item),
              csel_catalog_get_string (catalog, finding->relation->manufacturer));
  json_builder_end_array (json);
}

static void
add_finding (JsonBuilder       *json,
             const CselFinding *finding,
             const CselLocale  *locale)
{
  g_autofree char *text = csel_text_finding (locale, finding);

  json_builder_begin_object (json);
  csel_json_add_string (json, "severity", csel_severity_get_id (csel_problem_get_severity (finding->problem)));
  csel_json_add_string (json, "check", csel_problem_get_id (finding->problem));
  csel_json_add_string (json, "item", csel_product_get_item (finding->product));
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (finding->product));
  csel_json_add_string (json, "catalog", csel_catalog_get_id (csel_product_get_catalog (finding->product)));
  csel_json_add_string (json, "place", csel_finding_get_place (finding));
  csel_json_add_string (json, "text", text);
  csel_json_add_string (json, "todo", csel_text_finding_todo (locale, finding));
  add_numbers (json, finding);
  add_others (json, finding);
  csel_json_add_citations (json, finding->cites, finding->n_cites);
  json_builder_end_object (json);
}

/**
 * csel_json_findings:
 * @findings: (element-type CselFinding): what the data check found
 * @locale: the language of texts
 *
 * Returns: (transfer full): the findings with the facts they rest on, counted by severity
 */
char *
csel_json_findings (GPtrArray        *findings,
                    const CselLocale *locale)
{
  static const char *const names[CSEL_N_SEVERITIES] = { "errors", "warnings", "notes" };
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  for (CselSeverity i = 0; i < CSEL_N_SEVERITIES; i++)
    {
      json_builder_set_member_name (json, names[i]);
      json_builder_add_int_value (json, csel_findings_count (findings, i));
    }
  json_builder_set_member_name (json, "findings");
  json_builder_begin_array (json);
  for (guint i = 0; i < findings->len; i++)
    add_finding (json, g_ptr_array_index (findings, i), locale);
  json_builder_end_array (json);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}
