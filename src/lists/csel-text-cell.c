/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselTextCell: one cell of the product table, as light as a widget can be
 *
 * Its size never depends on its text, and the text is laid out when it is drawn: a list
 * view keeps some 200 rows of widgets of which two dozen are seen.
 */

#define G_LOG_DOMAIN "csel-lists"

#include "lists/csel-text-cell.h"

#include <glib/gi18n.h>

#include "base/csel-macros.h"
#include "lists/csel-gtk-compat.h"
#include "report/csel-cells.h"

#define PADDING 6

struct _CselTextCell
{
  GtkWidget        parent_instance;

  CselResultModel *model;
  char            *column;
  gboolean         is_number;
  CselSlot        *slot;
  guint            generation;
  guint            position;
  char            *text;
  gboolean         is_second_hand;
  PangoLayout     *layout;
};

G_DEFINE_FINAL_TYPE (CselTextCell, csel_text_cell, GTK_TYPE_WIDGET)

static gboolean
is_second_hand (CselTextCell *self)
{
  CselProduct *product = self->slot == NULL ? NULL :
                         csel_result_model_get_product (self->model, csel_slot_get_position (self->slot));

  return product != NULL && csel_product_get_confidence (product) == CSEL_CONFIDENCE_SECOND_HAND;
}

/* The same line of the same result has the same text */
static gboolean
is_up_to_date (CselTextCell *self)
{
  guint generation = csel_result_model_get_generation (self->model);
  guint position = self->slot != NULL ? csel_slot_get_position (self->slot) : GTK_INVALID_LIST_POSITION;

  if (self->text != NULL && self->generation == generation && self->position == position)
    return TRUE;

  self->generation = generation;
  self->position = position;

  return FALSE;
}

static void
update_text (CselTextCell *self)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  gboolean was_second_hand = self->is_second_hand;

  if (is_up_to_date (self))
    return;

  text = self->slot == NULL ? NULL :
         csel_result_model_get_text (self->model, csel_slot_get_position (self->slot), self->column);
  self->is_second_hand = is_second_hand (self);
  if (!csel_set_str (&self->text, text) && was_second_hand == self->is_second_hand)
    return;

  /* The same layout has its attributes already */
  if (was_second_hand != self->is_second_hand)
    g_clear_object (&self->layout);
  else if (self->layout != NULL)
    pango_layout_set_text (self->layout, text != NULL ? text : "", -1);
  /* Translators: a cell of the product table, for who hears it */
  name = self->is_second_hand ? g_strdup_printf (_("%s (second-hand)"), text) : g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : "", -1);
}

/* Numbers stand right, with figures of one width; what is second-hand is slanted */
static PangoLayout *
make_layout (CselTextCell *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (self->is_second_hand)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  if (self->is_number)
    {
      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
      pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
    }
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
csel_text_cell_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  /* One line high, says the style: a font's metrics are dear */
  *minimum = *natural = 0;
}

static void
csel_text_cell_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CselTextCell *self = CSEL_TEXT_CELL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int text_height;
  GdkRGBA color;

  update_text (self);
  if (self->text == NULL)
    return;

  if (self->layout == NULL)
    self->layout = make_layout (self);
  pango_layout_set_width (self->layout, MAX (width - 2 * PADDING, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &text_height);
  csel_widget_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (PADDING, (float)(height - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, self->layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
csel_text_cell_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  CselTextCell *self = CSEL_TEXT_CELL (widget);

  GTK_WIDGET_CLASS (csel_text_cell_parent_class)->css_changed (widget, change);
  g_clear_object (&self->layout);
  gtk_widget_queue_draw (widget);
}

static void
csel_text_cell_dispose (GObject *object)
{
  CselTextCell *self = CSEL_TEXT_CELL (object);

  if (self->model != NULL)
    csel_result_model_remove_cell (self->model, GTK_WIDGET (self));
  g_clear_object (&self->model);
  g_clear_object (&self->slot);
  g_clear_object (&self->layout);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->column, g_free);

  G_OBJECT_CLASS (csel_text_cell_parent_class)->dispose (object);
}

static void
csel_text_cell_class_init (CselTextCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_text_cell_dispose;
  widget_class->measure = csel_text_cell_measure;
  widget_class->snapshot = csel_text_cell_snapshot;
  widget_class->css_changed = csel_text_cell_css_changed;

  gtk_widget_class_set_css_name (widget_class, "cell-text");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
csel_text_cell_init (CselTextCell *self)
{
}

/**
 * csel_text_cell_new:
 * @model: the result
 * @column: the id of its column
 *
 * Returns: a cell that is bound to no line yet
 */
GtkWidget *
csel_text_cell_new (CselResultModel *model,
                    const char      *column)
{
  CselTextCell *self = g_object_new (CSEL_TYPE_TEXT_CELL, NULL);
  CselResult *result = csel_session_get_result (csel_result_model_get_session (model));

  self->model = g_object_ref (model);
  self->column = g_strdup (column);
  self->is_number = csel_cells_is_number (csel_result_get_listing (result), column);
  csel_result_model_add_cell (model, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * csel_text_cell_set_slot:
 * @self: a cell
 * @slot: (nullable): the line it stands in
 */
void
csel_text_cell_set_slot (CselTextCell *self,
                         CselSlot     *slot)
{
  g_return_if_fail (CSEL_IS_TEXT_CELL (self));

  g_set_object (&self->slot, slot);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * csel_text_cell_get_slot:
 * @self: a cell
 *
 * Returns: (nullable) (transfer none): the line it shows
 */
CselSlot *
csel_text_cell_get_slot (CselTextCell *self)
{
  g_return_val_if_fail (CSEL_IS_TEXT_CELL (self), NULL);

  return self->slot;
}
