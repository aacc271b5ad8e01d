/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSearch: in which products all words occur, and how well
 *
 *   typed ─▶ words, each with the rows it is found in ─▶ rows that have them all
 *                                                     ─▶ sum of the ranks of each row, bit by bit
 *
 * What the search before has found out is used again: a word that is the same is not looked for anew,
 * one that continues it only where that was found, and each word only where those before it were. A
 * product whose number is, or begins with, all that was typed comes before the others.
 *
 * Ranks are numbers of a few bits: each bit is a set of rows, so that 64 rows are summed up at a time.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-search.h"

#include "base/csel-fold.h"
#include "engine/csel-bits.h"

/** MAX_BITS: of a rank */
#define MAX_BITS  8
/** MAX_RANKED: how many words count: so many that a rank has room for them all */
#define MAX_RANKED 80

struct _CselSearch
{
  CselListing *listing;
  CselBuffers *buffers;
  guint        n_rows;
  gsize        size;
  GPtrArray   *words;
  guint64     *rows;
  guint64     *ranks[MAX_BITS];
  guint        n_bits;
  guint        worst;
};

static void
search_words (CselSearch *self,
              GArray     *words,
              CselSearch *before)
{
  gboolean is_same = before != NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const CselSearchWord *word = &g_array_index (words, CselSearchWord, i);
      CselFoundWord *other = is_same && i < before->words->len ? before->words->pdata[i] : NULL;
      const char *text = other != NULL ? csel_found_word_get_text (other) : NULL;
      CselFoundWord *found;

      is_same = other != NULL && strcmp (text, word->text) == 0;
      if (is_same)
        found = csel_found_word_ref (other);
      else
        found = csel_found_word_new (self->listing, word, i > 0 ? self->rows : NULL,
                                     other != NULL && strstr (word->text, text) != NULL ? other : NULL, self->buffers);
      g_ptr_array_add (self->words, found);
      csel_bits_and (self->rows, csel_found_word_get_rows (found, CSEL_FOUND_ALL), self->n_rows);
    }
}

/* Adds a number of two bits to those of 64 rows */
static void
add (CselSearch *self,
     gsize       i,
     guint64     low,
     guint64     high)
{
  guint64 carry = self->ranks[0][i] & low;

  self->ranks[0][i] ^= low;
  for (guint bit = 1; bit < self->n_bits; bit++)
    {
      guint64 sum = self->ranks[bit][i] ^ high ^ carry;

      carry = (self->ranks[bit][i] & high) | (carry & (self->ranks[bit][i] ^ high));
      self->ranks[bit][i] = sum;
      high = 0;
    }
}

/* The bits of #CselRank: 0 exact, 1 prefix, 2 word, 3 anywhere */
static void
add_word (CselSearch    *self,
          CselFoundWord *word)
{
  const guint64 *exact = csel_found_word_get_rows (word, CSEL_FOUND_EXACT);
  const guint64 *prefix = csel_found_word_get_rows (word, CSEL_FOUND_PREFIX);
  const guint64 *begins = csel_found_word_get_rows (word, CSEL_FOUND_WORD);
  gsize n = csel_bits_get_n_words (self->n_rows);

  for (gsize i = 0; i < n; i++)
    add (self, i, ~begins[i] | (prefix[i] & ~exact[i]), ~prefix[i]);
}

static void
set_rank (CselSearch    *self,
          const guint64 *rows,
          guint          rank)
{
  gsize n = csel_bits_get_n_words (self->n_rows);

  for (guint bit = 0; bit < self->n_bits; bit++)
    for (gsize i = 0; i < n; i++)
      if (rank >> bit & 1)
        self->ranks[bit][i] |= rows[i];
      else
        self->ranks[bit][i] &= ~rows[i];
}

/* A number may have a space in it: what is or begins with all the words comes first */
static void
search_whole (CselSearch *self,
              const char *text)
{
  g_autofree char *folded = csel_fold_text (text);
  const char *whole = g_strstrip (folded);
  g_autofree guint64 *exact = csel_bits_new (self->n_rows);
  g_autofree guint64 *prefix = csel_bits_new (self->n_rows);
  gsize n = csel_bits_get_n_words (self->n_rows);

  for (gsize i = 0; i < n; i++)
    add (self, i, 0, G_MAXUINT64);
  for (guint i = 0; i < csel_listing_get_n_parts (self->listing); i++)
    {
      const CselListingPart *part = csel_listing_get_part (self->listing, i);
      g_autofree guint64 *scope = csel_bits_new (part->n_rows);
      g_autofree guint64 *part_exact = csel_bits_new (part->n_rows);
      g_autofree guint64 *part_prefix = csel_bits_new (part->n_rows);

      csel_bits_take_part (scope, self->rows, part->first, part->n_rows);
      csel_found_word_begins (part, whole, scope, part_exact, part_prefix);
      csel_bits_add_part (exact, part_exact, part->first, part->n_rows);
      csel_bits_add_part (prefix, part_prefix, part->first, part->n_rows);
    }
  set_rank (self, prefix, CSEL_RANK_PREFIX);
  set_rank (self, exact, CSEL_RANK_EXACT);
}

static void
rank_rows (CselSearch *self,
           const char *text)
{
  guint n_words = MIN (self->words->len, MAX_RANKED);

  self->worst = n_words * CSEL_RANK_ANYWHERE + (n_words > 1 ? CSEL_RANK_WORD : 0);
  while (self->worst >> self->n_bits > 0)
    {
      self->ranks[self->n_bits] = csel_buffers_take (self->buffers, self->size);
      csel_bits_clear (self->ranks[self->n_bits++], self->n_rows);
    }
  for (guint i = 0; i < n_words; i++)
    add_word (self, self->words->pdata[i]);
  if (n_words > 1)
    search_whole (self, text);
}

/**
 * csel_search_new:
 * @listing: the listed products
 * @text: what was typed
 * @before: (nullable): the search before, of the same list; not changed
 * @buffers: spare buffers
 *
 * Returns: (transfer full) (nullable): in which rows all words occur, %NULL if there are no words
 */
CselSearch *
csel_search_new (CselListing *listing,
                 const char  *text,
                 CselSearch  *before,
                 CselBuffers *buffers)
{
  g_autoptr(GArray) words = csel_search_words_parse (text);
  CselSearch *self;

  if (words->len == 0)
    return NULL;

  self = g_new0 (CselSearch, 1);
  self->listing = csel_listing_ref (listing);
  self->buffers = csel_buffers_ref (buffers);
  self->n_rows = csel_listing_get_n_rows (listing);
  self->size = (csel_bits_get_n_words (self->n_rows) + 1) * sizeof (guint64);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify)csel_found_word_unref);
  self->rows = csel_buffers_take (buffers, self->size);
  csel_bits_fill (self->rows, self->n_rows);
  search_words (self, words, before != NULL && before->listing == listing ? before : NULL);
  rank_rows (self, text);

  return self;
}

/**
 * csel_search_free:
 * @self: (transfer full): a search
 */
void
csel_search_free (CselSearch *self)
{
  g_ptr_array_unref (self->words);
  csel_buffers_give (self->buffers, self->rows, self->size);
  for (guint i = 0; i < self->n_bits; i++)
    csel_buffers_give (self->buffers, self->ranks[i], self->size);
  csel_buffers_unref (self->buffers);
  csel_listing_unref (self->listing);
  g_free (self);
}

/**
 * csel_search_get_rows:
 * @self: a search
 *
 * Returns: (transfer none): the rows in which all words occur, as a set
 */
const guint64 *
csel_search_get_rows (CselSearch *self)
{
  return self->rows;
}

/**
 * csel_search_get_worst:
 * @self: a search
 *
 * Returns: the worst rank there can be among what is found
 */
guint
csel_search_get_worst (CselSearch *self)
{
  return self->worst;
}

/**
 * csel_search_get_rank:
 * @self: a search
 * @row: a row of the list
 *
 * Returns: how well the words are found in it, 0 the best, %CSEL_RANK_MISSED if not all of them are
 */
guint
csel_search_get_rank (CselSearch *self,
                      guint       row)
{
  guint rank = 0;

  for (guint bit = 0; bit < self->n_bits; bit++)
    rank |= (guint)csel_bits_has (self->ranks[bit], row) << bit;

  return csel_bits_has (self->rows, row) ? rank : CSEL_RANK_MISSED;
}

/**
 * csel_search_select:
 * @self: a search
 * @rank: how well
 * @bits: (out): the rows in which the words are found just so well
 */
void
csel_search_select (CselSearch *self,
                    guint       rank,
                    guint64    *bits)
{
  gsize n = csel_bits_get_n_words (self->n_rows);

  memcpy (bits, self->rows, n * sizeof (guint64));
  for (guint bit = 0; bit < self->n_bits; bit++)
    for (gsize i = 0; i < n; i++)
      bits[i] &= rank >> bit & 1 ? self->ranks[bit][i] : ~self->ranks[bit][i];
}
