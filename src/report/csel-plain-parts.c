/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A parts list, and what was found of a pasted one, to be read on a terminal
 */

#define G_LOG_DOMAIN "csel-report"

#include "report/csel-plain-parts.h"

#include "report/csel-parts-warnings.h"
#include "text/csel-label.h"

#define TR(text) csel_locale_gettext (locale, text)

static char *
get_text (const CselTable  *table,
          int               row,
          guint             column,
          const CselLocale *locale)
{
  const char *text = row < 0 ? csel_table_get_title (table, column) :
                     csel_table_get_cell (table, (guint)row, column);

  return g_strdelimit (g_strdup (text != NULL ? text : csel_label_not_stated (locale)), "\t\r\n", ' ');
}

/* Numbers stand right, what is last is as long as it is */
static void
add_row (GString          *plain,
         const CselTable  *table,
         int               row,
         const glong      *widths,
         const CselLocale *locale)
{
  const guint n = csel_table_get_n_columns (table);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = get_text (table, row, i, locale);
      const int blanks = (int)(widths[i] - g_utf8_strlen (text, -1));
      const gboolean is_number = csel_table_get_kind (table, i) == CSEL_CELL_NUMBER;

      g_string_append_printf (plain, "%*s%s", is_number ? blanks : 0, "", text);
      if (i + 1 < n)
        g_string_append_printf (plain, "%*s", (is_number ? 0 : blanks) + 2, "");
    }
  while (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  g_string_append_c (plain, '\n');
}

/**
 * csel_plain_table:
 * @table: rows and columns
 * @locale: the language
 *
 * Returns: (transfer full): a heading and a line for each row
 */
char *
csel_plain_table (const CselTable  *table,
                  const CselLocale *locale)
{
  const guint n = csel_table_get_n_columns (table);
  g_autofree glong *widths = g_new0 (glong, MAX (n, 1));
  GString *plain = g_string_new (NULL);

  for (int row = -1; row < (int)csel_table_get_n_rows (table); row++)
    for (guint i = 0; i < n; i++)
      {
        g_autofree char *text = get_text (table, row, i, locale);

        widths[i] = MAX (widths[i], g_utf8_strlen (text, -1));
      }
  for (int row = -1; row < (int)csel_table_get_n_rows (table); row++)
    add_row (plain, table, row, widths, locale);

  return g_string_free (plain, FALSE);
}

/**
 * csel_plain_parts:
 * @lines: (element-type CselPartsLine): a parts list
 * @choice: what of it
 * @locale: the language
 *
 * Returns: (transfer full): its rows, and what is to be known before it is ordered
 */
char *
csel_plain_parts (GListModel            *lines,
                  const CselPartsChoice *choice,
                  const CselLocale      *locale)
{
  g_autoptr(CselTable) table = csel_parts_table_new (lines, choice, locale);
  g_auto(GStrv) warnings = csel_parts_warnings_list (lines, locale);
  g_autofree char *rows = csel_plain_table (table, locale);
  GString *plain = g_string_new (rows);

  for (guint i = 0; warnings[i] != NULL; i++)
    g_string_append_printf (plain, "%s! %s\n", i == 0 ? "\n" : "", warnings[i]);

  return g_string_free (plain, FALSE);
}
