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
 * The list makes all its rows at once, so that a row is one widget: it lays its texts out and
 * draws them itself.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-spec-row-view.h"

#include <glib/gi18n.h>

#include "lists/csel-gtk-compat.h"

#define SPACING 6
#define MIN_WIDTH 240

struct _CselSpecRowView
{
  GtkWidget    parent_instance;

  CselSpecRow *row;
  GPtrArray   *layouts;   /* of PangoLayout: the label, then the cells */
};

enum {
  PROP_0,
  PROP_ROW,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselSpecRowView, csel_spec_row_view, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* All labels of one kind are equally wide, so that the values stand in columns; 0 is all there is */
static const struct
{
  const char *css_class;
  int         label_width;
} kinds[] = {
  [CSEL_SPEC_HEADING] = { "spec-heading", 0 },
  [CSEL_SPEC_SUBHEADING] = { "spec-subheading", 0 },
  [CSEL_SPEC_VALUE] = { "spec-value", 190 },
  [CSEL_SPEC_COLUMNS] = { "spec-columns", 190 },
  [CSEL_SPEC_TEXT] = { "spec-text", 0 },
  [CSEL_SPEC_RELATED] = { "spec-related", 90 },
  [CSEL_SPEC_SOURCE] = { "spec-value", 190 },
};

static void
add_layout (CselSpecRowView *self,
            const char      *text,
            gboolean         is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (is_bold)
    {
      g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  g_ptr_array_add (self->layouts, layout);
}

static void
make_layouts (CselSpecRowView *self)
{
  int active = csel_spec_row_get_active_column (self->row);

  g_ptr_array_set_size (self->layouts, 0);
  add_layout (self, csel_spec_row_get_label (self->row),
              csel_spec_row_get_kind (self->row) == CSEL_SPEC_TEXT);
  for (guint i = 0; i < csel_spec_row_get_n_cells (self->row); i++)
    add_layout (self, csel_spec_row_get_cell (self->row, i), (int)i == active);
}

static int
get_width (CselSpecRowView *self,
           guint            index,
           int              width)
{
  int label_width = kinds[csel_spec_row_get_kind (self->row)].label_width;
  int n_cells = (int)self->layouts->len - 1;

  if (label_width == 0)
    return width;
  if (index == 0)
    return label_width;

  return (width - label_width - n_cells * SPACING) / n_cells;
}

/* Lays out what stands at @index and returns its height */
static int
lay_out (CselSpecRowView *self,
         guint            index,
         int              width)
{
  PangoLayout *layout = g_ptr_array_index (self->layouts, index);
  int height;

  pango_layout_set_width (layout, MAX (get_width (self, index, width), 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static gboolean
is_stacked (CselSpecRowView *self)
{
  return kinds[csel_spec_row_get_kind (self->row)].label_width == 0;
}

static int
get_height (CselSpecRowView *self,
            int              width)
{
  int height = 0;

  for (guint i = 0; i < self->layouts->len; i++)
    {
      int own = lay_out (self, i, width);

      height = is_stacked (self) ? height + own + (i > 0 ? SPACING : 0) : MAX (height, own);
    }

  return height;
}

static void
csel_spec_row_view_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  CselSpecRowView *self = CSEL_SPEC_ROW_VIEW (widget);

  /* How high it would be if it could be as wide as it likes is asked, and never used */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else
    *minimum = *natural = for_size >= 0 && self->row != NULL ? get_height (self, for_size) : 0;
}

static GtkSizeRequestMode
csel_spec_row_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
csel_spec_row_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CselSpecRowView *self = CSEL_SPEC_ROW_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  GdkRGBA color;

  if (self->row == NULL)
    return;

  csel_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  for (guint i = 0; i < self->layouts->len; i++)
    {
      int height = lay_out (self, i, width) + SPACING;
      int step = get_width (self, i, width) + SPACING;

      gtk_snapshot_append_layout (snapshot, g_ptr_array_index (self->layouts, i), &color);
      gtk_snapshot_translate (snapshot, is_stacked (self) ?
                              &GRAPHENE_POINT_INIT (0, (float)height) : &GRAPHENE_POINT_INIT ((float)step, 0));
    }
  gtk_snapshot_restore (snapshot);
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

static void
update (CselSpecRowView *self)
{
  CselSpecRowKind kind = csel_spec_row_get_kind (self->row);
  gboolean is_second_hand = kind != CSEL_SPEC_RELATED && csel_spec_row_is_second_hand (self->row);
  g_autofree char *text = csel_spec_row_to_text (self->row);
  /* Translators: a row of the technical data, for who hears it */
  g_autofree char *name = is_second_hand ? g_strdup_printf (_("%s (second-hand)"), text) :
                          g_strdup (text);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    set_class (self, kinds[i].css_class, FALSE);
  set_class (self, kinds[kind].css_class, TRUE);
  set_class (self, "spec-warning", is_warning (self->row));
  set_class (self, "second-hand", is_second_hand);
  make_layouts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
csel_spec_row_view_dispose (GObject *object)
{
  CselSpecRowView *self = CSEL_SPEC_ROW_VIEW (object);

  g_clear_object (&self->row);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);

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

  widget_class->measure = csel_spec_row_view_measure;
  widget_class->get_request_mode = csel_spec_row_view_get_request_mode;
  widget_class->snapshot = csel_spec_row_view_snapshot;
}

static void
csel_spec_row_view_init (CselSpecRowView *self)
{
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
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
