/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-vector.h"
#include "model/csel-catalog.h"

G_BEGIN_DECLS

/**
 * CselCatalogVector:
 *
 * What a catalogue is made of, to be kept as it is. The numbers are in library files, which are made
 * again when the code has changed.
 */
typedef enum
{
  CSEL_CATALOG_VECTOR_ROWS,
  CSEL_CATALOG_VECTOR_FACTS,
  CSEL_CATALOG_VECTOR_NUMBERS,
  CSEL_CATALOG_VECTOR_RELATIONS,
  CSEL_CATALOG_VECTOR_QUALIFIER_SETS,
  CSEL_CATALOG_VECTOR_STRINGS,
  CSEL_CATALOG_VECTOR_GROUPS,
  CSEL_CATALOG_VECTOR_MEMBERS,
  CSEL_CATALOG_VECTOR_NOTICES,
  CSEL_N_CATALOG_VECTORS
} CselCatalogVector;

/** CSEL_N_PARTED_VECTORS: the first ones may be filled part by part (csel_vector_reserve_parts()) */
#define CSEL_N_PARTED_VECTORS CSEL_CATALOG_VECTOR_GROUPS

CselVector  *csel_catalog_image_get_vector (CselCatalog       *catalog,
                                            CselCatalogVector  which);
GVariant    *csel_catalog_image_describe   (CselCatalog       *catalog);
CselCatalog *csel_catalog_image_new        (GVariant          *description,
                                            CselColdStore     *store);
gboolean     csel_catalog_image_finish     (CselCatalog       *catalog);
gboolean     csel_catalog_image_fill       (CselCatalog       *catalog,
                                            guint             *place);
void         csel_catalog_image_lose       (CselCatalog       *catalog);

G_END_DECLS
