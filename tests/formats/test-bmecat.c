/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <libxml/parser.h>
#include <string.h>

#include "formats/csel-bmecat.h"
#include "formats/csel-format.h"
#include "support/csel-test.h"

#define HEADER "<HEADER><CATALOG><LANGUAGE>deu</LANGUAGE><CATALOG_NAME>Test</CATALOG_NAME></CATALOG>" \
  "<SUPPLIER><SUPPLIER_NAME>Acme AG</SUPPLIER_NAME></SUPPLIER></HEADER>"
#define BEGIN "<BMECAT version='2005'>" HEADER "<T_NEW_CATALOG>"
#define END "</T_NEW_CATALOG></BMECAT>"
#define DETAILS(xml) "<PRODUCT><SUPPLIER_PID>1</SUPPLIER_PID><PRODUCT_DETAILS>" xml "</PRODUCT_DETAILS></PRODUCT>"

static CselCatalog *
read_bytes (const char *bytes,
            gsize       length)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  g_autoptr(GError) error = NULL;
  CselCatalog *catalog;

  g_file_replace_contents (file, bytes, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);
  catalog = csel_format_read (file, NULL, &error);
  g_file_delete (file, NULL, NULL);
  g_assert_no_error (error);

  return catalog;
}

static CselCatalog *
read_text (const char *xml)
{
  return read_bytes (xml, strlen (xml));
}

static CselCatalog *
read_sample (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bmecat", "good", "rich.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  CselCatalog *catalog = csel_format_read (file, NULL, &error);

  g_assert_no_error (error);

  return catalog;
}

/* The first fact of the first product, "-" if it has none */
static const char *
get_printed (CselCatalog   *catalog,
             CselPropertyId property)
{
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  const CselFact *fact = csel_product_lookup_first (product, property);

  return fact != NULL ? csel_catalog_get_string (catalog, fact->printed) : "-";
}

static void
check_text (const char    *details,
            CselPropertyId property,
            const char    *expected)
{
  g_autofree char *xml = g_strconcat (BEGIN "<PRODUCT><SUPPLIER_PID>1</SUPPLIER_PID><PRODUCT_DETAILS>", details,
                                      "</PRODUCT_DETAILS></PRODUCT>" END, NULL);
  g_autoptr(CselCatalog) catalog = read_text (xml);

  g_assert_cmpstr (get_printed (catalog, property), ==, expected);
}

/* The sample with its first two products twice more, under other numbers */
static CselCatalog *
read_thrice (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bmecat", "good", "rich.xml", NULL);
  g_autoptr(GRegex) product = g_regex_new ("<((?:x:)?(?:PRODUCT|ARTICLE))[ >].*?</\\1>", G_REGEX_DOTALL, 0, NULL);
  g_autoptr(GRegex) number = g_regex_new ("(<(?:x:)?SUPPLIER_[AP]ID>)([^<]*)", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GString) all = g_string_new (NULL);
  g_autofree char *text = NULL;
  int end;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_regex_match (product, text, 0, &match));
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *found = g_match_info_fetch (match, 0);
      g_autofree char *copy = g_regex_replace (number, found, -1, 0, i % 2 == 0 ? "\\1\\2-a" : "\\1\\2-b", 0, NULL);

      g_string_append (all, copy);
      g_assert_true (g_match_info_fetch_pos (match, 0, NULL, &end));
      if (i == 1)
        g_match_info_next (match, NULL);
    }
  g_string_append (all, text + end);
  g_string_prepend_len (all, text, end);

  return read_text (all->str);
}

/* What is said again is not read again, and states the same: facts that are shared are the same fact */
static void
test_said_again (void)
{
  g_autoptr(CselCatalog) catalog = read_thrice ();
  guint n_shared = 0;

  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 6);
  for (guint row = 2; row < 6; row += 2)
    {
      guint n[2];
      const guint32 *numbers[2];

      for (guint i = 0; i < 2; i++)
        numbers[i] = csel_catalog_get_numbers (catalog, row + i, &n[i]);
      g_assert_cmpuint (n[0], ==, n[1]);
      g_assert_cmpuint (n[0], >, 2);
      for (guint i = 0; i < n[0]; i++)
        {
          const CselFact *a = csel_catalog_get_fact (catalog, numbers[0][i]);
          const CselFact *b = csel_catalog_get_fact (catalog, numbers[1][i]);

          g_assert_cmpuint (a->property, ==, b->property);
          g_assert_cmpuint (a->qualifiers, ==, b->qualifiers);
          g_assert_cmpuint (a->source, ==, b->source);
          g_assert_true (a->lo == b->lo && a->hi == b->hi && a->kind == b->kind && a->unit == b->unit);
          n_shared += numbers[0][i] == numbers[1][i];
        }
      g_assert_cmpuint (csel_catalog_get_n_features (catalog, row), ==, csel_catalog_get_n_features (catalog, row + 1));
    }
  g_assert_cmpuint (n_shared, >, 10);
}

/* Namespaces and prefixes, ARTICLE beside PRODUCT, a document type, wrong order, references, UDX, groups */
static void
test_everything (void)
{
  g_autoptr(CselCatalog) catalog = read_sample ();
  g_autofree char *dump = csel_test_dump_catalog (catalog);

  g_assert_cmpstr (csel_catalog_get_title (catalog), ==, "Terminals 2026");
  g_assert_cmpstr (csel_catalog_get_version (catalog), ==, "2.1");
  g_assert_cmpstr (csel_catalog_get_date (catalog), ==, "2026-03-02");
  g_assert_cmpstr (csel_catalog_get_id (catalog), ==, "bmecat:Acme GmbH & Co. KG/C-1/rich.xml");
  g_assert_null (csel_catalog_get_incomplete (catalog));
  csel_test_check_golden ("bmecat-rich.dump", dump);
}

/* Rule 1: sixteen namespaces, and none */
static void
test_any_namespace (void)
{
  static const char *const uris[] = {
    "www.bmecat.org/bmecat/1.2/bmecat_new_catalog", "www.bmecat.org/bmecat/2005+onto",
    "www.etim-international.com/bmecat/40", "urn:anything",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autofree char *xml = g_strdup_printf ("<BMEcat xmlns='%s' xml:lang='de'>" HEADER
                                              "<T_NEW_CATALOG>" DETAILS ("") END, uris[i]);
      char *end = strstr (xml, "</BMECAT>");
      g_autoptr(CselCatalog) catalog = NULL;

      memcpy (end, "</BMEcat>", strlen ("</BMEcat>"));
      catalog = read_text (xml);
      g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 1);
    }
}

/* Rule 2 */
static void
test_article_and_product_in_any_version (void)
{
  static const char *const names[] = { "ARTICLE", "PRODUCT" };
  static const char *const keys[] = { "SUPPLIER_AID", "SUPPLIER_PID" };

  for (guint i = 0; i < 8; i++)
    {
      const char *name = names[i & 1];
      const char *key = keys[i >> 1 & 1];
      g_autofree char *xml = g_strdup_printf ("<BMECAT version='%s'><T_NEW_PRODUCTDATA><%s><%s>7</%s></%s>"
                                              "</T_NEW_PRODUCTDATA></BMECAT>", i < 4 ? "1.2" : "2005", name, key, key,
                                              name);
      g_autoptr(CselCatalog) catalog = read_text (xml);

      g_assert_cmpstr (csel_catalog_get_item (catalog, 0), ==, "7");
    }
}

/* Rule 3: nothing is fetched and nothing expanded; what nobody defines stays as it is written */
static void
test_document_type (void)
{
  g_autoptr(CselCatalog) catalog =
    read_text ("<!DOCTYPE BMECAT SYSTEM 'file:///etc/hostname' [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;"
               "<!ENTITY secret SYSTEM 'file:///etc/passwd'><!ENTITY auml 'x'>]>" BEGIN
               DETAILS ("<DESCRIPTION_SHORT>L&auml;nge &secret;</DESCRIPTION_SHORT>") END);

  g_assert_cmpstr (get_printed (catalog, CSEL_PROPERTY_TITLE), ==, "Länge &secret;");
}

/* Rule 4: features of groups and of extensions are not the product's */
static void
test_features_are_direct_children (void)
{
  g_autoptr(CselCatalog) catalog = read_sample ();

  g_assert_cmpuint (csel_catalog_get_n_features (catalog, 0), ==, 3);
  g_assert_cmpuint (csel_catalog_get_n_features (catalog, 1), ==, 0);
  g_assert_cmpuint (csel_catalog_get_n_references (catalog, 0), ==, 4);
}

static void
test_features_in_groups_and_features (void)
{
  g_autoptr(CselCatalog) catalog =
    read_text (BEGIN "<PRODUCT><SUPPLIER_PID>1</SUPPLIER_PID><PRODUCT_FEATURES><FEATURE_GROUP><FEATURE>"
               "<FNAME>A</FNAME><FVALUE>1</FVALUE><FID>1</FID><FEATURE><FNAME>B</FNAME><FVALUE>2</FVALUE></FEATURE>"
               "</FEATURE></FEATURE_GROUP><FEATURE><FNAME>C</FNAME><FVALUE>3</FVALUE></FEATURE></PRODUCT_FEATURES>"
               "</PRODUCT>" END);

  g_assert_cmpuint (csel_catalog_get_n_features (catalog, 0), ==, 3);
}

/* Rule 5: who it is stands in the details; the GTIN of a package or an accessory is not the product's */
static void
test_identity_is_from_the_details (void)
{
  g_autoptr(CselCatalog) catalog = read_sample ();
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  guint n;
  const CselFact *gtins = csel_product_lookup (product, CSEL_PROPERTY_GTIN, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (csel_product_get_printed (product, &gtins[0]), ==, "04050000000018");
  g_assert_cmpstr (csel_product_get_printed (product, &gtins[1]), ==, "4050000000025");
  g_assert_cmpstr (csel_product_get_manufacturer (product), ==, "ACME");
}

/* Rule 6 */
static void
test_numbers_are_strings (void)
{
  static const char *const items[] = { "0517960000", "079685", "100.1180", "A/B 2", "1e5" };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *xml = g_strconcat (BEGIN "<PRODUCT><SUPPLIER_PID>", items[i], "</SUPPLIER_PID></PRODUCT>" END,
                                          NULL);
      g_autoptr(CselCatalog) catalog = read_text (xml);

      g_assert_cmpstr (csel_catalog_get_item (catalog, 0), ==, items[i]);
      g_assert_cmpstr (get_printed (catalog, CSEL_PROPERTY_ITEM_NUMBER), ==, items[i]);
    }
}

/* Rule 7 */
static void
test_everything_may_be_absent (void)
{
  g_autoptr(CselCatalog) empty = read_text ("<BMECAT><T_NEW_CATALOG/></BMECAT>");
  g_autoptr(CselCatalog) bare = read_text ("<BMECAT><T_NEW_CATALOG><PRODUCT><SUPPLIER_PID>1</SUPPLIER_PID>"
                                           "</PRODUCT>" END);

  g_assert_cmpuint (csel_catalog_get_n_products (empty), ==, 0);
  g_assert_cmpstr (csel_catalog_get_manufacturer (bare, 0), ==, "");
  g_assert_cmpstr (get_printed (bare, CSEL_PROPERTY_MANUFACTURER), ==, "-");
  check_text ("<DESCRIPTION_LONG/><REMARKS xmlns:xsi='x' xsi:nil='true'/>", CSEL_PROPERTY_REMARK, "-");
  check_text ("<EAN>-</EAN><EAN></EAN>", CSEL_PROPERTY_GTIN, "-");
}

static void
test_price_without_amount (void)
{
  g_autoptr(CselCatalog) catalog =
    read_text (BEGIN "<PRODUCT><SUPPLIER_PID>1</SUPPLIER_PID><PRODUCT_PRICE_DETAILS><PRODUCT_PRICE price_type='nrp'>"
               "<PRICE_CURRENCY>EUR</PRICE_CURRENCY></PRODUCT_PRICE></PRODUCT_PRICE_DETAILS></PRODUCT>" END);

  g_assert_cmpstr (get_printed (catalog, CSEL_PROPERTY_PRICE), ==, "… EUR");
}

/* Rule 10: a product of two megabytes among small ones, and a thousand of them */
static void
test_large_products (void)
{
  g_autoptr(GString) xml = g_string_new (BEGIN);
  g_autoptr(CselCatalog) catalog = NULL;

  for (guint i = 0; i < 1200; i++)
    {
      g_string_append_printf (xml, "<PRODUCT><SUPPLIER_PID>%u</SUPPLIER_PID><PRODUCT_FEATURES>", i);
      for (guint j = 0; j < (i == 600 ? 20000 : 1); j++)
        g_string_append_printf (xml, "<FEATURE><FNAME>F%u</FNAME><FVALUE>%u</FVALUE></FEATURE>", j % 100, j);
      g_string_append (xml, "</PRODUCT_FEATURES></PRODUCT>");
    }
  g_string_append (xml, END);
  catalog = read_text (xml->str);
  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 1200);
  g_assert_cmpuint (csel_catalog_get_n_features (catalog, 600), ==, 20000);
  g_assert_cmpuint (csel_catalog_get_n_features (catalog, 601), ==, 1);
}

/* Each text has a source of its language; the catalogue's own comes first */
static void
test_languages (void)
{
  g_autoptr(CselCatalog) catalog = read_sample ();
  g_autoptr(CselProduct) product = csel_product_new (catalog, 0);
  guint n;
  const CselFact *titles = csel_product_lookup (product, CSEL_PROPERTY_TITLE, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (csel_product_get_title (product), ==, "Feed-through terminal");
  g_assert_cmpstr (csel_product_get_source (product, &titles[0])->language, ==, "en");
  g_assert_cmpstr (csel_product_get_source (product, &titles[1])->language, ==, "de");
}

/* A dealer's file is second-hand */
static void
test_confidence (void)
{
  g_autoptr(CselCatalog) catalog = read_sample ();
  g_autoptr(CselProduct) own = csel_product_new (catalog, 0);
  g_autoptr(CselProduct) others = csel_product_new (catalog, 1);
  const CselFact *item = csel_product_lookup_first (others, CSEL_PROPERTY_ITEM_NUMBER);

  g_assert_cmpint (csel_product_get_confidence (own), ==, CSEL_CONFIDENCE_MAKER);
  g_assert_cmpint (csel_product_get_confidence (others), ==, CSEL_CONFIDENCE_SECOND_HAND);
  g_assert_nonnull (strstr (csel_product_get_source (others, item)->note, "Acme GmbH & Co. KG"));
}

/* Where only a number is stated it is one of the same file, whoever makes it, or of the maker elsewhere */
static void
test_references_resolve (void)
{
  g_autoptr(CselCatalog) catalog = read_sample ();
  g_autoptr(CselCatalog) other =
    read_text (BEGIN "<PRODUCT><SUPPLIER_PID>9001</SUPPLIER_PID><PRODUCT_DETAILS><MANUFACTURER_NAME>ACME"
               "</MANUFACTURER_NAME></PRODUCT_DETAILS></PRODUCT><PRODUCT><SUPPLIER_PID>9002</SUPPLIER_PID></PRODUCT>"
               END);
  g_autoptr(CselLibrary) library = csel_library_new ();
  g_autoptr(GPtrArray) found = NULL;
  guint n;
  const CselRelation *relations = csel_catalog_get_relations (catalog, 0, &n);
  g_autoptr(CselProduct) here = NULL;
  g_autoptr(CselProduct) there = NULL;

  csel_library_add (library, catalog);
  csel_library_add (library, other);
  found = csel_library_find_item (library, "0079");
  here = csel_product_get_related (g_ptr_array_index (found, 0), &relations[0]);
  there = csel_product_get_related (g_ptr_array_index (found, 0), &relations[1]);
  g_assert_cmpstr (csel_product_get_title (here), ==, "End plate");
  g_assert_cmpstr (csel_product_get_item (there), ==, "9001");
  g_assert_null (csel_product_get_related (g_ptr_array_index (found, 0), &relations[2]));
}

static void
report_cb (guint64  n_bytes,
           guint    n_products,
           gpointer user_data)
{
  guint *calls = user_data;

  /* After each thousand, and at the end */
  ++*calls;
  g_assert_cmpuint (n_products, ==, MIN (*calls * 1000, 2000));
  g_assert_cmpuint (n_bytes, >, 0);
}

static void
test_progress_and_cancel (void)
{
  g_autoptr(GString) xml = g_string_new (BEGIN);
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  g_autoptr(CselCatalog) catalog = csel_catalog_new ();
  g_autoptr(CselCatalog) stopped = csel_catalog_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  guint calls = 0;
  const CselReadProgress progress = { report_cb, &calls };

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (xml, "<PRODUCT><SUPPLIER_PID>%u</SUPPLIER_PID></PRODUCT>", i);
  g_string_append (xml, END);
  g_file_replace_contents (file, xml->str, xml->len, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);

  g_assert_true (csel_bmecat_read (file, catalog, &progress, NULL, &error));
  g_assert_cmpuint (calls, ==, 3);
  g_cancellable_cancel (cancellable);
  g_assert_false (csel_bmecat_read (file, stopped, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_file_delete (file, NULL, NULL);
}

#define ADD(name, test) g_test_add_func ("/formats/bmecat/" name, test)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  xmlInitParser ();

  ADD ("everything", test_everything);
  ADD ("said-again", test_said_again);
  ADD ("any-namespace", test_any_namespace);
  ADD ("article-and-product-in-any-version", test_article_and_product_in_any_version);
  ADD ("document-type", test_document_type);
  ADD ("features-are-direct-children", test_features_are_direct_children);
  ADD ("features-in-groups-and-features", test_features_in_groups_and_features);
  ADD ("identity-is-from-the-details", test_identity_is_from_the_details);
  ADD ("numbers-are-strings", test_numbers_are_strings);
  ADD ("everything-may-be-absent", test_everything_may_be_absent);
  ADD ("price-without-amount", test_price_without_amount);
  ADD ("large-products", test_large_products);
  ADD ("languages", test_languages);
  ADD ("confidence", test_confidence);
  ADD ("references-resolve", test_references_resolve);
  ADD ("progress-and-cancel", test_progress_and_cancel);

  return g_test_run ();
}
