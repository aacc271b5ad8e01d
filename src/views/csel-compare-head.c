/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCompareHead: the head of a product's column in a comparison
 *
 *   ┌──────────────────┐
 *   │ 831-1104/320-000 │  opens it
 *   │ female connector │
 *   │  ◀   ▶   −       │  moves it (also by drag, and Ctrl+← →), takes it away (also Delete)
 *   └──────────────────┘
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-compare-head.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"
#include "views/csel-compare-row.h"
#include "views/csel-widget.h"

struct _CselCompareHead
{
  GtkWidget  parent_instance;

  guint      position;

  GtkButton *item;
  GtkLabel  *maker;
  GtkLabel  *kind;
  GtkLabel  *trust;
};

enum {
  OPEN_REQUESTED,
  MOVE_REQUESTED,
  REMOVE_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselCompareHead, csel_compare_head, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
csel_compare_head_open_cb (CselCompareHead *self)
{
  g_signal_emit (self, signals[OPEN_REQUESTED], 0, self->position);
}

static void
move_left (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  CselCompareHead *self = CSEL_COMPARE_HEAD (widget);

  g_signal_emit (self, signals[MOVE_REQUESTED], 0, self->position, self->position - 1);
}

static void
move_right (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CselCompareHead *self = CSEL_COMPARE_HEAD (widget);

  g_signal_emit (self, signals[MOVE_REQUESTED], 0, self->position, self->position + 1);
}

static void
remove_column (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[REMOVE_REQUESTED], 0, CSEL_COMPARE_HEAD (widget)->position);
}

static GdkContentProvider *
csel_compare_head_prepare_cb (CselCompareHead *self,
                              double           x,
                              double           y,
                              GtkDragSource   *source)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);

  return gdk_content_provider_new_typed (G_TYPE_UINT, self->position);
}

static gboolean
csel_compare_head_drop_cb (CselCompareHead *self,
                           const GValue    *value)
{
  g_signal_emit (self, signals[MOVE_REQUESTED], 0, g_value_get_uint (value), self->position);

  return TRUE;
}

static void
csel_compare_head_dispose (GObject *object)
{
  csel_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_COMPARE_HEAD);

  G_OBJECT_CLASS (csel_compare_head_parent_class)->dispose (object);
}

static void
add_signals (CselCompareHeadClass *klass)
{
  signals[OPEN_REQUESTED] =
    g_signal_new ("open-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);

  signals[MOVE_REQUESTED] =
    g_signal_new ("move-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  signals[REMOVE_REQUESTED] =
    g_signal_new ("remove-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
csel_compare_head_class_init (CselCompareHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_compare_head_dispose;
  add_signals (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-compare-head.ui");
  gtk_widget_class_bind_template_child (widget_class, CselCompareHead, item);
  gtk_widget_class_bind_template_child (widget_class, CselCompareHead, maker);
  gtk_widget_class_bind_template_child (widget_class, CselCompareHead, kind);
  gtk_widget_class_bind_template_child (widget_class, CselCompareHead, trust);
  gtk_widget_class_bind_template_callback (widget_class, csel_compare_head_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_compare_head_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_compare_head_drop_cb);

  gtk_widget_class_install_action (widget_class, "head.move-left", NULL, move_left);
  gtk_widget_class_install_action (widget_class, "head.move-right", NULL, move_right);
  gtk_widget_class_install_action (widget_class, "head.remove", NULL, remove_column);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_CONTROL_MASK, "head.move-left", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_CONTROL_MASK, "head.move-right", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "head.remove", NULL);
  gtk_widget_class_set_css_name (widget_class, "compare-head");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
csel_compare_head_init (CselCompareHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_size_request (GTK_WIDGET (self), CSEL_COMPARE_COLUMN_WIDTH, -1);
}

/**
 * csel_compare_head_new:
 *
 * Returns: a head that shows nothing yet
 */
GtkWidget *
csel_compare_head_new (void)
{
  return g_object_new (CSEL_TYPE_COMPARE_HEAD, NULL);
}

/**
 * csel_compare_head_set_product:
 * @self: a head
 * @product: what its column is about
 * @position: which column it is
 * @n: how many columns there are
 * @locale: the language
 */
void
csel_compare_head_set_product (CselCompareHead  *self,
                               CselProduct      *product,
                               guint             position,
                               guint             n,
                               const CselLocale *locale)
{
  const char *item = csel_product_get_item (product);
  const char *kind = csel_label_code (locale, CSEL_PROPERTY_KIND, csel_product_get_kind (product));
  g_autofree char *trust = csel_label_second_hand (locale, product);
  /* Translators: the item number of a product */
  g_autofree char *tooltip = g_strdup_printf (_("Show %s"), item);

  g_return_if_fail (CSEL_IS_COMPARE_HEAD (self));

  self->position = position;
  gtk_button_set_label (self->item, item);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->item), tooltip);
  gtk_label_set_text (self->maker, csel_product_get_manufacturer (product));
  gtk_label_set_text (self->kind, kind != NULL ? kind : "");
  gtk_label_set_text (self->trust, trust != NULL ? csel_label_confidence (locale, CSEL_CONFIDENCE_SECOND_HAND) : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->trust), trust);
  gtk_widget_set_visible (GTK_WIDGET (self->trust), trust != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, item, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "head.move-left", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "head.move-right", position + 1 < n);
}
