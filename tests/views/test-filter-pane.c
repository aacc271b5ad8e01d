/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-column-list.h"
#include "views/csel-facet-view.h"
#include "views/csel-filter-pane.h"

typedef struct
{
  CselSession *session;
  GtkWidget   *pane;
  GtkWindow   *window;
} Fixture;

static CselFacetView *
find_facet (Fixture    *fixture,
            const char *column)
{
  for (guint i = 0; i < csel_test_count (fixture->pane, CSEL_TYPE_FACET_VIEW); i++)
    {
      GtkWidget *facet = csel_test_find (fixture->pane, CSEL_TYPE_FACET_VIEW, i);

      if (gtk_widget_get_visible (facet) &&
          g_str_equal (csel_facet_view_get_column (CSEL_FACET_VIEW (facet)), column))
        return CSEL_FACET_VIEW (facet);
    }

  return NULL;
}

static gboolean
is_counted (gpointer data)
{
  CselFacetView *kind = find_facet (data, CSEL_COLUMN_KIND);

  return kind != NULL && !csel_facet_view_is_outdated (kind);
}

static Fixture
set_up_with (const char *const *choices)
{
  Fixture fixture = { csel_test_session_new (), g_object_new (CSEL_TYPE_FILTER_PANE, "choices", choices, NULL), NULL };

  csel_filter_pane_set_session (CSEL_FILTER_PANE (fixture.pane), fixture.session);
  fixture.window = csel_test_show (fixture.pane);
  csel_test_wait_until (is_counted, &fixture);

  return fixture;
}

static Fixture
set_up (void)
{
  return set_up_with (NULL);
}

static void
tear_down (Fixture *fixture)
{
  csel_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

/* What connectors are looked for by is open, the others are offered */
static void
test_facets (void)
{
  Fixture fixture = set_up ();

  g_assert_true (csel_facet_view_get_expanded (find_facet (&fixture, CSEL_COLUMN_KIND)));
  g_assert_true (csel_facet_view_get_expanded (find_facet (&fixture, CSEL_COLUMN_PIN_SPACING)));
  g_assert_false (csel_facet_view_get_expanded (find_facet (&fixture, "color")));
  g_assert_true (csel_test_shows (fixture.pane, "strain relief plate"));
  tear_down (&fixture);
}

static gboolean
is_gone (gpointer data)
{
  return is_counted (data) && find_facet (data, "color") == NULL;
}

/* What no longer divides the result goes, what is open or filters stays */
static void
test_fewer_columns (void)
{
  Fixture fixture = set_up ();

  gtk_window_set_focus (fixture.window, NULL);
  csel_session_toggle_value (fixture.session, "orientation", CSEL_KEY_NOT_STATED);
  csel_session_set_search (fixture.session, CSEL_TEST_SEED);
  csel_test_wait_until (is_gone, &fixture);
  g_assert_nonnull (find_facet (&fixture, CSEL_COLUMN_POLES));
  g_assert_nonnull (find_facet (&fixture, "orientation"));
  tear_down (&fixture);
}

/* A facet that is chosen stays, one that is not filters no longer */
static void
test_more_filters (void)
{
  Fixture fixture = set_up ();
  CselColumnList *list = csel_test_part (fixture.pane, "list");

  gtk_menu_button_popup (csel_test_part (fixture.pane, "more"));
  g_assert_cmpuint (csel_test_count (GTK_WIDGET (list), GTK_TYPE_CHECK_BUTTON), >, 16);
  g_signal_emit_by_name (list, "toggled", "weight", TRUE);
  g_assert_true (csel_facet_view_get_expanded (find_facet (&fixture, "weight")));
  csel_session_toggle_value (fixture.session, "weight", CSEL_KEY_STATED);
  g_signal_emit_by_name (list, "toggled", "weight", FALSE);
  g_assert_null (find_facet (&fixture, "weight"));
  g_assert_false (csel_session_is_filtered (fixture.session));
  gtk_menu_button_popdown (csel_test_part (fixture.pane, "more"));
  tear_down (&fixture);
}

/* As it was left: closed, open and taken away; what is not understood is nothing */
static void
test_choices (void)
{
  const char *const kept[] = {
    "color:open", "kind:closed", "orientation:hidden", "weight:shown,open", "no colon", "x:y", NULL
  };
  Fixture fixture = set_up_with (kept);
  g_auto(GStrv) choices = NULL;

  g_assert_false (csel_facet_view_get_expanded (find_facet (&fixture, CSEL_COLUMN_KIND)));
  g_assert_true (csel_facet_view_get_expanded (find_facet (&fixture, "color")));
  g_assert_null (find_facet (&fixture, "orientation"));

  csel_facet_view_set_expanded (find_facet (&fixture, CSEL_COLUMN_KIND), TRUE);
  csel_facet_view_set_expanded (find_facet (&fixture, "color"), FALSE);
  g_object_get (fixture.pane, "choices", &choices, NULL);
  g_assert_cmpuint (g_strv_length (choices), ==, 4);
  g_assert_cmpstr (choices[0], ==, "color:closed");
  g_assert_cmpstr (choices[1], ==, "kind:open");
  g_assert_cmpstr (choices[2], ==, "orientation:hidden");
  g_assert_cmpstr (choices[3], ==, "weight:open,shown");
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/filter-pane/facets", test_facets);
  g_test_add_func ("/views/filter-pane/fewer-columns", test_fewer_columns);
  g_test_add_func ("/views/filter-pane/more-filters", test_more_filters);
  g_test_add_func ("/views/filter-pane/choices", test_choices);

  return g_test_run ();
}
