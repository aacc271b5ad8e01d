/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/csel-csv.h"

#include <string.h>

#include "support/csel-test.h"

/* One cell of a kind, as it stands in a file */
static char *
write_cell (const char    *text,
            CselCellKind   kind,
            CselCsvDialect dialect,
            CselCsvUse     use)
{
  g_autoptr(CselTable) table = csel_table_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  g_autofree char *csv = NULL;

  csel_table_add_column (table, "T", kind);
  csel_table_add_text (table, text);
  csv = csel_csv_write (table, dialect, use, locale);

  return g_strchomp (g_strdup (strchr (csv, '\n') + 1));
}

static void
test_quoting (void)
{
  const struct { const char *text; const char *quoted; const char *bare; } cases[] = {
    { "", "", "" },
    { "216-266", "216-266", "216-266" },
    { "a, b; c", "\"a, b; c\"", "a, b; c" },
    { "0,75 mm²", "\"0,75 mm²\"", "0,75 mm²" },
    { "3.5\" wide", "\"3.5\"\" wide\"", "3.5\" wide" },
    { "one\ntwo", "\"one\ntwo\"", "one two" },
    { " a", "\" a\"", " a" },
    { "a\tb", "\"a\tb\"", "a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *comma = write_cell (cases[i].text, CSEL_CELL_TEXT, CSEL_CSV_COMMA, CSEL_CSV_FOR_SPREADSHEET);
      g_autofree char *semicolon = write_cell (cases[i].text, CSEL_CELL_TEXT, CSEL_CSV_SEMICOLON, CSEL_CSV_FOR_IMPORT);
      g_autofree char *tab = write_cell (cases[i].text, CSEL_CELL_TEXT, CSEL_CSV_TAB, CSEL_CSV_FOR_SPREADSHEET);

      g_assert_cmpstr (comma, ==, cases[i].quoted);
      g_assert_cmpstr (semicolon, ==, cases[i].quoted);
      g_assert_cmpstr (tab, ==, cases[i].bare);
    }
}

/* What is a formula to a spreadsheet is a text, and can be read back; what is a number stays one */
static void
test_defusing (void)
{
  const struct { const char *text; const char *defused; } cases[] = {
    { "=1+1", "'=1+1" },
    { "-X1", "'-X1" },
    { "+S2", "'+S2" },
    { "@SUM(A1)", "'@SUM(A1)" },
    { "-5", "-5" },
    { "+0,5", "\"+0,5\"" },
    { "-5+A1", "'-5+A1" },
    { "-", "'-" },
    { "'=1", "''=1" },
    { "''=1", "'''=1" },
    { "'a", "'a" },
    { "a=b", "a=b" },
    { "\t=1", "\"'\t=1\"" },
    { "\r=1", "\"'\r=1\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = write_cell (cases[i].text, CSEL_CELL_TEXT, CSEL_CSV_COMMA, CSEL_CSV_FOR_SPREADSHEET);
      g_autofree char *imported = write_cell (cases[i].text, CSEL_CELL_TEXT, CSEL_CSV_COMMA, CSEL_CSV_FOR_IMPORT);

      g_assert_cmpstr (text, ==, cases[i].defused);
      g_assert_cmpstr (imported, ==, cases[i].defused);
    }
}

/* Designations begin with the marks of formulas; only those that call something are no designations */
static void
test_designations (void)
{
  const struct { const char *text; const char *imported; } cases[] = {
    { "-X1", "-X1" },
    { "=P1+S2-X1", "=P1+S2-X1" },
    { "-X1…-X6", "-X1…-X6" },
    { "-X1, -X3", "\"-X1, -X3\"" },
    { "-XÄ1:2", "-XÄ1:2" },
    { "=HYPERLINK(1)", "'=HYPERLINK(1)" },
    { "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0" },
    { "=A1\n", "\"'=A1\n\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *imported = write_cell (cases[i].text, CSEL_CELL_DESIGNATION, CSEL_CSV_SEMICOLON,
                                              CSEL_CSV_FOR_IMPORT);
      g_autofree char *opened = write_cell (cases[i].text, CSEL_CELL_DESIGNATION, CSEL_CSV_SEMICOLON,
                                            CSEL_CSV_FOR_SPREADSHEET);

      g_assert_cmpstr (imported, ==, cases[i].imported);
      g_assert_true (opened[*opened == '"'] == '\'');
    }
}

static void
test_dialects (void)
{
  g_autoptr(CselTable) table = csel_table_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  g_autofree char *comma = NULL;
  g_autofree char *semicolon = NULL;
  g_autofree char *tab = NULL;
  g_autofree char *imported = NULL;

  csel_table_add_column (table, "=A", CSEL_CELL_TEXT);
  csel_table_add_column (table, "B", CSEL_CELL_NUMBER);
  csel_table_add_text (table, NULL);
  csel_table_add_number (table, -25, 10);
  comma = csel_csv_write (table, CSEL_CSV_COMMA, CSEL_CSV_FOR_SPREADSHEET, locale);
  semicolon = csel_csv_write (table, CSEL_CSV_SEMICOLON, CSEL_CSV_FOR_SPREADSHEET, locale);
  tab = csel_csv_write (table, CSEL_CSV_TAB, CSEL_CSV_FOR_SPREADSHEET, locale);
  imported = csel_csv_write (table, CSEL_CSV_COMMA, CSEL_CSV_FOR_IMPORT, locale);

  g_assert_cmpstr (comma, ==, "'=A,B\r\nk. A.,-2.5\r\n");
  g_assert_cmpstr (semicolon, ==, "\xef\xbb\xbf'=A;B\r\nk. A.;\"-2,5\"\r\n");
  g_assert_cmpstr (tab, ==, "'=A\tB\nk. A.\t-2,5\n");
  g_assert_cmpstr (imported, ==, "'=A,B\r\n,-2.5\r\n");
}

/* Spreadsheets are told what is text */
static void
test_html (void)
{
  g_autoptr(CselTable) table = csel_table_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("de");
  g_autofree char *html = NULL;

  csel_table_add_column (table, "A & B", CSEL_CELL_TEXT);
  csel_table_add_column (table, "C", CSEL_CELL_NUMBER);
  csel_table_add_text (table, "=1+1");
  csel_table_add_number (table, 5, 10);
  html = csel_csv_write_html (table, locale);

  g_assert_nonnull (strstr (html, "<tr><th>A &amp; B</th><th>C</th></tr>\n"
                            "<tr><td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">=1+1</td>"
                            "<td align=\"right\">0,5</td></tr>\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/csv/quoting", test_quoting);
  g_test_add_func ("/report/csv/defusing", test_defusing);
  g_test_add_func ("/report/csv/designations", test_designations);
  g_test_add_func ("/report/csv/dialects", test_dialects);
  g_test_add_func ("/report/csv/html", test_html);

  return g_test_run ();
}
