/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselStringPool: every string of a catalogue, once
 *
 * Strings are known by their offset, 0 being the empty string, and never move. While the pool
 * grows a table finds strings that are already there; freezing throws the table away.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-string-pool.h"

#include <string.h>

#include "base/csel-hash.h"

struct _CselStringPool
{
  CselVector bytes;
  CselHash   offsets;
};

/**
 * csel_string_pool_new:
 *
 * Returns: (transfer full): a pool that holds the empty string
 */
CselStringPool *
csel_string_pool_new (void)
{
  CselStringPool *self = g_new0 (CselStringPool, 1);

  csel_vector_init (&self->bytes, 1);
  csel_vector_append (&self->bytes, "");
  csel_hash_init (&self->offsets);

  return self;
}

/**
 * csel_string_pool_free:
 * @self: (transfer full): a pool
 */
void
csel_string_pool_free (CselStringPool *self)
{
  csel_vector_clear (&self->bytes);
  csel_hash_clear (&self->offsets);
  g_free (self);
}

/**
 * csel_string_pool_append:
 * @self: a pool that is not frozen
 * @text: a string
 * @length: its length in bytes
 *
 * For strings that are hardly said twice: it is not looked for, and not found by
 * csel_string_pool_add().
 *
 * Returns: the offset by which to ask for @text
 */
guint32
csel_string_pool_append (CselStringPool *self,
                         const char     *text,
                         gsize           length)
{
  guint32 offset;

  g_return_val_if_fail (self->offsets.places != NULL, 0);

  if (length == 0)
    return 0;

  offset = csel_vector_extend (&self->bytes, (guint32)length + 1);
  memcpy (csel_vector_get (&self->bytes, offset), text, length);

  return offset;
}

/**
 * csel_string_pool_add_len:
 * @self: a pool that is not frozen
 * @text: a string
 * @length: its length in bytes
 *
 * Returns: the offset by which to ask for @text
 */
guint32
csel_string_pool_add_len (CselStringPool *self,
                          const char     *text,
                          gsize           length)
{
  guint32 hash = csel_hash_bytes (text, length);
  guint32 place = hash;
  guint32 offset;

  g_return_val_if_fail (self->offsets.places != NULL, 0);

  if (length == 0)
    return 0;

  while ((offset = csel_hash_next (&self->offsets, hash, &place)) != CSEL_HASH_NONE)
    {
      const char *found = csel_string_pool_get (self, offset);

      if (strncmp (found, text, length) == 0 && found[length] == '\0')
        return offset;
    }

  offset = csel_string_pool_append (self, text, length);
  csel_hash_insert (&self->offsets, hash, offset);

  return offset;
}

/**
 * csel_string_pool_add:
 * @self: a pool that is not frozen
 * @text: (nullable): a string; %NULL is kept as the empty one
 *
 * Returns: the offset by which to ask for @text
 */
guint32
csel_string_pool_add (CselStringPool *self,
                      const char     *text)
{
  return text != NULL ? csel_string_pool_add_len (self, text, strlen (text)) : 0;
}

/**
 * csel_string_pool_get:
 * @self: a pool
 * @offset: an offset that csel_string_pool_add() gave
 *
 * Returns: the string; valid as long as the pool
 */
const char *
csel_string_pool_get (const CselStringPool *self,
                      guint32               offset)
{
  csel_vector_need (&self->bytes, offset, 1);

  return csel_vector_get (&self->bytes, offset);
}

/**
 * csel_string_pool_get_bytes:
 * @self: a pool
 *
 * Returns: (transfer none): all of it, to be kept elsewhere, or filled before anything is added
 */
CselVector *
csel_string_pool_get_bytes (CselStringPool *self)
{
  return &self->bytes;
}

/**
 * csel_string_pool_freeze:
 * @self: a pool
 *
 * No string can be added after this.
 */
void
csel_string_pool_freeze (CselStringPool *self)
{
  csel_hash_clear (&self->offsets);
}
