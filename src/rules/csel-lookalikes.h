/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

gboolean   csel_products_are_alike (CselProduct *product,
                                    CselProduct *other);
GPtrArray *csel_lookalikes_group   (GPtrArray   *products);

G_END_DECLS
