/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/csel-checksum.h"

#define N_BYTES 200

static void
fill (guint8 *bytes)
{
  for (guint i = 0; i < N_BYTES; i++)
    bytes[i] = (guint8)(i * 37);
}

/* Every bit counts, whatever the length */
static void
test_each_bit (void)
{
  guint8 bytes[N_BYTES];

  fill (bytes);
  for (guint n = 1; n <= N_BYTES; n += 13)
    {
      guint64 sum = csel_checksum (7, bytes, n);

      for (guint bit = 0; bit < n * 8; bit++)
        {
          bytes[bit / 8] ^= (guint8)(1 << bit % 8);
          g_assert_cmpuint (csel_checksum (7, bytes, n), !=, sum);
          bytes[bit / 8] ^= (guint8)(1 << bit % 8);
        }
      g_assert_cmpuint (csel_checksum (7, bytes, n), ==, sum);
    }
}

/* Where it begins, how long it is, and which of two words is first */
static void
test_place_and_length (void)
{
  guint8 bytes[N_BYTES] = { 0 };
  guint8 words[16] = { 1, 2, 3, 4, 5, 6, 7, 8, 8, 7, 6, 5, 4, 3, 2, 1 };
  guint64 sum = csel_checksum (0, words, 16);
  guint8 other[16];

  g_assert_cmpuint (csel_checksum (0, bytes, 10), !=, csel_checksum (1, bytes, 10));
  for (guint n = 1; n < N_BYTES; n++)
    g_assert_cmpuint (csel_checksum (0, bytes, n), !=, csel_checksum (0, bytes, n - 1));
  for (guint i = 0; i < 16; i++)
    other[i] = words[15 - i];
  g_assert_cmpuint (csel_checksum (0, other, 16), ==, sum);
  for (guint i = 0; i < 16; i++)
    other[i] = words[(i + 8) % 16];
  g_assert_cmpuint (csel_checksum (0, other, 16), !=, sum);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/checksum/each-bit", test_each_bit);
  g_test_add_func ("/base/checksum/place-and-length", test_place_and_length);

  return g_test_run ();
}
