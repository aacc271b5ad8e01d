/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <libxml/parser.h>
#include <string.h>

#include "formats/csel-native.h"
#include "support/csel-test.h"

typedef struct
{
  const char      *name;
  CselCatalogError code;
  int              line;
} BadFile;

#define E(code) CSEL_CATALOG_ERROR_ ## code

/* Every file of tests/data/bad, what is wrong with it, and where; line 0 has no line */
static const BadFile bad_files[] = {
  { "empty", E (EMPTY), 1 },
  { "not-xml", E (NOT_XML), 1 },
  { "mismatched-tag", E (NOT_XML), 5 },
  { "undefined-entity", E (NOT_XML), 5 },
  { "truncated", E (TRUNCATED), 5 },
  { "invalid-utf-8", E (ENCODING), 5 },
  { "unknown-encoding", E (ENCODING), 1 },
  { "billion-laughs", E (DOCTYPE), 2 },
  { "external-file", E (DOCTYPE), 2 },
  { "external-url", E (DOCTYPE), 2 },
  { "wrong-root", E (ROOT), 2 },
  { "no-namespace", E (NAMESPACE), 2 },
  { "wrong-namespace", E (NAMESPACE), 2 },
  { "foreign-element", E (NAMESPACE), 5 },
  { "unknown-element", E (ELEMENT), 6 },
  { "misplaced-element", E (ELEMENT), 6 },
  { "nested-element", E (ELEMENT), 5 },
  { "stray-text", E (ELEMENT), 6 },
  { "element-in-rating", E (ELEMENT), 5 },
  { "unknown-attribute", E (ATTRIBUTE), 5 },
  { "missing-attribute", E (ATTRIBUTE), 5 },
  { "value-of-words", E (ATTRIBUTE), 5 },
  { "half-rating", E (ATTRIBUTE), 5 },
  { "bad-number", E (VALUE), 5 },
  { "bad-unit", E (VALUE), 5 },
  { "wrong-kind-of-unit", E (VALUE), 5 },
  { "too-fine", E (VALUE), 5 },
  { "not-rated-width", E (VALUE), 5 },
  { "empty-value", E (VALUE), 5 },
  { "bad-code", E (VALUE), 5 },
  { "bad-boolean", E (VALUE), 5 },
  { "bad-kind", E (VALUE), 4 },
  { "empty-item", E (VALUE), 4 },
  { "unknown-source", E (VALUE), 4 },
  { "bad-confidence", E (VALUE), 4 },
  { "bad-overvoltage-category", E (VALUE), 5 },
  { "bad-pollution-degree", E (VALUE), 5 },
  { "bad-use-group", E (VALUE), 5 },
  { "bad-conductor", E (VALUE), 6 },
  { "bad-ferrule", E (VALUE), 6 },
  { "bad-required", E (VALUE), 5 },
  { "reversed-range", E (REVERSED), 5 },
  { "reversed-gauge", E (REVERSED), 6 },
  { "duplicate-item", E (DUPLICATE), 6 },
  { "duplicate-source", E (DUPLICATE), 4 },
  { "duplicate-formula", E (DUPLICATE), 6 },
  { "many-formulas", E (TOO_LONG), 37 },
  { "foreign-attribute", E (ATTRIBUTE), 4 },
  { "plain-lang", E (ATTRIBUTE), 3 },
  { "kcmil", E (VALUE), 6 },
  { "missing-relation", E (RELATION), 5 },
  { "bad-formula", E (FORMULA), 5 },
  { "circular-formula", E (FORMULA), 7 },
  { "formula-of-another-symbol", E (FORMULA), 5 },
  { "unknown-symbol", E (FORMULA), 6 },
};

/* file:line: what was found, what was expected */
static void
check_message (const GError *error,
               const char   *path,
               int           line)
{
  g_autofree char *prefix = line > 0 ? g_strdup_printf ("%s:%d: found ", path, line) :
                            g_strdup_printf ("%s: found ", path);

  if (!g_str_has_prefix (error->message, prefix))
    g_error ("“%s” does not begin with “%s”", error->message, prefix);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

static void
test_bad_file (gconstpointer data)
{
  const BadFile *bad = data;
  g_autofree char *name = g_strconcat (bad->name, ".xml", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bad", name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autofree char *shown = g_file_get_parse_name (file);
  g_autoptr(GError) error = NULL;

  g_assert_null (csel_native_read (file, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CSEL_CATALOG_ERROR, (int)bad->code);
  check_message (error, shown, bad->line);
}

static void
test_unreadable (void)
{
  const char *const paths[] = { "/no/such/file.xml", g_get_tmp_dir () };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GFile) file = g_file_new_for_path (paths[i]);
      g_autoptr(GError) error = NULL;

      g_assert_null (csel_native_read (file, NULL, &error));
      g_assert_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_UNREADABLE);
      g_assert_nonnull (strstr (error->message, paths[i]));
    }
}

static void
check_too_long (GString *xml)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (csel_test_read_text (xml->str, &error));
  g_assert_error (error, CSEL_CATALOG_ERROR, CSEL_CATALOG_ERROR_TOO_LONG);
}

#define BEGIN "<catalog xmlns='" CSEL_NATIVE_NAMESPACE "' id='t' version='1' date='2026-01-01'>\n<title>"

static void
test_twenty_megabytes_in_one_text (void)
{
  g_autoptr(GString) xml = g_string_new (BEGIN);

  for (guint i = 0; i < 20 * 1024; i++)
    g_string_append_printf (xml, "%1024s", "x");
  g_string_append (xml, "</title></catalog>");
  check_too_long (xml);
}

static void
test_comment_without_end (void)
{
  g_autoptr(GString) xml = g_string_new (BEGIN "T</title><!-- ");

  for (guint i = 0; i < 1024; i++)
    g_string_append_printf (xml, "%1024s", "x");
  g_string_append (xml, " --></catalog>");
  check_too_long (xml);
}

/* libxml2 compares each attribute with all before it: 100,000 would take 17 seconds */
static void
test_hundred_thousand_attributes (void)
{
  g_autoptr(GString) xml = g_string_new ("<catalog ");

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (xml, "a%u='1' ", i);
  g_string_append (xml, "/>");
  check_too_long (xml);
}

/* Whatever is cut off, there is an error and no catalogue */
static void
test_truncation_at_every_byte (void)
{
  g_autofree char *whole = g_strdup (BEGIN "T</title><source id='m' confidence='maker'>S</source>"
                                     "<product item='X' manufacturer='A' kind='ferrule' source='m'>"
                                     "<color>rot–weiß</color></product></catalog>");
  gsize length = strlen (whole);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *part = g_strndup (whole, i);
      g_autoptr(GError) error = NULL;

      g_assert_null (csel_test_read_text (part, &error));
      g_assert_true (error->domain == CSEL_CATALOG_ERROR);
    }
}

static void
test_every_code_has_its_file (void)
{
  gboolean covered[CSEL_N_CATALOG_ERRORS] = { FALSE };

  /* These two have no file: no file at all, and 20 MB */
  covered[CSEL_CATALOG_ERROR_UNREADABLE] = TRUE;
  covered[CSEL_CATALOG_ERROR_TOO_LONG] = TRUE;
  /* Only BMEcat has updates */
  covered[CSEL_CATALOG_ERROR_UPDATE] = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    covered[bad_files[i].code] = TRUE;

  for (guint i = 0; i < CSEL_N_CATALOG_ERRORS; i++)
    g_assert_true (covered[i]);
}

static void
test_every_file_is_tested (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "bad", NULL);
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".xml");
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (bad_files));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  xmlInitParser ();

  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *name = g_strconcat ("/formats/native-bad/", bad_files[i].name, NULL);

      g_test_add_data_func (name, &bad_files[i], test_bad_file);
    }
  g_test_add_func ("/formats/native-bad/unreadable", test_unreadable);
  g_test_add_func ("/formats/native-bad/twenty-megabytes-in-one-text",
                   test_twenty_megabytes_in_one_text);
  g_test_add_func ("/formats/native-bad/comment-without-end", test_comment_without_end);
  g_test_add_func ("/formats/native-bad/hundred-thousand-attributes",
                   test_hundred_thousand_attributes);
  g_test_add_func ("/formats/native-bad/truncation-at-every-byte", test_truncation_at_every_byte);
  g_test_add_func ("/formats/native-bad/every-code-has-its-file", test_every_code_has_its_file);
  g_test_add_func ("/formats/native-bad/every-file-is-tested", test_every_file_is_tested);

  return g_test_run ();
}
