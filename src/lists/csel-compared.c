/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCompared: the products that are marked for comparing, in the order of their columns
 *
 * A list model of #CselProduct, none of them twice, and no more than have room beside each other.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-compared.h"

#include <string.h>

#include "report/csel-comparison.h"

struct _CselCompared
{
  GObject    parent_instance;

  GPtrArray *products;
};

static GType
csel_compared_get_item_type (GListModel *model)
{
  return CSEL_TYPE_PRODUCT;
}

static guint
csel_compared_get_n_items (GListModel *model)
{
  return CSEL_COMPARED (model)->products->len;
}

static gpointer
csel_compared_get_item (GListModel *model,
                        guint       position)
{
  CselCompared *self = CSEL_COMPARED (model);

  return position < self->products->len ? g_object_ref (g_ptr_array_index (self->products, position)) : NULL;
}

static void
implement_list_model (GListModelInterface *interface)
{
  interface->get_item_type = csel_compared_get_item_type;
  interface->get_n_items = csel_compared_get_n_items;
  interface->get_item = csel_compared_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CselCompared, csel_compared, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, implement_list_model))

static void
csel_compared_finalize (GObject *object)
{
  g_ptr_array_unref (CSEL_COMPARED (object)->products);

  G_OBJECT_CLASS (csel_compared_parent_class)->finalize (object);
}

static void
csel_compared_class_init (CselComparedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_compared_finalize;
}

static void
csel_compared_init (CselCompared *self)
{
  self->products = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * csel_compared_new:
 *
 * Returns: (transfer full): no products
 */
CselCompared *
csel_compared_new (void)
{
  return g_object_new (CSEL_TYPE_COMPARED, NULL);
}

/**
 * csel_compared_add:
 * @self: products to compare
 * @product: another one, which stays where it is if it is there already
 *
 * Returns: %FALSE if there is no room for it
 */
gboolean
csel_compared_add (CselCompared *self,
                   CselProduct  *product)
{
  g_return_val_if_fail (CSEL_IS_COMPARED (self), FALSE);

  for (guint i = 0; i < self->products->len; i++)
    if (csel_product_equal (g_ptr_array_index (self->products, i), product))
      return TRUE;
  if (self->products->len >= CSEL_COMPARE_MAX)
    return FALSE;

  g_ptr_array_add (self->products, g_object_ref (product));
  g_list_model_items_changed (G_LIST_MODEL (self), self->products->len - 1, 0, 1);

  return TRUE;
}

void
csel_compared_remove (CselCompared *self,
                      guint         position)
{
  g_return_if_fail (CSEL_IS_COMPARED (self));
  g_return_if_fail (position < self->products->len);

  g_ptr_array_remove_index (self->products, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * csel_compared_move:
 * @self: products to compare
 * @position: where one of them stands
 * @to: where it is to stand; if that is nowhere, nothing is moved
 */
void
csel_compared_move (CselCompared *self,
                    guint         position,
                    guint         to)
{
  const guint first = MIN (position, to);
  const guint n = MAX (position, to) - first + 1;

  g_return_if_fail (CSEL_IS_COMPARED (self));

  if (position == to || MAX (position, to) >= self->products->len)
    return;

  g_ptr_array_insert (self->products, (int)to, g_ptr_array_steal_index (self->products, position));
  g_list_model_items_changed (G_LIST_MODEL (self), first, n, n);
}

void
csel_compared_clear (CselCompared *self)
{
  const guint n = self->products->len;

  g_return_if_fail (CSEL_IS_COMPARED (self));

  g_ptr_array_set_size (self->products, 0);
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, 0);
}

static gboolean
is_same_catalog (CselProduct *one,
                 CselProduct *other)
{
  return strcmp (csel_catalog_get_id (csel_product_get_catalog (one)),
                 csel_catalog_get_id (csel_product_get_catalog (other))) == 0;
}

/**
 * csel_compared_find_again:
 * @self: products to compare
 * @library: the open catalogues, which have changed
 *
 * Takes the products as the catalogues have them now; what they do not have any more stays as it was.
 */
void
csel_compared_find_again (CselCompared *self,
                          CselLibrary  *library)
{
  const guint n = self->products->len;

  g_return_if_fail (CSEL_IS_COMPARED (self));

  for (guint i = 0; i < n; i++)
    {
      CselProduct *before = g_ptr_array_index (self->products, i);
      g_autoptr(CselProduct) found = csel_library_find_again (library, before);

      /* Another catalogue may state something else of the same item */
      if (found != NULL && is_same_catalog (found, before))
        {
          g_object_unref (before);
          g_ptr_array_index (self->products, i) = g_steal_pointer (&found);
        }
    }
  if (n > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n);
}

/**
 * csel_compared_list_products:
 * @self: products to compare
 *
 * Returns: (transfer full) (element-type CselProduct): all of them
 */
GPtrArray *
csel_compared_list_products (CselCompared *self)
{
  GPtrArray *products = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CSEL_IS_COMPARED (self), products);

  for (guint i = 0; i < self->products->len; i++)
    g_ptr_array_add (products, g_object_ref (g_ptr_array_index (self->products, i)));

  return products;
}
