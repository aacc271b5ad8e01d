/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The native writer: facts into our own XML
 *
 * Reading what was written gives the same facts, printed texts byte for byte. The attribute
 * "value" is written only where the printed words alone do not say it.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-native.h"

#include <string.h>

#include "base/csel-quantity.h"
#include "formats/csel-xml-write.h"
#include "model/csel-product.h"

typedef struct
{
  xmlTextWriterPtr xml;
  CselCatalog     *catalog;
  const CselFact  *facts;
  guint            n_facts;
  gboolean        *written;
  guint16          source;
} Writer;

static const char *
get_string (Writer *self,
            guint32 offset)
{
  return csel_catalog_get_string (self->catalog, offset);
}

static void
write_source_id (Writer *self,
                 guint16 source)
{
  g_autofree char *id = g_strdup_printf ("s%u", source);

  if (source != self->source)
    csel_xml_write_attribute (self->xml, "source", id);
}

static void
write_qualifier (Writer         *self,
                 const CselFact *fact,
                 CselQualifier   qualifier,
                 const char     *name)
{
  csel_xml_write_attribute (self->xml, name, csel_catalog_get_qualifier (self->catalog, fact, qualifier));
}

/* The quantities of a fact in the form that every reader understands */
static char *
format_quantities (const CselFact *fact,
                   guint           n_records)
{
  GString *value = g_string_new (NULL);

  for (guint i = 0; i < n_records; i++)
    {
      CselRange range;
      g_autofree char *one = NULL;

      if (!csel_fact_get_range (&fact[i], &range))
        continue;
      one = csel_range_format (&range, '.');
      g_string_append_printf (value, "%s%s", i > 0 ? " / " : "", one);
    }

  return g_string_free (value, FALSE);
}

static gboolean
says_the_same (const char     *printed,
               const CselFact *fact,
               guint           n_records)
{
  CselRange ranges[CSEL_STATEMENT_MAX];
  guint n = csel_statement_parse (printed, csel_property_get (fact->property)->kind, ranges, NULL);

  if (n != n_records)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (ranges[i].lo != fact[i].lo || ranges[i].hi != fact[i].hi ||
        ranges[i].unit != fact[i].unit ||
        ranges[i].is_range != (fact[i].kind == CSEL_VALUE_RANGE))
      return FALSE;

  return TRUE;
}

static guint
count_records (Writer *self,
               guint   index)
{
  guint n = 1;

  while (index + n < self->n_facts && self->facts[index + n].also)
    n++;

  return n;
}

static void
write_value (Writer *self,
             guint   index)
{
  const CselFact *fact = &self->facts[index];
  const char *printed = get_string (self, fact->printed);
  guint n_records = count_records (self, index);
  g_autofree char *quantities = NULL;

  if (fact->kind == CSEL_VALUE_CODE)
    csel_xml_write_attribute (self->xml, "value", get_string (self, (guint32)fact->lo));
  else if (fact->kind == CSEL_VALUE_BOOLEAN &&
           g_ascii_strcasecmp (printed, fact->lo ? "yes" : "no") != 0)
    csel_xml_write_attribute (self->xml, "value", fact->lo ? "yes" : "no");
  else if ((fact->kind == CSEL_VALUE_QUANTITY || fact->kind == CSEL_VALUE_RANGE) &&
           !says_the_same (printed, fact, n_records))
    {
      quantities = format_quantities (fact, n_records);
      csel_xml_write_attribute (self->xml, "value", quantities);
    }

  write_source_id (self, fact->source);
  csel_xml_write_text (self->xml, printed);
}

static void
write_element (Writer     *self,
               guint       index,
               const char *name)
{
  csel_xml_write_start (self->xml, name);
  write_value (self, index);
  csel_xml_write_end (self->xml);
  self->written[index] = TRUE;
}

/* Facts about the fact at @index that are its attributes in XML */
static void
write_details (Writer              *self,
               guint                index,
               CselQualifier        qualifier,
               const CselPropertyId details[],
               const char *const    names[],
               guint                n_details)
{
  const char *owner = get_string (self, self->facts[index].printed);

  for (guint i = 0; i < self->n_facts; i++)
    for (guint j = 0; j < n_details; j++)
      if (self->facts[i].property == details[j] && !self->written[i] &&
          g_strcmp0 (csel_catalog_get_qualifier (self->catalog, &self->facts[i], qualifier), owner) == 0)
        {
          csel_xml_write_attribute (self->xml, names[j], get_string (self, self->facts[i].printed));
          self->written[i] = TRUE;
        }
}

static void
write_approval (Writer *self,
                guint   index)
{
  static const CselPropertyId details[] = { CSEL_PROPERTY_APPROVAL_STANDARD,
                                            CSEL_PROPERTY_CERTIFICATE };
  static const char *const names[] = { "standard", "certificate" };

  csel_xml_write_start (self->xml, "approval");
  write_qualifier (self, &self->facts[index], CSEL_QUALIFIER_GROUP, "group");
  write_details (self, index, CSEL_QUALIFIER_APPROVAL, details, names, G_N_ELEMENTS (details));
  write_value (self, index);
  csel_xml_write_end (self->xml);
}

static void
write_document (Writer *self,
                guint   index)
{
  static const CselPropertyId details[] = {
    CSEL_PROPERTY_DOCUMENT_DATE, CSEL_PROPERTY_DOCUMENT_FORMAT, CSEL_PROPERTY_DOCUMENT_SIZE,
  };
  static const char *const names[] = { "date", "format", "size" };

  csel_xml_write_start (self->xml, "document");
  write_qualifier (self, &self->facts[index], CSEL_QUALIFIER_GROUP, "group");
  write_details (self, index, CSEL_QUALIFIER_DOCUMENT, details, names, G_N_ELEMENTS (details));
  write_value (self, index);
  csel_xml_write_end (self->xml);
}

static void
write_qualified (Writer       *self,
                 guint         index,
                 const char   *name,
                 CselQualifier qualifier)
{
  csel_xml_write_start (self->xml, name);
  write_qualifier (self, &self->facts[index], qualifier, csel_qualifier_get_id (qualifier));
  write_value (self, index);
  csel_xml_write_end (self->xml);
}

static void
write_conductor (Writer *self,
                 guint   index)
{
  csel_xml_write_start (self->xml, "conductor");
  write_qualifier (self, &self->facts[index], CSEL_QUALIFIER_CONDUCTOR, "kind");
  write_qualifier (self, &self->facts[index], CSEL_QUALIFIER_FERRULE, "ferrule");
  write_value (self, index);
  csel_xml_write_end (self->xml);
}

static const char *
rating_attribute (const CselFact *fact)
{
  switch (fact->property)
    {
    case CSEL_PROPERTY_NOMINAL_VOLTAGE:
    case CSEL_PROPERTY_RATED_VOLTAGE:
      return "voltage";

    case CSEL_PROPERTY_RATED_IMPULSE_VOLTAGE:
      return "impulse-voltage";

    default:
      return "current";
    }
}

/* All ratings under the conditions of the one at @index, one of each kind */
static void
write_rating (Writer *self,
              guint   index)
{
  const CselFact *fact = &self->facts[index];
  guint last = CSEL_N_PROPERTIES;

  csel_xml_write_start (self->xml, "rating");
  write_qualifier (self, fact, CSEL_QUALIFIER_STANDARD, "standard");
  write_qualifier (self, fact, CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY, "overvoltage-category");
  write_qualifier (self, fact, CSEL_QUALIFIER_POLLUTION_DEGREE, "pollution-degree");
  write_qualifier (self, fact, CSEL_QUALIFIER_USE_GROUP, "use-group");
  for (guint i = index; i < self->n_facts; i++)
    {
      const CselFact *other = &self->facts[i];

      if ((csel_property_get (other->property)->flags & CSEL_PROPERTY_RATING) == 0 ||
          self->written[i] || other->also || other->property == last ||
          other->qualifiers != fact->qualifiers || other->source != fact->source)
        continue;
      csel_xml_write_attribute (self->xml, rating_attribute (other), get_string (self, other->printed));
      self->written[i] = TRUE;
      last = other->property;
    }
  write_source_id (self, fact->source);
  csel_xml_write_end (self->xml);
}

static void
write_fact (Writer *self,
            guint   index)
{
  const CselProperty *property = csel_property_get (self->facts[index].property);

  switch (self->facts[index].property)
    {
    case CSEL_PROPERTY_LENGTH:
      write_qualified (self, index, "length", CSEL_QUALIFIER_SYMBOL);
      break;

    case CSEL_PROPERTY_ETIM_CLASS:
      write_qualified (self, index, "etim-class", CSEL_QUALIFIER_RELEASE);
      break;

    case CSEL_PROPERTY_CONDUCTOR_CROSS_SECTION:
      write_conductor (self, index);
      break;

    case CSEL_PROPERTY_APPROVAL:
      write_approval (self, index);
      break;

    case CSEL_PROPERTY_DOCUMENT:
      write_document (self, index);
      break;

    default:
      if (property->flags & CSEL_PROPERTY_RATING)
        write_rating (self, index);
      else if (property->flags & CSEL_PROPERTY_ELEMENT)
        write_element (self, index, property->id);
      break;
    }

  self->written[index] = TRUE;
}

static void
write_connection (Writer     *self,
                  const char *number)
{
  csel_xml_write_start (self->xml, "connection");
  csel_xml_write_attribute (self->xml, "number", number);
  for (guint i = 0; i < self->n_facts; i++)
    if (!self->written[i] && !self->facts[i].also &&
        g_strcmp0 (csel_catalog_get_qualifier (self->catalog, &self->facts[i],
                                               CSEL_QUALIFIER_CONNECTION),
                   number) == 0)
      write_fact (self, i);
  csel_xml_write_end (self->xml);
}

static void
write_relation (Writer             *self,
                const CselRelation *relation,
                const char         *manufacturer)
{
  const char *maker = get_string (self, relation->manufacturer);

  /* Our own format has no others */
  if (relation->type > CSEL_RELATION_ACCESSORY)
    return;

  csel_xml_write_start (self->xml, relation->type == CSEL_RELATION_COUNTERPART ? "counterpart" : "accessory");
  csel_xml_write_attribute (self->xml, "item", get_string (self, relation->item));
  if (strcmp (maker, manufacturer) != 0)
    csel_xml_write_attribute (self->xml, "manufacturer", maker);
  csel_xml_write_attribute (self->xml, "group", get_string (self, relation->group));
  csel_xml_write_attribute (self->xml, "required", relation->required ? "yes" : NULL);
  write_source_id (self, relation->source);
  csel_xml_write_end (self->xml);
}

static void
write_product (Writer *self,
               guint   row)
{
  const char *manufacturer = csel_catalog_get_manufacturer (self->catalog, row);
  g_autoptr(CselProduct) product = csel_product_new (self->catalog, row);
  const char *kind = csel_product_get_kind (product);
  const CselRelation *relations;
  g_autofree gboolean *written = NULL;
  g_autofree char *source = NULL;
  guint n;

  self->facts = csel_product_get_facts (product, &self->n_facts);
  self->written = written = g_new0 (gboolean, self->n_facts);

  /* The reader gives the source of the product to what it makes of its attributes */
  self->source = self->facts[0].source;
  source = g_strdup_printf ("s%u", self->source);
  csel_xml_write_start (self->xml, "product");
  csel_xml_write_attribute (self->xml, "item", csel_catalog_get_item (self->catalog, row));
  csel_xml_write_attribute (self->xml, "manufacturer", manufacturer);
  csel_xml_write_attribute (self->xml, "kind", kind);
  csel_xml_write_attribute (self->xml, "source", source);

  for (guint i = 0; i < self->n_facts; i++)
    {
      const char *connection = csel_catalog_get_qualifier (self->catalog, &self->facts[i],
                                                           CSEL_QUALIFIER_CONNECTION);

      if (written[i] || self->facts[i].also)
        continue;
      if (connection != NULL)
        write_connection (self, connection);
      else
        write_fact (self, i);
    }

  relations = csel_catalog_get_relations (self->catalog, row, &n);
  for (guint i = 0; i < n; i++)
    write_relation (self, &relations[i], manufacturer);
  csel_xml_write_end (self->xml);
}

static void
write_source (Writer *self,
              guint16 number)
{
  const CselSource *source = csel_catalog_get_source (self->catalog, number);
  g_autofree char *id = g_strdup_printf ("s%u", number);

  csel_xml_write_start (self->xml, "source");
  csel_xml_write_attribute (self->xml, "id", id);
  csel_xml_write_attribute (self->xml, "confidence", csel_confidence_get_id (source->confidence));
  csel_xml_write_attribute (self->xml, "version", source->version);
  csel_xml_write_attribute (self->xml, "url", source->url);
  csel_xml_write_attribute (self->xml, "note", source->note);
  csel_xml_write_attribute (self->xml, "xml:lang", source->language);
  csel_xml_write_text (self->xml, source->document);
  csel_xml_write_end (self->xml);
}

/**
 * csel_native_to_string:
 * @catalog: a frozen catalogue
 *
 * Returns: (transfer full): the catalogue in our own XML
 */
char *
csel_native_to_string (CselCatalog *catalog)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  Writer self = { .xml = xmlNewTextWriterMemory (buffer, 0), .catalog = catalog };
  char *text;

  xmlTextWriterSetIndent (self.xml, 1);
  xmlTextWriterSetIndentString (self.xml, (const xmlChar *)"  ");
  xmlTextWriterStartDocument (self.xml, NULL, "UTF-8", NULL);
  csel_xml_write_start (self.xml, "catalog");
  csel_xml_write_attribute (self.xml, "xmlns", CSEL_NATIVE_NAMESPACE);
  csel_xml_write_attribute (self.xml, "id", csel_catalog_get_id (catalog));
  csel_xml_write_attribute (self.xml, "version", csel_catalog_get_version (catalog));
  csel_xml_write_attribute (self.xml, "date", csel_catalog_get_date (catalog));
  if (csel_catalog_get_title (catalog) != NULL)
    xmlTextWriterWriteElement (self.xml, (const xmlChar *)"title",
                               (const xmlChar *)csel_catalog_get_title (catalog));
  for (guint i = 0; i < csel_catalog_get_n_sources (catalog); i++)
    write_source (&self, (guint16)i);
  for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
    write_product (&self, row);
  csel_xml_write_end (self.xml);
  xmlTextWriterEndDocument (self.xml);
  xmlFreeTextWriter (self.xml);

  text = g_strndup ((const char *)xmlBufferContent (buffer), (gsize)xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return text;
}

/**
 * csel_native_write:
 * @catalog: a frozen catalogue
 * @file: where to write it
 * @cancellable: (nullable): to stop
 * @error: return location for a #GIOErrorEnum
 *
 * The file is written under another name and renamed when it is whole.
 *
 * Returns: %FALSE if it could not be written; an old file is then untouched
 */
gboolean
csel_native_write (CselCatalog  *catalog,
                   GFile        *file,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autofree char *text = csel_native_to_string (catalog);

  return g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                  cancellable, error);
}
