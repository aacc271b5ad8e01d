/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDimensionRow: what the data says of one dimension of the drawing: its value, its formula or its fact
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-dimension-row.h"

#include "views/csel-widget.h"

struct _CselDimensionRow
{
  GtkListBoxRow parent_instance;

  GtkLabel     *name;
  GtkLabel     *value;
  GtkLabel     *detail;
};

G_DEFINE_FINAL_TYPE (CselDimensionRow, csel_dimension_row, GTK_TYPE_LIST_BOX_ROW)

static void
csel_dimension_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_DIMENSION_ROW);

  G_OBJECT_CLASS (csel_dimension_row_parent_class)->dispose (object);
}

static void
csel_dimension_row_class_init (CselDimensionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_dimension_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-dimension-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselDimensionRow, name);
  gtk_widget_class_bind_template_child (widget_class, CselDimensionRow, value);
  gtk_widget_class_bind_template_child (widget_class, CselDimensionRow, detail);
}

static void
csel_dimension_row_init (CselDimensionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_dimension_row_new:
 *
 * Returns: an empty row
 */
GtkWidget *
csel_dimension_row_new (void)
{
  return g_object_new (CSEL_TYPE_DIMENSION_ROW, NULL);
}

/**
 * csel_dimension_row_set:
 * @self: a row
 * @name: what is as long as @value
 * @value: the length with its unit
 * @detail: (nullable): the formula, or the words of the data
 */
void
csel_dimension_row_set (CselDimensionRow *self,
                        const char       *name,
                        const char       *value,
                        const char       *detail)
{
  g_autofree char *label = g_strjoin (", ", name, value, detail, NULL);

  g_return_if_fail (CSEL_IS_DIMENSION_ROW (self));

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->value, value);
  gtk_label_set_text (self->detail, detail != NULL ? detail : "");
  csel_widget_set_tooltip (GTK_WIDGET (self), detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * csel_dimension_row_set_lit:
 * @self: a row
 * @is_lit: whether its dimension is pointed at in the drawing
 */
void
csel_dimension_row_set_lit (CselDimensionRow *self,
                            gboolean          is_lit)
{
  g_return_if_fail (CSEL_IS_DIMENSION_ROW (self));

  if (is_lit)
    gtk_widget_add_css_class (GTK_WIDGET (self), "lit");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "lit");
}

/**
 * csel_dimension_row_is_hot:
 * @self: a row
 *
 * Returns: %TRUE if it is pointed at or has the focus
 */
gboolean
csel_dimension_row_is_hot (CselDimensionRow *self)
{
  g_return_val_if_fail (CSEL_IS_DIMENSION_ROW (self), FALSE);

  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED)) != 0;
}
