/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A checksum that finds what a disk or another program has done to bytes of ours
 *
 * Four products of 64 bits at a time, so that it costs less than reading the bytes. It keeps
 * nobody out who means to deceive.
 */

#define G_LOG_DOMAIN "csel-base"

#include "base/csel-checksum.h"

#include <string.h>

#define N_LANES 4

/* Odd numbers without a pattern, from the fraction of the golden ratio and the mixers of MurmurHash3 */
#define FIRST_FACTOR G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define SECOND_FACTOR G_GUINT64_CONSTANT (0xff51afd7ed558ccd)
#define THIRD_FACTOR G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53)

static inline guint64
read_word (const guint8 *bytes)
{
  guint64 word;

  memcpy (&word, bytes, sizeof word);

  return word;
}

/* Each step can be undone, so that a single changed word always changes the sum */
static inline guint64
mix (guint64 sum,
     guint64 word)
{
  sum = (sum ^ word) * SECOND_FACTOR;

  return sum ^ (sum >> 29);
}

/**
 * csel_checksum:
 * @seed: where to begin; the sum of what came before, or what the bytes belong to
 * @bytes: some bytes
 * @n_bytes: how many they are
 *
 * Returns: their checksum
 */
guint64
csel_checksum (guint64       seed,
               gconstpointer bytes,
               gsize         n_bytes)
{
  const guint8 *p = bytes;
  guint64 lanes[N_LANES] = { seed, seed + FIRST_FACTOR, seed ^ SECOND_FACTOR, seed - THIRD_FACTOR };
  guint64 sum = n_bytes * FIRST_FACTOR;
  gsize left = n_bytes;

  for (; left >= sizeof lanes; left -= sizeof lanes, p += sizeof lanes)
    for (guint i = 0; i < N_LANES; i++)
      lanes[i] = mix (lanes[i], read_word (p + i * sizeof (guint64)));
  for (guint i = 0; i < N_LANES; i++)
    sum = mix (sum, lanes[i] * THIRD_FACTOR);
  for (; left >= sizeof (guint64); left -= sizeof (guint64), p += sizeof (guint64))
    sum = mix (sum, read_word (p));
  for (; left > 0; left--, p++)
    sum = mix (sum, *p);

  sum *= THIRD_FACTOR;

  return sum ^ (sum >> 32);
}
