/* SPDX-License-Identifier: GPL-3.0-or-later */

/**
 * What the tests of widgets need: a session, a window around a widget, its parts
 */

#include "support/csel-test-gtk.h"

#include <libintl.h>
#include <locale.h>

#include "engine/csel-shipped.h"
#include "report/csel-spec-sheet.h"
#include "views/csel-ui.h"

void
csel_test_gtk_init (int    *argc,
                    char ***argv)
{
  g_autofree char *locales = csel_shipped_get_locales ();

  /* A session bus has room for one application of a name, and GTK keeps one alive until it
   * has run */
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gtk_test_init (argc, argv, NULL);
  /* GTK leaks the time at which it looks for files that are no longer recent */
  g_object_set (gtk_settings_get_default (), "gtk-recent-files-max-age", -1, NULL);
  csel_ui_init ();
  csel_ui_add_style ();
}

/* Both shipped catalogues, the second-hand one not listed, the seed chosen */
CselSession *
csel_test_session_new (void)
{
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  CselSession *session = csel_session_new (locale);
  CselLibrary *library = csel_session_get_library (session);
  g_autoptr(CselCatalog) wago = csel_test_read_shipped ("wago-831");
  g_autoptr(CselCatalog) headers = csel_test_read_shipped ("pluggable-headers");
  g_autoptr(CselProduct) product = csel_test_get_product (wago, CSEL_TEST_SEED);

  csel_library_set_show_second_hand (library, FALSE);
  csel_library_add (library, wago);
  csel_library_add (library, headers);
  csel_session_set_product (session, product);

  return session;
}

/* The seed's spec sheet */
CselPages *
csel_test_make_pages (const CselPaper *paper)
{
  g_autoptr(CselProduct) product = csel_test_get_seed ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselReport) report = NULL;
  CselRatingContext context;
  CselSheetOptions options;

  g_assert_true (csel_rating_context_parse ("iec:III/3", &context));
  csel_sheet_options_init (&options, &context);
  report = csel_spec_sheet_new (product, &options, locale);

  return csel_pages_new (report, paper, NULL);
}

/* In a window of its own, painted once */
GtkWindow *
csel_test_show (GtkWidget *widget)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (window, 800, 600);
  gtk_window_set_child (window, widget);
  gtk_window_present (window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));

  return window;
}

void
csel_test_close (GtkWindow *window)
{
  gtk_window_destroy (window);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
give_up (gpointer data)
{
  g_error ("waited in vain");

  return G_SOURCE_REMOVE;
}

void
csel_test_wait_until (gboolean ( *is_done ) (gpointer),
                      gpointer    data)
{
  guint id = g_timeout_add_seconds (60, give_up, NULL);

  while (!is_done (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint     *index)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*index)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, index);

  return found;
}

/* The index-th widget of the type below @root, in the order of the tree */
GtkWidget *
csel_test_find (GtkWidget *root,
                GType      type,
                guint      index)
{
  GtkWidget *found = find (root, type, &index);

  g_assert_nonnull (found);

  return found;
}

guint
csel_test_count (GtkWidget *root,
                 GType      type)
{
  guint left = G_MAXUINT;

  find (root, type, &left);

  return G_MAXUINT - left;
}

/* A part of a template, by its id */
gpointer
csel_test_part (gpointer    widget,
                const char *name)
{
  GObject *part = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (part);

  return part;
}

/* A window of its type; NULL if there is none */
gpointer
csel_test_find_toplevel (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr(GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type))
        return toplevel;
    }

  return NULL;
}

/* Whether a label that is seen reads exactly so */
gboolean
csel_test_shows (GtkWidget  *root,
                 const char *text)
{
  guint n = csel_test_count (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = csel_test_find (root, GTK_TYPE_LABEL, i);

      if (gtk_widget_is_visible (label) &&
          g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
        return TRUE;
    }

  return FALSE;
}
