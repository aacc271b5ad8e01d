/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CSEL_TYPE_COLD_STORE (csel_cold_store_get_type ())

G_DECLARE_DERIVABLE_TYPE (CselColdStore, csel_cold_store, CSEL, COLD_STORE, GObject)

/**
 * CselColdStoreClass:
 * @append: keeps the bytes of the next product; called once for each, in order, in the thread that
 *   reads
 * @fetch: gives the bytes of a product that has been appended, in any thread; %NULL if they cannot
 *   be had any more
 *
 * Where a large catalogue keeps what is wanted only when somebody looks at a product.
 */
struct _CselColdStoreClass
{
  GObjectClass parent_class;

  void    (*append) (CselColdStore *self,
                     guint          row,
                     gconstpointer  bytes,
                     gsize          n_bytes);
  GBytes *(*fetch)  (CselColdStore *self,
                     guint          row);
};

void    csel_cold_store_append (CselColdStore *self,
                                guint          row,
                                gconstpointer  bytes,
                                gsize          n_bytes);
GBytes *csel_cold_store_fetch  (CselColdStore *self,
                                guint          row);

G_END_DECLS
