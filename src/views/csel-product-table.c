/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProductTable: the products that were found
 *
 *   session result ─▶ CselResultModel (slots) ─▶ GtkMultiSelection ─▶ GtkColumnView ─▶ CselTextCell
 *   CselTableColumns: its columns; CselChipBar: the conditions, above it
 *
 * Which product is shown is kept by the session: after each change the table looks up
 * where that product stands now, and takes the first row if it is gone. Others can be selected
 * beside it; they are forgotten with the result.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-product-table.h"

#include <glib/gi18n.h>

#include "lists/csel-gtk-compat.h"
#include "lists/csel-result-model.h"
#include "lists/csel-text-cell.h"
#include "views/csel-chip-bar.h"
#include "views/csel-column-sort.h"
#include "views/csel-column-tools.h"
#include "views/csel-table-columns.h"
#include "views/csel-widget.h"

/* More products than are done something with at once */
#define MAX_SELECTED 1000

struct _CselProductTable
{
  GtkWidget          parent_instance;

  CselSession       *session;
  CselResultModel   *model;
  GtkSelectionModel *selection;
  guint              current;
  CselTableColumns  *columns;
  guint              scroll_id;

  GtkColumnView     *column_view;
  GtkStack          *stack;
  GtkLabel          *count;
  CselChipBar       *chips;
  CselColumnTools   *tools;
  GtkToggleButton   *second_hand;
  GtkLabel          *advice;
  GtkButton         *drop;
  GtkPopover        *menu;
  CselNearestMiss    miss;
};

enum {
  PROP_0,
  PROP_COLUMNS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselProductTable, csel_product_table, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
notify_columns (CselProductTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMNS]);
}

static void
show_current (CselProductTable *self)
{
  CselProduct *product = csel_result_model_get_product (self->model, self->current);

  if (product != NULL)
    csel_session_set_product (self->session, product);
}

/* The product that is shown is shown for as long as it is selected */
static void
selection_changed_cb (CselProductTable *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);

  if (gtk_bitset_is_empty (selected) || gtk_bitset_contains (selected, self->current))
    return;

  self->current = gtk_bitset_get_minimum (selected);
  show_current (self);
}

/* A row shows the slot that its first cell does */
static CselSlot *
get_slot (GtkWidget *row)
{
  GtkWidget *cell = gtk_widget_get_first_child (row);

  while (cell != NULL && !CSEL_IS_TEXT_CELL (cell))
    cell = gtk_widget_get_first_child (cell);

  return cell != NULL ? csel_text_cell_get_slot (CSEL_TEXT_CELL (cell)) : NULL;
}

/* The keyboard goes on from the row that is selected, not from where it was last */
static gboolean
focus_selected_row (CselProductTable *self)
{
  GtkWidget *row = gtk_widget_get_first_child (csel_column_view_get_list (self->column_view));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      CselSlot *slot = get_slot (row);

      if (slot != NULL && csel_slot_get_position (slot) == self->current)
        return gtk_widget_grab_focus (row);
    }

  return gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
}

/* The list can scroll to a row once it has been laid out with it */
static gboolean
scroll_cb (gpointer data)
{
  CselProductTable *self = data;

  self->scroll_id = 0;
  if (self->current != GTK_INVALID_LIST_POSITION)
    csel_column_view_scroll_to (self->column_view, self->current);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->column_view)) != NULL)
    focus_selected_row (self);

  return G_SOURCE_REMOVE;
}

static void
select_row (CselProductTable *self,
            guint             position)
{
  g_signal_handlers_block_by_func (self->selection, selection_changed_cb, self);
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_selection_model_unselect_all (self->selection);
  else
    gtk_selection_model_select_item (self->selection, position, TRUE);
  g_signal_handlers_unblock_by_func (self->selection, selection_changed_cb, self);
  self->current = position;
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add (scroll_cb, self);
  show_current (self);
}

/* Puts the selection back onto the session's product, or chooses the first row */
static void
update_selection (CselProductTable *self)
{
  guint position = 0;

  if (csel_session_find_position (self->session, csel_session_get_product (self->session), &position) ||
      csel_session_get_n_rows (self->session) > 0)
    {
      if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->model)))
        position = GTK_INVALID_LIST_POSITION;
      select_row (self, position);
    }
}

/* Chosen here, or elsewhere */
static void
product_changed_cb (CselProductTable *self)
{
  guint position;

  if (!csel_session_find_position (self->session, csel_session_get_product (self->session), &position) ||
      position != self->current)
    update_selection (self);
}

/* The model grows by steps: the selected row may come late */
static void
rows_came_cb (CselProductTable *self)
{
  guint position;

  if (self->current == GTK_INVALID_LIST_POSITION &&
      csel_session_find_position (self->session, csel_session_get_product (self->session), &position) &&
      position < g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    update_selection (self);
}

static void
update_header (CselProductTable *self)
{
  guint n = csel_session_get_n_rows (self->session);
  CselLibrary *library = csel_session_get_library (self->session);
  guint n_all = csel_listing_get_n_rows (csel_result_get_listing (csel_session_get_result (self->session)));
  guint n_second_hand = csel_library_count_second_hand (library);
  guint n_open = csel_session_count_open (self->session);
  g_autofree char *second_hand = NULL;
  g_autofree char *count = NULL;

  if (n == n_all)
    count = g_strdup_printf (ngettext ("%u product", "%u products", n), n);
  else
    /* Translators: how many products match, how many there are */
    count = g_strdup_printf (ngettext ("%u of %u matches", "%u of %u match", n), n, n_all);
  if (n_open > 0)
    {
      /* Translators: “3 of 20 match”, and how many of them are open */
      char *with_open = g_strdup_printf (ngettext ("%s, %u of them open", "%s, %u of them open", n_open),
                                         count, n_open);

      g_free (count);
      count = with_open;
    }
  gtk_label_set_text (self->count, count);

  second_hand = g_strdup_printf (ngettext ("+ %u second-hand", "+ %u second-hand", n_second_hand),
                                 n_second_hand);
  gtk_button_set_label (GTK_BUTTON (self->second_hand), second_hand);
  gtk_widget_set_visible (GTK_WIDGET (self->second_hand), n_second_hand > 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 || n_all == 0 ? "rows" : "empty");
}

/* Where nothing meets all conditions: which one to drop, and what that gives */
static void
update_advice (CselProductTable *self)
{
  gboolean is_empty = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "empty");
  g_autofree char *said = is_empty ? csel_session_find_nearest_miss (self->session, &self->miss) : NULL;

  gtk_label_set_text (self->advice, said != NULL ? said : _("Try fewer words, or clear the filters."));
  gtk_widget_set_visible (GTK_WIDGET (self->drop), said != NULL);
}

static void
csel_product_table_drop_cb (CselProductTable *self)
{
  /* The words stand in the window's entry */
  if (self->miss.kind == CSEL_CONDITION_TEXT)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.clear-search", NULL);
  else
    csel_session_drop (self->session, &self->miss);
}

static void
sorter_changed_cb (CselProductTable *self)
{
  const char *column;
  gboolean descending;

  if (!csel_column_sort_read (self->column_view, &column, &descending))
    column = NULL, descending = FALSE;
  csel_session_set_sort (self->session, column, descending);
}

/* Words, filters and order may have been restored together */
static void
update_sort (CselProductTable *self)
{
  const CselQuery *query = csel_session_get_query (self->session);

  g_signal_handlers_block_by_func (gtk_column_view_get_sorter (self->column_view), sorter_changed_cb, self);
  csel_table_columns_show_sort (self->columns, query->sort, query->descending);
  g_signal_handlers_unblock_by_func (gtk_column_view_get_sorter (self->column_view), sorter_changed_cb, self);
}

static void
result_changed_cb (CselProductTable *self)
{
  update_header (self);
  update_sort (self);
  update_advice (self);
  update_selection (self);
}

static void
csel_product_table_more_cb (CselProductTable *self)
{
  csel_library_set_show_second_hand (csel_session_get_library (self->session), TRUE);
}

/* What can be done with the products that are selected; a row that is not becomes the only one */
static void
csel_product_table_menu_cb (CselProductTable *self,
                            int               n_press,
                            double            x,
                            double            y)
{
  GtkWidget *row = gtk_widget_pick (GTK_WIDGET (self->column_view), x, y, GTK_PICK_DEFAULT);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float)x, (float)y);
  CselSlot *slot;

  while (row != NULL && !CSEL_IS_TEXT_CELL (row) && row != GTK_WIDGET (self->column_view))
    row = gtk_widget_get_parent (row);
  slot = row != NULL && CSEL_IS_TEXT_CELL (row) ? csel_text_cell_get_slot (CSEL_TEXT_CELL (row)) : NULL;
  if (slot == NULL)
    return;

  if (!gtk_selection_model_is_selected (self->selection, csel_slot_get_position (slot)))
    gtk_selection_model_select_item (self->selection, csel_slot_get_position (slot), TRUE);
  if (gtk_widget_compute_point (GTK_WIDGET (self->column_view), GTK_WIDGET (self), &point, &point))
    gtk_popover_set_pointing_to (self->menu, &(GdkRectangle) { (int)point.x, (int)point.y, 1, 1 });
  gtk_popover_popup (self->menu);
}

static void
popup_menu (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CselProductTable *self = CSEL_PRODUCT_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->column_view)) ||
      !gtk_widget_compute_bounds (focus, widget, &bounds))
    return;

  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle) { (int)bounds.origin.x + 24, (int)bounds.origin.y,
                                                             1, (int)bounds.size.height });
  gtk_popover_popup (self->menu);
}

static void
csel_product_table_dispose (GObject *object)
{
  CselProductTable *self = CSEL_PRODUCT_TABLE (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  /* Columns that go away change the sorting and the selection */
  if (self->selection != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->column_view), self);
      g_signal_handlers_disconnect_by_data (self->selection, self);
    }
  g_clear_object (&self->columns);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PRODUCT_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_product_table_parent_class)->dispose (object);
}

static void
csel_product_table_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CselProductTable *self = CSEL_PRODUCT_TABLE (object);

  switch (prop_id)
    {
    case PROP_COLUMNS:
      g_value_take_boxed (value, csel_table_columns_get_layout (self->columns));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_product_table_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CselProductTable *self = CSEL_PRODUCT_TABLE (object);

  switch (prop_id)
    {
    case PROP_COLUMNS:
      csel_table_columns_set_layout (self->columns, g_value_get_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
csel_product_table_grab_focus (GtkWidget *widget)
{
  return focus_selected_row (CSEL_PRODUCT_TABLE (widget));
}

static void
csel_product_table_class_init (CselProductTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_product_table_dispose;
  object_class->get_property = csel_product_table_get_property;
  object_class->set_property = csel_product_table_set_property;
  widget_class->grab_focus = csel_product_table_grab_focus;

  /**
   * CselProductTable:columns:
   *
   * The columns in their order, each with its width; none for those that are shown where nobody has
   * chosen others. For a table that has a session.
   */
  properties[PROP_COLUMNS] =
    g_param_spec_boxed ("columns", NULL, NULL,
                        G_TYPE_STRV,
                        (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CSEL_TYPE_CHIP_BAR);
  g_type_ensure (CSEL_TYPE_COLUMN_TOOLS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-product-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CselProductTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, CselProductTable, stack);
  gtk_widget_class_bind_template_child (widget_class, CselProductTable, count);
  gtk_widget_class_bind_template_child (widget_class, CselProductTable, chips);
  gtk_widget_class_bind_template_child (widget_class, CselProductTable, tools);
  gtk_widget_class_bind_template_child (widget_class, CselProductTable, second_hand);
  gtk_widget_class_bind_template_child (widget_class, CselProductTable, advice);
  gtk_widget_class_bind_template_child (widget_class, CselProductTable, drop);
  gtk_widget_class_bind_template_child (widget_class, CselProductTable, menu);
  gtk_widget_class_bind_template_callback (widget_class, csel_product_table_menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_product_table_drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_product_table_more_cb);

  gtk_widget_class_install_action (widget_class, "table.popup-menu", NULL, popup_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.popup-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.popup-menu", NULL);
}

static void
csel_product_table_init (CselProductTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_product_table_set_session:
 * @self: a table
 * @session: the session whose result it shows; set once
 */
void
csel_product_table_set_session (CselProductTable *self,
                                CselSession      *session)
{
  g_return_if_fail (CSEL_IS_PRODUCT_TABLE (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_object_bind_property (csel_session_get_library (session), "show-second-hand", self->second_hand,
                          "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  self->model = csel_result_model_new (session);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->model))));
  self->current = GTK_INVALID_LIST_POSITION;
  self->columns = csel_table_columns_new (self->column_view, self->model);
  csel_column_tools_set_columns (self->tools, session, self->columns);
  csel_chip_bar_set_session (self->chips, session);
  gtk_column_view_set_model (self->column_view, self->selection);

  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (rows_came_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "result-changed", G_CALLBACK (result_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::product", G_CALLBACK (product_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::rating-context", G_CALLBACK (csel_table_columns_update),
                           self->columns, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (notify_columns), self, G_CONNECT_SWAPPED);
  result_changed_cb (self);
}

/**
 * csel_product_table_list_selected:
 * @self: a table that has its session
 *
 * Returns: (transfer full) (element-type CselProduct): the products that are selected, in their order; of a
 *   selection that is longer than anybody can look at, the first of them
 */
GPtrArray *
csel_product_table_list_selected (CselProductTable *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GPtrArray *products = g_ptr_array_new_with_free_func (g_object_unref);
  const guint64 n = MIN (gtk_bitset_get_size (selected), MAX_SELECTED);

  g_return_val_if_fail (CSEL_IS_PRODUCT_TABLE (self), products);

  for (guint i = 0; i < n; i++)
    {
      CselProduct *product = csel_result_model_get_product (self->model, gtk_bitset_get_nth (selected, i));

      if (product != NULL)
        g_ptr_array_add (products, g_object_ref (product));
    }

  return products;
}
