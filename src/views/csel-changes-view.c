/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselChangesView: what has changed in the catalogues since the project was saved, field by field
 *
 *   831-1104/320-000                                   [ Accept ]
 *   Width: 3 mm → 4 mm
 *
 * Nothing is exchanged that is not accepted; each can be undone.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-changes-view.h"

#include <glib/gi18n.h>

#include "model/csel-revision.h"
#include "text/csel-revision-text.h"

struct _CselChangesView
{
  GtkWindow    parent_instance;

  CselSession *session;
  GPtrArray   *changes;

  GtkListBox  *list;
};

G_DEFINE_FINAL_TYPE (CselChangesView, csel_changes_view, GTK_TYPE_WINDOW)

static void
accept_row (CselChangesView *self,
            GtkWidget       *row)
{
  const CselProductChange *change = g_object_get_data (G_OBJECT (row), "change");
  /* Translators: name of a change: an item number */
  g_autofree char *name = g_strdup_printf (_("Accept the data of %s"), csel_product_get_item (change->after));

  csel_project_changes_accept (csel_session_get_project (self->session), change, name);
  gtk_list_box_remove (self->list, row);
}

static void
accept_cb (CselChangesView *self,
           GtkButton       *button)
{
  accept_row (self, gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW));
  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    gtk_window_close (GTK_WINDOW (self));
}

static void
csel_changes_view_accept_all_cb (CselChangesView *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    accept_row (self, GTK_WIDGET (row));
  gtk_window_close (GTK_WINDOW (self));
}

/* "Width: 3 mm → 4 mm", a line for each */
static char *
describe (CselChangesView         *self,
          const CselProductChange *change)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  g_autoptr(CselProduct) before = csel_product_new (csel_product_get_catalog (change->before),
                                                    csel_product_get_row (change->before));
  g_autoptr(CselProduct) after = csel_product_new (csel_product_get_catalog (change->after),
                                                   csel_product_get_row (change->after));
  g_autoptr(GArray) revisions = csel_revision_list (before, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < revisions->len; i++)
    {
      const CselRevision *revision = &g_array_index (revisions, CselRevision, i);
      g_autofree char *label = csel_text_revision_label (locale, before, after, revision);
      g_autofree char *what = csel_text_revision_change (locale, before, after, revision);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", label, what);
    }

  return g_string_free (text, FALSE);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static void
add_row (CselChangesView         *self,
         const CselProductChange *change)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = make_label (csel_product_get_item (change->before));
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Accept"));
  g_autofree char *text = describe (self, change);
  /* Translators: an item number */
  g_autofree char *name = g_strdup_printf (_("Accept the data of %s"), csel_product_get_item (change->after));

  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (texts), heading);
  gtk_box_append (GTK_BOX (texts), make_label (text));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_object_set_data (G_OBJECT (row), "change", (gpointer)change);
  gtk_list_box_append (self->list, row);
}

static void
csel_changes_view_dispose (GObject *object)
{
  CselChangesView *self = CSEL_CHANGES_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_CHANGES_VIEW);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_changes_view_parent_class)->dispose (object);
}

static void
csel_changes_view_class_init (CselChangesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_changes_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-changes-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselChangesView, list);
  gtk_widget_class_bind_template_callback (widget_class, csel_changes_view_accept_all_cb);
}

static void
csel_changes_view_init (CselChangesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_changes_view_new:
 * @session: the session whose project it is
 * @changes: (element-type CselProductChange): what has changed, see csel_project_changes_list()
 *
 * Returns: a window that shows it
 */
GtkWidget *
csel_changes_view_new (CselSession *session,
                       GPtrArray   *changes)
{
  CselChangesView *self = g_object_new (CSEL_TYPE_CHANGES_VIEW, NULL);

  self->session = g_object_ref (session);
  self->changes = g_ptr_array_ref (changes);
  for (guint i = 0; i < changes->len; i++)
    add_row (self, g_ptr_array_index (changes, i));

  return GTK_WIDGET (self);
}
