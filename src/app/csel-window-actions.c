/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What the window's menu, toolbar and shortcuts do
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/csel-file-dialog.h"
#include "report/csel-comparison.h"
#include "views/csel-catalogs-view.h"
#include "views/csel-data-check-view.h"
#include "views/csel-own-values-view.h"
#include "views/csel-ui.h"

/**
 * csel_window_add_to_parts:
 * @self: a window
 * @product: a product
 * @quantity: how many pieces
 *
 * Puts @product on the parts list, as one change that can be undone.
 */
void
csel_window_add_to_parts (CselWindow  *self,
                          CselProduct *product,
                          guint        quantity)
{
  /* Translators: name of a change: how many pieces, then an item number */
  g_autofree char *name = g_strdup_printf (_("Add %u × %s"), quantity,
                                           csel_product_get_item (product));

  csel_parts_list_add (csel_session_get_parts_list (self->session), product, quantity, name);
}

static void
find_activate (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  CselWindow *self = user_data;

  csel_window_show_products (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
saved_searches_activate (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  gtk_menu_button_popup (CSEL_WINDOW (user_data)->saved);
}

static void
clear_search_activate (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  CselWindow *self = user_data;

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
open_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  CselWindow *self = CSEL_WINDOW (source);
  g_autoptr(GFile) file = csel_file_dialog_run_finish (GTK_WINDOW (self), result);

  if (file != NULL)
    csel_window_open (self, file);
}

static void
open_requested_cb (CselWindow *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "open", NULL);
}

static void
open_activate (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  csel_file_dialog_run_async (GTK_WINDOW (user_data), CSEL_FILE_OPEN, NULL, open_cb, NULL);
}

static void
save_activate (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  csel_window_save (user_data);
}

static void
save_as_activate (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  csel_window_save_as (user_data);
}

static void
changed_data_activate (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  csel_window_show_changes (user_data);
}

static void
catalogs_activate (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  CselWindow *self = user_data;

  if (self->catalogs_view == NULL)
    {
      g_set_weak_pointer (&self->catalogs_view, GTK_WINDOW (csel_catalogs_view_new (self->catalogs)));
      gtk_window_set_transient_for (self->catalogs_view, GTK_WINDOW (self));
      g_signal_connect_object (self->catalogs_view, "open-requested", G_CALLBACK (open_requested_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_window_present (self->catalogs_view);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CselWindow) self = csel_widget_weak_take (user_data);
  g_autoptr(GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (source), result, NULL, &error) && self != NULL)
    csel_window_show_message (self, error->message);
}

/**
 * csel_window_write_file:
 * @self: a window
 * @file: where to
 * @bytes: what
 *
 * Writes under another name first, renamed when it is whole; the window says what goes wrong.
 */
void
csel_window_write_file (CselWindow *self,
                        GFile      *file,
                        GBytes     *bytes)
{
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                       written_cb, csel_widget_weak_ref (self));
}

static void
export_drawing_activate (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  csel_window_export_drawing (user_data);
}

static void
print_drawing_activate (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  csel_window_print_drawing (user_data);
}

static void
note_change_cb (CselPartsList **changed,
                guint           position,
                guint           n_removed,
                guint           n_added,
                CselPartsList  *list)
{
  *changed = list;
}

/* What changes in a parts list that is not shown is to be seen */
static void
step (CselWindow *self,
      void (     *take_step )(CselUndo *undo))
{
  CselProject *project = csel_session_get_project (self->session);
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);
  CselPartsList *changed = NULL;

  for (guint i = 0; i < csel_project_get_n_lists (project); i++)
    {
      CselPartsList *list = csel_project_get_list (project, i);

      g_ptr_array_add (lists, g_object_ref (list));
      g_signal_connect_swapped (list, "items-changed", G_CALLBACK (note_change_cb), &changed);
    }
  take_step (csel_project_get_undo (project));
  for (guint i = 0; i < lists->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (lists, i), note_change_cb, &changed);
  if (changed != NULL)
    csel_session_set_parts_list (self->session, changed);
}

static void
undo_activate (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  step (user_data, csel_undo_undo);
}

static void
redo_activate (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  step (user_data, csel_undo_redo);
}

static void
add_named (GMenu      *menu,
           const char *plain,
           const char *format,
           const char *name,
           const char *action)
{
  g_autofree char *escaped = name != NULL ? csel_ui_escape_mnemonics (name) : NULL;
  g_autofree char *label = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (name != NULL)
    label = g_strdup_printf (format, escaped);
#pragma GCC diagnostic pop
  g_menu_append (menu, label != NULL ? label : plain, action);
}

/**
 * csel_window_fill_undo:
 * @self: a window
 *
 * Says in the menu what would be undone, and what would be done again.
 */
void
csel_window_fill_undo (CselWindow *self)
{
  CselUndo *undo = csel_project_get_undo (csel_session_get_project (self->session));

  g_menu_remove_all (self->undo_menu);
  /* Translators: the name of a change, as in “Undo: Add 12 × 216-266” */
  add_named (self->undo_menu, _("_Undo"), _("_Undo: %s"), csel_undo_get_undo_name (undo), "win.undo");
  add_named (self->undo_menu, _("_Redo"), _("_Redo: %s"), csel_undo_get_redo_name (undo), "win.redo");
}

static void
parts_lists_activate (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  csel_parts_view_show_lists (CSEL_WINDOW (user_data)->parts);
}

static void
add_product_activate (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  CselWindow *self = user_data;

  csel_window_add_to_parts (self, csel_session_get_product (self->session), 1);
}

static void
copy_item_number_activate (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  CselWindow *self = user_data;
  g_autofree char *numbers = csel_parts_view_list_numbers (self->parts);

  /* In the parts list, of the lines that are selected there */
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), numbers != NULL ? numbers :
                          csel_product_get_item (csel_session_get_product (self->session)));
}

static void
page_activate (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  CselWindow *self = user_data;

  csel_window_show_products (self);
  csel_product_view_set_page (self->product_view, g_variant_get_string (parameter, NULL));
}

static void
show_filters_change (GSimpleAction *action,
                     GVariant      *state,
                     gpointer       user_data)
{
  g_simple_action_set_state (action, state);
  g_settings_set_value (CSEL_WINDOW (user_data)->settings, "show-filters", state);
}

static void
show_parts_change (GSimpleAction *action,
                   GVariant      *state,
                   gpointer       user_data)
{
  CselWindow *self = user_data;

  g_simple_action_set_state (action, state);
  csel_parts_view_set_open (self->parts, g_variant_get_boolean (state));
  g_settings_set_value (self->settings, "show-parts", state);
}

static void
data_check_activate (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  CselWindow *self = user_data;

  if (self->data_check == NULL)
    {
      g_set_weak_pointer (&self->data_check, GTK_WINDOW (csel_data_check_view_new (self->session)));
      gtk_window_set_transient_for (self->data_check, GTK_WINDOW (self));
      g_signal_connect_object (self->data_check, "product-requested",
                               G_CALLBACK (csel_window_show_product), self, G_CONNECT_SWAPPED);
    }
  gtk_window_present (self->data_check);
}

static void
own_values_activate (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  CselWindow *self = user_data;

  if (self->own_values == NULL)
    {
      g_set_weak_pointer (&self->own_values, GTK_WINDOW (csel_own_values_view_new (self->session)));
      gtk_window_set_transient_for (self->own_values, GTK_WINDOW (self));
    }
  gtk_window_present (self->own_values);
}

/* Made when it is first asked for */
static void
show_shortcuts_activate (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (user_data);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr(GtkBuilder) builder =
        gtk_builder_new_from_resource ("/org/csel/ConnectorSelector/ui/csel-shortcuts.ui");

      gtk_application_window_set_help_overlay (window,
                                               GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "shortcuts")));
      /* GTK would begin with the second one */
      g_object_set (gtk_application_window_get_help_overlay (window), "section-name", "products", NULL);
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static const GActionEntry entries[] = {
  { "find", find_activate },
  { "clear-search", clear_search_activate },
  { "saved-searches", saved_searches_activate },
  { "open", open_activate },
  { "save", save_activate },
  { "save-as", save_as_activate },
  { "changed-data", changed_data_activate },
  { "catalogs", catalogs_activate },
  { "export-drawing", export_drawing_activate },
  { "print-drawing", print_drawing_activate },
  { "undo", undo_activate },
  { "redo", redo_activate },
  { "parts-lists", parts_lists_activate },
  { "add-product", add_product_activate },
  { "copy-item-number", copy_item_number_activate },
  { "page", page_activate, "s" },
  { "data-check", data_check_activate },
  { "own-values", own_values_activate },
  { "show-shortcuts", show_shortcuts_activate },
  { "show-filters", NULL, NULL, "true", show_filters_change },
  { "show-parts", NULL, NULL, "false", show_parts_change },
};

/**
 * csel_window_add_actions:
 * @self: a window
 */
void
csel_window_add_actions (CselWindow *self)
{
  static const char *const stateful[] = { "show-filters", "show-parts" };
  static const char *const choices[] = { "ratings-per", "picture-dpi" };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr(GAction) action = g_settings_create_action (self->settings, choices[i]);

      g_action_map_add_action (G_ACTION_MAP (self), action);
    }
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (stateful); i++)
    {
      g_autoptr(GVariant) state = g_settings_get_value (self->settings, stateful[i]);

      g_action_group_change_action_state (G_ACTION_GROUP (self), stateful[i], state);
    }
}

/**
 * csel_window_remove_actions:
 * @self: a window that is going away
 *
 * GTK up to 4.18 keeps a handler on the stateful actions of a window that is destroyed
 * under the pointer, and calls it later: there must be none by then.
 */
void
csel_window_remove_actions (CselWindow *self)
{
  g_auto(GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self));

  for (guint i = 0; names[i] != NULL; i++)
    g_action_map_remove_action (G_ACTION_MAP (self), names[i]);
}

static void
set_enabled (CselWindow *self,
             const char *name,
             gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/**
 * csel_window_update_actions:
 * @self: a window
 *
 * Enables what can be done now.
 */
void
csel_window_update_actions (CselWindow *self)
{
  static const char *const with_product[] = {
    "preview-requirement", "export-drawing", "print-drawing", "print-requirement", "export-requirement",
    "add-product", "copy-item-number", "compare-selected", "compare-product",
  };
  static const char *const with_document[] = { "preview", "print", "export-pdf" };
  const guint n_compared = g_list_model_get_n_items (G_LIST_MODEL (csel_session_get_compared (self->session)));
  CselPartsList *list = csel_session_get_parts_list (self->session);
  const gboolean has_product = csel_session_get_product (self->session) != NULL;
  const gboolean is_previewing = csel_preview_view_get_document (self->preview) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (with_product); i++)
    set_enabled (self, with_product[i], has_product);
  for (guint i = 0; i < G_N_ELEMENTS (with_document); i++)
    set_enabled (self, with_document[i], is_previewing ||
                 (self->is_comparing ? n_compared >= CSEL_COMPARE_MIN : has_product));
  set_enabled (self, "export-comparison", n_compared >= CSEL_COMPARE_MIN);
  set_enabled (self, "undo", csel_undo_get_undo_name (csel_parts_list_get_undo (list)) != NULL);
  set_enabled (self, "redo", csel_undo_get_redo_name (csel_parts_list_get_undo (list)) != NULL);
}
