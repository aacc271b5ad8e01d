/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselResult: the products that answer a query, in order
 *
 *   words ─▶ rows ─┐
 *   filter ─▶ rows ─┼▶ rows that pass all of them ─▶ requirement ─▶ order ─▶ row numbers
 *   filter ─▶ rows ─┘
 *
 * Values within one column are alternatives, columns hold together. Sets of rows are a bit each; the
 * requirement, which takes longest, is asked of what everything else has left over. A result does
 * not change; it is of the list of products as it was when it was made.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-result-private.h"

#include <string.h>

#include "engine/csel-bits.h"
#include "engine/csel-column-private.h"

static gsize
get_bits_size (CselResult *self)
{
  return (csel_bits_get_n_words (self->n_all) + 1) * sizeof (guint64);
}

guint64 *
csel_result_take_bits (CselResult *self)
{
  return csel_buffers_take (self->buffers, get_bits_size (self));
}

void
csel_result_give_bits (CselResult *self,
                       guint64    *bits)
{
  csel_buffers_give (self->buffers, bits, get_bits_size (self));
}

static guint32 *
take_rows (CselResult *self)
{
  return csel_buffers_take (self->buffers, self->n_all * sizeof (guint32));
}

static void
give_rows (CselResult *self,
           guint32    *rows)
{
  csel_buffers_give (self->buffers, rows, self->n_all * sizeof (guint32));
}

static gboolean
value_is_within (const CselColumnValue *value,
                 const CselBounds      *bounds)
{
  return (value->kind == CSEL_VALUE_QUANTITY || value->kind == CSEL_VALUE_RANGE) &&
         csel_unit_get_kind (value->range.unit) == csel_unit_get_kind (bounds->unit) &&
         value->range.hi >= bounds->lo && value->range.lo <= bounds->hi;
}

/* Which values of a column are wanted; behind the last of them, whether what is not stated is */
static guint8 *
list_wanted (const CselQuery *query,
             CselColumn      *column)
{
  guint n = csel_column_get_n_values (column);
  guint8 *wanted = g_new0 (guint8, n + 1);
  guint n_keys = csel_query_get_n_keys (query, column->id);
  gboolean all = csel_query_has_value (query, column->id, CSEL_KEY_STATED);
  CselBounds bounds;
  gboolean has_bounds = csel_query_get_bounds (query, column->id, &bounds);

  wanted[n] = csel_query_has_value (query, column->id, CSEL_KEY_NOT_STATED);
  /* Bounds alone narrow all values */
  all = all || (has_bounds && n_keys == wanted[n]);

  for (guint i = 0; i < n_keys; i++)
    {
      gpointer value;

      if (g_hash_table_lookup_extended (column->by_key, csel_query_get_key (query, column->id, i), NULL, &value))
        wanted[GPOINTER_TO_UINT (value)] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      guint32 parent = csel_column_get_entry (column, i)->parent;

      /* A group stands before those in it */
      wanted[i] = wanted[i] || all || (parent != CSEL_NO_VALUE && wanted[parent]);
      if (has_bounds && !value_is_within (csel_column_get_value (column, i), &bounds))
        wanted[i] = FALSE;
    }

  return wanted;
}

static void
filter_column (const CselQuery *query,
               CselColumn      *column,
               guint64         *bits)
{
  g_autofree guint8 *wanted = list_wanted (query, column);

  for (guint row = 0; row < column->n_rows; row += 64)
    {
      guint n_bits = MIN (64, column->n_rows - row);
      guint64 word = 0;

      for (guint i = 0; i < n_bits; i++)
        word |= (guint64)wanted[csel_column_get_cell (column, row + i)] << i;
      bits[row / 64] = word;
    }
  for (guint i = 0; i < column->extras->len; i++)
    {
      const CselColumnExtra *extra = &g_array_index (column->extras, CselColumnExtra, i);

      if (wanted[extra->value])
        csel_bits_set (bits, extra->row);
    }
}

static void
make_passing (CselResult *self)
{
  self->n_passing = csel_query_get_n_columns (self->query);
  self->passing = g_new0 (CselPassing, self->n_passing + 1);
  for (guint i = 0; i < self->n_passing; i++)
    {
      CselPassing *passing = &self->passing[i];

      passing->column = csel_index_get_column (self->index, self->listing, csel_query_get_column (self->query, i),
                                               &self->query->context);
      passing->bits = csel_result_take_bits (self);
      if (passing->column != NULL)
        filter_column (self->query, passing->column, passing->bits);
      else
        csel_bits_clear (passing->bits, self->n_all);
    }
}

/**
 * csel_result_select:
 * @self: a result
 * @with_text: whether the words must occur
 * @without: the number of a filter that is left out, %CSEL_ALL_FILTERS for none
 * @bits: (out): the rows that pass; the requirement is not asked
 */
void
csel_result_select (CselResult *self,
                    gboolean    with_text,
                    guint       without,
                    guint64    *bits)
{
  if (with_text && self->search != NULL)
    memcpy (bits, csel_search_get_rows (self->search), get_bits_size (self) - sizeof (guint64));
  else
    csel_bits_fill (bits, self->n_all);

  for (guint i = 0; i < self->n_passing; i++)
    if (i != without)
      csel_bits_and (bits, self->passing[i].bits, self->n_all);
}

/**
 * csel_result_ask:
 * @self: a result
 * @bits: (inout): rows; those stay of which the answer to the requirement is wanted
 */
void
csel_result_ask (CselResult *self,
                 guint64    *bits)
{
  gsize n_words = csel_bits_get_n_words (self->n_all);

  for (gsize i = 0; self->matches != NULL && i < n_words; i++)
    for (guint64 word = bits[i]; word != 0; word &= word - 1)
      {
        guint bit = (guint)__builtin_ctzll (word);

        if (!csel_matches_passes (self->matches, (guint)(i * 64) + bit, self->query->wanted))
          bits[i] &= ~(G_GUINT64_CONSTANT (1) << bit);
      }
}

/* By the column's own order of all rows */
static void
sort_by_column (CselResult *self,
                CselColumn *column)
{
  const CselColumnOrder *order = csel_column_get_order (column, self->query->descending);
  guint64 *places = csel_result_take_bits (self);
  gsize n_words = csel_bits_get_n_words (self->n_all);

  csel_bits_clear (places, self->n_all);
  for (gsize i = 0; i < n_words; i++)
    for (guint64 word = self->bits[i]; word != 0; word &= word - 1)
      csel_bits_set (places, order->places[i * 64 + (guint)__builtin_ctzll (word)]);

  self->n_rows = csel_bits_list (places, self->n_all, FALSE, self->rows);
  for (guint i = 0; i < self->n_rows; i++)
    self->rows[i] = order->rows[self->rows[i]];
  csel_result_give_bits (self, places);
}

/* The best first; equally good ones stay as they are */
static void
sort_by_match (CselResult *self)
{
  guint64 *bits = csel_result_take_bits (self);

  for (guint rank = 0; rank <= csel_search_get_worst (self->search); rank++)
    {
      csel_search_select (self->search, rank, bits);
      csel_bits_and (bits, self->bits, self->n_all);
      self->n_rows += csel_bits_list (bits, self->n_all, FALSE, self->rows + self->n_rows);
    }
  csel_result_give_bits (self, bits);
}

static void
sort (CselResult *self)
{
  g_autoptr(CselColumn) column = self->query->sort != NULL ? csel_result_get_column (self, self->query->sort) : NULL;

  if (column != NULL)
    sort_by_column (self, column);
  else if (self->query->sort == NULL && self->search != NULL)
    sort_by_match (self);
  else
    self->n_rows = csel_bits_list (self->bits, self->n_all, FALSE, self->rows);
}

/* What is open stands apart, after what meets the requirement */
static void
set_open_apart (CselResult *self)
{
  guint32 *open = take_rows (self);
  guint n_open = 0;
  guint n = 0;

  for (guint i = 0; i < self->n_rows; i++)
    if (csel_matches_passes (self->matches, self->rows[i], CSEL_WANTED_MEETS))
      self->rows[n++] = self->rows[i];
    else
      open[n_open++] = self->rows[i];
  memcpy (self->rows + n, open, n_open * sizeof (guint32));
  give_rows (self, open);
}

static void
run (CselResult *self,
     CselResult *before)
{
  self->search = csel_search_new (self->listing, self->query->text, before != NULL ? before->search : NULL,
                                  self->buffers);
  make_passing (self);
  if (self->query->wanted != CSEL_WANTED_ALL && !csel_requirement_is_empty (self->query->requirement))
    self->matches = csel_index_get_matches (self->index, self->listing, self->query->requirement);

  self->bits = csel_result_take_bits (self);
  csel_result_select (self, TRUE, CSEL_ALL_FILTERS, self->bits);
  csel_result_ask (self, self->bits);
  self->rows = take_rows (self);
  sort (self);
  if (self->matches != NULL && self->query->wanted == CSEL_WANTED_NOT_FAILED)
    set_open_apart (self);
}

/**
 * csel_result_new:
 * @query: what is asked; copied
 * @index: an index of the open catalogues
 * @before: (nullable): the result before, which may have found out something already; not changed
 *
 * In any thread.
 *
 * Returns: (transfer full): the products that answer @query, in order
 */
CselResult *
csel_result_new (const CselQuery *query,
                 CselIndex       *index,
                 CselResult      *before)
{
  CselResult *self = g_new0 (CselResult, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->index = g_object_ref (index);
  self->listing = csel_index_get_listing (index);
  self->query = csel_query_copy (query);
  self->buffers = csel_buffers_ref (csel_index_get_buffers (index));
  self->n_all = csel_listing_get_n_rows (self->listing);
  run (self, before);

  return self;
}

CselResult *
csel_result_ref (CselResult *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
csel_result_unref (CselResult *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  csel_found_list_clear (&self->found, self);
  give_rows (self, self->rows);
  csel_result_give_bits (self, self->bits);
  for (guint i = 0; i < self->n_passing; i++)
    {
      g_clear_pointer (&self->passing[i].column, csel_column_unref);
      csel_result_give_bits (self, self->passing[i].bits);
    }
  g_free (self->passing);
  g_clear_pointer (&self->matches, csel_matches_unref);
  g_clear_pointer (&self->search, csel_search_free);
  csel_buffers_unref (self->buffers);
  csel_query_free (self->query);
  csel_listing_unref (self->listing);
  g_object_unref (self->index);
  g_free (self);
}

/**
 * csel_result_get_query:
 * @self: a result
 *
 * Returns: (transfer none): what was asked
 */
const CselQuery *
csel_result_get_query (CselResult *self)
{
  return self->query;
}

/**
 * csel_result_get_listing:
 * @self: a result
 *
 * Returns: (transfer none): the products among which they were found
 */
CselListing *
csel_result_get_listing (CselResult *self)
{
  return self->listing;
}

/**
 * csel_result_get_column:
 * @self: a result
 * @column: the id of a column
 *
 * Returns: (transfer full) (nullable): what all listed products state in it, %NULL if there is no
 *   such column
 */
CselColumn *
csel_result_get_column (CselResult *self,
                        const char *column)
{
  return csel_index_get_column (self->index, self->listing, column, &self->query->context);
}

guint
csel_result_get_n_rows (CselResult *self)
{
  return self->n_rows;
}

/**
 * csel_result_get_row:
 * @self: a result
 * @position: a place in it
 *
 * Returns: the row of the listing that stands there
 */
guint
csel_result_get_row (CselResult *self,
                     guint       position)
{
  g_return_val_if_fail (position < self->n_rows, 0);

  return self->rows[position];
}

/**
 * csel_result_get_product:
 * @self: a result
 * @position: a place in it
 *
 * Returns: (transfer full): the product that stands there
 */
CselProduct *
csel_result_get_product (CselResult *self,
                         guint       position)
{
  return csel_listing_get_product (self->listing, csel_result_get_row (self, position));
}

/**
 * csel_result_find_position:
 * @self: a result
 * @product: (nullable): a product
 * @position: (out): its place
 *
 * Returns: %FALSE if it was not found
 */
gboolean
csel_result_find_position (CselResult  *self,
                           CselProduct *product,
                           guint       *position)
{
  guint row;

  if (!csel_listing_find_row (self->listing, product, &row) || !csel_bits_has (self->bits, row))
    return FALSE;

  for (*position = 0; self->rows[*position] != row;)
    (*position)++;

  return TRUE;
}

/**
 * csel_result_count_open:
 * @self: a result
 *
 * Returns: how many of the products that were found are open; 0 if none were asked
 */
guint
csel_result_count_open (CselResult *self)
{
  guint n = 0;

  for (guint i = 0; self->matches != NULL && i < self->n_rows; i++)
    n += !csel_matches_passes (self->matches, self->rows[i], CSEL_WANTED_MEETS);

  return n;
}
