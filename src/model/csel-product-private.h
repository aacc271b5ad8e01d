/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

/* What a product (csel-product.c) and its relations (csel-product-relations.c) share */

struct _CselProduct
{
  GObject      parent_instance;

  CselCatalog *catalog;
  guint        row;
  CselCatalog *own;
  GPtrArray   *others;

  GArray      *facts;
  GBytes      *cold;
  gboolean     is_fetched;
  gboolean     has_own_values;
};

G_END_DECLS
