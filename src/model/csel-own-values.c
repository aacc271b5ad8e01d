/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselOwnValues: what the user states where the maker does not
 *
 * A catalogue of its own, never a part of another one. It is small and made anew with each
 * change, so that a catalogue never changes under those who read it; "changed" says that
 * there is a new one. Who states a value, when and how he knows is its source:
 *
 *   document "packaging" · note "KM" · version "2026-03-02" · confidence own
 */

#define G_LOG_DOMAIN "csel-model"

#include "model/csel-own-values.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-code.h"

#define CATALOG_ID "own-values"

struct _CselOwnValues
{
  GObject      parent_instance;

  CselCatalog *catalog;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselOwnValues, csel_own_values, G_TYPE_OBJECT)

G_DEFINE_QUARK (csel-own-values-error-quark, csel_own_values_error)

static guint signals[N_SIGNALS];

static const char *const origin_ids[CSEL_N_OWN_ORIGINS] = {
  [CSEL_OWN_MEASURED] = "measured",
  [CSEL_OWN_PACKAGING] = "packaging",
  [CSEL_OWN_MAKER_DOCUMENT] = "maker-document",
};

/* A value on its way into the next catalogue, or one that is to leave it */
typedef struct
{
  CselProduct          *product;
  CselPropertyId        property;
  const CselQualifiers *qualifiers;
  const CselStatement  *statement;
  const CselOwnProof   *proof;
} Change;

static void
csel_own_values_finalize (GObject *object)
{
  CselOwnValues *self = CSEL_OWN_VALUES (object);

  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (csel_own_values_parent_class)->finalize (object);
}

static void
csel_own_values_class_init (CselOwnValuesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = csel_own_values_finalize;

  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static CselCatalog *
make_catalog (const char *date)
{
  CselCatalog *catalog = csel_catalog_new ();

  csel_catalog_set_header (catalog, CATALOG_ID, "Own values", "1", date);

  return catalog;
}

static void
csel_own_values_init (CselOwnValues *self)
{
  self->catalog = make_catalog ("");
  csel_catalog_freeze (self->catalog);
}

/**
 * csel_own_values_new:
 *
 * Returns: (transfer full): no value yet
 */
CselOwnValues *
csel_own_values_new (void)
{
  return g_object_new (CSEL_TYPE_OWN_VALUES, NULL);
}

/**
 * csel_own_values_get_catalog:
 * @self: own values
 *
 * Returns: (transfer none): the catalogue of them, frozen
 */
CselCatalog *
csel_own_values_get_catalog (CselOwnValues *self)
{
  g_return_val_if_fail (CSEL_IS_OWN_VALUES (self), NULL);

  return self->catalog;
}

/**
 * csel_own_values_set_catalog:
 * @self: own values
 * @catalog: a frozen catalogue of own values, as csel_own_file_read() gives it
 */
void
csel_own_values_set_catalog (CselOwnValues *self,
                             CselCatalog   *catalog)
{
  g_return_if_fail (CSEL_IS_OWN_VALUES (self));

  if (g_set_object (&self->catalog, catalog))
    g_signal_emit (self, signals[CHANGED], 0);
}

static guint16
find_source (CselCatalog      *catalog,
             const CselSource *source)
{
  for (guint i = 0; i < csel_catalog_get_n_sources (catalog); i++)
    {
      const CselSource *known = csel_catalog_get_source (catalog, (guint16)i);

      if (g_strcmp0 (known->document, source->document) == 0 && g_strcmp0 (known->note, source->note) == 0 &&
          g_strcmp0 (known->version, source->version) == 0)
        return (guint16)i;
    }

  return csel_catalog_append_source (catalog, source);
}

static guint16
find_source_of_proof (CselCatalog        *catalog,
                      const CselOwnProof *proof)
{
  CselSource source = {
    .document = csel_own_origin_get_id (proof->origin),
    .version = proof->date,
    .note = proof->by,
    .confidence = CSEL_CONFIDENCE_OWN,
  };

  return find_source (catalog, &source);
}

static CselQualifiers
get_qualifiers (CselCatalog    *catalog,
                const CselFact *fact)
{
  CselQualifiers qualifiers = { { NULL } };

  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    qualifiers.value[i] = csel_catalog_get_qualifier (catalog, fact, i);

  return qualifiers;
}

static gboolean
same_qualifiers (const CselQualifiers *a,
                 const CselQualifiers *b)
{
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    if (g_strcmp0 (a->value[i], b->value[i]) != 0)
      return FALSE;

  return TRUE;
}

/* A record and those that say the same in another unit */
static void
copy_fact (CselCatalog    *from,
           const CselFact *facts,
           guint           n_facts,
           CselCatalog    *to)
{
  CselQualifiers qualifiers = get_qualifiers (from, facts);
  CselStatement statement = {
    .property = facts->property,
    .qualifiers = &qualifiers,
    .kind = facts->kind,
    .printed = csel_catalog_get_string (from, facts->printed),
    .code = facts->kind == CSEL_VALUE_CODE ? csel_catalog_get_string (from, (guint32)facts->lo) : NULL,
    .truth = facts->lo != 0,
    .source = find_source (to, csel_catalog_get_source (from, facts->source)),
  };

  while (statement.n_ranges < MIN (n_facts, CSEL_STATEMENT_MAX) &&
         (statement.n_ranges == 0 || facts[statement.n_ranges].also) &&
         csel_fact_get_range (&facts[statement.n_ranges], &statement.ranges[statement.n_ranges]))
    statement.n_ranges++;
  if (statement.n_ranges > 0)
    statement.kind = CSEL_VALUE_QUANTITY;

  csel_catalog_append (to, &statement);
}

static void
append_identity (CselCatalog *catalog,
                 CselProduct *product,
                 guint16      source)
{
  const CselStatement statements[] = {
    { .property = CSEL_PROPERTY_ITEM_NUMBER, .printed = csel_product_get_item (product), .source = source },
    { .property = CSEL_PROPERTY_MANUFACTURER, .printed = csel_product_get_manufacturer (product), .source = source },
    { .property = CSEL_PROPERTY_KIND, .printed = csel_product_get_kind (product), .source = source },
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (statements[i].printed != NULL)
      csel_catalog_append (catalog, &statements[i]);
}

static void
append_change (const Change *change,
               CselCatalog  *to)
{
  CselStatement statement = *change->statement;

  statement.source = find_source_of_proof (to, change->proof);
  csel_catalog_append (to, &statement);
}

static gboolean
is_replaced (const Change   *change,
             CselCatalog    *catalog,
             const CselFact *fact)
{
  CselQualifiers qualifiers = get_qualifiers (catalog, fact);

  return fact->property == change->property && same_qualifiers (&qualifiers, change->qualifiers);
}

static gboolean
is_of_product (CselCatalog *catalog,
               guint        row,
               CselProduct *product)
{
  return strcmp (csel_catalog_get_item (catalog, row), csel_product_get_item (product)) == 0 &&
         strcmp (csel_catalog_get_manufacturer (catalog, row), csel_product_get_manufacturer (product)) == 0;
}

/* Copies a product of the present catalogue with the change. A product without a value goes.
 * Returns whether the change took a value away or replaced one */
static gboolean
copy_product (CselCatalog  *from,
              guint         row,
              const Change *change,
              CselCatalog  *to)
{
  gboolean is_changed = is_of_product (from, row, change->product);
  gboolean is_found = FALSE;
  guint n_values = 0;
  guint n;
  g_autoptr(CselProduct) product = csel_product_new (from, row);
  const CselFact *facts = csel_product_get_facts (product, &n);

  for (guint i = 0; i < n; i++)
    if (facts[i].property > CSEL_PROPERTY_KIND && !facts[i].also)
      {
        if (is_changed && is_replaced (change, from, &facts[i]))
          is_found = TRUE;
        else
          n_values++;
      }
  if (n_values == 0 && (!is_changed || change->statement == NULL))
    return is_found;

  csel_catalog_begin_product (to, csel_catalog_get_item (from, row), csel_catalog_get_manufacturer (from, row));
  for (guint i = 0; i < n; i++)
    if (!facts[i].also && !(is_changed && is_replaced (change, from, &facts[i])))
      copy_fact (from, &facts[i], n - i, to);
  if (is_changed && change->statement != NULL)
    append_change (change, to);
  csel_catalog_end_product (to);

  return is_found;
}

/* What the catalogue's format can hold as a statement of its own, but for what a product is */
static gboolean
can_be_own (CselPropertyId property)
{
  return property > CSEL_PROPERTY_KIND && csel_property_get (property)->type != CSEL_TYPE_LONG_TEXT &&
         ((csel_property_get (property)->flags & (CSEL_PROPERTY_ELEMENT | CSEL_PROPERTY_RATING)) != 0 ||
          property == CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION);
}

/* The catalogue after the change; @is_found says whether the change met a value that was there */
static CselCatalog *
make_next (CselOwnValues *self,
           const Change  *change,
           gboolean      *is_found)
{
  const char *date = change->proof != NULL ? change->proof->date : csel_catalog_get_date (self->catalog);
  CselCatalog *next = make_catalog (date);
  guint row;

  *is_found = FALSE;
  for (guint i = 0; i < csel_catalog_get_n_products (self->catalog); i++)
    *is_found |= copy_product (self->catalog, i, change, next);

  if (change->statement != NULL &&
      !csel_catalog_find (self->catalog, csel_product_get_item (change->product),
                          csel_product_get_manufacturer (change->product), &row))
    {
      csel_catalog_begin_product (next, csel_product_get_item (change->product),
                                  csel_product_get_manufacturer (change->product));
      append_identity (next, change->product, find_source_of_proof (next, change->proof));
      append_change (change, next);
      csel_catalog_end_product (next);
    }
  csel_catalog_freeze (next);

  return next;
}

/* Is the value seen beside what the catalogue states, or does the maker state it? */
static gboolean
is_seen (CselCatalog  *own,
         const Change *change)
{
  g_autoptr(CselProduct) product =
    csel_product_new_with_own (csel_product_get_catalog (change->product),
                               csel_product_get_row (change->product), own);
  guint n;
  const CselFact *facts = csel_product_lookup (product, change->property, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean is_same = facts[i].is_own;

      for (CselQualifier j = 0; is_same && j < CSEL_N_QUALIFIERS; j++)
        is_same = g_strcmp0 (csel_product_get_qualifier (product, &facts[i], j),
                             change->qualifiers->value[j]) == 0;
      if (is_same)
        return TRUE;
    }

  return FALSE;
}

/**
 * csel_own_values_set:
 * @self: own values
 * @product: whose value it is
 * @statement: the value; its source is @proof
 * @proof: what it rests on
 * @error: return location for a #CselOwnValuesError
 *
 * A value that was there for the same property under the same conditions is replaced.
 *
 * Returns: %FALSE if the maker states it, or own values cannot
 */
gboolean
csel_own_values_set (CselOwnValues       *self,
                     CselProduct         *product,
                     const CselStatement *statement,
                     const CselOwnProof  *proof,
                     GError             **error)
{
  static const CselQualifiers none = { { NULL } };
  CselStatement complete = *statement;
  Change change = { product, statement->property, NULL, &complete, proof };
  g_autoptr(CselCatalog) next = NULL;
  gboolean is_found;

  g_return_val_if_fail (CSEL_IS_OWN_VALUES (self), FALSE);

  if (complete.qualifiers == NULL)
    complete.qualifiers = &none;
  change.qualifiers = complete.qualifiers;
  if (!can_be_own (statement->property))
    {
      g_set_error (error, CSEL_OWN_VALUES_ERROR, CSEL_OWN_VALUES_ERROR_PROPERTY,
                   _("“%s” cannot be an own value"), csel_property_get (statement->property)->id);
      return FALSE;
    }

  next = make_next (self, &change, &is_found);
  if (!is_seen (next, &change))
    {
      g_set_error (error, CSEL_OWN_VALUES_ERROR, CSEL_OWN_VALUES_ERROR_STATED,
                   _("“%s” of %s is stated by the maker"), csel_property_get (statement->property)->id,
                   csel_product_get_item (product));
      return FALSE;
    }
  csel_own_values_set_catalog (self, next);

  return TRUE;
}

/**
 * csel_own_values_unset:
 * @self: own values
 * @product: whose value it is
 * @property: what it states
 * @qualifiers: (nullable): under which conditions
 *
 * Returns: %FALSE if there was no such value
 */
gboolean
csel_own_values_unset (CselOwnValues        *self,
                       CselProduct          *product,
                       CselPropertyId        property,
                       const CselQualifiers *qualifiers)
{
  static const CselQualifiers none = { { NULL } };
  const Change change = { product, property, qualifiers != NULL ? qualifiers : &none, NULL, NULL };

  g_autoptr(CselCatalog) next = NULL;
  gboolean is_found;

  g_return_val_if_fail (CSEL_IS_OWN_VALUES (self), FALSE);

  next = make_next (self, &change, &is_found);
  if (is_found)
    csel_own_values_set_catalog (self, next);

  return is_found;
}

/**
 * csel_own_origin_get_id:
 * @origin: how the user knows
 *
 * Returns: its stable name
 */
const char *
csel_own_origin_get_id (CselOwnOrigin origin)
{
  g_return_val_if_fail (origin < CSEL_N_OWN_ORIGINS, NULL);

  return origin_ids[origin];
}

/**
 * csel_own_origin_parse:
 * @id: a stable name
 * @origin: (out): what it means
 *
 * Returns: %FALSE if @id is unknown
 */
gboolean
csel_own_origin_parse (const char    *id,
                       CselOwnOrigin *origin)
{
  for (CselOwnOrigin i = 0; i < CSEL_N_OWN_ORIGINS; i++)
    if (g_strcmp0 (id, origin_ids[i]) == 0)
      {
        *origin = i;
        return TRUE;
      }

  return FALSE;
}
