/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselDataCheckView: what cannot be right in the open catalogues, in a window of its own
 *
 *   csel_data_check_run(), in a thread ─▶ GListStore of CselFindingItem ─▶ GtkSingleSelection
 *                                                       ─▶ GtkListView └ CselFindingRow
 *
 * It begins when the view is made, and again when another catalogue is opened. Which product is
 * shown for a finding is asked for by signal; the window decides.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-data-check-view.h"

#include "lists/csel-finding-item.h"
#include "text/csel-data-check-text.h"
#include "views/csel-finding-row.h"
#include "views/csel-widget.h"

struct _CselDataCheckView
{
  GtkWindow     parent_instance;

  CselSession  *session;
  GCancellable *cancellable;
  GPtrArray    *catalogs;

  GtkStack     *stack;
  GtkLabel     *summary;
  GtkListView  *list_view;
  GListStore   *items;
};

enum {
  PRODUCT_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselDataCheckView, csel_data_check_view, GTK_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static void
show_page (CselDataCheckView *self,
           const char        *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), g_str_equal (name, "findings"));
}

static void
show_findings (CselDataCheckView *self,
               GPtrArray         *findings)
{
  CselLocale *locale = csel_session_get_locale (self->session);
  g_autofree char *summary = csel_text_findings_count (locale, findings);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = findings->len;
  g_autofree gpointer *taken = g_ptr_array_steal (findings, NULL);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, csel_finding_item_new (taken[i], locale));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  gtk_label_set_text (self->summary, summary);
  show_page (self, n > 0 ? "findings" : "nothing");
  if (n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CselDataCheckView) self = csel_widget_weak_take (user_data);
  g_autoptr(GPtrArray) findings = g_task_propagate_pointer (G_TASK (result), NULL);

  /* None if it was stopped: another one has begun, or the view is closed */
  if (self != NULL && findings != NULL)
    show_findings (self, findings);
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  g_task_return_pointer (task, csel_data_check_run (data, cancellable), (GDestroyNotify)g_ptr_array_unref);
}

static GPtrArray *
list_catalogs (CselLibrary *library)
{
  GPtrArray *catalogs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < csel_library_get_n_catalogs (library); i++)
    g_ptr_array_add (catalogs, g_object_ref (csel_library_get_catalog (library, i)));

  return catalogs;
}

static gboolean
has_same (GPtrArray *catalogs,
          GPtrArray *others)
{
  if (catalogs == NULL || catalogs->len != others->len)
    return FALSE;
  for (guint i = 0; i < catalogs->len; i++)
    if (g_ptr_array_index (catalogs, i) != g_ptr_array_index (others, i))
      return FALSE;

  return TRUE;
}

/* The library changes too when what is in it is shown or hidden */
static void
check (CselDataCheckView *self)
{
  g_autoptr(GPtrArray) catalogs = list_catalogs (csel_session_get_library (self->session));
  g_autoptr(GTask) task = NULL;

  if (has_same (self->catalogs, catalogs))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->catalogs, g_ptr_array_unref);
  self->cancellable = g_cancellable_new ();
  self->catalogs = g_ptr_array_ref (catalogs);

  show_page (self, "checking");
  task = g_task_new (NULL, self->cancellable, checked_cb, csel_widget_weak_ref (self));
  g_task_set_source_tag (task, check);
  g_task_set_task_data (task, g_steal_pointer (&catalogs), (GDestroyNotify)g_ptr_array_unref);
  g_task_run_in_thread (task, check_in_thread);
}

static void
csel_data_check_view_activate_cb (CselDataCheckView *self,
                                  guint              position)
{
  g_autoptr(CselFindingItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  g_signal_emit (self, signals[PRODUCT_REQUESTED], 0, csel_finding_item_get_finding (item)->product);
}

static void
csel_data_check_view_dispose (GObject *object)
{
  CselDataCheckView *self = CSEL_DATA_CHECK_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_DATA_CHECK_VIEW);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->catalogs, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_data_check_view_parent_class)->dispose (object);
}

static void
csel_data_check_view_class_init (CselDataCheckViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_data_check_view_dispose;

  /**
   * CselDataCheckView::product-requested:
   * @product: a product
   *
   * The product of a finding is to be shown.
   */
  signals[PRODUCT_REQUESTED] =
    g_signal_new ("product-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, CSEL_TYPE_PRODUCT);

  g_type_ensure (CSEL_TYPE_FINDING_ITEM);
  g_type_ensure (CSEL_TYPE_FINDING_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-data-check-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselDataCheckView, stack);
  gtk_widget_class_bind_template_child (widget_class, CselDataCheckView, summary);
  gtk_widget_class_bind_template_child (widget_class, CselDataCheckView, list_view);
  gtk_widget_class_bind_template_child (widget_class, CselDataCheckView, items);
  gtk_widget_class_bind_template_callback (widget_class, csel_data_check_view_activate_cb);
}

static void
csel_data_check_view_init (CselDataCheckView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_data_check_view_new:
 * @session: the session whose catalogues are checked
 *
 * Returns: (transfer none): a window that lists the findings as soon as they are there
 */
GtkWidget *
csel_data_check_view_new (CselSession *session)
{
  CselDataCheckView *self = g_object_new (CSEL_TYPE_DATA_CHECK_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (csel_session_get_library (session), "changed", G_CALLBACK (check), self,
                           G_CONNECT_SWAPPED);
  check (self);

  return GTK_WIDGET (self);
}
