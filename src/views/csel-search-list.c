/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselSearchList: the saved searches, and an entry to save the present one
 *
 *   [ name              ] [ Save ]
 *   Four poles, lever   [✎] [🗑]     CselSearchRow
 *   “Six poles” was removed [ Undo ]
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-search-list.h"

#include <glib/gi18n.h>

#include "report/csel-active-conditions.h"
#include "views/csel-search-row.h"
#include "views/csel-widget.h"

struct _CselSearchList
{
  GtkWidget        parent_instance;

  CselSession     *session;
  GListStore      *searches;
  CselSavedSearch *removed;
  guint            removed_from;

  GtkEntry        *name;
  GtkButton       *save;
  GtkListBox      *list;
  GtkLabel        *empty;
  GtkBox          *undo;
  GtkLabel        *removed_label;
};

enum {
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselSearchList, csel_search_list, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
chosen_cb (CselSearchList *self,
           CselSearchRow  *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, csel_search_row_get_search (row));
}

/* A list tells of its items, not of what they are called */
static void
renamed_cb (CselSearchList *self,
            CselSearchRow  *row)
{
  CselSavedSearch *search = csel_search_row_get_search (row);
  guint position;

  if (g_list_store_find (self->searches, search, &position))
    g_list_store_splice (self->searches, position, 1, (gpointer *)&search, 1);
}

static void
removed_cb (CselSearchList *self,
            CselSearchRow  *row)
{
  g_autofree char *words = NULL;

  g_set_object (&self->removed, csel_search_row_get_search (row));
  if (!g_list_store_find (self->searches, self->removed, &self->removed_from))
    return;

  g_list_store_remove (self->searches, self->removed_from);
  /* Translators: the name of a saved search */
  words = g_strdup_printf (_("“%s” was removed"), csel_saved_search_get_name (self->removed));
  gtk_label_set_text (self->removed_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->undo), TRUE);
}

static void
csel_search_list_undo_cb (CselSearchList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->undo), FALSE);
  if (self->removed != NULL)
    g_list_store_insert (self->searches,
                         MIN (self->removed_from, g_list_model_get_n_items (G_LIST_MODEL (self->searches))),
                         self->removed);
  g_clear_object (&self->removed);
}

static GtkWidget *
make_row_cb (gpointer item,
             gpointer user_data)
{
  GtkWidget *content = csel_search_row_new (item);
  GtkWidget *row = gtk_list_box_row_new ();

  g_signal_connect_object (content, "chosen", G_CALLBACK (chosen_cb), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (content, "renamed", G_CALLBACK (renamed_cb), user_data, G_CONNECT_SWAPPED);
  g_signal_connect_object (content, "removed", G_CALLBACK (removed_cb), user_data, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

/* A search that is saved under a name that there is replaces the one that has it */
static void
csel_search_list_save_cb (CselSearchList *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->searches));
  g_autoptr(CselSavedSearch) saved = NULL;

  if (*name == '\0')
    return;

  saved = csel_saved_search_new (name, csel_session_get_query (self->session));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CselSavedSearch) search = g_list_model_get_item (G_LIST_MODEL (self->searches), i);

      if (g_str_equal (csel_saved_search_get_name (search), name))
        {
          g_list_store_splice (self->searches, i, 1, (gpointer *)&saved, 1);
          return;
        }
    }
  g_list_store_append (self->searches, saved);
}

static void
csel_search_list_name_cb (CselSearchList *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  gtk_widget_set_sensitive (GTK_WIDGET (self->save), *name != '\0');
}

static void
update_empty (CselSearchList *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->searches)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->empty), is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->list), !is_empty);
}

static void
csel_search_list_dispose (GObject *object)
{
  CselSearchList *self = CSEL_SEARCH_LIST (object);

  csel_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_SEARCH_LIST);
  g_clear_object (&self->removed);
  g_clear_object (&self->searches);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_search_list_parent_class)->dispose (object);
}

static void
csel_search_list_class_init (CselSearchListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_search_list_dispose;

  /**
   * CselSearchList::chosen:
   * @search: what to search for
   */
  signals[CHOSEN] =
    g_signal_new ("chosen",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, CSEL_TYPE_SAVED_SEARCH);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-search-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CselSearchList, name);
  gtk_widget_class_bind_template_child (widget_class, CselSearchList, save);
  gtk_widget_class_bind_template_child (widget_class, CselSearchList, list);
  gtk_widget_class_bind_template_child (widget_class, CselSearchList, empty);
  gtk_widget_class_bind_template_child (widget_class, CselSearchList, undo);
  gtk_widget_class_bind_template_child (widget_class, CselSearchList, removed_label);
  gtk_widget_class_bind_template_callback (widget_class, csel_search_list_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_search_list_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_search_list_undo_cb);
}

static void
csel_search_list_init (CselSearchList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_search_list_set_session:
 * @self: a list
 * @session: the session whose search can be saved; set once
 * @searches: the #CselSavedSearch that there are
 */
void
csel_search_list_set_session (CselSearchList *self,
                              CselSession    *session,
                              GListStore     *searches)
{
  g_return_if_fail (CSEL_IS_SEARCH_LIST (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->searches = g_object_ref (searches);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (searches), make_row_cb, self, NULL);
  g_signal_connect_object (searches, "items-changed", G_CALLBACK (update_empty), self, G_CONNECT_SWAPPED);
  update_empty (self);
  csel_search_list_name_cb (self);
}

/**
 * csel_search_list_propose:
 * @self: a list
 *
 * Proposes a name for the present search: its conditions.
 */
void
csel_search_list_propose (CselSearchList *self)
{
  g_autoptr(GPtrArray) conditions = NULL;
  g_autoptr(GString) name = g_string_new (NULL);

  g_return_if_fail (CSEL_IS_SEARCH_LIST (self));

  conditions = csel_active_conditions_list (csel_session_get_result (self->session),
                                            csel_session_get_locale (self->session));
  for (guint i = 0; i < conditions->len; i++)
    g_string_append_printf (name, "%s%s", i > 0 ? ", " : "",
                            ((const CselActiveCondition *)g_ptr_array_index (conditions, i))->words);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name->str);
  gtk_widget_set_visible (GTK_WIDGET (self->undo), FALSE);
}
