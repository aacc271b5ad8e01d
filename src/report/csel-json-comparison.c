/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A comparison as JSON: its products, and its rows with what each of them states
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-json-private.h"
#include "report/csel-json.h"

static void
add_products (JsonBuilder          *json,
              const CselComparison *comparison)
{
  json_builder_set_member_name (json, "products");
  json_builder_begin_array (json);
  for (guint i = 0; i < csel_comparison_get_n_products (comparison); i++)
    {
      json_builder_begin_object (json);
      csel_json_add_string (json, "manufacturer",
                            csel_product_get_manufacturer (csel_comparison_get_product (comparison, i)));
      csel_json_add_string (json, "item", csel_product_get_item (csel_comparison_get_product (comparison, i)));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_row (JsonBuilder          *json,
         const CselComparison *comparison,
         guint                 row)
{
  static const char *const marks[] = { "alike", "open", "different" };

  json_builder_begin_object (json);
  csel_json_add_string (json, "section", csel_comparison_get_section (comparison, row));
  csel_json_add_string (json, "property", csel_comparison_get_label (comparison, row));
  csel_json_add_string (json, "mark", marks[csel_comparison_get_mark (comparison, row)]);
  json_builder_set_member_name (json, "values");
  json_builder_begin_array (json);
  for (guint i = 0; i < csel_comparison_get_n_products (comparison); i++)
    {
      const char *cell = csel_comparison_get_cell (comparison, row, i);

      if (cell != NULL)
        json_builder_add_string_value (json, cell);
      else
        json_builder_add_null_value (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

/**
 * csel_json_comparison:
 * @comparison: products side by side
 * @only_differences: %TRUE to leave out what all state alike
 *
 * Returns: (transfer full): an object
 */
char *
csel_json_comparison (const CselComparison *comparison,
                      gboolean              only_differences)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  add_products (json, comparison);
  json_builder_set_member_name (json, "rows");
  json_builder_begin_array (json);
  for (guint i = 0; i < csel_comparison_get_n_rows (comparison); i++)
    if (!only_differences || csel_comparison_get_mark (comparison, i) != CSEL_COMPARE_ALIKE)
      add_row (json, comparison, i);
  json_builder_end_array (json);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}
