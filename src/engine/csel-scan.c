/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Scan: where a word stands in many texts that lie side by side
 *
 * Two bytes of it, those that are rare in the texts, are compared at 64 places at a time, with the
 * widest registers that the processor has; the C library's memmem() takes ten times as long for a
 * word of two letters.
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

/* The two bytes of the needle that are compared; what is known of the text at work */
typedef struct
{
  const CselScanTexts *texts;
  const char          *needle;
  gsize                length;
  gsize                rare;
  gsize                other;
  CselScanFunc         found;
  gpointer             data;

  guint                text;
  const char          *next;
  gboolean             is_settled;
} Scan;

static const char *
get_begin (const Scan *self,
           guint       text)
{
  return text < self->texts->n_texts ? self->texts->bytes + (self->texts->places[text] - self->texts->places[0]) :
         self->texts->bytes + self->texts->n_bytes;
}

/* The text that @place is in: the next one as a rule, or one not far behind, which is found in steps that grow, and
 * then by bisection */
static void
go_to (Scan       *self,
       const char *place)
{
  guint step = 1;

  self->text++;
  self->next = get_begin (self, self->text + 1);
  self->is_settled = FALSE;
  if (place < self->next)
    return;

  while (self->text + step < self->texts->n_texts && get_begin (self, self->text + step) <= place)
    {
      self->text += step;
      step *= 2;
    }
  for (; step > 0; step /= 2)
    if (self->text + step < self->texts->n_texts && get_begin (self, self->text + step) <= place)
      self->text += step;
  self->next = get_begin (self, self->text + 1);
}

/* Where a text is settled, only what stands right behind a mark is still of interest */
static inline gboolean
is_of_interest (const Scan *self,
                const char *place)
{
  return !self->is_settled || place >= self->next ||
         (self->texts->mark != '\0' && place[-1] == self->texts->mark);
}

static void
look (Scan       *self,
      const char *place)
{
  if (self->length > 2 && memcmp (place, self->needle, self->length) != 0)
    return;
  if (place >= self->next)
    go_to (self, place);
  self->is_settled = self->found (self->data, self->texts->first + self->text, place) || self->is_settled;
}

/* Where there is no block left, or no registers for it */
static void
scan_plainly (Scan       *self,
              const char *from,
              const char *end)
{
  for (; end - from >= (gssize)self->length; from++)
    if (from[self->rare] == self->needle[self->rare] && from[self->other] == self->needle[self->other] &&
        is_of_interest (self, from))
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
    for (guint64 hits = match (rare, from + self->rare, other, from + self->other); hits != 0; hits &= hits - 1)
      {
        const char *place = from + __builtin_ctzll (hits);

        if (is_of_interest (self, place))
          look (self, place);
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

__attribute__((target ("avx2"))) static const char *
scan_with_avx2 (Scan       *self,
                const char *from,
                const char *end)
{
  return scan_blocks (self, from, end, match_avx2);
}
#endif

/* Two places of the needle whose bytes the texts have least of */
static void
choose_rare (Scan *self)
{
  guint16 counts[256] = { 0 };

  for (gsize i = 0; i < SAMPLE; i++)
    counts[(guchar)self->texts->bytes[i]]++;

  for (gsize i = 0; i < self->length; i++)
    if (counts[(guchar)self->needle[i]] < counts[(guchar)self->needle[self->rare]])
      self->rare = i;
  self->other = self->rare > 0 ? 0 : self->length - 1;
  for (gsize i = 0; i < self->length; i++)
    if (i != self->rare && counts[(guchar)self->needle[i]] < counts[(guchar)self->needle[self->other]])
      self->other = i;
}

/**
 * csel_scan_texts:
 * @texts: what to look through
 * @needle: what to look for
 * @length: how many bytes it has, not 0; none of them is a zero
 * @found: called for each place, in order
 * @data: handed to @found
 */
void
csel_scan_texts (const CselScanTexts *texts,
                 const char          *needle,
                 gsize                length,
                 CselScanFunc         found,
                 gpointer             data)
{
  Scan self = { texts, needle, length, 0, length - 1, found, data, 0, NULL, FALSE };
  /* The first byte may be a mark, and before it is none that could be looked at */
  const char *from = texts->bytes + (texts->mark != '\0');
  const char *end = texts->bytes + texts->n_bytes;

  if (texts->n_texts == 0)
    return;

  self.next = get_begin (&self, 1);
  if (texts->n_bytes > SAMPLE)
    choose_rare (&self);
#ifdef HAS_BLOCKS
  from = __builtin_cpu_supports ("avx2") ? scan_with_avx2 (&self, from, end) : scan_with_sse2 (&self, from, end);
#endif
  scan_plainly (&self, from, end);
}
