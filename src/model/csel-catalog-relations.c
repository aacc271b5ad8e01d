/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How a product is related to others: the half of filling a catalogue that names other products
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-catalog-private.h"

static CselConfidence
get_confidence (CselCatalog        *self,
                const CselRelation *relation)
{
  return relation->source < csel_vector_get_length (&self->sources) ?
         csel_catalog_get_source (self, relation->source)->confidence : CSEL_CONFIDENCE_MAKER;
}

/* Is it said already, by somebody who is to be trusted as much? A number without its maker is that of
 * the same number with one */
static gboolean
is_related (CselCatalog        *self,
            const CselRelation *relation)
{
  CselBuilder *builder = self->builder;

  for (guint i = 0; i < builder->relations->len; i++)
    {
      CselRelation *other = &g_array_index (builder->relations, CselRelation, i);

      if (other->item != relation->item || other->type != relation->type ||
          (other->manufacturer != relation->manufacturer && other->manufacturer != 0 && relation->manufacturer != 0) ||
          get_confidence (self, other) != get_confidence (self, relation))
        continue;
      other->required |= relation->required;
      if (other->group == 0)
        other->group = relation->group;
      if (other->manufacturer == 0)
        other->manufacturer = relation->manufacturer;
      builder->last_relation = i;
      return TRUE;
    }

  return FALSE;
}

/**
 * csel_catalog_append_relation:
 * @self: a catalogue that is not frozen, in a product
 * @type: how the two products are related
 * @required: %TRUE if the product cannot be used without the other
 * @group: (nullable): the maker's heading over it
 * @item: item number of the other product
 * @manufacturer: (nullable): its manufacturer, %NULL if only the number is stated
 * @source: where it was stated
 *
 * A product that is named twice, once as a reference and once in the features, is related once.
 */
void
csel_catalog_append_relation (CselCatalog     *self,
                              CselRelationType type,
                              gboolean         required,
                              const char      *group,
                              const char      *item,
                              const char      *manufacturer,
                              guint16          source)
{
  CselRelation relation = {
    .item = csel_string_pool_add (self->strings, item),
    .manufacturer = csel_string_pool_add (self->strings, manufacturer),
    .group = csel_string_pool_add (self->strings, group),
    .source = source,
    .type = type,
    .required = required,
  };

  g_return_if_fail (CSEL_IS_CATALOG (self) && self->builder != NULL);

  self->builder->is_once = TRUE;
  if (is_related (self, &relation))
    return;

  self->builder->last_relation = self->builder->relations->len;
  g_array_append_val (self->builder->relations, relation);
}

/**
 * csel_catalog_describe_relation:
 * @self: a catalogue that is not frozen, after csel_catalog_append_relation()
 * @quantity: (nullable): how many of the other product, as printed
 * @description: (nullable): what is said about it
 */
void
csel_catalog_describe_relation (CselCatalog *self,
                                const char  *quantity,
                                const char  *description)
{
  CselRelation *relation;

  g_return_if_fail (CSEL_IS_CATALOG (self) && self->builder != NULL && self->builder->relations->len > 0);

  relation = &g_array_index (self->builder->relations, CselRelation, self->builder->last_relation);
  if (relation->quantity == 0)
    relation->quantity = csel_string_pool_add (self->strings, quantity);
  if (relation->description == 0)
    relation->description = csel_string_pool_add (self->strings, description);
}
