/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselBanner: a message across the window that stays until it is closed
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-banner.h"

#include <string.h>

#include "views/csel-widget.h"

struct _CselBanner
{
  GtkWidget    parent_instance;

  GtkRevealer *revealer;
  GtkLabel    *label;
};

G_DEFINE_FINAL_TYPE (CselBanner, csel_banner, GTK_TYPE_WIDGET)

static void
csel_banner_close_cb (CselBanner *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
csel_banner_dispose (GObject *object)
{
  csel_widget_dispose_template (GTK_WIDGET (object), CSEL_TYPE_BANNER);

  G_OBJECT_CLASS (csel_banner_parent_class)->dispose (object);
}

static void
csel_banner_class_init (CselBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_banner_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, CselBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, CselBanner, label);
  gtk_widget_class_bind_template_callback (widget_class, csel_banner_close_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
csel_banner_init (CselBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_banner_show:
 * @self: a banner
 * @message: (nullable): what to tell the user, %NULL to take back what was told
 *
 * A message does not hide another one that nobody has closed yet.
 */
void
csel_banner_show (CselBanner *self,
                  const char *message)
{
  const char *standing = csel_banner_get_text (self);
  g_autofree char *both = NULL;

  g_return_if_fail (CSEL_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, message != NULL);
  if (message == NULL || (standing != NULL && strstr (standing, message) != NULL))
    return;

  both = standing != NULL ? g_strconcat (standing, "\n", message, NULL) : g_strdup (message);
  gtk_label_set_text (self->label, both);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
}

/**
 * csel_banner_get_text:
 * @self: a banner
 *
 * Returns: (nullable): the message that is shown
 */
const char *
csel_banner_get_text (CselBanner *self)
{
  g_return_val_if_fail (CSEL_IS_BANNER (self), NULL);

  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_text (self->label) : NULL;
}
