/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * csel_widget_dispose_template:
 * @widget: a widget that is being disposed
 * @type: the type whose template it has
 *
 * gtk_widget_dispose_template() lets go of the children that are bound; this lets go of all
 * of them, so that a template need not bind what C does not ask for.
 */
static inline void
csel_widget_dispose_template (GtkWidget *widget,
                              GType      type)
{
  GtkWidget *child;

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

G_END_DECLS
