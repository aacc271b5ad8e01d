/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselPasteView: item numbers and GTINs out of a mail or a spreadsheet, in a window of its own
 *
 *   text ─▶ CselPastedList ─▶ a CselPasteItem for each product ─▶ GtkListView └ CselPasteRow
 *
 * All that is going to be done is seen, and can be changed, before it is done.
 */

#define G_LOG_DOMAIN "csel-views"

#include "views/csel-paste-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "engine/csel-pasted-reading.h"
#include "report/csel-comparison.h"
#include "views/csel-paste-row.h"
#include "views/csel-widget.h"

/* So many products are looked through between two frames */
#define SMALL_LIBRARY 20000
/* More than any list of item numbers has, in bytes */
#define MAX_TEXT (4 * 1024 * 1024)

struct _CselPasteView
{
  GtkWindow    parent_instance;

  CselSession *session;
  guint        n_skipped;
  guint        read_id;
  gboolean     is_reading;
  gboolean     is_stale;

  GtkTextView *text;
  GtkLabel    *summary;
  GtkListView *list_view;
  GListStore  *items;
};

enum {
  COMPARE_REQUESTED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CselPasteView, csel_paste_view, GTK_TYPE_WINDOW)

static guint signals[N_SIGNALS];

static CselPasteItem *
get_item (GListModel *items,
          guint       position)
{
  g_autoptr(CselPasteItem) item = g_list_model_get_item (items, position);

  /* The list keeps it */
  return item;
}

/* Each product once */
static GPtrArray *
list_products (CselPasteView *self)
{
  GPtrArray *products = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *items = G_LIST_MODEL (self->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      CselProduct *product = csel_paste_item_get_product (get_item (items, i));

      if (product != NULL &&
          !g_ptr_array_find_with_equal_func (products, product, (GEqualFunc)csel_product_is_same_item, NULL))
        g_ptr_array_add (products, g_object_ref (product));
    }

  return products;
}

static guint
count_taken (CselPasteView *self)
{
  GListModel *items = G_LIST_MODEL (self->items);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    n += csel_paste_item_get_product (get_item (items, i)) != NULL;

  return n;
}

static void
append_count (GString    *text,
              const char *format,
              guint       n)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (n > 0)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      g_string_append_printf (text, format, n);
    }
#pragma GCC diagnostic pop
}

static void
update (CselPasteView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  const guint n_taken = count_taken (self);
  g_autoptr(GPtrArray) products = list_products (self);
  g_autoptr(GString) text = g_string_new (NULL);

  append_count (text, ngettext ("%u item is taken", "%u items are taken", n_taken), n_taken);
  append_count (text, ngettext ("%u is left out", "%u are left out", n - n_taken), n - n_taken);
  append_count (text, ngettext ("%u line has no item number", "%u lines have no item number", self->n_skipped),
                self->n_skipped);
  gtk_label_set_text (self->summary, text->len > 0 ? text->str :
                      _("Paste or type item numbers or GTINs, a line for each, with their quantities."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.add", n_taken > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.compare",
                                 products->len >= CSEL_COMPARE_MIN && products->len <= CSEL_COMPARE_MAX);
}

/* What was chosen for a number stays chosen while the text is being typed */
static void
choose_again (GListModel    *before,
              CselPasteItem *item)
{
  for (guint i = 0; csel_paste_item_get_product (item) == NULL && i < g_list_model_get_n_items (before); i++)
    {
      CselPasteItem *old = get_item (before, i);
      CselProduct *chosen = csel_paste_item_get_product (old);

      if (chosen == NULL || strcmp (csel_paste_item_get_number (old), csel_paste_item_get_number (item)) != 0)
        continue;
      for (guint j = 0; j < csel_paste_item_get_n_choices (item); j++)
        if (csel_product_is_same_item (csel_paste_item_get_choice (item, j), chosen))
          csel_paste_item_set_product (item, csel_paste_item_get_choice (item, j));
    }
}

static void
show_pasted (CselPasteView        *self,
             const CselPastedList *pasted)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < pasted->items->len; i++)
    {
      CselPasteItem *item = csel_paste_item_new (g_ptr_array_index (pasted->items, i),
                                                 csel_session_get_locale (self->session));

      choose_again (G_LIST_MODEL (self->items), item);
      g_signal_connect_object (item, "notify::product", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (items, item);
    }
  self->n_skipped = pasted->n_skipped;
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
  update (self);
}

static gboolean
is_small (CselLibrary *library)
{
  guint n = 0;

  for (guint i = 0; i < csel_library_get_n_catalogs (library); i++)
    n += csel_catalog_get_n_products (csel_library_get_catalog (library, i));

  return n <= SMALL_LIBRARY;
}

static void read_text (CselPasteView *self);

static void
read_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CselPasteView) self = csel_widget_weak_take (user_data);
  g_autoptr(CselPastedList) pasted = csel_pasted_list_read_finish (CSEL_LIBRARY (source), result);

  /* It may be closed by now */
  if (self == NULL || self->session == NULL)
    return;

  self->is_reading = FALSE;
  if (self->is_stale)
    read_text (self);
  else
    show_pasted (self, pasted);
}

/* What is typed while it is read is read after that */
static void
read_text (CselPasteView *self)
{
  CselLibrary *library = csel_session_get_library (self->session);
  g_autofree char *text = NULL;

  self->is_stale = self->is_reading;
  if (self->is_reading)
    return;

  g_object_get (gtk_text_view_get_buffer (self->text), "text", &text, NULL);
  if (is_small (library))
    {
      g_autoptr(CselPastedList) pasted = csel_pasted_list_new (library, text);

      show_pasted (self, pasted);
      return;
    }

  self->is_reading = TRUE;
  gtk_label_set_text (self->summary, _("Looking for the item numbers…"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.add", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.compare", FALSE);
  csel_pasted_list_read_async (library, text, read_done_cb, csel_widget_weak_ref (self));
}

static gboolean
read_cb (gpointer user_data)
{
  CselPasteView *self = user_data;

  self->read_id = 0;
  read_text (self);

  return G_SOURCE_REMOVE;
}

/* Keys that have come meanwhile are shown first */
static void
csel_paste_view_read_soon_cb (CselPasteView *self)
{
  if (self->session != NULL && self->read_id == 0)
    self->read_id = g_idle_add_full (G_PRIORITY_LOW, read_cb, self, NULL);
}

static void
read_now (CselPasteView *self)
{
  if (self->read_id > 0)
    {
      g_clear_handle_id (&self->read_id, g_source_remove);
      read_text (self);
    }
}

static GPtrArray *
make_lines (CselPasteView *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *items = G_LIST_MODEL (self->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      CselPasteItem *item = get_item (items, i);
      CselProduct *product = csel_paste_item_get_product (item);

      if (product != NULL)
        g_ptr_array_add (lines, csel_parts_line_new (product, csel_paste_item_get_quantity (item)));
    }

  return lines;
}

static void
add_activate (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  CselPasteView *self = CSEL_PASTE_VIEW (widget);
  g_autoptr(GPtrArray) lines = NULL;
  g_autofree char *name = NULL;

  read_now (self);
  lines = make_lines (self);
  if (self->is_reading || lines->len == 0)
    return;

  /* Translators: name of a change */
  name = g_strdup_printf (ngettext ("Add %u item from a list", "Add %u items from a list", lines->len), lines->len);
  csel_parts_list_add_lines (csel_session_get_parts_list (self->session), (CselPartsLine **)lines->pdata, lines->len,
                             name);
  gtk_window_close (GTK_WINDOW (self));
}

static void
compare_activate (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  CselPasteView *self = CSEL_PASTE_VIEW (widget);
  g_autoptr(GPtrArray) products = NULL;

  read_now (self);
  products = list_products (self);
  if (self->is_reading || products->len < CSEL_COMPARE_MIN || products->len > CSEL_COMPARE_MAX)
    return;

  g_signal_emit (self, signals[COMPARE_REQUESTED], 0, products);
  gtk_window_close (GTK_WINDOW (self));
}

static void
csel_paste_view_dispose (GObject *object)
{
  CselPasteView *self = CSEL_PASTE_VIEW (object);

  g_clear_handle_id (&self->read_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_PASTE_VIEW);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (csel_paste_view_parent_class)->dispose (object);
}

static void
csel_paste_view_class_init (CselPasteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = csel_paste_view_dispose;

  /**
   * CselPasteView::compare-requested:
   * @products: (element-type CselProduct): two to six products
   *
   * They are to be seen side by side.
   */
  signals[COMPARE_REQUESTED] =
    g_signal_new ("compare-requested",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  gtk_widget_class_install_action (widget_class, "paste.add", NULL, add_activate);
  gtk_widget_class_install_action (widget_class, "paste.compare", NULL, compare_activate);

  g_type_ensure (CSEL_TYPE_PASTE_ITEM);
  g_type_ensure (CSEL_TYPE_PASTE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/csel/ConnectorSelector/ui/csel-paste-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CselPasteView, text);
  gtk_widget_class_bind_template_child (widget_class, CselPasteView, summary);
  gtk_widget_class_bind_template_child (widget_class, CselPasteView, list_view);
  gtk_widget_class_bind_template_child (widget_class, CselPasteView, items);
  gtk_widget_class_bind_template_callback (widget_class, csel_paste_view_read_soon_cb);
}

static void
csel_paste_view_init (CselPasteView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * csel_paste_view_new:
 * @session: the session whose catalogues are searched, and to whose parts list is added
 *
 * Returns: (transfer none): a window
 */
GtkWidget *
csel_paste_view_new (CselSession *session)
{
  CselPasteView *self = g_object_new (CSEL_TYPE_PASTE_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (csel_session_get_library (session), "changed",
                           G_CALLBACK (csel_paste_view_read_soon_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * csel_paste_view_set_text:
 * @self: a paste view
 * @text: what was pasted
 *
 * Finds out which products it wants.
 */
void
csel_paste_view_set_text (CselPasteView *self,
                          const char    *text)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (CSEL_IS_PASTE_VIEW (self));

  valid = g_utf8_make_valid (text, (gssize)strnlen (text, MAX_TEXT));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), valid, -1);
  read_now (self);
  gtk_widget_grab_focus (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0 ? GTK_WIDGET (self->list_view) :
                         GTK_WIDGET (self->text));
}
