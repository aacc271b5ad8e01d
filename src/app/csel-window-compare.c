/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * The window's comparison: what is marked for it, and how it leaves the window
 *
 * It takes the place of the products while it is open.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/csel-file-dialog.h"
#include "report/csel-comparison.h"
#include "report/csel-csv.h"

static const struct
{
  const char    *id;
  const char    *name;
  CselCsvDialect dialect;
  CselCsvUse     use;
} exports[] = {
  { "csv", "comparison.csv", CSEL_CSV_COMMA, CSEL_CSV_FOR_SPREADSHEET },
  { "csv-semicolon", "comparison.csv", CSEL_CSV_SEMICOLON, CSEL_CSV_FOR_SPREADSHEET },
  { "tsv", "comparison.tsv", CSEL_CSV_TAB, CSEL_CSV_FOR_IMPORT },
  { "json", "comparison.json", CSEL_CSV_TAB, CSEL_CSV_FOR_IMPORT },
};

/* How many are marked stands on the button that shows them */
static void
update_button (CselWindow *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (csel_session_get_compared (self->session)));
  /* Translators: a button: how many products are compared */
  g_autofree char *label = g_strdup_printf (_("Compare %u"), n);

  gtk_button_set_label (self->compare_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->compare_button), n > 0);
  csel_window_update_actions (self);
}

/**
 * csel_window_compare:
 * @self: a window
 * @products: (element-type CselProduct): products to mark for comparing
 *
 * Says so where not all of them have room.
 */
void
csel_window_compare (CselWindow *self,
                     GPtrArray  *products)
{
  CselCompared *compared = csel_session_get_compared (self->session);
  g_autofree char *message = NULL;
  guint n_left = 0;

  for (guint i = 0; i < products->len; i++)
    n_left += !csel_compared_add (compared, g_ptr_array_index (products, i));
  if (n_left == 0)
    return;

  message = g_strdup_printf (ngettext ("No more than %u products are compared: %u was left out. "
                                       "Remove one of the comparison first.",
                                       "No more than %u products are compared: %u were left out. "
                                       "Remove some of the comparison first.", n_left),
                             (guint)CSEL_COMPARE_MAX, n_left);
  csel_window_show_message (self, message);
}

/**
 * csel_window_compare_product:
 * @self: a window
 * @product: a product to mark for comparing
 */
void
csel_window_compare_product (CselWindow  *self,
                             CselProduct *product)
{
  g_autoptr(GPtrArray) products = g_ptr_array_new ();

  g_ptr_array_add (products, product);
  csel_window_compare (self, products);
}

/* Where the number is open, all that it may be */
static void
line_cb (CselWindow    *self,
         CselPartsLine *line)
{
  GPtrArray *alternatives = csel_parts_line_get_alternatives (line);

  if (alternatives != NULL)
    csel_window_compare (self, alternatives);
  else
    csel_window_compare_product (self, csel_parts_line_get_product (line));
}

static void
compare_selected_activate (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  CselWindow *self = user_data;
  g_autoptr(GPtrArray) products = csel_product_table_list_selected (self->table);

  csel_window_compare (self, products);
}

static void
compare_product_activate (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  CselWindow *self = user_data;

  csel_window_compare_product (self, csel_session_get_product (self->session));
}

static void
compare_activate (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  CselWindow *self = user_data;

  csel_window_show_products (self);
  self->is_comparing = TRUE;
  csel_window_show_pane (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->compare));
}

static void
open_cb (CselWindow  *self,
         CselProduct *product)
{
  csel_window_show_products (self);
  csel_window_show_product (self, product);
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static char *
make_text (CselWindow *self,
           guint       which)
{
  g_autoptr(CselTable) table = NULL;

  if (g_str_equal (exports[which].id, "json"))
    return csel_compare_view_make_json (self->compare);

  table = csel_compare_view_make_table (self->compare);

  return csel_csv_write (table, exports[which].dialect, exports[which].use, csel_session_get_locale (self->session));
}

/**
 * csel_window_write_comparison:
 * @self: a window that shows its comparison
 * @which: "csv", "csv-semicolon", "tsv" or "json"
 * @file: where to
 *
 * Writes the comparison as it is shown; the window says what goes wrong.
 */
void
csel_window_write_comparison (CselWindow *self,
                              const char *which,
                              GFile      *file)
{
  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    if (g_str_equal (exports[i].id, which))
      {
        char *text = make_text (self, i);
        g_autoptr(GBytes) bytes = g_bytes_new_take (text, strlen (text));

        csel_window_write_file (self, file, bytes);
      }
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GFile) file = csel_file_dialog_run_finish (GTK_WINDOW (source), result);
  g_autofree char *which = user_data;

  if (file != NULL)
    csel_window_write_comparison (CSEL_WINDOW (source), which, file);
}

static void
export_comparison_activate (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  const char *which = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (exports); i++)
    if (g_str_equal (exports[i].id, which))
      csel_file_dialog_run_async (GTK_WINDOW (user_data), CSEL_FILE_SAVE_COMPARISON, exports[i].name, chosen_cb,
                                  g_strdup (which));
}

/**
 * csel_window_add_compare:
 * @self: a window that has its session
 *
 * Adds its comparison.
 */
void
csel_window_add_compare (CselWindow *self)
{
  static const GActionEntry entries[] = {
    { "compare", compare_activate },
    { "compare-selected", compare_selected_activate },
    { "compare-product", compare_product_activate },
    { "export-comparison", export_comparison_activate, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  csel_compare_view_set_session (self->compare, self->session);
  g_signal_connect_object (self->compare, "closed", G_CALLBACK (csel_window_show_products), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->compare, "open-requested", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->parts, "compare-requested", G_CALLBACK (line_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (csel_session_get_compared (self->session), "items-changed", G_CALLBACK (update_button),
                           self, G_CONNECT_SWAPPED);
  update_button (self);
}
