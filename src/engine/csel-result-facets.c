/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What a result can be divided by
 *
 * What a facet counts leaves its own column's filter out, so that it never removes its own other
 * values.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-result-private.h"

#include <string.h>

#include "engine/csel-bits.h"
#include "engine/csel-column-private.h"

/** FEW_ROWS: less than this part of the rows are looked at one by one */
#define FEW_ROWS 4

/* The list that is the shorter one, so that counting never takes more than half of the rows */
void
csel_found_list_init (CselFoundList *list,
                      CselResult    *result,
                      guint64       *bits)
{
  guint n = csel_bits_count (bits, result->n_all);

  list->bits = bits;
  list->inverted = n > result->n_all / 2;
  list->rows = csel_buffers_take (result->buffers, result->n_all * sizeof (guint32));
  list->n_rows = csel_bits_list (bits, result->n_all, list->inverted, list->rows);
}

/* The rows are the list's, the bits are not */
void
csel_found_list_clear (CselFoundList *list,
                       CselResult    *result)
{
  csel_buffers_give (result->buffers, list->rows, result->n_all * sizeof (guint32));
  list->rows = NULL;
}

static guint
find_filter (CselResult *self,
             const char *column)
{
  for (guint i = 0; i < self->n_passing; i++)
    if (strcmp (csel_query_get_column (self->query, i), column) == 0)
      return i;

  return CSEL_ALL_FILTERS;
}

/**
 * csel_result_get_facet:
 * @self: a result
 * @column: the id of a column
 *
 * In the thread that @self belongs to.
 *
 * Returns: (transfer full) (nullable): what the products that were found state in it, %NULL if
 *   there is no such column
 */
CselFacet *
csel_result_get_facet (CselResult *self,
                       const char *column)
{
  g_autoptr(CselColumn) asked = csel_index_get_column (self->index, self->listing, column, &self->query->context);
  guint filter = find_filter (self, column);
  CselFoundList found;
  CselFacet *facet;

  if (asked == NULL)
    return NULL;

  if (filter == CSEL_ALL_FILTERS)
    {
      if (self->found.rows == NULL)
        csel_found_list_init (&self->found, self, self->bits);
      return csel_facet_new (asked, self->bits, self->found.rows, self->found.n_rows, self->found.inverted);
    }

  found.bits = csel_result_take_bits (self);
  csel_result_select (self, TRUE, filter, found.bits);
  csel_result_ask (self, found.bits);
  csel_found_list_init (&found, self, found.bits);
  facet = csel_facet_new (asked, found.bits, found.rows, found.n_rows, found.inverted);
  csel_found_list_clear (&found, self);
  csel_result_give_bits (self, found.bits);

  return facet;
}

typedef struct
{
  GHashTable *by_id;
  GArray     *uses;
} Uses;

static CselColumnUse *
need_use (Uses       *self,
          const char *column)
{
  gpointer found;
  CselColumnUse use = { column, 0, 0 };

  if (!g_hash_table_lookup_extended (self->by_id, column, NULL, &found))
    {
      found = GUINT_TO_POINTER (self->uses->len);
      g_hash_table_insert (self->by_id, (char *)column, found);
      g_array_append_val (self->uses, use);
    }

  return &g_array_index (self->uses, CselColumnUse, GPOINTER_TO_UINT (found));
}

/* Voltages and currents are divided by what holds under "Ratings per" */
static const char *
get_column (const CselProperty *property,
            CselPropertyId      id)
{
  if (id == CSEL_PROPERTY_NOMINAL_VOLTAGE || id == CSEL_PROPERTY_RATED_VOLTAGE)
    return CSEL_COLUMN_VOLTAGE;
  if (id == CSEL_PROPERTY_RATED_CURRENT)
    return CSEL_COLUMN_CURRENT;
  if ((property->flags & (CSEL_PROPERTY_UNIQUE | CSEL_PROPERTY_COLD | CSEL_PROPERTY_RATING)) != 0 ||
      property->type == CSEL_TYPE_LONG_TEXT || property->type == CSEL_TYPE_FORMULA)
    return NULL;

  return property->id;
}

typedef struct
{
  CselResult            *result;
  const CselListingPart *part;
  CselCatalog           *catalog;
  guint                 *n_stated;
  guint                 *n_values;
} Counting;

/* One pass over what the rows state; each property once a row, each fact once */
static void
count_by_row (const Counting *self)
{
  g_autofree guint64 *seen = csel_bits_new (csel_catalog_get_n_facts (self->catalog));

  for (guint row = 0; row < self->part->n_rows; row++)
    {
      guint n;
      const guint32 *numbers;
      guint before = G_MAXUINT;

      if (!csel_bits_has (self->result->bits, self->part->first + row))
        continue;
      numbers = csel_catalog_get_numbers (self->catalog, row, &n);
      for (guint i = 0; i < n; i++)
        {
          guint property = csel_catalog_get_fact (self->catalog, numbers[i])->property;

          self->n_stated[property] += property != before;
          before = property;
          if (csel_bits_has (seen, numbers[i]))
            continue;
          csel_bits_set (seen, numbers[i]);
          self->n_values[property]++;
        }
    }
}

/* Adds those of the rows that were found; gives back whether there are any */
static gboolean
add_found (const CselRowSet *rows,
           const guint64    *found,
           guint             n_rows,
           guint64          *stated)
{
  guint64 any = 0;

  if (rows->bits == NULL)
    for (guint i = 0; i < rows->n_rows; i++)
      {
        guint32 row = rows->rows[i];
        guint64 bit = found[row / 64] & G_GUINT64_CONSTANT (1) << (row % 64);

        stated[row / 64] |= bit;
        any |= bit;
      }
  else
    for (gsize i = 0; i < csel_bits_get_n_words (n_rows); i++)
      {
        guint64 word = csel_row_set_get_word (rows, i) & found[i];

        stated[i] |= word;
        any |= word;
      }

  return any != 0;
}

/* The same for most of the rows: by the rows of each fact, which are there before what the rows state is */
static void
count_by_fact (const Counting *self)
{
  guint n_rows = self->part->n_rows;
  g_autofree guint64 *found = csel_bits_new (n_rows);
  g_autofree guint64 *stated = csel_bits_new (n_rows);

  csel_bits_take_part (found, self->result->bits, self->part->first, n_rows);
  for (guint property = 0; property < csel_catalog_get_n_properties (self->catalog); property++)
    {
      guint n;
      const guint32 *facts = csel_catalog_index_list_property_facts (self->part->index, property, &n);

      csel_bits_clear (stated, n_rows);
      for (guint i = 0; i < n; i++)
        {
          CselRowSet rows = csel_catalog_index_get_fact_rows (self->part->index, facts[i]);

          self->n_values[property] += add_found (&rows, found, n_rows, stated);
        }
      self->n_stated[property] = n > 0 ? csel_bits_count (stated, n_rows) : 0;
    }
}

static void
count_part (CselResult *self,
            guint       part_number,
            Uses       *uses)
{
  const CselListingPart *part = csel_listing_get_part (self->listing, part_number);
  CselCatalog *catalog = csel_listing_get_catalog (self->listing, part_number);
  guint n_properties = csel_catalog_get_n_properties (catalog);
  g_autofree guint *n_stated = g_new0 (guint, n_properties);
  g_autofree guint *n_values = g_new0 (guint, n_properties);
  const Counting counting = { self, part, catalog, n_stated, n_values };

  if (part->is_finished && self->n_rows > self->n_all / FEW_ROWS)
    count_by_fact (&counting);
  else
    count_by_row (&counting);

  for (guint i = 0; i < n_properties; i++)
    {
      const char *column = n_stated[i] > 0 ? get_column (csel_catalog_get_property (catalog, i), i) : NULL;
      CselColumnUse *use = column != NULL ? need_use (uses, column) : NULL;

      if (use != NULL)
        {
          use->n_stated += n_stated[i];
          use->n_values += n_values[i];
        }
    }
}

static void
count_groups (CselResult *self,
              Uses       *uses)
{
  guint n_groups = 0;
  CselColumnUse *use;

  for (guint i = 0; i < csel_listing_get_n_parts (self->listing); i++)
    if (csel_listing_get_part (self->listing, i)->is_finished)
      n_groups += csel_catalog_get_n_groups (csel_listing_get_catalog (self->listing, i));
  if (n_groups > 0)
    {
      use = need_use (uses, CSEL_COLUMN_GROUP);
      use->n_stated = self->n_rows;
      use->n_values = n_groups;
    }
  if (csel_listing_get_n_parts (self->listing) > 1)
    {
      use = need_use (uses, CSEL_COLUMN_CATALOG);
      use->n_stated = self->n_rows;
      use->n_values = csel_listing_get_n_parts (self->listing);
    }
}

/* What most products state first; what names each of them by a word of its own divides nothing */
static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const CselColumnUse *use_a = a;
  const CselColumnUse *use_b = b;

  if (use_a->n_stated != use_b->n_stated)
    return use_a->n_stated > use_b->n_stated ? -1 : 1;

  return use_a->n_values < use_b->n_values ? -1 : use_a->n_values > use_b->n_values;
}

/**
 * csel_result_list_columns:
 * @self: a result
 *
 * To be asked when somebody looks: it takes as long as all that the found products state, or all products if they are
 * many.
 *
 * Returns: (transfer full) (element-type CselColumnUse): the columns by which the result can be
 *   divided, the most useful first: groups and catalogues, then what most products state. What they
 *   all state alike is left out
 */
GArray *
csel_result_list_columns (CselResult *self)
{
  Uses uses = {
    g_hash_table_new (g_str_hash, g_str_equal),
    g_array_new (FALSE, FALSE, sizeof (CselColumnUse)),
  };
  guint n = 0;

  count_groups (self, &uses);
  for (guint i = 0; i < csel_listing_get_n_parts (self->listing); i++)
    count_part (self, i, &uses);
  g_hash_table_unref (uses.by_id);

  for (guint i = 0; i < uses.uses->len; i++)
    if (g_array_index (uses.uses, CselColumnUse, i).n_values > 1)
      g_array_index (uses.uses, CselColumnUse, n++) = g_array_index (uses.uses, CselColumnUse, i);
  g_array_set_size (uses.uses, n);
  g_array_sort (uses.uses, compare_uses);

  return uses.uses;
}
