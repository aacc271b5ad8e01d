/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-property.h"

G_BEGIN_DECLS

#define CSEL_KIND_FEMALE_CONNECTOR     "female-connector"
#define CSEL_KIND_MALE_CONNECTOR       "male-connector"
#define CSEL_KIND_THT_HEADER           "tht-header"
#define CSEL_KIND_MALE_HEADER          "male-header"
#define CSEL_KIND_FERRULE              "ferrule"
#define CSEL_KIND_STRAIN_RELIEF_PLATE  "strain-relief-plate"

gboolean    csel_code_is_valid  (CselPropertyId  property,
                                 const char     *code);
const char *csel_code_get_label (CselPropertyId  property,
                                 const char     *code);
guint       csel_code_get_rank  (CselPropertyId  property,
                                 const char     *code);
char       *csel_code_list      (CselPropertyId  property);

G_END_DECLS
