/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCatalogIndex: what search, filters and sorting need to know of one catalogue
 *
 *   numbers  [ \n8311104320000 \n831-1104/320-000 \n4066966840940 | … ]   of each row, folded
 *   words    [ 1-conductor | female | connector; | … ]   of the rows' texts, folded, each once
 *   facts    [ 4 | 7 | 9 | … ]          what several products may state, with its folded text
 *   rows     word ─▶ its rows;  fact ─▶ the rows that state it;  property ─▶ its facts;  group ─▶ its rows
 *
 * What hardly two products share (the properties marked unique) is kept by row: numbers as they
 * are, texts as their words, which they do share. All else is looked for among the distinct facts,
 * some ten thousand for a hundred thousand products, and leads from there to rows. What a
 * catalogue keeps aside, its long texts above all, is not searched.
 *
 * The thread that reads extends the index; others search what it has been extended to. Which rows
 * state a fact is told once the catalogue is frozen.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-catalog-index-private.h"

static CselCatalogIndex *
make_index (CselCatalog *catalog)
{
  static const gsize sizes[CSEL_N_INDEX_VECTORS] = {
    [CSEL_INDEX_NUMBERS] = 1,
    [CSEL_INDEX_NUMBER_PLACES] = sizeof (guint32),
    [CSEL_INDEX_WORDS] = 1,
    [CSEL_INDEX_WORD_PLACES] = sizeof (guint32),
    [CSEL_INDEX_ROW_WORDS] = sizeof (guint32),
    [CSEL_INDEX_ROW_WORD_RUNS] = sizeof (CselIndexRun),
    [CSEL_INDEX_FACTS] = sizeof (guint32),
    [CSEL_INDEX_FACT_TEXTS] = 1,
    [CSEL_INDEX_FACT_PLACES] = sizeof (guint32),
    [CSEL_INDEX_QUANTITIES] = sizeof (CselIndexQuantity),
    [CSEL_INDEX_LABELS] = 1,
    [CSEL_INDEX_LABEL_PLACES] = sizeof (guint32),
    [CSEL_INDEX_LETTER_ROWS] = sizeof (CselIndexRun),
    [CSEL_INDEX_WORD_ROWS] = sizeof (CselIndexRun),
    [CSEL_INDEX_FACT_ROWS] = sizeof (CselIndexRun),
    [CSEL_INDEX_PROPERTY_FACTS] = sizeof (CselIndexRun),
    [CSEL_INDEX_GROUP_ROWS] = sizeof (CselIndexRun),
    [CSEL_INDEX_MEMBERS] = sizeof (guint32),
  };
  CselCatalogIndex *self = g_new0 (CselCatalogIndex, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->catalog = g_object_ref (catalog);
  for (guint i = 0; i < CSEL_N_INDEX_VECTORS; i++)
    csel_vector_init (&self->vectors[i], sizes[i]);

  return self;
}

/**
 * csel_catalog_index_new:
 * @catalog: a catalogue, maybe one that is being read
 *
 * Returns: (transfer full): an index of it that knows no row yet; see csel_catalog_index_extend()
 */
CselCatalogIndex *
csel_catalog_index_new (CselCatalog *catalog)
{
  CselCatalogIndex *self;

  g_return_val_if_fail (CSEL_IS_CATALOG (catalog), NULL);

  self = make_index (catalog);
  self->builder = csel_index_builder_new ();

  return self;
}

/**
 * csel_catalog_index_new_kept:
 * @catalog: a frozen catalogue
 *
 * Returns: (transfer full): an index of it whose vectors are to be filled with what was kept; see
 *   csel_catalog_index_finish_kept()
 */
CselCatalogIndex *
csel_catalog_index_new_kept (CselCatalog *catalog)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (catalog), NULL);

  return make_index (catalog);
}

CselCatalogIndex *
csel_catalog_index_ref (CselCatalogIndex *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * csel_catalog_index_free:
 * @self: (transfer full): an index
 *
 * Gives back one reference.
 */
void
csel_catalog_index_free (CselCatalogIndex *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->builder, csel_index_builder_free);
  for (guint i = 0; i < CSEL_N_INDEX_VECTORS; i++)
    csel_vector_clear (&self->vectors[i]);
  g_object_unref (self->catalog);
  g_free (self);
}

/**
 * csel_catalog_index_get_vector:
 * @self: an index
 * @which: which of them
 *
 * Returns: (transfer none): a vector to be kept elsewhere, or to be filled with what was kept
 */
CselVector *
csel_catalog_index_get_vector (CselCatalogIndex *self,
                               CselIndexVector   which)
{
  return &self->vectors[which];
}

CselCatalog *
csel_catalog_index_get_catalog (CselCatalogIndex *self)
{
  return self->catalog;
}

/**
 * csel_catalog_index_is_finished:
 * @self: an index
 *
 * Returns: %TRUE if it knows which rows state a fact
 */
gboolean
csel_catalog_index_is_finished (CselCatalogIndex *self)
{
  return g_atomic_int_get (&self->is_finished);
}

/**
 * csel_catalog_index_get_n_rows:
 * @self: an index
 *
 * Returns: how many rows it knows the texts of
 */
guint
csel_catalog_index_get_n_rows (CselCatalogIndex *self)
{
  return (guint)g_atomic_int_get (&self->n_rows);
}

/**
 * csel_catalog_index_get_n_quantities:
 * @self: an index
 *
 * Returns: how many of the facts that several products may state are numbers
 */
guint
csel_catalog_index_get_n_quantities (CselCatalogIndex *self)
{
  return (guint)g_atomic_int_get (&self->n_quantities);
}

/**
 * csel_catalog_index_get_n_labels:
 * @self: an index
 *
 * Returns: how many properties it knows the labels of
 */
guint
csel_catalog_index_get_n_labels (CselCatalogIndex *self)
{
  return (guint)g_atomic_int_get (&self->n_labels);
}

/**
 * csel_catalog_index_get_n_facts:
 * @self: an index
 *
 * Returns: how many facts it knows that several products may state
 */
guint
csel_catalog_index_get_n_facts (CselCatalogIndex *self)
{
  return (guint)g_atomic_int_get (&self->n_facts);
}

/**
 * csel_catalog_index_finish_kept:
 * @self: an index whose vectors have been filled with what was kept
 *
 * Returns: %FALSE if they are not about its catalogue
 */
gboolean
csel_catalog_index_finish_kept (CselCatalogIndex *self)
{
  guint n_rows = csel_vector_get_length (&self->vectors[CSEL_INDEX_NUMBER_PLACES]);
  guint n_facts = csel_vector_get_length (&self->vectors[CSEL_INDEX_FACTS]);

  if (n_rows != csel_catalog_get_n_products (self->catalog) ||
      n_rows != csel_vector_get_length (&self->vectors[CSEL_INDEX_ROW_WORD_RUNS]) ||
      csel_vector_get_length (&self->vectors[CSEL_INDEX_LETTER_ROWS]) != CSEL_INDEX_N_LETTERS ||
      csel_vector_get_length (&self->vectors[CSEL_INDEX_WORD_PLACES]) !=
      csel_vector_get_length (&self->vectors[CSEL_INDEX_WORD_ROWS]) ||
      n_facts != csel_vector_get_length (&self->vectors[CSEL_INDEX_FACT_PLACES]) ||
      n_facts != csel_vector_get_length (&self->vectors[CSEL_INDEX_FACT_ROWS]) ||
      csel_catalog_get_n_properties (self->catalog) !=
      csel_vector_get_length (&self->vectors[CSEL_INDEX_LABEL_PLACES]) ||
      n_facts > csel_catalog_get_n_facts (self->catalog) ||
      csel_catalog_get_n_groups (self->catalog) != csel_vector_get_length (&self->vectors[CSEL_INDEX_GROUP_ROWS]) ||
      csel_catalog_get_n_properties (self->catalog) !=
      csel_vector_get_length (&self->vectors[CSEL_INDEX_PROPERTY_FACTS]))
    return FALSE;

  self->n_rows = (int)n_rows;
  self->n_words = (int)csel_vector_get_length (&self->vectors[CSEL_INDEX_WORD_PLACES]);
  self->n_facts = (int)n_facts;
  self->n_quantities = (int)csel_vector_get_length (&self->vectors[CSEL_INDEX_QUANTITIES]);
  self->n_labels = (int)csel_catalog_get_n_properties (self->catalog);
  g_atomic_int_set (&self->is_finished, TRUE);

  return TRUE;
}

/**
 * csel_catalog_index_get_fact:
 * @self: an index
 * @fact: a fact that several products may state
 *
 * Returns: its number in the catalogue
 */
guint32
csel_catalog_index_get_fact (CselCatalogIndex *self,
                             guint             fact)
{
  return csel_vector_index (&self->vectors[CSEL_INDEX_FACTS], guint32, fact);
}

/**
 * csel_catalog_index_get_numbers:
 * @self: an index
 * @row: a row that it knows
 *
 * Returns: its folded numbers, each after a %CSEL_INDEX_NUMBER_MARK: the item number without
 *   punctuation, the item number, the others
 */
const char *
csel_catalog_index_get_numbers (CselCatalogIndex *self,
                                guint             row)
{
  return csel_index_get_text (self, CSEL_INDEX_NUMBERS, CSEL_INDEX_NUMBER_PLACES, row);
}

/**
 * csel_catalog_index_get_n_words:
 * @self: an index
 *
 * Returns: how many words it knows that stand in the texts of products
 */
guint
csel_catalog_index_get_n_words (CselCatalogIndex *self)
{
  return (guint)g_atomic_int_get (&self->n_words);
}

/**
 * csel_catalog_index_get_word:
 * @self: an index
 * @word: which of the words
 *
 * Returns: the word, folded
 */
const char *
csel_catalog_index_get_word (CselCatalogIndex *self,
                             guint             word)
{
  return csel_index_get_text (self, CSEL_INDEX_WORDS, CSEL_INDEX_WORD_PLACES, word) + 1;
}

/**
 * csel_catalog_index_list_row_words:
 * @self: an index
 * @row: a row that it knows
 * @n_words: (out): how many there are
 *
 * Returns: (array length=n_words) (transfer none): the words of its texts, each once
 */
const guint32 *
csel_catalog_index_list_row_words (CselCatalogIndex *self,
                                   guint             row,
                                   guint            *n_words)
{
  const CselIndexRun *run = csel_vector_get (&self->vectors[CSEL_INDEX_ROW_WORD_RUNS], row);

  *n_words = run->n;

  return run->n > 0 ? csel_vector_get (&self->vectors[CSEL_INDEX_ROW_WORDS], run->first) : NULL;
}

/**
 * csel_catalog_index_get_fact_text:
 * @self: an index
 * @fact: a fact that several products may state
 *
 * Returns: what it says, folded
 */
const char *
csel_catalog_index_get_fact_text (CselCatalogIndex *self,
                                  guint             fact)
{
  return csel_index_get_text (self, CSEL_INDEX_FACT_TEXTS, CSEL_INDEX_FACT_PLACES, fact);
}

/**
 * csel_catalog_index_get_word_rows:
 * @self: a finished index
 * @word: which of the words
 *
 * Returns: the rows that have it in their texts
 */
CselRowSet
csel_catalog_index_get_word_rows (CselCatalogIndex *self,
                                  guint             word)
{
  return csel_index_get_rows (self, CSEL_INDEX_WORD_ROWS, word);
}

/**
 * csel_catalog_index_get_letter_rows:
 * @self: a finished index
 * @letter: which letter or digit, see csel_index_get_letter()
 *
 * Returns: the rows that have it in anything that is searched
 */
CselRowSet
csel_catalog_index_get_letter_rows (CselCatalogIndex *self,
                                    guint             letter)
{
  return csel_index_get_rows (self, CSEL_INDEX_LETTER_ROWS, letter);
}

/**
 * csel_catalog_index_get_fact_rows:
 * @self: a finished index
 * @fact: a fact that several products may state
 *
 * Returns: the rows that state it
 */
CselRowSet
csel_catalog_index_get_fact_rows (CselCatalogIndex *self,
                                  guint             fact)
{
  return csel_index_get_rows (self, CSEL_INDEX_FACT_ROWS, fact);
}

/**
 * csel_catalog_index_get_group_rows:
 * @self: a finished index
 * @group: a group of the catalogue
 *
 * Returns: the rows that stand in it
 */
CselRowSet
csel_catalog_index_get_group_rows (CselCatalogIndex *self,
                                   guint             group)
{
  return csel_index_get_rows (self, CSEL_INDEX_GROUP_ROWS, group);
}

/**
 * csel_catalog_index_list_property_facts:
 * @self: a finished index
 * @property: a property that is not unique
 * @n_facts: (out): how many there are
 *
 * Returns: (array length=n_facts) (transfer none): the facts that state it, in rising order
 */
const guint32 *
csel_catalog_index_list_property_facts (CselCatalogIndex *self,
                                        CselPropertyId    property,
                                        guint            *n_facts)
{
  const CselIndexRun *run = csel_vector_get (&self->vectors[CSEL_INDEX_PROPERTY_FACTS], property);

  *n_facts = run->n;

  return run->n > 0 ? csel_vector_get (&self->vectors[CSEL_INDEX_MEMBERS], run->first) : NULL;
}
