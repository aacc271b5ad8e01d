/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * JSON of the differences between two catalogues or products
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-revision-report.h"

#include "report/csel-json-private.h"
#include "text/csel-revision-text.h"

static void
add_catalog (JsonBuilder *json,
             const char  *name,
             CselCatalog *catalog)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_object (json);
  csel_json_add_string (json, "catalog", csel_catalog_get_id (catalog));
  csel_json_add_string (json, "version", csel_catalog_get_version (catalog));
  csel_json_add_string (json, "date", csel_catalog_get_date (catalog));
  json_builder_end_object (json);
}

static void
add_item (JsonBuilder *json,
          const char  *name,
          CselProduct *product)
{
  json_builder_set_member_name (json, name);
  if (product == NULL)
    {
      json_builder_add_null_value (json);
      return;
    }
  json_builder_begin_object (json);
  csel_json_add_string (json, "item", csel_product_get_item (product));
  csel_json_add_string (json, "manufacturer", csel_product_get_manufacturer (product));
  json_builder_end_object (json);
}

static gboolean
has_also (CselProduct    *product,
          const CselFact *fact)
{
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);

  return fact + 1 < facts + n && fact[1].also;
}

static void
add_relation (JsonBuilder        *json,
              CselCatalog        *catalog,
              const CselRelation *relation)
{
  csel_json_add_string (json, "item", csel_catalog_get_string (catalog, relation->item));
  csel_json_add_string (json, "manufacturer", csel_catalog_get_string (catalog, relation->manufacturer));
  csel_json_add_boolean (json, "required", relation->required);
  csel_json_add_string (json, "group", csel_catalog_get_string (catalog, relation->group));
  csel_json_add_string (json, "quantity", csel_catalog_get_string (catalog, relation->quantity));
  csel_json_add_string (json, "description", csel_catalog_get_string (catalog, relation->description));
  csel_json_add_source (json, csel_catalog_get_source (catalog, relation->source));
}

static void
add_side (JsonBuilder        *json,
          const char         *name,
          CselProduct        *product,
          const CselFact     *fact,
          const CselRelation *relation)
{
  json_builder_set_member_name (json, name);
  if (fact == NULL && relation == NULL)
    {
      json_builder_add_null_value (json);
      return;
    }
  json_builder_begin_object (json);
  if (fact != NULL)
    {
      csel_json_add_qualifiers (json, product, fact);
      csel_json_add_value (json, product, fact, has_also (product, fact));
      csel_json_add_string (json, "printed", csel_product_get_printed (product, fact));
      csel_json_add_source (json, csel_product_get_source (product, fact));
    }
  else
    add_relation (json, csel_product_get_catalog (product), relation);
  json_builder_end_object (json);
}

static void
add_revision (JsonBuilder        *json,
              CselProduct        *before,
              CselProduct        *after,
              const CselRevision *revision,
              const CselLocale   *locale)
{
  g_autofree char *label = csel_text_revision_label (locale, before, after, revision);

  json_builder_begin_object (json);
  csel_json_add_string (json, "change", csel_revision_kind_get_id (revision->kind));
  json_builder_set_member_name (json, "fields");
  json_builder_begin_array (json);
  for (guint i = CSEL_REVISION_VALUE; i <= CSEL_REVISION_CONFIDENCE; i <<= 1)
    if (revision->fields & i)
      json_builder_add_string_value (json, csel_revision_field_get_id (i));
  json_builder_end_array (json);
  csel_json_add_string (json, "property", csel_revision_get_subject (revision, before, after));
  csel_json_add_boolean (json, "is_relation", revision->before == NULL && revision->after == NULL);
  csel_json_add_string (json, "label", label);
  add_side (json, "before", before, revision->before, revision->relation_before);
  add_side (json, "after", after, revision->after, revision->relation_after);
  json_builder_end_object (json);
}

static void
add_product (JsonBuilder               *json,
             const CselRevisionReport  *self,
             const CselProductRevision *product,
             const CselLocale          *locale)
{
  g_autoptr(CselProduct) before = product->before == CSEL_REVISION_NO_ROW ? NULL :
                                  csel_product_new_with_own (self->before, product->before, self->own);
  g_autoptr(CselProduct) after = product->after == CSEL_REVISION_NO_ROW ? NULL :
                                 csel_product_new_with_own (self->after, product->after, self->own);
  const CselRevisionKind kind = before == NULL ? CSEL_REVISION_ADDED :
                                after == NULL ? CSEL_REVISION_REMOVED : CSEL_REVISION_CHANGED;

  json_builder_begin_object (json);
  csel_json_add_string (json, "change", csel_revision_kind_get_id (kind));
  add_item (json, "before", before);
  add_item (json, "after", after);
  json_builder_set_member_name (json, "statements");
  json_builder_begin_array (json);
  if (before != NULL && after != NULL)
    {
      g_autoptr(GArray) revisions = csel_revision_list (before, after);

      for (guint i = 0; i < revisions->len; i++)
        add_revision (json, before, after, &g_array_index (revisions, CselRevision, i), locale);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

/**
 * csel_json_revisions:
 * @self: what is to be said
 * @locale: the language of labels
 *
 * Returns: (transfer full): each product that differs, with each statement that does
 */
char *
csel_json_revisions (const CselRevisionReport *self,
                     const CselLocale         *locale)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();

  json_builder_begin_object (json);
  add_catalog (json, "before", self->before);
  add_catalog (json, "after", self->after);
  json_builder_set_member_name (json, "products");
  json_builder_begin_array (json);
  for (guint i = 0; i < self->products->len; i++)
    add_product (json, self, &g_array_index (self->products, CselProductRevision, i), locale);
  json_builder_end_array (json);
  json_builder_end_object (json);

  return csel_json_to_string (json);
}
