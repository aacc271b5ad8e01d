/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * A table for the clipboard, and to be dragged to another program: a spreadsheet takes HTML, a mail the text
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-table-content.h"

#include <string.h>

#include "report/csel-csv.h"

static GdkContentProvider *
provide_html (char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes ("text/html", bytes);
}

/**
 * csel_table_content_new:
 * @table: rows and columns
 * @locale: the language
 *
 * Returns: (transfer full): @table as HTML, and as text with tabs
 */
GdkContentProvider *
csel_table_content_new (const CselTable  *table,
                        const CselLocale *locale)
{
  g_autofree char *text = csel_csv_write (table, CSEL_CSV_TAB, CSEL_CSV_FOR_IMPORT, locale);
  GdkContentProvider *providers[] = {
    provide_html (csel_csv_write_html (table, locale)),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}
