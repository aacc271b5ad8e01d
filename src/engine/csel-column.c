/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselColumn: what the listed products state in one column
 *
 *   values   [ 2 | 3 | 4 | 6.3 | not rated ]      in their natural order, each once
 *   first    [ 2 | 0 | – | 1 | … ]                the value that stands in the cell of each row
 *   extras   [ (3, 2) | … ]                       what else a row states
 *
 * It is made once for a list of products (csel-column-builder.c) and does not change.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-column-private.h"

#include <string.h>

#include "base/csel-fold.h"
#include "rules/csel-rating.h"

/**
 * csel_column_find_in_catalog:
 * @catalog: a catalogue
 * @id: the id of a property
 * @property: (out): the number by which its facts name it
 *
 * Returns: %FALSE if it is neither built in nor brought by @catalog
 */
gboolean
csel_column_find_in_catalog (CselCatalog    *catalog,
                             const char     *id,
                             CselPropertyId *property)
{
  if (csel_property_find (id, property))
    return TRUE;

  for (*property = CSEL_N_PROPERTIES; *property < csel_catalog_get_n_properties (catalog); (*property)++)
    if (strcmp (csel_catalog_get_property (catalog, *property)->id, id) == 0)
      return TRUE;

  return FALSE;
}

/**
 * csel_column_find_property:
 * @listing: (nullable): the listed products, %NULL for the built-in properties alone
 * @id: the id of a column
 *
 * Returns: (transfer none) (nullable): the property of that id, as the first of the listed
 *   catalogues has it that knows it
 */
const CselProperty *
csel_column_find_property (CselListing *listing,
                           const char  *id)
{
  CselPropertyId property;

  if (csel_property_find (id, &property))
    return csel_property_get (property);

  for (guint i = 0; listing != NULL && i < csel_listing_get_n_parts (listing); i++)
    if (csel_column_find_in_catalog (csel_listing_get_catalog (listing, i), id, &property))
      return csel_catalog_get_property (csel_listing_get_catalog (listing, i), property);

  return NULL;
}

/**
 * csel_column_get_fact:
 * @id: the id of a column
 * @product: a product
 * @context: "Ratings per"
 *
 * Returns: (nullable) (transfer none): the fact that stands in the product's cell, %NULL if it is
 *   not stated, or the column no property
 */
const CselFact *
csel_column_get_fact (const char              *id,
                      CselProduct             *product,
                      const CselRatingContext *context)
{
  CselPropertyId property;

  if (strcmp (id, CSEL_COLUMN_VOLTAGE) == 0)
    return csel_rating_pick (product, context, csel_rating_voltage (context)).fact;
  if (strcmp (id, CSEL_COLUMN_CURRENT) == 0)
    return csel_rating_pick (product, context, CSEL_PROPERTY_RATED_CURRENT).fact;

  return csel_column_find_in_catalog (csel_product_get_catalog (product), id, &property) ?
         csel_product_lookup_first (product, property) : NULL;
}

static gboolean
is_rating (const char *id)
{
  return strcmp (id, CSEL_COLUMN_VOLTAGE) == 0 || strcmp (id, CSEL_COLUMN_CURRENT) == 0;
}

/**
 * csel_column_exists:
 * @listing: the listed products
 * @id: the id of a column
 *
 * What catalogues keep aside, their long texts and documents, is no column.
 *
 * Returns: %TRUE if there is such a column
 */
gboolean
csel_column_exists (CselListing *listing,
                    const char  *id)
{
  const CselProperty *property;

  if (is_rating (id) || strcmp (id, CSEL_COLUMN_CATALOG) == 0 || strcmp (id, CSEL_COLUMN_GROUP) == 0)
    return TRUE;

  property = csel_column_find_property (listing, id);

  return property != NULL && (property->flags & CSEL_PROPERTY_COLD) == 0;
}

/**
 * csel_column_new:
 * @listing: the listed products
 * @id: the id of a column
 * @context: "Ratings per"
 *
 * Returns: (transfer full) (nullable): what they state in it, %NULL if there is no such column
 */
CselColumn *
csel_column_new (CselListing             *listing,
                 const char              *id,
                 const CselRatingContext *context)
{
  CselColumn *self;

  if (!csel_column_exists (listing, id))
    return NULL;

  self = g_new0 (CselColumn, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->listing = csel_listing_ref (listing);
  self->id = g_strdup (id);
  if (is_rating (id))
    self->type = CSEL_COLUMN_TYPE_RATING;
  else if (strcmp (id, CSEL_COLUMN_CATALOG) == 0)
    self->type = CSEL_COLUMN_TYPE_CATALOG;
  else if (strcmp (id, CSEL_COLUMN_GROUP) == 0)
    self->type = CSEL_COLUMN_TYPE_GROUP;
  else
    self->property = csel_column_find_property (listing, id);
  csel_column_build (self, context);

  return self;
}

CselColumn *
csel_column_ref (CselColumn *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
csel_column_unref (CselColumn *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; self->extra_sets != NULL && i < self->entries->len; i++)
    g_free (self->extra_sets[i]);
  g_array_unref (self->entries);
  g_hash_table_unref (self->by_key);
  g_string_chunk_free (self->strings);
  g_free (self->first);
  g_free (self->narrow);
  g_free (self->totals);
  g_free (self->largest);
  g_array_unref (self->extras);
  g_free (self->extra_totals);
  g_free (self->extra_sets);
  g_clear_pointer (&self->few_extras, g_array_unref);
  g_free (self->few_begins);
  for (guint i = 0; i < G_N_ELEMENTS (self->orders); i++)
    {
      g_free (self->orders[i].rows);
      g_free (self->orders[i].places);
    }
  csel_listing_unref (self->listing);
  g_free (self->id);
  g_free (self);
}

const char *
csel_column_get_id (CselColumn *self)
{
  return self->id;
}

/**
 * csel_column_get_property:
 * @self: a column
 *
 * Returns: (nullable) (transfer none): the property it is, %NULL for the columns that are none
 */
const CselProperty *
csel_column_get_property (CselColumn *self)
{
  return self->property;
}

/**
 * csel_column_get_unit:
 * @self: a column
 * @unit: (out): the unit in which its numbers are filtered
 *
 * Returns: %FALSE if it has no numbers
 */
gboolean
csel_column_get_unit (CselColumn *self,
                      CselUnit   *unit)
{
  *unit = self->unit;

  return self->has_numbers;
}

/**
 * csel_column_choose_unit:
 * @kind: a kind of quantity
 *
 * Returns: the unit of that kind in which values are named: the first of the table
 */
CselUnit
csel_column_choose_unit (CselQuantityKind kind)
{
  CselUnit unit = CSEL_UNIT_NONE;

  while (csel_unit_get_kind (unit) != kind)
    unit++;

  return unit;
}

static char *
make_number_key (const CselRange *range)
{
  CselRange named = *range;
  g_autofree char *lo = NULL;
  g_autofree char *hi = NULL;

  named.unit = csel_column_choose_unit (csel_unit_get_kind (range->unit));
  lo = csel_range_format_end (&named, range->lo, '.');
  hi = range->lo != range->hi ? csel_range_format_end (&named, range->hi, '.') : NULL;

  return g_strconcat (lo,
                      hi != NULL ? ".." : "",
                      hi != NULL ? hi : "",
                      named.unit != CSEL_UNIT_NONE ? " " : "",
                      named.unit != CSEL_UNIT_NONE ? csel_unit_get_id (named.unit) : "",
                      NULL);
}

/* No words are mistaken for the keys that stand for something else */
static char *
make_word_key (const char *words)
{
  g_autofree char *folded = csel_fold_text (words);

  return strcmp (folded, CSEL_KEY_NOT_STATED) == 0 || strcmp (folded, CSEL_KEY_STATED) == 0 ?
         g_strconcat ("\\", folded, NULL) : g_steal_pointer (&folded);
}

/**
 * csel_column_make_key:
 * @home: the catalogue whose strings @fact names
 * @fact: a fact
 *
 * Returns: (transfer full): what its value is called in filters
 */
char *
csel_column_make_key (CselCatalog    *home,
                      const CselFact *fact)
{
  CselRange range;

  switch ((CselValueKind)fact->kind)
    {
    case CSEL_VALUE_QUANTITY:
    case CSEL_VALUE_RANGE:
      csel_fact_get_range (fact, &range);
      return make_number_key (&range);

    case CSEL_VALUE_BOOLEAN:
      return g_strdup (fact->lo != 0 ? "yes" : "no");

    case CSEL_VALUE_NOT_RATED:
      return g_strdup (CSEL_KEY_NOT_RATED);

    case CSEL_VALUE_NOT_APPLICABLE:
      return g_strdup ("\\not-applicable");

    case CSEL_VALUE_UNKNOWN:
      return g_strdup ("\\unknown");

    case CSEL_VALUE_NOT_LISTED:
      return g_strdup ("\\not-listed");

    case CSEL_VALUE_CODE:
      return make_word_key (csel_catalog_get_string (home, (guint32)fact->lo));

    case CSEL_VALUE_TEXT:
      break;
    }

  return make_word_key (csel_catalog_get_string (home, fact->printed));
}

/**
 * csel_column_get_n_stated:
 * @self: a column
 *
 * Returns: how many of the listed products state something in it
 */
guint
csel_column_get_n_stated (CselColumn *self)
{
  guint n = 0;

  for (guint i = 0; i < self->entries->len; i++)
    n += self->totals[i];

  return n;
}

/**
 * csel_column_value_is_none:
 * @value: a value of a column
 *
 * Returns: %TRUE if it says that there is none: not rated, not applicable, unknown, not in the list
 *   of a classification. Such values come last in either direction
 */
gboolean
csel_column_value_is_none (const CselColumnValue *value)
{
  return value->kind >= CSEL_VALUE_NOT_RATED;
}

guint
csel_column_get_n_values (CselColumn *self)
{
  return self->entries->len;
}

const CselColumnEntry *
csel_column_get_entry (CselColumn *self,
                       guint       value)
{
  return &g_array_index (self->entries, CselColumnEntry, value);
}

/**
 * csel_column_get_value:
 * @self: a column
 * @value: which of its values
 *
 * Returns: (transfer none): the value; valid as long as @self
 */
const CselColumnValue *
csel_column_get_value (CselColumn *self,
                       guint       value)
{
  return &csel_column_get_entry (self, value)->public;
}

static gboolean
find_key (CselColumn *self,
          const char *key,
          guint      *value)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (self->by_key, key, NULL, &found))
    return FALSE;
  *value = GPOINTER_TO_UINT (found);

  return TRUE;
}

/**
 * csel_column_find_value:
 * @self: a column
 * @text: a key, or what somebody types for a value: "7.62", "0.3 in", "V0"
 * @value: (out): which value it is
 *
 * Returns: %FALSE if no product has it
 */
gboolean
csel_column_find_value (CselColumn *self,
                        const char *text,
                        guint      *value)
{
  g_autofree char *folded = csel_fold_text (text);
  CselRange range;

  if (find_key (self, text, value) || find_key (self, folded, value))
    return TRUE;

  if (self->has_numbers && csel_range_parse (text, &range, NULL))
    {
      g_autofree char *key = make_number_key (&range);
      g_autofree char *with_unit = g_strdup_printf ("%s %s", text, csel_unit_get_id (self->unit));
      g_autofree char *other_key = NULL;

      if (find_key (self, key, value))
        return TRUE;
      if (range.unit == CSEL_UNIT_NONE && csel_range_parse (with_unit, &range, NULL))
        {
          other_key = make_number_key (&range);
          if (find_key (self, other_key, value))
            return TRUE;
        }
    }

  /* A code by its words */
  for (guint i = 0; i < self->entries->len; i++)
    if (strcmp (csel_column_get_entry (self, i)->sort, folded) == 0)
      {
        *value = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * csel_column_get_first:
 * @self: a column
 * @row: a listed product
 *
 * Returns: the value that stands in its cell, %CSEL_NO_VALUE if it states none. A smaller one
 *   sorts first
 */
guint32
csel_column_get_first (CselColumn *self,
                       guint       row)
{
  guint32 value = csel_column_get_cell (self, row);

  return value < self->entries->len ? value : CSEL_NO_VALUE;
}

/* Sorts by counting: rows of one value stay as they are. What has no number, and behind it what is not
 * stated, stays last in both directions */
static void
make_order (CselColumn      *self,
            gboolean         descending,
            CselColumnOrder *order)
{
  guint n_ordered = self->entries->len;
  g_autofree guint *begins = g_new0 (guint, self->entries->len + 2);

  while (n_ordered > 0 && csel_column_value_is_none (csel_column_get_value (self, n_ordered - 1)))
    n_ordered--;

  order->rows = g_new (guint32, self->n_rows + 1);
  order->places = g_new (guint32, self->n_rows + 1);
  for (guint row = 0; row < self->n_rows; row++)
    {
      guint32 value = csel_column_get_cell (self, row);

      order->places[row] = descending && value < n_ordered ? n_ordered - 1 - value : value;
      begins[order->places[row] + 1]++;
    }
  for (guint i = 0; i < self->entries->len; i++)
    begins[i + 1] += begins[i];
  for (guint row = 0; row < self->n_rows; row++)
    {
      order->places[row] = begins[order->places[row]]++;
      order->rows[order->places[row]] = row;
    }
}

/**
 * csel_column_get_order:
 * @self: a column
 * @descending: whether the largest value comes first
 *
 * In any thread.
 *
 * Returns: (transfer none): all rows in its order
 */
const CselColumnOrder *
csel_column_get_order (CselColumn *self,
                       gboolean    descending)
{
  guint which = descending ? 1 : 0;

  if (g_once_init_enter (&self->has_order[which]))
    {
      make_order (self, descending, &self->orders[which]);
      g_once_init_leave (&self->has_order[which], TRUE);
    }

  return &self->orders[which];
}
