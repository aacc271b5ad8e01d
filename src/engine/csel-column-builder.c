/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How a column is made of what catalogues state
 *
 * Where it is known which rows state a fact, each distinct fact is looked at once and noted at its
 * rows. Rows of a catalogue that is still being read, of properties that each product states in
 * its own way, and of products with own values are looked at one by one; and so are those that
 * state several values, for which of them comes first.
 */

#define G_LOG_DOMAIN "csel-engine"

#include "engine/csel-column-private.h"

#include <string.h>

#include "base/csel-fold.h"
#include "engine/csel-natural.h"
#include "model/csel-code.h"
#include "rules/csel-rating.h"

typedef struct
{
  CselColumn              *column;
  const CselRatingContext *context;
  CselPropertyId           rating;

  /* Of the catalogue at work */
  const CselListingPart   *part;
  CselCatalog             *catalog;
  CselPropertyId           property;
  GHashTable              *facts;
  guint32                 *list;

  /* Rows to look at once more */
  GArray                  *doubtful;
} Builder;

static guint32
add_entry (CselColumn     *column,
           CselColumnEntry entry,
           const char     *key)
{
  gpointer found;

  if (g_hash_table_lookup_extended (column->by_key, key, NULL, &found))
    return GPOINTER_TO_UINT (found);

  entry.public.key = g_string_chunk_insert (column->strings, key);
  if (entry.sort == NULL)
    entry.sort = entry.public.key;
  g_hash_table_insert (column->by_key, entry.public.key, GUINT_TO_POINTER (column->entries->len));
  g_array_append_val (column->entries, entry);

  return column->entries->len - 1;
}

/* Inches beside millimetres are the same value once more; AWG beside mm² is another one */
static gboolean
says_it_again (CselColumn     *column,
               const CselFact *fact)
{
  CselQuantityKind kind = column->property != NULL ? column->property->kind : CSEL_KIND_NUMBER;

  return fact->also && (column->property == NULL || csel_unit_get_kind (fact->unit) == kind);
}

static guint32
add_fact (CselColumn     *column,
          CselCatalog    *home,
          const CselFact *fact)
{
  CselColumnEntry entry = { .public.kind = fact->kind, .parent = CSEL_NO_VALUE };
  g_autofree char *key = NULL;

  if (says_it_again (column, fact))
    return CSEL_NO_VALUE;

  key = csel_column_make_key (home, fact);
  entry.public.words = (char *)csel_catalog_get_string (home, fact->printed);
  if (csel_fact_get_range (fact, &entry.public.range))
    column->has_numbers = TRUE;
  if (fact->kind == CSEL_VALUE_CODE)
    {
      g_autofree char *sort = csel_fold_text (entry.public.words);

      entry.public.code = (char *)csel_catalog_get_string (home, (guint32)fact->lo);
      entry.sort = g_string_chunk_insert (column->strings, sort);
    }
  if (fact->property < CSEL_N_PROPERTIES && (fact->kind == CSEL_VALUE_CODE || fact->kind == CSEL_VALUE_TEXT))
    entry.rank = csel_code_get_rank (fact->property,
                                     entry.public.code != NULL ? entry.public.code : entry.public.words);
  else if (fact->kind == CSEL_VALUE_BOOLEAN)
    entry.rank = fact->lo == 0;

  return add_entry (column, entry, key);
}

/* The value of a fact of the catalogue at work */
static guint32
get_value (Builder *self,
           guint32  number)
{
  gpointer found;
  guint32 value;

  if (g_hash_table_lookup_extended (self->facts, GUINT_TO_POINTER (number), NULL, &found))
    return GPOINTER_TO_UINT (found);

  value = add_fact (self->column, self->catalog, csel_catalog_get_fact (self->catalog, number));
  g_hash_table_insert (self->facts, GUINT_TO_POINTER (number), GUINT_TO_POINTER (value));

  return value;
}

/* Where the facts of a property are among the numbers of a row */
static const guint32 *
find_numbers (CselCatalog   *catalog,
              guint          row,
              CselPropertyId property,
              guint         *n)
{
  guint n_all;
  const guint32 *numbers = csel_catalog_get_numbers (catalog, row, &n_all);
  guint lo = 0;
  guint hi = n_all;

  while (lo < hi)
    {
      guint middle = lo + (hi - lo) / 2;

      if (csel_catalog_get_fact (catalog, numbers[middle])->property < property)
        lo = middle + 1;
      else
        hi = middle;
    }
  for (*n = 0; lo + *n < n_all && csel_catalog_get_fact (catalog, numbers[lo + *n])->property == property;)
    (*n)++;

  return numbers + lo;
}

static gboolean
has_extra (CselColumn *column,
           guint       first_extra,
           guint32     value)
{
  for (guint i = first_extra; i < column->extras->len; i++)
    if (g_array_index (column->extras, CselColumnExtra, i).value == value)
      return TRUE;

  return FALSE;
}

/* Values of a row in the order in which it states them */
static void
note_in_order (CselColumn *column,
               guint       row,
               guint32     value,
               guint       first_extra)
{
  CselColumnExtra extra = { row, value };

  if (value == CSEL_NO_VALUE || value == column->first[row] || has_extra (column, first_extra, value))
    return;
  if (column->first[row] == CSEL_NO_VALUE)
    column->first[row] = value;
  else
    g_array_append_val (column->extras, extra);
}

static void
note_row (Builder *self,
          guint    row)
{
  guint n;
  const guint32 *numbers = find_numbers (self->catalog, row, self->property, &n);
  guint first_extra = self->column->extras->len;

  for (guint i = 0; i < n; i++)
    note_in_order (self->column, self->part->first + row, get_value (self, numbers[i]), first_extra);
}

/* A row with a second value is looked at again */
static void
note_fact (Builder *self,
           guint    fact)
{
  guint32 value = get_value (self, csel_catalog_index_get_fact (self->part->index, fact));
  guint32 *first = self->column->first + self->part->first;
  CselRowSet set = csel_catalog_index_get_fact_rows (self->part->index, fact);
  const guint32 *rows = csel_row_set_list (&set, self->part->n_rows, self->list);

  for (guint i = 0; value != CSEL_NO_VALUE && i < set.n_rows; i++)
    if (first[rows[i]] == CSEL_NO_VALUE)
      first[rows[i]] = value;
    else if (first[rows[i]] != value)
      g_array_append_val (self->doubtful, rows[i]);
}

static void
note_property (Builder *self)
{
  guint n;
  const guint32 *facts;

  if (!self->part->is_finished ||
      (csel_catalog_get_property (self->catalog, self->property)->flags & CSEL_PROPERTY_UNIQUE) != 0)
    {
      for (guint row = 0; row < self->part->n_rows; row++)
        note_row (self, row);
      return;
    }

  facts = csel_catalog_index_list_property_facts (self->part->index, self->property, &n);
  for (guint i = 0; i < n; i++)
    note_fact (self, facts[i]);
  for (guint i = 0; i < self->doubtful->len; i++)
    {
      guint row = g_array_index (self->doubtful, guint32, i);

      /* There may be several facts too many */
      if (self->column->first[self->part->first + row] != CSEL_NO_VALUE)
        self->column->first[self->part->first + row] = CSEL_NO_VALUE;
    }
  for (guint i = 0; i < self->doubtful->len; i++)
    {
      guint row = g_array_index (self->doubtful, guint32, i);

      if (self->column->first[self->part->first + row] == CSEL_NO_VALUE)
        note_row (self, row);
    }
}

static guint32
pick_rating (Builder *self,
             guint    row)
{
  g_autoptr(CselProduct) product = csel_product_new (self->catalog, row);
  CselRatingPick pick = csel_rating_pick (product, self->context, self->rating);

  return pick.fact != NULL ? add_fact (self->column, self->catalog, pick.fact) : CSEL_NO_VALUE;
}

/* As a key of a hash table: five bytes, none of them zero */
static void
append_number (GString *text,
               guint32  number)
{
  for (guint shift = 0; shift < 35; shift += 7)
    g_string_append_c (text, (char)(0x80 | (number >> shift & 0x7f)));
}

/* Products that state the same voltages and currents have the same rating */
static void
note_rating (Builder    *self,
             guint       row,
             GHashTable *picked)
{
  CselPropertyId properties[] = { csel_rating_voltage (self->context), self->rating };
  guint n_properties = properties[0] == properties[1] ? 1 : 2;
  g_autoptr(GString) stated = g_string_new (NULL);
  gpointer found;

  for (guint i = 0; i < n_properties; i++)
    {
      guint n;
      const guint32 *numbers = find_numbers (self->catalog, row, properties[i], &n);

      if (n == 0 && properties[i] == self->rating)
        return;
      for (guint j = 0; j < n; j++)
        append_number (stated, numbers[j]);
      g_string_append_c (stated, '/');
    }

  if (!g_hash_table_lookup_extended (picked, stated->str, NULL, &found))
    {
      found = GUINT_TO_POINTER (pick_rating (self, row));
      g_hash_table_insert (picked, g_strdup (stated->str), found);
    }
  self->column->first[self->part->first + row] = GPOINTER_TO_UINT (found);
}

static void
note_ratings (Builder *self)
{
  g_autoptr(GHashTable) picked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_facts = 0;

  if (!self->part->is_finished)
    {
      for (guint row = 0; row < self->part->n_rows; row++)
        note_rating (self, row, picked);
      return;
    }

  csel_catalog_index_list_property_facts (self->part->index, self->rating, &n_facts);
  for (guint row = 0; n_facts > 0 && row < self->part->n_rows; row++)
    note_rating (self, row, picked);
}

static void
note_catalog (Builder *self)
{
  const char *id = csel_catalog_get_id (self->catalog);
  CselColumnEntry entry = { .public.kind = CSEL_VALUE_TEXT, .parent = CSEL_NO_VALUE };
  g_autofree char *key = csel_fold_text (id != NULL ? id : "");
  const char *title = csel_catalog_get_title (self->catalog);
  guint32 value;

  entry.public.words = g_string_chunk_insert (self->column->strings, title != NULL ? title : key);
  value = add_entry (self->column, entry, key);
  for (guint row = 0; row < self->part->n_rows; row++)
    self->column->first[self->part->first + row] = value;
}

typedef struct
{
  GHashTable *by_id;
  guint32    *values;
} Groups;

/* A group and those above it, whose headings name it; a file may say that they stand in each other */
static guint32
add_group (Builder *self,
           Groups  *groups,
           guint    group,
           guint    n_below)
{
  const CselGroup *record = csel_catalog_get_group (self->catalog, group);
  CselColumnEntry entry = { .public.kind = CSEL_VALUE_TEXT, .parent = CSEL_NO_VALUE };
  g_autofree char *key = NULL;
  g_autofree char *sort = NULL;
  const CselColumnEntry *parent = NULL;
  gpointer found;

  if (groups->values[group] != CSEL_NO_VALUE)
    return groups->values[group];

  if (record->parent != 0 && n_below < csel_catalog_get_n_groups (self->catalog) &&
      g_hash_table_lookup_extended (groups->by_id, csel_catalog_get_string (self->catalog, record->parent),
                                    NULL, &found) &&
      GPOINTER_TO_UINT (found) != group)
    entry.parent = add_group (self, groups, GPOINTER_TO_UINT (found), n_below + 1);
  if (entry.parent != CSEL_NO_VALUE)
    parent = csel_column_get_entry (self->column, entry.parent);

  entry.public.words = (char *)csel_catalog_get_string (self->catalog, record->name);
  entry.public.depth = parent != NULL ? parent->public.depth + 1 : 0;
  key = csel_fold_text (entry.public.words);
  sort = g_strdup_printf ("%s\x01%010u%s", parent != NULL ? parent->sort : "", record->order, key);
  entry.sort = g_string_chunk_insert (self->column->strings, sort);
  if (parent != NULL)
    {
      char *path = g_strconcat (parent->public.key, "/", key, NULL);

      g_free (key);
      key = path;
    }
  groups->values[group] = add_entry (self->column, entry, key);

  return groups->values[group];
}

static void
note_groups (Builder *self)
{
  guint n_groups = csel_catalog_get_n_groups (self->catalog);
  Groups groups = { g_hash_table_new (g_str_hash, g_str_equal), g_new (guint32, n_groups + 1) };

  for (guint i = 0; i < n_groups; i++)
    {
      const CselGroup *group = csel_catalog_get_group (self->catalog, i);

      groups.values[i] = CSEL_NO_VALUE;
      g_hash_table_insert (groups.by_id, (char *)csel_catalog_get_string (self->catalog, group->id),
                           GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < n_groups; i++)
    {
      guint32 value = add_group (self, &groups, i, 0);
      CselRowSet set = csel_catalog_index_get_group_rows (self->part->index, i);
      const guint32 *rows = csel_row_set_list (&set, self->part->n_rows, self->list);

      for (guint j = 0; j < set.n_rows; j++)
        {
          guint row = self->part->first + rows[j];
          CselColumnExtra extra = { row, value };

          if (self->column->first[row] == CSEL_NO_VALUE)
            self->column->first[row] = value;
          else if (self->column->first[row] != value)
            g_array_append_val (self->column->extras, extra);
        }
    }
  g_hash_table_unref (groups.by_id);
  g_free (groups.values);
}

static void
note_part (Builder *self,
           guint    part)
{
  self->part = csel_listing_get_part (self->column->listing, part);
  self->catalog = csel_listing_get_catalog (self->column->listing, part);
  g_hash_table_remove_all (self->facts);
  g_array_set_size (self->doubtful, 0);
  self->list = g_renew (guint32, self->list, self->part->n_rows + 1);

  switch (self->column->type)
    {
    case CSEL_COLUMN_TYPE_PROPERTY:
      if (csel_column_find_in_catalog (self->catalog, self->column->id, &self->property))
        note_property (self);
      break;

    case CSEL_COLUMN_TYPE_RATING:
      note_ratings (self);
      break;

    case CSEL_COLUMN_TYPE_CATALOG:
      note_catalog (self);
      break;

    case CSEL_COLUMN_TYPE_GROUP:
      /* Which group a product stands in is said behind all products */
      if (self->part->is_finished)
        note_groups (self);
      break;
    }
}

/* What the user states is looked up as everybody sees it */
static void
note_own_row (Builder *self,
              guint    row)
{
  CselColumn *column = self->column;
  g_autoptr(CselProduct) product = csel_listing_get_product (column->listing, row);
  guint n = 0;
  const CselFact *facts = NULL;
  guint first_extra;

  if (column->type == CSEL_COLUMN_TYPE_RATING)
    {
      facts = csel_rating_pick (product, self->context, self->rating).fact;
      n = facts != NULL;
    }
  else if (csel_property_find (column->id, &self->property))
    facts = csel_product_lookup (product, self->property, &n);
  else
    return;

  for (guint i = column->extras->len; i > 0; i--)
    if (g_array_index (column->extras, CselColumnExtra, i - 1).row == row)
      g_array_remove_index (column->extras, i - 1);
  column->first[row] = CSEL_NO_VALUE;
  first_extra = column->extras->len;
  for (guint i = 0; i < n; i++)
    {
      CselCatalog *home = facts[i].is_own ? csel_listing_get_own (column->listing) : csel_product_get_catalog (product);

      note_in_order (column, row, add_fact (column, home, &facts[i]), first_extra);
    }
}

static int
get_class (const CselColumnEntry *entry)
{
  switch (entry->public.kind)
    {
    case CSEL_VALUE_QUANTITY:
    case CSEL_VALUE_RANGE:
      return 0;

    case CSEL_VALUE_BOOLEAN:
      return 1;

    case CSEL_VALUE_TEXT:
    case CSEL_VALUE_CODE:
      return 2;

    case CSEL_VALUE_NOT_RATED:
    case CSEL_VALUE_NOT_APPLICABLE:
    case CSEL_VALUE_UNKNOWN:
    case CSEL_VALUE_NOT_LISTED:
      return (int)entry->public.kind;
    }

  g_assert_not_reached ();
}

#define COMPARE(a, b) if ((a) != (b)) return (a) < (b) ? -1 : 1

/* Numbers, then yes and no, then words; what is not rated comes last */
static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  const CselColumn *column = data;
  const CselColumnEntry *entry_a = &g_array_index (column->entries, CselColumnEntry, *(const guint32 *)a);
  const CselColumnEntry *entry_b = &g_array_index (column->entries, CselColumnEntry, *(const guint32 *)b);
  int order;

  COMPARE (get_class (entry_a), get_class (entry_b));
  if (get_class (entry_a) == 0)
    {
      COMPARE (csel_unit_get_kind (entry_a->public.range.unit), csel_unit_get_kind (entry_b->public.range.unit));
      COMPARE (entry_a->public.range.lo, entry_b->public.range.lo);
      COMPARE (entry_a->public.range.hi, entry_b->public.range.hi);
    }
  COMPARE (entry_a->rank, entry_b->rank);
  order = column->type == CSEL_COLUMN_TYPE_GROUP ? strcmp (entry_a->sort, entry_b->sort) :
          csel_natural_compare (entry_a->sort, entry_b->sort);

  return order != 0 ? order : strcmp (entry_a->public.key, entry_b->public.key);
}

static int
compare_extras (gconstpointer a,
                gconstpointer b)
{
  const CselColumnExtra *extra_a = a;
  const CselColumnExtra *extra_b = b;

  COMPARE (extra_a->row, extra_b->row);
  COMPARE (extra_a->value, extra_b->value);

  return 0;
}

/* Values were numbered as they came */
static void
sort_values (CselColumn *self)
{
  guint n = self->entries->len;
  g_autofree guint32 *order = g_new (guint32, n + 1);
  g_autofree guint32 *places = g_new (guint32, n + 1);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (CselColumnEntry), n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int)n, sizeof (guint32), compare_entries, self);
  for (guint i = 0; i < n; i++)
    {
      places[order[i]] = i;
      g_array_append_val (sorted, g_array_index (self->entries, CselColumnEntry, order[i]));
    }
  g_array_unref (self->entries);
  self->entries = sorted;
  g_hash_table_remove_all (self->by_key);
  self->totals = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      CselColumnEntry *entry = &g_array_index (self->entries, CselColumnEntry, i);

      if (entry->parent != CSEL_NO_VALUE)
        entry->parent = places[entry->parent];
      g_hash_table_insert (self->by_key, entry->public.key, GUINT_TO_POINTER (i));
    }
  for (guint row = 0; row < self->n_rows; row++)
    if (self->first[row] != CSEL_NO_VALUE)
      {
        self->first[row] = places[self->first[row]];
        self->totals[self->first[row]]++;
      }
  for (guint i = 0; i < self->extras->len; i++)
    {
      CselColumnExtra *extra = &g_array_index (self->extras, CselColumnExtra, i);

      extra->value = places[extra->value];
    }
  g_array_sort (self->extras, compare_extras);
}

static void
choose_unit (CselColumn *self)
{
  if (self->property != NULL && self->property->type == CSEL_TYPE_QUANTITY)
    self->unit = csel_column_choose_unit (self->property->kind);
  else if (self->has_numbers)
    self->unit = csel_column_choose_unit (csel_unit_get_kind (csel_column_get_value (self, 0)->range.unit));
}

static gboolean
is_number (CselColumn *self,
           guint       value)
{
  const CselColumnValue *number = csel_column_get_value (self, value);

  return (number->kind == CSEL_VALUE_QUANTITY || number->kind == CSEL_VALUE_RANGE) &&
         csel_unit_get_kind (number->range.unit) == csel_unit_get_kind (self->unit);
}

static void
find_numbers_of_unit (CselColumn *self)
{
  guint n = self->entries->len;

  self->largest = g_new (gint64, n + 1);
  while (self->first_number < n && !is_number (self, self->first_number))
    self->first_number++;
  self->n_numbers = self->first_number;
  for (; self->n_numbers < n && is_number (self, self->n_numbers); self->n_numbers++)
    {
      gint64 hi = csel_column_get_value (self, self->n_numbers)->range.hi;

      self->largest[self->n_numbers] = self->n_numbers > self->first_number ?
                                       MAX (hi, self->largest[self->n_numbers - 1]) : hi;
    }
}

/**
 * csel_column_build:
 * @self: a column
 * @context: "Ratings per"
 *
 * Finds out what each row states in it.
 */
void
csel_column_build (CselColumn              *self,
                   const CselRatingContext *context)
{
  Builder builder = {
    .column = self,
    .context = context,
    .rating = strcmp (self->id, CSEL_COLUMN_CURRENT) == 0 ? CSEL_PROPERTY_RATED_CURRENT : csel_rating_voltage (context),
    .facts = g_hash_table_new (NULL, NULL),
    .doubtful = g_array_new (FALSE, FALSE, sizeof (guint32)),
  };

  self->n_rows = csel_listing_get_n_rows (self->listing);
  self->entries = g_array_new (FALSE, FALSE, sizeof (CselColumnEntry));
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->strings = g_string_chunk_new (1024);
  self->extras = g_array_new (FALSE, FALSE, sizeof (CselColumnExtra));
  self->first = g_new (guint32, self->n_rows + 1);
  memset (self->first, 0xff, (self->n_rows + 1) * sizeof (guint32));

  for (guint i = 0; i < csel_listing_get_n_parts (self->listing); i++)
    note_part (&builder, i);
  for (guint i = 0; i < csel_listing_get_n_own_rows (self->listing); i++)
    note_own_row (&builder, csel_listing_get_own_row (self->listing, i));
  sort_values (self);
  choose_unit (self);
  find_numbers_of_unit (self);
  csel_column_prepare_counting (self);

  g_free (builder.list);
  g_hash_table_unref (builder.facts);
  g_array_unref (builder.doubtful);
}
