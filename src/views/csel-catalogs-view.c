/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCatalogsView: the open catalogues, in a window of its own
 *
 * A row for each (#CselCatalogRow), in the order in which the products are listed.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-catalogs-view.h"

#include "views/csel-catalog-row.h"

struct _CselCatalogsView
{
  GtkWindow         parent_instance;

  CselOpenCatalogs *catalogs;

  GtkListBox       *list;
  GtkWidget        *open;
};

enum {
  OPEN_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselCatalogsView, csel_catalogs_view, GTK_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static void
csel_catalogs_view_open_cb (CselCatalogsView *self)
{
  g_signal_emit (self, signals[OPEN_REQUESTED], 0);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  CselCatalogsView *self = user_data;

  return csel_catalog_row_new (self->catalogs, item);
}

static void
csel_catalogs_view_dispose (GObject *object)
{
  CselCatalogsView *self = CSEL_CATALOGS_VIEW (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_CATALOGS_VIEW);
  g_clear_object (&self->catalogs);

  G_OBJECT_CLASS (csel_catalogs_view_parent_class)->dispose (object);
}

static void
csel_catalogs_view_class_init (CselCatalogsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_catalogs_view_dispose;

  /**
   * CselCatalogsView::open-requested:
   *
   * The user wants to open another.
   */
  signals[OPEN_REQUESTED] =
    g_signal_new ("open-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-catalogs-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselCatalogsView, list);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogsView, open);
  gtk_widget_class_bind_template_callback (widget_class, csel_catalogs_view_open_cb);
}

static void
csel_catalogs_view_init (CselCatalogsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_catalogs_view_new:
 * @catalogs: the open catalogues
 *
 * Returns: a window
 */
GtkWidget *
csel_catalogs_view_new (CselOpenCatalogs *catalogs)
{
  CselCatalogsView *self = g_object_new (CSEL_TYPE_CATALOGS_VIEW, NULL);

  self->catalogs = g_object_ref (catalogs);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (catalogs), make_row, self, NULL);

  return GTK_WIDGET (self);
}
