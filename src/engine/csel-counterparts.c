/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Counterparts: the other halves that the open catalogues name for a product
 *
 * A maker may name them at either half. Those the product names come first, in its order.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-counterparts.h"

#include <string.h>

static gboolean
has_item (GPtrArray   *matings,
          CselProduct *product)
{
  for (guint i = 0; i < matings->len; i++)
    {
      const CselMating *mating = g_ptr_array_index (matings, i);

      if (csel_product_is_same_item (mating->other, product))
        return TRUE;
    }

  return FALSE;
}

static void
add_named (CselProduct *product,
           GPtrArray   *matings)
{
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (csel_product_get_catalog (product),
                                                              csel_product_get_row (product), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CselProduct) other = NULL;

      if (relations[i].type != CSEL_RELATION_COUNTERPART)
        continue;
      other = csel_product_get_related (product, &relations[i]);
      if (other != NULL && !has_item (matings, other))
        g_ptr_array_add (matings, csel_mating_ask (product, other));
    }
}

/* Of a hundred thousand products hardly any does: they are not all to be looked at */
static gboolean
may_name (CselCatalog *catalog,
          guint        row,
          CselProduct *product)
{
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog, row, &n);

  for (guint i = 0; i < n; i++)
    if (relations[i].type == CSEL_RELATION_COUNTERPART &&
        strcmp (csel_catalog_get_string (catalog, relations[i].item), csel_product_get_item (product)) == 0)
      return TRUE;

  return FALSE;
}

static void
add_naming (CselLibrary *library,
            CselProduct *product,
            GPtrArray   *matings)
{
  for (guint i = 0; i < csel_library_get_n_rows (library); i++)
    {
      guint row;
      CselCatalog *catalog = csel_library_get_row (library, i, &row);
      g_autoptr(CselProduct) other = NULL;

      if (!may_name (catalog, row, product))
        continue;
      other = csel_library_get_product (library, i);
      if (csel_mating_names (other, product) && !has_item (matings, other))
        g_ptr_array_add (matings, csel_mating_ask (product, other));
    }
}

/**
 * csel_counterparts_list:
 * @library: the open catalogues
 * @product: a connector or header
 *
 * Returns: (transfer full) (element-type CselMating): what @product names as counterpart or
 *   what names @product so, each once and with its verdict
 */
GPtrArray *
csel_counterparts_list (CselLibrary *library,
                        CselProduct *product)
{
  GPtrArray *matings = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_mating_free);

  add_named (product, matings);
  add_naming (library, product, matings);

  return matings;
}
