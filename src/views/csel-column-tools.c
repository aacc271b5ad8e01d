/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselColumnTools: what can be done with the columns of the product table, by keyboard too
 *
 *   [ Poles ▾ ] [↑] [↓] [◀] [▶] [−] [+]     sort, move and widen one that is shown
 *   [ Best match first ]
 *   CselColumnList                          show others
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-column-tools.h"

#include <glib/gi18n.h>

#include "lists/csel-used-columns.h"
#include "report/csel-cells.h"
#include "views/csel-column-list.h"
#include "views/csel-widget.h"

#define WIDER 24

struct _CselColumnTools
{
  GtkWidget         parent_instance;

  CselSession      *session;
  CselTableColumns *columns;
  CselUsedColumns  *used;
  GPtrArray        *shown;

  GtkDropDown      *column;
  CselColumnList   *list;
};

/* Columns that do not divide a result, and are read all the same */
static const char *const naming_columns[] = {
  CSEL_COLUMN_ITEM, CSEL_COLUMN_TITLE, CSEL_COLUMN_KIND, CSEL_COLUMN_MANUFACTURER, CSEL_COLUMN_POLES,
  CSEL_COLUMN_PIN_SPACING, CSEL_COLUMN_VOLTAGE, CSEL_COLUMN_CURRENT, "type-designation", "gtin",
};

G_DEFINE_FINAL_TYPE (CselColumnTools, csel_column_tools, GTK_TYPE_WIDGET)

static char *
make_title (CselColumnTools *self,
            const char *column)
{
  return csel_cells_title (csel_result_get_listing (csel_session_get_result (self->session)), column,
                           csel_session_get_rating_context (self->session), csel_session_get_locale (self->session));
}

static void
add_to_list (CselColumnTools *self,
             GHashTable      *added,
             const char      *column)
{
  g_autofree char *title = NULL;
  g_autofree char *code = csel_cells_format_code (column);

  if (!g_hash_table_add (added, g_strdup (column)))
    return;

  title = make_title (self, column);
  csel_column_list_add (self->list, column, title, code, csel_table_columns_has (self->columns, column));
}

/* Those that are shown in their order, then what products are called, then what they state */
static void
fill_list (CselColumnTools *self)
{
  const char *const *ids = csel_used_columns_get_ids (self->used);
  g_autoptr(GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  csel_column_list_clear (self->list);
  for (guint i = 0; i < self->shown->len; i++)
    add_to_list (self, added, g_ptr_array_index (self->shown, i));
  for (guint i = 0; i < G_N_ELEMENTS (naming_columns); i++)
    add_to_list (self, added, naming_columns[i]);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    add_to_list (self, added, ids[i]);
  csel_column_list_show (self->list);
}

/* Keeps the choice where the column is still shown */
static void
fill_choice (CselColumnTools *self)
{
  g_auto(GStrv) layout = csel_table_columns_get_layout (self->columns);
  g_autoptr(GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = gtk_drop_down_get_selected (self->column);
  g_autofree char *id = chosen < self->shown->len ? g_strdup (g_ptr_array_index (self->shown, chosen)) : NULL;

  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; layout[i] != NULL; i++)
    {
      char *shown = g_strndup (layout[i], (gsize)(g_strrstr (layout[i], ":") - layout[i]));
      g_autofree char *title = make_title (self, shown);

      gtk_string_list_append (titles, title);
      g_ptr_array_add (self->shown, shown);
    }
  gtk_drop_down_set_model (self->column, G_LIST_MODEL (titles));
  if (id != NULL && g_ptr_array_find_with_equal_func (self->shown, id, g_str_equal, &chosen))
    gtk_drop_down_set_selected (self->column, chosen);
}

static void
fill (CselColumnTools *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  fill_choice (self);
  fill_list (self);
}

static const char *
get_chosen (CselColumnTools *self)
{
  guint chosen = gtk_drop_down_get_selected (self->column);

  return chosen < self->shown->len ? g_ptr_array_index (self->shown, chosen) : NULL;
}

static void
csel_column_tools_toggled_cb (CselColumnTools *self,
                              const char      *column,
                              gboolean         active)
{
  csel_table_columns_set_shown (self->columns, column, active);
}

static void
sort (CselColumnTools *self,
      const char      *column,
      gboolean         descending)
{
  csel_session_set_sort (self->session, column, descending);
}

static void
csel_column_tools_ascending_cb (CselColumnTools *self)
{
  sort (self, get_chosen (self), FALSE);
}

static void
csel_column_tools_descending_cb (CselColumnTools *self)
{
  sort (self, get_chosen (self), TRUE);
}

static void
csel_column_tools_best_cb (CselColumnTools *self)
{
  sort (self, NULL, FALSE);
}

static void
csel_column_tools_backward_cb (CselColumnTools *self)
{
  csel_table_columns_move (self->columns, get_chosen (self), -1);
}

static void
csel_column_tools_forward_cb (CselColumnTools *self)
{
  csel_table_columns_move (self->columns, get_chosen (self), 1);
}

static void
csel_column_tools_narrower_cb (CselColumnTools *self)
{
  csel_table_columns_widen (self->columns, get_chosen (self), -WIDER);
}

static void
csel_column_tools_wider_cb (CselColumnTools *self)
{
  csel_table_columns_widen (self->columns, get_chosen (self), WIDER);
}

static void
csel_column_tools_map (GtkWidget *widget)
{
  CselColumnTools *self = CSEL_COLUMN_TOOLS (widget);

  GTK_WIDGET_CLASS (csel_column_tools_parent_class)->map (widget);
  csel_used_columns_refresh (self->used);
  fill (self);
}

static void
csel_column_tools_dispose (GObject *object)
{
  CselColumnTools *self = CSEL_COLUMN_TOOLS (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_COLUMN_TOOLS);
  g_clear_object (&self->columns);
  g_clear_object (&self->used);
  g_clear_object (&self->session);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (csel_column_tools_parent_class)->dispose (object);
}

static void
csel_column_tools_class_init (CselColumnToolsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_column_tools_dispose;
  widget_class->map = csel_column_tools_map;

  g_type_ensure (CSEL_TYPE_COLUMN_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-column-tools.ui");
  gtk_widget_class_bind_template_child (widget_class, CselColumnTools, column);
  gtk_widget_class_bind_template_child (widget_class, CselColumnTools, list);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_tools_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_tools_ascending_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_tools_descending_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_tools_best_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_tools_backward_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_tools_forward_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_tools_narrower_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_column_tools_wider_cb);
}

static void
csel_column_tools_init (CselColumnTools *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_column_tools_set_columns:
 * @self: tools
 * @session: the session whose result the table shows
 * @columns: the columns of the table; set once
 */
void
csel_column_tools_set_columns (CselColumnTools  *self,
                               CselSession      *session,
                               CselTableColumns *columns)
{
  g_return_if_fail (CSEL_IS_COLUMN_TOOLS (self));
  g_return_if_fail (self->columns == NULL);

  self->session = g_object_ref (session);
  self->columns = g_object_ref (columns);
  self->used = csel_used_columns_new (session);
  g_signal_connect_object (self->used, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (columns, "changed", G_CALLBACK (fill_choice), self, G_CONNECT_SWAPPED);
}
