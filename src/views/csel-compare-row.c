/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCompareRow: one row of a comparison
 *
 *   heading            values
 *   ┌───────────────┐  ┌───────────┬───┬─────────┬─────────┬─────────┐
 *   │ Physical data │  │ label     │ ≠ │ 30.5 mm │ 35.4 mm │ n/s     │
 *   └───────────────┘  └───────────┴───┴─────────┴─────────┴─────────┘
 *
 * One widget, which lays its texts out and draws them itself: a product may state 2,000 facts.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-compare-row.h"

#include "lists/csel-gtk-compat.h"
#include "text/csel-label.h"

#define SPACING 6
#define MARK_WIDTH 20

struct _CselCompareRow
{
  GtkWidget  parent_instance;

  GPtrArray *layouts;   /* of PangoLayout: the label, the mark, what each product states */
};

G_DEFINE_FINAL_TYPE (CselCompareRow, csel_compare_row, GTK_TYPE_WIDGET)

static void
add_layout (CselCompareRow *self,
            const char     *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  g_ptr_array_add (self->layouts, layout);
}

static gboolean
is_heading (CselCompareRow *self)
{
  return self->layouts->len <= 1;
}

static int
get_width (CselCompareRow *self,
           guint           index,
           int             width)
{
  if (is_heading (self))
    return width;
  if (index == 0)
    return CSEL_COMPARE_LABEL_WIDTH - MARK_WIDTH;
  if (index == 1)
    return MARK_WIDTH;

  return (width - CSEL_COMPARE_LABEL_WIDTH) / ((int)self->layouts->len - 2);
}

static int
lay_out (CselCompareRow *self,
         guint           index,
         int             width)
{
  PangoLayout *layout = g_ptr_array_index (self->layouts, index);
  int height;

  pango_layout_set_width (layout, MAX (get_width (self, index, width) - SPACING, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static void
csel_compare_row_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  CselCompareRow *self = CSEL_COMPARE_ROW (widget);
  const int n = MAX ((int)self->layouts->len - 2, 1);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = CSEL_COMPARE_LABEL_WIDTH + n * CSEL_COMPARE_COLUMN_WIDTH;
  /* How high it would be if it could be as wide as it likes is asked, and never used */
  for (guint i = 0; orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 && i < self->layouts->len; i++)
    *minimum = MAX (*minimum, lay_out (self, i, for_size));
  *natural = *minimum;
}

static GtkSizeRequestMode
csel_compare_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
csel_compare_row_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  CselCompareRow *self = CSEL_COMPARE_ROW (widget);
  int width = gtk_widget_get_width (widget);
  GdkRGBA color;

  csel_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  for (guint i = 0; i < self->layouts->len; i++)
    {
      lay_out (self, i, width);
      gtk_snapshot_append_layout (snapshot, g_ptr_array_index (self->layouts, i), &color);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)get_width (self, i, width), 0));
    }
  gtk_snapshot_restore (snapshot);
}

static void
csel_compare_row_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  CselCompareRow *self = CSEL_COMPARE_ROW (widget);

  GTK_WIDGET_CLASS (csel_compare_row_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < self->layouts->len; i++)
    pango_layout_context_changed (g_ptr_array_index (self->layouts, i));
}

static void
csel_compare_row_dispose (GObject *object)
{
  g_clear_pointer (&CSEL_COMPARE_ROW (object)->layouts, g_ptr_array_unref);

  G_OBJECT_CLASS (csel_compare_row_parent_class)->dispose (object);
}

static void
csel_compare_row_class_init (CselCompareRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_compare_row_dispose;
  widget_class->measure = csel_compare_row_measure;
  widget_class->get_request_mode = csel_compare_row_get_request_mode;
  widget_class->snapshot = csel_compare_row_snapshot;
  widget_class->css_changed = csel_compare_row_css_changed;

  gtk_widget_class_set_css_name (widget_class, "compare-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
csel_compare_row_init (CselCompareRow *self)
{
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * csel_compare_row_new:
 *
 * Returns: a row that shows nothing yet
 */
GtkWidget *
csel_compare_row_new (void)
{
  return g_object_new (CSEL_TYPE_COMPARE_ROW, NULL);
}

static void
set_class (CselCompareRow *self,
           const char     *name)
{
  const char *const classes[] = { name, NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self), name != NULL ? (const char **)classes : (const char *[]) { NULL });
}

/**
 * csel_compare_row_set_heading:
 * @self: a row
 * @title: the title of the section that begins with it
 */
void
csel_compare_row_set_heading (CselCompareRow *self,
                              const char     *title)
{
  g_return_if_fail (CSEL_IS_COMPARE_ROW (self));

  g_ptr_array_set_size (self->layouts, 0);
  add_layout (self, title);
  set_class (self, "heading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
make_bold (PangoLayout *layout)
{
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
}

/**
 * csel_compare_row_set_row:
 * @self: a row
 * @comparison: what is compared
 * @row: which row of it
 * @locale: the language
 */
void
csel_compare_row_set_row (CselCompareRow       *self,
                          const CselComparison *comparison,
                          guint                 row,
                          const CselLocale     *locale)
{
  const CselCompareMark mark = csel_comparison_get_mark (comparison, row);
  g_autoptr(GString) heard = g_string_new (csel_comparison_get_label (comparison, row));

  g_return_if_fail (CSEL_IS_COMPARE_ROW (self));

  g_ptr_array_set_size (self->layouts, 0);
  add_layout (self, csel_comparison_get_label (comparison, row));
  add_layout (self, csel_compare_mark_get_sign (mark));
  make_bold (g_ptr_array_index (self->layouts, 1));
  g_string_append_printf (heard, ", %s", csel_compare_mark_get_words (mark, locale));
  for (guint i = 0; i < csel_comparison_get_n_products (comparison); i++)
    {
      const char *cell = csel_comparison_get_cell (comparison, row, i);

      cell = cell != NULL ? cell : csel_label_not_stated (locale);
      add_layout (self, cell);
      g_string_append_printf (heard, "; %s: %s", csel_product_get_item (csel_comparison_get_product (comparison, i)),
                              cell);
    }
  set_class (self, mark == CSEL_COMPARE_DIFFERENT ? "different" : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heard->str, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
