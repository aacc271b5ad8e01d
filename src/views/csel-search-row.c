/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSearchRow: a saved search
 *
 *   [ Four poles, lever     ] [✎] [🗑]      a click searches
 *   [ Four poles, lev|      ]               while it is renamed
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-search-row.h"

#include <glib/gi18n.h>

#include "views/csel-widget.h"

struct _CselSearchRow
{
  GtkWidget        parent_instance;

  CselSavedSearch *search;

  GtkStack        *stack;
  GtkButton       *choose;
  GtkLabel        *name;
  GtkButton       *rename;
  GtkButton       *remove;
  GtkEntry        *entry;
};

enum {
  CHOSEN,
  RENAMED,
  REMOVED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselSearchRow, csel_search_row, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
csel_search_row_choose_cb (CselSearchRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
csel_search_row_remove_cb (CselSearchRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
csel_search_row_rename_cb (CselSearchRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), csel_saved_search_get_name (self->search));
  gtk_stack_set_visible_child_name (self->stack, "entry");
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
csel_search_row_renamed_cb (CselSearchRow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  gtk_stack_set_visible_child_name (self->stack, "name");
  gtk_widget_grab_focus (GTK_WIDGET (self->choose));
  if (*name != '\0' && !g_str_equal (name, csel_saved_search_get_name (self->search)))
    {
      csel_saved_search_set_name (self->search, name);
      g_signal_emit (self, signals[RENAMED], 0);
    }
}

static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  CselSearchRow *self = CSEL_SEARCH_ROW (widget);

  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "entry"))
    return FALSE;

  gtk_stack_set_visible_child_name (self->stack, "name");
  gtk_widget_grab_focus (GTK_WIDGET (self->rename));

  return TRUE;
}

static void
show_name (CselSearchRow *self)
{
  const char *name = csel_saved_search_get_name (self->search);
  /* Translators: the name of a saved search */
  g_autofree char *rename = g_strdup_printf (_("Rename %s"), name);
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), name);

  gtk_label_set_text (self->name, name);
  csel_widget_set_tooltip (GTK_WIDGET (self->choose), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choose), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rename), GTK_ACCESSIBLE_PROPERTY_LABEL, rename, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}

static void
csel_search_row_dispose (GObject *object)
{
  CselSearchRow *self = CSEL_SEARCH_ROW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_SEARCH_ROW);
  g_clear_object (&self->search);

  G_OBJECT_CLASS (csel_search_row_parent_class)->dispose (object);
}

static guint
add_signal (GType       type,
            const char *name)
{
  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
csel_search_row_class_init (CselSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_search_row_dispose;

  /* What the user does with the search: searches, has named it otherwise, wants it no longer */
  signals[CHOSEN] = add_signal (G_TYPE_FROM_CLASS (klass), "chosen");
  signals[RENAMED] = add_signal (G_TYPE_FROM_CLASS (klass), "renamed");
  signals[REMOVED] = add_signal (G_TYPE_FROM_CLASS (klass), "removed");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselSearchRow, stack);
  gtk_widget_class_bind_template_child (widget_class, CselSearchRow, choose);
  gtk_widget_class_bind_template_child (widget_class, CselSearchRow, name);
  gtk_widget_class_bind_template_child (widget_class, CselSearchRow, rename);
  gtk_widget_class_bind_template_child (widget_class, CselSearchRow, remove);
  gtk_widget_class_bind_template_child (widget_class, CselSearchRow, entry);
  gtk_widget_class_bind_template_callback (widget_class, csel_search_row_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_search_row_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_search_row_rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_search_row_renamed_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
}

static void
csel_search_row_init (CselSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_search_row_new:
 * @search: a search
 *
 * Returns: a row that shows it
 */
GtkWidget *
csel_search_row_new (CselSavedSearch *search)
{
  CselSearchRow *self = g_object_new (CSEL_TYPE_SEARCH_ROW, NULL);

  self->search = g_object_ref (search);
  g_signal_connect_object (search, "notify::name", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  show_name (self);

  return GTK_WIDGET (self);
}

CselSavedSearch *
csel_search_row_get_search (CselSearchRow *self)
{
  g_return_val_if_fail (CSEL_IS_SEARCH_ROW (self), NULL);

  return self->search;
}
