/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-catalog.h"

G_BEGIN_DECLS

#define CSEL_TYPE_PRODUCT (csel_product_get_type ())

G_DECLARE_FINAL_TYPE (CselProduct, csel_product, CSEL, PRODUCT, GObject)

CselProduct      *csel_product_new              (CselCatalog    *catalog,
                                                 guint           row);
CselProduct      *csel_product_new_with_own     (CselCatalog    *catalog,
                                                 guint           row,
                                                 CselCatalog    *own);
gboolean          csel_product_has_own_values   (CselProduct    *self);
CselCatalog      *csel_product_get_own          (CselProduct    *self);
CselCatalog      *csel_product_get_catalog      (CselProduct    *self);
guint             csel_product_get_row          (CselProduct    *self);
const char       *csel_product_get_item         (CselProduct    *self);
const char       *csel_product_get_manufacturer (CselProduct    *self);
const char       *csel_product_get_kind         (CselProduct    *self);
const char       *csel_product_get_title        (CselProduct    *self);
gboolean          csel_product_equal            (CselProduct    *self,
                                                 CselProduct    *other);
const CselFact   *csel_product_get_facts        (CselProduct    *self,
                                                 guint          *n_facts);
const CselFact   *csel_product_lookup           (CselProduct    *self,
                                                 CselPropertyId  property,
                                                 guint          *n_facts);
const CselFact   *csel_product_lookup_first     (CselProduct    *self,
                                                 CselPropertyId  property);
const CselFact   *csel_product_lookup_range     (CselProduct    *self,
                                                 CselPropertyId  property,
                                                 CselUnit        unit,
                                                 CselRange      *range);
const CselProperty *
                  csel_product_get_property     (CselProduct    *self,
                                                 const CselFact *fact);
const char       *csel_product_get_printed      (CselProduct    *self,
                                                 const CselFact *fact);
const char       *csel_product_get_code         (CselProduct    *self,
                                                 const CselFact *fact);
const char       *csel_product_get_qualifier    (CselProduct    *self,
                                                 const CselFact *fact,
                                                 CselQualifier   qualifier);
const CselSource *csel_product_get_source       (CselProduct    *self,
                                                 const CselFact *fact);
CselConfidence    csel_product_get_confidence   (CselProduct    *self);
GPtrArray        *csel_product_list_facts       (CselProduct    *self);
gboolean          csel_product_is_same_item     (CselProduct    *self,
                                                 CselProduct    *other);
void              csel_product_set_others       (CselProduct    *self,
                                                 GPtrArray      *catalogs);
CselProduct      *csel_product_get_related      (CselProduct    *self,
                                                 const CselRelation *relation);
gboolean          csel_product_find_relation    (CselProduct    *self,
                                                 CselProduct    *other,
                                                 CselRelation   *relation);

G_END_DECLS
