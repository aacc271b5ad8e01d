/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CselHash:
 *
 * A table that finds numbers again by what they stand for, which it does not keep itself. To be set
 * up with csel_hash_init(). G_MAXUINT32 is no number.
 */
typedef struct
{
  /*< private >*/
  struct _CselHashPlace { guint32 number; guint32 hash; } *places;
  guint32  mask;
  guint32  n;
} CselHash;

#define CSEL_HASH_NONE G_MAXUINT32

/**
 * CselHashWide:
 * @one: a hash
 * @two: another, made in another way
 *
 * 128 bits that stand for some bytes: of a million different things, two have the same in one of 10²⁶ cases.
 */
typedef struct
{
  guint64 one;
  guint64 two;
} CselHashWide;

void    csel_hash_init   (CselHash      *self);
void    csel_hash_clear  (CselHash      *self);
void    csel_hash_insert (CselHash      *self,
                          guint32        hash,
                          guint32        number);
guint32 csel_hash_bytes  (gconstpointer  bytes,
                          gsize          n_bytes);
CselHashWide
        csel_hash_bytes_wide
                         (gconstpointer  bytes,
                          gsize          n_bytes);

/* Memory answers before csel_hash_next() is called */
static inline void
csel_hash_approach (const CselHash *self,
                    guint32         hash)
{
  __builtin_prefetch (&self->places[hash & self->mask]);
}

/* The numbers of that hash, one after the other: @place is to be @hash at first */
static inline guint32
csel_hash_next (const CselHash *self,
                guint32         hash,
                guint32        *place)
{
  guint32 number;

  while ((number = self->places[*place & self->mask].number) != CSEL_HASH_NONE)
    if (self->places[(*place)++ & self->mask].hash == hash)
      return number;

  return CSEL_HASH_NONE;
}

G_END_DECLS
