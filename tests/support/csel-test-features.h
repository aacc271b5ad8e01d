/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "formats/csel-bmecat-features.h"
#include "model/csel-product.h"

G_BEGIN_DECLS

/**
 * CselTestFeatures:
 * @catalog: what is being filled
 * @notices: what was doubtful, with line numbers
 *
 * Features without a file around them.
 */
typedef struct
{
  CselCatalog        *catalog;
  CselBmecatFeatures *features;
  GString            *notices;
} CselTestFeatures;

CselTestFeatures *csel_test_features_new    (void);
void              csel_test_features_free   (CselTestFeatures *self);
void              csel_test_features_add    (CselTestFeatures *self,
                                             const char       *item,
                                             const char       *system,
                                             const char       *group,
                                             const char       *lines);
char             *csel_test_features_dump   (CselTestFeatures *self);
CselProduct      *csel_test_features_read   (const char       *group,
                                             const char       *lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselTestFeatures, csel_test_features_free)

G_END_DECLS
