/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselColdStore: where a large catalogue keeps its long texts
 *
 * The catalogue does not know where that is: the library's file is one place.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-cold-store.h"

G_DEFINE_ABSTRACT_TYPE (CselColdStore, csel_cold_store, G_TYPE_OBJECT)

static void
csel_cold_store_class_init (CselColdStoreClass *klass)
{
}

static void
csel_cold_store_init (CselColdStore *self)
{
}

/**
 * csel_cold_store_append:
 * @self: a store
 * @row: the product after the one before
 * @bytes: what to keep of it; copied
 * @n_bytes: how much that is
 */
void
csel_cold_store_append (CselColdStore *self,
                        guint          row,
                        gconstpointer  bytes,
                        gsize          n_bytes)
{
  CSEL_COLD_STORE_GET_CLASS (self)->append (self, row, bytes, n_bytes);
}

/**
 * csel_cold_store_fetch:
 * @self: a store
 * @row: a product that was appended
 *
 * Returns: (transfer full) (nullable): what was kept of it, %NULL if it is lost
 */
GBytes *
csel_cold_store_fetch (CselColdStore *self,
                       guint          row)
{
  return CSEL_COLD_STORE_GET_CLASS (self)->fetch (self, row);
}
