/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Lists of products as JSON, with all their facts if wanted, and what they can be divided by
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-facet-list.h"
#include "report/csel-json.h"
#include "report/csel-json-private.h"
#include "text/csel-label.h"

static void
add_column (JsonBuilder   *json,
            const char    *name,
            CselProduct   *product,
            CselPropertyId property)
{
  const CselFact *fact = csel_product_lookup_first (product, property);
  CselRange range;

  json_builder_set_member_name (json, name);
  if (fact != NULL && csel_fact_get_range (fact, &range))
    csel_json_add_range (json, &range);
  else
    json_builder_add_null_value (json);
}

static void
add_count (JsonBuilder *json,
           const char  *name,
           guint        n)
{
  json_builder_set_member_name (json, name);
  json_builder_add_int_value (json, n);
}

/* In the order of the data sheet; under the property's own label, whatever its qualifiers */
static void
add_facts (JsonBuilder      *json,
           CselProduct      *product,
           const CselLocale *locale)
{
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  json_builder_set_member_name (json, "facts");
  json_builder_begin_array (json);
  for (guint i = 0; i < n; i++)
    {
      const CselProperty *property = csel_product_get_property (product, &facts[i]);

      if (facts[i].also)
        continue;
      json_builder_begin_object (json);
      csel_json_add_string (json, "property", property->id);
      csel_json_add_string (json, "label", (property->flags & CSEL_PROPERTY_BROUGHT) != 0 ? property->label :
                            csel_locale_gettext (locale, property->label));
      csel_json_add_qualifiers (json, product, &facts[i]);
      csel_json_add_value (json, product, &facts[i], i + 1 < n && facts[i + 1].also);
      csel_json_add_string (json, "printed", csel_product_get_printed (product, &facts[i]));
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_products (JsonBuilder      *json,
              CselResult       *result,
              guint             n,
              gboolean          with_facts,
              const CselLocale *locale)
{
  json_builder_begin_array (json);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CselProduct) product = csel_result_get_product (result, i);
      CselCatalog *catalog = csel_product_get_catalog (product);

      json_builder_begin_object (json);
      csel_json_add_string (json, "item", csel_product_get_item (product));
      csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (product));
      csel_json_add_string (json, "kind", csel_product_get_kind (product));
      csel_json_add_string (json, "title", csel_label_title (locale, product));
      add_column (json, "pole_number", product, CSEL_PROPERTY_POLE_NUMBER);
      add_column (json, "pin_spacing", product, CSEL_PROPERTY_PIN_SPACING);
      csel_json_add_string (json, "catalog", csel_catalog_get_id (catalog));
      csel_json_add_boolean (json, "second_hand",
                             csel_product_get_confidence (product) == CSEL_CONFIDENCE_SECOND_HAND);
      add_count (json, "features", csel_catalog_get_n_features (catalog, csel_product_get_row (product)));
      add_count (json, "references", csel_catalog_get_n_references (catalog, csel_product_get_row (product)));
      if (with_facts)
        add_facts (json, product, locale);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

/**
 * csel_json_list:
 * @result: products
 * @n: how many of them to list
 * @with_facts: whether to list all that each of them states
 * @locale: the language
 *
 * Returns: (transfer full): an array with an object for each product
 */
char *
csel_json_list (CselResult       *result,
                guint             n,
                gboolean          with_facts,
                const CselLocale *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  add_products (json, result, n, with_facts, locale);

  return csel_json_to_string (json);
}

/**
 * csel_json_found:
 * @result: products
 * @n: how many of them to list
 * @facets: (element-type CselFacet): what they are divided by
 * @locale: the language
 *
 * Returns: (transfer full): how many products there are, the first @n of them, and the facets
 */
char *
csel_json_found (CselResult       *result,
                 guint             n,
                 GPtrArray        *facets,
                 const CselLocale *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  add_count (json, "count", csel_result_get_n_rows (result));
  json_builder_set_member_name (json, "products");
  add_products (json, result, n, FALSE, locale);
  csel_facet_list_json (result, facets, locale, json);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}
