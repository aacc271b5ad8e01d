/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Lines of a parts list for the clipboard, and to be dragged to another program
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-parts-copy.h"

#include "report/csel-parts-table.h"
#include "views/csel-table-content.h"

/**
 * csel_parts_copy_list_selected:
 * @selection: which lines are selected
 *
 * Returns: (transfer full) (element-type guint): their positions
 */
GArray *
csel_parts_copy_list_selected (GtkSelectionModel *selection)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (selection);
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_array_append_val (positions, position);

  return positions;
}

/**
 * csel_parts_copy_make_table:
 * @list: a parts list
 * @positions: (element-type guint): of some of its lines
 * @locale: the language
 *
 * Returns: (transfer full): these lines with the usual columns, as HTML and as text
 */
GdkContentProvider *
csel_parts_copy_make_table (CselPartsList    *list,
                            const GArray     *positions,
                            const CselLocale *locale)
{
  g_autoptr(CselTable) table = NULL;
  CselPartsChoice choice;

  csel_parts_choice_init (&choice, CSEL_PARTS_ROWS_LINES);
  table = csel_parts_table_new_of (G_LIST_MODEL (list), positions, &choice, locale);

  return csel_table_content_new (table, locale);
}

/**
 * csel_parts_copy_make_numbers:
 * @list: a parts list
 * @positions: (element-type guint): of some of its lines
 *
 * Returns: (transfer full): their item numbers, a line for each
 */
char *
csel_parts_copy_make_numbers (CselPartsList *list,
                              const GArray  *positions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < positions->len; i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (G_LIST_MODEL (list), g_array_index (positions, guint, i));
      g_autofree char *name = csel_parts_line_get_name (line);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", name);
    }

  return g_string_free (text, FALSE);
}
