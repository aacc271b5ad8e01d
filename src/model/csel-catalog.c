/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCatalog: the facts of many products, each distinct fact once
 *
 *   rows     [ product 0 | product 1 | … ]      number, maker, and where its numbers begin
 *   numbers  [ 4 7 9 … | 4 8 … | … ]            which facts each product has, by property
 *   facts    [ 0 | 1 | 2 | … ]                  CselFact
 *   relations[ product 0 … | product 1 … | … ]  CselRelation, as printed
 *   store      long texts by row, where the catalogue is too large to keep them in memory
 *
 * A hundred thousand products have some ten thousand distinct facts, so that a product costs four
 * bytes a fact. Nothing moves while a reader appends (csel-catalog-builder.c): what has been
 * published can be asked from any thread. A CselProduct puts the facts of one together.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-catalog-private.h"

#include <string.h>

enum {
  LOST,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselCatalog, csel_catalog, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
source_free (CselSource *source)
{
  g_free ((char *)source->document);
  g_free ((char *)source->version);
  g_free ((char *)source->url);
  g_free ((char *)source->note);
  g_free ((char *)source->language);
  g_free (source);
}

static void
property_free (CselProperty *property)
{
  g_free ((char *)property->id);
  g_free ((char *)property->label);
  g_free ((char *)property->unit);
  g_free (property);
}

static void
clear_pointers (CselVector    *vector,
                GDestroyNotify free_element)
{
  for (guint32 i = 0; i < csel_vector_get_length (vector); i++)
    free_element (csel_vector_index (vector, gpointer, i));
  csel_vector_clear (vector);
}

static void
csel_catalog_finalize (GObject *object)
{
  CselCatalog *self = CSEL_CATALOG (object);

  csel_catalog_end_building (self);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->incomplete, g_free);
  clear_pointers (&self->properties, (GDestroyNotify)property_free);
  clear_pointers (&self->sources, (GDestroyNotify)source_free);
  csel_vector_clear (&self->rows);
  csel_vector_clear (&self->facts);
  csel_vector_clear (&self->numbers);
  csel_vector_clear (&self->relations);
  csel_vector_clear (&self->qualifier_sets);
  csel_vector_clear (&self->groups);
  csel_vector_clear (&self->members);
  csel_vector_clear (&self->notices);
  g_clear_pointer (&self->strings, csel_string_pool_free);
  g_clear_object (&self->store);
  csel_hash_clear (&self->items);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (csel_catalog_parent_class)->finalize (object);
}

static void
csel_catalog_class_init (CselCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_catalog_finalize;

  /**
   * CselCatalog::lost:
   *
   * Part of what was kept of it cannot be read any more, see csel_catalog_is_lost(). In the main loop.
   */
  signals[LOST] =
    g_signal_new ("lost",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
csel_catalog_init (CselCatalog *self)
{
  csel_vector_init (&self->rows, sizeof (CselRow));
  csel_vector_init (&self->facts, sizeof (CselFact));
  csel_vector_init (&self->numbers, sizeof (guint32));
  csel_vector_init (&self->relations, sizeof (CselRelation));
  csel_vector_init (&self->qualifier_sets, sizeof (CselQualifierSet));
  csel_vector_init (&self->properties, sizeof (gpointer));
  csel_vector_init (&self->sources, sizeof (gpointer));
  csel_vector_init (&self->groups, sizeof (CselGroup));
  csel_vector_init (&self->members, sizeof (CselGroupMember));
  csel_vector_init (&self->notices, sizeof (CselNotice));
  self->strings = csel_string_pool_new ();
  g_mutex_init (&self->mutex);
  csel_catalog_begin_building (self);
}

/**
 * csel_catalog_new:
 *
 * Returns: (transfer full): an empty catalogue, to be filled and frozen
 */
CselCatalog *
csel_catalog_new (void)
{
  return g_object_new (CSEL_TYPE_CATALOG, NULL);
}

/**
 * csel_catalog_new_with_store:
 * @store: where it is to keep what is wanted only when somebody looks at a product
 *
 * Returns: (transfer full): an empty catalogue, to be filled and frozen
 */
CselCatalog *
csel_catalog_new_with_store (CselColdStore *store)
{
  CselCatalog *self = csel_catalog_new ();

  self->store = g_object_ref (store);

  return self;
}

const char *
csel_catalog_get_id (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);

  return self->id;
}

const char *
csel_catalog_get_title (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);

  return self->title;
}

const char *
csel_catalog_get_version (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);

  return self->version;
}

const char *
csel_catalog_get_date (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);

  return self->date;
}

/**
 * csel_catalog_get_incomplete:
 * @self: a catalogue
 *
 * Returns: (nullable): why it holds only what was read before an error, %NULL if it is whole
 */
const char *
csel_catalog_get_incomplete (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);

  return self->incomplete;
}

gboolean
csel_catalog_is_frozen (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), FALSE);

  return self->builder == NULL;
}

/**
 * csel_catalog_is_second_hand:
 * @self: a catalogue
 *
 * Returns: %TRUE if nothing in it comes from a maker's own document
 */
gboolean
csel_catalog_is_second_hand (CselCatalog *self)
{
  guint n = csel_catalog_get_n_sources (self);

  for (guint i = 0; i < n; i++)
    if (csel_catalog_get_source (self, (guint16)i)->confidence != CSEL_CONFIDENCE_SECOND_HAND)
      return FALSE;

  return n > 0;
}

/**
 * csel_catalog_get_n_products:
 * @self: a catalogue
 *
 * Returns: how many products it has; while it is read, how many of them have been published
 */
guint
csel_catalog_get_n_products (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), 0);

  return (guint)g_atomic_int_get (&self->n_published);
}

/**
 * csel_catalog_is_lost:
 * @self: a catalogue
 *
 * Returns: %TRUE if part of what was kept of it cannot be read any more; its products state nothing then
 */
gboolean
csel_catalog_is_lost (CselCatalog *self)
{
  return g_atomic_int_get (&self->is_lost);
}

static const CselRow *
get_row (CselCatalog *self,
         guint        row)
{
  static const CselRow nothing = { 0 };

  csel_vector_need (&self->rows, row, 1);

  return G_LIKELY (!csel_catalog_is_lost (self)) ? csel_vector_get (&self->rows, row) : &nothing;
}

/**
 * csel_catalog_get_item:
 * @self: a catalogue
 * @row: a product in it
 *
 * Returns: its item number
 */
const char *
csel_catalog_get_item (CselCatalog *self,
                       guint        row)
{
  return csel_string_pool_get (self->strings, get_row (self, row)->item);
}

/**
 * csel_catalog_get_manufacturer:
 * @self: a catalogue
 * @row: a product in it
 *
 * Returns: who makes it
 */
const char *
csel_catalog_get_manufacturer (CselCatalog *self,
                               guint        row)
{
  return csel_string_pool_get (self->strings, get_row (self, row)->manufacturer);
}

static guint32
hash_item (const char *item)
{
  return csel_hash_bytes (item, strlen (item));
}

/* Products are found by their item number from now on, this one too. The mutex is held */
void
csel_catalog_index_row (CselCatalog *self,
                        guint        row)
{
  if (self->items.places == NULL)
    {
      csel_hash_init (&self->items);
      for (guint i = 0; i < row; i++)
        csel_hash_insert (&self->items, hash_item (csel_catalog_get_item (self, i)), i);
    }

  csel_hash_insert (&self->items, hash_item (csel_catalog_get_item (self, row)), row);
}

/* The mutex is held */
gboolean
csel_catalog_find_locked (CselCatalog *self,
                          const char  *item,
                          const char  *manufacturer,
                          guint       *row)
{
  guint32 hash = hash_item (item);
  guint32 place = hash;
  guint32 found;

  if (self->items.places == NULL)
    return FALSE;

  while ((found = csel_hash_next (&self->items, hash, &place)) != CSEL_HASH_NONE)
    if (strcmp (csel_catalog_get_item (self, found), item) == 0 &&
        strcmp (csel_catalog_get_manufacturer (self, found), manufacturer) == 0)
      {
        if (row != NULL)
          *row = found;
        return TRUE;
      }

  return FALSE;
}

/* While it is read every product is there at once. The mutex is held */
static gboolean
has_items (CselCatalog *self)
{
  guint n = csel_vector_get_length (&self->rows);

  if (self->items.places == NULL && self->builder == NULL && n > 0)
    csel_catalog_index_row (self, n - 1);

  return self->items.places != NULL;
}

/**
 * csel_catalog_find:
 * @self: a catalogue
 * @item: an item number
 * @manufacturer: who makes it
 * @row: (out) (optional): where it is
 *
 * Returns: %FALSE if the item is not in @self
 */
gboolean
csel_catalog_find (CselCatalog *self,
                   const char  *item,
                   const char  *manufacturer,
                   guint       *row)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  guint found;

  g_return_val_if_fail (CSEL_IS_CATALOG (self), FALSE);

  if (!has_items (self) || !csel_catalog_find_locked (self, item, manufacturer, &found) ||
      found >= csel_catalog_get_n_products (self))
    return FALSE;
  if (row != NULL)
    *row = found;

  return TRUE;
}

/**
 * csel_catalog_find_item:
 * @self: a catalogue
 * @item: an item number
 * @row: (out): where it is
 *
 * Returns: %FALSE if there is no such number, or several makers have it
 */
gboolean
csel_catalog_find_item (CselCatalog *self,
                        const char  *item,
                        guint       *row)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  guint32 hash = hash_item (item);
  guint32 place = hash;
  guint32 found;
  guint n = 0;

  g_return_val_if_fail (CSEL_IS_CATALOG (self), FALSE);

  if (!has_items (self))
    return FALSE;

  while ((found = csel_hash_next (&self->items, hash, &place)) != CSEL_HASH_NONE)
    if (found < csel_catalog_get_n_products (self) && strcmp (csel_catalog_get_item (self, found), item) == 0)
      {
        *row = found;
        n++;
      }

  return n == 1;
}

/**
 * csel_catalog_get_n_features:
 * @self: a catalogue
 * @row: a product in it
 *
 * Returns: how many features its file has of it, whatever became of them
 */
guint
csel_catalog_get_n_features (CselCatalog *self,
                             guint        row)
{
  return get_row (self, row)->n_features;
}

/**
 * csel_catalog_get_n_references:
 * @self: a catalogue
 * @row: a product in it
 *
 * Returns: how many references to other products its file has of it
 */
guint
csel_catalog_get_n_references (CselCatalog *self,
                               guint        row)
{
  return get_row (self, row)->n_references;
}

/**
 * csel_catalog_get_property:
 * @self: a catalogue
 * @property: a built-in property or one that @self brings
 *
 * Returns: (transfer none): its definition
 */
const CselProperty *
csel_catalog_get_property (CselCatalog   *self,
                           CselPropertyId property)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);

  return property < CSEL_N_PROPERTIES ? csel_property_get (property) :
         csel_vector_index (&self->properties, const CselProperty *, property - CSEL_N_PROPERTIES);
}

/**
 * csel_catalog_get_n_properties:
 * @self: a catalogue
 *
 * Returns: how many properties there are, the built-in ones first
 */
guint
csel_catalog_get_n_properties (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), 0);

  return CSEL_N_PROPERTIES + csel_vector_get_length (&self->properties);
}

/**
 * csel_catalog_is_cold:
 * @self: a catalogue
 * @property: a property
 *
 * Returns: %TRUE if what states @property is kept aside, see csel_catalog_fetch_cold()
 */
gboolean
csel_catalog_is_cold (CselCatalog   *self,
                      CselPropertyId property)
{
  return self->store != NULL && (csel_catalog_get_property (self, property)->flags & CSEL_PROPERTY_COLD) != 0;
}

/**
 * csel_catalog_get_n_facts:
 * @self: a catalogue
 *
 * Returns: how many distinct facts it has
 */
guint
csel_catalog_get_n_facts (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), 0);

  return csel_vector_get_length (&self->facts);
}

/**
 * csel_catalog_get_fact:
 * @self: a catalogue
 * @number: the number of a fact
 *
 * Returns: (transfer none): the fact; valid as long as @self
 */
const CselFact *
csel_catalog_get_fact (CselCatalog *self,
                       guint32      number)
{
  csel_vector_need (&self->facts, number, 1);

  return csel_vector_get (&self->facts, number);
}

/**
 * csel_catalog_get_numbers:
 * @self: a catalogue
 * @row: a product in it
 * @n_numbers: (out): how many there are
 *
 * Without those that are kept aside.
 *
 * Returns: (array length=n_numbers) (transfer none): the numbers of its facts, in the order of
 *   their properties
 */
const guint32 *
csel_catalog_get_numbers (CselCatalog *self,
                          guint        row,
                          guint       *n_numbers)
{
  const CselRow *found = get_row (self, row);

  csel_vector_need (&self->numbers, found->first_number, found->n_numbers);
  *n_numbers = G_LIKELY (!csel_catalog_is_lost (self)) ? found->n_numbers : 0;

  return csel_vector_get (&self->numbers, found->first_number);
}

/**
 * csel_catalog_states:
 * @self: a catalogue
 * @row: a product in it
 * @property: a property whose facts are not kept aside
 *
 * Quicker than to ask a CselProduct, for looking through a whole catalogue.
 *
 * Returns: (nullable) (transfer none): the first fact of the product that states @property
 */
const CselFact *
csel_catalog_states (CselCatalog   *self,
                     guint          row,
                     CselPropertyId property)
{
  guint hi;
  const guint32 *numbers = csel_catalog_get_numbers (self, row, &hi);
  guint n = hi;
  guint lo = 0;

  while (lo < hi)
    {
      guint middle = lo + (hi - lo) / 2;

      if (csel_catalog_get_fact (self, numbers[middle])->property < property)
        lo = middle + 1;
      else
        hi = middle;
    }

  return lo < n && csel_catalog_get_fact (self, numbers[lo])->property == property ?
         csel_catalog_get_fact (self, numbers[lo]) : NULL;
}

guint
csel_catalog_get_n_cold (CselCatalog *self,
                         guint        row)
{
  return get_row (self, row)->n_cold;
}

/**
 * csel_catalog_fetch_cold:
 * @self: a catalogue
 * @row: a product in it
 *
 * Returns: (transfer full) (nullable): its facts that are kept aside, one CselFact after the other,
 *   and after them their strings, which the facts name by their place among them with
 *   %CSEL_COLD_STRING; %NULL if they are lost
 */
GBytes *
csel_catalog_fetch_cold (CselCatalog *self,
                         guint        row)
{
  g_autoptr(GBytes) bytes = csel_cold_store_fetch (self->store, row);

  /* A file that somebody has meddled with is no reason to fall over */
  if (bytes == NULL || g_bytes_get_size (bytes) <= get_row (self, row)->n_cold * sizeof (CselFact) ||
      ((const char *)g_bytes_get_data (bytes, NULL))[g_bytes_get_size (bytes) - 1] != '\0')
    return NULL;

  return g_steal_pointer (&bytes);
}

/**
 * csel_catalog_get_relations:
 * @self: a catalogue
 * @row: a product in it
 * @n_relations: (out): how many there are
 *
 * Returns: (array length=n_relations): its counterparts and accessories, as printed
 */
const CselRelation *
csel_catalog_get_relations (CselCatalog *self,
                            guint        row,
                            guint       *n_relations)
{
  const CselRow *found;

  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);

  found = get_row (self, row);
  csel_vector_need (&self->relations, found->first_relation, found->n_relations);
  *n_relations = G_LIKELY (!csel_catalog_is_lost (self)) ? found->n_relations : 0;

  return csel_vector_get (&self->relations, found->first_relation);
}

/**
 * csel_catalog_get_string:
 * @self: a catalogue
 * @offset: a string offset of one of its facts or relations
 *
 * Returns: the string
 */
const char *
csel_catalog_get_string (CselCatalog *self,
                         guint32      offset)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);

  return csel_string_pool_get (self->strings, offset);
}

/**
 * csel_catalog_get_source:
 * @self: a catalogue
 * @source: the source of one of its facts
 *
 * Returns: where the fact was stated
 */
const CselSource *
csel_catalog_get_source (CselCatalog *self,
                         guint16      source)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);
  g_return_val_if_fail (source < csel_vector_get_length (&self->sources), NULL);

  return csel_vector_index (&self->sources, const CselSource *, source);
}

guint
csel_catalog_get_n_sources (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), 0);

  return csel_vector_get_length (&self->sources);
}

/**
 * csel_catalog_get_qualifier:
 * @self: a catalogue
 * @fact: one of its facts
 * @qualifier: which condition
 *
 * Returns: (nullable): its value, %NULL if the fact is stated without it
 */
const char *
csel_catalog_get_qualifier (CselCatalog    *self,
                            const CselFact *fact,
                            CselQualifier   qualifier)
{
  const CselQualifierSet *set;

  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);
  g_return_val_if_fail (fact->qualifiers < csel_vector_get_length (&self->qualifier_sets), NULL);

  csel_vector_need (&self->qualifier_sets, fact->qualifiers, 1);
  /* Never without the condition under which it was stated */
  if (G_UNLIKELY (csel_catalog_is_lost (self)))
    return "";
  set = csel_vector_get (&self->qualifier_sets, fact->qualifiers);

  return set->value[qualifier] != 0 ? csel_string_pool_get (self->strings, set->value[qualifier]) :
         NULL;
}
