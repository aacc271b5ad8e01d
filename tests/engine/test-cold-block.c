/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "engine/csel-cold-block.h"

#include <string.h>

static GBytes *
make_block (guint n)
{
  CselColdBlock *block = csel_cold_block_new (10, NULL);

  for (guint i = 0; i < n; i++)
    csel_cold_block_append (block, "abcdefgh", i);
  g_assert_cmpuint (csel_cold_block_get_length (block), ==, n);

  return csel_cold_block_finish (block, 5);
}

static void
test_fetch (void)
{
  g_autoptr(GBytes) block = make_block (5);

  g_assert_true (csel_cold_block_is_whole (block, 5));
  g_assert_cmpuint (csel_cold_block_get_first (block), ==, 10);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr(GBytes) bytes = csel_cold_block_fetch (block, 10 + i);

      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "abcdefgh", i);
    }
  g_assert_null (csel_cold_block_fetch (block, 9));
  g_assert_null (csel_cold_block_fetch (block, 15));
}

static void
test_full (void)
{
  g_autoptr(CselColdBlock) block = csel_cold_block_new (0, NULL);
  guint8 bytes[1000] = { 0 };

  while (!csel_cold_block_is_full (block))
    csel_cold_block_append (block, bytes, sizeof bytes);
  g_assert_cmpuint (csel_cold_block_get_length (block), ==, 66);
}

/* Another seed, a bit, a byte less: no block */
static void
test_not_whole (void)
{
  g_autoptr(GBytes) block = make_block (5);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (block, &size);

  g_assert_false (csel_cold_block_is_whole (block, 4));
  for (gsize i = 0; i < size; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (bytes, size);
      g_autoptr(GBytes) flipped = NULL;
      g_autoptr(GBytes) shorter = g_bytes_new (bytes, i);

      copy[i] ^= 0x10;
      flipped = g_bytes_new (copy, size);
      g_assert_false (csel_cold_block_is_whole (flipped, 5));
      g_assert_false (csel_cold_block_is_whole (shorter, 5));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/engine/cold-block/fetch", test_fetch);
  g_test_add_func ("/engine/cold-block/full", test_full);
  g_test_add_func ("/engine/cold-block/not-whole", test_not_whole);

  return g_test_run ();
}
