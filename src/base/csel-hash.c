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
  guint64 word;

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
