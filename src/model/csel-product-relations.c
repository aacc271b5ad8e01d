/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The products that a product names: found in its own catalogue, or in the others that are open
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-product-private.h"

#include <string.h>

/**
 * csel_product_set_others:
 * @self: a product
 * @catalogs: (nullable) (element-type CselCatalog): where the products that it names may be, too
 */
void
csel_product_set_others (CselProduct *self,
                         GPtrArray   *catalogs)
{
  g_return_if_fail (CSEL_IS_PRODUCT (self));

  if (catalogs != NULL)
    g_ptr_array_ref (catalogs);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  self->others = catalogs;
}

static CselProduct *
new_related (CselProduct *self,
             CselCatalog *catalog,
             guint        row)
{
  CselProduct *related = csel_product_new_with_own (catalog, row, self->own);

  csel_product_set_others (related, self->others);

  return related;
}

/* Where only a number is stated, it is one of the same catalogue, or of the same maker elsewhere */
static gboolean
find_here (CselProduct        *self,
           const CselRelation *relation,
           guint              *row)
{
  const char *item = csel_catalog_get_string (self->catalog, relation->item);
  const char *maker = csel_catalog_get_string (self->catalog, relation->manufacturer);

  return *maker != '\0' ? csel_catalog_find (self->catalog, item, maker, row) :
         csel_catalog_find (self->catalog, item, csel_product_get_manufacturer (self), row) ||
         csel_catalog_find_item (self->catalog, item, row);
}

/**
 * csel_product_get_related:
 * @self: a product
 * @relation: what it says about another
 *
 * Returns: (transfer full) (nullable): the other, %NULL if neither its catalogue nor the others that
 *   it was told of have it
 */
CselProduct *
csel_product_get_related (CselProduct        *self,
                          const CselRelation *relation)
{
  const char *item;
  const char *maker;
  guint row;

  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  if (find_here (self, relation, &row))
    return new_related (self, self->catalog, row);

  item = csel_catalog_get_string (self->catalog, relation->item);
  maker = csel_catalog_get_string (self->catalog, relation->manufacturer);
  if (*maker == '\0')
    maker = csel_product_get_manufacturer (self);
  for (guint i = 0; self->others != NULL && i < self->others->len; i++)
    if (csel_catalog_find (g_ptr_array_index (self->others, i), item, maker, &row))
      return new_related (self, g_ptr_array_index (self->others, i), row);

  return NULL;
}

static gboolean
names (CselProduct        *self,
       const CselRelation *relation,
       CselProduct        *other)
{
  const char *maker = csel_catalog_get_string (self->catalog, relation->manufacturer);

  if (*maker == '\0')
    maker = csel_product_get_manufacturer (self);

  return strcmp (csel_catalog_get_string (self->catalog, relation->item), csel_product_get_item (other)) == 0 &&
         strcmp (maker, csel_product_get_manufacturer (other)) == 0;
}

/**
 * csel_product_find_relation:
 * @self: a product
 * @other: another
 * @relation: (out caller-allocates) (optional): what @self says about @other
 *
 * Returns: %FALSE if @self does not name @other as counterpart or as something that goes with it
 */
gboolean
csel_product_find_relation (CselProduct  *self,
                            CselProduct  *other,
                            CselRelation *relation)
{
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (self->catalog, self->row, &n);

  for (guint i = 0; i < n; i++)
    if (relations[i].type <= CSEL_RELATION_CHOICE && names (self, &relations[i], other))
      {
        if (relation != NULL)
          *relation = relations[i];
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_product_get_own:
 * @self: a product
 *
 * Returns: (nullable) (transfer none): the own values with which it was made
 */
CselCatalog *
csel_product_get_own (CselProduct *self)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  return self->own;
}
