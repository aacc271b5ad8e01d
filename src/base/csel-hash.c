/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselHash: numbers found again by what they stand for
 *
 *   hash ─▶ place ─▶ number, or the next place …
 *
 * The table knows hashes and numbers only; whoever asks compares what the numbers stand for. So
 * millions of strings and facts are found without a second copy of them.
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-hash.h"

#include <string.h>

#include "base/csel-memory.h"

#define FIRST_SIZE 64

static void
make_table (CselHash *self,
            guint32   size)
{
  gsize n_bytes = size * sizeof *self->places;

  self->mask = size - 1;
  self->places = csel_memory_new (n_bytes);
  memset (self->places, 0xff, n_bytes);
}

static void
free_table (CselHash *self)
{
  csel_memory_free (self->places, ((gsize)self->mask + 1) * sizeof *self->places);
}

static void
put (CselHash *self,
     guint32   hash,
     guint32   number)
{
  guint32 place = hash;

  while (self->places[place & self->mask].number != CSEL_HASH_NONE)
    place++;
  self->places[place & self->mask].number = number;
  self->places[place & self->mask].hash = hash;
}

static void
grow (CselHash *self)
{
  CselHash old = *self;

  make_table (self, (old.mask + 1) * 2);
  for (guint32 i = 0; i <= old.mask; i++)
    if (old.places[i].number != CSEL_HASH_NONE)
      put (self, old.places[i].hash, old.places[i].number);
  free_table (&old);
}

/**
 * csel_hash_init:
 * @self: a table
 */
void
csel_hash_init (CselHash *self)
{
  make_table (self, FIRST_SIZE);
  self->n = 0;
}

/**
 * csel_hash_clear:
 * @self: a table
 *
 * Frees it; it can be cleared again, nothing else.
 */
void
csel_hash_clear (CselHash *self)
{
  if (self->places != NULL)
    free_table (self);
  memset (self, 0, sizeof *self);
}

/**
 * csel_hash_insert:
 * @self: a table
 * @hash: the hash of what @number stands for
 * @number: a number that is not in it
 */
void
csel_hash_insert (CselHash *self,
                  guint32   hash,
                  guint32   number)
{
  g_return_if_fail (number != CSEL_HASH_NONE);

  if (++self->n > self->mask / 2)
    grow (self);
  put (self, hash, number);
}

/**
 * csel_hash_bytes:
 * @bytes: some bytes
 * @n_bytes: how many they are
 *
 * Eight bytes at a time: strings of a few bytes are what catalogues are made of.
 *
 * Returns: a hash of them
 */
guint32
csel_hash_bytes (gconstpointer bytes,
                 gsize         n_bytes)
{
  const guint8 *p = bytes;
  guint64 hash = n_bytes * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint64 other = 0;
  guint64 word;

  /* Two at a time do not wait for each other */
  for (; n_bytes >= 24; n_bytes -= 16, p += 16)
    {
      memcpy (&word, p, 8);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 32;
      memcpy (&word, p + 8, 8);
      other = (other ^ word) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
      other ^= other >> 32;
    }
  hash ^= other * 5;
  for (; n_bytes >= 8; n_bytes -= 8, p += 8)
    {
      memcpy (&word, p, 8);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
      hash ^= hash >> 32;
    }
  word = 0;
  memcpy (&word, p, n_bytes);
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);

  return (guint32)(hash ^ (hash >> 29));
}

/* Both halves of the product depend on all bits of both */
static inline guint64
fold (guint64 one,
      guint64 two)
{
  __extension__ unsigned __int128 product = (unsigned __int128)one * two;

  return (guint64)product ^ (guint64)(product >> 64);
}

/**
 * csel_hash_bytes_wide:
 * @bytes: some bytes
 * @n_bytes: how many they are
 *
 * For what is too much to be kept and compared. Both halves see all bytes, and neither waits for the other.
 *
 * Returns: what stands for them
 */
CselHashWide
csel_hash_bytes_wide (gconstpointer bytes,
                      gsize         n_bytes)
{
  const guint64 keys[] = {
    G_GUINT64_CONSTANT (0xa0761d6478bd642f), G_GUINT64_CONSTANT (0xe7037ed1a0b428db),
    G_GUINT64_CONSTANT (0x8ebc6af09c88c6e3), G_GUINT64_CONSTANT (0x589965cc75374cc3)
  };
  const guint8 *p = bytes;
  guint64 length = n_bytes * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  CselHashWide hash = { keys[0] ^ length, keys[1] ^ length };
  guint64 words[2];

  for (; n_bytes >= 16; n_bytes -= 16, p += 16)
    {
      memcpy (words, p, 16);
      hash.one = fold (words[0] ^ keys[0], words[1] ^ hash.one);
      hash.two = fold (words[0] ^ keys[1] ^ hash.two, words[1] ^ keys[2]);
    }
  memset (words, 0, sizeof words);
  memcpy (words, p, n_bytes);
  hash.one = fold (words[0] ^ keys[0], words[1] ^ hash.one);
  hash.two = fold (words[0] ^ keys[1] ^ hash.two, words[1] ^ keys[2]);

  return (CselHashWide) { fold (hash.one ^ keys[2], keys[3]), fold (hash.two ^ keys[0], keys[3]) };
}
