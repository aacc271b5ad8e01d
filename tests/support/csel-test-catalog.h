/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/csel-product.h"

G_BEGIN_DECLS

CselColdStore *csel_test_memory_store_new (void);
CselCatalog *csel_test_make_catalog     (CselColdStore *store,
                                         guint          n_products);
void         csel_test_fill_catalog     (CselCatalog   *catalog,
                                         guint          n_products);
char        *csel_test_describe_product (CselCatalog   *catalog,
                                         guint          row);
char        *csel_test_describe_catalog (CselCatalog   *catalog);
char        *csel_test_make_folders     (void);
void         csel_test_write_bmecat     (GFile         *file,
                                         guint          n_products,
                                         gboolean       is_whole);

G_END_DECLS
