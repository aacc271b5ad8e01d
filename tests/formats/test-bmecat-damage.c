/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <libxml/parser.h>
#include <string.h>

#include "formats/csel-format.h"
#include "support/csel-test.h"

typedef struct
{
  const char      *name;
  CselCatalogError code;
  int              line;
  const char      *says;
} BadFile;

#define E(code) CSEL_CATALOG_ERROR_ ## code

/* Every file of tests/data/bmecat/bad, what is wrong with it, and where; line 0 has no line */
static const BadFile bad_files[] = {
  { "empty", E (EMPTY), 1, "empty" },
  { "not-xml", E (NOT_XML), 1, "well-formed" },
  { "mismatched-tag", E (NOT_XML), 3, "mismatch" },
  { "billion-laughs", E (NOT_XML), 2, "Entity" },
  { "truncated", E (TRUNCATED), 4, "the end of the file" },
  { "unknown-encoding", E (ENCODING), 1, "klingon" },
  { "wrong-root", E (ROOT), 1, "<ARTICLES>" },
  { "html", E (ROOT), 1, "a web page" },
  { "opentrans", E (ROOT), 1, "openTRANS" },
  { "automationml", E (ROOT), 1, "AutomationML" },
  { "asset-shell", E (ROOT), 1, "Asset Administration Shell" },
  { "qelectrotech", E (ROOT), 1, "QElectroTech" },
  { "etim-model", E (ROOT), 1, "ETIM model" },
  { "update-products", E (UPDATE), 3, "changes to a catalogue" },
  { "update-prices", E (UPDATE), 3, "new prices" },
  { "no-transaction", E (ELEMENT), 0, "<T_NEW_CATALOG>" },
  { "too-deep", E (ELEMENT), 3, "deeper" },
};

static void
test_bad_file (gconstpointer data)
{
  const BadFile *bad = data;
  g_autofree char *name = g_strconcat (bad->name, ".xml", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bmecat", "bad", name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *shown = g_file_get_parse_name (file);
  g_autofree char *prefix = bad->line > 0 ? g_strdup_printf ("%s:%d: found ", shown, bad->line) :
                            g_strdup_printf ("%s: found ", shown);
  g_autoptr(GError) error = NULL;

  g_assert_null (csel_format_read (file, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CSEL_CATALOG_ERROR, (int)bad->code);
  g_assert_true (g_str_has_prefix (error->message, prefix));
  g_assert_nonnull (strstr (error->message, bad->says));
}

static void
test_every_file_is_tested (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bmecat", "bad", NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (bad_files));
}

static CselCatalog *
read_bytes (const char *bytes,
            gsize       length,
            GError    **error)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("csel-XXXXXX.xml", &stream, NULL);
  CselCatalog *catalog;

  g_file_replace_contents (file, bytes, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);
  catalog = csel_format_read (file, NULL, error);
  g_file_delete (file, NULL, NULL);

  return catalog;
}

#define ITEM(item, text) "<PRODUCT><SUPPLIER_PID>" item "</SUPPLIER_PID><PRODUCT_DETAILS><DESCRIPTION_SHORT>" text \
  "</DESCRIPTION_SHORT></PRODUCT_DETAILS></PRODUCT>\n"
#define FEATURE "<FEATURE><FNAME>a</FNAME>stray<FVALUE>b</FVALUE></FEATURE>"
#define FEATURES(features) "<PRODUCT_FEATURES>" features "</PRODUCT_FEATURES>"
#define BEGIN "<BMECAT><T_NEW_CATALOG>\n"
#define END "</T_NEW_CATALOG></BMECAT>"

static void
check_title (CselCatalog *catalog,
             guint        row,
             const char  *expected)
{
  g_autoptr(CselProduct) product = csel_product_new (catalog, row);

  g_assert_cmpstr (csel_product_get_title (product), ==, expected);
}

static void
check_notice (CselCatalog *catalog,
              guint        index,
              guint        line,
              const char  *says)
{
  const CselNotice *notice = csel_catalog_get_notice (catalog, index);

  g_assert_cmpuint (notice->line, ==, line);
  g_assert_nonnull (strstr (csel_catalog_get_string (catalog, notice->text), says));
}

/* What was read before the damage is kept */
static void
test_not_well_formed_at_the_end (void)
{
  const char *xml = BEGIN ITEM ("1", "one") ITEM ("2", "R&D") ITEM ("3", "three") END;
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = read_bytes (xml, strlen (xml), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 1);
  g_assert_nonnull (strstr (csel_catalog_get_incomplete (catalog), ".xml:3: found XML that is not well-formed"));
}

static void
test_truncation_at_every_byte (void)
{
  const char *xml = BEGIN ITEM ("1", "one") ITEM ("2", "zwölf") END;

  for (gsize i = 0; i < strlen (xml); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CselCatalog) catalog = read_bytes (xml, i, &error);

      if (catalog != NULL)
        g_assert_nonnull (csel_catalog_get_incomplete (catalog));
      else
        g_assert_true (error->domain == CSEL_CATALOG_ERROR);
    }
}

/* Bytes that are no UTF-8 are read as windows-1252, control characters as spaces; nothing is read twice */
static void
test_bytes_are_repaired (void)
{
  const char *xml = BEGIN ITEM ("1", "one") ITEM ("2", "f\xfcr\x95") ITEM ("3", "a\x01" "b") ITEM ("4", "vier") END;
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = read_bytes (xml, strlen (xml), &error);

  g_assert_no_error (error);
  g_assert_null (csel_catalog_get_incomplete (catalog));
  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 4);
  check_title (catalog, 1, "für•");
  check_title (catalog, 2, "a b");
  g_assert_cmpuint (csel_catalog_get_n_notices (catalog), ==, 3);
  check_notice (catalog, 0, 3, "no UTF-8");
  check_notice (catalog, 2, 4, "control character");
}

static void
check_encoding (const char *encoding,
                const char *declared)
{
  g_autofree char *xml = g_strdup_printf ("<?xml version='1.0' encoding='%s'?>" BEGIN ITEM ("1", "Größe – „2“") END,
                                          declared);
  gsize length;
  g_autofree char *bytes = g_convert (xml, -1, encoding, "UTF-8", NULL, &length, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = read_bytes (bytes, length, &error);

  g_assert_no_error (error);
  check_title (catalog, 0, "Größe – „2“");
  g_assert_cmpuint (csel_catalog_get_n_notices (catalog), ==, 0);
}

static void
test_encodings (void)
{
  check_encoding ("UTF-8", "UTF-8");
  check_encoding ("WINDOWS-1252", "ISO-8859-1");
  check_encoding ("WINDOWS-1252", "windows-1252");
  check_encoding ("UTF-16", "UTF-16");
  /* Written by programs that only say so */
  check_encoding ("UTF-8", "UTF-16");
}

static void
test_byte_order_mark (void)
{
  const char *xml = "\xef\xbb\xbf<?xml version='1.0'?>\r\n" BEGIN ITEM ("1", "<![CDATA[Größe & mehr]]>") END;
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = read_bytes (xml, strlen (xml), &error);

  g_assert_no_error (error);
  check_title (catalog, 0, "Größe & mehr");
}

/* A thousand notices are kept and the rest counted */
static void
test_notices_are_capped (void)
{
  g_autoptr(GString) xml = g_string_new (BEGIN);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append (xml, ITEM ("1", "again"));
  g_string_append (xml, END);
  catalog = read_bytes (xml->str, xml->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 1);
  g_assert_cmpuint (csel_catalog_get_n_notices (catalog), ==, 1001);
  check_notice (catalog, 0, 3, "a second time");
  check_notice (catalog, 1000, 0, "499 more");
}

static void
test_ten_megabytes_in_one_text (void)
{
  g_autoptr(GString) xml = g_string_new (BEGIN ITEM ("1", "one") "<PRODUCT><SUPPLIER_PID>");
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = NULL;

  for (guint i = 0; i < 11 * 1024; i++)
    g_string_append_printf (xml, "%1024s", "x");
  g_string_append (xml, "</SUPPLIER_PID></PRODUCT>" END);
  catalog = read_bytes (xml->str, xml->len, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (csel_catalog_get_incomplete (catalog), "more than 10 MB"));
}

/* The same bytes, which the parser sees only once: where they belong, where they do not, where nothing is read */
static void
test_said_again_elsewhere (void)
{
  static const char xml[] =
    BEGIN FEATURE "\n<SUPPLIER>" FEATURE "</SUPPLIER>\n"
    "<PRODUCT><SUPPLIER_PID>1</SUPPLIER_PID>" FEATURES (FEATURE "\n" FEATURE) "</PRODUCT>\n" FEATURE END;
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) catalog = read_bytes (xml, strlen (xml), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (csel_catalog_get_n_features (catalog, 0), ==, 2);
  g_assert_cmpuint (csel_catalog_get_n_notices (catalog), ==, 3);
  check_notice (catalog, 0, 4, "text between elements 2 times");
  check_notice (catalog, 1, 2, "<FEATURE> 2 times, which is passed over");
  check_notice (catalog, 2, 3, "<SUPPLIER> 1 time, which is passed over");
}

/* In a part that was less deep before */
static void
test_said_again_too_deep (void)
{
  GString *xml = g_string_new (BEGIN "<PRODUCT><SUPPLIER_PID>1</SUPPLIER_PID>" FEATURES (FEATURE)
                               "</PRODUCT>\n<PRODUCT>");
  g_autoptr(CselCatalog) catalog = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (xml, "<X>");
  g_string_append (xml, FEATURE);
  for (guint i = 0; i < 60; i++)
    g_string_append (xml, "</X>");
  g_string_append (xml, "</PRODUCT>" END);
  catalog = read_bytes (xml->str, xml->len, NULL);
  g_assert_cmpuint (csel_catalog_get_n_products (catalog), ==, 1);
  g_assert_nonnull (strstr (csel_catalog_get_incomplete (catalog), ":3: found elements nested deeper than 64"));
  g_string_free (xml, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  xmlInitParser ();

  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *name = g_strconcat ("/formats/bmecat-damage/", bad_files[i].name, NULL);

      g_test_add_data_func (name, &bad_files[i], test_bad_file);
    }
  g_test_add_func ("/formats/bmecat-damage/every-file-is-tested", test_every_file_is_tested);
  g_test_add_func ("/formats/bmecat-damage/not-well-formed-at-the-end", test_not_well_formed_at_the_end);
  g_test_add_func ("/formats/bmecat-damage/truncation-at-every-byte", test_truncation_at_every_byte);
  g_test_add_func ("/formats/bmecat-damage/bytes-are-repaired", test_bytes_are_repaired);
  g_test_add_func ("/formats/bmecat-damage/encodings", test_encodings);
  g_test_add_func ("/formats/bmecat-damage/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/formats/bmecat-damage/said-again-elsewhere", test_said_again_elsewhere);
  g_test_add_func ("/formats/bmecat-damage/said-again-too-deep", test_said_again_too_deep);
  g_test_add_func ("/formats/bmecat-damage/notices-are-capped", test_notices_are_capped);
  g_test_add_func ("/formats/bmecat-damage/ten-megabytes-in-one-text", test_ten_megabytes_in_one_text);

  return g_test_run ();
}
