/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * CselApplication: the program and its command line
 */

#define G_LOG_DOMAIN "csel-app"

#include "config.h"

#include "app/csel-application.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

#include "app/csel-picture.h"
#include "app/csel-window.h"
#include "views/csel-decision.h"
#include "engine/csel-shipped.h"
#include "views/csel-product-view.h"
#include "views/csel-ui.h"

struct _CselApplication
{
  GtkApplication parent_instance;

  CselLocale    *locale;
  CselOpening   *opening;
  char          *item;
  char          *page;
  char          *picture;
  char          *size;
  guint          n_frames;
  GPtrArray     *left;
  gboolean       has_offered;
};

G_DEFINE_FINAL_TYPE (CselApplication, csel_application, GTK_TYPE_APPLICATION)

/** PICTURE_FRAME: by then all is counted and laid out */
#define PICTURE_FRAME 20

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "win.find", { "<Control>f", NULL } },
  { "win.saved-searches", { "<Control>b", NULL } },
  { "app.new", { "<Control>n", NULL } },
  { "win.open", { "<Control>o", NULL } },
  { "win.save", { "<Control>s", NULL } },
  { "win.save-as", { "<Shift><Control>s", NULL } },
  { "win.catalogs", { "<Shift><Control>o", NULL } },
  { "win.preview", { "<Shift><Control>p", NULL } },
  { "win.print", { "<Control>p", NULL } },
  { "win.export-pdf", { "<Shift><Control>e", NULL } },
  { "win.export-again", { "<Control>e", NULL } },
  { "win.undo", { "<Control>z", NULL } },
  { "win.redo", { "<Shift><Control>z", "<Control>y", NULL } },
  { "win.add-product", { "<Control>Return", NULL } },
  { "win.paste-list", { "<Shift><Control>v", NULL } },
  { "win.compare-selected", { "<Control>m", NULL } },
  { "win.compare", { "<Shift><Control>m", NULL } },
  { "win.copy-item-number", { "<Shift><Control>c", NULL } },
  { "win.show-filters", { "F9", NULL } },
  { "win.show-parts", { "<Control>l", NULL } },
  { "win.parts-lists", { "<Shift><Control>l", NULL } },
  { "win.show-shortcuts", { "<Control>question", NULL } },
  { "window.close", { "<Control>w", NULL } },
  { "app.quit", { "<Control>q", NULL } },
};

static void
quit_activate (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Each window may still have something to save */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_activate (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (GTK_APPLICATION (user_data)),
                         "program-name", _("Connector Selector"),
                         "logo-icon-name", CSEL_APP_ID,
                         "version", CSEL_VERSION,
                         "comments", _("Connectors and ferrules for electrical panels, with reasons"),
                         /* As the licence of the model asks */
                         "copyright", _("Contains information from the ETIM Classification Model, which is made "
                                        "available by ETIM International under the Open Data Commons Attribution "
                                        "Licence v1.0."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void new_activate (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data);

static void
open_recent_activate (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  g_autoptr(GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  csel_application_open_project (user_data, file);
}

static const GActionEntry entries[] = {
  { "quit", quit_activate },
  { "about", about_activate },
  { "new", new_activate },
  { "open-recent", open_recent_activate, "s" },
};

/* The list is laid out in one frame and seen in the next; then the filters are counted, and what they
 * change is laid out, during which there is no picture */
static gboolean
picture_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  CselApplication *self = user_data;
  gboolean is_saved = ++self->n_frames >= PICTURE_FRAME && csel_picture_save (GTK_WINDOW (widget), self->picture);

  if (!is_saved && self->n_frames < 2 * PICTURE_FRAME)
    {
      gtk_widget_queue_draw (widget);
      return G_SOURCE_CONTINUE;
    }

  if (!is_saved)
    g_printerr ("%s: %s\n", self->picture, _("The picture could not be written"));
  gtk_window_destroy (GTK_WINDOW (widget));

  return G_SOURCE_REMOVE;
}

static void offer_next (CselApplication *self,
                        CselWindow      *window);

/* What a crash has left is offered once, on the first window */
static void
offer_left (CselApplication *self,
            CselWindow      *window)
{
  g_autofree char *folder = csel_recovery_get_folder ();

  if (self->has_offered || self->picture != NULL)
    return;

  self->has_offered = TRUE;
  self->left = csel_recovery_list (folder);
  offer_next (self, window);
}

/* A window is first seen with what it has to show */
static void
loaded_cb (CselApplication *self,
           CselWindow      *window)
{
  gtk_window_present (GTK_WINDOW (window));
  offer_left (self, window);
  if (self->picture != NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (window), picture_cb, self, NULL);
}

static CselWindow *
make_window_for (CselApplication *self,
                 CselOpening     *opening)
{
  CselWindow *window = csel_window_new (GTK_APPLICATION (self), opening);
  int width;
  int height;

  if (self->size != NULL && sscanf (self->size, "%dx%d", &width, &height) == 2)
    gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  if (self->page != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (window), "page",
                                    g_variant_new_string (self->page));
  if (self->item != NULL)
    csel_window_show_item (window, self->item);
  g_signal_connect_object (window, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);

  return window;
}

static CselWindow *
make_window (CselApplication *self)
{
  g_autoptr(CselOpening) opening = self->opening != NULL ? g_steal_pointer (&self->opening) :
                                   csel_opening_new (self->locale);

  return make_window_for (self, opening);
}

static void
new_activate (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  make_window (user_data);
}

/* The window that a message or a question belongs to */
static CselWindow *
need_window (CselApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !CSEL_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);

  return window != NULL ? CSEL_WINDOW (window) : make_window (self);
}

/* Where nothing was done, nothing is missed */
static void
replace_unused (GtkWindow *unused)
{
  if (csel_window_is_unused (CSEL_WINDOW (unused)))
    gtk_window_close (unused);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CselApplication) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CselProjectDocument) document = csel_project_document_open_finish (result, &error);
  GtkWindow *before = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (document != NULL)
    {
      g_autoptr(CselOpening) opening = csel_opening_new_for (self->locale, document);
      CselWindow *window = make_window_for (self, opening);

      if (before != NULL && CSEL_IS_WINDOW (before))
        g_signal_connect_object (window, "loaded", G_CALLBACK (replace_unused), before, G_CONNECT_SWAPPED);
    }
  else
    csel_window_show_message (need_window (self), error->message);
  g_application_release (G_APPLICATION (self));
}

static void
answered_cb (CselApplication *self,
             guint            answer,
             CselDecision    *question)
{
  g_autofree char *folder = csel_recovery_get_folder ();
  CselRecovery *left = g_ptr_array_steal_index (self->left, 0);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (question));

  if (answer == CSEL_ANSWER_YES)
    {
      g_application_hold (G_APPLICATION (self));
      csel_project_document_recover_async (csel_scheduler_get_default (), folder, left, opened_cb, g_object_ref (self));
    }
  else
    {
      if (answer == CSEL_ANSWER_NO)
        csel_recovery_discard (left);
      csel_recovery_free (left);
    }
  if (window != NULL)
    offer_next (self, CSEL_WINDOW (window));
}

/* "Panel" or, if it was never saved, no name */
static char *
describe_left (const CselRecovery *left)
{
  const char *path = csel_recovery_get_path (left);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : NULL;

  return name != NULL ? g_strdup_printf (_("“%s” has changes that were not saved"), name) :
         g_strdup (_("A project was not saved"));
}

static void
offer_next (CselApplication *self,
            CselWindow      *window)
{
  g_autofree char *heading = NULL;
  g_autofree char *when = NULL;
  g_autofree char *message = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(GFileInfo) info = NULL;
  g_autoptr(GDateTime) time = NULL;
  CselDecisionText text;

  if (self->left->len == 0)
    return;

  heading = describe_left (g_ptr_array_index (self->left, 0));
  file = g_file_new_for_path (csel_recovery_get_file (g_ptr_array_index (self->left, 0)));
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  time = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  when = time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M") : g_strdup ("?");
  message = g_strdup_printf (_("The program ended unexpectedly. What was there at %s can be restored."), when);
  text = (CselDecisionText) { heading, message, _("_Later"), _("_Discard"), _("_Restore") };
  g_signal_connect_object (csel_decision_ask (GTK_WINDOW (window), &text), "answered", G_CALLBACK (answered_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * csel_application_is_project:
 * @file: a file that is to be opened
 *
 * Returns: %TRUE if it is called like a project
 */
gboolean
csel_application_is_project (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".csel");
}

static GtkWindow *
find_window (CselApplication *self,
             GFile           *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      CselProjectDocument *document = CSEL_IS_WINDOW (l->data) ? csel_window_get_document (l->data) : NULL;
      const char *path = document != NULL ? csel_project_document_get_path (document) : NULL;
      g_autoptr(GFile) other = path != NULL ? g_file_new_for_path (path) : NULL;

      if (other != NULL && g_file_equal (other, file))
        return l->data;
    }

  return NULL;
}

/**
 * csel_application_open_project:
 * @self: the program
 * @file: a project
 *
 * Shows the window that has it, or reads it in a thread and shows it in a window of its own.
 */
void
csel_application_open_project (CselApplication *self,
                               GFile           *file)
{
  g_autofree char *folder = csel_recovery_get_folder ();
  GtkWindow *window;

  g_return_if_fail (CSEL_IS_APPLICATION (self));

  window = find_window (self, file);
  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }

  /* What was begun for a new project is read to its end before anybody sees it */
  if (self->opening != NULL)
    csel_opening_cancel (self->opening);
  g_clear_object (&self->opening);
  g_application_hold (G_APPLICATION (self));
  csel_project_document_open_async (csel_scheduler_get_default (), folder, file, NULL, opened_cb, g_object_ref (self));
}

static void
csel_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    make_window (CSEL_APPLICATION (application));
}

static void
csel_application_open (GApplication *application,
                       GFile       **files,
                       int           n_files,
                       const char   *hint)
{
  for (int i = 0; i < n_files; i++)
    if (csel_application_is_project (files[i]))
      csel_application_open_project (CSEL_APPLICATION (application), files[i]);
    else
      csel_window_open (need_window (CSEL_APPLICATION (application)), files[i]);
}

/* Alt+1, Alt+2, … for the pages of a product */
static void
add_page_shortcuts (GtkApplication *application)
{
  const char *const *pages = csel_product_view_list_pages ();

  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_autofree char *action = g_strconcat ("win.page::", pages[i], NULL);
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);
      const char *accels[] = { accel, NULL };

      gtk_application_set_accels_for_action (application, action, accels);
    }
}

static void
csel_application_startup (GApplication *application)
{
  CselApplication *self = CSEL_APPLICATION (application);
  g_autofree char *locales = csel_shipped_get_locales ();

  csel_ui_init ();
  self->locale = csel_locale_new_for_user (locales);
  /* Read while GTK is set up */
  self->opening = csel_opening_new (self->locale);
  G_APPLICATION_CLASS (csel_application_parent_class)->startup (application);

  csel_ui_add_style ();
  gtk_window_set_default_icon_name (CSEL_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action,
                                           shortcuts[i].accels);
  add_page_shortcuts (GTK_APPLICATION (self));
}

static gboolean
check_options (CselApplication *self)
{
  g_autofree char *pages = g_strjoinv (", ", (char **)csel_product_view_list_pages ());
  int width;
  int height;

  if (self->page != NULL && !g_strv_contains (csel_product_view_list_pages (), self->page))
    g_printerr (_("--page: expected one of %s\n"), pages);
  else if (self->size != NULL &&
           (sscanf (self->size, "%dx%d", &width, &height) != 2 || width < 1 || height < 1))
    g_printerr (_("--size: expected a width and a height, as in 1440x900\n"));
  else
    return TRUE;

  return FALSE;
}

static int
csel_application_handle_local_options (GApplication *application,
                                       GVariantDict *options)
{
  CselApplication *self = CSEL_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      printf ("connector-selector %s\n", CSEL_VERSION);
      return 0;
    }

  if (!check_options (self))
    return 2;

  /* A picture is of this process's window, not of one that is open already */
  if (self->picture != NULL)
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
csel_application_finalize (GObject *object)
{
  CselApplication *self = CSEL_APPLICATION (object);

  if (self->opening != NULL)
    csel_opening_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->left, g_ptr_array_unref);
  g_clear_pointer (&self->locale, csel_locale_unref);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->picture, g_free);
  g_clear_pointer (&self->size, g_free);

  G_OBJECT_CLASS (csel_application_parent_class)->finalize (object);
}

static void
csel_application_class_init (CselApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = csel_application_finalize;
  application_class->activate = csel_application_activate;
  application_class->open = csel_application_open;
  application_class->startup = csel_application_startup;
  application_class->handle_local_options = csel_application_handle_local_options;
}

static void
csel_application_init (CselApplication *self)
{
  const GOptionEntry options[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version"), NULL },
    { "item", 0, 0, G_OPTION_ARG_STRING, &self->item, N_("Show this item"), N_("ITEM") },
    { "page", 0, 0, G_OPTION_ARG_STRING, &self->page,
      N_("Show this page of it: data, drawing, ferrules, …"), N_("PAGE") },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, &self->picture,
      N_("Save a picture of the window (PNG) and quit"), N_("FILE") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, N_("Size of the window, as in 1440x900"), N_("SIZE") },
    G_OPTION_ENTRY_NULL
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

/**
 * csel_application_prepare:
 *
 * Language, settings and fonts of the process, before csel_application_new().
 */
void
csel_application_prepare (void)
{
  g_autofree char *locales = csel_shipped_get_locales ();

  /* Wherever it was installed, its settings are found */
  g_setenv ("GSETTINGS_SCHEMA_DIR", CSEL_SCHEMADIR, FALSE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* Pango looks for fonts in a thread: the sooner begun, the sooner done */
  pango_cairo_font_map_get_default ();
}

/**
 * csel_application_new:
 *
 * Returns: (transfer full): the program
 */
CselApplication *
csel_application_new (void)
{
  return g_object_new (CSEL_TYPE_APPLICATION,
                       "application-id", CSEL_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/org/csel/ConnectorSelector",
                       NULL);
}
