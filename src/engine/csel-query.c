/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselQuery: what is asked of the open catalogues
 *
 * A plain value: words, filters, order. Columns and their values are named by ids and keys that
 * stay the same from one session to the next, whatever catalogues are open. It is answered by a
 * CselResult.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-query.h"

#include <string.h>

#include "base/csel-macros.h"

/* In the order in which they were set */
typedef struct
{
  char      *column;
  GPtrArray *keys;
  CselBounds bounds;
} Filter;

G_DEFINE_BOXED_TYPE (CselQuery, csel_query, csel_query_copy, csel_query_free)

static const CselBounds no_bounds = { G_MININT64, G_MAXINT64, CSEL_UNIT_NONE };

static Filter *
filter_new (const char *column)
{
  Filter *filter = g_new0 (Filter, 1);

  filter->column = g_strdup (column);
  filter->keys = g_ptr_array_new_with_free_func (g_free);
  filter->bounds = no_bounds;

  return filter;
}

static void
filter_free (gpointer data)
{
  Filter *filter = data;

  g_free (filter->column);
  g_ptr_array_unref (filter->keys);
  g_free (filter);
}

static gboolean
has_bounds (const Filter *filter)
{
  return filter->bounds.lo != G_MININT64 || filter->bounds.hi != G_MAXINT64;
}

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
  self->requirement = csel_requirement_new ();
  self->filters = g_ptr_array_new_with_free_func (filter_free);

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
  copy->sort = g_strdup (self->sort);
  copy->requirement = csel_requirement_copy (self->requirement);
  copy->filters = g_ptr_array_new_with_free_func (filter_free);
  for (guint i = 0; i < self->filters->len; i++)
    {
      const Filter *filter = g_ptr_array_index (self->filters, i);
      Filter *copied = filter_new (filter->column);

      copied->bounds = filter->bounds;
      for (guint j = 0; j < filter->keys->len; j++)
        g_ptr_array_add (copied->keys, g_strdup (g_ptr_array_index (filter->keys, j)));
      g_ptr_array_add (copy->filters, copied);
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
  g_ptr_array_unref (self->filters);
  csel_requirement_free (self->requirement);
  g_free (self->sort);
  g_free (self->text);
  g_free (self);
}

static Filter *
find_filter (const CselQuery *self,
             const char      *column)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      Filter *filter = g_ptr_array_index (self->filters, i);

      if (strcmp (filter->column, column) == 0)
        return filter;
    }

  return NULL;
}

static Filter *
need_filter (CselQuery  *self,
             const char *column)
{
  Filter *filter = find_filter (self, column);

  if (filter == NULL)
    {
      filter = filter_new (column);
      g_ptr_array_add (self->filters, filter);
    }

  return filter;
}

static void
drop_if_empty (CselQuery *self,
               Filter    *filter)
{
  if (filter->keys->len == 0 && !has_bounds (filter))
    g_ptr_array_remove (self->filters, filter);
}

/**
 * csel_query_set_sort:
 * @self: a query
 * @column: (nullable): the id of the column to sort by, %NULL for the best match first
 * @descending: %TRUE to sort from the largest
 */
void
csel_query_set_sort (CselQuery  *self,
                     const char *column,
                     gboolean    descending)
{
  csel_set_str (&self->sort, column);
  self->descending = descending;
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
  g_ptr_array_set_size (self->filters, 0);
  self->wanted = CSEL_WANTED_ALL;
}

/**
 * csel_query_clear_column:
 * @self: a query
 * @column: the id of a column
 *
 * Takes away the filter of one column.
 */
void
csel_query_clear_column (CselQuery  *self,
                         const char *column)
{
  Filter *filter = find_filter (self, column);

  if (filter != NULL)
    g_ptr_array_remove (self->filters, filter);
}

static gboolean
find_key (const Filter *filter,
          const char   *key,
          guint        *index)
{
  return g_ptr_array_find_with_equal_func (filter->keys, key, g_str_equal, index);
}

/**
 * csel_query_toggle_value:
 * @self: a query
 * @column: the id of a column
 * @key: the key of a value, %CSEL_KEY_STATED or %CSEL_KEY_NOT_STATED
 *
 * Adds @key to the values that are wanted, or takes it away.
 */
void
csel_query_toggle_value (CselQuery  *self,
                         const char *column,
                         const char *key)
{
  Filter *filter = need_filter (self, column);
  guint index;

  if (find_key (filter, key, &index))
    g_ptr_array_remove_index (filter->keys, index);
  else
    g_ptr_array_add (filter->keys, g_strdup (key));
  drop_if_empty (self, filter);
}

/**
 * csel_query_has_value:
 * @self: a query
 * @column: the id of a column
 * @key: the key of a value
 *
 * Returns: %TRUE if it is one of the values that are wanted
 */
gboolean
csel_query_has_value (const CselQuery *self,
                      const char      *column,
                      const char      *key)
{
  const Filter *filter = find_filter (self, column);

  return filter != NULL && find_key (filter, key, NULL);
}

/**
 * csel_query_get_n_keys:
 * @self: a query
 * @column: the id of a column
 *
 * Returns: how many of its values are wanted, 0 for any
 */
guint
csel_query_get_n_keys (const CselQuery *self,
                       const char      *column)
{
  const Filter *filter = find_filter (self, column);

  return filter != NULL ? filter->keys->len : 0;
}

/**
 * csel_query_get_key:
 * @self: a query
 * @column: the id of a column of which values are wanted
 * @index: which of them, in the order in which they were chosen
 *
 * Returns: the key of the value
 */
const char *
csel_query_get_key (const CselQuery *self,
                    const char      *column,
                    guint            index)
{
  const Filter *filter = find_filter (self, column);

  g_return_val_if_fail (filter != NULL && index < filter->keys->len, NULL);

  return g_ptr_array_index (filter->keys, index);
}

/**
 * csel_query_set_bounds:
 * @self: a query
 * @column: the id of a column
 * @bounds: (nullable): between which numbers its value must lie
 */
void
csel_query_set_bounds (CselQuery        *self,
                       const char       *column,
                       const CselBounds *bounds)
{
  Filter *filter = need_filter (self, column);

  filter->bounds = bounds != NULL ? *bounds : no_bounds;
  drop_if_empty (self, filter);
}

/**
 * csel_query_get_bounds:
 * @self: a query
 * @column: the id of a column
 * @bounds: (out caller-allocates): between which numbers its value must lie
 *
 * Returns: %FALSE if it has no bounds
 */
gboolean
csel_query_get_bounds (const CselQuery *self,
                       const char      *column,
                       CselBounds      *bounds)
{
  const Filter *filter = find_filter (self, column);

  *bounds = filter != NULL ? filter->bounds : no_bounds;

  return filter != NULL && has_bounds (filter);
}

/**
 * csel_query_filters_column:
 * @self: a query
 * @column: the id of a column
 *
 * Returns: %TRUE if values or bounds are set for it
 */
gboolean
csel_query_filters_column (const CselQuery *self,
                           const char      *column)
{
  return find_filter (self, column) != NULL;
}

guint
csel_query_get_n_columns (const CselQuery *self)
{
  return self->filters->len;
}

/**
 * csel_query_get_column:
 * @self: a query
 * @index: which of its filters, in the order in which they were set
 *
 * Returns: the id of the column that is filtered
 */
const char *
csel_query_get_column (const CselQuery *self,
                       guint            index)
{
  return ((const Filter *)g_ptr_array_index (self->filters, index))->column;
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
  return self->filters->len > 0 || self->wanted != CSEL_WANTED_ALL;
}
