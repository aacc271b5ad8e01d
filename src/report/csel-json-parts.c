/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A parts list as JSON: its lines, what they come to by item, and what is to be known
 */

#define G_LOG_DOMAIN "csel-report"

#include "model/csel-parts-totals.h"
#include "report/csel-json-private.h"
#include "report/csel-json.h"
#include "report/csel-parts-warnings.h"
#include "text/csel-label.h"

static void
add_count (JsonBuilder *json,
           const char  *name,
           guint64      count,
           gboolean     is_known)
{
  json_builder_set_member_name (json, name);
  if (is_known)
    json_builder_add_int_value (json, (gint64)count);
  else
    json_builder_add_null_value (json);
}

static void
add_strings (JsonBuilder       *json,
             const char        *name,
             const char *const *strings)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; strings[i] != NULL; i++)
    json_builder_add_string_value (json, strings[i]);
  json_builder_end_array (json);
}

/* Which it is; where that is open, all that it may be */
static void
add_product (JsonBuilder      *json,
             CselPartsLine    *line,
             const CselLocale *locale)
{
  CselProduct *product = csel_parts_line_get_product (line);
  GPtrArray *alternatives = csel_parts_line_get_alternatives (line);
  const CselFact *gtin = csel_product_lookup_first (product, CSEL_PROPERTY_GTIN);

  csel_json_add_string (json, "item", alternatives == NULL ? csel_product_get_item (product) : NULL);
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (product));
  csel_json_add_string (json, "title", alternatives == NULL ? csel_label_title (locale, product) : NULL);
  csel_json_add_string (json, "gtin", alternatives == NULL && gtin != NULL ?
                        csel_product_get_code (product, gtin) : NULL);
  json_builder_set_member_name (json, "alternatives");
  json_builder_begin_array (json);
  for (guint i = 0; alternatives != NULL && i < alternatives->len; i++)
    json_builder_add_string_value (json, csel_product_get_item (g_ptr_array_index (alternatives, i)));
  json_builder_end_array (json);
}

static void
add_line (JsonBuilder           *json,
          CselPartsLine         *line,
          guint                  position,
          const CselPartsTotals *totals,
          const CselLocale      *locale)
{
  const CselPartsDetails *details = csel_parts_line_get_details (line);
  const guint connector = csel_parts_totals_get_connector (totals, position);
  guint64 total;
  gboolean is_known = csel_parts_totals_get_line (totals, position, &total);

  json_builder_begin_object (json);
  add_product (json, line, locale);
  csel_json_add_string (json, "designations_as_typed", details->designations);
  add_strings (json, "designations", csel_parts_line_get_designations (line));
  add_count (json, "quantity", details->quantity, TRUE);
  csel_json_add_string (json, "basis", csel_parts_basis_get_id (details->basis));
  add_count (json, "spare_percent", details->spare, TRUE);
  add_count (json, "total", total, is_known);
  csel_json_add_boolean (json, "accessory", details->is_accessory);
  csel_json_add_boolean (json, "required", details->is_required);
  add_count (json, "connector_line", (guint64)connector + 1, connector != CSEL_NO_CONNECTOR);
  csel_json_add_string (json, "note", details->note);
  json_builder_end_object (json);
}

static void
add_item (JsonBuilder         *json,
          const CselItemTotal *item,
          const CselLocale    *locale)
{
  json_builder_begin_object (json);
  add_product (json, item->line, locale);
  add_count (json, "total", item->total, item->is_known);
  add_count (json, "pack", item->pack, item->pack > 0);
  add_count (json, "packs", item->packs, item->pack > 0 && item->is_known);
  add_count (json, "left_over", item->left_over, item->pack > 0 && item->is_known);
  json_builder_end_object (json);
}

/**
 * csel_json_parts:
 * @lines: (element-type CselPartsLine): a parts list
 * @title: (nullable): what it is called
 * @locale: the language
 *
 * Returns: (transfer full): an object
 */
char *
csel_json_parts (GListModel       *lines,
                 const char       *title,
                 const CselLocale *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autoptr(CselPartsTotals) totals = csel_parts_totals_new (lines);
  g_auto(GStrv) warnings = csel_parts_warnings_list (lines, locale);

  json_builder_begin_object (json);
  csel_json_add_string (json, "title", title);
  json_builder_set_member_name (json, "lines");
  json_builder_begin_array (json);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (lines, i);

      add_line (json, line, i, totals, locale);
    }
  json_builder_end_array (json);
  json_builder_set_member_name (json, "items");
  json_builder_begin_array (json);
  for (guint i = 0; i < csel_parts_totals_get_n_items (totals); i++)
    add_item (json, csel_parts_totals_get_item (totals, i), locale);
  json_builder_end_array (json);
  add_strings (json, "warnings", (const char *const *)warnings);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}
