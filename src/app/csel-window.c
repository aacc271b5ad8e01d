/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselWindow: everything at hand in one window
 *
 *   ┌ search · ratings per · print · menu ─────────────────────────┐
 *   │ filters │ product table │ product: data, drawing, ferrules   │
 *   └ parts list ──────────────────────────────────────────────────┘
 *
 * The window has the session; its views know nothing of each other.
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-window-private.h"

#include <glib/gi18n.h>

#include "text/csel-label.h"

G_DEFINE_FINAL_TYPE (CselWindow, csel_window, GTK_TYPE_APPLICATION_WINDOW)

enum {
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
csel_window_search_changed_cb (CselWindow *self)
{
  /* What is found is to be seen */
  csel_window_show_products (self);
  csel_session_set_search (self->session, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

/* What is typed in the list goes on in the entry: the list may soon be empty */
static void
csel_window_search_started_cb (CselWindow *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search))));
}

static void
csel_window_search_activate_cb (CselWindow *self)
{
  if (csel_session_get_n_rows (self->session) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

static void
csel_window_saved_cb (CselWindow *self)
{
  csel_search_list_propose (self->search_list);
}

/* Another choice of "Ratings per"; what cannot be read is the first one */
static void
ratings_changed_cb (CselWindow *self)
{
  g_autofree char *choice = g_settings_get_string (self->settings, "ratings-per");
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;
  CselRatingContext context;

  if (!csel_rating_context_parse (choice, &context))
    csel_rating_context_parse (csel_rating_context_list_usual ()[0], &context);
  csel_session_set_rating_context (self->session, &context);

  name = csel_label_rating_context (csel_session_get_locale (self->session), &context);
  gtk_menu_button_set_label (self->ratings, name);
  /* Translators: a rating's conditions, as in “Ratings per III/3” */
  label = g_strdup_printf (_("Ratings per %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ratings), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

static void
make_ratings_menu (CselWindow *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  const char *const *choices = csel_rating_context_list_usual ();

  for (guint i = 0; choices[i] != NULL; i++)
    {
      g_autoptr(GMenuItem) item = NULL;
      g_autofree char *name = NULL;
      CselRatingContext context;

      csel_rating_context_parse (choices[i], &context);
      name = csel_label_rating_context (csel_session_get_locale (self->session), &context);
      item = g_menu_item_new (name, NULL);
      g_menu_item_set_action_and_target (item, "win.ratings-per", "s", choices[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->ratings, G_MENU_MODEL (menu));
}

/* A menu is made when it is first opened */
static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  CselWindow *self = user_data;

  if (button == self->menu)
    {
      csel_window_fill_recent (self);
      csel_window_fill_undo (self);
    }
  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  if (button == self->ratings)
    make_ratings_menu (self);
  else
    gtk_menu_button_set_menu_model (button, self->main_menu);
}

/* Also which columns the table shows, in which order, how wide */
static void
save_columns (CselWindow *self)
{
  g_auto(GStrv) columns = NULL;

  g_object_get (self->table, "columns", &columns, NULL);
  g_settings_set_strv (self->settings, "columns", (const char *const *)columns);
}

static void
save_size (CselWindow *self)
{
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  save_columns (self);
}

static gboolean
csel_window_close_request (GtkWindow *window)
{
  if (!csel_window_may_close (CSEL_WINDOW (window)))
    return TRUE;
  save_size (CSEL_WINDOW (window));

  return GTK_WINDOW_CLASS (csel_window_parent_class)->close_request (window);
}

static void
restore_settings (CselWindow *self)
{
  g_autofree char *page = g_settings_get_string (self->settings, "page");
  g_auto(GStrv) columns = g_settings_get_strv (self->settings, "columns");

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  csel_product_view_set_page (self->product_view, page);
  g_object_set (self->table, "columns", columns, NULL);
  g_signal_connect_object (self->table, "notify::columns", G_CALLBACK (save_columns), self, G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "page", self->product_view, "page", G_SETTINGS_BIND_SET);
  g_settings_bind (self->settings, "list-width", self->inner_paned, "position",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-second-hand", csel_session_get_library (self->session),
                   "show-second-hand", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "facets", self->filters, "choices", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "show-filters", self->filters, "visible", G_SETTINGS_BIND_GET);
}

static void
csel_window_dispose (GObject *object)
{
  CselWindow *self = CSEL_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  if (self->opening != NULL)
    csel_opening_cancel (self->opening);
  csel_window_remove_actions (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CSEL_TYPE_WINDOW);
  g_clear_weak_pointer (&self->data_check);
  g_clear_weak_pointer (&self->own_values);
  g_clear_weak_pointer (&self->changes_view);
  g_clear_weak_pointer (&self->catalogs_view);
  g_clear_weak_pointer (&self->paste_view);
  g_clear_weak_pointer (&self->profiles_view);
  g_clear_object (&self->catalogs);
  g_clear_object (&self->catalogs_keeper);
  g_clear_pointer (&self->kept_catalogs, g_free);
  g_clear_object (&self->own_keeper);
  g_clear_object (&self->requirement_keeper);
  g_clear_object (&self->search_keeper);
  g_clear_object (&self->searches);
  g_clear_object (&self->profile_keeper);
  g_clear_object (&self->profiles);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->opening);
  g_clear_object (&self->document);
  g_clear_pointer (&self->wanted_item, g_free);

  G_OBJECT_CLASS (csel_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CSEL_TYPE_BANNER);
  g_type_ensure (CSEL_TYPE_COMPARE_VIEW);
  g_type_ensure (CSEL_TYPE_FILTER_PANE);
  g_type_ensure (CSEL_TYPE_PARTS_VIEW);
  g_type_ensure (CSEL_TYPE_PREVIEW_VIEW);
  g_type_ensure (CSEL_TYPE_PRODUCT_TABLE);
  g_type_ensure (CSEL_TYPE_PRODUCT_VIEW);
  g_type_ensure (CSEL_TYPE_READING_BAR);
  g_type_ensure (CSEL_TYPE_SEARCH_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/csel/ConnectorSelector/ui/csel-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CselWindow, search);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, saved);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, search_list);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, ratings);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, undo_menu);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, inner_paned);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, filters);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, table);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, product_view);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, parts);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, reading);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, browser);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, compare);
  gtk_widget_class_bind_template_child (widget_class, CselWindow, compare_button);
  gtk_widget_class_bind_template_callback (widget_class, csel_window_saved_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_window_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_window_search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, csel_window_search_activate_cb);
}

static void
csel_window_class_init (CselWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = csel_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = csel_window_close_request;

  /**
   * CselWindow::loaded:
   *
   * What is shipped and what comes soon of what was open have been read, or could not be.
   */
  signals[LOADED] =
    g_signal_new ("loaded",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
csel_window_init (CselWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new (CSEL_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->ratings, popup_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->menu, popup_cb, self, NULL);
}

/**
 * csel_window_new:
 * @application: the application
 * @opening: the session it shows, and catalogues that are being read; of one window
 *
 * Returns: (transfer none): a window that is to be seen after #CselWindow::loaded
 */
CselWindow *
csel_window_new (GtkApplication *application,
                 CselOpening    *opening)
{
  CselWindow *self = g_object_new (CSEL_TYPE_WINDOW, "application", application, NULL);

  self->opening = g_object_ref (opening);
  self->session = g_object_ref (csel_opening_get_session (opening));
  g_signal_connect_object (self->settings, "changed::ratings-per", G_CALLBACK (ratings_changed_cb),
                           self, G_CONNECT_SWAPPED);
  ratings_changed_cb (self);
  csel_product_table_set_session (self->table, self->session);
  csel_product_view_set_session (self->product_view, self->session);
  csel_filter_pane_set_session (self->filters, self->session);
  csel_parts_view_set_session (self->parts, self->session);
  csel_window_add_actions (self);
  csel_window_add_paper (self);
  csel_window_add_parts (self);
  csel_window_add_paste (self);
  csel_window_add_compare (self);
  csel_window_add_replace (self);
  restore_settings (self);

  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->table));
  g_signal_connect_object (self->product_view, "add-requested",
                           G_CALLBACK (csel_window_add_to_parts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (csel_parts_list_get_undo (csel_session_get_parts_list (self->session)), "notify::undo-name",
                           G_CALLBACK (csel_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::product",
                           G_CALLBACK (csel_window_update_actions), self, G_CONNECT_SWAPPED);
  csel_window_update_actions (self);
  csel_window_make_project (self);
  g_settings_bind (self->settings, "author", self->session, "author", G_SETTINGS_BIND_DEFAULT);
  csel_window_make_catalogs (self);
  csel_window_load_own_values (self);
  csel_window_load_requirement (self);
  csel_window_load_searches (self);
  csel_window_load_profiles (self);

  return self;
}

/**
 * csel_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): what its views share
 */
CselSession *
csel_window_get_session (CselWindow *self)
{
  g_return_val_if_fail (CSEL_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * csel_window_show_message:
 * @self: a window
 * @message: (nullable): what to tell the user, %NULL to take back what was told
 */
void
csel_window_show_message (CselWindow *self,
                          const char *message)
{
  g_return_if_fail (CSEL_IS_WINDOW (self));

  csel_banner_show (self->banner, message);
}

/**
 * csel_window_make_keeper:
 * @self: a window
 * @file: a file of the user's
 *
 * Returns: (transfer full): what keeps it, and tells the user if it cannot
 */
CselKeeper *
csel_window_make_keeper (CselWindow *self,
                         GFile      *file)
{
  CselKeeper *keeper = csel_keeper_new (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file);

  g_signal_connect_object (keeper, "failed", G_CALLBACK (csel_window_show_message), self, G_CONNECT_SWAPPED);

  return keeper;
}
