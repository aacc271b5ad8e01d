/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Elements of the native XML: which may stand where, and what each means
 *
 * The table at the end is the format; data/catalog.rng says the same to other programs.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-native-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/csel-code.h"
#include "model/csel-conductor.h"
#include "model/csel-formula.h"
#include "model/csel-rating-context.h"

/* A data sheet has two or three */
#define MAX_FORMULAS 32

static void
catalog_start (CselNative *self)
{
  self->id = g_strdup (csel_native_attribute (self, ATTR_ID));
  self->version = g_strdup (csel_native_attribute (self, ATTR_VERSION));
  self->date = g_strdup (csel_native_attribute (self, ATTR_DATE));
}

static void
title_end (CselNative *self,
           const char *text)
{
  g_free (self->title);
  self->title = g_strdup (text);
}

static void
source_end (CselNative *self,
            const char *text)
{
  const char *id = csel_native_attribute (self, ATTR_ID);
  CselSource source = {
    .document = text,
    .version = csel_native_attribute (self, ATTR_VERSION),
    .url = csel_native_attribute (self, ATTR_URL),
    .note = csel_native_attribute (self, ATTR_NOTE),
    .language = csel_native_attribute (self, ATTR_LANG),
  };

  if (!csel_confidence_parse (csel_native_attribute (self, ATTR_CONFIDENCE), &source.confidence))
    FAIL (self, VALUE, _("found confidence “%s”, expected maker, own-value or second-hand"),
          csel_native_attribute (self, ATTR_CONFIDENCE));
  else if (g_hash_table_contains (self->source_ids, id))
    FAIL (self, DUPLICATE, _("found source “%s” a second time, expected another id"), id);
  else if (csel_catalog_get_n_sources (self->catalog) == G_MAXUINT16)
    FAIL (self, TOO_LONG, _("found more than %d sources"), G_MAXUINT16);
  else
    g_hash_table_insert (self->source_ids, g_strdup (id),
                         GUINT_TO_POINTER (csel_catalog_append_source (self->catalog, &source)));
}

static void
product_start (CselNative *self)
{
  const char *item = csel_native_attribute (self, ATTR_ITEM);
  const char *manufacturer = csel_native_attribute (self, ATTR_MANUFACTURER);

  if (*item == '\0' || *manufacturer == '\0')
    {
      FAIL (self, VALUE, _("found an empty item number or manufacturer, expected both"));
      return;
    }
  if (!csel_native_find_source (self, &self->source))
    return;
  if (!csel_catalog_begin_product (self->catalog, item, manufacturer))
    {
      FAIL (self, DUPLICATE, _("found item “%s” of %s a second time, expected each item once"), item,
            manufacturer);
      return;
    }

  g_free (self->manufacturer);
  self->manufacturer = g_strdup (manufacturer);
  g_ptr_array_set_size (self->formulas, 0);
  csel_native_append_words (self, CSEL_PROPERTY_ITEM_NUMBER, NULL, item);
  csel_native_append_words (self, CSEL_PROPERTY_MANUFACTURER, NULL, manufacturer);
  csel_native_append_typed (self, CSEL_PROPERTY_KIND, NULL, csel_native_attribute (self, ATTR_KIND),
                            csel_native_attribute (self, ATTR_KIND));
}

static void
product_end (CselNative *self,
             const char *text)
{
  g_autoptr(GError) error = NULL;

  if (!csel_formula_set_check (self->formulas, &error))
    FAIL (self, FORMULA, _("found a formula that cannot be evaluated: %s"), error->message);
  else
    csel_catalog_end_product (self->catalog);
}

static void
connection_start (CselNative *self)
{
  g_free (self->connection);
  self->connection = g_strdup (csel_native_attribute (self, ATTR_NUMBER));
}

static void
connection_end (CselNative *self,
                const char *text)
{
  g_clear_pointer (&self->connection, g_free);
}

static gboolean
find_formula (CselNative *self,
              const char *symbol)
{
  for (guint i = 0; i < self->formulas->len; i++)
    if (strcmp (csel_formula_get_symbol (g_ptr_array_index (self->formulas, i)), symbol) == 0)
      return TRUE;

  return FALSE;
}

static void
length_end (CselNative *self,
            const char *text)
{
  CselQualifiers qualifiers = { .value[CSEL_QUALIFIER_SYMBOL] = csel_native_attribute (self, ATTR_SYMBOL) };
  g_autoptr(GError) error = NULL;
  CselFormula *formula = csel_formula_parse (text, &error);

  if (formula == NULL)
    {
      FAIL (self, FORMULA, _("found a formula that does not compile: %s"), error->message);
      return;
    }

  if (find_formula (self, csel_formula_get_symbol (formula)))
    FAIL (self, DUPLICATE, _("found a second formula of “%s”, expected one"),
          csel_formula_get_symbol (formula));
  else if (self->formulas->len == MAX_FORMULAS)
    FAIL (self, TOO_LONG, _("found more than %d formulas, expected those of one product"),
          MAX_FORMULAS);
  g_ptr_array_add (self->formulas, formula);
  if (strcmp (csel_formula_get_symbol (formula), csel_native_attribute (self, ATTR_SYMBOL)) != 0)
    FAIL (self, FORMULA, _("found a formula of “%s”, expected one of “%s”"),
          csel_formula_get_symbol (formula), csel_native_attribute (self, ATTR_SYMBOL));
  else
    csel_native_append_words (self, CSEL_PROPERTY_LENGTH, &qualifiers, text);
}

static gboolean
check_rating (CselNative *self)
{
  const char *category = csel_native_attribute (self, ATTR_OVERVOLTAGE_CATEGORY);
  const char *degree = csel_native_attribute (self, ATTR_POLLUTION_DEGREE);
  const char *group = csel_native_attribute (self, ATTR_USE_GROUP);

  if (category != NULL && csel_overvoltage_category_parse (category) == 0)
    FAIL (self, VALUE, _("found overvoltage category “%s”, expected I, II, III or IV"), category);
  else if (degree != NULL && (strlen (degree) != 1 || *degree < '1' || *degree > '4'))
    FAIL (self, VALUE, _("found pollution degree “%s”, expected 1 to 4"), degree);
  else if ((category == NULL) != (degree == NULL))
    FAIL (self, ATTRIBUTE,
          _("found one of overvoltage-category and pollution-degree, expected both or none"));
  else if (group != NULL && (strlen (group) != 1 || *group < 'A' || *group > 'F'))
    FAIL (self, VALUE, _("found use group “%s”, expected A to F"), group);
  else
    return TRUE;

  return FALSE;
}

static void
rating_start (CselNative *self)
{
  const char *category = csel_native_attribute (self, ATTR_OVERVOLTAGE_CATEGORY);
  CselQualifiers qualifiers = {
    .value[CSEL_QUALIFIER_STANDARD] = csel_native_attribute (self, ATTR_STANDARD),
    .value[CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY] = category,
    .value[CSEL_QUALIFIER_POLLUTION_DEGREE] = csel_native_attribute (self, ATTR_POLLUTION_DEGREE),
    .value[CSEL_QUALIFIER_USE_GROUP] = csel_native_attribute (self, ATTR_USE_GROUP),
  };
  /* IEC data sheets print a nominal voltage, UL and CSA a rated one */
  CselPropertyId voltage = category != NULL ? CSEL_PROPERTY_NOMINAL_VOLTAGE :
                           CSEL_PROPERTY_RATED_VOLTAGE;
  const struct { CselPropertyId property; CselNativeAttribute attribute; } cells[] = {
    { voltage, ATTR_VOLTAGE },
    { CSEL_PROPERTY_RATED_IMPULSE_VOLTAGE, ATTR_IMPULSE_VOLTAGE },
    { CSEL_PROPERTY_RATED_CURRENT, ATTR_CURRENT },
  };

  if (!check_rating (self))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (cells) && !csel_xml_reader_has_failed (self->xml); i++)
    {
      const char *printed = csel_native_attribute (self, cells[i].attribute);

      if (printed != NULL)
        csel_native_append_typed (self, cells[i].property, &qualifiers, printed, printed);
    }
}

static void
conductor_end (CselNative *self,
               const char *text)
{
  const char *kind = csel_native_attribute (self, ATTR_KIND);
  const char *ferrule = csel_native_attribute (self, ATTR_FERRULE);
  const char *value = csel_native_attribute (self, ATTR_VALUE);
  CselQualifiers qualifiers = { .value = {
                                  [CSEL_QUALIFIER_CONNECTION] = self->connection,
                                  [CSEL_QUALIFIER_CONDUCTOR] = kind,
                                  [CSEL_QUALIFIER_FERRULE] = ferrule,
                                } };
  CselConductorKind any;

  if (kind != NULL && !csel_conductor_kind_parse (kind, &any))
    FAIL (self, VALUE, _("found conductor “%s”, expected solid, stranded or fine-stranded"), kind);
  else if (ferrule != NULL && !csel_code_is_valid (CSEL_PROPERTY_FERRULE_INSULATION, ferrule))
    FAIL (self, VALUE, _("found ferrule “%s”, expected insulated or uninsulated"), ferrule);
  else
    csel_native_append_typed (self, CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION, &qualifiers,
                              value != NULL ? value : text, text);
}

static void
etim_class_end (CselNative *self,
                const char *text)
{
  CselQualifiers qualifiers = { .value[CSEL_QUALIFIER_RELEASE] = csel_native_attribute (self, ATTR_RELEASE) };

  csel_native_append_words (self, CSEL_PROPERTY_ETIM_CLASS, &qualifiers, text);
}

static void
approval_end (CselNative *self,
              const char *text)
{
  CselQualifiers group = { .value[CSEL_QUALIFIER_GROUP] = csel_native_attribute (self, ATTR_GROUP) };
  CselQualifiers of_it = { .value[CSEL_QUALIFIER_APPROVAL] = text };

  csel_native_append_words (self, CSEL_PROPERTY_APPROVAL, &group, text);
  csel_native_append_words (self, CSEL_PROPERTY_APPROVAL_STANDARD, &of_it,
                            csel_native_attribute (self, ATTR_STANDARD));
  csel_native_append_words (self, CSEL_PROPERTY_CERTIFICATE, &of_it,
                            csel_native_attribute (self, ATTR_CERTIFICATE));
}

static void
document_end (CselNative *self,
              const char *text)
{
  CselQualifiers group = { .value[CSEL_QUALIFIER_GROUP] = csel_native_attribute (self, ATTR_GROUP) };
  CselQualifiers of_it = { .value[CSEL_QUALIFIER_DOCUMENT] = text };

  csel_native_append_words (self, CSEL_PROPERTY_DOCUMENT, &group, text);
  csel_native_append_words (self, CSEL_PROPERTY_DOCUMENT_DATE, &of_it,
                            csel_native_attribute (self, ATTR_DATE));
  csel_native_append_words (self, CSEL_PROPERTY_DOCUMENT_FORMAT, &of_it,
                            csel_native_attribute (self, ATTR_FORMAT));
  csel_native_append_words (self, CSEL_PROPERTY_DOCUMENT_SIZE, &of_it,
                            csel_native_attribute (self, ATTR_SIZE));
}

static void
relation_start (CselNative      *self,
                CselRelationType type)
{
  const char *manufacturer = csel_native_attribute (self, ATTR_MANUFACTURER);
  const char *required = csel_native_attribute (self, ATTR_REQUIRED);
  Reference *reference;
  guint16 source;

  if (required != NULL && strcmp (required, "yes") != 0 && strcmp (required, "no") != 0)
    {
      FAIL (self, VALUE, _("found required “%s”, expected yes or no"), required);
      return;
    }
  if (!csel_native_find_source (self, &source))
    return;

  reference = g_new0 (Reference, 1);
  reference->item = g_strdup (csel_native_attribute (self, ATTR_ITEM));
  reference->manufacturer = g_strdup (manufacturer != NULL ? manufacturer : self->manufacturer);
  reference->line = csel_xml_reader_get_line (self->xml);
  g_ptr_array_add (self->references, reference);
  csel_catalog_append_relation (self->catalog, type, g_strcmp0 (required, "yes") == 0,
                                csel_native_attribute (self, ATTR_GROUP), reference->item,
                                reference->manufacturer, source);
}

static void
counterpart_start (CselNative *self)
{
  relation_start (self, CSEL_RELATION_COUNTERPART);
}

static void
accessory_start (CselNative *self)
{
  relation_start (self, CSEL_RELATION_ACCESSORY);
}

static void
property_end (CselNative *self,
              const char *text)
{
  CselQualifiers qualifiers = { .value[CSEL_QUALIFIER_CONNECTION] = self->connection };
  const char *value = csel_native_attribute (self, ATTR_VALUE);

  csel_native_append_typed (self, self->property, &qualifiers, value != NULL ? value : text, text);
}

#define RELATION_ATTRIBUTES (ATTR (MANUFACTURER) | ATTR (GROUP) | ATTR (REQUIRED) | ATTR (SOURCE))
#define RATING_ATTRIBUTES \
  (ATTR (STANDARD) | ATTR (OVERVOLTAGE_CATEGORY) | ATTR (POLLUTION_DEGREE) | ATTR (USE_GROUP) | \
   ATTR (VOLTAGE) | ATTR (IMPULSE_VOLTAGE) | ATTR (CURRENT) | ATTR (SOURCE))
#define FACT_ATTRIBUTES \
  (ATTR (IS) | ATTR (VALUE) | ATTR (STANDARD) | ATTR (OVERVOLTAGE_CATEGORY) | ATTR (POLLUTION_DEGREE) | \
   ATTR (USE_GROUP) | ATTR (CONNECTION) | ATTR (CONDUCTOR) | ATTR (FERRULE) | ATTR (SYMBOL) | ATTR (RELEASE) | \
   ATTR (GROUP) | ATTR (APPROVAL) | ATTR (DOCUMENT) | ATTR (FEATURE))

static const CselNativeElement elements[] = {
  { "catalog", IN_NOTHING, IN_CATALOG, ATTR (ID) | ATTR (VERSION) | ATTR (DATE), 0, catalog_start, NULL },
  { "title", IN_CATALOG, IN_TEXT, 0, 0, NULL, title_end },
  { "source", IN_CATALOG, IN_TEXT, ATTR (ID) | ATTR (CONFIDENCE),
    ATTR (VERSION) | ATTR (URL) | ATTR (NOTE) | ATTR (LANG), NULL, source_end },
  { "product", IN_CATALOG, IN_PRODUCT, ATTR (ITEM) | ATTR (MANUFACTURER) | ATTR (KIND) | ATTR (SOURCE), 0,
    product_start, product_end },
  { "property", IN_CATALOG, IN_EMPTY, ATTR (ID) | ATTR (TYPE), ATTR (LABEL) | ATTR (UNIT) | ATTR (KIND),
    csel_native_brought_start, NULL },
  { "record", IN_CATALOG, IN_RECORD, ATTR (ITEM) | ATTR (MANUFACTURER), 0,
    csel_native_record_start, csel_native_record_end },
  { "fact", IN_RECORD, IN_WORDS, ATTR (PROPERTY) | ATTR (SOURCE), FACT_ATTRIBUTES, NULL, csel_native_fact_end },
  { "related", IN_RECORD, IN_EMPTY, ATTR (TYPE) | ATTR (ITEM) | ATTR (SOURCE),
    ATTR (MANUFACTURER) | ATTR (GROUP) | ATTR (REQUIRED) | ATTR (QUANTITY) | ATTR (DESCRIPTION),
    csel_native_related_start, NULL },
  { "length", IN_PRODUCT, IN_TEXT, ATTR (SYMBOL), ATTR (SOURCE), NULL, length_end },
  { "rating", IN_PRODUCT, IN_EMPTY, 0, RATING_ATTRIBUTES, rating_start, NULL },
  { "connection", IN_PRODUCT, IN_CONNECTION, ATTR (NUMBER), 0, connection_start, connection_end },
  { "conductor", IN_CONNECTION, IN_TEXT, 0, ATTR (KIND) | ATTR (FERRULE) | ATTR (VALUE) | ATTR (SOURCE),
    NULL, conductor_end },
  { "etim-class", IN_PRODUCT, IN_TEXT, ATTR (RELEASE), ATTR (SOURCE), NULL, etim_class_end },
  { "approval", IN_PRODUCT, IN_TEXT, 0, ATTR (GROUP) | ATTR (STANDARD) | ATTR (CERTIFICATE) | ATTR (SOURCE),
    NULL, approval_end },
  { "document", IN_PRODUCT, IN_TEXT, 0, ATTR (GROUP) | ATTR (DATE) | ATTR (FORMAT) | ATTR (SIZE) | ATTR (SOURCE),
    NULL, document_end },
  { "counterpart", IN_PRODUCT, IN_EMPTY, ATTR (ITEM), RELATION_ATTRIBUTES, counterpart_start, NULL },
  { "accessory", IN_PRODUCT, IN_EMPTY, ATTR (ITEM), RELATION_ATTRIBUTES, accessory_start, NULL },
};

static const CselNativeElement property_element =
{ NULL, IN_PRODUCT, IN_TEXT, 0, ATTR (VALUE) | ATTR (SOURCE), NULL, property_end };

/* The element of that name that may stand here; a property's where the table has none */
const CselNativeElement *
csel_native_find_element (CselNative *self,
                          const char *name)
{
  CselNativePlace place = csel_native_place (self);
  gboolean in_connection = place == IN_CONNECTION;
  gpointer found;

  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (elements[i].inside == place && strcmp (elements[i].name, name) == 0)
      return &elements[i];

  if ((place != IN_PRODUCT && !in_connection) ||
      !g_hash_table_lookup_extended (self->property_ids, name, NULL, &found))
    return NULL;

  self->property = GPOINTER_TO_UINT (found);

  return in_connection && csel_property_get (self->property)->section != CSEL_SECTION_CONNECTION ?
         NULL : &property_element;
}
