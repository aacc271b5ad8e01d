/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-vector.h"
#include "model/csel-catalog.h"

G_BEGIN_DECLS

/**
 * CselIndexVector:
 * @CSEL_INDEX_NUMBERS: folded numbers of each product, one after the other, as bytes
 * @CSEL_INDEX_NUMBER_PLACES: where those of each row begin
 * @CSEL_INDEX_TEXTS: folded texts of each product
 * @CSEL_INDEX_TEXT_PLACES: where those of each row begin
 * @CSEL_INDEX_FACTS: the facts that several products may state, by their number
 * @CSEL_INDEX_FACT_TEXTS: folded, what each of them says
 * @CSEL_INDEX_FACT_PLACES: where the text of each begins
 * @CSEL_INDEX_QUANTITIES: those of them that state numbers (#CselIndexQuantity)
 * @CSEL_INDEX_LABELS: folded, what each property is called
 * @CSEL_INDEX_LABEL_PLACES: where the label of each begins
 * @CSEL_INDEX_FACT_ROWS: which rows state each of them (#CselIndexRun)
 * @CSEL_INDEX_PROPERTY_FACTS: which of them state each property (#CselIndexRun)
 * @CSEL_INDEX_GROUP_ROWS: which rows stand in each group (#CselIndexRun)
 * @CSEL_INDEX_MEMBERS: what the three before run through
 *
 * Everything that must be kept to have an index again without making it.
 */
typedef enum
{
  CSEL_INDEX_NUMBERS,
  CSEL_INDEX_NUMBER_PLACES,
  CSEL_INDEX_TEXTS,
  CSEL_INDEX_TEXT_PLACES,
  CSEL_INDEX_FACTS,
  CSEL_INDEX_FACT_TEXTS,
  CSEL_INDEX_FACT_PLACES,
  CSEL_INDEX_QUANTITIES,
  CSEL_INDEX_LABELS,
  CSEL_INDEX_LABEL_PLACES,
  CSEL_INDEX_FACT_ROWS,
  CSEL_INDEX_PROPERTY_FACTS,
  CSEL_INDEX_GROUP_ROWS,
  CSEL_INDEX_MEMBERS,
  CSEL_N_INDEX_VECTORS
} CselIndexVector;

/**
 * CselIndexRun:
 * @first: where it begins
 * @n: how many there are
 *
 * A run of %CSEL_INDEX_MEMBERS, in rising order.
 */
typedef struct
{
  guint32 first;
  guint32 n;
} CselIndexRun;

/**
 * CselIndexQuantity:
 * @lo: the smaller end, in steps
 * @hi: the larger end
 * @fact: which of the facts that several products may state
 * @unit: a #CselUnit
 */
typedef struct
{
  gint64  lo;
  gint64  hi;
  guint32 fact;
  guint32 unit;
} CselIndexQuantity;

/** CSEL_INDEX_NUMBER_MARK, CSEL_INDEX_TEXT_MARK: stand before each number and each text */
#define CSEL_INDEX_NUMBER_MARK '\n'
#define CSEL_INDEX_TEXT_MARK   '\t'

typedef struct _CselCatalogIndex CselCatalogIndex;

CselCatalogIndex *csel_catalog_index_new                (CselCatalog      *catalog);
CselCatalogIndex *csel_catalog_index_new_kept           (CselCatalog      *catalog);
CselCatalogIndex *csel_catalog_index_ref                (CselCatalogIndex *self);
void              csel_catalog_index_free               (CselCatalogIndex *self);
void              csel_catalog_index_extend             (CselCatalogIndex *self);
void              csel_catalog_index_finish             (CselCatalogIndex *self);
gboolean          csel_catalog_index_finish_kept        (CselCatalogIndex *self);
CselVector       *csel_catalog_index_get_vector         (CselCatalogIndex *self,
                                                         CselIndexVector   which);
CselCatalog      *csel_catalog_index_get_catalog        (CselCatalogIndex *self);
gboolean          csel_catalog_index_is_finished        (CselCatalogIndex *self);
guint             csel_catalog_index_get_n_rows         (CselCatalogIndex *self);
guint             csel_catalog_index_get_n_facts        (CselCatalogIndex *self);
guint32           csel_catalog_index_get_fact           (CselCatalogIndex *self,
                                                         guint             fact);
const char       *csel_catalog_index_get_numbers        (CselCatalogIndex *self,
                                                         guint             row);
const char       *csel_catalog_index_get_texts          (CselCatalogIndex *self,
                                                         guint             row);
const char       *csel_catalog_index_get_fact_text      (CselCatalogIndex *self,
                                                         guint             fact);
guint             csel_catalog_index_get_n_quantities   (CselCatalogIndex *self);
guint             csel_catalog_index_get_n_labels       (CselCatalogIndex *self);
const guint32    *csel_catalog_index_list_fact_rows     (CselCatalogIndex *self,
                                                         guint             fact,
                                                         guint            *n_rows);
const guint32    *csel_catalog_index_list_property_facts
                                                        (CselCatalogIndex *self,
                                                         CselPropertyId    property,
                                                         guint            *n_facts);
const guint32    *csel_catalog_index_list_group_rows    (CselCatalogIndex *self,
                                                         guint             group,
                                                         guint            *n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselCatalogIndex, csel_catalog_index_free)

G_END_DECLS
