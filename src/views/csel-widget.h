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

/**
 * csel_widget_set_tooltip:
 * @widget: a widget that is shown again and again, as that of a row
 * @text: (nullable): its tooltip
 *
 * gtk_widget_set_tooltip_text() asks the display where the pointer is, and waits for the answer; this
 * asks only if there is something new to say.
 */
static inline void
csel_widget_set_tooltip (GtkWidget  *widget,
                         const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

/**
 * csel_widget_weak_ref:
 * @widget: a widget that begins a task
 *
 * A task that is under way does not keep a window that is closed.
 *
 * Returns: (transfer full): user data for the task's callback, see csel_widget_weak_take()
 */
static inline gpointer
csel_widget_weak_ref (gpointer widget)
{
  GWeakRef *ref = g_new (GWeakRef, 1);

  g_weak_ref_init (ref, widget);

  return ref;
}

/**
 * csel_widget_weak_take:
 * @user_data: (transfer full): what csel_widget_weak_ref() has returned
 *
 * Returns: (transfer full) (nullable): the widget, %NULL if it is gone
 */
static inline gpointer
csel_widget_weak_take (gpointer user_data)
{
  GWeakRef *ref = user_data;
  gpointer widget = g_weak_ref_get (ref);

  g_weak_ref_clear (ref);
  g_free (ref);

  return widget;
}

G_END_DECLS
