/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselColumnList: columns to choose from, with an entry to search them by name
 *
 *   [ search            ]
 *   [✓] Item number
 *   [ ] Rated current
 *   212 more: search for them
 *
 * A catalogue may bring a thousand columns: some are shown, all are found.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-column-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/csel-fold.h"
#include "views/csel-widget.h"

#define N_SHOWN 60

struct _CselColumnList
{
  GtkWidget       parent_instance;

  GPtrArray      *columns;
  gboolean        is_updating;

  GtkSearchEntry *search;
  GtkBox         *rows;
  GtkLabel       *rest;
};

typedef struct
{
  char    *id;
  char    *title;
  char    *code;
  char    *folded;
  gboolean active;
} Column;

enum {
  TOGGLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselColumnList, csel_column_list, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
column_free (gpointer data)
{
  Column *column = data;

  g_free (column->id);
  g_free (column->title);
  g_free (column->code);
  g_free (column->folded);
  g_free (column);
}

static void
toggled_cb (CselColumnList *self,
            GtkCheckButton *row)
{
  Column *column = g_object_get_data (G_OBJECT (row), "column");

  if (self->is_updating)
    return;

  column->active = gtk_check_button_get_active (row);
  g_signal_emit (self, signals[TOGGLED], 0, column->id, column->active);
}

static GtkWidget *
need_row (CselColumnList *self,
          GtkWidget     **next)
{
  GtkWidget *row = *next;

  if (row == NULL)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      row = gtk_check_button_new ();
      gtk_check_button_set_child (GTK_CHECK_BUTTON (row), label);
      g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->rows, row);
    }
  *next = gtk_widget_get_next_sibling (row);
  gtk_widget_set_visible (row, TRUE);

  return row;
}

static void
show_column (CselColumnList *self,
             Column         *column,
             GtkWidget     **next)
{
  GtkWidget *row = need_row (self, next);
  g_autofree char *tooltip = column->code != NULL ? g_strdup_printf ("%s (%s)", column->title, column->code) :
                             g_strdup (column->title);

  g_object_set_data (G_OBJECT (row), "column", column);
  gtk_label_set_text (GTK_LABEL (gtk_check_button_get_child (GTK_CHECK_BUTTON (row))), column->title);
  csel_widget_set_tooltip (row, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, column->title, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row), column->active);
}

/* Return chooses what was searched for */
static void
csel_column_list_activate_cb (CselColumnList *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  if (first != NULL && gtk_widget_get_visible (first) && *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    gtk_widget_activate (first);
}

static void
csel_column_list_search_cb (CselColumnList *self)
{
  csel_column_list_show (self);
}

static void
csel_column_list_dispose (GObject *object)
{
  CselColumnList *self = CSEL_COLUMN_LIST (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_COLUMN_LIST);
  g_clear_pointer (&self->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (csel_column_list_parent_class)->dispose (object);
}

static void
csel_column_list_class_init (CselColumnListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_column_list_dispose;

  /**
   * CselColumnList::toggled:
   * @column: the id of a column
   * @active: whether it is wanted now
   */
  signals[TOGGLED] =
    g_signal_new ("toggled",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-column-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CselColumnList, search);
  gtk_widget_class_bind_template_child (widget_class, CselColumnList, rows);
  gtk_widget_class_bind_template_child (widget_class, CselColumnList, rest);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_list_search_cb);
}

static void
csel_column_list_init (CselColumnList *self)
{
  self->columns = g_ptr_array_new_with_free_func (column_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_column_list_clear:
 * @self: a list
 *
 * Takes away all columns, and what is searched for.
 */
void
csel_column_list_clear (CselColumnList *self)
{
  g_return_if_fail (CSEL_IS_COLUMN_LIST (self));

  g_ptr_array_set_size (self->columns, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  csel_column_list_show (self);
}

/**
 * csel_column_list_add:
 * @self: a list
 * @column: the id of a column
 * @title: its heading
 * @code: (nullable): what a classification calls it
 * @active: whether it is wanted
 *
 * Adds a column, seen after csel_column_list_show().
 */
void
csel_column_list_add (CselColumnList *self,
                      const char     *column,
                      const char     *title,
                      const char     *code,
                      gboolean        active)
{
  g_autofree char *text = g_strdup_printf ("%s %s", title, code != NULL ? code : "");
  Column *added = g_new0 (Column, 1);

  g_return_if_fail (CSEL_IS_COLUMN_LIST (self));

  added->id = g_strdup (column);
  added->title = g_strdup (title);
  added->code = g_strdup (code);
  added->folded = csel_fold_text (text);
  added->active = active;
  g_ptr_array_add (self->columns, added);
}

/**
 * csel_column_list_show:
 * @self: a list
 *
 * Shows the columns that were added and have the words that are searched for.
 */
void
csel_column_list_show (CselColumnList *self)
{
  g_autofree char *folded = NULL;
  GtkWidget *next;
  guint n = 0;

  g_return_if_fail (CSEL_IS_COLUMN_LIST (self));

  folded = csel_fold_text (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  next = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  self->is_updating = TRUE;
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (strstr (column->folded, folded) != NULL && n++ < N_SHOWN)
        show_column (self, column, &next);
    }
  for (; next != NULL; next = gtk_widget_get_next_sibling (next))
    gtk_widget_set_visible (next, FALSE);
  self->is_updating = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->rest), n > N_SHOWN || n == 0);
  if (n > N_SHOWN)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("%u more: search for it", "%u more: search for them",
                                                         n - N_SHOWN), n - N_SHOWN);

      gtk_label_set_text (self->rest, rest);
    }
  else
    gtk_label_set_text (self->rest, _("None is called so"));
}
