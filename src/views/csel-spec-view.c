/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSpecView: the technical data of the product, in the order of its data sheet
 *
 *   csel_spec_new() ─▶ GListStore of CselSpecLine ─▶ GtkMultiSelection ─▶ GtkListView
 *                                                                          └ CselSpecRowView
 *
 * While a person types, each key shows another product: its page waits until the rows that were found
 * have been painted, and becomes longer by steps, as the list of products does.
 * The safety information comes before everything else. Rows can be selected and copied; the
 * line at the bottom says where the selected value comes from.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-spec-view.h"

#include <glib/gi18n.h>

#include "base/csel-macros.h"
#include "lists/csel-spec-line.h"
#include "text/csel-label.h"
#include "text/csel-spec.h"
#include "views/csel-after-paint.h"
#include "views/csel-spec-row-view.h"
#include "views/csel-widget.h"

/* A list view makes the widgets of some 200 rows at once, seen or not */
#define GROWTH_STEP 40
#define GROWN       240

struct _CselSpecView
{
  GtkWidget          parent_instance;

  CselSession       *session;
  gboolean           is_stale;
  gboolean           starts_over;
  CselAfterPaint     updating;

  GtkListView       *list_view;
  GtkMultiSelection *selection;
  GListStore        *rows;
  GPtrArray         *pending;
  GtkLabel          *source;
  GtkPopoverMenu    *menu;
};

G_DEFINE_FINAL_TYPE (CselSpecView, csel_spec_view, GTK_TYPE_WIDGET)

static gboolean
is_safety_information (CselSpecRow *row)
{
  const CselFact *fact = csel_spec_row_get_kind (row) == CSEL_SPEC_TEXT ?
                         csel_spec_row_get_fact (row, 0) : NULL;

  return fact != NULL && fact->property == CSEL_PROPERTY_SAFETY_INFORMATION;
}

/* Safety information first, then the data sheet */
static int
compare_safety (gconstpointer a,
                gconstpointer b)
{
  return is_safety_information (*(CselSpecRow *const *)b) - is_safety_information (*(CselSpecRow *const *)a);
}

/* The lines that are there get other rows; only the last ones come and go */
static void
set_rows (CselSpecView *self,
          GPtrArray    *rows)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < MIN (n_old, rows->len); i++)
    {
      g_autoptr(CselSpecLine) line = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      csel_spec_line_set_row (line, g_ptr_array_index (rows, i));
    }
  if (n_old > rows->len)
    g_list_store_splice (self->rows, rows->len, n_old - rows->len, NULL, 0);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  self->pending = g_ptr_array_ref (rows);
}

/* Whether there are lines to come */
static gboolean
grow (CselSpecView *self)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  g_autoptr(GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  if (self->pending == NULL)
    return G_SOURCE_REMOVE;

  n = n_old < GROWN ? MIN (n_old + GROWTH_STEP, self->pending->len) : self->pending->len;
  for (guint i = n_old; i < n; i++)
    g_ptr_array_add (more, csel_spec_line_new (g_ptr_array_index (self->pending, i)));
  if (more->len > 0)
    g_list_store_splice (self->rows, n_old, 0, more->pdata, more->len);
  if (n < self->pending->len)
    return G_SOURCE_CONTINUE;

  g_clear_pointer (&self->pending, g_ptr_array_unref);

  return G_SOURCE_REMOVE;
}

static void
update (CselSpecView *self)
{
  CselProduct *product = csel_session_get_product (self->session);
  g_autoptr(GPtrArray) rows = NULL;

  self->is_stale = FALSE;
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  if (product == NULL)
    {
      g_clear_pointer (&self->pending, g_ptr_array_unref);
      g_list_store_remove_all (self->rows);
      return;
    }

  rows = csel_spec_new (product, csel_session_get_rating_context (self->session),
                        csel_session_get_locale (self->session));
  g_ptr_array_sort (rows, compare_safety);
  set_rows (self, rows);
  if (self->starts_over)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view)), 0);
  self->starts_over = FALSE;
}

/* Nothing is listed that nobody sees */
static gboolean
update_in_steps (gpointer data)
{
  CselSpecView *self = data;

  if (self->is_stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);

  return grow (self);
}

static void
invalidate (CselSpecView *self)
{
  self->is_stale = TRUE;
  csel_after_paint_schedule (&self->updating);
}

/* Another product is read from its start */
static void
product_changed_cb (CselSpecView *self)
{
  self->starts_over = TRUE;
  invalidate (self);
}

static CselSpecRow *
get_row (CselSpecView *self,
         guint         position)
{
  g_autoptr(CselSpecLine) line = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  return csel_spec_line_get_row (line);
}

/* The one row that is selected, %NULL if there are none or several */
static CselSpecRow *
get_selected (CselSpecView *self)
{
  g_autoptr(GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return gtk_bitset_get_size (bits) == 1 ? get_row (self, gtk_bitset_get_nth (bits, 0)) : NULL;
}

static void
csel_spec_view_selection_cb (CselSpecView *self)
{
  CselSpecRow *row = get_selected (self);
  const CselFact *fact = NULL;
  g_autofree char *source = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; row != NULL && fact == NULL && i < csel_spec_row_get_n_cells (row); i++)
    fact = csel_spec_row_get_fact (row, i);

  if (fact != NULL)
    {
      CselProduct *product = csel_spec_row_get_product (row);

      source = csel_label_source (csel_session_get_locale (self->session),
                                  csel_product_get_source (product, fact));
      /* Translators: the maker's words, then the document in which they stand */
      text = g_strdup_printf (_("Printed: %s\nSource: %s"),
                              csel_product_get_printed (product, fact), source);
      gtk_label_set_text (self->source, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->source), fact != NULL);
}

static char *
join_selected (CselSpecView *self,
               gboolean      values_only)
{
  g_autoptr(GtkBitset) bits = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gtk_bitset_get_size (bits); i++)
    {
      CselSpecRow *row = get_row (self, gtk_bitset_get_nth (bits, i));
      g_autofree char *line = csel_spec_row_to_text (row);

      if (values_only && csel_spec_row_get_n_cells (row) > 0)
        csel_set_str (&line,
                      csel_spec_row_get_cell (row, MAX (0, csel_spec_row_get_active_column (row))));
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", line);
    }

  return g_string_free (text, FALSE);
}

static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  CselSpecView *self = CSEL_SPEC_VIEW (widget);
  g_autofree char *text = join_selected (self, g_str_equal (action, "spec.copy-value"));

  if (*text != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
select_all (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (CSEL_SPEC_VIEW (widget)->selection));
}

static void
show_menu (CselSpecView *self,
           int           x,
           int           y)
{
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) { x, y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
show_menu_at_focus (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  CselSpecView *self = CSEL_SPEC_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);

  if (focus == NULL ||
      !gtk_widget_compute_point (focus, widget, &GRAPHENE_POINT_INIT (24, 12), &point))
    graphene_point_init (&point, 24, 24);
  show_menu (self, (int)point.x, (int)point.y);
}

/* What is pointed at is meant, unless it is one of several that are selected */
static void
select_at (CselSpecView *self,
           double        x,
           double        y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->list_view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, CSEL_TYPE_SPEC_ROW_VIEW) :
                   NULL;
  CselSpecRow *shown = row != NULL ? csel_spec_row_view_get_row (CSEL_SPEC_ROW_VIEW (row)) : NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint position = 0;

  while (position < n && get_row (self, position) != shown)
    position++;
  if (position < n &&
      !gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
}

static void
csel_spec_view_pressed_cb (CselSpecView *self,
                           int           n_press,
                           double        x,
                           double        y)
{
  graphene_point_t point;

  select_at (self, x, y);
  if (gtk_widget_compute_point (GTK_WIDGET (self->list_view), GTK_WIDGET (self),
                                &GRAPHENE_POINT_INIT ((float)x, (float)y), &point))
    show_menu (self, (int)point.x, (int)point.y);
}

static void
csel_spec_view_map (GtkWidget *widget)
{
  CselSpecView *self = CSEL_SPEC_VIEW (widget);

  GTK_WIDGET_CLASS (csel_spec_view_parent_class)->map (widget);
  if (update_in_steps (self) == G_SOURCE_CONTINUE)
    csel_after_paint_schedule (&self->updating);
}

static void
csel_spec_view_dispose (GObject *object)
{
  CselSpecView *self = CSEL_SPEC_VIEW (object);

  csel_after_paint_cancel (&self->updating);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_SPEC_VIEW);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_spec_view_parent_class)->dispose (object);
}

static void
csel_spec_view_class_init (CselSpecViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_spec_view_dispose;
  widget_class->map = csel_spec_view_map;

  g_type_ensure (CSEL_TYPE_SPEC_LINE);
  g_type_ensure (CSEL_TYPE_SPEC_ROW_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-spec-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselSpecView, list_view);
  gtk_widget_class_bind_template_child (widget_class, CselSpecView, selection);
  gtk_widget_class_bind_template_child (widget_class, CselSpecView, rows);
  gtk_widget_class_bind_template_child (widget_class, CselSpecView, source);
  gtk_widget_class_bind_template_child (widget_class, CselSpecView, menu);
  gtk_widget_class_bind_template_callback (widget_class, csel_spec_view_selection_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_spec_view_pressed_cb);
  gtk_widget_class_install_action (widget_class, "spec.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "spec.copy-value", NULL, copy);
  gtk_widget_class_install_action (widget_class, "spec.select-all", NULL, select_all);
  gtk_widget_class_install_action (widget_class, "spec.menu", NULL, show_menu_at_focus);
}

static void
csel_spec_view_init (CselSpecView *self)
{
  self->updating = (CselAfterPaint) { GTK_WIDGET (self), update_in_steps };
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_spec_view_new:
 * @session: the session whose product it shows
 *
 * Returns: the technical data
 */
GtkWidget *
csel_spec_view_new (CselSession *session)
{
  CselSpecView *self = g_object_new (CSEL_TYPE_SPEC_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::product", G_CALLBACK (product_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::rating-context", G_CALLBACK (invalidate), self,
                           G_CONNECT_SWAPPED);
  self->is_stale = TRUE;

  return GTK_WIDGET (self);
}
