/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Records of the native XML: products of any catalogue, fact by fact, as a project keeps them
 *
 *   property   what a catalogue brings that is not built in
 *   record ─┬─ fact      one statement, whatever it is about and under whatever conditions
 *           └─ related   another product that this one names, wherever that is
 *
 * The elements of a product say what a maker prints, and are checked; a record repeats what has been
 * read already. Reading what was written gives the same facts.
 */

#define G_LOG_DOMAIN "csel-formats"

#include "formats/csel-native-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/csel-quantity.h"
#include "formats/csel-xml-write.h"
#include "model/csel-product.h"

static const char *const value_ids[] = {
  [CSEL_VALUE_TEXT] = "text",
  [CSEL_VALUE_CODE] = "code",
  [CSEL_VALUE_QUANTITY] = "quantity",
  [CSEL_VALUE_RANGE] = "range",
  [CSEL_VALUE_BOOLEAN] = "boolean",
  [CSEL_VALUE_NOT_RATED] = "not-rated",
  [CSEL_VALUE_NOT_APPLICABLE] = "not-applicable",
  [CSEL_VALUE_UNKNOWN] = "unknown",
  [CSEL_VALUE_NOT_LISTED] = "not-listed",
};

static const char *const type_ids[] = {
  [CSEL_TYPE_TEXT] = "text",
  [CSEL_TYPE_LONG_TEXT] = "long-text",
  [CSEL_TYPE_FORMULA] = "formula",
  [CSEL_TYPE_QUANTITY] = "quantity",
  [CSEL_TYPE_BOOLEAN] = "boolean",
  [CSEL_TYPE_CODE] = "code",
};

static const CselNativeAttribute qualifier_attributes[CSEL_N_QUALIFIERS] = {
  [CSEL_QUALIFIER_STANDARD] = ATTR_STANDARD,
  [CSEL_QUALIFIER_OVERVOLTAGE_CATEGORY] = ATTR_OVERVOLTAGE_CATEGORY,
  [CSEL_QUALIFIER_POLLUTION_DEGREE] = ATTR_POLLUTION_DEGREE,
  [CSEL_QUALIFIER_USE_GROUP] = ATTR_USE_GROUP,
  [CSEL_QUALIFIER_CONNECTION] = ATTR_CONNECTION,
  [CSEL_QUALIFIER_CONDUCTOR] = ATTR_CONDUCTOR,
  [CSEL_QUALIFIER_FERRULE] = ATTR_FERRULE,
  [CSEL_QUALIFIER_SYMBOL] = ATTR_SYMBOL,
  [CSEL_QUALIFIER_RELEASE] = ATTR_RELEASE,
  [CSEL_QUALIFIER_GROUP] = ATTR_GROUP,
  [CSEL_QUALIFIER_APPROVAL] = ATTR_APPROVAL,
  [CSEL_QUALIFIER_DOCUMENT] = ATTR_DOCUMENT,
  [CSEL_QUALIFIER_FEATURE] = ATTR_FEATURE,
};

static gboolean
find_id (const char *const ids[],
         guint             n_ids,
         const char       *id,
         guint            *index)
{
  for (*index = 0; *index < n_ids; (*index)++)
    if (strcmp (ids[*index], id) == 0)
      return TRUE;

  return FALSE;
}

/* Reading */

void
csel_native_brought_start (CselNative *self)
{
  const char *id = csel_native_attribute (self, ATTR_ID);
  const char *unit = csel_native_attribute (self, ATTR_KIND);
  CselProperty property = {
    .id = id,
    .label = csel_native_attribute (self, ATTR_LABEL),
    .unit = csel_native_attribute (self, ATTR_UNIT),
    .kind = CSEL_KIND_NUMBER,
    .section = CSEL_SECTION_FEATURES,
  };
  CselUnit any;
  guint type;

  if (!find_id (type_ids, G_N_ELEMENTS (type_ids), csel_native_attribute (self, ATTR_TYPE), &type))
    FAIL (self, VALUE, _("found type “%s”, which is not known"), csel_native_attribute (self, ATTR_TYPE));
  else if (unit != NULL && !csel_unit_parse (unit, &any))
    FAIL (self, VALUE, _("found unit “%s”, which is not known"), unit);
  else if (g_hash_table_contains (self->brought, id))
    FAIL (self, DUPLICATE, _("found property “%s” a second time, expected another id"), id);
  else
    {
      property.type = type;
      if (unit != NULL)
        property.kind = csel_unit_get_kind (any);
      g_hash_table_insert (self->brought, g_strdup (id),
                           GUINT_TO_POINTER (csel_catalog_add_property (self->catalog, &property)));
      g_array_append_val (self->brought_kinds, property.kind);
    }
}

void
csel_native_record_start (CselNative *self)
{
  const char *item = csel_native_attribute (self, ATTR_ITEM);
  const char *manufacturer = csel_native_attribute (self, ATTR_MANUFACTURER);

  if (!csel_catalog_begin_product (self->catalog, item, manufacturer))
    FAIL (self, DUPLICATE, _("found item “%s” of %s a second time, expected each item once"), item, manufacturer);
}

void
csel_native_record_end (CselNative *self,
                        const char *text)
{
  csel_catalog_end_product (self->catalog);
}

static gboolean
find_property (CselNative       *self,
               CselPropertyId   *property,
               CselQuantityKind *kind)
{
  const char *id = csel_native_attribute (self, ATTR_PROPERTY);
  gpointer found;

  if (g_hash_table_lookup_extended (self->brought, id, NULL, &found))
    {
      *property = GPOINTER_TO_UINT (found);
      *kind = g_array_index (self->brought_kinds, CselQuantityKind, *property - CSEL_N_PROPERTIES);
      return TRUE;
    }
  if (csel_property_find (id, property))
    {
      *kind = csel_property_get (*property)->kind;
      return TRUE;
    }
  FAIL (self, VALUE, _("found property “%s”, which is not known"), id);

  return FALSE;
}

/* Its value; what is printed needs none */
static gboolean
read_value (CselNative      *self,
            CselStatement   *statement,
            CselQuantityKind kind)
{
  const char *value = csel_native_attribute (self, ATTR_VALUE);
  gboolean is_quantity = statement->kind == CSEL_VALUE_QUANTITY || statement->kind == CSEL_VALUE_RANGE;
  g_autoptr(GError) error = NULL;

  if ((is_quantity || statement->kind == CSEL_VALUE_CODE || statement->kind == CSEL_VALUE_BOOLEAN) && value == NULL)
    {
      FAIL (self, ATTRIBUTE, _("found <%s> without “%s”, expected that attribute"), "fact", "value");
      return FALSE;
    }
  if (is_quantity)
    {
      statement->kind = CSEL_VALUE_QUANTITY;
      statement->n_ranges = csel_statement_parse (value, kind, statement->ranges, &error);
      if (statement->n_ranges == 0)
        FAIL (self, VALUE, "%s", error->message);
      return statement->n_ranges > 0;
    }
  statement->code = value;
  statement->truth = g_strcmp0 (value, "yes") == 0;

  return TRUE;
}

void
csel_native_fact_end (CselNative *self,
                      const char *text)
{
  const char *is = csel_native_attribute (self, ATTR_IS);
  CselQualifiers qualifiers = { .value = { NULL } };
  CselStatement statement = { .qualifiers = &qualifiers, .printed = text };
  CselQuantityKind kind;
  guint value_kind = CSEL_VALUE_TEXT;

  if (is != NULL && !find_id (value_ids, G_N_ELEMENTS (value_ids), is, &value_kind))
    {
      FAIL (self, VALUE, _("found “%s”, which is no kind of value"), is);
      return;
    }
  statement.kind = value_kind;
  for (guint i = 0; i < CSEL_N_QUALIFIERS; i++)
    qualifiers.value[i] = csel_native_attribute (self, qualifier_attributes[i]);
  if (find_property (self, &statement.property, &kind) && read_value (self, &statement, kind) &&
      csel_native_find_source (self, &statement.source))
    csel_catalog_append (self->catalog, &statement);
}

void
csel_native_related_start (CselNative *self)
{
  const char *type = csel_native_attribute (self, ATTR_TYPE);
  const char *manufacturer = csel_native_attribute (self, ATTR_MANUFACTURER);
  const char *quantity = csel_native_attribute (self, ATTR_QUANTITY);
  const char *description = csel_native_attribute (self, ATTR_DESCRIPTION);
  CselRelationType i = 0;
  guint16 source;

  while (i <= CSEL_RELATION_RELATED && strcmp (csel_relation_type_get_id (i), type) != 0)
    i++;
  if (i > CSEL_RELATION_RELATED)
    {
      FAIL (self, VALUE, _("found type “%s”, which is not known"), type);
      return;
    }
  if (!csel_native_find_source (self, &source))
    return;

  csel_catalog_append_relation (self->catalog, i, g_strcmp0 (csel_native_attribute (self, ATTR_REQUIRED), "yes") == 0,
                                csel_native_attribute (self, ATTR_GROUP), csel_native_attribute (self, ATTR_ITEM),
                                manufacturer != NULL ? manufacturer : "", source);
  if (quantity != NULL || description != NULL)
    csel_catalog_describe_relation (self->catalog, quantity, description);
}

/* Writing */

typedef struct
{
  xmlTextWriterPtr xml;
  CselCatalog     *catalog;
  CselProduct     *product;
  guint16         *sources;
  guint            n_sources;
} Writer;

static void
write_source_id (Writer     *self,
                 const char *name,
                 guint16     source)
{
  char id[16];

  g_snprintf (id, sizeof id, "s%u", self->sources[source]);
  csel_xml_write_attribute (self->xml, name, id);
}

static void
write_header (Writer *self)
{
  csel_xml_write_start (self->xml, "catalog");
  csel_xml_write_attribute (self->xml, "xmlns", CSEL_NATIVE_NAMESPACE);
  csel_xml_write_required (self->xml, "id", csel_catalog_get_id (self->catalog));
  csel_xml_write_required (self->xml, "version", csel_catalog_get_version (self->catalog));
  csel_xml_write_required (self->xml, "date", csel_catalog_get_date (self->catalog));
  if (csel_catalog_get_title (self->catalog) != NULL)
    xmlTextWriterWriteElement (self->xml, (const xmlChar *)"title",
                               (const xmlChar *)csel_catalog_get_title (self->catalog));
}

static void
write_source (Writer *self,
              guint16 number)
{
  const CselSource *source = csel_catalog_get_source (self->catalog, number);

  csel_xml_write_start (self->xml, "source");
  write_source_id (self, "id", number);
  csel_xml_write_attribute (self->xml, "confidence", csel_confidence_get_id (source->confidence));
  csel_xml_write_attribute (self->xml, "version", source->version);
  csel_xml_write_attribute (self->xml, "url", source->url);
  csel_xml_write_attribute (self->xml, "note", source->note);
  csel_xml_write_attribute (self->xml, "xml:lang", source->language);
  csel_xml_write_text (self->xml, source->document);
  csel_xml_write_end (self->xml);
}

static void
write_brought (Writer        *self,
               CselPropertyId id)
{
  const CselProperty *property = csel_catalog_get_property (self->catalog, id);

  csel_xml_write_start (self->xml, "property");
  csel_xml_write_attribute (self->xml, "id", property->id);
  csel_xml_write_attribute (self->xml, "label", property->label);
  csel_xml_write_attribute (self->xml, "type", type_ids[property->type]);
  csel_xml_write_attribute (self->xml, "unit", property->unit);
  for (CselUnit unit = CSEL_UNIT_NONE; unit < CSEL_N_UNITS && property->kind != CSEL_KIND_NUMBER; unit++)
    if (csel_unit_get_kind (unit) == property->kind)
      {
        csel_xml_write_attribute (self->xml, "kind", csel_unit_get_id (unit));
        break;
      }
  csel_xml_write_end (self->xml);
}

/* All quantities of a fact, in the form that every reader understands; %NULL if they would be read otherwise */
static char *
format_value (const CselFact  *fact,
              guint            n_records,
              CselQuantityKind kind)
{
  g_autoptr(GString) value = g_string_new (NULL);
  CselRange ranges[CSEL_STATEMENT_MAX];
  guint n;

  for (guint i = 0; i < n_records; i++)
    {
      CselRange range;
      g_autofree char *one = csel_fact_get_range (&fact[i], &range) ? csel_range_format (&range, '.') : NULL;

      g_string_append_printf (value, "%s%s", i > 0 ? " / " : "", one != NULL ? one : "");
    }

  n = csel_statement_parse (value->str, kind, ranges, NULL);
  for (guint i = 0; i < n && n == n_records; i++)
    if (ranges[i].lo != fact[i].lo || ranges[i].hi != fact[i].hi || ranges[i].unit != fact[i].unit ||
        ranges[i].is_range != (fact[i].kind == CSEL_VALUE_RANGE))
      return NULL;

  return n == n_records ? g_string_free (g_steal_pointer (&value), FALSE) : NULL;
}

static void
write_fact (Writer         *self,
            const CselFact *fact,
            guint           n_records)
{
  const CselProperty *property = csel_product_get_property (self->product, fact);
  gboolean is_quantity = fact->kind == CSEL_VALUE_QUANTITY || fact->kind == CSEL_VALUE_RANGE;
  g_autofree char *value = is_quantity ? format_value (fact, n_records, property->kind) : NULL;
  CselValueKind kind = is_quantity && value == NULL ? CSEL_VALUE_TEXT : fact->kind;

  csel_xml_write_start (self->xml, "fact");
  csel_xml_write_attribute (self->xml, "property", property->id);
  if (kind != CSEL_VALUE_TEXT)
    csel_xml_write_attribute (self->xml, "is", value_ids[kind]);
  if (kind == CSEL_VALUE_CODE)
    csel_xml_write_attribute (self->xml, "value", csel_product_get_code (self->product, fact));
  else if (kind == CSEL_VALUE_BOOLEAN)
    csel_xml_write_attribute (self->xml, "value", fact->lo ? "yes" : "no");
  else
    csel_xml_write_attribute (self->xml, "value", value);
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    csel_xml_write_attribute (self->xml, csel_native_get_attribute_name (qualifier_attributes[i]),
                              csel_product_get_qualifier (self->product, fact, i));
  write_source_id (self, "source", fact->source);
  csel_xml_write_text (self->xml, csel_product_get_printed (self->product, fact));
  csel_xml_write_end (self->xml);
}

static void
write_relation (Writer             *self,
                const CselRelation *relation)
{
  csel_xml_write_start (self->xml, "related");
  csel_xml_write_attribute (self->xml, "type", csel_relation_type_get_id (relation->type));
  csel_xml_write_required (self->xml, "item", csel_catalog_get_string (self->catalog, relation->item));
  csel_xml_write_attribute (self->xml, "manufacturer", csel_catalog_get_string (self->catalog, relation->manufacturer));
  csel_xml_write_attribute (self->xml, "group", csel_catalog_get_string (self->catalog, relation->group));
  csel_xml_write_attribute (self->xml, "quantity", csel_catalog_get_string (self->catalog, relation->quantity));
  csel_xml_write_attribute (self->xml, "description", csel_catalog_get_string (self->catalog, relation->description));
  csel_xml_write_attribute (self->xml, "required", relation->required ? "yes" : NULL);
  write_source_id (self, "source", relation->source);
  csel_xml_write_end (self->xml);
}

static void
write_record (Writer *self,
              guint   row)
{
  const CselFact *facts;
  const CselRelation *relations;
  guint n;
  guint n_records;

  self->product = csel_product_new (self->catalog, row);
  facts = csel_product_get_facts (self->product, &n);
  csel_xml_write_start (self->xml, "record");
  csel_xml_write_required (self->xml, "item", csel_catalog_get_item (self->catalog, row));
  csel_xml_write_required (self->xml, "manufacturer", csel_catalog_get_manufacturer (self->catalog, row));
  for (guint i = 0; i < n; i += n_records)
    {
      for (n_records = 1; i + n_records < n && facts[i + n_records].also; n_records++)
        ;
      write_fact (self, &facts[i], n_records);
    }
  relations = csel_catalog_get_relations (self->catalog, row, &n);
  for (guint i = 0; i < n; i++)
    write_relation (self, &relations[i]);
  csel_xml_write_end (self->xml);
  g_clear_object (&self->product);
}

/* Sources and properties that the rows use, numbered anew, so that the same products give the same bytes */
static void
write_what_is_used (Writer      *self,
                    const guint *rows,
                    guint        n_rows)
{
  guint n_sources = csel_catalog_get_n_sources (self->catalog);
  guint n_properties = csel_catalog_get_n_properties (self->catalog);
  g_autofree gboolean *has_source = g_new0 (gboolean, n_sources + 1);
  g_autofree gboolean *has_property = g_new0 (gboolean, n_properties + 1);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr(CselProduct) product = csel_product_new (self->catalog, rows[i]);
      guint n;
      const CselFact *facts = csel_product_get_facts (product, &n);
      const CselRelation *relations;

      for (guint k = 0; k < n; k++)
        {
          has_source[facts[k].source] = TRUE;
          if (facts[k].property >= CSEL_N_PROPERTIES)
            has_property[facts[k].property - CSEL_N_PROPERTIES] = TRUE;
        }
      relations = csel_catalog_get_relations (self->catalog, rows[i], &n);
      for (guint k = 0; k < n; k++)
        has_source[relations[k].source] = TRUE;
    }

  for (guint i = 0; i < n_sources; i++)
    if (has_source[i])
      {
        self->sources[i] = (guint16)self->n_sources++;
        write_source (self, (guint16)i);
      }
  for (guint i = 0; i < n_properties; i++)
    if (has_property[i])
      write_brought (self, CSEL_N_PROPERTIES + i);
}

/**
 * csel_native_rows_to_string:
 * @catalog: a frozen catalogue, of whatever format it was read
 * @rows: (array length=n_rows): products of it
 * @n_rows: how many
 *
 * For any thread.
 *
 * Returns: (transfer full): a <catalog> of these, as records
 */
char *
csel_native_rows_to_string (CselCatalog *catalog,
                            const guint *rows,
                            guint        n_rows)
{
  xmlBufferPtr buffer = xmlBufferCreate ();
  g_autofree guint16 *sources = g_new0 (guint16, csel_catalog_get_n_sources (catalog) + 1);
  Writer self = { .xml = xmlNewTextWriterMemory (buffer, 0), .catalog = catalog, .sources = sources };
  char *text;

  xmlTextWriterSetIndent (self.xml, 1);
  xmlTextWriterSetIndentString (self.xml, (const xmlChar *)" ");
  write_header (&self);
  write_what_is_used (&self, rows, n_rows);
  for (guint i = 0; i < n_rows; i++)
    write_record (&self, rows[i]);
  csel_xml_write_end (self.xml);
  xmlFreeTextWriter (self.xml);

  text = g_strndup ((const char *)xmlBufferContent (buffer), (gsize)xmlBufferLength (buffer));
  xmlBufferFree (buffer);

  return text;
}
