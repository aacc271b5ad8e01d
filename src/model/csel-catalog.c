/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCatalog: the facts of many products, in a few flat arrays
 *
 *   facts        [ product 0 … | product 1 … | …  ]   CselFact, sorted by property in a product
 *   first_fact   [ 0, n0, n0 + n1, … ]                where each product's facts begin
 *   relations    [ product 0 … | product 1 … | … ]    CselRelation, as printed
 *
 * A reader appends while loading; from csel_catalog_freeze() on nothing changes any more,
 * so a catalogue can be read from any thread. A product costs its facts, 32 bytes each, and
 * no object.
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-catalog.h"

#include <string.h>

#include "model/csel-string-pool.h"

typedef struct
{
  guint32 value[CSEL_N_QUALIFIERS];
} QualifierSet;

typedef struct
{
  guint32 item;
  guint32 manufacturer;
} Identity;

struct _CselCatalog
{
  GObject         parent_instance;

  char           *id;
  char           *title;
  char           *version;
  char           *date;

  GArray         *facts;
  GArray         *first_fact;
  GArray         *relations;
  GArray         *first_relation;
  GArray         *identities;
  GArray         *qualifier_sets;
  GPtrArray      *sources;
  CselStringPool *strings;
  GHashTable     *rows;
  GHashTable     *set_ids;
  gboolean        frozen;
};

G_DEFINE_FINAL_TYPE (CselCatalog, csel_catalog, G_TYPE_OBJECT)

static void
source_free (gpointer data)
{
  CselSource *source = data;

  g_free ((char *)source->document);
  g_free ((char *)source->version);
  g_free ((char *)source->url);
  g_free ((char *)source->note);
  g_free ((char *)source->language);
  g_free (source);
}

static char *
make_key (const char *item,
          const char *manufacturer)
{
  return g_strconcat (item, "\x1f", manufacturer, NULL);
}

static guint
set_hash (gconstpointer key)
{
  const QualifierSet *set = key;
  guint hash = 5381;

  for (guint i = 0; i < CSEL_N_QUALIFIERS; i++)
    hash = hash * 33 + set->value[i];

  return hash;
}

static gboolean
set_equal (gconstpointer a,
           gconstpointer b)
{
  return memcmp (a, b, sizeof (QualifierSet)) == 0;
}

/* Number 0 is the empty set */
static guint32
intern_qualifiers (CselCatalog          *self,
                   const CselQualifiers *qualifiers)
{
  QualifierSet set = { { 0 } };
  gpointer found;

  for (guint i = 0; qualifiers != NULL && i < CSEL_N_QUALIFIERS; i++)
    set.value[i] = csel_string_pool_add (self->strings, qualifiers->value[i]);

  if (g_hash_table_lookup_extended (self->set_ids, &set, NULL, &found))
    return GPOINTER_TO_UINT (found);

  g_array_append_val (self->qualifier_sets, set);
  g_hash_table_insert (self->set_ids,
                       g_memdup2 (&set, sizeof set),
                       GUINT_TO_POINTER (self->qualifier_sets->len - 1));

  return self->qualifier_sets->len - 1;
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

static void
csel_catalog_finalize (GObject *object)
{
  CselCatalog *self = CSEL_CATALOG (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->first_fact, g_array_unref);
  g_clear_pointer (&self->relations, g_array_unref);
  g_clear_pointer (&self->first_relation, g_array_unref);
  g_clear_pointer (&self->identities, g_array_unref);
  g_clear_pointer (&self->qualifier_sets, g_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->strings, csel_string_pool_free);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->set_ids, g_hash_table_unref);

  G_OBJECT_CLASS (csel_catalog_parent_class)->finalize (object);
}

static void
csel_catalog_class_init (CselCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_catalog_finalize;
}

static void
csel_catalog_init (CselCatalog *self)
{
  guint32 zero = 0;

  self->facts = g_array_new (FALSE, FALSE, sizeof (CselFact));
  self->first_fact = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->relations = g_array_new (FALSE, FALSE, sizeof (CselRelation));
  self->first_relation = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->identities = g_array_new (FALSE, FALSE, sizeof (Identity));
  self->qualifier_sets = g_array_new (FALSE, FALSE, sizeof (QualifierSet));
  self->sources = g_ptr_array_new_with_free_func (source_free);
  self->strings = csel_string_pool_new ();
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->set_ids = g_hash_table_new_full (set_hash, set_equal, g_free, NULL);

  g_array_append_val (self->first_fact, zero);
  g_array_append_val (self->first_relation, zero);
  intern_qualifiers (self, NULL);
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
  g_return_if_fail (CSEL_IS_CATALOG (self) && !self->frozen);

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

  g_return_val_if_fail (CSEL_IS_CATALOG (self) && !self->frozen, 0);
  g_return_val_if_fail (self->sources->len < G_MAXUINT16, 0);

  copy = g_memdup2 (source, sizeof *source);
  copy->document = g_strdup (source->document);
  copy->version = g_strdup (source->version);
  copy->url = g_strdup (source->url);
  copy->note = g_strdup (source->note);
  copy->language = g_strdup (source->language);
  g_ptr_array_add (self->sources, copy);

  return (guint16)(self->sources->len - 1);
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
  g_autofree char *key = make_key (item, manufacturer);
  Identity identity;

  g_return_val_if_fail (CSEL_IS_CATALOG (self) && !self->frozen, FALSE);

  if (g_hash_table_contains (self->rows, key))
    return FALSE;

  g_hash_table_insert (self->rows, g_steal_pointer (&key),
                       GUINT_TO_POINTER (self->identities->len));
  identity.item = csel_string_pool_add (self->strings, item);
  identity.manufacturer = csel_string_pool_add (self->strings, manufacturer);
  g_array_append_val (self->identities, identity);

  return TRUE;
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
  CselFact fact = { 0 };

  g_return_if_fail (CSEL_IS_CATALOG (self) && !self->frozen);

  fact.property = statement->property;
  fact.qualifiers = intern_qualifiers (self, statement->qualifiers);
  fact.printed = csel_string_pool_add (self->strings, statement->printed);
  fact.source = statement->source;
  fact.kind = statement->kind;

  if (statement->kind == CSEL_VALUE_BOOLEAN)
    fact.lo = statement->truth;
  else if (statement->kind == CSEL_VALUE_CODE)
    fact.lo = csel_string_pool_add (self->strings, statement->code);

  if (statement->kind != CSEL_VALUE_QUANTITY)
    {
      g_array_append_val (self->facts, fact);
      return;
    }

  for (guint i = 0; i < statement->n_ranges; i++)
    {
      const CselRange *range = &statement->ranges[i];

      fact.kind = range->is_range ? CSEL_VALUE_RANGE : CSEL_VALUE_QUANTITY;
      fact.lo = range->lo;
      fact.hi = range->hi;
      fact.unit = range->unit;
      fact.also = i > 0;
      g_array_append_val (self->facts, fact);
    }
}

/**
 * csel_catalog_append_relation:
 * @self: a catalogue that is not frozen, in a product
 * @type: how the two products are related
 * @required: %TRUE if the product cannot be used without the other
 * @group: (nullable): the maker's heading over it
 * @item: item number of the other product
 * @manufacturer: its manufacturer
 * @source: where it was stated
 */
void
csel_catalog_append_relation (CselCatalog     *self,
                              CselRelationType type,
                              gboolean         required,
                              const char      *group,
                              const char      *item,
                              const char      *manufacturer,
                              guint16          source)
{
  CselRelation relation = {
    .item = csel_string_pool_add (self->strings, item),
    .manufacturer = csel_string_pool_add (self->strings, manufacturer),
    .group = csel_string_pool_add (self->strings, group),
    .source = source,
    .type = type,
    .required = required,
  };

  g_return_if_fail (CSEL_IS_CATALOG (self) && !self->frozen);

  g_array_append_val (self->relations, relation);
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
  guint32 first;

  g_return_if_fail (CSEL_IS_CATALOG (self) && !self->frozen);
  g_return_if_fail (self->first_fact->len == self->identities->len);

  first = g_array_index (self->first_fact, guint32, self->first_fact->len - 1);

  /* Stable: facts of one property stay in the order in which they were printed */
  g_qsort_with_data (self->facts->data + first * sizeof (CselFact),
                     (int)(self->facts->len - first), sizeof (CselFact),
                     compare_by_property, NULL);
  g_array_append_val (self->first_fact, self->facts->len);
  g_array_append_val (self->first_relation, self->relations->len);
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

  self->frozen = TRUE;
  csel_string_pool_freeze (self->strings);
  g_clear_pointer (&self->set_ids, g_hash_table_unref);
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
 * csel_catalog_is_second_hand:
 * @self: a catalogue
 *
 * Returns: %TRUE if nothing in it comes from a maker's own document
 */
gboolean
csel_catalog_is_second_hand (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), FALSE);

  for (guint i = 0; i < self->sources->len; i++)
    if (csel_catalog_get_source (self, (guint16)i)->confidence != CSEL_CONFIDENCE_SECOND_HAND)
      return FALSE;

  return self->sources->len > 0;
}

guint
csel_catalog_get_n_products (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), 0);

  return self->first_fact->len - 1;
}

static const Identity *
get_identity (CselCatalog *self,
              guint        row)
{
  g_assert (row < self->identities->len);

  return &g_array_index (self->identities, Identity, row);
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
  return csel_string_pool_get (self->strings, get_identity (self, row)->item);
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
  return csel_string_pool_get (self->strings, get_identity (self, row)->manufacturer);
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
  g_autofree char *key = make_key (item, manufacturer);
  gpointer found;

  g_return_val_if_fail (CSEL_IS_CATALOG (self), FALSE);

  if (!g_hash_table_lookup_extended (self->rows, key, NULL, &found))
    return FALSE;
  if (row != NULL)
    *row = GPOINTER_TO_UINT (found);

  return TRUE;
}

/**
 * csel_catalog_get_facts:
 * @self: a catalogue
 * @row: a product in it
 * @n_facts: (out): how many records there are
 *
 * A record with @also set belongs to the fact before it.
 *
 * Returns: (array length=n_facts): every fact of the product, in the order of the data sheet
 */
const CselFact *
csel_catalog_get_facts (CselCatalog *self,
                        guint        row,
                        guint       *n_facts)
{
  guint32 first;

  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);
  g_return_val_if_fail (row + 1 < self->first_fact->len, NULL);

  first = g_array_index (self->first_fact, guint32, row);
  *n_facts = g_array_index (self->first_fact, guint32, row + 1) - first;

  return &g_array_index (self->facts, CselFact, first);
}

/**
 * csel_catalog_lookup:
 * @self: a catalogue
 * @row: a product in it
 * @property: what to look for
 * @n_facts: (out): how many records there are, 0 if it is not stated
 *
 * Returns: (array length=n_facts): the facts of the product that state @property
 */
const CselFact *
csel_catalog_lookup (CselCatalog   *self,
                     guint          row,
                     CselPropertyId property,
                     guint         *n_facts)
{
  guint n;
  const CselFact *facts = csel_catalog_get_facts (self, row, &n);
  guint lo = 0;
  guint hi = n;
  guint end;

  while (lo < hi)
    {
      guint middle = lo + (hi - lo) / 2;

      if (facts[middle].property < property)
        lo = middle + 1;
      else
        hi = middle;
    }

  for (end = lo; end < n && facts[end].property == property;)
    end++;
  *n_facts = end - lo;

  return facts + lo;
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
  guint32 first;

  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);
  g_return_val_if_fail (row + 1 < self->first_relation->len, NULL);

  first = g_array_index (self->first_relation, guint32, row);
  *n_relations = g_array_index (self->first_relation, guint32, row + 1) - first;

  return &g_array_index (self->relations, CselRelation, first);
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
  g_return_val_if_fail (source < self->sources->len, NULL);

  return g_ptr_array_index (self->sources, source);
}

guint
csel_catalog_get_n_sources (CselCatalog *self)
{
  g_return_val_if_fail (CSEL_IS_CATALOG (self), 0);

  return self->sources->len;
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
  const QualifierSet *set;

  g_return_val_if_fail (CSEL_IS_CATALOG (self), NULL);
  g_return_val_if_fail (fact->qualifiers < self->qualifier_sets->len, NULL);

  set = &g_array_index (self->qualifier_sets, QualifierSet, fact->qualifiers);

  return set->value[qualifier] != 0 ? csel_string_pool_get (self->strings, set->value[qualifier]) :
         NULL;
}
