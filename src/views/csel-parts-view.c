/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPartsView: the parts list at the bottom of the window
 *
 * One line sums it up; opened, each line has its quantity and can be removed at once, with
 * undo in reach.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-parts-view.h"

#include <glib/gi18n.h>

#include "rules/csel-swap.h"
#include "text/csel-verdict-text.h"
#include "views/csel-parts-row.h"
#include "views/csel-widget.h"

struct _CselPartsView
{
  GtkWidget    parent_instance;

  CselSession *session;

  GtkLabel    *summary;
  GtkButton   *undo;
  GtkButton   *redo;
  GtkRevealer *revealer;
  GtkListBox  *lines;
};

G_DEFINE_FINAL_TYPE (CselPartsView, csel_parts_view, GTK_TYPE_WIDGET)

static void
update_summary (CselPartsView *self)
{
  GListModel *list = G_LIST_MODEL (csel_session_get_parts_list (self->session));
  guint n = g_list_model_get_n_items (list);
  g_autoptr(GString) text = g_string_new (_("Parts list"));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CselPartsLine) line = g_list_model_get_item (list, i);
      g_autofree char *line_name = csel_parts_line_get_name (line);

      g_string_append_printf (text, " · %s × %u", line_name, csel_parts_line_get_quantity (line));
    }
  if (n == 0)
    g_string_append_printf (text, " · %s", _("empty"));
  gtk_label_set_text (self->summary, text->str);
}

static void
set_tooltip (GtkButton  *button,
             const char *format,
             const char *name)
{
  g_autofree char *tooltip = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (name != NULL)
    tooltip = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), tooltip);
}

static void
update_names (CselPartsView *self)
{
  CselPartsList *list = csel_session_get_parts_list (self->session);

  /* Translators: the name of a change, as in “Undo Add 12 × 216-266” */
  set_tooltip (self->undo, _("Undo: %s"), csel_undo_get_undo_name (csel_parts_list_get_undo (list)));
  set_tooltip (self->redo, _("Redo: %s"), csel_undo_get_redo_name (csel_parts_list_get_undo (list)));
}

static guint
find_position (CselPartsView *self,
               CselPartsRow  *row)
{
  GtkWidget *list_row = gtk_widget_get_parent (GTK_WIDGET (row));

  return (guint)gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (list_row));
}

static void
quantity_cb (CselPartsView *self,
             guint          quantity,
             CselPartsRow  *row)
{
  g_autoptr(CselPartsLine) line = csel_parts_line_copy (csel_parts_row_get_line (row), quantity);
  g_autofree char *item = csel_parts_line_get_name (line);
  /* Translators: name of a change: an item number, then how many pieces */
  g_autofree char *name = g_strdup_printf (_("Change %s to %u"), item, quantity);

  csel_parts_list_splice (csel_session_get_parts_list (self->session), find_position (self, row), 1,
                          &line, 1, name);
}

static void
remove_cb (CselPartsView *self,
           CselPartsRow  *row)
{
  g_autofree char *item = csel_parts_line_get_name (csel_parts_row_get_line (row));
  /* Translators: name of a change: an item number */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), item);

  csel_parts_list_splice (csel_session_get_parts_list (self->session), find_position (self, row), 1,
                          NULL, 0, name);
}

static void
insert_row (CselPartsView *self,
            CselPartsLine *line,
            guint          position)
{
  GtkWidget *row = csel_parts_row_new (line, csel_session_get_locale (self->session));
  GtkWidget *list_row = gtk_list_box_row_new ();

  g_signal_connect_object (row, "quantity-requested", G_CALLBACK (quantity_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove-requested", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_widget_set_focusable (list_row, FALSE);
  gtk_list_box_insert (self->lines, list_row, (int)position);
}

/* A connector that is used twice can be plugged into the wrong place */
static void
update_notes (CselPartsView *self)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  g_autoptr(GPtrArray) swaps = csel_swap_find (G_LIST_MODEL (csel_session_get_parts_list (self->session)));

  for (guint i = 0; i < swaps->len; i++)
    {
      GtkListBoxRow *list_row = gtk_list_box_get_row_at_index (self->lines, (int)i);
      const CselVerdict *swap = g_ptr_array_index (swaps, i);
      g_autofree char *note = swap != NULL ?
                              csel_text_mating_line (locale, csel_verdict_find (swap, CSEL_RULE_SWAP)) : NULL;

      csel_parts_row_set_note (CSEL_PARTS_ROW (gtk_list_box_row_get_child (list_row)), note);
    }
}

/* A line that takes the place of another takes its row too */
static void
items_changed_cb (CselPartsView *self,
                  guint          position,
                  guint          n_removed,
                  guint          n_added,
                  GListModel    *list)
{
  for (guint i = 0; i < MAX (n_removed, n_added); i++)
    {
      guint at = position + MIN (i, n_added);
      GtkListBoxRow *list_row = i < n_removed ?
                                gtk_list_box_get_row_at_index (self->lines, (int)at) : NULL;
      g_autoptr(CselPartsLine) line = i < n_added ? g_list_model_get_item (list, at) : NULL;

      if (line == NULL)
        gtk_list_box_remove (self->lines, GTK_WIDGET (list_row));
      else if (list_row != NULL)
        csel_parts_row_set_line (CSEL_PARTS_ROW (gtk_list_box_row_get_child (list_row)), line,
                                 csel_session_get_locale (self->session));
      else
        insert_row (self, line, at);
    }
  update_notes (self);
  update_summary (self);
}

static void
csel_parts_view_dispose (GObject *object)
{
  CselPartsView *self = CSEL_PARTS_VIEW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PARTS_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_parts_view_parent_class)->dispose (object);
}

static void
csel_parts_view_class_init (CselPartsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_parts_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-parts-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, summary);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, undo);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, redo);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, revealer);
  gtk_widget_class_bind_template_child (widget_class, CselPartsView, lines);
}

static void
csel_parts_view_init (CselPartsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_parts_view_set_session:
 * @self: a parts view
 * @session: the session whose parts list it shows; set once
 */
void
csel_parts_view_set_session (CselPartsView *self,
                             CselSession   *session)
{
  CselPartsList *list = csel_session_get_parts_list (session);

  g_return_if_fail (CSEL_IS_PARTS_VIEW (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (csel_parts_list_get_undo (list), "notify::undo-name", G_CALLBACK (update_names), self,
                           G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (list)),
                    G_LIST_MODEL (list));
}

/**
 * csel_parts_view_set_open:
 * @self: a parts view
 * @open: whether the lines are shown
 */
void
csel_parts_view_set_open (CselPartsView *self,
                          gboolean       open)
{
  g_return_if_fail (CSEL_IS_PARTS_VIEW (self));

  gtk_revealer_set_reveal_child (self->revealer, open);
}
