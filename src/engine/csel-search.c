/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSearch: in which products words occur, and how well
 *
 *   typed ─▶ numbers of the rows ─────────────────────▶ rank of each row ─┐
 *         ─▶ distinct words of their texts ─▶ rows ───▶ rank of each row ─┤
 *         ─▶ labels and distinct facts ─▶ rows ───────▶ "anywhere"       ─┴▶ sum over all that is typed
 *
 * Texts lie side by side and are scanned as one. What the search before has found out is used again:
 * a word that is the same is not looked for anew, one that continues it only where that was found, and
 * each word only where those before it were. A product whose number is, or begins with, all that was
 * typed comes before the others.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-search.h"

#include <string.h>

#include "base/csel-fold.h"
#include "engine/csel-bits.h"
#include "engine/csel-ranks.h"
#include "engine/csel-scan.h"
#include "engine/csel-search-word.h"

/* What was found out about a word, kept for the search after this one: how well it stands in the rows'
 * own texts, and how well if their facts count, too; where all words before it were found */
typedef struct
{
  char   *text;
  guint8 *own;
  guint8 *all;
} Found;

struct _CselSearch
{
  CselListing *listing;
  CselBuffers *buffers;
  guint        n_rows;
  GArray      *found;
  guint8      *ranks;
  guint        worst;
};

/* A word that is looked for in texts, and how well it is found in each of them */
typedef struct
{
  const char *text;
  gsize       length;
  guint8     *ranks;
} Scan;

static gboolean
is_word_character (guchar c)
{
  return g_ascii_isalnum (c) || c >= 0x80;
}

/* Every number has a mark before it, and there is none in what is looked for */
static CselRank
get_number_rank (const Scan *scan,
                 const char *place)
{
  char after = place[scan->length];

  if (place[-1] != CSEL_INDEX_NUMBER_MARK)
    return CSEL_RANK_ANYWHERE;

  return after == '\0' || after == CSEL_INDEX_NUMBER_MARK ? CSEL_RANK_EXACT : CSEL_RANK_PREFIX;
}

/* "2.5mm2": a unit is a word of its own. Too many words begin with a single letter to tell anything */
static CselRank
get_word_rank (const Scan *scan,
               const char *place)
{
  guchar before = (guchar)place[-1];

  return scan->length > 1 && (!is_word_character (before) || (g_ascii_isdigit (before) && g_ascii_isalpha (*place))) ?
         CSEL_RANK_WORD : CSEL_RANK_ANYWHERE;
}

static void
note_rank (Scan    *scan,
           guint    index,
           CselRank rank)
{
  scan->ranks[index] = MIN (scan->ranks[index], (guint8)rank);
}

static const CselVector *
get_vector (const CselListingPart *part,
            CselIndexVector        which)
{
  return csel_catalog_index_get_vector (part->index, which);
}

static guint32
get_place (const CselVector *places,
           guint             index)
{
  return csel_vector_index (places, guint32, index);
}

/* The texts from @first on that lie side by side */
static guint
find_end_of_run (const CselVector *places,
                 guint             first,
                 guint             n)
{
  guint64 place = (guint64)get_place (places, first) + 64;
  guint64 end = (G_GUINT64_CONSTANT (2) << (63 - (guint)__builtin_clzll (place))) - 64;
  guint lo = first + 1;

  while (lo < n)
    {
      guint middle = lo + (n - lo) / 2;

      if (get_place (places, middle) < end)
        lo = middle + 1;
      else
        n = middle;
    }

  return lo;
}

static void
scan_texts (Scan                  *scan,
            const CselListingPart *part,
            CselIndexVector        which,
            CselIndexVector        which_places,
            guint                  n,
            char                   mark,
            CselScanFunc           found)
{
  const CselVector *texts = get_vector (part, which);
  const CselVector *places = get_vector (part, which_places);
  guint end;

  for (guint first = 0; first < n; first = end)
    {
      const char *last;

      end = find_end_of_run (places, first, n);
      last = csel_vector_get (texts, get_place (places, end - 1));
      csel_scan_texts (csel_vector_get (texts, get_place (places, first)), last + strlen (last) + 1, first, mark,
                       scan->text, scan->length, found, scan);
    }
}

/* Behind the mark it is the beginning of a number; elsewhere it is enough to have it once */
static gboolean
found_in_numbers (gpointer    data,
                  guint       row,
                  const char *place)
{
  note_rank (data, row, get_number_rank (data, place));

  return TRUE;
}

/* With the mark before it: the beginning of a number, but for another that is just that */
static gboolean
found_begin (gpointer    data,
             guint       row,
             const char *place)
{
  Scan *scan = data;
  char after = place[scan->length];

  note_rank (scan, row, after == '\0' || after == CSEL_INDEX_NUMBER_MARK ? CSEL_RANK_EXACT : CSEL_RANK_PREFIX);

  return scan->ranks[row] == CSEL_RANK_EXACT;
}

static void
scan_numbers (Scan                  *scan,
              const CselListingPart *part)
{
  scan_texts (scan, part, CSEL_INDEX_NUMBERS, CSEL_INDEX_NUMBER_PLACES, part->n_rows, CSEL_INDEX_NUMBER_MARK,
              found_in_numbers);
}

/* Of some rows each for itself */
static void
scan_some_numbers (Scan                  *scan,
                   const CselListingPart *part,
                   const guint8          *candidates)
{
  for (guint row = 0; row < part->n_rows; row++)
    if (candidates[row] != CSEL_RANK_MISSED)
      {
        const char *numbers = csel_catalog_index_get_numbers (part->index, row);

        csel_scan_texts (numbers, numbers + strlen (numbers) + 1, row, CSEL_INDEX_NUMBER_MARK, scan->text,
                         scan->length, found_in_numbers, scan);
      }
}

static gboolean
found_in_words (gpointer    data,
                guint       word,
                const char *place)
{
  note_rank (data, word, get_word_rank (data, place));

  return ((Scan *)data)->ranks[word] <= CSEL_RANK_WORD;
}

/* Looking at the words of a row takes as long as noting some ten */
#define COST_OF_A_ROW 10

static void
note_row_words (const CselListingPart *part,
                const guint8          *word_ranks,
                guint                  n_words,
                const guint8          *candidates,
                guint8                *ranks)
{
  for (guint row = 0; row < part->n_rows; row++)
    {
      guint n;
      const guint32 *words;

      if ((candidates != NULL && candidates[row] == CSEL_RANK_MISSED) || ranks[row] <= CSEL_RANK_WORD)
        continue;
      words = csel_catalog_index_list_row_words (part->index, row, &n);
      for (guint i = 0; i < n && ranks[row] > CSEL_RANK_WORD; i++)
        if (words[i] < n_words)
          ranks[row] = MIN (ranks[row], word_ranks[words[i]]);
    }
}

static void
note_word_rows (const CselListingPart *part,
                const guint8          *word_ranks,
                guint                  n_words,
                guint8                *ranks)
{
  for (guint i = 0; i < n_words; i++)
    if (word_ranks[i] != CSEL_RANK_MISSED)
      {
        guint n;
        const guint32 *rows = csel_catalog_index_list_word_rows (part->index, i, &n);

        for (guint j = 0; j < n; j++)
          ranks[rows[j]] = MIN (ranks[rows[j]], word_ranks[i]);
      }
}

/* By way of the words' rows, or of the rows' words, whichever are fewer */
static void
search_words_of_texts (Scan                  *scan,
                       const CselListingPart *part,
                       const guint8          *candidates,
                       guint                  n_candidates)
{
  guint n_words = csel_catalog_index_get_n_words (part->index);
  g_autofree guint8 *word_ranks = g_malloc (n_words + 1);
  Scan word_scan = { scan->text, scan->length, word_ranks };
  guint64 n_rows = 0;

  memset (word_ranks, CSEL_RANK_MISSED, n_words + 1);
  scan_texts (&word_scan, part, CSEL_INDEX_WORDS, CSEL_INDEX_WORD_PLACES, n_words, '\0', found_in_words);
  for (guint i = 0; part->is_finished && i < n_words; i++)
    if (word_ranks[i] != CSEL_RANK_MISSED)
      n_rows += csel_vector_index (get_vector (part, CSEL_INDEX_WORD_ROWS), CselIndexRun, i).n;

  if (part->is_finished && n_rows < (guint64)n_candidates * COST_OF_A_ROW)
    note_word_rows (part, word_ranks, n_words, scan->ranks);
  else
    note_row_words (part, word_ranks, n_words, candidates, scan->ranks);
}

/* Of a single letter it is known which rows have it; only numbers that begin with it are looked for */
static gboolean
search_letter (Scan                  *scan,
               const CselListingPart *part)
{
  int letter = scan->length == 1 ? csel_index_get_letter (*scan->text) : -1;
  const CselVector *letters = get_vector (part, CSEL_INDEX_LETTERS);
  char begin[] = { CSEL_INDEX_NUMBER_MARK, *scan->text, '\0' };
  Scan begin_scan = { begin, 2, scan->ranks };

  if (letter < 0 || !part->is_finished)
    return FALSE;

  scan_texts (&begin_scan, part, CSEL_INDEX_NUMBERS, CSEL_INDEX_NUMBER_PLACES, part->n_rows, '\0', found_begin);
  for (guint row = 0; row < part->n_rows; row++)
    if (csel_vector_index (letters, guint64, row) >> letter & 1)
      note_rank (scan, row, CSEL_RANK_ANYWHERE);

  return TRUE;
}

/* The facts of a catalogue that a word leads to */
typedef struct
{
  Scan                   scan;
  const CselListingPart *part;
  CselCatalog           *catalog;
  guint64               *facts;
  guint64               *properties;
  guint                  n_rows;
} Facts;

static gboolean
found_in_fact (gpointer    data,
               guint       fact,
               const char *place)
{
  csel_bits_set (((Facts *)data)->facts, fact);

  return TRUE;
}

static gboolean
found_in_label (gpointer    data,
                guint       property,
                const char *place)
{
  csel_bits_set (((Facts *)data)->properties, property);

  return TRUE;
}

/* What a property is called leads to all its facts */
static void
find_by_label (Facts *self,
               guint  n_facts)
{
  guint n_labels = csel_catalog_index_get_n_labels (self->part->index);

  scan_texts (&self->scan, self->part, CSEL_INDEX_LABELS, CSEL_INDEX_LABEL_PLACES, n_labels, '\0', found_in_label);
  if (csel_bits_count (self->properties, n_labels) == 0)
    return;

  for (guint i = 0; self->part->is_finished && i < n_labels; i++)
    if (csel_bits_has (self->properties, i))
      {
        guint n;
        const guint32 *facts = csel_catalog_index_list_property_facts (self->part->index, i, &n);

        for (guint j = 0; j < n; j++)
          csel_bits_set (self->facts, facts[j]);
      }
  for (guint i = 0; !self->part->is_finished && i < n_facts; i++)
    {
      guint32 number = csel_catalog_index_get_fact (self->part->index, i);

      if (csel_bits_has (self->properties, csel_catalog_get_fact (self->catalog, number)->property))
        csel_bits_set (self->facts, i);
    }
}

static void
find_quantities (Facts                *self,
                 const CselSearchWord *word)
{
  const CselVector *quantities = get_vector (self->part, CSEL_INDEX_QUANTITIES);
  guint n = csel_catalog_index_get_n_quantities (self->part->index);

  for (guint i = 0; i < n; i++)
    {
      const CselIndexQuantity *quantity = csel_vector_get (quantities, i);

      if (csel_search_word_matches (word, quantity->lo, quantity->hi, quantity->unit))
        csel_bits_set (self->facts, quantity->fact);
    }
}

static void
find_facts (Facts                *self,
            const CselSearchWord *word,
            guint                 n_facts)
{
  scan_texts (&self->scan, self->part, CSEL_INDEX_FACT_TEXTS, CSEL_INDEX_FACT_PLACES, n_facts, '\0', found_in_fact);
  find_by_label (self, n_facts);
  if (word->is_quantity || word->is_number)
    find_quantities (self, word);
}

/* By way of the facts' rows */
static void
note_fact_rows (Facts  *self,
                guint   n_facts,
                guint8 *ranks)
{
  for (guint i = 0; i < n_facts; i++)
    if (csel_bits_has (self->facts, i))
      {
        guint n;
        const guint32 *rows = csel_catalog_index_list_fact_rows (self->part->index, i, &n);

        for (guint j = 0; j < n; j++)
          ranks[rows[j]] = MIN (ranks[rows[j]], (guint8)CSEL_RANK_ANYWHERE);
      }
}

/* By way of the facts of the rows that were not found otherwise */
static void
note_row_facts (Facts        *self,
                guint         n_facts,
                const guint8 *scope,
                guint8       *ranks)
{
  guint n_numbers = csel_catalog_index_get_fact (self->part->index, n_facts - 1) + 1;
  g_autofree guint64 *numbers = csel_bits_new (n_numbers);

  for (guint i = 0; i < n_facts; i++)
    if (csel_bits_has (self->facts, i))
      csel_bits_set (numbers, csel_catalog_index_get_fact (self->part->index, i));

  for (guint row = 0; row < self->part->n_rows; row++)
    {
      guint n;
      const guint32 *stated;

      if (ranks[row] != CSEL_RANK_MISSED || (scope != NULL && scope[row] == CSEL_RANK_MISSED))
        continue;
      stated = csel_catalog_get_numbers (self->catalog, row, &n);
      for (guint i = 0; i < n && ranks[row] == CSEL_RANK_MISSED; i++)
        if (stated[i] < n_numbers && csel_bits_has (numbers, stated[i]))
          ranks[row] = CSEL_RANK_ANYWHERE;
    }
}

/* Looking at a row that states nothing of what is looked for takes as long as noting as many */
static guint64
get_facts_per_row (const CselListingPart *part)
{
  return csel_vector_get_length (get_vector (part, CSEL_INDEX_MEMBERS)) / MAX (part->n_rows, 1);
}

static void
search_facts (CselListing          *listing,
              guint                 part,
              const CselSearchWord *word,
              const guint8         *scope,
              guint                 n_missed,
              guint8               *ranks)
{
  Facts self = {
    .scan = { .text = word->text, .length = strlen (word->text) },
    .part = csel_listing_get_part (listing, part),
    .catalog = csel_listing_get_catalog (listing, part),
  };
  guint n_facts = csel_catalog_index_get_n_facts (self.part->index);
  guint64 n_rows = 0;

  if (n_missed == 0 || n_facts == 0)
    return;

  self.facts = csel_bits_new (n_facts);
  self.properties = csel_bits_new (csel_catalog_index_get_n_labels (self.part->index));
  find_facts (&self, word, n_facts);
  if (csel_bits_count (self.facts, n_facts) > 0)
    {
      for (guint i = 0; self.part->is_finished && i < n_facts; i++)
        if (csel_bits_has (self.facts, i))
          n_rows += csel_vector_index (get_vector (self.part, CSEL_INDEX_FACT_ROWS), CselIndexRun, i).n;
      if (self.part->is_finished && n_rows < (guint64)n_missed * get_facts_per_row (self.part))
        note_fact_rows (&self, n_facts, ranks);
      else
        note_row_facts (&self, n_facts, scope, ranks);
    }
  g_free (self.facts);
  g_free (self.properties);
}

static guint8 *
take_ranks (CselSearch *self)
{
  return csel_buffers_take (self->buffers, self->n_rows);
}

/* Where there are so few rows to look at they are looked at each for itself */
#define FEW(n) ((n) / 16)

/* @scope: where the words before were found; @before: where a word was that this one continues */
static void
search_part (CselSearch           *self,
             guint                 number,
             const CselSearchWord *word,
             const guint8         *scope,
             const guint8         *before,
             Found                *found)
{
  const CselListingPart *part = csel_listing_get_part (self->listing, number);
  Scan scan = { word->text, strlen (word->text), found->own + part->first };
  g_autofree guint8 *both = NULL;
  const guint8 *candidates = before != NULL ? before + part->first : NULL;
  guint n_candidates;

  if (scope != NULL)
    {
      scope += part->first;
      both = g_memdup2 (scope, part->n_rows);
      for (guint i = 0; candidates != NULL && i < part->n_rows; i++)
        both[i] |= candidates[i] == CSEL_RANK_MISSED ? CSEL_RANK_MISSED : 0;
      candidates = both;
    }

  if (search_letter (&scan, part))
    {
      memcpy (found->all + part->first, scan.ranks, part->n_rows);
      return;
    }

  n_candidates = candidates != NULL ? csel_ranks_count_found (candidates, part->n_rows) : part->n_rows;
  if (n_candidates < FEW (part->n_rows))
    scan_some_numbers (&scan, part, candidates);
  else
    scan_numbers (&scan, part);
  search_words_of_texts (&scan, part, candidates, n_candidates);
  memcpy (found->all + part->first, scan.ranks, part->n_rows);
  search_facts (self->listing, number, word, scope, csel_ranks_count_missed (scope, scan.ranks, part->n_rows),
                found->all + part->first);
}

static void
search_word (CselSearch           *self,
             const CselSearchWord *word,
             const guint8         *scope,
             const Found          *before)
{
  Found found = { g_strdup (word->text), take_ranks (self), take_ranks (self) };

  if (before != NULL && strcmp (before->text, word->text) == 0)
    {
      memcpy (found.own, before->own, self->n_rows);
      memcpy (found.all, before->all, self->n_rows);
    }
  else
    {
      memset (found.own, CSEL_RANK_MISSED, self->n_rows);
      for (guint i = 0; i < csel_listing_get_n_parts (self->listing); i++)
        search_part (self, i, word, scope,
                     before != NULL && strstr (word->text, before->text) != NULL ? before->own : NULL, &found);
    }
  g_array_append_val (self->found, found);
}

static void
search_words (CselSearch *self,
              GArray     *words,
              CselSearch *before)
{
  gboolean is_same = before != NULL;

  for (guint i = 0; i < words->len; i++)
    {
      const CselSearchWord *word = &g_array_index (words, CselSearchWord, i);
      const Found *other = is_same && i < before->found->len ? &g_array_index (before->found, Found, i) : NULL;

      search_word (self, word, i > 0 ? self->ranks : NULL, other);
      is_same = other != NULL && strcmp (other->text, word->text) == 0;
      if (i == 0)
        memcpy (self->ranks, g_array_index (self->found, Found, 0).all, self->n_rows);
      else
        csel_ranks_add (self->ranks, g_array_index (self->found, Found, i).all, self->n_rows);
    }
}

static gboolean
found_whole (gpointer    data,
             guint       row,
             const char *place)
{
  Scan *scan = data;
  CselRank rank = get_number_rank (scan, place);

  if (scan->ranks[row] != CSEL_RANK_MISSED && rank < CSEL_RANK_WORD)
    scan->ranks[row] = MIN (scan->ranks[row], (guint8)rank);

  return scan->ranks[row] == CSEL_RANK_EXACT;
}

/* A number may have a space in it: what is or begins with all the words comes first */
static void
search_whole (CselSearch *self,
              const char *text)
{
  g_autofree char *folded = csel_fold_text (text);
  char *whole = g_strstrip (folded);

  for (guint row = 0; row < self->n_rows; row++)
    if (self->ranks[row] != CSEL_RANK_MISSED)
      self->ranks[row] = (guint8)MIN (self->ranks[row] + CSEL_RANK_WORD, CSEL_RANK_MISSED - 1);
  for (guint i = 0; i < csel_listing_get_n_parts (self->listing); i++)
    {
      const CselListingPart *part = csel_listing_get_part (self->listing, i);
      Scan scan = { whole, strlen (whole), self->ranks + part->first };

      scan_texts (&scan, part, CSEL_INDEX_NUMBERS, CSEL_INDEX_NUMBER_PLACES, part->n_rows,
                  CSEL_INDEX_NUMBER_MARK, found_whole);
    }
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
  self->found = g_array_new (FALSE, FALSE, sizeof (Found));
  self->ranks = take_ranks (self);
  self->worst = MIN (words->len * CSEL_RANK_ANYWHERE + CSEL_RANK_WORD, CSEL_RANK_MISSED - 1);
  search_words (self, words, before != NULL && before->listing == listing ? before : NULL);
  if (words->len > 1)
    search_whole (self, text);

  return self;
}

/**
 * csel_search_free:
 * @self: (transfer full): a search
 */
void
csel_search_free (CselSearch *self)
{
  for (guint i = 0; i < self->found->len; i++)
    {
      Found *found = &g_array_index (self->found, Found, i);

      csel_buffers_give (self->buffers, found->own, self->n_rows);
      csel_buffers_give (self->buffers, found->all, self->n_rows);
      g_free (found->text);
    }
  g_array_unref (self->found);
  csel_buffers_give (self->buffers, self->ranks, self->n_rows);
  csel_buffers_unref (self->buffers);
  csel_listing_unref (self->listing);
  g_free (self);
}

/**
 * csel_search_get_ranks:
 * @self: a search
 *
 * Returns: (transfer none): how well the words are found in each row, 0 the best,
 *   %CSEL_RANK_MISSED where not all of them are
 */
const guint8 *
csel_search_get_ranks (CselSearch *self)
{
  return self->ranks;
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
