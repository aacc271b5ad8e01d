/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CSV: tables for spreadsheets and for other programs
 *
 * Quoted as RFC 4180 has it, lines end with CR LF, UTF-8. A cell with the separator of the other
 * dialect is quoted too, so that nobody guesses it wrongly.
 *
 * A spreadsheet runs a text that begins with =, +, -, @, a tab or a line break as a formula: it would
 * compute "-X1" from the cell X1, and do what "=HYPERLINK(…)" says. Such a text gets an apostrophe
 * before it, and so does one that has an apostrophe there already: who takes one apostrophe away from a
 * text that begins with '=, '+, '-, '@, '' or ' and a control character has it as it was. A text that
 * is a plain number, "-5", is left alone, and so is every cell that is a number.
 *
 * Programs that import take the apostrophe for a part of the text. For them a designation is
 * left as it is, if it is nothing but letters, digits and the marks of designations: without
 * brackets, quotes, "|" and "!" it calls nothing.
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-csv.h"

#include <string.h>

#include "text/csel-label.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gboolean
is_plain_number (const char *text)
{
  gsize n;

  text += *text == '-' || *text == '+';
  n = strspn (text, "0123456789");
  text += n;
  if (n > 0 && (*text == '.' || *text == ','))
    {
      gsize decimals = strspn (text + 1, "0123456789");

      text += decimals > 0 ? 1 + decimals : 0;
    }

  return n > 0 && *text == '\0';
}

/* Whether a spreadsheet would run it, or could not be told from what was defused */
static gboolean
needs_apostrophe (const char *text)
{
  const char *begin = *text == '\'' ? text + 1 : text;

  return (*begin != '\0' && strchr ("=+-@\t\r\n'", *begin) != NULL && !is_plain_number (text));
}

static gboolean
is_harmless_designation (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && c != 0x2026 && (c > 0x7f || strchr (" =+-.,:;/_#&<>", (int)c) == NULL))
        return FALSE;
    }

  return TRUE;
}

/* What stands in the cell, before it is quoted */
static char *
format_cell (const char       *text,
             CselCellKind      kind,
             CselCsvUse        use,
             char              decimal_mark,
             const CselLocale *locale)
{
  if (text == NULL)
    return g_strdup (use == CSEL_CSV_FOR_IMPORT ? "" : csel_label_not_stated (locale));

  switch (kind)
    {
    case CSEL_CELL_NUMBER:
      return g_strdelimit (g_strdup (text), ".", decimal_mark);

    case CSEL_CELL_DESIGNATION:
      if (use == CSEL_CSV_FOR_IMPORT && is_harmless_designation (text))
        return g_strdup (text);
      break;

    case CSEL_CELL_TEXT:
    default:
      break;
    }

  return g_strconcat (needs_apostrophe (text) ? "'" : "", text, NULL);
}

static void
append_quoted (GString    *csv,
               const char *text)
{
  const gsize n = strlen (text);

  if (strpbrk (text, ",;\"\t\r\n") == NULL && (n == 0 || (*text != ' ' && text[n - 1] != ' ')))
    {
      g_string_append (csv, text);
      return;
    }

  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/* The format has no quoting */
static void
append_bare (GString    *tsv,
             const char *text)
{
  g_autofree char *clean = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  g_string_append (tsv, clean);
}

static char
get_decimal_mark (CselCsvDialect    dialect,
                  const CselLocale *locale)
{
  switch (dialect)
    {
    case CSEL_CSV_SEMICOLON:
      return ',';

    case CSEL_CSV_TAB:
      return csel_locale_get_decimal_mark (locale);

    case CSEL_CSV_COMMA:
    default:
      return '.';
    }
}

static void
append_cell (GString       *csv,
             CselCsvDialect dialect,
             guint          column,
             const char    *text)
{
  static const char separators[] = { [CSEL_CSV_COMMA] = ',', [CSEL_CSV_SEMICOLON] = ';', [CSEL_CSV_TAB] = '\t' };

  if (column > 0)
    g_string_append_c (csv, separators[dialect]);
  if (dialect == CSEL_CSV_TAB)
    append_bare (csv, text);
  else
    append_quoted (csv, text);
}

/**
 * csel_csv_dialect_parse:
 * @id: (nullable): "comma" or "semicolon", %NULL for the first
 * @dialect: (out): which it is
 *
 * Returns: %FALSE if there is no such dialect of CSV
 */
gboolean
csel_csv_dialect_parse (const char     *id,
                        CselCsvDialect *dialect)
{
  *dialect = g_strcmp0 (id, "semicolon") == 0 ? CSEL_CSV_SEMICOLON : CSEL_CSV_COMMA;

  return id == NULL || *dialect == CSEL_CSV_SEMICOLON || strcmp (id, "comma") == 0;
}

/**
 * csel_csv_write:
 * @table: what is written
 * @dialect: how
 * @use: who reads it
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each row
 */
char *
csel_csv_write (const CselTable  *table,
                CselCsvDialect    dialect,
                CselCsvUse        use,
                const CselLocale *locale)
{
  const char *end = dialect == CSEL_CSV_TAB ? "\n" : "\r\n";
  GString *csv = g_string_new (dialect == CSEL_CSV_SEMICOLON ? BYTE_ORDER_MARK : NULL);

  for (guint i = 0; i < csel_table_get_n_columns (table); i++)
    {
      g_autofree char *title = format_cell (csel_table_get_title (table, i), CSEL_CELL_TEXT, use, '.', locale);

      append_cell (csv, dialect, i, title);
    }
  g_string_append (csv, end);

  for (guint row = 0; row < csel_table_get_n_rows (table); row++)
    {
      for (guint i = 0; i < csel_table_get_n_columns (table); i++)
        {
          g_autofree char *cell = format_cell (csel_table_get_cell (table, row, i), csel_table_get_kind (table, i), use,
                                               get_decimal_mark (dialect, locale), locale);

          append_cell (csv, dialect, i, cell);
        }
      g_string_append (csv, end);
    }

  return g_string_free (csv, FALSE);
}

static void
append_html (GString    *html,
             const char *tag,
             const char *attributes,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (html, "<%s%s>%s</%s>", tag, attributes, escaped, tag);
}

/**
 * csel_csv_write_html:
 * @table: what is written
 * @locale: the language
 *
 * Nothing is defused: spreadsheets are told which cells are text (Excel by mso-number-format,
 * LibreOffice by sdnum).
 *
 * Returns: (transfer full): @table as HTML, for the clipboard
 */
char *
csel_csv_write_html (const CselTable  *table,
                     const CselLocale *locale)
{
  GString *html = g_string_new ("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body><table>\n<tr>");

  for (guint i = 0; i < csel_table_get_n_columns (table); i++)
    append_html (html, "th", "", csel_table_get_title (table, i));
  g_string_append (html, "</tr>\n");

  for (guint row = 0; row < csel_table_get_n_rows (table); row++)
    {
      g_string_append (html, "<tr>");
      for (guint i = 0; i < csel_table_get_n_columns (table); i++)
        {
          const char *text = csel_table_get_cell (table, row, i);
          gboolean is_number = csel_table_get_kind (table, i) == CSEL_CELL_NUMBER && text != NULL;
          g_autofree char *cell =
            text == NULL ? g_strdup (csel_label_not_stated (locale)) :
            is_number ? g_strdelimit (g_strdup (text), ".", csel_locale_get_decimal_mark (locale)) : g_strdup (text);

          append_html (html, "td", is_number ? " align=\"right\"" :
                       " style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\"", cell);
        }
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</table></body></html>\n");

  return g_string_free (html, FALSE);
}
