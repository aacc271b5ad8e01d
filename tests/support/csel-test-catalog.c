/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Catalogues of any length with something of everything, and all that a catalogue says as text
 */

#include "support/csel-test-catalog.h"

/* Where a catalogue keeps its long texts for as long as the test runs */
#define TEST_TYPE_MEMORY_STORE (test_memory_store_get_type ())

G_DECLARE_FINAL_TYPE (TestMemoryStore, test_memory_store, TEST, MEMORY_STORE, CselColdStore)

struct _TestMemoryStore
{
  CselColdStore parent_instance;

  GPtrArray    *kept;
};

G_DEFINE_FINAL_TYPE (TestMemoryStore, test_memory_store, CSEL_TYPE_COLD_STORE)

static void
test_memory_store_append (CselColdStore *store,
                          guint          row,
                          gconstpointer  bytes,
                          gsize          n_bytes)
{
  g_ptr_array_add (TEST_MEMORY_STORE (store)->kept, g_bytes_new (bytes, n_bytes));
}

static GBytes *
test_memory_store_fetch (CselColdStore *store,
                         guint          row)
{
  return g_bytes_ref (g_ptr_array_index (TEST_MEMORY_STORE (store)->kept, row));
}

static void
test_memory_store_finalize (GObject *object)
{
  g_ptr_array_unref (TEST_MEMORY_STORE (object)->kept);

  G_OBJECT_CLASS (test_memory_store_parent_class)->finalize (object);
}

static void
test_memory_store_class_init (TestMemoryStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_memory_store_finalize;
  CSEL_COLD_STORE_CLASS (klass)->append = test_memory_store_append;
  CSEL_COLD_STORE_CLASS (klass)->fetch = test_memory_store_fetch;
}

static void
test_memory_store_init (TestMemoryStore *self)
{
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
}

CselColdStore *
csel_test_memory_store_new (void)
{
  return g_object_new (TEST_TYPE_MEMORY_STORE, NULL);
}

static void
append (CselCatalog   *catalog,
        CselPropertyId property,
        const char    *printed)
{
  const CselStatement statement = { .property = property, .printed = printed };

  csel_catalog_append (catalog, &statement);
}

static void
append_quantity (CselCatalog *catalog,
                 guint        row)
{
  const CselQualifiers solid = { .value[CSEL_QUALIFIER_CONDUCTOR] = row % 2 != 0 ? "solid" : "fine-stranded" };
  const CselStatement statement = {
    .property = CSEL_PROPERTY_STRIP_LENGTH, .qualifiers = &solid, .kind = CSEL_VALUE_QUANTITY, .printed = "some mm",
    .ranges = { { 1000000 + row % 7, 1300000, CSEL_UNIT_MM, TRUE } }, .n_ranges = 1, .source = row % 2,
  };

  csel_catalog_append (catalog, &statement);
}

static void
append_product (CselCatalog   *catalog,
                guint          row,
                CselPropertyId brought)
{
  g_autofree char *item = g_strdup_printf ("X-%u", row);
  g_autofree char *text = g_strnfill (20 + row % 700, (char)('a' + row % 26));
  const CselStatement code = { .property = brought, .kind = CSEL_VALUE_CODE, .printed = "blue", .code = "BU" };

  g_assert_true (csel_catalog_begin_product (catalog, item, row % 3 != 0 ? "ACME" : "Bolt"));
  append (catalog, CSEL_PROPERTY_ITEM_NUMBER, item);
  append (catalog, CSEL_PROPERTY_DESCRIPTION, text);
  append (catalog, CSEL_PROPERTY_COLOR, row % 5 != 0 ? "gray" : "orange");
  if (row % 4 != 0)
    append (catalog, CSEL_PROPERTY_REMARK, item);
  append_quantity (catalog, row);
  csel_catalog_append (catalog, &code);
  csel_catalog_append_relation (catalog, CSEL_RELATION_ACCESSORY, row % 2 != 0, "Ferrule", "X-1", "ACME", 0);
  csel_catalog_end_product (catalog);
  csel_catalog_append_member (catalog, row, row % 2);
}

/* Publishes it, and does not freeze it */
void
csel_test_fill_catalog (CselCatalog *catalog,
                        guint        n_products)
{
  const CselSource sheet = { .document = "Sheet", .language = "de", .confidence = CSEL_CONFIDENCE_MAKER };
  const CselSource hearsay = { .document = "Hearsay", .url = "u", .confidence = CSEL_CONFIDENCE_SECOND_HAND };
  const CselProperty property = {
    .id = "maker:Farbe", .section = CSEL_SECTION_MATERIAL, .label = "Farbe", .type = CSEL_TYPE_CODE,
  };
  CselPropertyId brought;

  csel_catalog_set_header (catalog, "many", "Many things", "7", "2026-01-01");
  csel_catalog_append_source (catalog, &sheet);
  csel_catalog_append_source (catalog, &hearsay);
  brought = csel_catalog_add_property (catalog, &property);
  csel_catalog_append_group (catalog, "1", NULL, "All", 0);
  csel_catalog_append_group (catalog, "2", "1", "Some", 1);
  for (guint row = 0; row < n_products; row++)
    append_product (catalog, row, brought);
  csel_catalog_append_notice (catalog, 12, "an element that is not known");
  csel_catalog_publish (catalog);
}

CselCatalog *
csel_test_make_catalog (CselColdStore *store,
                        guint          n_products)
{
  CselCatalog *catalog = store != NULL ? csel_catalog_new_with_store (store) : csel_catalog_new ();

  csel_test_fill_catalog (catalog, n_products);
  csel_catalog_set_incomplete (catalog, "line 99: the file ends here");
  csel_catalog_freeze (catalog);

  return catalog;
}

static void
describe_fact (GString        *text,
               CselProduct    *product,
               const CselFact *fact)
{
  const CselSource *source = csel_product_get_source (product, fact);

  g_string_append_printf (text, "  %s = %s, %s, %" G_GINT64_FORMAT ", %" G_GINT64_FORMAT ", %u, %u; %s %s %s %u",
                          csel_product_get_property (product, fact)->id, csel_product_get_printed (product, fact),
                          csel_product_get_code (product, fact), fact->kind == CSEL_VALUE_CODE ? 0 : fact->lo,
                          fact->hi, fact->kind, fact->unit, source->document, source->language, source->url,
                          source->confidence);
  for (CselQualifier i = 0; i < CSEL_N_QUALIFIERS; i++)
    if (csel_product_get_qualifier (product, fact, i) != NULL)
      g_string_append_printf (text, " %s:%s", csel_qualifier_get_id (i), csel_product_get_qualifier (product, fact, i));
  g_string_append_c (text, '\n');
}

char *
csel_test_describe_product (CselCatalog *catalog,
                            guint        row)
{
  g_autoptr(CselProduct) product = csel_product_new (catalog, row);
  GString *text = g_string_new (NULL);
  const CselRelation *relations;
  const CselFact *facts;
  guint n;

  g_string_append_printf (text, "%s %s\n", csel_product_get_item (product), csel_product_get_manufacturer (product));
  facts = csel_product_get_facts (product, &n);
  for (guint i = 0; i < n; i++)
    describe_fact (text, product, &facts[i]);
  relations = csel_catalog_get_relations (catalog, row, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "  %u %u %s %s %s\n", relations[i].type, relations[i].required,
                            csel_catalog_get_string (catalog, relations[i].group),
                            csel_catalog_get_string (catalog, relations[i].item),
                            csel_catalog_get_string (catalog, relations[i].manufacturer));

  return g_string_free (text, FALSE);
}

char *
csel_test_describe_catalog (CselCatalog *catalog)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s %s %s %s\n", csel_catalog_get_id (catalog), csel_catalog_get_title (catalog),
                          csel_catalog_get_version (catalog), csel_catalog_get_date (catalog),
                          csel_catalog_get_incomplete (catalog));
  for (guint i = 0; i < csel_catalog_get_n_groups (catalog); i++)
    {
      const CselGroup *group = csel_catalog_get_group (catalog, i);

      g_string_append_printf (text, "group %s %s %s %u\n", csel_catalog_get_string (catalog, group->id),
                              csel_catalog_get_string (catalog, group->parent),
                              csel_catalog_get_string (catalog, group->name), group->order);
    }
  for (guint i = 0; i < csel_catalog_get_n_members (catalog); i++)
    g_string_append_printf (text, "%u in %u\n", csel_catalog_get_member (catalog, i)->row,
                            csel_catalog_get_member (catalog, i)->group);
  for (guint i = 0; i < csel_catalog_get_n_notices (catalog); i++)
    g_string_append_printf (text, "%u: %s\n", csel_catalog_get_notice (catalog, i)->line,
                            csel_catalog_get_string (catalog, csel_catalog_get_notice (catalog, i)->text));
  for (guint row = 0; row < csel_catalog_get_n_products (catalog); row++)
    {
      g_autofree char *product = csel_test_describe_product (catalog, row);

      g_string_append (text, product);
    }

  return g_string_free (text, FALSE);
}

/* One that is not whole ends in the midst of a product */
void
csel_test_write_bmecat (GFile   *file,
                        guint    n_products,
                        gboolean is_whole)
{
  GString *text = g_string_new ("<?xml version='1.0' encoding='UTF-8'?>\n<BMECAT version='2005'>"
                                "<HEADER><CATALOG><LANGUAGE>eng</LANGUAGE><CATALOG_ID>1</CATALOG_ID>"
                                "<CATALOG_VERSION>7</CATALOG_VERSION><CATALOG_NAME>Many</CATALOG_NAME></CATALOG>"
                                "<SUPPLIER><SUPPLIER_NAME>ACME</SUPPLIER_NAME></SUPPLIER></HEADER>"
                                "<T_NEW_CATALOG>\n");

  for (guint i = 0; i < n_products; i++)
    g_string_append_printf (text, "<PRODUCT mode='new'><SUPPLIER_PID>X-%u</SUPPLIER_PID><PRODUCT_DETAILS>"
                            "<DESCRIPTION_SHORT>Thing %u</DESCRIPTION_SHORT><DESCRIPTION_LONG>A long text about "
                            "%u</DESCRIPTION_LONG></PRODUCT_DETAILS></PRODUCT>\n", i, i, i);
  g_string_append (text, is_whole ? "</T_NEW_CATALOG></BMECAT>\n" : "<PRODUCT><SUPPLIER_PID>");
  g_assert_true (g_file_replace_contents (file, text->str, text->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL,
                                          NULL));
  g_string_free (text, TRUE);
}

/* The user's folders are in a new one from now on; to be called first of all */
char *
csel_test_make_folders (void)
{
  char *folder = g_dir_make_tmp ("csel-XXXXXX", NULL);

  g_setenv ("XDG_CACHE_HOME", folder, TRUE);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);

  return folder;
}
