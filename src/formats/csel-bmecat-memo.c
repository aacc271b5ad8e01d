/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselBmecatMemo: what parts of a file say, so that what is said again need not be read again
 *
 *   number of a part, context ─▶ entry  [ part, context … | facts ]
 *
 * There are too many entries to lie near the processor. So what is asked for together is prepared
 * (its place is asked for), approached (its entry is) and found in three passes, and memory answers while
 * others are on their way.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-bmecat-memo.h"

#include <string.h>

/* Beyond these a catalogue says too much that is new to be worth more memory */
#define MAX_ENTRIES 400000

typedef struct
{
  guint32 part;
  guint32 context;
  guint32 notice;
  guint16 n_numbers;
  guint16 n_features;
} Entry;

/**
 * csel_bmecat_memo_init:
 * @self: (out caller-allocates): an empty memo
 */
void
csel_bmecat_memo_init (CselBmecatMemo *self)
{
  csel_hash_init (&self->places);
  csel_vector_init (&self->entries, sizeof (guint64));
  self->notices = g_ptr_array_new_with_free_func (g_free);
}

void
csel_bmecat_memo_clear (CselBmecatMemo *self)
{
  csel_hash_clear (&self->places);
  csel_vector_clear (&self->entries);
  g_ptr_array_unref (self->notices);
}

/**
 * csel_bmecat_memo_forget:
 * @self: a memo
 *
 * Empties it: the same bytes say something else from now on.
 */
void
csel_bmecat_memo_forget (CselBmecatMemo *self)
{
  csel_bmecat_memo_clear (self);
  csel_bmecat_memo_init (self);
}

/**
 * csel_bmecat_memo_prepare:
 * @self: a memo
 * @key: a part and its context; gets its hash
 */
void
csel_bmecat_memo_prepare (const CselBmecatMemo *self,
                          CselBmecatKey        *key)
{
  guint64 mixed = ((guint64)key->context << 32 | key->part) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  key->hash = (guint32)(mixed >> 32);
  csel_hash_approach (&self->places, key->hash);
}

/**
 * csel_bmecat_memo_approach:
 * @self: a memo
 * @key: a key that is prepared; gets the entry it most likely has
 */
void
csel_bmecat_memo_approach (const CselBmecatMemo *self,
                           CselBmecatKey        *key)
{
  guint32 place = key->hash;

  key->entry = csel_hash_next (&self->places, key->hash, &place);
  if (key->entry != CSEL_HASH_NONE)
    __builtin_prefetch (csel_vector_get (&self->entries, key->entry));
}

static inline gboolean
is_it (const CselBmecatMemo *self,
       const CselBmecatKey  *key,
       guint32               number)
{
  const Entry *entry = csel_vector_get (&self->entries, number);

  return entry->part == key->part && entry->context == key->context;
}

/**
 * csel_bmecat_memo_find:
 * @self: a memo
 * @key: a key that was approached
 * @meaning: (out): what it says, valid until something is kept
 *
 * Returns: %FALSE if it is new
 */
gboolean
csel_bmecat_memo_find (const CselBmecatMemo *self,
                       CselBmecatKey        *key,
                       CselBmecatMeaning    *meaning)
{
  const Entry *entry;

  if (key->entry == CSEL_HASH_NONE || !is_it (self, key, key->entry))
    {
      guint32 place = key->hash;

      /* It may have been kept since, or not be the first of its hash */
      do
        key->entry = csel_hash_next (&self->places, key->hash, &place);
      while (key->entry != CSEL_HASH_NONE && !is_it (self, key, key->entry));
      if (key->entry == CSEL_HASH_NONE)
        return FALSE;
    }

  entry = csel_vector_get (&self->entries, key->entry);
  meaning->numbers = (const CselFactNumber *)(entry + 1);
  meaning->n_numbers = entry->n_numbers;
  meaning->n_features = entry->n_features;
  meaning->notice = entry->notice > 0 ? g_ptr_array_index (self->notices, entry->notice - 1) : NULL;

  return TRUE;
}

/**
 * csel_bmecat_memo_keep:
 * @self: a memo
 * @key: a key that was not found
 * @meaning: what it says; copied
 *
 * What comes when there is too much already is not kept.
 */
void
csel_bmecat_memo_keep (CselBmecatMemo          *self,
                       const CselBmecatKey     *key,
                       const CselBmecatMeaning *meaning)
{
  gsize n_bytes = sizeof (Entry) + meaning->n_numbers * sizeof (CselFactNumber);
  guint32 number;
  Entry *entry;

  if (meaning->n_numbers > G_MAXUINT16 || meaning->n_features > G_MAXUINT16 || self->places.n >= MAX_ENTRIES)
    return;

  if (meaning->notice != NULL)
    g_ptr_array_add (self->notices, g_strdup (meaning->notice));
  number = csel_vector_extend (&self->entries, (guint32)((n_bytes + sizeof (guint64) - 1) / sizeof (guint64)));
  entry = csel_vector_get (&self->entries, number);
  entry->part = key->part;
  entry->context = key->context;
  entry->n_numbers = (guint16)meaning->n_numbers;
  entry->n_features = (guint16)meaning->n_features;
  entry->notice = meaning->notice != NULL ? self->notices->len : 0;
  if (meaning->n_numbers > 0)
    memcpy (entry + 1, meaning->numbers, meaning->n_numbers * sizeof *meaning->numbers);
  csel_hash_insert (&self->places, key->hash, number);
}
