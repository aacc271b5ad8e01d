/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/csel-window.h"
#include "support/csel-test-app.h"
#include "views/csel-banner.h"

typedef struct
{
  CselApplication *application;
  CselWindow      *window;
  CselSession     *session;
} Fixture;

static Fixture
set_up (void)
{
  Fixture fixture = { csel_test_application_new (), NULL, NULL };
  g_autoptr(GSettings) settings = g_settings_new ("org.csel.ConnectorSelector");

  g_settings_reset (settings, "show-second-hand");
  fixture.window = csel_test_window_new (fixture.application, "en");
  fixture.session = csel_window_get_session (fixture.window);

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  csel_test_window_close (fixture->window);
  g_object_unref (fixture->application);
}

static const char *
get_item (Fixture *fixture)
{
  return csel_product_get_item (csel_session_get_product (fixture->session));
}

static const char *
get_message (Fixture *fixture)
{
  return csel_banner_get_text (csel_test_part (fixture->window, "banner"));
}

static gboolean
has_message (gpointer data)
{
  return get_message (data) != NULL;
}

static GFile *
get_test_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);

  return g_file_new_for_path (path);
}

static void
test_first_start (void)
{
  Fixture fixture = set_up ();

  g_assert_cmpstr (get_item (&fixture), ==, CSEL_TEST_SEED);
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 17);
  g_assert_null (get_message (&fixture));
  tear_down (&fixture);
}

/* A file that cannot be read says where and why; what was loaded before stays */
static void
test_bad_file (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GFile) file = get_test_file ("bad/reversed-range.xml");

  csel_window_open (fixture.window, file);
  csel_test_wait_until (has_message, &fixture);
  g_assert_nonnull (strstr (get_message (&fixture), "reversed-range.xml:"));
  g_assert_cmpstr (get_item (&fixture), ==, CSEL_TEST_SEED);
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 17);
  tear_down (&fixture);
}

static gboolean
shows_second_hand (gpointer data)
{
  CselSession *session = data;

  return csel_library_get_show_second_hand (csel_session_get_library (session));
}

/* What is opened is seen, second-hand or not */
static void
test_open_shows_the_catalog (void)
{
  Fixture fixture = set_up ();
  g_autofree char *path = g_build_filename (g_getenv ("CSEL_DATA_DIR"), "catalogs",
                                            "pluggable-headers.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  /* What was told of another file, and what was searched for, does not stand in its way */
  csel_window_show_message (fixture.window, "bad");
  gtk_editable_set_text (csel_test_part (fixture.window, "search"), "216-266");
  csel_session_set_search (fixture.session, "216-266");
  csel_window_open (fixture.window, file);
  csel_test_wait_until (shows_second_hand, fixture.session);
  g_assert_null (get_message (&fixture));
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 519);
  g_assert_cmpstr (get_item (&fixture), !=, CSEL_TEST_SEED);
  tear_down (&fixture);
}

static void
test_show_item (void)
{
  Fixture fixture = set_up ();

  csel_window_show_item (fixture.window, "216266");
  g_assert_cmpstr (get_item (&fixture), ==, "216-266");
  csel_window_show_item (fixture.window, "734-132");
  g_assert_cmpstr (get_item (&fixture), ==, "734-132");
  g_assert_true (shows_second_hand (fixture.session));
  tear_down (&fixture);
}

static void
activate (Fixture    *fixture,
          const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name, NULL);
}

static gboolean
is_enabled (Fixture    *fixture,
            const char *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), name);
}

static void
test_parts_list_actions (void)
{
  Fixture fixture = set_up ();
  GListModel *list = G_LIST_MODEL (csel_session_get_parts_list (fixture.session));

  g_assert_false (is_enabled (&fixture, "undo"));
  activate (&fixture, "add-product");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  g_assert_true (is_enabled (&fixture, "undo"));
  activate (&fixture, "undo");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_true (is_enabled (&fixture, "redo"));
  activate (&fixture, "redo");
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  tear_down (&fixture);
}

static gboolean
finds_one (gpointer data)
{
  return csel_session_get_n_rows (data) == 1;
}

static gboolean
finds_all (gpointer data)
{
  return csel_session_get_n_rows (data) == 17;
}

static void
test_search_and_clear (void)
{
  Fixture fixture = set_up ();
  GtkEditable *search = csel_test_part (fixture.window, "search");

  gtk_editable_set_text (search, "216-266");
  csel_test_wait_until (finds_one, fixture.session);
  activate (&fixture, "clear-search");
  g_assert_cmpstr (gtk_editable_get_text (search), ==, "");
  csel_test_wait_until (finds_all, fixture.session);
  activate (&fixture, "find");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture.window)),
                                         GTK_WIDGET (search)));
  tear_down (&fixture);
}

static void
test_ratings_per (void)
{
  Fixture fixture = set_up ();
  GtkMenuButton *ratings = csel_test_part (fixture.window, "ratings");

  g_assert_cmpstr (gtk_menu_button_get_label (ratings), ==, "IEC III/3");
  g_action_group_activate_action (G_ACTION_GROUP (fixture.window), "ratings-per",
                                  g_variant_new_string ("ul:C"));
  g_assert_cmpint (csel_session_get_rating_context (fixture.session)->use_group, ==, 'C');
  g_assert_cmpstr (gtk_menu_button_get_label (ratings), ==, "UL group C");
  gtk_menu_button_popup (ratings);
  g_assert_nonnull (gtk_menu_button_get_menu_model (ratings));
  gtk_menu_button_popdown (ratings);
  g_action_group_activate_action (G_ACTION_GROUP (fixture.window), "ratings-per",
                                  g_variant_new_string ("iec:III/3"));
  g_assert_cmpint (csel_session_get_rating_context (fixture.session)->use_group, ==, 0);
  tear_down (&fixture);
}

static void
test_panes (void)
{
  Fixture fixture = set_up ();
  GtkWidget *filters = csel_test_part (fixture.window, "filters");

  g_assert_true (gtk_widget_get_visible (filters));
  activate (&fixture, "show-filters");
  g_assert_false (gtk_widget_get_visible (filters));
  activate (&fixture, "show-filters");
  activate (&fixture, "show-parts");
  g_assert_true (gtk_revealer_get_reveal_child (csel_test_part (csel_test_part (fixture.window, "parts"), "revealer")));
  activate (&fixture, "show-parts");
  tear_down (&fixture);
}

static gboolean
has_findings (gpointer window)
{
  return g_list_model_get_n_items (csel_test_part (window, "items")) > 0;
}

/* A window of its own, made once; a finding shows its product here */
static void
test_data_check (void)
{
  Fixture fixture = set_up ();
  GtkWindow *view = NULL;
  GListModel *windows = gtk_window_get_toplevels ();

  activate (&fixture, "data-check");
  activate (&fixture, "data-check");
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture.window))
        view = window;
    }
  csel_test_wait_until (has_findings, view);
  g_signal_emit_by_name (csel_test_part (view, "list_view"), "activate", 3);
  g_assert_cmpstr (get_item (&fixture), ==, "216-266");
  gtk_window_close (view);
  activate (&fixture, "data-check");
  tear_down (&fixture);
}

/* A catalogue of the user's that is read before the shipped one of the same id stays */
static void
test_shipped_replaces_nothing (void)
{
  CselApplication *application = csel_test_application_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselOpening) opening = csel_opening_new (locale);
  CselWindow *window = csel_window_new (GTK_APPLICATION (application), opening);
  CselSession *session = csel_window_get_session (window);
  g_autoptr(GError) error = NULL;
  g_autoptr(CselCatalog) own = csel_test_read_text (
    "<catalog xmlns='urn:connector-selector:catalog:1' id='wago-831' version='2' date='2026-01-01'>"
    "<source id='m' confidence='maker'>Sheet</source>"
    "<product item='X' manufacturer='ACME' kind='ferrule' source='m'/></catalog>", &error);

  g_assert_no_error (error);
  csel_library_add (csel_session_get_library (session), own);
  g_signal_connect_swapped (window, "loaded", G_CALLBACK (gtk_window_present), window);
  while (!gtk_widget_get_visible (GTK_WIDGET (window)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (csel_session_get_n_rows (session), ==, 1);
  csel_test_window_close (window);
  g_object_unref (application);
}

/* A window that is closed while a catalogue is read is not kept, waited for or touched */
static void
test_close_while_reading (void)
{
  CselApplication *application = csel_test_application_new ();
  g_autoptr(CselLocale) locale = csel_test_get_locale ("en");
  g_autoptr(CselOpening) opening = csel_opening_new (locale);
  CselWindow *window = csel_window_new (GTK_APPLICATION (application), opening);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *)&window);
  csel_test_window_close (window);
  g_assert_null (window);
  g_object_unref (application);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/app/window/first-start", test_first_start);
  g_test_add_func ("/app/window/bad-file", test_bad_file);
  g_test_add_func ("/app/window/open-shows-the-catalog", test_open_shows_the_catalog);
  g_test_add_func ("/app/window/show-item", test_show_item);
  g_test_add_func ("/app/window/parts-list-actions", test_parts_list_actions);
  g_test_add_func ("/app/window/search-and-clear", test_search_and_clear);
  g_test_add_func ("/app/window/ratings-per", test_ratings_per);
  g_test_add_func ("/app/window/panes", test_panes);
  g_test_add_func ("/app/window/data-check", test_data_check);
  g_test_add_func ("/app/window/shipped-replaces-nothing", test_shipped_replaces_nothing);
  g_test_add_func ("/app/window/close-while-reading", test_close_while_reading);

  return g_test_run ();
}
