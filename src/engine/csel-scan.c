/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Scan: where a word stands in many texts that lie side by side
 *
 * Two bytes of it, those that are rare in the texts, are compared at 64 places at a time, with the
 * widest registers that the processor has; the C library's memmem() takes ten times as long for a
 * word of two letters. In the same step the ends of the texts are counted, so that it is known which
 * text a word stands in, however many there are.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-scan.h"

#include <string.h>

#if defined(__SSE2__) && defined(__GNUC__)
#include <immintrin.h>
#define HAS_BLOCKS 1
#endif

/** BLOCK: how many places are looked at in one step */
#define BLOCK  64
/** SAMPLE: how many bytes tell which are rare */
#define SAMPLE 2048

/* What is known of the text that is looked through; the two bytes of the needle that are compared */
typedef struct
{
  const char  *needle;
  gsize        length;
  gsize        rare;
  gsize        other;
  char         mark;
  CselScanFunc found;
  gpointer     data;
  guint        text;
  gboolean     is_settled;
} Scan;

/* Where a text is settled, only what stands right behind a mark is still of interest */
static gboolean
is_wanted (const Scan *self,
           const char *place)
{
  return !self->is_settled || (self->mark != '\0' && place[-1] == self->mark);
}

static void
look (Scan       *self,
      const char *place)
{
  if (is_wanted (self, place) && (self->length <= 2 || memcmp (place, self->needle, self->length) == 0))
    self->is_settled = self->found (self->data, self->text, place) || self->is_settled;
}

static void
end_text (Scan *self)
{
  self->text++;
  self->is_settled = FALSE;
}

/* Where there is no block left, or no registers for it */
static void
scan_plainly (Scan       *self,
              const char *from,
              const char *end)
{
  for (; from < end; from++)
    if (*from == '\0')
      end_text (self);
    else if (end - from >= (gssize)self->length && from[self->rare] == self->needle[self->rare] &&
             from[self->other] == self->needle[self->other])
      look (self, from);
}

#ifdef HAS_BLOCKS
/* At which of 64 places two bytes are as they are to be */
typedef guint64 (*MatchFunc) (char        first,
                              const char *first_place,
                              char        second,
                              const char *second_place);

static inline __m128i
match_16 (char        byte,
          const char *place)
{
  return _mm_cmpeq_epi8 (_mm_set1_epi8 (byte), _mm_loadu_si128 ((const __m128i *)(gconstpointer)place));
}

static inline guint64
match_sse2 (char        first,
            const char *first_place,
            char        second,
            const char *second_place)
{
  guint64 places = 0;

  for (guint i = 0; i < BLOCK; i += 16)
    places |= (guint64)(guint)_mm_movemask_epi8 (_mm_and_si128 (match_16 (first, first_place + i),
                                                                match_16 (second, second_place + i))) << i;

  return places;
}

__attribute__((target ("avx2"))) static inline __m256i
match_32 (char        byte,
          const char *place)
{
  return _mm256_cmpeq_epi8 (_mm256_set1_epi8 (byte), _mm256_loadu_si256 ((const __m256i *)(gconstpointer)place));
}

__attribute__((target ("avx2"))) static inline guint64
match_avx2 (char        first,
            const char *first_place,
            char        second,
            const char *second_place)
{
  guint64 places = 0;

  for (guint i = 0; i < BLOCK; i += 32)
    places |= (guint64)(guint)_mm256_movemask_epi8 (_mm256_and_si256 (match_32 (first, first_place + i),
                                                                      match_32 (second, second_place + i))) << i;

  return places;
}

static guint64
get_bits_before (guint bit)
{
  return (G_GUINT64_CONSTANT (1) << bit) - 1;
}

/* The hits of a block, text by text; bits of @ends are ends of texts, bits of @marked stand behind a mark */
static void
look_in_block (Scan       *self,
               const char *block,
               guint64     hits,
               guint64     ends,
               guint64     marked)
{
  while (hits != 0)
    {
      guint bit = (guint)__builtin_ctzll (hits);
      guint64 passed = ends & get_bits_before (bit);

      for (; passed != 0; passed &= passed - 1)
        end_text (self);
      ends &= ~get_bits_before (bit);
      look (self, block + bit);
      hits &= hits - 1;
      /* Until the text ends */
      if (self->is_settled)
        hits &= marked | (ends != 0 ? ~get_bits_before ((guint)__builtin_ctzll (ends)) : 0);
    }
  for (; ends != 0; ends &= ends - 1)
    end_text (self);
}

/* What the wide registers of a processor make of @match */
static inline __attribute__((always_inline)) const char *
scan_blocks (Scan       *self,
             const char *from,
             const char *end,
             MatchFunc   match)
{
  const char rare = self->needle[self->rare];
  const char other = self->needle[self->other];

  for (; end - from >= (gssize)self->length + BLOCK - 1; from += BLOCK)
    {
      guint64 hits = match (rare, from + self->rare, other, from + self->other);
      guint64 ends = match ('\0', from, '\0', from);

      if (hits != 0)
        look_in_block (self, from, hits, ends,
                       self->mark != '\0' ? match (self->mark, from - 1, self->mark, from - 1) : 0);
      else
        {
          self->text += (guint)__builtin_popcountll (ends);
          self->is_settled = self->is_settled && ends == 0;
        }
    }

  return from;
}

static const char *
scan_with_sse2 (Scan       *self,
                const char *from,
                const char *end)
{
  return scan_blocks (self, from, end, match_sse2);
}

__attribute__((target ("avx2,popcnt"))) static const char *
scan_with_avx2 (Scan       *self,
                const char *from,
                const char *end)
{
  return scan_blocks (self, from, end, match_avx2);
}
#endif

/* Two places of the needle whose bytes the texts have least of */
static void
choose_rare (Scan       *self,
             const char *from,
             gsize       n)
{
  guint16 counts[256] = { 0 };

  for (gsize i = 0; i < MIN (n, SAMPLE); i++)
    counts[(guchar)from[i]]++;

  self->other = self->length - 1;
  for (gsize i = 0; i < self->length; i++)
    if (counts[(guchar)self->needle[i]] < counts[(guchar)self->needle[self->rare]])
      self->rare = i;
  if (self->rare == self->other)
    self->other = 0;
  for (gsize i = 0; i < self->length; i++)
    if (i != self->rare && counts[(guchar)self->needle[i]] < counts[(guchar)self->needle[self->other]])
      self->other = i;
}

/**
 * csel_scan_texts:
 * @from: where the texts begin
 * @end: where they end
 * @first: the number of the first of them
 * @mark: a byte; right behind it the word is of interest even where @found has said that it need not
 *   be looked for any more. 0 for none; else every text begins with it
 * @needle: what to look for
 * @length: how many bytes it has, not 0
 * @found: called for each place, in order
 * @data: handed to @found
 *
 * Looks through texts that lie side by side, each with a zero at its end.
 */
void
csel_scan_texts (const char  *from,
                 const char  *end,
                 guint        first,
                 char         mark,
                 const char  *needle,
                 gsize        length,
                 CselScanFunc found,
                 gpointer     data)
{
  Scan self = { needle, length, 0, length - 1, mark, found, data, first, FALSE };

  if (end - from > SAMPLE)
    choose_rare (&self, from, (gsize)(end - from));
#ifdef HAS_BLOCKS
  /* The first byte is a mark, and before it is none that could be looked at */
  from += mark != '\0';
  from = __builtin_cpu_supports ("avx2") ? scan_with_avx2 (&self, from, end) : scan_with_sse2 (&self, from, end);
#endif
  scan_plainly (&self, from, end);
}
