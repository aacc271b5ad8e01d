/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselTableColumns: which columns the product table shows, in which order, how wide
 *
 *   layout   "item-number:144", "pole-number:54", "etim:EF000007:120", …
 *
 * A column that no open catalogue has is kept and not shown: its catalogue may be opened again.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-table-columns.h"

#include <string.h>

#include "lists/csel-text-cell.h"
#include "report/csel-cells.h"
#include "views/csel-column-sort.h"

#define OTHER_WIDTH 120
#define MIN_WIDTH   24

/* Shown where nobody has chosen others */
static const char *const default_layout[] = {
  CSEL_COLUMN_ITEM ":144", CSEL_COLUMN_POLES ":54", CSEL_COLUMN_PIN_SPACING ":98", CSEL_COLUMN_VOLTAGE ":138",
  CSEL_COLUMN_CURRENT ":134", CSEL_COLUMN_KIND ":150", CSEL_COLUMN_TITLE ":200", CSEL_COLUMN_MANUFACTURER ":120",
  NULL
};

typedef struct
{
  CselTableColumns    *owner;
  char                *id;
  GtkColumnViewColumn *view;
} Column;

struct _CselTableColumns
{
  GObject          parent_instance;

  GtkColumnView   *view;
  CselResultModel *model;
  CselListing     *listing;
  GPtrArray       *columns;
  gboolean         is_updating;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselTableColumns, csel_table_columns, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
setup_cell_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               Column                   *column)
{
  gtk_list_item_set_child (item, csel_text_cell_new (column->owner->model, column->id));
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              Column                   *column)
{
  csel_text_cell_set_slot (CSEL_TEXT_CELL (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                Column                   *column)
{
  csel_text_cell_set_slot (CSEL_TEXT_CELL (gtk_list_item_get_child (item)), NULL);
}

static void
column_free (gpointer data)
{
  Column *column = data;

  g_object_unref (column->view);
  g_free (column->id);
  g_free (column);
}

static CselSession *
get_session (CselTableColumns *self)
{
  return csel_result_model_get_session (self->model);
}

static Column *
find_column (CselTableColumns *self,
             const char       *id)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      Column *column = g_ptr_array_index (self->columns, i);

      if (strcmp (column->id, id) == 0)
        return column;
    }

  return NULL;
}

static const char *
get_id (CselTableColumns    *self,
        GtkColumnViewColumn *view)
{
  guint i = 0;

  while (((const Column *)g_ptr_array_index (self->columns, i))->view != view)
    i++;

  return ((const Column *)g_ptr_array_index (self->columns, i))->id;
}

static void
show_title (CselTableColumns *self,
            Column           *column)
{
  CselSession *session = get_session (self);
  g_autofree char *title = csel_cells_title (self->listing, column->id, csel_session_get_rating_context (session),
                                             csel_session_get_locale (session));

  gtk_column_view_column_set_title (column->view, title);
  gtk_column_view_column_set_visible (column->view, csel_column_exists (self->listing, column->id));
}

static void
append_column (CselTableColumns *self,
               const char       *id,
               int               width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSorter) sorter = csel_column_sort_new (id);
  Column *column = g_new0 (Column, 1);

  column->owner = self;
  column->id = g_strdup (id);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), column);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), column);

  column->view = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_column_set_sorter (column->view, sorter);
  gtk_column_view_column_set_resizable (column->view, TRUE);
  gtk_column_view_column_set_fixed_width (column->view, MAX (width, MIN_WIDTH));
  gtk_column_view_column_set_expand (column->view, strcmp (id, CSEL_COLUMN_TITLE) == 0);
  g_ptr_array_add (self->columns, column);
  show_title (self, column);
  gtk_column_view_append_column (self->view, column->view);
}

/* The columns hold no cell that is still shown */
static void
remove_columns (CselTableColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    gtk_column_view_remove_column (self->view, ((Column *)g_ptr_array_index (self->columns, i))->view);
  g_ptr_array_set_size (self->columns, 0);
}

static void
columns_changed_cb (CselTableColumns *self)
{
  if (!self->is_updating)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
csel_table_columns_dispose (GObject *object)
{
  CselTableColumns *self = CSEL_TABLE_COLUMNS (object);

  self->is_updating = TRUE;
  if (self->view != NULL)
    remove_columns (self);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->model);
  g_clear_pointer (&self->listing, csel_listing_unref);

  G_OBJECT_CLASS (csel_table_columns_parent_class)->dispose (object);
}

static void
csel_table_columns_finalize (GObject *object)
{
  g_ptr_array_unref (CSEL_TABLE_COLUMNS (object)->columns);

  G_OBJECT_CLASS (csel_table_columns_parent_class)->finalize (object);
}

static void
csel_table_columns_class_init (CselTableColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = csel_table_columns_dispose;
  object_class->finalize = csel_table_columns_finalize;

  /**
   * CselTableColumns::changed:
   *
   * Other columns are shown, or in another order.
   */
  signals[CHANGED] =
    g_signal_new ("changed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);
}

static void
csel_table_columns_init (CselTableColumns *self)
{
  self->columns = g_ptr_array_new_with_free_func (column_free);
}

/**
 * csel_table_columns_new:
 * @view: a column view without columns; not kept alive
 * @model: what its rows show
 *
 * Returns: (transfer full): the columns of @view, as they are where nobody has chosen others
 */
CselTableColumns *
csel_table_columns_new (GtkColumnView   *view,
                        CselResultModel *model)
{
  CselTableColumns *self = g_object_new (CSEL_TYPE_TABLE_COLUMNS, NULL);

  g_set_weak_pointer (&self->view, view);
  self->model = g_object_ref (model);
  self->listing = csel_listing_ref (csel_result_get_listing (csel_session_get_result (get_session (self))));
  g_signal_connect_object (gtk_column_view_get_columns (view), "items-changed", G_CALLBACK (columns_changed_cb),
                           self, G_CONNECT_SWAPPED);
  csel_table_columns_set_layout (self, default_layout);

  return self;
}

/**
 * csel_table_columns_set_layout:
 * @self: columns
 * @layout: the columns to show, as csel_table_columns_get_layout() has told them; none for those
 *   that are shown where nobody has chosen others
 */
void
csel_table_columns_set_layout (CselTableColumns  *self,
                               const char *const *layout)
{
  g_return_if_fail (CSEL_IS_TABLE_COLUMNS (self));

  self->is_updating = TRUE;
  remove_columns (self);
  if (layout[0] == NULL)
    layout = default_layout;
  for (guint i = 0; layout[i] != NULL; i++)
    {
      /* An id may have colons of its own */
      const char *colon = strrchr (layout[i], ':');
      g_autofree char *id = colon != NULL ? g_strndup (layout[i], (gsize)(colon - layout[i])) : NULL;

      if (id != NULL && *id != '\0' && find_column (self, id) == NULL)
        append_column (self, id, (int)g_ascii_strtoll (colon + 1, NULL, 10));
    }
  self->is_updating = FALSE;
}

/**
 * csel_table_columns_get_layout:
 * @self: columns
 *
 * Returns: (transfer full): the columns in their order, each with its width
 */
GStrv
csel_table_columns_get_layout (CselTableColumns *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  GListModel *views;

  g_return_val_if_fail (CSEL_IS_TABLE_COLUMNS (self), NULL);

  views = gtk_column_view_get_columns (self->view);
  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr(GtkColumnViewColumn) view = g_list_model_get_item (views, i);
      g_autofree char *column = g_strdup_printf ("%s:%d", get_id (self, view),
                                                 gtk_column_view_column_get_fixed_width (view));

      g_strv_builder_add (builder, column);
    }

  return g_strv_builder_end (builder);
}

gboolean
csel_table_columns_has (CselTableColumns *self,
                        const char       *column)
{
  g_return_val_if_fail (CSEL_IS_TABLE_COLUMNS (self), FALSE);

  return find_column (self, column) != NULL;
}

/**
 * csel_table_columns_set_shown:
 * @self: columns
 * @column: the id of a column
 * @shown: whether it is shown; the last one stays
 */
void
csel_table_columns_set_shown (CselTableColumns *self,
                              const char       *column,
                              gboolean          shown)
{
  Column *found;

  g_return_if_fail (CSEL_IS_TABLE_COLUMNS (self));

  found = find_column (self, column);
  if (shown && found == NULL)
    append_column (self, column, OTHER_WIDTH);
  else if (!shown && found != NULL && self->columns->len > 1)
    {
      self->is_updating = TRUE;
      gtk_column_view_remove_column (self->view, found->view);
      g_ptr_array_remove (self->columns, found);
      self->is_updating = FALSE;
      columns_changed_cb (self);
    }
}

/**
 * csel_table_columns_move:
 * @self: columns
 * @column: the id of a column that is shown
 * @by: how many places towards the end, negative towards the start
 */
void
csel_table_columns_move (CselTableColumns *self,
                         const char       *column,
                         int               by)
{
  GListModel *views;
  const Column *moved;

  g_return_if_fail (CSEL_IS_TABLE_COLUMNS (self));

  moved = find_column (self, column);
  views = gtk_column_view_get_columns (self->view);
  for (guint i = 0; moved != NULL && i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr(GtkColumnViewColumn) view = g_list_model_get_item (views, i);

      if (view != moved->view)
        continue;
      /* GTK takes it away and puts it in again */
      self->is_updating = TRUE;
      gtk_column_view_insert_column (self->view,
                                     (guint)CLAMP ((int)i + by, 0, (int)self->columns->len - 1), view);
      self->is_updating = FALSE;
      columns_changed_cb (self);
      return;
    }
}

/**
 * csel_table_columns_widen:
 * @self: columns
 * @column: the id of a column that is shown
 * @by: how many pixels wider
 */
void
csel_table_columns_widen (CselTableColumns *self,
                          const char       *column,
                          int               by)
{
  const Column *found;

  g_return_if_fail (CSEL_IS_TABLE_COLUMNS (self));

  found = find_column (self, column);
  if (found == NULL)
    return;

  gtk_column_view_column_set_fixed_width (found->view,
                                          MAX (gtk_column_view_column_get_fixed_width (found->view) + by, MIN_WIDTH));
  columns_changed_cb (self);
}

/**
 * csel_table_columns_update:
 * @self: columns
 *
 * Names the columns anew: other catalogues may be open, or other ratings chosen.
 */
void
csel_table_columns_update (CselTableColumns *self)
{
  CselListing *listing;

  g_return_if_fail (CSEL_IS_TABLE_COLUMNS (self));

  listing = csel_listing_ref (csel_result_get_listing (csel_session_get_result (get_session (self))));
  csel_listing_unref (self->listing);
  self->listing = listing;
  for (guint i = 0; i < self->columns->len; i++)
    show_title (self, g_ptr_array_index (self->columns, i));
}

/**
 * csel_table_columns_show_sort:
 * @self: columns
 * @column: (nullable): the id of the column by which the rows are sorted
 * @descending: in which direction
 *
 * Shows at the headings how the rows are sorted.
 */
void
csel_table_columns_show_sort (CselTableColumns *self,
                              const char       *column,
                              gboolean          descending)
{
  const Column *found;
  const char *shown;
  gboolean shown_descending;

  g_return_if_fail (CSEL_IS_TABLE_COLUMNS (self));

  found = column != NULL ? find_column (self, column) : NULL;
  if (!csel_column_sort_read (self->view, &shown, &shown_descending))
    shown = NULL, shown_descending = FALSE;
  if (g_strcmp0 (found != NULL ? found->id : NULL, shown) == 0 && (found == NULL || descending == shown_descending))
    return;

  gtk_column_view_sort_by_column (self->view, found != NULL ? found->view : NULL,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}
