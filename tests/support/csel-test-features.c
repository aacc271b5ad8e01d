/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Features in lines of text, and the facts that become of them
 */

#include "support/csel-test-features.h"

#include <string.h>

/* The catalogue is German; every language and classification has a source */
static guint16
get_source (const char *language,
            const char *system,
            gpointer    user_data)
{
  CselTestFeatures *self = user_data;
  const char *of = language != NULL ? language : "deu";
  guint n = csel_catalog_get_n_sources (self->catalog);
  const CselSource source = { .document = system != NULL ? system : "-", .language = of };

  for (guint16 i = 0; i < n; i++)
    if (strcmp (csel_catalog_get_source (self->catalog, i)->document, source.document) == 0 &&
        strcmp (csel_catalog_get_source (self->catalog, i)->language, of) == 0)
      return i;

  return csel_catalog_append_source (self->catalog, &source);
}

static void
add_notice (guint       line,
            const char *text,
            gpointer    user_data)
{
  CselTestFeatures *self = user_data;

  g_string_append_printf (self->notices, "%u: %s\n", line, text);
}

CselTestFeatures *
csel_test_features_new (void)
{
  CselTestFeatures *self = g_new0 (CselTestFeatures, 1);
  const CselBmecatContext context = { get_source, add_notice, self };

  self->catalog = csel_catalog_new ();
  self->notices = g_string_new (NULL);
  self->features = csel_bmecat_features_new (self->catalog, &context);

  return self;
}

void
csel_test_features_free (CselTestFeatures *self)
{
  csel_bmecat_features_free (self->features);
  g_object_unref (self->catalog);
  g_string_free (self->notices, TRUE);
  g_free (self);
}

static const char *
get_field (char **fields,
           guint  index)
{
  return index < g_strv_length (fields) && *fields[index] != '\0' ? fields[index] : NULL;
}

/* "12", "^0173-1#07-BAA194#001", "Silver@eng" */
static void
read_value (CselRawValue *value,
            char         *text)
{
  char *language = strchr (text, '@');

  if (language != NULL)
    *language = '\0';
  value->is_reference = *text == '^';
  value->text = value->is_reference ? text + 1 : text;
  value->length = strlen (value->text);
  value->language = language != NULL ? language + 1 : NULL;
}

/* NAME|VALUE;VALUE|UNIT|DETAILS|FID|FPARENT_ID|FT_NAME|FDESCR */
static void
add_line (CselTestFeatures *self,
          const char       *text,
          guint             line)
{
  g_auto(GStrv) fields = g_strsplit (text, "|", -1);
  g_auto(GStrv) values = g_strsplit (g_strv_length (fields) > 1 ? fields[1] : "", ";", -1);
  CselRawFeature feature = {
    .name = get_field (fields, 0),
    .unit = get_field (fields, 2),
    .details = get_field (fields, 3),
    .id = get_field (fields, 4),
    .parent = get_field (fields, 5),
    .label = get_field (fields, 6),
    .description = get_field (fields, 7),
    .line = line,
  };

  for (guint i = 0; values[i] != NULL; i++)
    if (i < CSEL_RAW_VALUES_MAX)
      read_value (&feature.values[feature.n_values++], values[i]);
    else
      feature.n_omitted++;
  csel_bmecat_features_add (self->features, &feature);
}

/* A product with the features of one classification; @group is a class, or "=" and a heading */
void
csel_test_features_add (CselTestFeatures *self,
                        const char       *item,
                        const char       *system,
                        const char       *group,
                        const char       *lines)
{
  g_auto(GStrv) each = g_strsplit (lines, "\n", -1);
  gboolean is_heading = group != NULL && *group == '=';
  const CselStatement number = { .property = CSEL_PROPERTY_ITEM_NUMBER, .printed = item };

  g_assert_true (csel_catalog_begin_product (self->catalog, item, "ACME"));
  get_source (NULL, NULL, self);
  csel_catalog_append (self->catalog, &number);
  csel_bmecat_features_begin (self->features, system, is_heading ? NULL : group, is_heading ? group + 1 : NULL, 1);
  for (guint i = 0; each[i] != NULL; i++)
    if (*each[i] != '\0')
      add_line (self, each[i], i + 2);
  csel_bmecat_features_end (self->features);
  csel_catalog_end_product (self->catalog);
}

static const char *
get_kind_name (const CselFact *fact)
{
  static const char *const names[] = { "text", "code", "quantity", "range", "boolean", "not-rated", "not-applicable",
                                       "unknown", "not-listed" };

  return names[fact->kind];
}

static void
dump_fact (GString        *text,
           CselProduct    *product,
           const CselFact *fact)
{
  const CselProperty *property = csel_product_get_property (product, fact);
  CselRange range;

  g_string_append_printf (text, "  %s | %s | %s | %s", property->id, property->label,
                          csel_product_get_printed (product, fact), get_kind_name (fact));
  if (csel_fact_get_range (fact, &range))
    {
      g_autofree char *exact = csel_range_format (&range, '.');

      g_string_append_printf (text, " %s%s", exact, property->unit != NULL ? property->unit : "");
    }
  else if (fact->kind == CSEL_VALUE_CODE)
    g_string_append_printf (text, " %s", csel_product_get_code (product, fact));
  else if (fact->kind == CSEL_VALUE_BOOLEAN)
    g_string_append_printf (text, " %s", fact->lo != 0 ? "yes" : "no");
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    if (csel_product_get_qualifier (product, fact, i) != NULL)
      g_string_append_printf (text, " [%s=%s]", csel_qualifier_get_id (i),
                              csel_product_get_qualifier (product, fact, i));
  if (strcmp (csel_product_get_source (product, fact)->language, "deu") != 0)
    g_string_append_printf (text, " (%s)", csel_product_get_source (product, fact)->language);
  g_string_append_c (text, '\n');
}

static void
dump_product (GString     *text,
              CselCatalog *catalog,
              guint        row)
{
  g_autoptr(CselProduct) product = csel_product_new (catalog, row);
  guint n;
  const CselFact *facts = csel_product_get_facts (product, &n);
  const CselRelation *relations;

  g_string_append_printf (text, "%s\n", csel_product_get_item (product));
  for (guint i = 0; i < n; i++)
    if (facts[i].property != CSEL_PROPERTY_ITEM_NUMBER)
      dump_fact (text, product, &facts[i]);

  relations = csel_catalog_get_relations (catalog, row, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "  -> %s %s: %s\n", csel_catalog_get_string (catalog, relations[i].manufacturer),
                            csel_catalog_get_string (catalog, relations[i].item),
                            csel_catalog_get_string (catalog, relations[i].group));
}

/* Freezes the catalogue */
char *
csel_test_features_dump (CselTestFeatures *self)
{
  GString *text = g_string_new (NULL);

  csel_catalog_freeze (self->catalog);
  for (guint row = 0; row < csel_catalog_get_n_products (self->catalog); row++)
    dump_product (text, self->catalog, row);
  g_string_append_printf (text, "notices\n%s", self->notices->str);

  return g_string_free (text, FALSE);
}

/* One product by ETIM 10.0 */
CselProduct *
csel_test_features_read (const char *group,
                         const char *lines)
{
  g_autoptr(CselTestFeatures) self = csel_test_features_new ();

  csel_test_features_add (self, "X", "ETIM-10.0", group, lines);
  csel_catalog_freeze (self->catalog);

  return csel_product_new (self->catalog, 0);
}
