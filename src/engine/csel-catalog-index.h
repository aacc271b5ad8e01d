/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/csel-vector.h"
#include "engine/csel-row-set.h"
#include "model/csel-catalog.h"

G_BEGIN_DECLS

/**
 * CselIndexVector:
 * @CSEL_INDEX_NUMBERS: folded numbers of each product, one after the other, as bytes
 * @CSEL_INDEX_NUMBER_PLACES: where those of each row begin
 * @CSEL_INDEX_WORDS: the words of the products' texts, folded, each once
 * @CSEL_INDEX_WORD_PLACES: where each of them begins
 * @CSEL_INDEX_ROW_WORDS: which of them each product has, one product after the other
 * @CSEL_INDEX_ROW_WORD_RUNS: where those of each row are (#CselIndexRun)
 * @CSEL_INDEX_FACTS: the facts that several products may state, by their number
 * @CSEL_INDEX_FACT_TEXTS: folded, what each of them says
 * @CSEL_INDEX_FACT_PLACES: where the text of each begins
 * @CSEL_INDEX_QUANTITIES: those of them that state numbers (#CselIndexQuantity)
 * @CSEL_INDEX_LABELS: folded, what each property is called
 * @CSEL_INDEX_LABEL_PLACES: where the label of each begins
 * @CSEL_INDEX_LETTER_ROWS: which rows have each letter or digit in anything that is searched (#CselIndexRun)
 * @CSEL_INDEX_WORD_ROWS: which rows have each word (#CselIndexRun)
 * @CSEL_INDEX_FACT_ROWS: which rows state each of them (#CselIndexRun)
 * @CSEL_INDEX_PROPERTY_FACTS: which of them state each property (#CselIndexRun)
 * @CSEL_INDEX_GROUP_ROWS: which rows stand in each group (#CselIndexRun)
 * @CSEL_INDEX_MEMBERS: what the five before run through, rows as a list or as a #CselRowSet of bits
 *
 * Everything that must be kept to have an index again without making it.
 */
typedef enum
{
  CSEL_INDEX_NUMBERS,
  CSEL_INDEX_NUMBER_PLACES,
  CSEL_INDEX_WORDS,
  CSEL_INDEX_WORD_PLACES,
  CSEL_INDEX_ROW_WORDS,
  CSEL_INDEX_ROW_WORD_RUNS,
  CSEL_INDEX_FACTS,
  CSEL_INDEX_FACT_TEXTS,
  CSEL_INDEX_FACT_PLACES,
  CSEL_INDEX_QUANTITIES,
  CSEL_INDEX_LABELS,
  CSEL_INDEX_LABEL_PLACES,
  CSEL_INDEX_LETTER_ROWS,
  CSEL_INDEX_WORD_ROWS,
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
 * A run of %CSEL_INDEX_MEMBERS, or of %CSEL_INDEX_ROW_WORDS.
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

/** CSEL_INDEX_NUMBER_MARK: stands before each number */
#define CSEL_INDEX_NUMBER_MARK '\n'
/** CSEL_INDEX_WORD_MARK: stands before each word */
#define CSEL_INDEX_WORD_MARK   ' '

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
guint             csel_catalog_index_get_n_words        (CselCatalogIndex *self);
const char       *csel_catalog_index_get_word           (CselCatalogIndex *self,
                                                         guint             word);
const guint32    *csel_catalog_index_list_row_words     (CselCatalogIndex *self,
                                                         guint             row,
                                                         guint            *n_words);
CselRowSet        csel_catalog_index_get_word_rows      (CselCatalogIndex *self,
                                                         guint             word);
const char       *csel_catalog_index_get_fact_text      (CselCatalogIndex *self,
                                                         guint             fact);
guint             csel_catalog_index_get_n_quantities   (CselCatalogIndex *self);
guint             csel_catalog_index_get_n_labels       (CselCatalogIndex *self);
CselRowSet        csel_catalog_index_get_letter_rows    (CselCatalogIndex *self,
                                                         guint             letter);
CselRowSet        csel_catalog_index_get_fact_rows      (CselCatalogIndex *self,
                                                         guint             fact);
const guint32    *csel_catalog_index_list_property_facts
                                                        (CselCatalogIndex *self,
                                                         CselPropertyId    property,
                                                         guint            *n_facts);
CselRowSet        csel_catalog_index_get_group_rows     (CselCatalogIndex *self,
                                                         guint             group);

/** CSEL_INDEX_N_LETTERS: letters and digits of which it is known which rows have them */
#define CSEL_INDEX_N_LETTERS 36

/* The number of a letter or digit, -1 for what has none */
static inline int
csel_index_get_letter (char c)
{
  return c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? 26 + c - '0' : -1;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CselCatalogIndex, csel_catalog_index_free)

G_END_DECLS
