/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What GTK deprecates after 4.8 and has nothing else for in 4.8: here and nowhere else. */

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * csel_widget_get_color:
 * @widget: a widget
 * @color: (out caller-allocates): the colour of its text
 *
 * gtk_widget_get_color() of GTK 4.10.
 */
static inline void
csel_widget_get_color (GtkWidget *widget,
                       GdkRGBA   *color)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
}

/**
 * csel_widget_lookup_color:
 * @widget: a widget
 * @name: a colour that the theme names
 * @color: (out caller-allocates): the colour
 *
 * Returns: %FALSE if the theme does not name it
 */
static inline gboolean
csel_widget_lookup_color (GtkWidget  *widget,
                          const char *name,
                          GdkRGBA    *color)
{
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color);
}

/**
 * csel_column_view_get_list:
 * @view: a column view
 *
 * Returns: (transfer none): the list view inside it
 */
static inline GtkWidget *
csel_column_view_get_list (GtkColumnView *view)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/**
 * csel_column_view_scroll_to:
 * @view: a column view that has been laid out
 * @position: a row
 *
 * Makes @position visible: gtk_column_view_scroll_to() of GTK 4.12.
 */
static inline void
csel_column_view_scroll_to (GtkColumnView *view,
                            guint          position)
{
  gtk_widget_activate_action (csel_column_view_get_list (view), "list.scroll-to-item", "u", position);
}

G_END_DECLS
