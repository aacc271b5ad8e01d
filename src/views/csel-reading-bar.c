/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselReadingBar: how far a catalogue has been read, with a way to stop it; only there while it is
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-reading-bar.h"

#include <glib/gi18n.h>

#include "views/csel-catalog-row.h"
#include "views/csel-widget.h"

struct _CselReadingBar
{
  GtkWidget         parent_instance;

  CselOpenCatalogs *catalogs;

  GtkLabel         *label;
  GtkProgressBar   *progress;
};

G_DEFINE_FINAL_TYPE (CselReadingBar, csel_reading_bar, GTK_TYPE_WIDGET)

static void
csel_reading_bar_cancel_cb (CselReadingBar *self)
{
  CselOpenCatalog *item = csel_open_catalogs_get_reading (self->catalogs);

  if (item != NULL)
    csel_open_catalog_cancel (item);
}

/* What is over at once is not shown: an item is read further before it is */
static void
show (CselReadingBar *self)
{
  CselOpenCatalog *item = csel_open_catalogs_get_reading (self->catalogs);
  double fraction = item != NULL ? csel_loader_get_fraction (csel_open_catalog_get_loader (item)) : 0;
  g_autofree char *name = NULL;
  g_autofree char *reading = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), fraction > 0);
  if (fraction <= 0)
    return;

  name = csel_open_catalog_get_name (item);
  reading = csel_catalog_row_describe_reading (item);
  /* Translators: a catalogue, and how far it has been read */
  text = g_strdup_printf (_("%s: %s"), name, reading);
  gtk_label_set_text (self->label, text);
  gtk_progress_bar_set_fraction (self->progress, fraction);
}

static void
csel_reading_bar_dispose (GObject *object)
{
  CselReadingBar *self = CSEL_READING_BAR (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_READING_BAR);
  g_clear_object (&self->catalogs);

  G_OBJECT_CLASS (csel_reading_bar_parent_class)->dispose (object);
}

static void
csel_reading_bar_class_init (CselReadingBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_reading_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-reading-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CselReadingBar, label);
  gtk_widget_class_bind_template_child (widget_class, CselReadingBar, progress);
  gtk_widget_class_bind_template_callback (widget_class, csel_reading_bar_cancel_cb);
}

static void
csel_reading_bar_init (CselReadingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_reading_bar_set_catalogs:
 * @self: a bar
 * @catalogs: the open catalogues
 */
void
csel_reading_bar_set_catalogs (CselReadingBar   *self,
                               CselOpenCatalogs *catalogs)
{
  g_return_if_fail (CSEL_IS_READING_BAR (self));

  g_set_object (&self->catalogs, catalogs);
  g_signal_connect_object (catalogs, "progressed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}
