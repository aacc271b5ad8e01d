/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProduct: a handle on one product of a catalogue
 *
 * Light and made when somebody looks. Two handles on the same product are equal
 * (csel_product_equal()) and interchangeable. Its facts are put side by side when the first is
 * asked for, and stay where they are as long as the handle:
 *
 *   [ facts by property … | what the catalogue keeps aside, fetched when it is asked for … ]
 *
 * Where the user has stated what the maker does not, the handle has the facts of both, all in the
 * order of the data sheet:
 *
 *   catalogue   ■ ■   ■ ■ ■        what the maker states stands
 *   own values      ■              only what he does not state
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-product-private.h"

#include <string.h>

/* Conditions that are numbered in the catalogue of own values */
#define OWN_CONDITIONS (1u << 31)

G_DEFINE_FINAL_TYPE (CselProduct, csel_product, G_TYPE_OBJECT)

static void
csel_product_finalize (GObject *object)
{
  CselProduct *self = CSEL_PRODUCT (object);

  g_clear_object (&self->catalog);
  g_clear_object (&self->own);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->cold, g_bytes_unref);

  G_OBJECT_CLASS (csel_product_parent_class)->finalize (object);
}

static void
csel_product_class_init (CselProductClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_product_finalize;
}

static void
csel_product_init (CselProduct *self)
{
}

/**
 * csel_product_new:
 * @catalog: a frozen catalogue
 * @row: a product in it
 *
 * Returns: (transfer full): a handle on it
 */
CselProduct *
csel_product_new (CselCatalog *catalog,
                  guint        row)
{
  CselProduct *self;

  g_return_val_if_fail (CSEL_IS_CATALOG (catalog), NULL);
  g_return_val_if_fail (row < csel_catalog_get_n_products (catalog), NULL);

  self = g_object_new (CSEL_TYPE_PRODUCT, NULL);
  self->catalog = g_object_ref (catalog);
  self->row = row;

  return self;
}

/* Room for what is kept aside is made at once, so that nothing moves when it comes */
static void
need_facts (CselProduct *self)
{
  const guint32 *numbers;
  guint n;

  if (self->facts != NULL)
    return;

  numbers = csel_catalog_get_numbers (self->catalog, self->row, &n);
  self->facts = g_array_sized_new (FALSE, FALSE, sizeof (CselFact),
                                   n + csel_catalog_get_n_cold (self->catalog, self->row) + 1);
  for (guint i = 0; i < n; i++)
    g_array_append_vals (self->facts, csel_catalog_get_fact (self->catalog, numbers[i]), 1);
}

static void
need_all_facts (CselProduct *self)
{
  guint n = csel_catalog_get_n_cold (self->catalog, self->row);

  need_facts (self);
  if (self->is_fetched || n == 0)
    return;

  self->is_fetched = TRUE;
  self->cold = csel_catalog_fetch_cold (self->catalog, self->row);
  if (self->cold != NULL)
    g_array_append_vals (self->facts, g_bytes_get_data (self->cold, NULL), n);
}

static const CselFact *
get_first (CselProduct *self)
{
  return (const CselFact *)(gpointer)self->facts->data;
}

/* Where the strings and sources of a fact are */
static CselCatalog *
get_home (CselProduct    *self,
          const CselFact *fact)
{
  return fact->is_own ? self->own : self->catalog;
}

/* A statement without a connection is about each, if it @may_lack it */
static gboolean
has_same_conditions (CselProduct    *self,
                     const CselFact *fact,
                     const CselFact *own,
                     gboolean        may_lack)
{
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    {
      const char *a = csel_product_get_qualifier (self, fact, i);
      const char *b = csel_product_get_qualifier (self, own, i);
      gboolean is_each = may_lack && i == CSEL_QUALIFIER_CONNECTION && (a == NULL || b == NULL);

      /* By which feature it was stated is no condition */
      if (i != CSEL_QUALIFIER_FEATURE && !is_each && g_strcmp0 (a, b) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Do both state the same thing, if not with the same value? */
static gboolean
is_about_the_same (CselProduct    *self,
                   const CselFact *fact,
                   const CselFact *own)
{
  return fact->property == own->property && has_same_conditions (self, fact, own, TRUE);
}

static gboolean
is_second_hand (CselProduct    *self,
                const CselFact *fact)
{
  return csel_product_get_source (self, fact)->confidence == CSEL_CONFIDENCE_SECOND_HAND;
}

/* Two records of one statement stay together: the order is stable */
static int
compare_by_property (gconstpointer a,
                     gconstpointer b,
                     gpointer      unused)
{
  const CselFact *fact_a = a;
  const CselFact *fact_b = b;

  return fact_a->property < fact_b->property ? -1 : fact_a->property > fact_b->property;
}

/* What an own value is about: the maker's word keeps it out, hearsay gives way to it */
static gboolean
make_room (CselProduct    *self,
           const CselFact *own)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const CselFact *fact = &g_array_index (self->facts, CselFact, i);

      if (!fact->is_own && is_about_the_same (self, fact, own) && !is_second_hand (self, fact))
        return FALSE;
    }

  for (guint i = self->facts->len; i > 0; i--)
    {
      const CselFact *fact = &g_array_index (self->facts, CselFact, i - 1);

      if (!fact->is_own && is_about_the_same (self, fact, own))
        g_array_remove_index (self->facts, i - 1);
    }

  return TRUE;
}

/* The number of the conditions of an own value: the catalogue's where it has them, so that equal
 * numbers mean equal conditions */
static guint32
number_conditions (CselProduct    *self,
                   const CselFact *own)
{
  for (guint i = 0; i < self->facts->len; i++)
    {
      const CselFact *fact = get_first (self) + i;

      if (!fact->is_own && has_same_conditions (self, fact, own, FALSE))
        return fact->qualifiers;
    }

  return own->qualifiers;
}

static void
merge_own_values (CselProduct *self,
                  guint        own_row)
{
  guint n;
  const guint32 *numbers = csel_catalog_get_numbers (self->own, own_row, &n);
  gboolean is_wanted = FALSE;

  need_all_facts (self);
  self->has_own_values = TRUE;
  for (guint i = 0; i < n; i++)
    {
      CselFact own = *csel_catalog_get_fact (self->own, numbers[i]);

      own.is_own = TRUE;
      own.qualifiers |= OWN_CONDITIONS;
      own.qualifiers = number_conditions (self, &own);
      if (!own.also)
        is_wanted = own.property > CSEL_PROPERTY_KIND && make_room (self, &own);
      if (is_wanted)
        g_array_append_val (self->facts, own);
    }
  g_qsort_with_data (self->facts->data, (int)self->facts->len, sizeof (CselFact),
                     compare_by_property, NULL);
}

/**
 * csel_product_new_with_own:
 * @catalog: a frozen catalogue
 * @row: a product in it
 * @own: (nullable): the catalogue of own values
 *
 * Returns: (transfer full): a handle on it that states what the user has stated, too
 */
CselProduct *
csel_product_new_with_own (CselCatalog *catalog,
                           guint        row,
                           CselCatalog *own)
{
  CselProduct *self = csel_product_new (catalog, row);
  guint own_row;

  g_set_object (&self->own, own);
  if (own != NULL &&
      csel_catalog_find (own, csel_catalog_get_item (catalog, row),
                         csel_catalog_get_manufacturer (catalog, row), &own_row))
    merge_own_values (self, own_row);

  return self;
}

/**
 * csel_product_has_own_values:
 * @self: a product
 *
 * Returns: %TRUE if the user has stated something about it
 */
gboolean
csel_product_has_own_values (CselProduct *self)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), FALSE);

  return self->has_own_values;
}

/**
 * csel_product_get_catalog:
 * @self: a product
 *
 * Returns: (transfer none): the catalogue it stands in
 */
CselCatalog *
csel_product_get_catalog (CselProduct *self)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  return self->catalog;
}

guint
csel_product_get_row (CselProduct *self)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), 0);

  return self->row;
}

const char *
csel_product_get_item (CselProduct *self)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  return csel_catalog_get_item (self->catalog, self->row);
}

const char *
csel_product_get_manufacturer (CselProduct *self)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  return csel_catalog_get_manufacturer (self->catalog, self->row);
}

/**
 * csel_product_get_kind:
 * @self: a product
 *
 * Returns: (nullable): the code of its kind ("ferrule"), %NULL if it is not stated
 */
const char *
csel_product_get_kind (CselProduct *self)
{
  const CselFact *fact = csel_product_lookup_first (self, CSEL_PROPERTY_KIND);

  return fact != NULL ? csel_product_get_code (self, fact) : NULL;
}

/**
 * csel_product_get_title:
 * @self: a product
 *
 * Returns: (nullable): the maker's short description, %NULL if it is not stated
 */
const char *
csel_product_get_title (CselProduct *self)
{
  const CselFact *fact = csel_product_lookup_first (self, CSEL_PROPERTY_TITLE);

  return fact != NULL ? csel_product_get_printed (self, fact) : NULL;
}

/**
 * csel_product_equal:
 * @self: (nullable): a product
 * @other: (nullable): another
 *
 * Returns: %TRUE if both are handles on the same product, or both are %NULL
 */
gboolean
csel_product_equal (CselProduct *self,
                    CselProduct *other)
{
  return self == other ||
         (self != NULL && other != NULL && self->catalog == other->catalog &&
          self->row == other->row);
}

/**
 * csel_product_get_facts:
 * @self: a product
 * @n_facts: (out): how many records there are
 *
 * Returns: (array length=n_facts) (transfer none): its facts, by property; those that its catalogue
 *   keeps aside come last
 */
const CselFact *
csel_product_get_facts (CselProduct *self,
                        guint       *n_facts)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  need_all_facts (self);
  *n_facts = self->facts->len;

  return get_first (self);
}

/* Where the facts of @property or of what comes after it begin, from @lo to @hi */
static guint
find_first (CselProduct *self,
            guint        property,
            guint        lo,
            guint        hi)
{
  while (lo < hi)
    {
      guint middle = lo + (hi - lo) / 2;

      if (get_first (self)[middle].property < property)
        lo = middle + 1;
      else
        hi = middle;
    }

  return lo;
}

/**
 * csel_product_lookup:
 * @self: a product
 * @property: what to look for
 * @n_facts: (out): how many records there are, 0 if it is not stated
 *
 * Returns: (array length=n_facts) (transfer none): the facts that state @property
 */
const CselFact *
csel_product_lookup (CselProduct   *self,
                     CselPropertyId property,
                     guint         *n_facts)
{
  guint n_kept;
  guint first;
  guint end;

  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  need_facts (self);
  csel_catalog_get_numbers (self->catalog, self->row, &n_kept);
  if (self->has_own_values)
    {
      first = find_first (self, property, 0, self->facts->len);
      end = find_first (self, property + 1, first, self->facts->len);
    }
  else if (csel_catalog_is_cold (self->catalog, property))
    {
      need_all_facts (self);
      first = find_first (self, property, n_kept, self->facts->len);
      end = find_first (self, property + 1, first, self->facts->len);
    }
  else
    {
      first = find_first (self, property, 0, n_kept);
      end = find_first (self, property + 1, first, n_kept);
    }
  *n_facts = end - first;

  return get_first (self) + first;
}

/**
 * csel_product_lookup_first:
 * @self: a product
 * @property: what to look for
 *
 * Returns: (nullable) (transfer none): the first fact that states @property, %NULL if it is
 *   not stated
 */
const CselFact *
csel_product_lookup_first (CselProduct   *self,
                           CselPropertyId property)
{
  guint n;
  const CselFact *facts = csel_product_lookup (self, property, &n);

  return n > 0 ? facts : NULL;
}

/**
 * csel_product_lookup_range:
 * @self: a product
 * @property: what to look for
 * @unit: in which unit; where none is stated in it, any unit of its kind
 * @range: (out caller-allocates): the quantity
 *
 * Only one statement is an answer: where several differ, nothing is found.
 *
 * Returns: (nullable) (transfer none): the fact that states @property in @unit
 */
const CselFact *
csel_product_lookup_range (CselProduct   *self,
                           CselPropertyId property,
                           CselUnit       unit,
                           CselRange     *range)
{
  guint n;
  const CselFact *facts = csel_product_lookup (self, property, &n);
  const CselFact *found = NULL;

  for (guint by_kind = 0; by_kind <= 1 && found == NULL; by_kind++)
    for (guint i = 0; i < n; i++)
      {
        CselRange one;

        if (!csel_fact_get_range (&facts[i], &one) ||
            (by_kind ? csel_unit_get_kind (one.unit) != csel_unit_get_kind (unit) : one.unit != unit))
          continue;
        if (found != NULL && (range->lo != one.lo || range->hi != one.hi))
          return NULL;
        found = &facts[i];
        *range = one;
      }

  return found;
}

/**
 * csel_product_get_confidence:
 * @self: a product
 *
 * Returns: how far its item number's source can be trusted, and with it the product's data
 */
CselConfidence
csel_product_get_confidence (CselProduct *self)
{
  return csel_product_get_source (self, csel_product_lookup_first (self, CSEL_PROPERTY_ITEM_NUMBER))->confidence;
}

/**
 * csel_product_is_same_item:
 * @self: a product
 * @other: another product, maybe of another catalogue
 *
 * Returns: %TRUE if both have the same maker and item number
 */
gboolean
csel_product_is_same_item (CselProduct *self,
                           CselProduct *other)
{
  return strcmp (csel_product_get_item (self), csel_product_get_item (other)) == 0 &&
         strcmp (csel_product_get_manufacturer (self), csel_product_get_manufacturer (other)) == 0;
}

static const char *
get_cold_string (CselProduct *self,
                 gsize        place)
{
  gsize size;
  const char *bytes = g_bytes_get_data (self->cold, &size);

  place += csel_catalog_get_n_cold (self->catalog, self->row) * sizeof (CselFact);

  return place < size ? bytes + place : "";
}

/**
 * csel_product_get_property:
 * @self: a product
 * @fact: one of its facts
 *
 * Returns: (transfer none): what the fact states
 */
const CselProperty *
csel_product_get_property (CselProduct    *self,
                           const CselFact *fact)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  return csel_catalog_get_property (get_home (self, fact), fact->property);
}

/**
 * csel_product_get_printed:
 * @self: a product
 * @fact: one of its facts
 *
 * Returns: the maker's own words
 */
const char *
csel_product_get_printed (CselProduct    *self,
                          const CselFact *fact)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  if (fact->printed & CSEL_COLD_STRING)
    return get_cold_string (self, fact->printed & ~CSEL_COLD_STRING);

  return csel_catalog_get_string (get_home (self, fact), fact->printed);
}

/**
 * csel_product_get_code:
 * @self: a product
 * @fact: one of its facts
 *
 * Returns: the code if the fact has one, else the maker's own words
 */
const char *
csel_product_get_code (CselProduct    *self,
                       const CselFact *fact)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  return fact->kind == CSEL_VALUE_CODE ? csel_catalog_get_string (get_home (self, fact), (guint32)fact->lo) :
         csel_product_get_printed (self, fact);
}

/**
 * csel_product_get_qualifier:
 * @self: a product
 * @fact: one of its facts
 * @qualifier: which condition
 *
 * Returns: (nullable): its value, %NULL if the fact is stated without it
 */
const char *
csel_product_get_qualifier (CselProduct    *self,
                            const CselFact *fact,
                            CselQualifier   qualifier)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  if (fact->qualifiers & OWN_CONDITIONS)
    {
      CselFact own = *fact;

      own.qualifiers &= ~OWN_CONDITIONS;
      return csel_catalog_get_qualifier (self->own, &own, qualifier);
    }

  return csel_catalog_get_qualifier (self->catalog, fact, qualifier);
}

/**
 * csel_product_get_source:
 * @self: a product
 * @fact: one of its facts
 *
 * Returns: (transfer none): where it was stated
 */
const CselSource *
csel_product_get_source (CselProduct    *self,
                         const CselFact *fact)
{
  g_return_val_if_fail (CSEL_IS_PRODUCT (self), NULL);

  return csel_catalog_get_source (get_home (self, fact), fact->source);
}
