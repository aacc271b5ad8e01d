/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Sets of rows or facts, a bit each, in words of 64 */

static inline gsize
csel_bits_get_n_words (guint n_bits)
{
  return ((gsize)n_bits + 63) / 64;
}

static inline guint64 *
csel_bits_new (guint n_bits)
{
  return g_new0 (guint64, csel_bits_get_n_words (n_bits) + 1);
}

static inline void
csel_bits_set (guint64 *bits,
               guint    index)
{
  bits[index / 64] |= G_GUINT64_CONSTANT (1) << (index % 64);
}

static inline gboolean
csel_bits_has (const guint64 *bits,
               guint          index)
{
  return (gboolean)(bits[index / 64] >> (index % 64) & 1);
}

static inline void
csel_bits_fill (guint64 *bits,
                guint    n_bits)
{
  gsize n_words = csel_bits_get_n_words (n_bits);

  memset (bits, 0xff, n_words * sizeof (guint64));
  if (n_bits % 64 != 0)
    bits[n_words - 1] = (G_GUINT64_CONSTANT (1) << (n_bits % 64)) - 1;
}

static inline void
csel_bits_clear (guint64 *bits,
                 guint    n_bits)
{
  memset (bits, 0, csel_bits_get_n_words (n_bits) * sizeof (guint64));
}

static inline void
csel_bits_and (guint64       *bits,
               const guint64 *other,
               guint          n_bits)
{
  gsize n_words = csel_bits_get_n_words (n_bits);

  for (gsize i = 0; i < n_words; i++)
    bits[i] &= other[i];
}

static inline void
csel_bits_or (guint64       *bits,
              const guint64 *other,
              guint          n_bits)
{
  gsize n_words = csel_bits_get_n_words (n_bits);

  for (gsize i = 0; i < n_words; i++)
    bits[i] |= other[i];
}

/* Writes @n_bits of @bits, from @first on */
static inline void
csel_bits_take_part (guint64       *part,
                     const guint64 *bits,
                     guint          first,
                     guint          n_bits)
{
  gsize n_words = csel_bits_get_n_words (n_bits);
  guint shift = first % 64;

  bits += first / 64;
  for (gsize i = 0; i < n_words; i++)
    {
      part[i] = bits[i] >> shift;
      if (shift > 0 && (i + 1) * 64 - shift < n_bits)
        part[i] |= bits[i + 1] << (64 - shift);
    }
  if (n_bits % 64 != 0)
    part[n_words - 1] &= (G_GUINT64_CONSTANT (1) << (n_bits % 64)) - 1;
}

/* Adds @n_bits to @bits, from @first on */
static inline void
csel_bits_add_part (guint64       *bits,
                    const guint64 *part,
                    guint          first,
                    guint          n_bits)
{
  gsize n_words = csel_bits_get_n_words (n_bits);
  guint shift = first % 64;

  bits += first / 64;
  for (gsize i = 0; i < n_words; i++)
    {
      bits[i] |= part[i] << shift;
      if (shift > 0 && (i + 1) * 64 - shift < n_bits)
        bits[i + 1] |= part[i] >> (64 - shift);
    }
}

/* Without a processor's own instruction, of which the compiler must not know, it would call a function with a table */
static inline guint
csel_bits_count_word (guint64 word)
{
  word -= word >> 1 & G_GUINT64_CONSTANT (0x5555555555555555);
  word = (word & G_GUINT64_CONSTANT (0x3333333333333333)) + (word >> 2 & G_GUINT64_CONSTANT (0x3333333333333333));
  word = (word + (word >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);

  return (guint)(word * G_GUINT64_CONSTANT (0x0101010101010101) >> 56);
}

static inline guint
csel_bits_count (const guint64 *bits,
                 guint          n_bits)
{
  gsize n_words = csel_bits_get_n_words (n_bits);
  guint n = 0;

  for (gsize i = 0; i < n_words; i++)
    n += csel_bits_count_word (bits[i]);

  return n;
}

/* Lists the rows of a set, or those that are not in it if @inverted; returns how many they are */
static inline guint
csel_bits_list (const guint64 *bits,
                guint          n_bits,
                gboolean       inverted,
                guint32       *rows)
{
  gsize n_words = csel_bits_get_n_words (n_bits);
  guint64 last = n_bits % 64 != 0 ? (G_GUINT64_CONSTANT (1) << (n_bits % 64)) - 1 : G_MAXUINT64;
  guint n = 0;

  for (gsize i = 0; i < n_words; i++)
    {
      guint64 word = inverted ? ~bits[i] : bits[i];

      for (word &= i + 1 == n_words ? last : G_MAXUINT64; word != 0; word &= word - 1)
        rows[n++] = (guint32)(i * 64) + (guint32)__builtin_ctzll (word);
    }

  return n;
}

G_END_DECLS
