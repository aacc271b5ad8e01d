/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselStringPool: every string of a catalogue, once
 *
 * Strings are known by their offset, 0 being the empty string. While the pool grows a table
 * finds strings that are already there; freezing throws the table away.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-string-pool.h"

#include <string.h>

struct _CselStringPool
{
  GString    *bytes;
  GHashTable *offsets;
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

  self->bytes = g_string_new_len ("", 1);
  self->offsets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * csel_string_pool_free:
 * @self: (transfer full): a pool
 */
void
csel_string_pool_free (CselStringPool *self)
{
  g_string_free (self->bytes, TRUE);
  g_clear_pointer (&self->offsets, g_hash_table_unref);
  g_free (self);
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
  gpointer found;
  guint32 offset;

  g_return_val_if_fail (self->offsets != NULL, 0);

  if (text == NULL || *text == '\0')
    return 0;
  if (g_hash_table_lookup_extended (self->offsets, text, NULL, &found))
    return GPOINTER_TO_UINT (found);

  offset = (guint32)self->bytes->len;
  g_string_append_len (self->bytes, text, (gssize)strlen (text) + 1);
  g_hash_table_insert (self->offsets, g_strdup (text), GUINT_TO_POINTER (offset));

  return offset;
}

/**
 * csel_string_pool_get:
 * @self: a pool
 * @offset: an offset that csel_string_pool_add() gave
 *
 * Returns: the string; valid until the next string is added, for ever once frozen
 */
const char *
csel_string_pool_get (const CselStringPool *self,
                      guint32               offset)
{
  g_return_val_if_fail (offset < self->bytes->len, "");

  return self->bytes->str + offset;
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
  g_clear_pointer (&self->offsets, g_hash_table_unref);
}
