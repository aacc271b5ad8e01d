/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselFoundWord: in which products a word occurs, and how well
 *
 *   word ─▶ numbers of the rows ─────────────────────▶ exact, prefix, anywhere ─┐
 *        ─▶ distinct words of their texts ─▶ rows ───▶ word, anywhere ──────────┼▶ a set of rows each
 *        ─▶ labels and distinct facts ─▶ rows ───────▶ all ─────────────────────┘
 *
 * Texts lie side by side and are scanned as one. Where a word before is known that this one continues,
 * it is looked for only where that was found, and only where the other words are. Sets of rows are a
 * bit each, so that what many rows have in common costs little.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-found-word.h"

#include "engine/csel-catalog-index-private.h"
#include "engine/csel-scan.h"

/** FEW: where there are so few rows to look at they are looked at each for itself */
#define FEW(n)        ((n) / 32)
/** COST_OF_WORDS: looking at the words of a row takes as long as noting so many rows */
#define COST_OF_WORDS 50
/** COST_OF_FACTS: and at its facts */
#define COST_OF_FACTS 200

struct _CselFoundWord
{
  gatomicrefcount ref_count;

  char           *text;
  CselBuffers    *buffers;
  guint           n_rows;
  guint64        *sets[CSEL_N_FOUND_SETS];
};

/* A catalogue that is looked through: sets of its rows */
typedef struct
{
  const CselSearchWord  *word;
  const char            *needle;
  gsize                  length;
  const CselListingPart *part;
  CselCatalog           *catalog;
  guint                  n_rows;
  guint64               *sets[CSEL_N_FOUND_SETS];

  /* Rows that are of interest: where the words before are found, and of these, where the word before is */
  const guint64         *scope;
  const guint64         *candidates;
  guint                  n_candidates;
} Search;

static gboolean
is_word_character (guchar c)
{
  return g_ascii_isalnum (c) || c >= 0x80;
}

static const CselVector *
get_vector (const CselListingPart *part,
            CselIndexVector        which)
{
  return csel_catalog_index_get_vector (part->index, which);
}

/* How many of @n places, which rise, are before @end */
static guint
count_before (const guint32 *places,
              guint          n,
              guint64        end)
{
  guint lo = 0;

  while (lo < n)
    {
      guint middle = lo + (n - lo) / 2;

      if (places[middle] < end)
        lo = middle + 1;
      else
        n = middle;
    }

  return lo;
}

/* What is looked for in which texts, the first @n of them */
typedef struct
{
  CselIndexVector texts;
  CselIndexVector places;
  guint           n;
  char            mark;
} Texts;

/* The texts from @first on that lie side by side, as do their places */
static CselScanTexts
get_run (const CselListingPart *part,
         Texts                  texts,
         guint                  first)
{
  CselScanTexts run = { .first = first, .mark = texts.mark };
  guint32 begin;

  run.places = csel_vector_get (get_vector (part, texts.places), first);
  begin = run.places[0];
  run.bytes = csel_vector_get (get_vector (part, texts.texts), begin);
  run.n_texts = count_before (run.places, MIN (texts.n - first, csel_vector_get_room (first)),
                              (guint64)begin + csel_vector_get_room (begin));
  run.n_bytes = run.places[run.n_texts - 1] - begin;
  run.n_bytes += strlen (run.bytes + run.n_bytes) + 1;

  return run;
}

static void
scan_texts (const CselListingPart *part,
            Texts                  texts,
            const char            *needle,
            CselScanFunc           found,
            gpointer               data)
{
  CselScanTexts run;

  for (guint first = 0; first < texts.n; first += run.n_texts)
    {
      run = get_run (part, texts, first);
      csel_scan_texts (&run, needle, strlen (needle), found, data);
    }
}

/* The numbers of all rows, or of some each for itself */
static void
scan_numbers (const CselListingPart *part,
              const guint64         *rows,
              guint                  n_rows,
              char                   mark,
              const char            *needle,
              CselScanFunc           found,
              gpointer               data)
{
  const Texts all = { CSEL_INDEX_NUMBERS, CSEL_INDEX_NUMBER_PLACES, part->n_rows, mark };
  gsize n_words = csel_bits_get_n_words (part->n_rows);

  if (rows == NULL || n_rows >= FEW (part->n_rows))
    {
      scan_texts (part, all, needle, found, data);
      return;
    }

  for (gsize i = 0; i < n_words; i++)
    for (guint64 bits = rows[i]; bits != 0; bits &= bits - 1)
      {
        guint row = (guint)(i * 64) + (guint)__builtin_ctzll (bits);
        const char *numbers = csel_catalog_index_get_numbers (part->index, row);

        const guint32 place = 0;
        const CselScanTexts one = { numbers, strlen (numbers) + 1, &place, 1, row, mark };

        csel_scan_texts (&one, needle, strlen (needle), found, data);
      }
}

static gboolean
is_end_of_number (char c)
{
  return c == '\0' || c == CSEL_INDEX_NUMBER_MARK;
}

/* Every number has a mark before it, and there is none in what is looked for. Behind the mark it is the
 * beginning of a number; elsewhere it is enough to have it once */
static gboolean
found_in_numbers (gpointer    data,
                  guint       row,
                  const char *place)
{
  Search *self = data;
  CselFoundSet set = CSEL_FOUND_OWN;

  if (place[-1] == CSEL_INDEX_NUMBER_MARK)
    set = is_end_of_number (place[self->length]) ? CSEL_FOUND_EXACT : CSEL_FOUND_PREFIX;
  csel_bits_set (self->sets[set], row);

  return TRUE;
}

/* Numbers that begin with something */
typedef struct
{
  gsize    length;
  guint64 *exact;
  guint64 *prefix;
} Begins;

/* With the mark before it: the beginning of a number, but for another that is just that */
static gboolean
found_begin (gpointer    data,
             guint       row,
             const char *place)
{
  Begins *self = data;
  gboolean is_exact = is_end_of_number (place[self->length]);

  csel_bits_set (is_exact ? self->exact : self->prefix, row);

  return is_exact;
}

/**
 * csel_found_word_begins:
 * @part: a catalogue
 * @begin: folded, what a number is to begin with; it may have spaces
 * @scope: (nullable): where to look; the others may be found, too
 * @exact: (inout): the rows with a number that is just that are added
 * @prefix: (inout): the rows with a number that begins with it and is another are added
 *
 * Both are sets of the catalogue's own rows.
 */
void
csel_found_word_begins (const CselListingPart *part,
                        const char            *begin,
                        const guint64         *scope,
                        guint64               *exact,
                        guint64               *prefix)
{
  g_autofree char *needle = g_strdup_printf ("%c%s", CSEL_INDEX_NUMBER_MARK, begin);
  Begins begins = { strlen (needle), exact, prefix };

  scan_numbers (part, scope, scope != NULL ? csel_bits_count (scope, part->n_rows) : part->n_rows, '\0', needle,
                found_begin, &begins);
}

/* Of a single letter it is known which rows have it; only numbers that begin with it are looked for */
static gboolean
search_letter (Search *self)
{
  int letter = self->length == 1 ? csel_index_get_letter (*self->needle) : -1;
  CselRowSet rows;

  if (letter < 0 || !self->part->is_finished)
    return FALSE;

  rows = csel_catalog_index_get_letter_rows (self->part->index, (guint)letter);
  csel_row_set_add_to (&rows, self->n_rows, self->sets[CSEL_FOUND_OWN]);
  csel_found_word_begins (self->part, self->needle, NULL, self->sets[CSEL_FOUND_EXACT],
                          self->sets[CSEL_FOUND_PREFIX]);

  return TRUE;
}

/* Words of texts in which the word occurs */
typedef struct
{
  guint32      word;
  CselFoundSet set;
} Hit;

typedef struct
{
  gsize   length;
  GArray *hits;
} Hits;

/* "2.5mm2": a unit is a word of its own. Too many words begin with a single letter to tell anything */
static CselFoundSet
get_word_set (const Hits *self,
              const char *place)
{
  guchar before = (guchar)place[-1];

  return self->length > 1 && (!is_word_character (before) || (g_ascii_isdigit (before) && g_ascii_isalpha (*place))) ?
         CSEL_FOUND_WORD : CSEL_FOUND_OWN;
}

static gboolean
found_in_words (gpointer    data,
                guint       word,
                const char *place)
{
  Hits *self = data;
  Hit hit = { word, get_word_set (self, place) };
  Hit *last = self->hits->len > 0 ? &g_array_index (self->hits, Hit, self->hits->len - 1) : NULL;

  if (last != NULL && last->word == word)
    last->set = MIN (last->set, hit.set);
  else
    g_array_append_val (self->hits, hit);

  return hit.set == CSEL_FOUND_WORD;
}

/* By way of the words' rows */
static void
note_word_rows (Search *self,
                GArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const Hit *hit = &g_array_index (hits, Hit, i);
      CselRowSet rows = csel_index_get_rows (self->part->index, CSEL_INDEX_WORD_ROWS, hit->word);

      csel_row_set_add_to (&rows, self->n_rows, self->sets[hit->set]);
    }
}

/* By way of the rows' words */
static void
note_row_words (Search *self,
                GArray *hits,
                guint   n_words)
{
  g_autofree guint64 *words = csel_bits_new (n_words);
  g_autofree guint64 *begun = csel_bits_new (n_words);

  for (guint i = 0; i < hits->len; i++)
    csel_bits_set (g_array_index (hits, Hit, i).set == CSEL_FOUND_WORD ? begun : words,
                   g_array_index (hits, Hit, i).word);

  for (guint row = 0; row < self->n_rows; row++)
    {
      guint n;
      const guint32 *stated;

      if (self->candidates != NULL && !csel_bits_has (self->candidates, row))
        continue;
      stated = csel_catalog_index_list_row_words (self->part->index, row, &n);
      for (guint i = 0; i < n; i++)
        if (stated[i] < n_words && csel_bits_has (begun, stated[i]))
          csel_bits_set (self->sets[CSEL_FOUND_WORD], row);
        else if (stated[i] < n_words && csel_bits_has (words, stated[i]))
          csel_bits_set (self->sets[CSEL_FOUND_OWN], row);
    }
}

/* What noting these rows costs, in rows that are noted one by one */
static guint64
get_cost (CselRowSet rows,
          guint      n_all)
{
  return rows.bits != NULL ? csel_bits_get_n_words (n_all) : rows.n_rows;
}

static void
search_words_of_texts (Search *self)
{
  const Texts words = { CSEL_INDEX_WORDS, CSEL_INDEX_WORD_PLACES, csel_catalog_index_get_n_words (self->part->index) };
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  Hits found = { self->length, hits };
  guint64 cost = 0;

  scan_texts (self->part, words, self->needle, found_in_words, &found);
  for (guint i = 0; self->part->is_finished && i < hits->len; i++)
    cost += get_cost (csel_index_get_rows (self->part->index, CSEL_INDEX_WORD_ROWS, g_array_index (hits, Hit, i).word),
                      self->n_rows);

  if (self->part->is_finished && cost < (guint64)self->n_candidates * COST_OF_WORDS)
    note_word_rows (self, hits);
  else if (hits->len > 0)
    note_row_words (self, hits, words.n);
}

static gboolean
found_in_texts (gpointer    data,
                guint       text,
                const char *place)
{
  csel_bits_set (data, text);

  return TRUE;
}

/* What a property is called leads to all its facts */
static void
find_by_label (Search  *self,
               guint64 *facts,
               guint    n_facts)
{
  const Texts labels = { CSEL_INDEX_LABELS, CSEL_INDEX_LABEL_PLACES,
                         csel_catalog_index_get_n_labels (self->part->index) };
  g_autofree guint64 *properties = csel_bits_new (labels.n);

  scan_texts (self->part, labels, self->needle, found_in_texts, properties);
  if (csel_bits_count (properties, labels.n) == 0)
    return;

  for (guint i = 0; self->part->is_finished && i < labels.n; i++)
    if (csel_bits_has (properties, i))
      {
        guint n;
        const guint32 *stated = csel_catalog_index_list_property_facts (self->part->index, i, &n);

        for (guint j = 0; j < n; j++)
          csel_bits_set (facts, stated[j]);
      }
  for (guint i = 0; !self->part->is_finished && i < n_facts; i++)
    {
      guint32 number = csel_catalog_index_get_fact (self->part->index, i);

      if (csel_bits_has (properties, csel_catalog_get_fact (self->catalog, number)->property))
        csel_bits_set (facts, i);
    }
}

static void
find_quantities (Search  *self,
                 guint64 *facts)
{
  const CselVector *quantities = get_vector (self->part, CSEL_INDEX_QUANTITIES);
  guint n = csel_catalog_index_get_n_quantities (self->part->index);

  for (guint i = 0; i < n; i++)
    {
      const CselIndexQuantity *quantity = csel_vector_get (quantities, i);

      if (csel_search_word_matches (self->word, quantity->lo, quantity->hi, quantity->unit))
        csel_bits_set (facts, quantity->fact);
    }
}

/* By way of the facts of the rows that were not found otherwise */
static void
note_row_facts (Search        *self,
                const guint64 *facts,
                guint          n_facts)
{
  guint n_numbers = csel_catalog_index_get_fact (self->part->index, n_facts - 1) + 1;
  g_autofree guint64 *numbers = csel_bits_new (n_numbers);
  gsize n_words = csel_bits_get_n_words (self->n_rows);

  for (guint i = 0; i < n_facts; i++)
    if (csel_bits_has (facts, i))
      csel_bits_set (numbers, csel_catalog_index_get_fact (self->part->index, i));

  for (gsize i = 0; i < n_words; i++)
    for (guint64 bits = self->scope[i] & ~self->sets[CSEL_FOUND_OWN][i]; bits != 0; bits &= bits - 1)
      {
        guint row = (guint)(i * 64) + (guint)__builtin_ctzll (bits);
        gboolean is_found = FALSE;
        guint n;
        const guint32 *stated = csel_catalog_get_numbers (self->catalog, row, &n);

        for (guint j = 0; j < n && !is_found; j++)
          is_found = stated[j] < n_numbers && csel_bits_has (numbers, stated[j]);
        if (is_found)
          csel_bits_set (self->sets[CSEL_FOUND_ALL], row);
      }
}

/* What noting the rows of facts costs, as soon as that is more than @limit */
static guint64
get_cost_of_facts (Search        *self,
                   const guint64 *facts,
                   guint          n_facts,
                   guint64        limit)
{
  gsize n_words = csel_bits_get_n_words (n_facts);
  guint64 cost = 0;

  for (gsize i = 0; i < n_words && cost <= limit; i++)
    for (guint64 bits = facts[i]; bits != 0; bits &= bits - 1)
      cost += get_cost (csel_index_get_rows (self->part->index, CSEL_INDEX_FACT_ROWS,
                                             (guint)(i * 64) + (guint)__builtin_ctzll (bits)), self->n_rows);

  return cost;
}

/* By way of the facts' rows, or of the rows' facts, whichever is less to do */
static void
note_facts (Search        *self,
            const guint64 *facts,
            guint          n_facts,
            guint          n_missed)
{
  guint64 limit = (guint64)n_missed * COST_OF_FACTS;
  gsize n_words = csel_bits_get_n_words (n_facts);

  if (!self->part->is_finished || get_cost_of_facts (self, facts, n_facts, limit) > limit)
    {
      note_row_facts (self, facts, n_facts);
      return;
    }

  for (gsize i = 0; i < n_words; i++)
    for (guint64 bits = facts[i]; bits != 0; bits &= bits - 1)
      {
        CselRowSet rows = csel_index_get_rows (self->part->index, CSEL_INDEX_FACT_ROWS,
                                               (guint)(i * 64) + (guint)__builtin_ctzll (bits));

        csel_row_set_add_to (&rows, self->n_rows, self->sets[CSEL_FOUND_ALL]);
      }
}

static void
search_facts (Search *self)
{
  const Texts texts = { CSEL_INDEX_FACT_TEXTS, CSEL_INDEX_FACT_PLACES,
                        csel_catalog_index_get_n_facts (self->part->index) };
  gsize n_words = csel_bits_get_n_words (self->n_rows);
  g_autofree guint64 *facts = NULL;
  guint n_missed = 0;

  for (gsize i = 0; i < n_words; i++)
    n_missed += csel_bits_count_word (self->scope[i] & ~self->sets[CSEL_FOUND_OWN][i]);
  if (n_missed == 0 || texts.n == 0)
    return;

  facts = csel_bits_new (texts.n);
  scan_texts (self->part, texts, self->needle, found_in_texts, facts);
  find_by_label (self, facts, texts.n);
  if (self->word->is_quantity || self->word->is_number)
    find_quantities (self, facts);
  note_facts (self, facts, texts.n, n_missed);
}

/* Each set holds those before it */
static void
add_up (Search *self)
{
  for (CselFoundSet set = CSEL_FOUND_PREFIX; set <= CSEL_FOUND_OWN; set++)
    csel_bits_or (self->sets[set], self->sets[set - 1], self->n_rows);
}

static void
search_part (Search *self)
{
  if (!search_letter (self))
    {
      scan_numbers (self->part, self->candidates, self->n_candidates, CSEL_INDEX_NUMBER_MARK, self->needle,
                    found_in_numbers, self);
      search_words_of_texts (self);
      add_up (self);
      search_facts (self);
    }
  else
    add_up (self);
  csel_bits_or (self->sets[CSEL_FOUND_ALL], self->sets[CSEL_FOUND_OWN], self->n_rows);
}

static gsize
get_size (guint n_rows)
{
  return (csel_bits_get_n_words (n_rows) + 1) * sizeof (guint64);
}

static guint64 *
take_set (CselBuffers *buffers,
          guint        n_rows)
{
  guint64 *set = csel_buffers_take (buffers, get_size (n_rows));

  csel_bits_clear (set, n_rows);

  return set;
}

/* @bits: rows of the list, %NULL for all of them */
static guint64 *
take_rows_of_part (CselBuffers           *buffers,
                   const CselListingPart *part,
                   const guint64         *bits)
{
  guint64 *rows = take_set (buffers, part->n_rows);

  if (bits != NULL)
    csel_bits_take_part (rows, bits, part->first, part->n_rows);
  else
    csel_bits_fill (rows, part->n_rows);

  return rows;
}

static void
search (CselFoundWord        *self,
        CselListing          *listing,
        guint                 number,
        const CselSearchWord *word,
        const guint64        *scope,
        CselFoundWord        *before)
{
  const CselListingPart *part = csel_listing_get_part (listing, number);
  guint64 *part_scope = take_rows_of_part (self->buffers, part, scope);
  guint64 *candidates = take_rows_of_part (self->buffers, part, before != NULL ? before->sets[CSEL_FOUND_OWN] : NULL);
  Search search = {
    .word = word,
    .needle = word->text,
    .length = strlen (word->text),
    .part = part,
    .catalog = csel_listing_get_catalog (listing, number),
    .n_rows = part->n_rows,
    .scope = part_scope,
    .candidates = candidates,
  };

  csel_bits_and (candidates, part_scope, part->n_rows);
  search.n_candidates = csel_bits_count (candidates, part->n_rows);
  for (CselFoundSet set = 0; set < CSEL_N_FOUND_SETS; set++)
    search.sets[set] = take_set (self->buffers, part->n_rows);
  search_part (&search);
  for (CselFoundSet set = 0; set < CSEL_N_FOUND_SETS; set++)
    {
      csel_bits_add_part (self->sets[set], search.sets[set], part->first, part->n_rows);
      csel_buffers_give (self->buffers, search.sets[set], get_size (part->n_rows));
    }
  csel_buffers_give (self->buffers, part_scope, get_size (part->n_rows));
  csel_buffers_give (self->buffers, candidates, get_size (part->n_rows));
}

/**
 * csel_found_word_new:
 * @listing: the listed products
 * @word: what to look for
 * @scope: (nullable): the rows in which it is of interest
 * @before: (nullable): a word that stands in @word, found in the same list and scope
 * @buffers: spare buffers
 *
 * Returns: (transfer full): in which rows of @scope it occurs; among the others it may be missed
 */
CselFoundWord *
csel_found_word_new (CselListing          *listing,
                     const CselSearchWord *word,
                     const guint64        *scope,
                     CselFoundWord        *before,
                     CselBuffers          *buffers)
{
  CselFoundWord *self = g_new0 (CselFoundWord, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strdup (word->text);
  self->buffers = csel_buffers_ref (buffers);
  self->n_rows = csel_listing_get_n_rows (listing);
  for (CselFoundSet set = 0; set < CSEL_N_FOUND_SETS; set++)
    self->sets[set] = take_set (buffers, self->n_rows);
  for (guint i = 0; i < csel_listing_get_n_parts (listing); i++)
    search (self, listing, i, word, scope, before);

  return self;
}

CselFoundWord *
csel_found_word_ref (CselFoundWord *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
csel_found_word_unref (CselFoundWord *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (CselFoundSet set = 0; set < CSEL_N_FOUND_SETS; set++)
    csel_buffers_give (self->buffers, self->sets[set], get_size (self->n_rows));
  csel_buffers_unref (self->buffers);
  g_free (self->text);
  g_free (self);
}

/**
 * csel_found_word_get_text:
 * @self: a word that was looked for
 *
 * Returns: the word, folded
 */
const char *
csel_found_word_get_text (CselFoundWord *self)
{
  return self->text;
}

/**
 * csel_found_word_get_rows:
 * @self: a word that was looked for
 * @set: how well
 *
 * Returns: (transfer none): the rows of the list in which it is found so well, or better
 */
const guint64 *
csel_found_word_get_rows (CselFoundWord *self,
                          CselFoundSet   set)
{
  return self->sets[set];
}
