/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsView: the parts list at the bottom of the window
 *
 * One line sums it up; opened, each line can be changed and removed at once, with undo in reach.
 *
 *   parts list ─▶ a CselSlot for each line ─▶ GtkListView └ CselPartsRow: shows the line of its slot
 *
 * Whatever changes in the list, the rows that are seen show the lines that stand there now, so that a
 * row stays under the pointer, and a long list is as quick as a short one.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-parts-view.h"

#include <glib/gi18n.h>

#include "lists/csel-slot.h"
#include "report/csel-export-profile.h"
#include "rules/csel-swap.h"
#include "text/csel-verdict-text.h"
#include "views/csel-list-switcher.h"
#include "views/csel-parts-copy.h"
#include "views/csel-parts-row.h"
#include "views/csel-ui.h"
#include "views/csel-widget.h"

struct _CselPartsView
{
  GtkWidget         parent_instance;

  CselSession      *session;
  GSignalGroup     *list_signals;

  CselListSwitcher *switcher;
  GtkLabel         *name;
  GtkLabel         *summary;
  GtkButton        *undo;
  GtkButton        *redo;
  GtkRevealer      *revealer;
  GtkListView      *lines;
  GtkWidget        *empty;
  GtkRevealer      *notice;
  GtkLabel         *notice_label;
  GMenu            *profiles_menu;

  GListStore       *slots;
  GPtrArray        *rows;
  CselPartsTotals  *totals;
  guint             notice_id;
};

/* So many lines are named in the summary */
#define MAX_SUMMARY 12
/* How long what was removed is offered back, in milliseconds */
#define NOTICE_TIME 8000

enum {
  LINE_REQUESTED,
  WIRING_REQUESTED,
  COMPARE_REQUESTED,
  REPLACE_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselPartsView, csel_parts_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
update_summary (CselPartsView         *self,
                const CselPartsTotals *totals)
{
  GListModel *list = G_LIST_MODEL (csel_session_get_parts_list (self->session));
  guint n = g_list_model_get_n_items (list);
  const char *title = csel_parts_list_get_title (csel_session_get_parts_list (self->session));
  g_autoptr(GString) text = g_string_new (title != NULL ? title : _("Parts list"));

  for (guint i = 0; i < MIN (n, MAX_SUMMARY); i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (list, i);
      g_autofree char *line_name = csel_parts_line_get_name (line);
      const char *designations = csel_parts_line_get_details (line)->designations;
      guint64 total;

      g_string_append_printf (text, " · %s%s%s", designations != NULL ? designations : "",
                              designations != NULL ? " " : "", line_name);
      if (csel_parts_totals_get_line (totals, i, &total))
        g_string_append_printf (text, " × %" G_GUINT64_FORMAT, total);
    }
  if (n > MAX_SUMMARY)
    g_string_append_printf (text, " · %s", "…");
  if (n == 0)
    g_string_append_printf (text, " · %s", _("empty"));
  gtk_label_set_text (self->summary, text->str);
}

static void
set_tooltip (GtkButton  *button,
             const char *format,
             const char *name)
{
  g_autofree char *tooltip = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (name != NULL)
    tooltip = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  csel_widget_set_tooltip (GTK_WIDGET (button), tooltip);
}

static void
update_names (CselPartsView *self)
{
  CselPartsList *list = csel_session_get_parts_list (self->session);

  /* Translators: the name of a change, as in “Undo Add 12 × 216-266” */
  set_tooltip (self->undo, _("Undo: %s"), csel_undo_get_undo_name (csel_parts_list_get_undo (list)));
  set_tooltip (self->redo, _("Redo: %s"), csel_undo_get_redo_name (csel_parts_list_get_undo (list)));
}

/* The place of the line that a row shows; %FALSE for a row of which the list view has no use now */
static gboolean
find_position (CselPartsRow *row,
               guint        *position)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (row), "list-item");

  *position = gtk_list_item_get_position (item);

  return *position != GTK_INVALID_LIST_POSITION;
}

/* What the change of a line is called */
static char *
name_change (CselPartsLine *before,
             CselPartsLine *after)
{
  const CselPartsDetails *a = csel_parts_line_get_details (before);
  const CselPartsDetails *b = csel_parts_line_get_details (after);
  g_autofree char *item = csel_parts_line_get_name (after);

  if (g_strcmp0 (a->designations, b->designations) != 0)
    /* Translators: name of a change: an item number, then its designations, as in -X1…-X6 */
    return b->designations != NULL ? g_strdup_printf (_("Name %s %s"), item, b->designations) :
           g_strdup_printf (_("Take the designations from %s"), item);
  if (g_strcmp0 (a->note, b->note) != 0)
    return g_strdup_printf (_("Note on %s"), item);
  if (a->is_accessory != b->is_accessory)
    return b->is_accessory ? g_strdup_printf (_("Make %s an accessory"), item) :
           g_strdup_printf (_("Make %s no accessory"), item);
  if (a->is_required != b->is_required || a->basis != b->basis)
    return g_strdup_printf (_("Change what %s is for"), item);

  /* Translators: name of a change: an item number, then how many pieces */
  return g_strdup_printf (_("Change %s to %u"), item, b->quantity);
}

static void
line_cb (CselPartsView *self,
         CselPartsLine *line,
         CselPartsRow  *row)
{
  g_autofree char *name = name_change (csel_parts_row_get_line (row), line);
  guint position;

  if (find_position (row, &position))
    csel_parts_list_splice (csel_session_get_parts_list (self->session), position, 1, &line, 1, name);
}

static void
hide_notice (CselPartsView *self)
{
  g_clear_handle_id (&self->notice_id, g_source_remove);
  gtk_revealer_set_reveal_child (self->notice, FALSE);
}

static gboolean
hide_notice_cb (gpointer user_data)
{
  CselPartsView *self = user_data;

  self->notice_id = 0;
  hide_notice (self);

  return G_SOURCE_REMOVE;
}

/* In passing: it goes by itself */
static void
show_notice (CselPartsView *self,
             const char    *text)
{
  g_clear_handle_id (&self->notice_id, g_source_remove);
  gtk_label_set_text (self->notice_label, text);
  gtk_revealer_set_reveal_child (self->notice, TRUE);
  self->notice_id = g_timeout_add (NOTICE_TIME, hide_notice_cb, self);
}

static void
csel_parts_view_activate_cb (CselPartsView *self,
                             guint          position)
{
  g_signal_emit (self, signals[LINE_REQUESTED], 0, position);
}

static void
wiring_cb (CselPartsView *self,
           CselPartsRow  *row)
{
  guint position;

  if (find_position (row, &position))
    g_signal_emit (self, signals[WIRING_REQUESTED], 0, position);
}

static void
replace_cb (CselPartsView *self,
            CselPartsRow  *row)
{
  guint position;

  if (find_position (row, &position))
    g_signal_emit (self, signals[REPLACE_REQUESTED], 0, position);
}

static void
csel_parts_view_list_removed_cb (CselPartsView *self,
                                 const char    *title)
{
  /* Translators: a parts list */
  g_autofree char *notice = g_strdup_printf (_("%s was removed."), title);

  show_notice (self, notice);
}

/* With its accessories, which are for nothing else */
static void
remove_cb (CselPartsView *self,
           CselPartsRow  *row)
{
  CselPartsList *list = csel_session_get_parts_list (self->session);
  g_autofree char *item = csel_parts_line_get_name (csel_parts_row_get_line (row));
  g_autofree char *name = NULL;
  g_autofree char *notice = NULL;
  guint position;
  guint n;

  if (!find_position (row, &position))
    return;

  n = csel_parts_list_count_group (list, position);
  /* Translators: name of a change: an item number */
  name = n == 1 ? g_strdup_printf (_("Remove %s"), item) : g_strdup_printf (_("Remove %s and its accessories"), item);
  notice = n == 1 ? g_strdup_printf (_("%s was removed."), item) :
           g_strdup_printf (_("%s and its accessories were removed."), item);
  csel_parts_list_splice (list, position, n, NULL, 0, name);
  show_notice (self, notice);
}

static void
compare_cb (CselPartsView *self,
            CselPartsRow  *row)
{
  g_signal_emit (self, signals[COMPARE_REQUESTED], 0, csel_parts_row_get_line (row));
}

/* A connector that is used twice can be plugged into the wrong place */
static void
update_row (CselPartsView         *self,
            CselPartsRow          *row,
            const CselPartsTotals *totals)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  GListModel *list = G_LIST_MODEL (csel_session_get_parts_list (self->session));
  g_autoptr(CselPartsLine) line = NULL;
  g_autoptr(CselVerdict) swap = NULL;
  g_autofree char *note = NULL;
  const CselItemTotal *item;
  guint64 total;
  gboolean is_known;
  guint position;

  if (!find_position (row, &position) || position >= g_list_model_get_n_items (list))
    return;

  line = g_list_model_get_item (list, position);
  csel_parts_row_set_line (row, line, locale);
  csel_parts_row_set_replacement (row, csel_session_get_product (self->session));
  is_known = csel_parts_totals_get_line (totals, position, &total);
  csel_parts_row_set_total (row, is_known, total);
  item = csel_parts_totals_get_item_of (totals, position);
  if (item->total >= 2 || !item->is_known)
    swap = csel_swap_ask (csel_parts_line_get_product (line));
  if (swap != NULL)
    note = csel_text_mating_line (locale, csel_verdict_find (swap, CSEL_RULE_SWAP));
  csel_parts_row_set_note (row, note);
}

/* The selected lines; else the one in which the keyboard is */
static GArray *
list_positions (CselPartsView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CSEL_TYPE_PARTS_ROW) : NULL;
  GArray *positions = csel_parts_copy_list_selected (gtk_list_view_get_model (self->lines));
  guint position;

  if (positions->len == 0 && row != NULL && find_position (CSEL_PARTS_ROW (row), &position))
    g_array_append_val (positions, position);

  return positions;
}

static void
copy_activate (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  CselPartsView *self = CSEL_PARTS_VIEW (widget);
  g_autoptr(GArray) positions = list_positions (self);
  g_autoptr(GdkContentProvider) content = NULL;

  if (positions->len == 0)
    return;

  content = csel_parts_copy_make_table (csel_session_get_parts_list (self->session), positions,
                                        csel_session_get_locale (self->session));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content);
}

/* A line that is selected takes the others along */
static GdkContentProvider *
prepare_drag_cb (CselPartsView *self,
                 double         x,
                 double         y,
                 GtkDragSource *source)
{
  CselPartsRow *row = CSEL_PARTS_ROW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)));
  GtkSelectionModel *selection = gtk_list_view_get_model (self->lines);
  g_autoptr(GArray) positions = csel_parts_copy_list_selected (selection);
  g_autoptr(GdkPaintable) icon = gtk_widget_paintable_new (GTK_WIDGET (row));
  guint position;

  if (!find_position (row, &position))
    return NULL;
  /* GTK would show all the text */
  gtk_drag_source_set_icon (source, icon, (int)x, (int)y);
  if (!gtk_selection_model_is_selected (selection, position))
    {
      g_array_set_size (positions, 0);
      g_array_append_val (positions, position);
    }

  return csel_parts_copy_make_table (csel_session_get_parts_list (self->session), positions,
                                     csel_session_get_locale (self->session));
}

static void
setup_cb (CselPartsView *self,
          GtkListItem   *item)
{
  GtkWidget *row = csel_parts_row_new (NULL, csel_session_get_locale (self->session));
  GtkDragSource *source = gtk_drag_source_new ();

  g_object_set_data (G_OBJECT (row), "list-item", item);
  g_signal_connect_object (row, "line-requested", G_CALLBACK (line_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove-requested", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "wiring-requested", G_CALLBACK (wiring_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "compare-requested", G_CALLBACK (compare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "replace-requested", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (CselPartsView *self,
         GtkListItem   *item)
{
  CselPartsRow *row = CSEL_PARTS_ROW (gtk_list_item_get_child (item));

  g_ptr_array_add (self->rows, row);
  if (self->totals == NULL)
    self->totals = csel_parts_totals_new (G_LIST_MODEL (csel_session_get_parts_list (self->session)));
  update_row (self, row, self->totals);
}

static void
unbind_cb (CselPartsView *self,
           GtkListItem   *item)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

static void
fit_slots (CselPartsView *self,
           guint          n)
{
  guint n_slots = g_list_model_get_n_items (G_LIST_MODEL (self->slots));
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = n_slots; i < n; i++)
    g_ptr_array_add (added, csel_slot_new (i));
  if (n != n_slots)
    g_list_store_splice (self->slots, MIN (n, n_slots), n_slots - MIN (n, n_slots), added->pdata, added->len);
}

static void
items_changed_cb (CselPartsView *self)
{
  GListModel *list = G_LIST_MODEL (csel_session_get_parts_list (self->session));
  guint n = g_list_model_get_n_items (list);

  g_clear_pointer (&self->totals, csel_parts_totals_free);
  self->totals = csel_parts_totals_new (list);
  fit_slots (self, n);
  for (guint i = 0; i < self->rows->len; i++)
    update_row (self, g_ptr_array_index (self->rows, i), self->totals);
  gtk_widget_set_visible (self->empty, n == 0);
  update_summary (self, self->totals);
  if (gtk_revealer_get_reveal_child (self->notice))
    hide_notice (self);
}

static void
product_changed_cb (CselPartsView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    csel_parts_row_set_replacement (g_ptr_array_index (self->rows, i), csel_session_get_product (self->session));
}

/* Another list is shown: what stood in the places of the one before means nothing */
static void
list_changed_cb (CselPartsView *self)
{
  gtk_selection_model_unselect_all (gtk_list_view_get_model (self->lines));
  g_signal_group_set_target (self->list_signals, csel_session_get_parts_list (self->session));
  items_changed_cb (self);
}

static void
title_changed_cb (CselPartsView *self)
{
  update_summary (self, self->totals);
}

static void
csel_parts_view_dispose (GObject *object)
{
  CselPartsView *self = CSEL_PARTS_VIEW (object);

  g_clear_handle_id (&self->notice_id, g_source_remove);
  g_clear_object (&self->list_signals);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PARTS_VIEW);
  g_clear_object (&self->slots);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->totals, csel_parts_totals_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_parts_view_parent_class)->dispose (object);
}

static guint
add_signal (CselPartsViewClass *klass,
            const char         *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                       G_TYPE_UINT);
}

static void
csel_parts_view_class_init (CselPartsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_parts_view_dispose;

  /**
   * CselPartsView::line-requested:
   * @position: of a line of the parts list that is shown
   *
   * What stands there is to be seen.
   */
  signals[LINE_REQUESTED] = add_signal (klass, "line-requested");

  /**
   * CselPartsView::wiring-requested:
   * @position: of a line of the parts list that is shown
   *
   * How it is wired is to be seen.
   */
  signals[WIRING_REQUESTED] = add_signal (klass, "wiring-requested");

  /**
   * CselPartsView::compare-requested:
   * @line: the line whose product is to be compared
   */
  signals[COMPARE_REQUESTED] =
    g_signal_new ("compare-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, CSEL_TYPE_PARTS_LINE);

  /**
   * CselPartsView::replace-requested:
   * @position: of a connector's line of the parts list that is shown
   *
   * It is to be replaced by the product that is shown.
   */
  signals[REPLACE_REQUESTED] = add_signal (klass, "replace-requested");

  g_type_ensure (CSEL_TYPE_LIST_SWITCHER);
  gtk_widget_class_install_action (widget_class, "parts.copy", NULL, copy_activate);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-parts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, switcher);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, name);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, summary);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, undo);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, redo);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, revealer);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, lines);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, empty);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, notice);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, notice_label);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, profiles_menu);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_view_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_parts_view_list_removed_cb);
}

static void
csel_parts_view_init (CselPartsView *self)
{
  self->rows = g_ptr_array_new ();
  self->slots = g_list_store_new (CSEL_TYPE_SLOT);
  self->list_signals = g_signal_group_new (CSEL_TYPE_PARTS_LIST);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_group_connect_swapped (self->list_signals, "notify::title", G_CALLBACK (title_changed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
make_rows (CselPartsView *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSelectionModel) selection = NULL;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->slots))));
  gtk_list_view_set_factory (self->lines, factory);
  gtk_list_view_set_model (self->lines, selection);
}

/**
 * csel_parts_view_set_session:
 * @self: a parts view
 * @session: the session whose parts list it shows; set once
 */
void
csel_parts_view_set_session (CselPartsView *self,
                             CselSession   *session)
{
  CselPartsList *list = csel_session_get_parts_list (session);

  g_return_if_fail (CSEL_IS_PARTS_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  csel_list_switcher_set_session (self->switcher, session);
  g_signal_connect_object (session, "notify::parts-list", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::product", G_CALLBACK (product_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (csel_parts_list_get_undo (list), "notify::undo-name", G_CALLBACK (update_names), self,
                           G_CONNECT_SWAPPED);
  make_rows (self);
  list_changed_cb (self);
}

/**
 * csel_parts_view_set_open:
 * @self: a parts view
 * @open: whether the lines are shown
 */
void
csel_parts_view_set_open (CselPartsView *self,
                          gboolean       open)
{
  g_return_if_fail (CSEL_IS_PARTS_VIEW (self));

  gtk_revealer_set_reveal_child (self->revealer, open);
}

/**
 * csel_parts_view_set_name:
 * @self: a parts view
 * @name: what its project is called, "" for nothing
 */
void
csel_parts_view_set_name (CselPartsView *self,
                          const char    *name)
{
  g_return_if_fail (CSEL_IS_PARTS_VIEW (self));

  gtk_label_set_text (self->name, name);
  gtk_widget_set_visible (GTK_WIDGET (self->name), *name != '\0');
}

static void
fill_profiles_cb (GListModel    *profiles,
                  guint          position,
                  guint          n_removed,
                  guint          n_added,
                  CselPartsView *self)
{
  for (guint i = 0; i < n_removed; i++)
    g_menu_remove (self->profiles_menu, (int)position);
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr(CselExportProfile) profile = g_list_model_get_item (profiles, i);
      g_autofree char *escaped = csel_ui_escape_mnemonics (csel_export_profile_get_name (profile));
      g_autofree char *label = g_strdup_printf ("%s…", escaped);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.export-profile", "s", csel_export_profile_get_name (profile));
      g_menu_insert_item (self->profiles_menu, (int)i, item);
    }
}

/**
 * csel_parts_view_show_lists:
 * @self: a parts view
 *
 * Shows the parts lists of the project, to choose from.
 */
void
csel_parts_view_show_lists (CselPartsView *self)
{
  g_return_if_fail (CSEL_IS_PARTS_VIEW (self));

  csel_list_switcher_popup (self->switcher);
}

/**
 * csel_parts_view_list_numbers:
 * @self: a parts view
 *
 * Returns: (transfer full) (nullable): the item numbers of the selected lines, or of the one in which the
 *   keyboard is; %NULL if it is not in the list
 */
char *
csel_parts_view_list_numbers (CselPartsView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr(GArray) positions = NULL;

  g_return_val_if_fail (CSEL_IS_PARTS_VIEW (self), NULL);

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->lines)))
    return NULL;
  positions = list_positions (self);

  return positions->len > 0 ?
         csel_parts_copy_make_numbers (csel_session_get_parts_list (self->session), positions) : NULL;
}

/**
 * csel_parts_view_set_profiles:
 * @self: a parts view
 * @profiles: the user's #CselExportProfile; set once
 *
 * Offers them in the menu by which the parts list leaves the window.
 */
void
csel_parts_view_set_profiles (CselPartsView *self,
                              GListModel    *profiles)
{
  g_return_if_fail (CSEL_IS_PARTS_VIEW (self));

  g_signal_connect_object (profiles, "items-changed", G_CALLBACK (fill_profiles_cb), self, 0);
  fill_profiles_cb (profiles, 0, 0, g_list_model_get_n_items (profiles), self);
}
