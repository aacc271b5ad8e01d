/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPasteRow: what one line of a pasted text wants
 *
 *   3  216-226   [ 216-266 · WAGO     ▾]  [ 12 ▴▾]
 *      ⚠ in no open catalogue; nearest: WAGO 216-266, WAGO 216-286
 *
 * Which product it is, and how many pieces, can be changed; whether it is left out, too.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-paste-row.h"

#include <glib/gi18n.h>

#include "views/csel-widget.h"

struct _CselPasteRow
{
  GtkWidget      parent_instance;

  CselPasteItem *item;
  gboolean       is_showing;

  GtkLabel      *line;
  GtkLabel      *number;
  GtkDropDown   *choice;
  GtkSpinButton *quantity;
  GtkWidget     *doubt;
  GtkLabel      *text;
};

enum {
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CselPasteRow, csel_paste_row, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

/* The first choice is none */
static void
csel_paste_row_choice_cb (CselPasteRow *self)
{
  const guint selected = gtk_drop_down_get_selected (self->choice);

  if (!self->is_showing && self->item != NULL && selected != GTK_INVALID_LIST_POSITION)
    csel_paste_item_set_product (self->item,
                                 selected > 0 ? csel_paste_item_get_choice (self->item, selected - 1) : NULL);
}

static void
csel_paste_row_quantity_cb (CselPasteRow *self)
{
  if (!self->is_showing && self->item != NULL)
    csel_paste_item_set_quantity (self->item, (guint)gtk_spin_button_get_value_as_int (self->quantity));
}

static void
show_choices (CselPasteRow *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  /* Translators: of a line of a pasted list: it is not taken */
  gtk_string_list_append (names, _("Leave out"));
  for (guint i = 0; i < csel_paste_item_get_n_choices (self->item); i++)
    {
      CselProduct *product = csel_paste_item_get_choice (self->item, i);

      gtk_string_list_take (names, g_strdup_printf ("%s · %s", csel_product_get_item (product),
                                                    csel_product_get_manufacturer (product)));
      if (product == csel_paste_item_get_product (self->item))
        selected = i + 1;
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choice, selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->choice), csel_paste_item_get_n_choices (self->item) > 0);
}

static void
name_controls (CselPasteRow *self)
{
  const char *number = csel_paste_item_get_number (self->item);
  /* Translators: a number out of a pasted text */
  g_autofree char *choice = g_strdup_printf (_("Product for %s"), number);
  g_autofree char *quantity = g_strdup_printf (_("Quantity of %s"), number);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, choice, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->quantity), GTK_ACCESSIBLE_PROPERTY_LABEL, quantity, -1);
}

static void
update (CselPasteRow *self)
{
  g_autofree char *line = g_strdup_printf ("%u", csel_paste_item_get_line (self->item));
  const char *text = csel_paste_item_get_text (self->item);

  /* Showing what is chosen is not choosing it */
  self->is_showing = TRUE;
  gtk_label_set_text (self->line, line);
  gtk_label_set_text (self->number, csel_paste_item_get_number (self->item));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->number), csel_paste_item_get_number (self->item));
  show_choices (self);
  gtk_spin_button_set_value (self->quantity, csel_paste_item_get_quantity (self->item));
  gtk_label_set_text (self->text, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->text), text);
  gtk_widget_set_visible (self->doubt, csel_paste_item_is_doubtful (self->item));
  name_controls (self);
  self->is_showing = FALSE;
}

static void
csel_paste_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CselPasteRow *self = CSEL_PASTE_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      csel_paste_row_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
csel_paste_row_dispose (GObject *object)
{
  CselPasteRow *self = CSEL_PASTE_ROW (object);

  g_clear_object (&self->item);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PASTE_ROW);

  G_OBJECT_CLASS (csel_paste_row_parent_class)->dispose (object);
}

static void
csel_paste_row_class_init (CselPasteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = csel_paste_row_dispose;
  object_class->set_property = csel_paste_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL,
                         CSEL_TYPE_PASTE_ITEM,
                         (G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-paste-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselPasteRow, line);
  gtk_widget_class_bind_template_child (widget_class, CselPasteRow, number);
  gtk_widget_class_bind_template_child (widget_class, CselPasteRow, choice);
  gtk_widget_class_bind_template_child (widget_class, CselPasteRow, quantity);
  gtk_widget_class_bind_template_child (widget_class, CselPasteRow, doubt);
  gtk_widget_class_bind_template_child (widget_class, CselPasteRow, text);
  gtk_widget_class_bind_template_callback (widget_class, csel_paste_row_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_paste_row_quantity_cb);
}

static void
csel_paste_row_init (CselPasteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_paste_row_set_item:
 * @self: a row
 * @item: (nullable): what it shows
 */
void
csel_paste_row_set_item (CselPasteRow  *self,
                         CselPasteItem *item)
{
  g_return_if_fail (CSEL_IS_PASTE_ROW (self));

  if (g_set_object (&self->item, item) && item != NULL)
    update (self);
}
