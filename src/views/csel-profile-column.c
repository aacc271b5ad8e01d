/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselProfileColumn: a column of an export profile: whether it is written, what it is called, where it stands
 *
 *   [✓] Item number   [ Part number ]  [↑][↓]
 *
 * Alt+↑ and Alt+↓ move it, too.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-profile-column.h"

#include <glib/gi18n.h>

#include "views/csel-widget.h"

struct _CselProfileColumn
{
  GtkWidget       parent_instance;

  CselPartsColumn column;

  GtkCheckButton *active;
  GtkEntry       *title;
  GtkWidget      *up;
  GtkWidget      *down;
};

enum {
  CHANGED,
  MOVE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselProfileColumn, csel_profile_column, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
csel_profile_column_changed_cb (CselProfileColumn *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
move_activate (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  g_signal_emit (widget, signals[MOVE], 0, g_str_equal (action, "column.up") ? -1 : 1);
  /* What is taken elsewhere loses the focus */
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

static void
csel_profile_column_dispose (GObject *object)
{
  csel_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_PROFILE_COLUMN);

  G_OBJECT_CLASS (csel_profile_column_parent_class)->dispose (object);
}

static void
csel_profile_column_class_init (CselProfileColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_profile_column_dispose;

  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  /**
   * CselProfileColumn::move:
   * @by: -1 for up, 1 for down
   */
  signals[MOVE] =
    g_signal_new ("move",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "column.up", NULL, move_activate);
  gtk_widget_class_install_action (widget_class, "column.down", NULL, move_activate);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-profile-column.ui");
  gtk_widget_class_bind_template_child (widget_class, CselProfileColumn, active);
  gtk_widget_class_bind_template_child (widget_class, CselProfileColumn, title);
  gtk_widget_class_bind_template_child (widget_class, CselProfileColumn, up);
  gtk_widget_class_bind_template_child (widget_class, CselProfileColumn, down);
  gtk_widget_class_bind_template_callback (widget_class, csel_profile_column_changed_cb);
}

static void
csel_profile_column_init (CselProfileColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_name (gpointer    widget,
          const char *format,
          const char *name)
{
  g_autofree char *text = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/**
 * csel_profile_column_new:
 * @column: a column
 * @name: what the program calls it
 * @active: whether it is written
 * @title: (nullable): what it is called in the profile, %NULL for what the program calls it
 *
 * Returns: a row
 */
GtkWidget *
csel_profile_column_new (CselPartsColumn column,
                         const char     *name,
                         gboolean        active,
                         const char     *title)
{
  CselProfileColumn *self = g_object_new (CSEL_TYPE_PROFILE_COLUMN, NULL);

  self->column = column;
  gtk_check_button_set_label (self->active, name);
  gtk_check_button_set_active (self->active, active);
  gtk_entry_set_placeholder_text (self->title, name);
  gtk_editable_set_text (GTK_EDITABLE (self->title), title != NULL ? title : "");
  /* Translators: a column */
  set_name (self->title, _("Heading of %s"), name);
  set_name (self->up, _("Move %s up"), name);
  set_name (self->down, _("Move %s down"), name);

  return GTK_WIDGET (self);
}

/**
 * csel_profile_column_get_column:
 * @self: a row
 *
 * Returns: the column
 */
CselPartsColumn
csel_profile_column_get_column (CselProfileColumn *self)
{
  g_return_val_if_fail (CSEL_IS_PROFILE_COLUMN (self), CSEL_PARTS_COLUMN_ITEM);

  return self->column;
}

/**
 * csel_profile_column_get_active:
 * @self: a row
 *
 * Returns: whether it is written
 */
gboolean
csel_profile_column_get_active (CselProfileColumn *self)
{
  g_return_val_if_fail (CSEL_IS_PROFILE_COLUMN (self), FALSE);

  return gtk_check_button_get_active (self->active);
}

/**
 * csel_profile_column_get_title:
 * @self: a row
 *
 * Returns: what it is called in the profile; empty for what the program calls it
 */
const char *
csel_profile_column_get_title (CselProfileColumn *self)
{
  g_return_val_if_fail (CSEL_IS_PROFILE_COLUMN (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->title));
}
