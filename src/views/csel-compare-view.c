/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCompareView: products side by side
 *
 *   session's CselCompared ─▶ a CselCompareHead for each product
 *                          └▶ CselComparison ─▶ a CselSlot for each line ─▶ GtkListView └ CselCompareRow
 *
 * A line is the title of a section or a row. Lines that are seen show what stands there now, so that the list
 * stays where it is when a column is moved. Heads and rows scroll together.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-compare-view.h"

#include <glib/gi18n.h>

#include "lists/csel-slot.h"
#include "report/csel-comparison.h"
#include "report/csel-json.h"
#include "report/csel-sheet-documents.h"
#include "views/csel-compare-head.h"
#include "views/csel-compare-row.h"
#include "views/csel-widget.h"
#include "views/csel-wrap-box.h"

/* A line: the row it shows, or the title of the section that begins with it */
typedef struct
{
  guint    row;
  gboolean is_heading;
} Line;

struct _CselCompareView
{
  GtkWidget          parent_instance;

  CselSession       *session;
  CselComparison    *comparison;
  GArray            *lines;
  GListStore        *slots;
  GPtrArray         *items;   /* of GtkListItem: the lines that are seen */

  GtkCheckButton    *only_differences;
  GtkLabel          *hint;
  GtkStack          *stack;
  GtkScrolledWindow *head_window;
  GtkBox            *heads;
  GtkWidget         *space;
  GtkScrolledWindow *row_window;
  GtkListView       *rows;
};

enum {
  OPEN_REQUESTED,
  CLOSED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselCompareView, csel_compare_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static CselCompared *
get_compared (CselCompareView *self)
{
  return csel_session_get_compared (self->session);
}

static void
open_cb (CselCompareView *self,
         guint            position)
{
  g_autoptr(CselProduct) product = g_list_model_get_item (G_LIST_MODEL (get_compared (self)), position);

  g_signal_emit (self, signals[OPEN_REQUESTED], 0, product);
}

/* The focus stays with what is moved */
static void
move_cb (CselCompareView *self,
         guint            position,
         guint            to)
{
  GtkWidget *head = gtk_widget_get_first_child (GTK_WIDGET (self->heads));

  csel_compared_move (get_compared (self), position, to);
  for (guint i = 0; i < to && head != NULL; i++)
    head = gtk_widget_get_next_sibling (head);
  if (head != NULL)
    gtk_widget_child_focus (head, GTK_DIR_TAB_FORWARD);
}

static void
remove_cb (CselCompareView *self,
           guint            position)
{
  csel_compared_remove (get_compared (self), position);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->heads)) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->heads), GTK_DIR_TAB_FORWARD);
}

static void
add_head (CselCompareView *self)
{
  GtkWidget *head = csel_compare_head_new ();

  g_signal_connect_object (head, "open-requested", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (head, "move-requested", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (head, "remove-requested", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->heads, head);
}

static void
update_heads (CselCompareView *self)
{
  const guint n = csel_comparison_get_n_products (self->comparison);
  GtkWidget *head = gtk_widget_get_first_child (GTK_WIDGET (self->heads));

  for (guint i = 0; i < n; i++)
    {
      if (head == NULL)
        {
          add_head (self);
          head = gtk_widget_get_last_child (GTK_WIDGET (self->heads));
        }
      csel_compare_head_set_product (CSEL_COMPARE_HEAD (head), csel_comparison_get_product (self->comparison, i), i, n,
                                     csel_session_get_locale (self->session));
      head = gtk_widget_get_next_sibling (head);
    }
  while (head != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (head);

      gtk_box_remove (self->heads, head);
      head = next;
    }
}

static void
update_lines (CselCompareView *self)
{
  const gboolean only_differences = gtk_check_button_get_active (self->only_differences) &&
                                    csel_comparison_get_n_products (self->comparison) >= CSEL_COMPARE_MIN;
  const char *section = NULL;

  g_array_set_size (self->lines, 0);
  for (guint i = 0; i < csel_comparison_get_n_rows (self->comparison); i++)
    {
      const char *title = csel_comparison_get_section (self->comparison, i);

      if (only_differences && csel_comparison_get_mark (self->comparison, i) == CSEL_COMPARE_ALIKE)
        continue;
      if (g_strcmp0 (section, title) != 0)
        g_array_append_val (self->lines, ((Line) { i, TRUE }));
      section = title;
      g_array_append_val (self->lines, ((Line) { i, FALSE }));
    }
}

static void
show_line (CselCompareView *self,
           GtkListItem     *item)
{
  const guint position = gtk_list_item_get_position (item);
  CselCompareRow *row = CSEL_COMPARE_ROW (gtk_list_item_get_child (item));
  const Line *line;

  if (position >= self->lines->len)
    return;

  line = &g_array_index (self->lines, Line, position);
  if (line->is_heading)
    csel_compare_row_set_heading (row, csel_comparison_get_section (self->comparison, line->row));
  else
    csel_compare_row_set_row (row, self->comparison, line->row, csel_session_get_locale (self->session));
}

static void
fit_slots (CselCompareView *self)
{
  const guint n = self->lines->len;
  const guint n_slots = g_list_model_get_n_items (G_LIST_MODEL (self->slots));
  g_autoptr(GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = n_slots; i < n; i++)
    g_ptr_array_add (added, csel_slot_new (i));
  if (n != n_slots)
    g_list_store_splice (self->slots, MIN (n, n_slots), n_slots - MIN (n, n_slots), added->pdata, added->len);
}

static void
update_hint (CselCompareView *self)
{
  const guint n = csel_comparison_get_n_products (self->comparison);
  const char *hint = "";

  if (n == 1)
    hint = _("Add one to five products more to see what differs.");
  else if (n > 1 && self->lines->len == 0)
    hint = _("All of them state the same.");
  else if (n > 1)
    hint = _("≠ stated differently; ? not stated by all, which is no difference");
  gtk_label_set_text (self->hint, hint);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "rows" : "empty");
}

static void
update (CselCompareView *self)
{
  g_autoptr(GPtrArray) products = csel_compared_list_products (get_compared (self));

  g_clear_pointer (&self->comparison, csel_comparison_free);
  self->comparison = csel_comparison_new (products, csel_session_get_rating_context (self->session),
                                          csel_session_get_locale (self->session));
  update_heads (self);
  update_lines (self);
  fit_slots (self);
  for (guint i = 0; i < self->items->len; i++)
    show_line (self, g_ptr_array_index (self->items, i));
  update_hint (self);
}

/* What nobody sees is made when it is shown */
static void
changed_cb (CselCompareView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
csel_compare_view_only_differences_cb (CselCompareView *self)
{
  if (self->session != NULL)
    changed_cb (self);
}

static void
csel_compare_view_map (GtkWidget *widget)
{
  if (CSEL_COMPARE_VIEW (widget)->session != NULL)
    update (CSEL_COMPARE_VIEW (widget));
  GTK_WIDGET_CLASS (csel_compare_view_parent_class)->map (widget);
}

static void
setup_cb (CselCompareView *self,
          GtkListItem     *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, csel_compare_row_new ());
}

static void
bind_cb (CselCompareView *self,
         GtkListItem     *item)
{
  g_ptr_array_add (self->items, item);
  show_line (self, item);
}

static void
unbind_cb (CselCompareView *self,
           GtkListItem     *item)
{
  g_ptr_array_remove_fast (self->items, item);
}

static void
make_rows (CselCompareView *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSelectionModel) selection = NULL;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->slots))));
  gtk_list_view_set_factory (self->rows, factory);
  gtk_list_view_set_model (self->rows, selection);
  gtk_scrolled_window_set_hadjustment (self->head_window, gtk_scrolled_window_get_hadjustment (self->row_window));
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
clear_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  csel_compared_clear (get_compared (CSEL_COMPARE_VIEW (widget)));
}

/* The first product; where there is none, what leads back */
static gboolean
csel_compare_view_grab_focus (GtkWidget *widget)
{
  CselCompareView *self = CSEL_COMPARE_VIEW (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->heads), GTK_DIR_TAB_FORWARD) ||
         gtk_widget_child_focus (gtk_widget_get_first_child (widget), GTK_DIR_TAB_FORWARD);
}

static void
csel_compare_view_dispose (GObject *object)
{
  CselCompareView *self = CSEL_COMPARE_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_COMPARE_VIEW);
  g_clear_object (&self->slots);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->comparison, csel_comparison_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_compare_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CSEL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselCompareView, only_differences);
  gtk_widget_class_bind_template_child (widget_class, CselCompareView, hint);
  gtk_widget_class_bind_template_child (widget_class, CselCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, CselCompareView, head_window);
  gtk_widget_class_bind_template_child (widget_class, CselCompareView, heads);
  gtk_widget_class_bind_template_child (widget_class, CselCompareView, space);
  gtk_widget_class_bind_template_child (widget_class, CselCompareView, row_window);
  gtk_widget_class_bind_template_child (widget_class, CselCompareView, rows);
  gtk_widget_class_bind_template_callback (widget_class, csel_compare_view_only_differences_cb);
}

static void
csel_compare_view_class_init (CselCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_compare_view_dispose;
  widget_class->map = csel_compare_view_map;
  widget_class->grab_focus = csel_compare_view_grab_focus;

  signals[OPEN_REQUESTED] =
    g_signal_new ("open-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, CSEL_TYPE_PRODUCT);

  signals[CLOSED] =
    g_signal_new ("closed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "compare.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "compare.clear", NULL, clear_action);
}

static void
csel_compare_view_init (CselCompareView *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->slots = g_list_store_new (CSEL_TYPE_SLOT);
  self->items = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_size_request (self->space, CSEL_COMPARE_LABEL_WIDTH, -1);
}

/**
 * csel_compare_view_set_session:
 * @self: a compare view
 * @session: the session whose marked products it shows; set once
 */
void
csel_compare_view_set_session (CselCompareView *self,
                               CselSession     *session)
{
  g_return_if_fail (CSEL_IS_COMPARE_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (get_compared (self), "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::rating-context", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  make_rows (self);
}

/**
 * csel_compare_view_make_document:
 * @self: a compare view
 *
 * Returns: (transfer full) (nullable): the compare sheet as it is shown, %NULL if there are not two products
 */
CselDocument *
csel_compare_view_make_document (CselCompareView *self)
{
  g_autoptr(GPtrArray) products = csel_compared_list_products (get_compared (self));

  g_return_val_if_fail (CSEL_IS_COMPARE_VIEW (self), NULL);

  return products->len < CSEL_COMPARE_MIN ? NULL :
         csel_document_new_compare_sheet (products, gtk_check_button_get_active (self->only_differences));
}

/**
 * csel_compare_view_make_table:
 * @self: a compare view that is shown
 *
 * Returns: (transfer full): its rows
 */
CselTable *
csel_compare_view_make_table (CselCompareView *self)
{
  g_return_val_if_fail (CSEL_IS_COMPARE_VIEW (self), NULL);

  return csel_comparison_make_table (self->comparison, gtk_check_button_get_active (self->only_differences),
                                     csel_session_get_locale (self->session));
}

/**
 * csel_compare_view_make_json:
 * @self: a compare view that is shown
 *
 * Returns: (transfer full): its rows as JSON
 */
char *
csel_compare_view_make_json (CselCompareView *self)
{
  g_return_val_if_fail (CSEL_IS_COMPARE_VIEW (self), NULL);

  return csel_json_comparison (self->comparison, gtk_check_button_get_active (self->only_differences));
}
