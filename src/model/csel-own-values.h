/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/csel-product.h"

G_BEGIN_DECLS

/**
 * CselOwnOrigin:
 * @CSEL_OWN_MEASURED: measured by the user
 * @CSEL_OWN_PACKAGING: read on the packaging
 * @CSEL_OWN_MAKER_DOCUMENT: read in a document of the maker that is not in the catalogue
 *
 * How the user knows.
 */
typedef enum
{
  CSEL_OWN_MEASURED,
  CSEL_OWN_PACKAGING,
  CSEL_OWN_MAKER_DOCUMENT,
  CSEL_N_OWN_ORIGINS
} CselOwnOrigin;

/**
 * CselOwnProof:
 * @origin: how the user knows
 * @by: who
 * @date: the day, as ISO 8601
 *
 * What an own value rests on.
 */
typedef struct
{
  CselOwnOrigin  origin;
  const char    *by;
  const char    *date;
} CselOwnProof;

#define CSEL_OWN_VALUES_ERROR (csel_own_values_error_quark ())

/**
 * CselOwnValuesError:
 * @CSEL_OWN_VALUES_ERROR_STATED: the maker states it: there is nothing to add
 * @CSEL_OWN_VALUES_ERROR_PROPERTY: own values cannot state this
 */
typedef enum
{
  CSEL_OWN_VALUES_ERROR_STATED,
  CSEL_OWN_VALUES_ERROR_PROPERTY,
} CselOwnValuesError;

#define CSEL_TYPE_OWN_VALUES (csel_own_values_get_type ())

G_DECLARE_FINAL_TYPE (CselOwnValues, csel_own_values, CSEL, OWN_VALUES, GObject)

GQuark         csel_own_values_error_quark  (void);
CselOwnValues *csel_own_values_new          (void);
CselCatalog   *csel_own_values_get_catalog  (CselOwnValues        *self);
void           csel_own_values_set_catalog  (CselOwnValues        *self,
                                             CselCatalog          *catalog);
gboolean       csel_own_values_set          (CselOwnValues        *self,
                                             CselProduct          *product,
                                             const CselStatement  *statement,
                                             const CselOwnProof   *proof,
                                             GError              **error);
gboolean       csel_own_values_unset        (CselOwnValues        *self,
                                             CselProduct          *product,
                                             CselPropertyId        property,
                                             const CselQualifiers *qualifiers);
const char    *csel_own_origin_get_id       (CselOwnOrigin         origin);
gboolean       csel_own_origin_parse        (const char           *id,
                                             CselOwnOrigin        *origin);

G_END_DECLS
