/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselLibrary: the open catalogues as one list
 *
 *   catalogue 0                 rows 0 … n0 - 1
 *   catalogue 1 (second-hand)   no rows, unless "show-second-hand"
 *   catalogue 2                 rows n0 … n0 + n2 - 1
 *
 * A catalogue that is not shown is open all the same: its items are found by their number.
 * "changed" says that rows came or went, or that the user states other values.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-library.h"

#include <string.h>

#include "base/csel-fold.h"

struct _CselLibrary
{
  GObject        parent_instance;

  GPtrArray     *catalogs;
  GHashTable    *indexes;
  CselOwnValues *own_values;
  gboolean       show_second_hand;
};

enum {
  PROP_0,
  PROP_SHOW_SECOND_HAND,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselLibrary, csel_library, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
csel_library_finalize (GObject *object)
{
  CselLibrary *self = CSEL_LIBRARY (object);

  g_clear_pointer (&self->indexes, g_hash_table_unref);
  g_clear_pointer (&self->catalogs, g_ptr_array_unref);
  g_clear_object (&self->own_values);

  G_OBJECT_CLASS (csel_library_parent_class)->finalize (object);
}

static void
csel_library_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  CselLibrary *self = CSEL_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_SHOW_SECOND_HAND:
      g_value_set_boolean (value, csel_library_get_show_second_hand (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_library_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  CselLibrary *self = CSEL_LIBRARY (object);

  switch (prop_id)
    {
    case PROP_SHOW_SECOND_HAND:
      csel_library_set_show_second_hand (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_library_class_init (CselLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = csel_library_finalize;
  object_class->get_property = csel_library_get_property;
  object_class->set_property = csel_library_set_property;

  properties[PROP_SHOW_SECOND_HAND] =
    g_param_spec_boolean ("show-second-hand", NULL, NULL,
                          TRUE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
own_values_changed_cb (CselLibrary *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
csel_library_init (CselLibrary *self)
{
  self->catalogs = g_ptr_array_new_with_free_func (g_object_unref);
  self->indexes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)csel_catalog_index_free);
  self->own_values = csel_own_values_new ();
  self->show_second_hand = TRUE;
  g_signal_connect_object (self->own_values, "changed", G_CALLBACK (own_values_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * csel_library_new:
 *
 * Returns: (transfer full): a library without a catalogue
 */
CselLibrary *
csel_library_new (void)
{
  return g_object_new (CSEL_TYPE_LIBRARY, NULL);
}

/**
 * csel_library_get_own_values:
 * @self: a library
 *
 * Returns: (transfer none): what the user states; its products state it too
 */
CselOwnValues *
csel_library_get_own_values (CselLibrary *self)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), NULL);

  return self->own_values;
}

/**
 * csel_library_make_product:
 * @self: a library
 * @catalog: one of its catalogues
 * @row: a product in it
 *
 * Returns: (transfer full): the product, with the user's own values
 */
CselProduct *
csel_library_make_product (CselLibrary *self,
                           CselCatalog *catalog,
                           guint        row)
{
  CselProduct *product = csel_product_new_with_own (catalog, row, csel_own_values_get_catalog (self->own_values));

  csel_product_set_others (product, self->catalogs);

  return product;
}

/* How many rows a catalogue has in the list */
static guint
count_rows (CselLibrary *self,
            CselCatalog *catalog)
{
  return csel_library_is_listed (self, catalog) ? csel_catalog_get_n_products (catalog) : 0;
}

/* The number of catalogues if there is none of that id */
static guint
find_catalog (CselLibrary *self,
              const char  *id)
{
  guint i = 0;

  while (i < self->catalogs->len &&
         g_strcmp0 (csel_catalog_get_id (csel_library_get_catalog (self, i)), id) != 0)
    i++;

  return i;
}

/**
 * csel_library_has_catalog:
 * @self: a library
 * @id: the id of a catalogue
 *
 * Returns: %TRUE if a catalogue of that id is open
 */
gboolean
csel_library_has_catalog (CselLibrary *self,
                          const char  *id)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), FALSE);

  return find_catalog (self, id) < self->catalogs->len;
}

/**
 * csel_library_find_again:
 * @self: a library
 * @product: a product, maybe of a catalogue that was read anew
 *
 * Returns: (transfer full) (nullable): the product of the same maker and number, first in the
 *   catalogue of the same id
 */
CselProduct *
csel_library_find_again (CselLibrary *self,
                         CselProduct *product)
{
  guint first = find_catalog (self, csel_catalog_get_id (csel_product_get_catalog (product)));

  for (guint i = 0; i < self->catalogs->len; i++)
    {
      CselCatalog *catalog = csel_library_get_catalog (self, (first + i) % self->catalogs->len);
      guint row;

      if (csel_catalog_find (catalog, csel_product_get_item (product),
                             csel_product_get_manufacturer (product), &row))
        return csel_library_make_product (self, catalog, row);
    }

  return NULL;
}

/**
 * csel_library_add:
 * @self: a library
 * @catalog: a frozen catalogue
 *
 * A catalogue with the same id takes the place of the one that was there.
 */
void
csel_library_add (CselLibrary *self,
                  CselCatalog *catalog)
{
  guint i;

  g_return_if_fail (CSEL_IS_LIBRARY (self));
  g_return_if_fail (CSEL_IS_CATALOG (catalog));

  i = find_catalog (self, csel_catalog_get_id (catalog));
  if (i < self->catalogs->len)
    {
      g_autoptr(CselCatalog) before = g_ptr_array_steal_index (self->catalogs, i);

      g_hash_table_remove (self->indexes, before);
    }
  g_ptr_array_insert (self->catalogs, (int)i, g_object_ref (catalog));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_library_remove:
 * @self: a library
 * @catalog: a catalogue, which may not be in it
 */
void
csel_library_remove (CselLibrary *self,
                     CselCatalog *catalog)
{
  g_return_if_fail (CSEL_IS_LIBRARY (self));

  g_hash_table_remove (self->indexes, catalog);
  if (g_ptr_array_remove (self->catalogs, catalog))
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_library_set_order:
 * @self: a library
 * @catalogs: (element-type CselCatalog): the order in which its catalogues are to be listed; others
 *   come after them
 */
void
csel_library_set_order (CselLibrary *self,
                        GPtrArray   *catalogs)
{
  gboolean is_changed = FALSE;
  guint place = 0;

  g_return_if_fail (CSEL_IS_LIBRARY (self));

  for (guint i = 0; i < catalogs->len; i++)
    {
      guint index;

      if (!g_ptr_array_find (self->catalogs, g_ptr_array_index (catalogs, i), &index) || index < place)
        continue;
      is_changed |= index != place;
      g_ptr_array_insert (self->catalogs, (int)place++, g_ptr_array_steal_index (self->catalogs, index));
    }
  if (is_changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_library_grow:
 * @self: a library
 *
 * To be called when a catalogue that is still read has more products than before.
 */
void
csel_library_grow (CselLibrary *self)
{
  g_return_if_fail (CSEL_IS_LIBRARY (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * csel_library_is_listed:
 * @self: a library
 * @catalog: one of its catalogues
 *
 * Returns: %TRUE if its products are listed
 */
gboolean
csel_library_is_listed (CselLibrary *self,
                        CselCatalog *catalog)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), FALSE);

  return self->show_second_hand || !csel_catalog_is_second_hand (catalog);
}

/**
 * csel_library_set_catalog_index:
 * @self: a library
 * @catalog: a catalogue that is about to be added
 * @index: an index of it; what reads the catalogue extends it
 *
 * A catalogue that is added before it is frozen needs one: only what is in the index is listed.
 */
void
csel_library_set_catalog_index (CselLibrary      *self,
                                CselCatalog      *catalog,
                                CselCatalogIndex *index)
{
  g_return_if_fail (CSEL_IS_LIBRARY (self));
  g_return_if_fail (csel_catalog_index_get_catalog (index) == catalog);

  g_hash_table_insert (self->indexes, catalog, csel_catalog_index_ref (index));
}

/**
 * csel_library_get_catalog_index:
 * @self: a library
 * @catalog: one of its catalogues
 *
 * Returns: (transfer none): its index; made now if it was added without
 */
CselCatalogIndex *
csel_library_get_catalog_index (CselLibrary *self,
                                CselCatalog *catalog)
{
  CselCatalogIndex *index;

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), NULL);

  index = g_hash_table_lookup (self->indexes, catalog);
  if (index == NULL)
    {
      index = csel_catalog_index_new (catalog);
      if (csel_catalog_is_frozen (catalog))
        csel_catalog_index_finish (index);
      g_hash_table_insert (self->indexes, catalog, index);
    }

  return index;
}

guint
csel_library_get_n_catalogs (CselLibrary *self)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), 0);

  return self->catalogs->len;
}

/**
 * csel_library_get_catalog:
 * @self: a library
 * @index: which catalogue
 *
 * Returns: (transfer none): the catalogue
 */
CselCatalog *
csel_library_get_catalog (CselLibrary *self,
                          guint        index)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (index < self->catalogs->len, NULL);

  return g_ptr_array_index (self->catalogs, index);
}

gboolean
csel_library_get_show_second_hand (CselLibrary *self)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), FALSE);

  return self->show_second_hand;
}

/**
 * csel_library_set_show_second_hand:
 * @self: a library
 * @show: whether the products of second-hand catalogues are listed
 */
void
csel_library_set_show_second_hand (CselLibrary *self,
                                   gboolean     show)
{
  g_return_if_fail (CSEL_IS_LIBRARY (self));

  if (self->show_second_hand == show)
    return;

  self->show_second_hand = show;
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SECOND_HAND]);
}

/**
 * csel_library_count_second_hand:
 * @self: a library
 *
 * Returns: how many products the second-hand catalogues have, listed or not
 */
guint
csel_library_count_second_hand (CselLibrary *self)
{
  guint n = 0;

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), 0);

  for (guint i = 0; i < self->catalogs->len; i++)
    if (csel_catalog_is_second_hand (csel_library_get_catalog (self, i)))
      n += csel_catalog_get_n_products (csel_library_get_catalog (self, i));

  return n;
}

/**
 * csel_library_get_n_rows:
 * @self: a library
 *
 * Returns: how many products are listed
 */
guint
csel_library_get_n_rows (CselLibrary *self)
{
  guint n = 0;

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), 0);

  for (guint i = 0; i < self->catalogs->len; i++)
    n += count_rows (self, csel_library_get_catalog (self, i));

  return n;
}

/**
 * csel_library_get_row:
 * @self: a library
 * @row: a listed product
 * @catalog_row: (out): where it is in its catalogue
 *
 * Returns: (transfer none): the catalogue it is in
 */
CselCatalog *
csel_library_get_row (CselLibrary *self,
                      guint        row,
                      guint       *catalog_row)
{
  g_return_val_if_fail (CSEL_IS_LIBRARY (self), NULL);

  for (guint i = 0; i < self->catalogs->len; i++)
    {
      CselCatalog *catalog = csel_library_get_catalog (self, i);
      guint n = count_rows (self, catalog);

      if (row < n)
        {
          *catalog_row = row;
          return catalog;
        }
      row -= n;
    }

  g_assert_not_reached ();
}

/**
 * csel_library_get_product:
 * @self: a library
 * @row: a listed product
 *
 * Returns: (transfer full): a handle on it
 */
CselProduct *
csel_library_get_product (CselLibrary *self,
                          guint        row)
{
  guint catalog_row;
  CselCatalog *catalog = csel_library_get_row (self, row, &catalog_row);

  return csel_library_make_product (self, catalog, catalog_row);
}

/**
 * csel_library_find_row:
 * @self: a library
 * @product: (nullable): a product
 * @row: (out): its row in the list
 *
 * Returns: %FALSE if it is not listed
 */
gboolean
csel_library_find_row (CselLibrary *self,
                       CselProduct *product,
                       guint       *row)
{
  guint first = 0;

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), FALSE);

  for (guint i = 0; product != NULL && i < self->catalogs->len; i++)
    {
      CselCatalog *catalog = csel_library_get_catalog (self, i);
      guint n = count_rows (self, catalog);

      if (catalog == csel_product_get_catalog (product))
        {
          *row = first + csel_product_get_row (product);
          return n > 0;
        }
      first += n;
    }

  return FALSE;
}

static void
find_in_catalog (CselLibrary *self,
                 CselCatalog *catalog,
                 const char  *item,
                 gboolean     exact,
                 GPtrArray   *found)
{
  g_autofree char *plain = exact ? NULL : csel_fold_item_number (item);

  for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
    {
      const char *candidate = csel_catalog_get_item (catalog, row);
      g_autofree char *plain_candidate = exact ? NULL : csel_fold_item_number (candidate);

      if (strcmp (exact ? candidate : plain_candidate, exact ? item : plain) == 0)
        g_ptr_array_add (found, csel_library_make_product (self, catalog, row));
    }
}

/**
 * csel_library_find_item:
 * @self: a library
 * @item: an item number, with or without its punctuation
 *
 * Looks in every open catalogue, listed or not. An item number that agrees to the letter
 * hides those that agree without punctuation.
 *
 * Returns: (transfer full) (element-type CselProduct): the products of that number
 */
GPtrArray *
csel_library_find_item (CselLibrary *self,
                        const char  *item)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), found);

  for (guint i = 0; i < self->catalogs->len; i++)
    find_in_catalog (self, csel_library_get_catalog (self, i), item, TRUE, found);
  for (guint i = 0; found->len == 0 && i < self->catalogs->len; i++)
    find_in_catalog (self, csel_library_get_catalog (self, i), item, FALSE, found);

  return found;
}

static gboolean
states (CselLibrary   *self,
        CselCatalog   *catalog,
        guint          row,
        CselPropertyId property)
{
  CselCatalog *own = csel_own_values_get_catalog (self->own_values);
  guint own_row;

  return csel_catalog_states (catalog, row, property) != NULL ||
         (csel_catalog_find (own, csel_catalog_get_item (catalog, row),
                             csel_catalog_get_manufacturer (catalog, row), &own_row) &&
          csel_catalog_states (own, own_row, property) != NULL);
}

/**
 * csel_library_list_terminals:
 * @self: a library
 *
 * Of a hundred thousand products they are few: not all have to be looked at.
 *
 * Returns: (transfer full) (element-type CselProduct): all listed products that may take a
 *   conductor: what they are is stated, or a conductor cross section
 */
GPtrArray *
csel_library_list_terminals (CselLibrary *self)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), found);

  for (guint i = 0; i < self->catalogs->len; i++)
    {
      CselCatalog *catalog = csel_library_get_catalog (self, i);
      guint n_rows = count_rows (self, catalog);

      for (guint row = 0; row < n_rows; row++)
        if (csel_catalog_states (catalog, row, CSEL_PROPERTY_KIND) != NULL ||
            states (self, catalog, row, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION))
          g_ptr_array_add (found, csel_library_make_product (self, catalog, row));
    }

  return found;
}

/**
 * csel_library_list_kind:
 * @self: a library
 * @kind: the code of a kind of product
 *
 * Returns: (transfer full) (element-type CselProduct): all listed products of that kind
 */
GPtrArray *
csel_library_list_kind (CselLibrary *self,
                        const char  *kind)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CSEL_IS_LIBRARY (self), found);

  for (guint i = 0; i < self->catalogs->len; i++)
    {
      CselCatalog *catalog = csel_library_get_catalog (self, i);
      guint n_rows = count_rows (self, catalog);

      for (guint row = 0; row < n_rows; row++)
        {
          /* What a product is, no own value says */
          const CselFact *fact = csel_catalog_states (catalog, row, CSEL_PROPERTY_KIND);

          if (fact != NULL && strcmp (csel_catalog_get_string (catalog, fact->printed), kind) == 0)
            g_ptr_array_add (found, csel_library_make_product (self, catalog, row));
        }
    }

  return found;
}
