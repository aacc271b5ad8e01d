/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * How a catalogue is filled: what every reader writes to
 *
 *   csel_catalog_append ─▶ a fact ─▶ is it there already? ─▶ its number ─▶ the product
 *
 * A reader of large files asks for the number once (csel_catalog_number()) and gives that
 * (csel_catalog_append_number()) wherever the file says the same again.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-catalog-private.h"

#include <string.h>

static guint32 number_qualifiers (CselCatalog          *self,
                                  const CselQualifiers *qualifiers);

/**
 * csel_catalog_begin_building:
 * @self: a catalogue that is being made
 */
void
csel_catalog_begin_building (CselCatalog *self)
{
  CselBuilder *builder = g_new0 (CselBuilder, 1);

  csel_hash_init (&builder->facts);
  csel_hash_init (&builder->qualifier_sets);
  builder->relations = g_array_new (FALSE, FALSE, sizeof (CselRelation));
  builder->cold = g_array_new (FALSE, FALSE, sizeof (CselFact));
  builder->cold_bytes = g_byte_array_new ();
  self->builder = builder;
  number_qualifiers (self, NULL);
}

/**
 * csel_catalog_end_building:
 * @self: a catalogue
 */
void
csel_catalog_end_building (CselCatalog *self)
{
  CselBuilder *builder = g_steal_pointer (&self->builder);

  if (builder == NULL)
    return;

  csel_hash_clear (&builder->facts);
  csel_hash_clear (&builder->qualifier_sets);
  g_free (builder->numbers);
  g_free (builder->sorted);
  g_array_unref (builder->relations);
  g_array_unref (builder->cold);
  g_byte_array_unref (builder->cold_bytes);
  g_free (builder);
}

/**
 * csel_catalog_set_header:
 * @self: a catalogue that is not frozen
 * @id: its stable name
 * @title: its title
 * @version: its version
 * @date: the day it was compiled, as ISO 8601
 */
void
csel_catalog_set_header (CselCatalog *self,
                         const char  *id,
                         const char  *title,
                         const char  *version,
                         const char  *date)
{
  g_return_if_fail (CSEL_IS_CATALOG (self) && self->builder != NULL);

  g_free (self->id);
  g_free (self->title);
  g_free (self->version);
  g_free (self->date);
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->version = g_strdup (version);
  self->date = g_strdup (date);
}

/**
 * csel_catalog_append_source:
 * @self: a catalogue that is not frozen
 * @source: where facts were stated; copied
 *
 * Returns: the number by which facts name it
 */
guint16
csel_catalog_append_source (CselCatalog      *self,
                            const CselSource *source)
{
  CselSource *copy;

  g_return_val_if_fail (CSEL_IS_CATALOG (self) && self->builder != NULL, 0);
  g_return_val_if_fail (csel_vector_get_length (&self->sources) < G_MAXUINT16, 0);

  copy = g_memdup2 (source, sizeof *source);
  copy->document = g_strdup (source->document);
  copy->version = g_strdup (source->version);
  copy->url = g_strdup (source->url);
  copy->note = g_strdup (source->note);
  copy->language = g_strdup (source->language);

  return (guint16)csel_vector_append (&self->sources, &copy);
}

/**
 * csel_catalog_add_property:
 * @self: a catalogue that is not frozen
 * @property: what the catalogue states that is not built in; copied. Its label is in the data's own
 *   words and not translated
 *
 * Properties are told apart by their id; whoever reads keeps those it has added.
 *
 * Returns: the id by which facts name it
 */
CselPropertyId
csel_catalog_add_property (CselCatalog        *self,
                           const CselProperty *property)
{
  CselProperty *copy;

  g_return_val_if_fail (CSEL_IS_CATALOG (self) && self->builder != NULL, CSEL_PROPERTY_REMARK);

  copy = g_memdup2 (property, sizeof *property);
  copy->id = g_strdup (property->id);
  copy->label = g_strdup (property->label);
  copy->unit = g_strdup (property->unit);
  copy->flags |= CSEL_PROPERTY_BROUGHT;

  return CSEL_N_PROPERTIES + csel_vector_append (&self->properties, &copy);
}

/**
 * csel_catalog_begin_product:
 * @self: a catalogue that is not frozen
 * @item: the item number
 * @manufacturer: who makes it
 *
 * What is appended from now on is stated about this product, until
 * csel_catalog_end_product().
 *
 * Returns: %FALSE if the manufacturer's item is there already; nothing was begun
 */
gboolean
csel_catalog_begin_product (CselCatalog *self,
                            const char  *item,
                            const char  *manufacturer)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  CselRow row = { 0 };

  g_return_val_if_fail (CSEL_IS_CATALOG (self) && self->builder != NULL, FALSE);

  if (csel_catalog_find_locked (self, item, manufacturer, NULL))
    return FALSE;

  row.item = csel_string_pool_append (self->strings, item, strlen (item));
  row.manufacturer = csel_string_pool_add (self->strings, manufacturer);
  csel_catalog_index_row (self, csel_vector_append (&self->rows, &row));

  return TRUE;
}

/* Number 0 is the empty set */
static guint32
number_qualifiers (CselCatalog          *self,
                   const CselQualifiers *qualifiers)
{
  CselQualifierSet set = { { 0 } };
  guint32 hash;
  guint32 place;
  guint32 number;

  for (guint i = 0; qualifiers != NULL && i < CSEL_N_QUALIFIERS; i++)
    set.value[i] = csel_string_pool_add (self->strings, qualifiers->value[i]);

  hash = place = csel_hash_bytes (&set, sizeof set);
  while ((number = csel_hash_next (&self->builder->qualifier_sets, hash, &place)) != CSEL_HASH_NONE)
    if (memcmp (csel_vector_get (&self->qualifier_sets, number), &set, sizeof set) == 0)
      return number;

  number = csel_vector_append (&self->qualifier_sets, &set);
  csel_hash_insert (&self->builder->qualifier_sets, hash, number);

  return number;
}

static guint32
number_fact (CselCatalog    *self,
             const CselFact *fact)
{
  guint32 hash = csel_hash_bytes (fact, sizeof *fact);
  guint32 place = hash;
  guint32 number;

  while ((number = csel_hash_next (&self->builder->facts, hash, &place)) != CSEL_HASH_NONE)
    if (memcmp (csel_vector_get (&self->facts, number), fact, sizeof *fact) == 0)
      return number;

  number = csel_vector_append (&self->facts, fact);
  csel_hash_insert (&self->builder->facts, hash, number);

  return number;
}

static guint32
add_printed (CselCatalog         *self,
             const CselStatement *statement,
             CselPropertyFlags    flags)
{
  GByteArray *bytes = self->builder->cold_bytes;
  const char *printed = statement->printed != NULL ? statement->printed : "";
  gsize length = strlen (printed);
  guint32 place = bytes->len;

  if (self->store == NULL || (flags & CSEL_PROPERTY_COLD) == 0)
    return (flags & (CSEL_PROPERTY_UNIQUE | CSEL_PROPERTY_COLD)) != 0 ?
           csel_string_pool_append (self->strings, printed, length) :
           csel_string_pool_add_len (self->strings, printed, length);

  g_byte_array_append (bytes, (const guint8 *)printed, (guint)length + 1);

  return place | CSEL_COLD_STRING;
}

/* All but its quantities */
static CselFact
make_fact (CselCatalog         *self,
           const CselStatement *statement)
{
  CselFact fact = { 0 };

  fact.property = statement->property;
  fact.qualifiers = statement->qualifiers != NULL ? number_qualifiers (self, statement->qualifiers) : 0;
  fact.printed = add_printed (self, statement, csel_catalog_get_property (self, statement->property)->flags);
  fact.source = statement->source;
  fact.kind = statement->kind;

  if (statement->kind == CSEL_VALUE_BOOLEAN)
    fact.lo = statement->truth;
  else if (statement->kind == CSEL_VALUE_CODE)
    fact.lo = csel_string_pool_add (self->strings, statement->code);

  return fact;
}

static void
set_range (CselFact        *fact,
           const CselRange *range)
{
  fact->kind = range->is_range ? CSEL_VALUE_RANGE : CSEL_VALUE_QUANTITY;
  fact->lo = range->lo;
  fact->hi = range->hi;
  fact->unit = range->unit;
}

static void
add_number (CselBuilder *builder,
            guint32      number,
            guint32      property)
{
  if (builder->n_numbers == builder->n_allocated)
    {
      builder->n_allocated = MAX (256, builder->n_allocated * 2);
      builder->numbers = g_renew (CselFactNumber, builder->numbers, builder->n_allocated);
      builder->sorted = g_renew (CselFactNumber, builder->sorted, builder->n_allocated);
    }
  builder->numbers[builder->n_numbers++] = (CselFactNumber) { number, property };
}

static void
append_fact (CselCatalog    *self,
             const CselFact *fact)
{
  CselPropertyFlags flags = csel_catalog_get_property (self, fact->property)->flags;

  if (fact->printed & CSEL_COLD_STRING)
    {
      self->builder->is_once = TRUE;
      g_array_append_val (self->builder->cold, *fact);
    }
  else if (flags & (CSEL_PROPERTY_UNIQUE | CSEL_PROPERTY_COLD))
    {
      self->builder->is_once = TRUE;
      add_number (self->builder, csel_vector_append (&self->facts, fact), fact->property);
    }
  else
    add_number (self->builder, number_fact (self, fact), fact->property);
}

/**
 * csel_catalog_append:
 * @self: a catalogue that is not frozen, in a product
 * @statement: what is stated about it
 */
void
csel_catalog_append (CselCatalog         *self,
                     const CselStatement *statement)
{
  CselFact fact;

  g_return_if_fail (CSEL_IS_CATALOG (self) && self->builder != NULL);

  fact = make_fact (self, statement);
  if (statement->kind != CSEL_VALUE_QUANTITY)
    {
      append_fact (self, &fact);
      return;
    }

  for (guint i = 0; i < statement->n_ranges; i++)
    {
      set_range (&fact, &statement->ranges[i]);
      fact.also = i > 0;
      append_fact (self, &fact);
    }
}

/**
 * csel_catalog_number:
 * @self: a catalogue that is not frozen
 * @statement: what a file states, with at most one quantity, of a property whose facts are neither
 *   kept aside nor unique
 *
 * Returns: the number of the fact, for csel_catalog_append_number() as often as the file says it
 */
guint32
csel_catalog_number (CselCatalog         *self,
                     const CselStatement *statement)
{
  CselFact fact;

  g_return_val_if_fail (CSEL_IS_CATALOG (self) && self->builder != NULL, 0);

  fact = make_fact (self, statement);
  g_return_val_if_fail ((fact.printed & CSEL_COLD_STRING) == 0, 0);
  if (statement->kind == CSEL_VALUE_QUANTITY)
    set_range (&fact, &statement->ranges[0]);

  return number_fact (self, &fact);
}

/**
 * csel_catalog_append_number:
 * @self: a catalogue that is not frozen, in a product
 * @number: the number of a fact
 */
void
csel_catalog_append_number (CselCatalog *self,
                            guint32      number)
{
  add_number (self->builder, number, csel_catalog_get_fact (self, number)->property);
}

/**
 * csel_catalog_append_numbers:
 * @self: a catalogue that is not frozen, in a product
 * @numbers: facts, from csel_catalog_get_marked()
 * @n: how many
 */
void
csel_catalog_append_numbers (CselCatalog          *self,
                             const CselFactNumber *numbers,
                             guint                 n)
{
  for (guint i = 0; i < n; i++)
    add_number (self->builder, numbers[i].number, numbers[i].property);
}

/**
 * csel_catalog_mark:
 * @self: a catalogue that is not frozen, in a product
 *
 * Remembers what has been appended to the product so far.
 */
void
csel_catalog_mark (CselCatalog *self)
{
  self->builder->mark = self->builder->n_numbers;
  self->builder->is_once = FALSE;
}

/**
 * csel_catalog_get_marked:
 * @self: a catalogue that is not frozen, in a product
 * @n: (out): how many
 *
 * Returns: (transfer none) (nullable): the facts that have been appended since csel_catalog_mark(),
 *   valid until the next one is; %NULL if something was that holds for this product only
 */
const CselFactNumber *
csel_catalog_get_marked (CselCatalog *self,
                         guint       *n)
{
  CselBuilder *builder = self->builder;

  *n = builder->n_numbers - builder->mark;

  return builder->is_once ? NULL : builder->numbers + builder->mark;
}

/**
 * csel_catalog_set_counts:
 * @self: a catalogue that is not frozen, in a product
 * @n_features: how many features the file has of it
 * @n_references: how many references to other products
 */
void
csel_catalog_set_counts (CselCatalog *self,
                         guint        n_features,
                         guint        n_references)
{
  CselRow *row;

  g_return_if_fail (CSEL_IS_CATALOG (self) && self->builder != NULL);

  row = csel_vector_get (&self->rows, csel_vector_get_length (&self->rows) - 1);
  row->n_features = n_features;
  row->n_references = n_references;
}

/* Stable: facts of one property stay in the order in which they were printed. Six bits of the
 * property at a time, for a product has some hundred facts and a catalogue some thousand properties */
static void
sort_numbers (CselBuilder *builder)
{
  guint32 all = 0;

  for (guint i = 0; i < builder->n_numbers; i++)
    all |= builder->numbers[i].property;

  for (guint shift = 0; all >> shift != 0; shift += 6)
    {
      CselFactNumber *unsorted = builder->numbers;
      guint ends[65] = { 0 };

      for (guint i = 0; i < builder->n_numbers; i++)
        ends[(unsorted[i].property >> shift & 63) + 1]++;
      for (guint i = 0; i < 64; i++)
        ends[i + 1] += ends[i];
      for (guint i = 0; i < builder->n_numbers; i++)
        builder->sorted[ends[unsorted[i].property >> shift & 63]++] = unsorted[i];
      builder->numbers = builder->sorted;
      builder->sorted = unsorted;
    }
}

static int
compare_by_property (gconstpointer a,
                     gconstpointer b,
                     gpointer      unused)
{
  const CselFact *fact_a = a;
  const CselFact *fact_b = b;

  return fact_a->property < fact_b->property ? -1 : fact_a->property > fact_b->property;
}

/* The facts, and after them their strings */
static void
put_aside (CselCatalog *self,
           guint        row)
{
  CselBuilder *builder = self->builder;
  guint n_bytes = builder->cold->len * (guint)sizeof (CselFact);
  guint n_strings = builder->cold_bytes->len;

  if (n_bytes > 0)
    g_qsort_with_data (builder->cold->data, (int)builder->cold->len, sizeof (CselFact), compare_by_property, NULL);
  g_byte_array_set_size (builder->cold_bytes, n_bytes + n_strings);
  if (n_strings > 0)
    memmove (builder->cold_bytes->data + n_bytes, builder->cold_bytes->data, n_strings);
  if (n_bytes > 0)
    memcpy (builder->cold_bytes->data, builder->cold->data, n_bytes);
  csel_cold_store_append (self->store, row, builder->cold_bytes->data, builder->cold_bytes->len);
}

/**
 * csel_catalog_end_product:
 * @self: a catalogue that is not frozen, in a product
 *
 * Brings the facts of the product into the order of the data sheet.
 */
void
csel_catalog_end_product (CselCatalog *self)
{
  CselBuilder *builder = self->builder;
  guint32 *sorted;
  CselRow *row;

  g_return_if_fail (CSEL_IS_CATALOG (self) && builder != NULL);

  row = csel_vector_get (&self->rows, csel_vector_get_length (&self->rows) - 1);
  row->n_numbers = builder->n_numbers;
  row->first_number = csel_vector_extend (&self->numbers, row->n_numbers);
  sort_numbers (builder);
  sorted = csel_vector_get (&self->numbers, row->first_number);
  for (guint i = 0; i < builder->n_numbers; i++)
    sorted[i] = builder->numbers[i].number;
  row->n_relations = builder->relations->len;
  row->first_relation = csel_vector_append_run (&self->relations, builder->relations->data, row->n_relations);
  row->n_cold = builder->cold->len;
  if (self->store != NULL)
    put_aside (self, csel_vector_get_length (&self->rows) - 1);

  builder->n_numbers = 0;
  g_array_set_size (builder->relations, 0);
  g_array_set_size (builder->cold, 0);
  g_byte_array_set_size (builder->cold_bytes, 0);
}

/**
 * csel_catalog_append_group:
 * @self: a catalogue that is not frozen
 * @id: what the catalogue calls the group
 * @parent: (nullable): the id of the group it stands in, %NULL for a root
 * @name: its heading
 * @order: its place among its siblings, as the catalogue numbers them
 *
 * Returns: its number
 */
guint32
csel_catalog_append_group (CselCatalog *self,
                           const char  *id,
                           const char  *parent,
                           const char  *name,
                           guint32      order)
{
  CselGroup group = {
    .id = csel_string_pool_add (self->strings, id),
    .parent = csel_string_pool_add (self->strings, parent),
    .name = csel_string_pool_add (self->strings, name),
    .order = order,
  };

  return csel_vector_append (&self->groups, &group);
}

/**
 * csel_catalog_append_member:
 * @self: a catalogue that is not frozen
 * @row: a product
 * @group: the number of a group it stands in
 */
void
csel_catalog_append_member (CselCatalog *self,
                            guint        row,
                            guint32      group)
{
  CselGroupMember member = { row, group };

  csel_vector_append (&self->members, &member);
}

/**
 * csel_catalog_append_notice:
 * @self: a catalogue that is not frozen
 * @line: where in the file
 * @text: what was skipped or is doubtful there
 */
void
csel_catalog_append_notice (CselCatalog *self,
                            guint        line,
                            const char  *text)
{
  CselNotice notice = { line, csel_string_pool_add (self->strings, text) };

  csel_vector_append (&self->notices, &notice);
}

/**
 * csel_catalog_set_incomplete:
 * @self: a catalogue that is not frozen
 * @reason: the error after which nothing more could be read
 */
void
csel_catalog_set_incomplete (CselCatalog *self,
                             const char  *reason)
{
  g_free (self->incomplete);
  self->incomplete = g_strdup (reason);
}

/**
 * csel_catalog_publish:
 * @self: a catalogue that is not frozen, between two products
 *
 * From now on other threads may look at the products that are there.
 */
void
csel_catalog_publish (CselCatalog *self)
{
  g_atomic_int_set (&self->n_published, (int)csel_vector_get_length (&self->rows));
}

/**
 * csel_catalog_freeze:
 * @self: a catalogue
 *
 * Nothing changes after this.
 */
void
csel_catalog_freeze (CselCatalog *self)
{
  g_return_if_fail (CSEL_IS_CATALOG (self));

  csel_catalog_end_building (self);
  csel_string_pool_freeze (self->strings);
  csel_catalog_publish (self);
}
