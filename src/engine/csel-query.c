/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselQuery: search, filter and sort over the open catalogues
 *
 *   rows ─▶ words of the text ─▶ filters ─▶ requirement ─▶ order ─▶ row numbers
 *
 * Values within one column are alternatives, columns hold together. What a facet counts
 * leaves its own column's filter out, so that it never removes its own other values.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-query-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (CselQuery, csel_query, csel_query_copy, csel_query_free)

/**
 * csel_query_new:
 *
 * Returns: (transfer full): a query that every product answers
 */
CselQuery *
csel_query_new (void)
{
  CselQuery *self = g_new0 (CselQuery, 1);

  self->context = CSEL_RATING_CONTEXT_DEFAULT;
  self->sort = CSEL_N_COLUMNS;
  self->requirement = csel_requirement_new ();
  csel_query_clear_filters (self);

  return self;
}

/**
 * csel_query_copy:
 * @self: a query
 *
 * Returns: (transfer full): the same
 */
CselQuery *
csel_query_copy (const CselQuery *self)
{
  CselQuery *copy = g_memdup2 (self, sizeof *self);

  copy->text = g_strdup (self->text);
  copy->requirement = csel_requirement_copy (self->requirement);
  for (guint i = 0; i < CSEL_N_COLUMNS; i++)
    if (self->values[i] != NULL)
      {
        GHashTableIter iter;
        gpointer key;

        copy->values[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
        g_hash_table_iter_init (&iter, self->values[i]);
        while (g_hash_table_iter_next (&iter, &key, NULL))
          g_hash_table_add (copy->values[i], g_memdup2 (key, sizeof (gint64)));
      }

  return copy;
}

/**
 * csel_query_free:
 * @self: (transfer full): a query
 */
void
csel_query_free (CselQuery *self)
{
  csel_query_clear_filters (self);
  csel_requirement_free (self->requirement);
  g_free (self->text);
  g_free (self);
}

/**
 * csel_query_clear_filters:
 * @self: a query
 *
 * Takes away every filter; text and order stay, and the requirement, which filters no more.
 */
void
csel_query_clear_filters (CselQuery *self)
{
  for (guint i = 0; i < CSEL_N_COLUMNS; i++)
    csel_query_clear_column (self, i);
  self->wanted = CSEL_WANTED_ALL;
}

/**
 * csel_query_clear_column:
 * @self: a query
 * @column: a column
 *
 * Takes away the filter of one column.
 */
void
csel_query_clear_column (CselQuery *self,
                         CselColumn column)
{
  g_clear_pointer (&self->values[column], g_hash_table_unref);
  self->lo[column] = G_MININT64;
  self->hi[column] = G_MAXINT64;
}

/**
 * csel_query_toggle_value:
 * @self: a query
 * @column: a column
 * @key: a value of it
 *
 * Adds @key to the values that are wanted, or takes it away.
 */
void
csel_query_toggle_value (CselQuery *self,
                         CselColumn column,
                         gint64     key)
{
  if (self->values[column] == NULL)
    self->values[column] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (!g_hash_table_remove (self->values[column], &key))
    g_hash_table_add (self->values[column], g_memdup2 (&key, sizeof key));
  else if (g_hash_table_size (self->values[column]) == 0)
    g_clear_pointer (&self->values[column], g_hash_table_unref);
}

/**
 * csel_query_has_value:
 * @self: a query
 * @column: a column
 * @key: a value of it
 *
 * Returns: %TRUE if @key is one of the values that are wanted
 */
gboolean
csel_query_has_value (const CselQuery *self,
                      CselColumn       column,
                      gint64           key)
{
  return self->values[column] != NULL && g_hash_table_contains (self->values[column], &key);
}

/**
 * csel_query_set_bounds:
 * @self: a query
 * @column: a column of numbers
 * @lo: the smallest value wanted, %G_MININT64 for none
 * @hi: the largest value wanted, %G_MAXINT64 for none
 */
void
csel_query_set_bounds (CselQuery *self,
                       CselColumn column,
                       gint64     lo,
                       gint64     hi)
{
  self->lo[column] = lo;
  self->hi[column] = hi;
}

/**
 * csel_query_get_bounds:
 * @self: a query
 * @column: a column of numbers
 * @lo: (out): the smallest value wanted, %G_MININT64 for none
 * @hi: (out): the largest value wanted, %G_MAXINT64 for none
 */
void
csel_query_get_bounds (const CselQuery *self,
                       CselColumn       column,
                       gint64          *lo,
                       gint64          *hi)
{
  *lo = self->lo[column];
  *hi = self->hi[column];
}

/**
 * csel_query_filters_column:
 * @self: a query
 * @column: a column
 *
 * Returns: %TRUE if values or bounds are set for @column
 */
gboolean
csel_query_filters_column (const CselQuery *self,
                           CselColumn       column)
{
  return self->values[column] != NULL ||
         self->lo[column] != G_MININT64 || self->hi[column] != G_MAXINT64;
}

/**
 * csel_query_is_filtered:
 * @self: a query
 *
 * Returns: %TRUE if any filter is set
 */
gboolean
csel_query_is_filtered (const CselQuery *self)
{
  for (guint i = 0; i < CSEL_N_COLUMNS; i++)
    if (csel_query_filters_column (self, i))
      return TRUE;

  return self->wanted != CSEL_WANTED_ALL;
}

static gboolean
key_passes (const CselQuery *self,
            CselColumn       column,
            gint64           key)
{
  if (self->values[column] != NULL && !g_hash_table_contains (self->values[column], &key))
    return FALSE;
  if (self->lo[column] == G_MININT64 && self->hi[column] == G_MAXINT64)
    return TRUE;

  /* What is not stated or not rated matches no number */
  return key != CSEL_KEY_NOT_STATED && key != CSEL_KEY_NOT_RATED &&
         key >= self->lo[column] && key <= self->hi[column];
}

/* A word of the text; "2.5mm2", or "2.5 mm2" with the word that follows, is a quantity too */
typedef struct
{
  char     *text;
  char     *closed_up;
  guint     n_words;
  CselRange value;
} Word;

static void
word_clear (gpointer data)
{
  g_free (((Word *)data)->text);
  g_free (((Word *)data)->closed_up);
}

static gboolean
parse_value (const char *text,
             CselRange  *value)
{
  return csel_range_parse (text, value, NULL) && !value->is_range && value->unit != CSEL_UNIT_NONE;
}

static Word
make_word (char **texts)
{
  g_autofree char *two = texts[1] != NULL ? g_strconcat (texts[0], " ", texts[1], NULL) : NULL;
  Word word = { .text = csel_index_fold (texts[0]) };

  if (parse_value (texts[0], &word.value))
    word.n_words = 1;
  else if (two != NULL && parse_value (two, &word.value))
    {
      g_autofree char *closed_up = g_strconcat (texts[0], texts[1], NULL);

      word.n_words = 2;
      word.closed_up = csel_index_fold (closed_up);
    }

  return word;
}

static GArray *
split_words (const char *text)
{
  g_auto(GStrv) parts = g_strsplit_set (text != NULL ? text : "", " \t\n", -1);
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_ptr_array_add (texts, parts[i]);
  g_ptr_array_add (texts, NULL);

  g_array_set_clear_func (words, word_clear);
  for (guint i = 0; i + 1 < texts->len; i++)
    {
      Word word = make_word ((char **)&texts->pdata[i]);

      g_array_append_val (words, word);
    }

  return words;
}

/* A word stands in the text, or is a quantity that the product states, alone or in a range */
static gboolean
text_matches (const GArray *words,
              CselIndex    *index,
              guint         row)
{
  guint i = 0;

  while (i < words->len)
    {
      const Word *word = &g_array_index (words, Word, i);

      const char *written = word->closed_up != NULL ? word->closed_up : word->text;

      if ((word->n_words > 0 && csel_index_states (index, row, &word->value)) ||
          strstr (csel_index_get_text (index, row), written) != NULL)
        i += MAX (word->n_words, 1);
      else
        return FALSE;
    }

  return TRUE;
}

void
csel_conditions_init (CselConditions  *self,
                      const CselQuery *query,
                      CselIndex       *index)
{
  self->query = query;
  self->index = index;
  self->words = split_words (query->text);
  for (guint i = 0; i < CSEL_N_COLUMNS; i++)
    self->keys[i] = csel_query_filters_column (query, i) ?
                    csel_index_get_keys (index, i, &query->context) : NULL;
  self->matches = query->wanted != CSEL_WANTED_ALL && !csel_requirement_is_empty (query->requirement) ?
                  csel_index_get_matches (index, query->requirement) : NULL;
}

void
csel_conditions_clear (CselConditions *self)
{
  g_clear_pointer (&self->words, g_array_unref);
}

gboolean
csel_conditions_column_passes (CselConditions *self,
                               CselColumn      column,
                               guint           row)
{
  return self->keys[column] == NULL || key_passes (self->query, column, self->keys[column][row]);
}

gboolean
csel_conditions_text_passes (CselConditions *self,
                             guint           row)
{
  return text_matches (self->words, self->index, row);
}

gboolean
csel_conditions_matches_passes (CselConditions *self,
                                guint           row)
{
  return self->matches == NULL || csel_matches_passes (self->matches, row, self->query->wanted);
}

/* The rows that pass the text and every filter but that of @except */
static GArray *
select_rows (const CselQuery *self,
             CselIndex       *index,
             CselColumn       except)
{
  guint n = csel_library_get_n_rows (csel_index_get_library (index));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto(CselConditions) conditions = { 0 };

  csel_conditions_init (&conditions, self, index);
  for (guint row = 0; row < n; row++)
    {
      gboolean passes = csel_conditions_matches_passes (&conditions, row) &&
                        csel_conditions_text_passes (&conditions, row);

      for (guint i = 0; passes && i < CSEL_N_COLUMNS; i++)
        passes = i == except || csel_conditions_column_passes (&conditions, i, row);
      if (passes)
        g_array_append_val (rows, row);
    }

  return rows;
}

typedef struct
{
  const gint64 *keys;
  gboolean      descending;
} Order;

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Order *order = data;
  gint64 key_a = order->keys[*(const guint *)a];
  gint64 key_b = order->keys[*(const guint *)b];

  if (key_a == key_b)
    return 0;
  /* What is not stated stays last in both directions */
  if (key_a >= CSEL_KEY_NOT_RATED || key_b >= CSEL_KEY_NOT_RATED)
    return key_a < key_b ? -1 : 1;

  return (key_a < key_b) != order->descending ? -1 : 1;
}

/* 0 the item number itself, 1 its beginning, 2 anywhere else */
static gint64
rank_match (const char *text,
            const char *needle)
{
  const char *lines = text;

  for (guint i = 0; i < 2 && lines != NULL; i++)
    {
      gsize length = strcspn (lines, "\n");

      if (strncmp (lines, needle, strlen (needle)) == 0)
        return length == strlen (needle) ? 0 : 1;
      lines = lines[length] == '\n' ? lines + length + 1 : NULL;
    }

  return 2;
}

static void
sort_by_match (const CselQuery *self,
               CselIndex       *index,
               GArray          *rows)
{
  guint n = csel_library_get_n_rows (csel_index_get_library (index));
  g_autofree char *needle = g_strstrip (csel_index_fold (self->text));
  g_autofree gint64 *ranks = g_new0 (gint64, n + 1);
  Order order = { ranks, FALSE };

  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      ranks[row] = rank_match (csel_index_get_text (index, row), needle);
    }

  g_array_sort_with_data (rows, compare_rows, &order);
}

/* What is open stands apart, after what meets the requirement */
static GArray *
set_open_apart (const CselQuery *self,
                CselIndex       *index,
                GArray          *rows)
{
  g_auto(CselConditions) conditions = { 0 };
  g_autoptr(GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *apart;

  csel_conditions_init (&conditions, self, index);
  if (conditions.matches == NULL)
    return rows;

  apart = g_array_sized_new (FALSE, FALSE, sizeof (guint), rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      g_array_append_val (csel_matches_passes (conditions.matches, row, CSEL_WANTED_MEETS) ? apart : open, row);
    }
  g_array_append_vals (apart, open->data, open->len);
  g_array_unref (rows);

  return apart;
}

/**
 * csel_query_run:
 * @self: a query
 * @index: an index of the open catalogues
 *
 * Returns: (transfer full) (element-type guint): the rows of the library that answer @self,
 *   in order
 */
GArray *
csel_query_run (const CselQuery *self,
                CselIndex       *index)
{
  GArray *rows = select_rows (self, index, CSEL_N_COLUMNS);

  if (self->sort < CSEL_N_COLUMNS)
    {
      Order order = { csel_index_get_keys (index, self->sort, &self->context), self->descending };

      g_array_sort_with_data (rows, compare_rows, &order);
    }
  else if (self->text != NULL && *self->text != '\0')
    sort_by_match (self, index, rows);

  return self->wanted == CSEL_WANTED_NOT_FAILED ? set_open_apart (self, index, rows) : rows;
}

static int
compare_facet_values (gconstpointer a,
                      gconstpointer b)
{
  gint64 key_a = ((const CselFacetValue *)a)->key;
  gint64 key_b = ((const CselFacetValue *)b)->key;

  return key_a < key_b ? -1 : key_a > key_b;
}

/**
 * csel_query_get_facet:
 * @self: a query
 * @index: an index of the open catalogues
 * @column: a column
 *
 * Returns: (transfer full) (element-type CselFacetValue): every value of @column there is,
 *   in order, and how many products would be left if only it were chosen; 0 counts too
 */
GArray *
csel_query_get_facet (const CselQuery *self,
                      CselIndex       *index,
                      CselColumn       column)
{
  guint n = csel_library_get_n_rows (csel_index_get_library (index));
  const gint64 *keys = csel_index_get_keys (index, column, &self->context);
  g_autoptr(GArray) rows = select_rows (self, index, column);
  g_autoptr(GHashTable) positions = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (CselFacetValue));

  for (guint row = 0; row < n; row++)
    if (!g_hash_table_contains (positions, &keys[row]))
      {
        CselFacetValue value = { keys[row], 0, row };

        g_hash_table_insert (positions, (gpointer) &keys[row], GUINT_TO_POINTER (values->len));
        g_array_append_val (values, value);
      }

  for (guint i = 0; i < rows->len; i++)
    {
      const gint64 *key = &keys[g_array_index (rows, guint, i)];
      guint position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, key));

      g_array_index (values, CselFacetValue, position).count++;
    }

  g_array_sort (values, compare_facet_values);

  return values;
}
