/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCatalogIndex: what search, filters and sorting need to know of one catalogue
 *
 *   numbers  [ \n8311104320000 \n831-1104/320-000 \n4066966840940 | … ]   of each row, folded
 *   texts    [ \t1-conductor female connector; … | … ]                    of each row, folded
 *   facts    [ 4 | 7 | 9 | … ]          what several products may state, with its folded text
 *   rows     fact ─▶ the rows that state it;  property ─▶ its facts;  group ─▶ its rows
 *
 * What hardly two products share (the properties marked unique) stands in the numbers and texts of
 * its row. All else is looked for among the distinct facts, some ten thousand for a hundred
 * thousand products, and leads from there to rows. What a catalogue keeps aside, its long texts
 * above all, is not searched.
 *
 * The thread that reads extends the index; others search what it has been extended to. Which rows
 * state a fact is told once the catalogue is frozen.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-catalog-index.h"

#include <string.h>

#include "base/csel-fold.h"
#include "base/csel-memory.h"

struct _CselCatalogIndex
{
  gatomicrefcount ref_count;

  CselCatalog    *catalog;
  CselVector      vectors[CSEL_N_INDEX_VECTORS];
  gint            n_rows;
  gint            n_facts;
  gint            n_quantities;
  gint            n_labels;
  gint            is_finished;

  /* Of the thread that extends */
  CselFold       *fold;
  GString        *buffer;
  guint32         n_seen;
};

static CselCatalogIndex *
make_index (CselCatalog *catalog)
{
  static const gsize sizes[CSEL_N_INDEX_VECTORS] = {
    [CSEL_INDEX_NUMBERS] = 1,
    [CSEL_INDEX_NUMBER_PLACES] = sizeof (guint32),
    [CSEL_INDEX_TEXTS] = 1,
    [CSEL_INDEX_TEXT_PLACES] = sizeof (guint32),
    [CSEL_INDEX_FACTS] = sizeof (guint32),
    [CSEL_INDEX_FACT_TEXTS] = 1,
    [CSEL_INDEX_FACT_PLACES] = sizeof (guint32),
    [CSEL_INDEX_QUANTITIES] = sizeof (CselIndexQuantity),
    [CSEL_INDEX_LABELS] = 1,
    [CSEL_INDEX_LABEL_PLACES] = sizeof (guint32),
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
  self->fold = csel_fold_new ();
  self->buffer = g_string_new (NULL);

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

static void
end_extending (CselCatalogIndex *self)
{
  g_clear_pointer (&self->fold, csel_fold_free);
  if (self->buffer != NULL)
    g_string_free (g_steal_pointer (&self->buffer), TRUE);
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

  end_extending (self);
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

static guint32
append_place (CselCatalogIndex *self,
              CselIndexVector   texts,
              CselIndexVector   places)
{
  guint32 place = csel_vector_append_run (&self->vectors[texts], self->buffer->str, (guint32)self->buffer->len + 1);

  return csel_vector_append (&self->vectors[places], &place);
}

static void
append_marked (CselCatalogIndex *self,
               char              mark,
               const char       *text)
{
  g_string_append_c (self->buffer, mark);
  csel_fold_append (self->fold, self->buffer, text);
}

/* Item numbers are typed with and without their punctuation */
static void
append_plain (CselCatalogIndex *self,
              const char       *item)
{
  gsize first = self->buffer->len + 1;
  gsize to = first;

  append_marked (self, CSEL_INDEX_NUMBER_MARK, item);
  for (gsize i = first; i < self->buffer->len; i++)
    if (g_ascii_isalnum (self->buffer->str[i]) || (guchar)self->buffer->str[i] >= 0x80)
      self->buffer->str[to++] = self->buffer->str[i];
  g_string_truncate (self->buffer, to);
}

static gboolean
is_number (guint32 property)
{
  return property == CSEL_PROPERTY_GTIN || property == CSEL_PROPERTY_TYPE_DESIGNATION ||
         property == CSEL_PROPERTY_MANUFACTURER_ITEM || property == CSEL_PROPERTY_OTHER_ITEM;
}

/* @only: the numbers, or the texts, among the facts of a row that it shares with no other */
static void
append_unique (CselCatalogIndex *self,
               guint             row,
               gboolean          numbers)
{
  guint n;
  const guint32 *facts = csel_catalog_get_numbers (self->catalog, row, &n);

  for (guint i = 0; i < n; i++)
    {
      const CselFact *fact = csel_catalog_get_fact (self->catalog, facts[i]);

      if (fact->also || fact->property == CSEL_PROPERTY_ITEM_NUMBER || is_number (fact->property) != numbers ||
          (csel_catalog_get_property (self->catalog, fact->property)->flags & CSEL_PROPERTY_UNIQUE) == 0)
        continue;
      append_marked (self, numbers ? CSEL_INDEX_NUMBER_MARK : CSEL_INDEX_TEXT_MARK,
                     csel_catalog_get_string (self->catalog, fact->printed));
    }
}

static void
append_row (CselCatalogIndex *self,
            guint             row)
{
  const char *item = csel_catalog_get_item (self->catalog, row);

  g_string_truncate (self->buffer, 0);
  append_plain (self, item);
  append_marked (self, CSEL_INDEX_NUMBER_MARK, item);
  append_unique (self, row, TRUE);
  append_place (self, CSEL_INDEX_NUMBERS, CSEL_INDEX_NUMBER_PLACES);

  g_string_truncate (self->buffer, 0);
  append_unique (self, row, FALSE);
  append_place (self, CSEL_INDEX_TEXTS, CSEL_INDEX_TEXT_PLACES);
}

static void
append_fact (CselCatalogIndex *self,
             guint32           number)
{
  const CselFact *fact = csel_catalog_get_fact (self->catalog, number);
  guint32 index;
  CselRange range;

  if (csel_catalog_get_property (self->catalog, fact->property)->flags & CSEL_PROPERTY_UNIQUE)
    return;

  /* A second quantity has the words of the first */
  g_string_truncate (self->buffer, 0);
  if (!fact->also)
    append_marked (self, CSEL_INDEX_TEXT_MARK, csel_catalog_get_string (self->catalog, fact->printed));
  index = csel_vector_append (&self->vectors[CSEL_INDEX_FACTS], &number);
  append_place (self, CSEL_INDEX_FACT_TEXTS, CSEL_INDEX_FACT_PLACES);
  if (csel_fact_get_range (fact, &range))
    {
      const CselIndexQuantity quantity = { range.lo, range.hi, index, range.unit };

      csel_vector_append (&self->vectors[CSEL_INDEX_QUANTITIES], &quantity);
    }
}

static void
append_label (CselCatalogIndex *self,
              guint             property)
{
  g_string_truncate (self->buffer, 0);
  append_marked (self, CSEL_INDEX_TEXT_MARK, csel_catalog_get_property (self->catalog, property)->label);
  append_place (self, CSEL_INDEX_LABELS, CSEL_INDEX_LABEL_PLACES);
}

/**
 * csel_catalog_index_extend:
 * @self: an index of a catalogue that is being read
 *
 * In the thread that reads: makes the products searchable that have been published since.
 */
void
csel_catalog_index_extend (CselCatalogIndex *self)
{
  guint n_rows = csel_catalog_get_n_products (self->catalog);
  guint n_facts = csel_catalog_get_n_facts (self->catalog);
  guint n_labels = csel_catalog_get_n_properties (self->catalog);

  g_return_if_fail (self->buffer != NULL);

  for (guint i = (guint)self->n_labels; i < n_labels; i++)
    append_label (self, i);
  g_atomic_int_set (&self->n_labels, (int)n_labels);

  for (; self->n_seen < n_facts; self->n_seen++)
    append_fact (self, self->n_seen);
  g_atomic_int_set (&self->n_facts, (int)csel_vector_get_length (&self->vectors[CSEL_INDEX_FACTS]));
  g_atomic_int_set (&self->n_quantities, (int)csel_vector_get_length (&self->vectors[CSEL_INDEX_QUANTITIES]));

  for (guint row = (guint)self->n_rows; row < n_rows; row++)
    append_row (self, row);
  g_atomic_int_set (&self->n_rows, (int)n_rows);
}

/* Sorts by counting: @runs [key] tells how many members of each key there are, and afterwards where
 * they are */
static guint32 **
make_runs (CselCatalogIndex *self,
           CselIndexVector   which,
           const guint32    *counts,
           guint             n)
{
  guint32 **ends = g_new (guint32 *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      CselIndexRun run = { csel_vector_extend (&self->vectors[CSEL_INDEX_MEMBERS], counts[i]), 0 };

      csel_vector_append (&self->vectors[which], &run);
      ends[i] = counts[i] > 0 ? csel_vector_get (&self->vectors[CSEL_INDEX_MEMBERS], run.first) : NULL;
    }

  return ends;
}

/* Members come in rising order, each once */
static void
append_member (CselCatalogIndex *self,
               CselIndexVector   which,
               guint32         **ends,
               guint             key,
               guint32           member)
{
  CselIndexRun *run = csel_vector_get (&self->vectors[which], key);

  if (run->n > 0 && ends[key][-1] == member)
    return;
  *ends[key]++ = member;
  run->n++;
}

static void
finish_fact_rows (CselCatalogIndex *self)
{
  guint n_all = csel_catalog_get_n_facts (self->catalog);
  guint n = csel_vector_get_length (&self->vectors[CSEL_INDEX_FACTS]);
  gsize size = (n_all + 1) * sizeof (guint32);
  guint32 *places = csel_memory_new (size);
  g_autofree guint32 *counts = g_new0 (guint32, n + 1);
  g_autofree guint32 **ends = NULL;

  /* The place of each fact among those that are indexed, from 1 on */
  for (guint i = 0; i < n; i++)
    places[csel_catalog_index_get_fact (self, i)] = i + 1;

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint row = 0; row < (guint)self->n_rows; row++)
        {
          guint n_numbers;
          const guint32 *numbers = csel_catalog_get_numbers (self->catalog, row, &n_numbers);

          for (guint i = 0; i < n_numbers; i++)
            if (places[numbers[i]] != 0 && pass == 0)
              counts[places[numbers[i]] - 1]++;
            else if (places[numbers[i]] != 0)
              append_member (self, CSEL_INDEX_FACT_ROWS, ends, places[numbers[i]] - 1, row);
        }
      if (pass == 0)
        ends = make_runs (self, CSEL_INDEX_FACT_ROWS, counts, n);
    }

  csel_memory_free (places, size);
}

static void
finish_property_facts (CselCatalogIndex *self)
{
  guint n_properties = csel_catalog_get_n_properties (self->catalog);
  guint n = csel_vector_get_length (&self->vectors[CSEL_INDEX_FACTS]);
  g_autofree guint32 *counts = g_new0 (guint32, n_properties);
  g_autofree guint32 **ends = NULL;

  for (guint i = 0; i < n; i++)
    counts[csel_catalog_get_fact (self->catalog, csel_catalog_index_get_fact (self, i))->property]++;
  ends = make_runs (self, CSEL_INDEX_PROPERTY_FACTS, counts, n_properties);
  for (guint i = 0; i < n; i++)
    append_member (self, CSEL_INDEX_PROPERTY_FACTS, ends,
                   csel_catalog_get_fact (self->catalog, csel_catalog_index_get_fact (self, i))->property, i);
}

/* A file names members in any order: by row first */
static int
compare_members (gconstpointer a,
                 gconstpointer b)
{
  const CselGroupMember *member_a = a;
  const CselGroupMember *member_b = b;

  return member_a->row < member_b->row ? -1 : member_a->row > member_b->row;
}

static void
finish_group_rows (CselCatalogIndex *self)
{
  guint n_groups = csel_catalog_get_n_groups (self->catalog);
  guint n = csel_catalog_get_n_members (self->catalog);
  g_autofree CselGroupMember *members = g_new (CselGroupMember, n + 1);
  g_autofree guint32 *counts = g_new0 (guint32, n_groups + 1);
  g_autofree guint32 **ends = NULL;

  for (guint i = 0; i < n; i++)
    {
      members[i] = *csel_catalog_get_member (self->catalog, i);
      counts[members[i].group]++;
    }
  qsort (members, n, sizeof (CselGroupMember), compare_members);
  ends = make_runs (self, CSEL_INDEX_GROUP_ROWS, counts, n_groups);
  for (guint i = 0; i < n; i++)
    append_member (self, CSEL_INDEX_GROUP_ROWS, ends, members[i].group, members[i].row);
}

/**
 * csel_catalog_index_finish:
 * @self: an index of a catalogue that has been frozen
 *
 * In the thread that has read: extends it to the last row, and finds out which rows state each
 * fact.
 */
void
csel_catalog_index_finish (CselCatalogIndex *self)
{
  g_return_if_fail (csel_catalog_is_frozen (self->catalog));

  csel_catalog_index_extend (self);
  finish_fact_rows (self);
  finish_property_facts (self);
  finish_group_rows (self);
  end_extending (self);
  g_atomic_int_set (&self->is_finished, TRUE);
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
      n_rows != csel_vector_get_length (&self->vectors[CSEL_INDEX_TEXT_PLACES]) ||
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

static const char *
get_text (CselCatalogIndex *self,
          CselIndexVector   texts,
          CselIndexVector   places,
          guint             index)
{
  return csel_vector_get (&self->vectors[texts], csel_vector_index (&self->vectors[places], guint32, index));
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
  return get_text (self, CSEL_INDEX_NUMBERS, CSEL_INDEX_NUMBER_PLACES, row);
}

/**
 * csel_catalog_index_get_texts:
 * @self: an index
 * @row: a row that it knows
 *
 * Returns: its folded texts, each after a %CSEL_INDEX_TEXT_MARK
 */
const char *
csel_catalog_index_get_texts (CselCatalogIndex *self,
                              guint             row)
{
  return get_text (self, CSEL_INDEX_TEXTS, CSEL_INDEX_TEXT_PLACES, row);
}

/**
 * csel_catalog_index_get_fact_text:
 * @self: an index
 * @fact: a fact that several products may state
 *
 * Returns: what it says, folded, after a %CSEL_INDEX_TEXT_MARK
 */
const char *
csel_catalog_index_get_fact_text (CselCatalogIndex *self,
                                  guint             fact)
{
  return get_text (self, CSEL_INDEX_FACT_TEXTS, CSEL_INDEX_FACT_PLACES, fact);
}

static const guint32 *
list_members (CselCatalogIndex *self,
              CselIndexVector   which,
              guint             index,
              guint            *n)
{
  const CselIndexRun *run = csel_vector_get (&self->vectors[which], index);

  *n = run->n;

  return run->n > 0 ? csel_vector_get (&self->vectors[CSEL_INDEX_MEMBERS], run->first) : NULL;
}

/**
 * csel_catalog_index_list_fact_rows:
 * @self: a finished index
 * @fact: a fact that several products may state
 * @n_rows: (out): how many do
 *
 * Returns: (array length=n_rows) (transfer none): the rows that state it, in rising order
 */
const guint32 *
csel_catalog_index_list_fact_rows (CselCatalogIndex *self,
                                   guint             fact,
                                   guint            *n_rows)
{
  return list_members (self, CSEL_INDEX_FACT_ROWS, fact, n_rows);
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
  return list_members (self, CSEL_INDEX_PROPERTY_FACTS, property, n_facts);
}

/**
 * csel_catalog_index_list_group_rows:
 * @self: a finished index
 * @group: a group of the catalogue
 * @n_rows: (out): how many there are
 *
 * Returns: (array length=n_rows) (transfer none): the rows that stand in it, in rising order
 */
const guint32 *
csel_catalog_index_list_group_rows (CselCatalogIndex *self,
                                    guint             group,
                                    guint            *n_rows)
{
  return list_members (self, CSEL_INDEX_GROUP_ROWS, group, n_rows);
}
