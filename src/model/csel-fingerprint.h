/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

char *csel_fingerprint_new (CselProduct *product);
char *csel_fingerprint_new_for_products (GPtrArray   *products);

G_END_DECLS
