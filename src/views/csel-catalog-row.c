/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselCatalogRow: one of the open catalogues, what is known of it and what can be done with it
 *
 *   Title                                           [ Cancel | ⟳ ] [↑] [↓] [–]
 *   file.xml · version 3 · 2026-01-01 · 1234 products
 *   Reading: 43 % · 12 s left / why it ends early / why it could not be read
 *   ▸ 12 places were skipped or are doubtful
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-catalog-row.h"

#include <glib/gi18n.h>

#include "lists/csel-notice-list.h"
#include "views/csel-widget.h"

struct _CselCatalogRow
{
  GtkWidget         parent_instance;

  CselOpenCatalogs *catalogs;
  CselOpenCatalog  *item;

  GtkLabel         *name;
  GtkLabel         *detail;
  GtkLabel         *state;
  GtkExpander      *notices;
  GtkListView      *notice_list;
  GtkWidget        *cancel;
  GtkWidget        *refresh;
  GtkWidget        *up;
  GtkWidget        *down;
  GtkWidget        *remove;
};

G_DEFINE_FINAL_TYPE (CselCatalogRow, csel_catalog_row, GTK_TYPE_WIDGET)

static void
csel_catalog_row_cancel_cb (CselCatalogRow *self)
{
  csel_open_catalog_cancel (self->item);
}

static void
csel_catalog_row_refresh_cb (CselCatalogRow *self)
{
  csel_open_catalogs_refresh (self->catalogs, self->item);
}

static void
csel_catalog_row_up_cb (CselCatalogRow *self)
{
  csel_open_catalogs_move (self->catalogs, self->item, -1);
}

static void
csel_catalog_row_down_cb (CselCatalogRow *self)
{
  csel_open_catalogs_move (self->catalogs, self->item, 1);
}

static void
csel_catalog_row_remove_cb (CselCatalogRow *self)
{
  csel_open_catalogs_remove (self->catalogs, self->item);
}

static CselCatalog *
get_catalog (CselCatalogRow *self)
{
  CselLoader *loader = csel_open_catalog_get_loader (self->item);
  CselCatalog *catalog = csel_open_catalog_get_catalog (self->item);

  return catalog == NULL && loader != NULL ? csel_loader_get_catalog (loader) : catalog;
}

/* Listed when they are asked for; another catalogue may be there the next time */
static void
csel_catalog_row_expanded_cb (CselCatalogRow *self)
{
  CselCatalog *catalog = csel_open_catalog_get_catalog (self->item);
  g_autoptr(GtkNoSelection) selection = NULL;

  if (catalog != NULL && gtk_expander_get_expanded (self->notices))
    selection = gtk_no_selection_new (G_LIST_MODEL (csel_notice_list_new (catalog)));
  gtk_list_view_set_model (self->notice_list, GTK_SELECTION_MODEL (selection));
}

static void
append_part (GString    *text,
             const char *separator,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

static void
show_detail (CselCatalogRow *self,
             CselCatalog    *catalog)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *file = g_file_get_parse_name (csel_open_catalog_get_file (self->item));
  g_autofree char *base = g_path_get_basename (file);

  append_part (text, "", csel_open_catalog_is_shipped (self->item) ? _("comes with the program") : base);
  if (catalog != NULL)
    {
      guint n = csel_catalog_get_n_products (catalog);
      const char *version = csel_catalog_get_version (catalog);
      g_autofree char *count = g_strdup_printf (ngettext ("%u product", "%u products", n), n);
      g_autofree char *issue = version != NULL && *version != '\0' ? g_strdup_printf (_("version %s"), version) : NULL;

      append_part (text, " · ", issue);
      append_part (text, " · ", csel_catalog_get_date (catalog));
      append_part (text, " · ", count);
    }
  gtk_label_set_text (self->detail, text->str);
  csel_widget_set_tooltip (GTK_WIDGET (self->detail), file);
}

/**
 * csel_catalog_row_describe_reading:
 * @item: an open catalogue
 *
 * Returns: (transfer full) (nullable): how far it is read and how long it will take, %NULL if it is
 *   not being read
 */
char *
csel_catalog_row_describe_reading (CselOpenCatalog *item)
{
  CselLoader *loader = csel_open_catalog_get_loader (item);
  guint percent;
  guint seconds;

  if (loader == NULL)
    return NULL;

  percent = (guint)(csel_loader_get_fraction (loader) * 100);
  if (!csel_loader_get_seconds_left (loader, &seconds))
    return g_strdup (_("reading…"));
  if (seconds < 60)
    /* Translators: how far a file has been read, and how many seconds it will take */
    return g_strdup_printf (_("reading: %u %% · %u s left"), percent, seconds);

  return g_strdup_printf (_("reading: %u %% · %u min left"), percent, (seconds + 30) / 60);
}

static void
show_state (CselCatalogRow *self,
            CselCatalog    *catalog)
{
  const char *error = csel_open_catalog_get_error (self->item);
  const char *problem = csel_open_catalog_get_problem (self->item);
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *reading = csel_catalog_row_describe_reading (self->item);
  g_autofree char *failed = error != NULL ? g_strdup_printf (_("could not be read: %s"), error) : NULL;
  g_autofree char *not_kept = problem != NULL ?
                              g_strdup_printf (_("will be read again at the next start: %s"), problem) : NULL;

  append_part (text, "\n", reading);
  append_part (text, "\n", reading == NULL ? failed : NULL);
  if (catalog != NULL && csel_catalog_get_incomplete (catalog) != NULL)
    {
      g_autofree char *incomplete = g_strdup_printf (_("incomplete: %s"), csel_catalog_get_incomplete (catalog));

      append_part (text, "\n", incomplete);
    }
  append_part (text, "\n", not_kept);
  gtk_label_set_text (self->state, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->state), text->len > 0);
}

static void
show_notices (CselCatalogRow *self,
              CselCatalog    *catalog)
{
  guint n = catalog != NULL && csel_catalog_is_frozen (catalog) ? csel_catalog_get_n_notices (catalog) : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u place was skipped or is doubtful",
                                                     "%u places were skipped or are doubtful", n), n);

  gtk_expander_set_label (self->notices, text);
  gtk_widget_set_visible (GTK_WIDGET (self->notices), n > 0);
}

static void
show (CselCatalogRow *self)
{
  gboolean is_reading = csel_open_catalog_get_loader (self->item) != NULL;
  CselCatalog *catalog = get_catalog (self);
  g_autofree char *name = csel_open_catalog_get_name (self->item);

  gtk_label_set_text (self->name, name);
  show_detail (self, catalog);
  show_state (self, catalog);
  show_notices (self, catalog);
  gtk_widget_set_visible (self->cancel, is_reading);
  gtk_widget_set_visible (self->refresh, !is_reading);
  /* One that cannot be closed keeps the place of the button, so that those of all rows stand in line */
  gtk_widget_set_sensitive (self->remove, !csel_open_catalog_is_shipped (self->item));
  gtk_widget_set_opacity (self->remove, csel_open_catalog_is_shipped (self->item) ? 0 : 1);
}

static void
csel_catalog_row_dispose (GObject *object)
{
  CselCatalogRow *self = CSEL_CATALOG_ROW (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_CATALOG_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->catalogs);

  G_OBJECT_CLASS (csel_catalog_row_parent_class)->dispose (object);
}

static void
csel_catalog_row_class_init (CselCatalogRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_catalog_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-catalog-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, name);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, detail);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, state);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, notices);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, notice_list);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, cancel);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, refresh);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, up);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, down);
  gtk_widget_class_bind_template_child (widget_class, CselCatalogRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, csel_catalog_row_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_catalog_row_refresh_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_catalog_row_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_catalog_row_down_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_catalog_row_remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_catalog_row_expanded_cb);
}

static void
csel_catalog_row_init (CselCatalogRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_catalog_row_new:
 * @catalogs: the open catalogues
 * @item: one of them
 *
 * Returns: a row for it
 */
GtkWidget *
csel_catalog_row_new (CselOpenCatalogs *catalogs,
                      CselOpenCatalog  *item)
{
  CselCatalogRow *self = g_object_new (CSEL_TYPE_CATALOG_ROW, NULL);

  self->catalogs = g_object_ref (catalogs);
  self->item = g_object_ref (item);
  g_signal_connect_object (item, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
