/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Scan: where a word stands in many texts that lie side by side
 *
 * Its first and its last byte are compared sixteen at a time; the C library's memmem() takes ten
 * times as long for a word of two letters. In the same step the ends of the texts are counted, so
 * that it is known which text a word stands in, however many there are.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-scan.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* What is known of the text that is looked through */
typedef struct
{
  const char  *needle;
  gsize        length;
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
  if (is_wanted (self, place) &&
      (self->length <= 2 || memcmp (place + 1, self->needle + 1, self->length - 2) == 0))
    self->is_settled = self->found (self->data, self->text, place) || self->is_settled;
}

static void
end_text (Scan *self)
{
  self->text++;
  self->is_settled = FALSE;
}

/* Where there are no sixteen bytes left, or no registers of that size */
static void
scan_plainly (Scan       *self,
              const char *from,
              const char *end)
{
  for (; from < end; from++)
    if (*from == '\0')
      end_text (self);
    else if (end - from >= (gssize)self->length && *from == *self->needle &&
             from[self->length - 1] == self->needle[self->length - 1])
      look (self, from);
}

#ifdef __SSE2__
static guint
match (__m128i     pattern,
       const char *place)
{
  return (guint)_mm_movemask_epi8 (_mm_cmpeq_epi8 (pattern, _mm_loadu_si128 ((const __m128i *)(gconstpointer)place)));
}

/* As many as there are bits: one as a rule, so that counting bits is no gain */
static inline void
end_texts (Scan *self,
           guint ends)
{
  for (; ends != 0; ends &= ends - 1)
    self->text++;
  self->is_settled = FALSE;
}

/* The hits of sixteen bytes, text by text; bits of @ends are ends of texts, bits of @marked stand behind
 * a mark */
static void
look_in_block (Scan       *self,
               const char *block,
               guint       hits,
               guint       ends,
               guint       marked)
{
  if (self->is_settled)
    hits &= marked | (ends != 0 ? ~((1u << __builtin_ctz (ends)) - 1) : 0);
  while (hits != 0)
    {
      guint bit = (guint)__builtin_ctz (hits);
      guint passed = ends & ((1u << bit) - 1);

      if (passed != 0)
        {
          end_texts (self, passed);
          ends &= ~passed;
        }
      look (self, block + bit);
      hits &= hits - 1;
      /* Until the text ends */
      if (self->is_settled)
        hits &= marked | (ends != 0 ? ~((1u << __builtin_ctz (ends)) - 1) : 0);
    }
  if (ends != 0)
    end_texts (self, ends);
}

/* How many ends of texts were passed since this was asked last */
static void
note_passed (Scan    *self,
             __m128i *passed)
{
  __m128i sums = _mm_sad_epu8 (*passed, _mm_setzero_si128 ());
  guint n = (guint)_mm_cvtsi128_si32 (sums) + (guint)_mm_extract_epi16 (sums, 4);

  if (n == 0)
    return;

  self->text += n;
  self->is_settled = FALSE;
  *passed = _mm_setzero_si128 ();
}

/* Ends are counted in each byte of a register, which has room for 255; nobody wants to know before there
 * is a hit */
static const char *
scan_blocks (Scan       *self,
             const char *from,
             const char *end)
{
  const __m128i first = _mm_set1_epi8 (self->needle[0]);
  const __m128i last = _mm_set1_epi8 (self->needle[self->length - 1]);
  const __m128i zero = _mm_setzero_si128 ();
  const __m128i mark = _mm_set1_epi8 (self->mark);
  __m128i passed = zero;
  guint n_blocks = 0;

  for (; end - from >= (gssize)self->length + 15; from += 16)
    {
      __m128i block = _mm_loadu_si128 ((const __m128i *)(gconstpointer)from);
      __m128i behind = _mm_loadu_si128 ((const __m128i *)(gconstpointer)(from + self->length - 1));
      guint hits = (guint)_mm_movemask_epi8 (_mm_and_si128 (_mm_cmpeq_epi8 (first, block),
                                                            _mm_cmpeq_epi8 (last, behind)));

      if (hits != 0)
        {
          note_passed (self, &passed);
          look_in_block (self, from, hits, match (zero, from), self->mark != '\0' ? match (mark, from - 1) : 0);
          continue;
        }
      passed = _mm_sub_epi8 (passed, _mm_cmpeq_epi8 (zero, block));
      if (++n_blocks % 255 == 0)
        note_passed (self, &passed);
    }
  note_passed (self, &passed);

  return from;
}
#endif

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
  Scan self = { needle, length, mark, found, data, first, FALSE };

#ifdef __SSE2__
  /* The first byte is a mark, and before it is none that could be looked at */
  from = scan_blocks (&self, from + (mark != '\0'), end);
#endif
  scan_plainly (&self, from, end);
}
