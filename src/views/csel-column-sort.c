/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * Which column a column view is sorted by
 *
 * GTK 4.8 sorts for itself and tells nobody the column. So each column gets a sorter that
 * sorts nothing: it notes that it was asked first, and says "smaller". Asking the view's
 * sorter to compare two probes then tells the column, and by its answer the direction.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-column-sort.h"

#define CSEL_TYPE_PROBE (csel_probe_get_type ())

G_DECLARE_FINAL_TYPE (CselProbe, csel_probe, CSEL, PROBE, GObject)

struct _CselProbe
{
  GObject     parent_instance;

  const char *column;
};

G_DEFINE_FINAL_TYPE (CselProbe, csel_probe, G_TYPE_OBJECT)

static void
csel_probe_class_init (CselProbeClass *klass)
{
}

static void
csel_probe_init (CselProbe *self)
{
}

static int
note_column (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  CselProbe *probe = CSEL_PROBE ((gpointer)a);

  if (probe->column == NULL)
    probe->column = user_data;

  return GTK_ORDERING_SMALLER;
}

/**
 * csel_column_sort_new:
 * @column: the id of a column
 *
 * Returns: (transfer full): the sorter for a column of a view
 */
GtkSorter *
csel_column_sort_new (const char *column)
{
  return GTK_SORTER (gtk_custom_sorter_new (note_column, g_strdup (column), g_free));
}

/**
 * csel_column_sort_read:
 * @view: a column view whose columns have sorters of csel_column_sort_new()
 * @column: (out): the id of the column it is sorted by, valid as long as the column
 * @descending: (out): in which direction
 *
 * Returns: %FALSE if it is not sorted
 */
gboolean
csel_column_sort_read (GtkColumnView *view,
                       const char   **column,
                       gboolean      *descending)
{
  g_autoptr(CselProbe) a = g_object_new (CSEL_TYPE_PROBE, NULL);
  g_autoptr(CselProbe) b = g_object_new (CSEL_TYPE_PROBE, NULL);
  GtkOrdering order = gtk_sorter_compare (gtk_column_view_get_sorter (view), a, b);

  *column = a->column;
  *descending = order == GTK_ORDERING_LARGER;

  return a->column != NULL;
}
