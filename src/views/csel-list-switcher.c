/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselListSwitcher: which parts list of the project is shown, in a popover
 *
 *   Cabinet 1      12
 *   Cabinet 2       3
 *   [ name of the list that is shown ]
 *   [ New list ] [ Remove this list ]
 *
 * Each change of the lists is one that can be undone.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-list-switcher.h"

#include <glib/gi18n.h>
#include <string.h>

#include "views/csel-widget.h"

struct _CselListSwitcher
{
  GtkWidget      parent_instance;

  CselSession   *session;
  /* Whose name the entry has; only compared */
  gpointer       titled;

  GtkMenuButton *button;
  GtkListBox    *list;
  GtkEditable   *title;
  GtkWidget     *remove;
};

enum {
  REMOVED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselListSwitcher, csel_list_switcher, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static CselProject *
get_project (CselListSwitcher *self)
{
  return csel_session_get_project (self->session);
}

static const char *
get_name (CselPartsList *list)
{
  const char *title = csel_parts_list_get_title (list);

  return title != NULL ? title : _("Parts list");
}

static void
add_row (CselListSwitcher *self,
         CselPartsList    *list)
{
  g_autofree char *n = g_strdup_printf ("%u", g_list_model_get_n_items (G_LIST_MODEL (list)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (get_name (list));
  GtkWidget *count = gtk_label_new (n);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 30);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_append (self->list, box);
  if (list == csel_session_get_parts_list (self->session))
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (gtk_widget_get_parent (box)));
}

/* Made anew when it is opened, and when a list comes or goes while it is */
static void
update (CselListSwitcher *self)
{
  const char *title = csel_parts_list_get_title (csel_session_get_parts_list (self->session));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < csel_project_get_n_lists (get_project (self)); i++)
    add_row (self, csel_project_get_list (get_project (self), i));
  gtk_editable_set_text (self->title, title != NULL ? title : "");
  self->titled = csel_session_get_parts_list (self->session);
  gtk_widget_set_sensitive (self->remove, csel_project_get_n_lists (get_project (self)) > 1);
}

static void
csel_list_switcher_show_cb (CselListSwitcher *self)
{
  if (self->session != NULL)
    update (self);
}

static void
csel_list_switcher_row_cb (CselListSwitcher *self,
                           GtkListBoxRow    *row)
{
  const guint index = (guint)gtk_list_box_row_get_index (row);

  gtk_menu_button_popdown (self->button);
  csel_session_set_parts_list (self->session, csel_project_get_list (get_project (self), index));
}

static void
csel_list_switcher_title_cb (CselListSwitcher *self)
{
  CselPartsList *list = self->session != NULL ? csel_session_get_parts_list (self->session) : NULL;
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title)));
  g_autofree char *name = NULL;

  if (list == NULL || list != self->titled ||
      strcmp (title, csel_parts_list_get_title (list) != NULL ? csel_parts_list_get_title (list) : "") == 0)
    return;

  /* Translators: name of a change: what a parts list is called now */
  name = *title != '\0' ? g_strdup_printf (_("Name the parts list %s"), title) :
         g_strdup (_("Take the name from the parts list"));
  csel_parts_list_set_title (list, title, name);
  update (self);
}

static gboolean
is_taken (CselListSwitcher *self,
          const char       *title)
{
  for (guint i = 0; i < csel_project_get_n_lists (get_project (self)); i++)
    if (g_strcmp0 (csel_parts_list_get_title (csel_project_get_list (get_project (self), i)), title) == 0)
      return TRUE;

  return FALSE;
}

/* Named at once: several without a name could not be told apart */
static void
csel_list_switcher_add_cb (CselListSwitcher *self)
{
  const guint n = csel_project_get_n_lists (get_project (self));
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (n >= CSEL_MAX_PARTS_LISTS)
    return;
  for (guint i = n + 1; title == NULL || is_taken (self, title); i++)
    {
      g_free (title);
      /* Translators: what a new parts list is called: a number */
      title = g_strdup_printf (_("List %u"), i);
    }
  name = g_strdup_printf (_("Add the parts list %s"), title);
  csel_session_set_parts_list (self->session, csel_project_add_list (get_project (self), title, name));
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

static void
csel_list_switcher_remove_cb (CselListSwitcher *self)
{
  CselPartsList *list = csel_session_get_parts_list (self->session);
  const guint n = csel_project_get_n_lists (get_project (self));
  g_autofree char *title = g_strdup (get_name (list));
  g_autofree char *name = g_strdup_printf (_("Remove the parts list %s"), title);

  gtk_menu_button_popdown (self->button);
  for (guint i = 0; i < n && n > 1; i++)
    if (csel_project_get_list (get_project (self), i) == list)
      {
        csel_project_remove_list (get_project (self), i, name);
        g_signal_emit (self, signals[REMOVED], 0, title);
        return;
      }
}

static void
csel_list_switcher_dispose (GObject *object)
{
  CselListSwitcher *self = CSEL_LIST_SWITCHER (object);

  g_clear_object (&self->session);
  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_LIST_SWITCHER);

  G_OBJECT_CLASS (csel_list_switcher_parent_class)->dispose (object);
}

static void
csel_list_switcher_class_init (CselListSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_list_switcher_dispose;

  /**
   * CselListSwitcher::removed:
   * @title: what the list was called
   */
  signals[REMOVED] =
    g_signal_new ("removed",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-list-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, CselListSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, CselListSwitcher, list);
  gtk_widget_class_bind_template_child (widget_class, CselListSwitcher, title);
  gtk_widget_class_bind_template_child (widget_class, CselListSwitcher, remove);
  gtk_widget_class_bind_template_callback (widget_class, csel_list_switcher_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_list_switcher_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_list_switcher_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_list_switcher_add_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_list_switcher_remove_cb);
}

static void
csel_list_switcher_init (CselListSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_list_switcher_set_session:
 * @self: a switcher
 * @session: the session whose parts lists it shows; set once
 */
void
csel_list_switcher_set_session (CselListSwitcher *self,
                                CselSession      *session)
{
  g_return_if_fail (CSEL_IS_LIST_SWITCHER (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

/**
 * csel_list_switcher_popup:
 * @self: a switcher
 *
 * Shows the lists to choose from.
 */
void
csel_list_switcher_popup (CselListSwitcher *self)
{
  g_return_if_fail (CSEL_IS_LIST_SWITCHER (self));

  gtk_menu_button_popup (self->button);
}
