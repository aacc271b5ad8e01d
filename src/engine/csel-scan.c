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

static const char *
scan_blocks (Scan       *self,
             const char *from,
             const char *end)
{
  const __m128i first = _mm_set1_epi8 (self->needle[0]);
  const __m128i last = _mm_set1_epi8 (self->needle[self->length - 1]);
  const __m128i zero = _mm_setzero_si128 ();
  const __m128i mark = _mm_set1_epi8 (self->mark);

  for (; end - from >= (gssize)self->length + 15; from += 16)
    {
      guint hits = match (first, from) & match (last, from + self->length - 1);
      guint ends = match (zero, from);

      if ((hits | ends) == 0)
        continue;
      if (hits != 0 && (!self->is_settled || ends != 0 || self->mark != '\0'))
        look_in_block (self, from, hits, ends, self->mark != '\0' ? match (mark, from - 1) : 0);
      else if (ends != 0)
        end_texts (self, ends);
    }

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
  /* Before the first byte there is none to be looked at */
  if (from < end)
    {
      scan_plainly (&self, from, MIN (from + 1, end));
      from++;
    }
  from = scan_blocks (&self, from, end);
#endif
  scan_plainly (&self, from, end);
}
