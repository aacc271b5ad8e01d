/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Relations: targets that are nowhere, items that look alike
 */

#define G_LOG_DOMAIN "csel-rules"

#include "rules/csel-data-check-private.h"

#include "rules/csel-lookalikes.h"

static gboolean
is_known (GPtrArray          *catalogs,
          CselProduct        *product,
          const CselRelation *relation)
{
  CselCatalog *own = csel_product_get_catalog (product);

  for (guint i = 0; i < catalogs->len; i++)
    if (csel_catalog_find (g_ptr_array_index (catalogs, i),
                           csel_catalog_get_string (own, relation->item),
                           csel_catalog_get_string (own, relation->manufacturer), NULL))
      return TRUE;

  return FALSE;
}

static void
check_targets (GPtrArray   *findings,
               CselProduct *product,
               GPtrArray   *catalogs)
{
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (csel_product_get_catalog (product),
                                                              csel_product_get_row (product), &n);

  /* Where only a number is stated, as in BMEcat, most of them are in other catalogues */
  for (guint i = 0; i < n; i++)
    if (*csel_catalog_get_string (csel_product_get_catalog (product), relations[i].manufacturer) != '\0' &&
        !is_known (catalogs, product, &relations[i]))
      csel_findings_add (findings, CSEL_PROBLEM_RELATION_TARGET, product, NULL)->relation = &relations[i];
}

/* The same item in two catalogues is no look-alike of itself */
static void
check_lookalikes (GPtrArray *findings,
                  GPtrArray *products)
{
  g_autoptr(GPtrArray) groups = csel_lookalikes_group (products);

  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (groups, i);
      CselProduct *first = g_ptr_array_index (group, 0);
      g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 1; j < group->len; j++)
        if (!csel_product_is_same_item (first, g_ptr_array_index (group, j)))
          g_ptr_array_add (others, g_object_ref (g_ptr_array_index (group, j)));
      if (others->len > 0)
        csel_findings_add (findings, CSEL_PROBLEM_LOOKALIKES, first, NULL)->others =
          g_steal_pointer (&others);
    }
}

/**
 * csel_data_check_relations:
 * @findings: where problems are added
 * @products: (element-type CselProduct): all products
 * @catalogs: (element-type CselCatalog): all catalogues
 *
 * Whether related products are there, and which products cannot be told apart.
 */
void
csel_data_check_relations (GPtrArray *findings,
                           GPtrArray *products,
                           GPtrArray *catalogs)
{
  for (guint i = 0; i < products->len; i++)
    check_targets (findings, g_ptr_array_index (products, i), catalogs);
  check_lookalikes (findings, products);
}
