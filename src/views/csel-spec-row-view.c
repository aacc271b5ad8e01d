/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSpecRowView: one row of the technical data
 *
 *   heading            text             value             columns
 *   ┌───────────────┐  ┌────────────┐  ┌───────┬───────┐  ┌───────┬───┬───┬───┐
 *   │ Physical data │  │ label      │  │ label │ value │  │ label │   │   │   │
 *   └───────────────┘  │ sentences… │  └───────┴───────┘  └───────┴───┴───┴───┘
 *                      └────────────┘
 *
 * The labels of the cells are made once and used again for the next row.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-spec-row-view.h"

#include "views/csel-widget.h"

struct _CselSpecRowView
{
  GtkWidget    parent_instance;

  CselSpecRow *row;
  GtkLabel    *label;
  GtkBox      *cells;
};

enum {
  PROP_0,
  PROP_ROW,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselSpecRowView, csel_spec_row_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static const char *const kind_classes[] = {
  [CSEL_SPEC_HEADING] = "spec-heading",
  [CSEL_SPEC_SUBHEADING] = "spec-subheading",
  [CSEL_SPEC_VALUE] = "spec-value",
  [CSEL_SPEC_COLUMNS] = "spec-columns",
  [CSEL_SPEC_TEXT] = "spec-text",
  [CSEL_SPEC_RELATED] = "spec-related",
  [CSEL_SPEC_SOURCE] = "spec-value",
};

static GtkLabel *
get_cell (CselSpecRowView *self,
          guint            index)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cells));

  for (; child != NULL && index > 0; index--)
    child = gtk_widget_get_next_sibling (child);

  if (child == NULL)
    {
      child = gtk_label_new (NULL);
      gtk_label_set_wrap (GTK_LABEL (child), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (child), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (child), 0);
      gtk_widget_set_hexpand (child, TRUE);
      gtk_widget_set_valign (child, GTK_ALIGN_START);
      gtk_box_append (self->cells, child);
    }

  return GTK_LABEL (child);
}

static void
update_cells (CselSpecRowView *self)
{
  guint n = csel_spec_row_get_n_cells (self->row);
  int active = csel_spec_row_get_active_column (self->row);
  guint i = 0;

  for (; i < n; i++)
    {
      GtkLabel *cell = get_cell (self, i);

      gtk_label_set_text (cell, csel_spec_row_get_cell (self->row, i));
      gtk_widget_set_visible (GTK_WIDGET (cell), TRUE);
      if ((int)i == active)
        gtk_widget_add_css_class (GTK_WIDGET (cell), "active-rating");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (cell), "active-rating");
    }
  for (GtkWidget *rest = gtk_widget_get_first_child (GTK_WIDGET (self->cells));
       rest != NULL;
       rest = gtk_widget_get_next_sibling (rest))
    if (i > 0)
      i--;
    else
      gtk_widget_set_visible (rest, FALSE);
}

static gboolean
is_warning (CselSpecRow *row)
{
  const CselFact *fact = csel_spec_row_get_kind (row) == CSEL_SPEC_TEXT ?
                         csel_spec_row_get_fact (row, 0) : NULL;

  return fact != NULL && fact->property == CSEL_PROPERTY_SAFETY_INFORMATION;
}

static void
set_class (CselSpecRowView *self,
           const char      *name,
           gboolean         set)
{
  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

/* All labels of one kind are equally wide, so that the values stand in columns; 0 is all there is */
static void
set_label_width (CselSpecRowView *self,
                 int              width)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), width == 0);
  gtk_widget_set_size_request (GTK_WIDGET (self->label), width > 0 ? width : -1, -1);
  gtk_label_set_max_width_chars (self->label, width > 0 ? 1 : -1);
}

static void
update (CselSpecRowView *self)
{
  CselSpecRowKind kind = csel_spec_row_get_kind (self->row);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gboolean is_heading = kind == CSEL_SPEC_HEADING || kind == CSEL_SPEC_SUBHEADING;
  g_autofree char *text = csel_spec_row_to_text (self->row);

  for (guint i = 0; i < G_N_ELEMENTS (kind_classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), kind_classes[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), kind_classes[kind]);
  set_class (self, "spec-warning", is_warning (self->row));
  set_class (self, "second-hand", kind != CSEL_SPEC_RELATED &&
             csel_spec_row_is_second_hand (self->row));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), kind == CSEL_SPEC_TEXT ?
                                  GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_label_set_text (self->label, csel_spec_row_get_label (self->row));
  set_label_width (self, is_heading ||
                   kind == CSEL_SPEC_TEXT ? 0 : kind == CSEL_SPEC_RELATED ? 90 : 190);
  update_cells (self);
  gtk_widget_set_visible (GTK_WIDGET (self->cells), !is_heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
csel_spec_row_view_dispose (GObject *object)
{
  CselSpecRowView *self = CSEL_SPEC_ROW_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_SPEC_ROW_VIEW);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (csel_spec_row_view_parent_class)->dispose (object);
}

static void
csel_spec_row_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CselSpecRowView *self = CSEL_SPEC_ROW_VIEW (object);

  switch (prop_id)
    {
    case PROP_ROW:
      csel_spec_row_view_set_row (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_spec_row_view_class_init (CselSpecRowViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_spec_row_view_dispose;
  object_class->set_property = csel_spec_row_view_set_property;

  properties[PROP_ROW] =
    g_param_spec_object ("row", NULL, NULL,
                         CSEL_TYPE_SPEC_ROW,
                         (G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-spec-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselSpecRowView, label);
  gtk_widget_class_bind_template_child (widget_class, CselSpecRowView, cells);
}

static void
csel_spec_row_view_init (CselSpecRowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_spec_row_view_set_row:
 * @self: a row of the technical data
 * @row: (nullable): what it shows
 */
void
csel_spec_row_view_set_row (CselSpecRowView *self,
                            CselSpecRow     *row)
{
  g_return_if_fail (CSEL_IS_SPEC_ROW_VIEW (self));

  if (g_set_object (&self->row, row) && row != NULL)
    update (self);
}

/**
 * csel_spec_row_view_get_row:
 * @self: a row of the technical data
 *
 * Returns: (nullable) (transfer none): what it shows
 */
CselSpecRow *
csel_spec_row_view_get_row (CselSpecRowView *self)
{
  g_return_val_if_fail (CSEL_IS_SPEC_ROW_VIEW (self), NULL);

  return self->row;
}
