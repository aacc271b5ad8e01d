/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselColdBlock: what is kept aside of some products, as one piece
 *
 *   [ checksum | first | n ][ product | product | … ][ where each ends … ]
 *
 * A row of a database for each product would take longer than everything else about it. The checksum
 * is over all that follows it.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-cold-block.h"

#include <string.h>

#include "base/csel-checksum.h"

/* A block is full when it has so many bytes: some ten to hundred products */
#define FULL_SIZE (64 * 1024)

typedef struct
{
  guint64 checksum;
  guint32 first;
  guint32 n_products;
} Header;

struct _CselColdBlock
{
  GByteArray *bytes;
  GArray     *ends;
  guint       first;
};

/**
 * csel_cold_block_new:
 * @first: the first product it is to hold
 * @used: (nullable) (transfer full): a block that is not wanted any more
 *
 * The memory of @used is taken: giving it back to the system, and touching it again, would take longer
 * than all else.
 *
 * Returns: (transfer full): an empty block
 */
CselColdBlock *
csel_cold_block_new (guint   first,
                     GBytes *used)
{
  CselColdBlock *self = g_new0 (CselColdBlock, 1);

  self->bytes = used != NULL ? g_bytes_unref_to_array (used) : g_byte_array_sized_new (FULL_SIZE * 5 / 4);
  self->ends = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->first = first;
  g_byte_array_set_size (self->bytes, sizeof (Header));

  return self;
}

/**
 * csel_cold_block_free:
 * @self: (transfer full): a block
 */
void
csel_cold_block_free (CselColdBlock *self)
{
  g_byte_array_unref (self->bytes);
  g_array_unref (self->ends);
  g_free (self);
}

/**
 * csel_cold_block_append:
 * @self: a block
 * @bytes: what to keep of the next product; copied
 * @n_bytes: how much that is
 */
void
csel_cold_block_append (CselColdBlock *self,
                        gconstpointer  bytes,
                        gsize          n_bytes)
{
  guint32 end;

  g_byte_array_append (self->bytes, bytes, (guint)n_bytes);
  end = self->bytes->len;
  g_array_append_val (self->ends, end);
}

gboolean
csel_cold_block_is_full (CselColdBlock *self)
{
  return self->bytes->len >= FULL_SIZE;
}

guint
csel_cold_block_get_length (CselColdBlock *self)
{
  return self->ends->len;
}

/**
 * csel_cold_block_finish:
 * @self: (transfer full): a block
 * @seed: what its checksum begins with
 *
 * Returns: (transfer full): all of it
 */
GBytes *
csel_cold_block_finish (CselColdBlock *self,
                        guint64        seed)
{
  Header header = { 0, self->first, self->ends->len };
  GBytes *block;

  g_byte_array_append (self->bytes, (const guint8 *)self->ends->data, self->ends->len * (guint)sizeof (guint32));
  memcpy (self->bytes->data, &header, sizeof header);
  header.checksum = csel_checksum (seed, self->bytes->data + sizeof header.checksum,
                                   self->bytes->len - sizeof header.checksum);
  memcpy (self->bytes->data, &header, sizeof header);
  block = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
  g_array_unref (self->ends);
  g_free (self);

  return block;
}

static Header
get_header (GBytes *block)
{
  Header header;

  memcpy (&header, g_bytes_get_data (block, NULL), sizeof header);

  return header;
}

/**
 * csel_cold_block_is_whole:
 * @block: some bytes
 * @seed: what its checksum begins with
 *
 * Returns: %TRUE if they are a block as csel_cold_block_finish() gave it
 */
gboolean
csel_cold_block_is_whole (GBytes *block,
                          guint64 seed)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (block, &size);

  return size >= sizeof (Header) &&
         csel_checksum (seed, bytes + sizeof (guint64), size - sizeof (guint64)) == get_header (block).checksum;
}

/**
 * csel_cold_block_get_first:
 * @block: a block that is whole
 *
 * Returns: the first product it holds
 */
guint
csel_cold_block_get_first (GBytes *block)
{
  return get_header (block).first;
}

/**
 * csel_cold_block_fetch:
 * @block: a block that is whole
 * @row: a product
 *
 * Returns: (transfer full) (nullable): what is kept of it, %NULL if it is not in this block
 */
GBytes *
csel_cold_block_fetch (GBytes *block,
                       guint   row)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (block, &size);
  Header header = get_header (block);
  guint32 limits[2] = { sizeof header, 0 };
  guint index = row - header.first;
  gsize first_end = size - header.n_products * sizeof (guint32);

  if (row < header.first || index >= header.n_products)
    return NULL;

  if (index > 0)
    memcpy (limits, bytes + first_end + (index - 1) * sizeof (guint32), sizeof limits);
  else
    memcpy (&limits[1], bytes + first_end, sizeof (guint32));

  return g_bytes_new (bytes + limits[0], limits[1] - limits[0]);
}
