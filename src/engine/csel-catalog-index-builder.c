/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How an index is made: extended with what is read, and finished behind it
 *
 * Reading waits for it, so each fact is looked at once, when it is new, and of a row only what it
 * shares with no other. Which rows have a word, a letter or a fact is known at the end: they are
 * counted, and then each is written to its place.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-catalog-index-private.h"

#include <string.h>

#include "base/csel-fold.h"
#include "base/csel-hash.h"
#include "base/csel-memory.h"

/* What a fact that hardly two products share is to a search */
typedef enum
{
  ROLE_NONE,
  ROLE_NUMBER,
  ROLE_WORDS,
} Role;

struct _CselIndexBuilder
{
  CselFold   *fold;
  GString    *buffer;
  GString    *text;
  CselHash    words;
  GArray     *row_words;
  GByteArray *roles;
};

CselIndexBuilder *
csel_index_builder_new (void)
{
  CselIndexBuilder *self = g_new0 (CselIndexBuilder, 1);

  self->fold = csel_fold_new ();
  self->buffer = g_string_new (NULL);
  self->text = g_string_new (NULL);
  csel_hash_init (&self->words);
  self->row_words = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->roles = g_byte_array_new ();

  return self;
}

void
csel_index_builder_free (CselIndexBuilder *self)
{
  csel_fold_free (self->fold);
  g_string_free (self->buffer, TRUE);
  g_string_free (self->text, TRUE);
  csel_hash_clear (&self->words);
  g_array_unref (self->row_words);
  g_byte_array_unref (self->roles);
  g_free (self);
}

static guint32
append_place (CselCatalogIndex *self,
              CselIndexVector   texts,
              CselIndexVector   places)
{
  const GString *text = self->builder->buffer;
  guint32 place = csel_vector_append_run (&self->vectors[texts], text->str, (guint32)text->len + 1);

  return csel_vector_append (&self->vectors[places], &place);
}

/* A number that is there already tells nothing */
static void
drop_if_known (CselCatalogIndex *self,
               gsize             first)
{
  const char *number = self->builder->buffer->str + first;
  gsize length = self->builder->buffer->len - first;

  for (gsize i = 0; i + length <= first; i++)
    if (memcmp (self->builder->buffer->str + i, number, length) == 0 &&
        (i + length == first || self->builder->buffer->str[i + length] == CSEL_INDEX_NUMBER_MARK))
      {
        g_string_truncate (self->builder->buffer, first);
        return;
      }
}

static void
append_number (CselCatalogIndex *self,
               const char       *number)
{
  gsize first = self->builder->buffer->len;

  g_string_append_c (self->builder->buffer, CSEL_INDEX_NUMBER_MARK);
  csel_fold_append (self->builder->fold, self->builder->buffer, number);
  drop_if_known (self, first);
}

/* Item numbers are typed with and without their punctuation */
static void
append_plain (CselCatalogIndex *self,
              const char       *item)
{
  gsize first = self->builder->buffer->len + 1;
  gsize to = first;

  append_number (self, item);
  for (gsize i = first; i < self->builder->buffer->len; i++)
    if (g_ascii_isalnum (self->builder->buffer->str[i]) || (guchar)self->builder->buffer->str[i] >= 0x80)
      self->builder->buffer->str[to++] = self->builder->buffer->str[i];
  g_string_truncate (self->builder->buffer, to);
}

static gboolean
is_number (guint32 property)
{
  return property == CSEL_PROPERTY_GTIN || property == CSEL_PROPERTY_TYPE_DESIGNATION ||
         property == CSEL_PROPERTY_MANUFACTURER_ITEM || property == CSEL_PROPERTY_OTHER_ITEM;
}

static guint32
number_word (CselCatalogIndex *self,
             const char       *word,
             gsize             length)
{
  const CselVector *words = &self->vectors[CSEL_INDEX_WORDS];
  guint32 hash = csel_hash_bytes (word, length);
  guint32 place = hash;
  guint32 number;
  guint32 begin;

  while ((number = csel_hash_next (&self->builder->words, hash, &place)) != CSEL_HASH_NONE)
    {
      const char *found = csel_vector_get (words, csel_vector_index (&self->vectors[CSEL_INDEX_WORD_PLACES], guint32,
                                                                     number));

      if (strncmp (found + 1, word, length) == 0 && found[length + 1] == '\0')
        return number;
    }

  begin = csel_vector_extend (&self->vectors[CSEL_INDEX_WORDS], (guint32)length + 2);
  *(char *)csel_vector_get (words, begin) = CSEL_INDEX_WORD_MARK;
  memcpy ((char *)csel_vector_get (words, begin) + 1, word, length);
  number = csel_vector_append (&self->vectors[CSEL_INDEX_WORD_PLACES], &begin);
  csel_hash_insert (&self->builder->words, hash, number);

  return number;
}

static gboolean
has_word (CselCatalogIndex *self,
          guint32           number)
{
  for (guint i = 0; i < self->builder->row_words->len; i++)
    if (g_array_index (self->builder->row_words, guint32, i) == number)
      return TRUE;

  return FALSE;
}

/* Each word of a row once */
static void
append_words (CselCatalogIndex *self,
              const char       *text)
{
  CselIndexBuilder *builder = self->builder;

  g_string_truncate (builder->text, 0);
  csel_fold_append (builder->fold, builder->text, text);
  for (const char *word = builder->text->str; *word != '\0';)
    {
      gsize length = strcspn (word, " ");
      guint32 number;

      if (length > 0)
        {
          number = number_word (self, word, length);
          if (!has_word (self, number))
            g_array_append_val (builder->row_words, number);
        }
      word += length + (word[length] == ' ');
    }
}

/* Among the facts of a row, what it shares with no other */
static void
append_unique (CselCatalogIndex *self,
               guint             row)
{
  const guint8 *roles = self->builder->roles->data;
  guint n;
  const guint32 *facts = csel_catalog_get_numbers (self->catalog, row, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *printed;

      if (roles[facts[i]] == ROLE_NONE)
        continue;
      printed = csel_catalog_get_string (self->catalog, csel_catalog_get_fact (self->catalog, facts[i])->printed);
      if (roles[facts[i]] == ROLE_NUMBER)
        append_number (self, printed);
      else
        append_words (self, printed);
    }
}

static void
append_row (CselCatalogIndex *self,
            guint             row)
{
  const char *item = csel_catalog_get_item (self->catalog, row);
  GArray *words = self->builder->row_words;
  CselIndexRun run;

  g_string_truncate (self->builder->buffer, 0);
  g_array_set_size (words, 0);
  append_plain (self, item);
  append_number (self, item);
  append_unique (self, row);
  append_place (self, CSEL_INDEX_NUMBERS, CSEL_INDEX_NUMBER_PLACES);

  run.n = words->len;
  run.first = csel_vector_append_run (&self->vectors[CSEL_INDEX_ROW_WORDS], words->data, run.n);
  csel_vector_append (&self->vectors[CSEL_INDEX_ROW_WORD_RUNS], &run);
}

static Role
get_role (CselCatalogIndex *self,
          const CselFact   *fact)
{
  if (fact->also || fact->property == CSEL_PROPERTY_ITEM_NUMBER)
    return ROLE_NONE;

  return is_number (fact->property) ? ROLE_NUMBER : ROLE_WORDS;
}

static void
fold_into_buffer (CselCatalogIndex *self,
                  const char       *text)
{
  g_string_truncate (self->builder->buffer, 0);
  csel_fold_append (self->builder->fold, self->builder->buffer, text);
}

static void
append_shared_fact (CselCatalogIndex *self,
                    guint32           number,
                    const CselFact   *fact)
{
  guint32 index;
  CselRange range;

  /* A second quantity has the words of the first */
  fold_into_buffer (self, fact->also ? "" : csel_catalog_get_string (self->catalog, fact->printed));
  index = csel_vector_append (&self->vectors[CSEL_INDEX_FACTS], &number);
  append_place (self, CSEL_INDEX_FACT_TEXTS, CSEL_INDEX_FACT_PLACES);
  if (csel_fact_get_range (fact, &range))
    {
      const CselIndexQuantity quantity = { range.lo, range.hi, index, range.unit };

      csel_vector_append (&self->vectors[CSEL_INDEX_QUANTITIES], &quantity);
    }
}

static void
append_fact (CselCatalogIndex *self,
             guint32           number)
{
  const CselFact *fact = csel_catalog_get_fact (self->catalog, number);
  gboolean is_unique = (csel_catalog_get_property (self->catalog, fact->property)->flags & CSEL_PROPERTY_UNIQUE) != 0;
  guint8 role = is_unique ? get_role (self, fact) : ROLE_NONE;

  g_byte_array_append (self->builder->roles, &role, 1);
  if (!is_unique)
    append_shared_fact (self, number, fact);
}

static void
append_label (CselCatalogIndex *self,
              guint             property)
{
  fold_into_buffer (self, csel_catalog_get_property (self->catalog, property)->label);
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

  g_return_if_fail (self->builder != NULL);

  for (guint i = (guint)self->n_labels; i < n_labels; i++)
    append_label (self, i);
  g_atomic_int_set (&self->n_labels, (int)n_labels);

  for (guint32 i = self->builder->roles->len; i < n_facts; i++)
    append_fact (self, i);
  g_atomic_int_set (&self->n_facts, (int)csel_vector_get_length (&self->vectors[CSEL_INDEX_FACTS]));
  g_atomic_int_set (&self->n_quantities, (int)csel_vector_get_length (&self->vectors[CSEL_INDEX_QUANTITIES]));

  for (guint row = (guint)self->n_rows; row < n_rows; row++)
    append_row (self, row);
  g_atomic_int_set (&self->n_words, (int)csel_vector_get_length (&self->vectors[CSEL_INDEX_WORD_PLACES]));
  g_atomic_int_set (&self->n_rows, (int)n_rows);
}

/* Rows by what they have, the rows in rising order and each once */
typedef struct
{
  guint32 *members;
  guint32  n;
  guint32  last;
} Key;

typedef struct
{
  Key  *keys;
  guint n_keys;
  guint n_rows;
  gsize size;
} Postings;

static void
postings_init (Postings         *self,
               CselCatalogIndex *index,
               guint             n_keys)
{
  self->n_keys = n_keys;
  self->n_rows = (guint)index->n_rows;
  self->size = (n_keys + 1) * sizeof (Key);
  self->keys = csel_memory_new (self->size);
}

/* A row may say the same twice */
static inline gboolean
is_new (Key    *key,
        guint32 row)
{
  if (key->last == row + 1)
    return FALSE;
  key->last = row + 1;

  return TRUE;
}

static inline void
postings_count (Postings *self,
                guint     key,
                guint32   row)
{
  self->keys[key].n += (guint32)is_new (&self->keys[key], row);
}

/* When all are counted */
static void
postings_make_room (Postings         *self,
                    CselCatalogIndex *index,
                    CselIndexVector   which)
{
  CselVector *members = &index->vectors[CSEL_INDEX_MEMBERS];
  guint32 set_size = 2 * (guint32)csel_bits_get_n_words (self->n_rows);

  for (guint i = 0; i < self->n_keys; i++)
    {
      Key *key = &self->keys[i];
      guint32 n = csel_index_is_set (key->n, self->n_rows) ? set_size : key->n;
      CselIndexRun run = { csel_vector_extend (members, n), key->n };

      csel_vector_append (&index->vectors[which], &run);
      key->members = n > 0 ? csel_vector_get (members, run.first) : NULL;
      key->last = 0;
    }
}

static inline void
postings_add (Postings *self,
              guint     index,
              guint32   row)
{
  Key *key = &self->keys[index];

  if (!is_new (key, row))
    return;
  if (csel_index_is_set (key->n, self->n_rows))
    key->members[row / 32] |= 1u << row % 32;
  else
    *key->members++ = row;
}

static void
postings_clear (Postings *self)
{
  csel_memory_free (self->keys, self->size);
}

static void
finish_word_rows (CselCatalogIndex *self)
{
  Postings postings;

  postings_init (&postings, self, csel_vector_get_length (&self->vectors[CSEL_INDEX_WORD_PLACES]));
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint row = 0; row < postings.n_rows; row++)
        {
          guint n_words;
          const guint32 *words = csel_catalog_index_list_row_words (self, row, &n_words);

          for (guint i = 0; i < n_words; i++)
            if (pass == 0)
              postings_count (&postings, words[i], row);
            else
              postings_add (&postings, words[i], row);
        }
      if (pass == 0)
        postings_make_room (&postings, self, CSEL_INDEX_WORD_ROWS);
    }
  postings_clear (&postings);
}

static void
finish_fact_rows (CselCatalogIndex *self)
{
  guint n_all = csel_catalog_get_n_facts (self->catalog);
  guint n = csel_vector_get_length (&self->vectors[CSEL_INDEX_FACTS]);
  gsize size = (n_all + 1) * sizeof (guint32);
  guint32 *places = csel_memory_new (size);
  Postings postings;

  /* The place of each fact among those that are indexed, from 1 on: those at 0 are nobody's */
  for (guint i = 0; i < n; i++)
    places[csel_catalog_index_get_fact (self, i)] = i + 1;

  postings_init (&postings, self, n);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint row = 0; row < postings.n_rows; row++)
        {
          guint n_numbers;
          const guint32 *numbers = csel_catalog_get_numbers (self->catalog, row, &n_numbers);

          for (guint i = 0; i < n_numbers; i++)
            if (places[numbers[i]] != 0 && pass == 0)
              postings_count (&postings, places[numbers[i]] - 1, row);
            else if (places[numbers[i]] != 0)
              postings_add (&postings, places[numbers[i]] - 1, row);
        }
      if (pass == 0)
        postings_make_room (&postings, self, CSEL_INDEX_FACT_ROWS);
    }
  postings_clear (&postings);
  csel_memory_free (places, size);
}

static guint64
get_letters (const char *text)
{
  guint64 letters = 0;

  for (; *text != '\0'; text++)
    if (csel_index_get_letter (*text) >= 0)
      letters |= G_GUINT64_CONSTANT (1) << csel_index_get_letter (*text);

  return letters;
}

/* Gives each row the letters of what leads to it */
static void
add_letters (guint64   *row_letters,
             guint64    letters,
             CselRowSet rows,
             guint      n_rows)
{
  if (rows.bits == NULL)
    for (guint i = 0; i < rows.n_rows; i++)
      row_letters[rows.rows[i]] |= letters;
  else
    for (guint row = 0; row < n_rows; row++)
      row_letters[row] |= csel_row_set_get_word (&rows, row / 64) >> row % 64 & 1 ? letters : 0;
}

static void
collect_letters (CselCatalogIndex *self,
                 guint64          *row_letters,
                 guint             n_rows)
{
  guint n_words = csel_vector_get_length (&self->vectors[CSEL_INDEX_WORD_PLACES]);
  guint n_facts = csel_vector_get_length (&self->vectors[CSEL_INDEX_FACTS]);

  for (guint row = 0; row < n_rows; row++)
    row_letters[row] = get_letters (csel_catalog_index_get_numbers (self, row));
  for (guint i = 0; i < n_words; i++)
    add_letters (row_letters, get_letters (csel_catalog_index_get_word (self, i)),
                 csel_catalog_index_get_word_rows (self, i), n_rows);
  for (guint i = 0; i < n_facts; i++)
    {
      guint property = csel_catalog_get_fact (self->catalog, csel_catalog_index_get_fact (self, i))->property;
      const char *label = csel_index_get_text (self, CSEL_INDEX_LABELS, CSEL_INDEX_LABEL_PLACES, property);

      add_letters (row_letters, get_letters (csel_catalog_index_get_fact_text (self, i)) | get_letters (label),
                   csel_catalog_index_get_fact_rows (self, i), n_rows);
    }
}

static void
finish_letters (CselCatalogIndex *self)
{
  guint n_rows = (guint)self->n_rows;
  gsize size = (n_rows + 1) * sizeof (guint64);
  guint64 *row_letters = csel_memory_new (size);
  Postings postings;

  collect_letters (self, row_letters, n_rows);
  postings_init (&postings, self, CSEL_INDEX_N_LETTERS);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint row = 0; row < n_rows; row++)
        for (guint64 letters = row_letters[row]; letters != 0; letters &= letters - 1)
          if (pass == 0)
            postings_count (&postings, (guint)__builtin_ctzll (letters), row);
          else
            postings_add (&postings, (guint)__builtin_ctzll (letters), row);
      if (pass == 0)
        postings_make_room (&postings, self, CSEL_INDEX_LETTER_ROWS);
    }
  postings_clear (&postings);
  csel_memory_free (row_letters, size);
}

static void
finish_property_facts (CselCatalogIndex *self)
{
  guint n_properties = csel_catalog_get_n_properties (self->catalog);
  guint n = csel_vector_get_length (&self->vectors[CSEL_INDEX_FACTS]);
  g_autofree guint32 *counts = g_new0 (guint32, n_properties);
  g_autofree guint32 **ends = g_new0 (guint32 *, n_properties);

  for (guint i = 0; i < n; i++)
    counts[csel_catalog_get_fact (self->catalog, csel_catalog_index_get_fact (self, i))->property]++;
  for (guint i = 0; i < n_properties; i++)
    {
      CselIndexRun run = { csel_vector_extend (&self->vectors[CSEL_INDEX_MEMBERS], counts[i]), counts[i] };

      csel_vector_append (&self->vectors[CSEL_INDEX_PROPERTY_FACTS], &run);
      ends[i] = counts[i] > 0 ? csel_vector_get (&self->vectors[CSEL_INDEX_MEMBERS], run.first) : NULL;
    }
  for (guint i = 0; i < n; i++)
    *ends[csel_catalog_get_fact (self->catalog, csel_catalog_index_get_fact (self, i))->property]++ = i;
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
  guint n = csel_catalog_get_n_members (self->catalog);
  g_autofree CselGroupMember *members = g_new (CselGroupMember, n + 1);
  Postings postings;

  postings_init (&postings, self, csel_catalog_get_n_groups (self->catalog));
  for (guint i = 0; i < n; i++)
    members[i] = *csel_catalog_get_member (self->catalog, i);
  qsort (members, n, sizeof (CselGroupMember), compare_members);
  for (guint i = 0; i < n; i++)
    postings_count (&postings, members[i].group, members[i].row);
  postings_make_room (&postings, self, CSEL_INDEX_GROUP_ROWS);
  for (guint i = 0; i < n; i++)
    postings_add (&postings, members[i].group, members[i].row);
  postings_clear (&postings);
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
  finish_word_rows (self);
  finish_fact_rows (self);
  finish_letters (self);
  finish_property_facts (self);
  finish_group_rows (self);
  g_clear_pointer (&self->builder, csel_index_builder_free);
  g_atomic_int_set (&self->is_finished, TRUE);
}
