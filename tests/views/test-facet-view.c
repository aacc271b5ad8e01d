/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-facet-row.h"
#include "views/csel-facet-view.h"

typedef struct
{
  CselSession *session;
  GtkWidget   *facet;
  GtkWindow   *window;
} Fixture;

static Fixture
set_up (const char *column)
{
  Fixture fixture = { csel_test_session_new () };

  fixture.facet = csel_facet_view_new (fixture.session, column);
  fixture.window = csel_test_show (fixture.facet);
  csel_facet_view_set_expanded (CSEL_FACET_VIEW (fixture.facet), TRUE);
  csel_facet_view_update (CSEL_FACET_VIEW (fixture.facet));

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  csel_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static void
update (Fixture *fixture)
{
  csel_facet_view_update (CSEL_FACET_VIEW (fixture->facet));
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *key)
{
  GtkWidget *row = gtk_widget_get_first_child (csel_test_part (fixture->facet, "values"));

  while (row != NULL && (!gtk_widget_get_visible (row) ||
                         !g_str_equal (csel_facet_row_get_key (CSEL_FACET_ROW (row)), key)))
    row = gtk_widget_get_next_sibling (row);

  return row;
}

static GtkWidget *
get_check (Fixture    *fixture,
           const char *key)
{
  return csel_test_part (get_row (fixture, key), "check");
}

static void
assert_name (Fixture    *fixture,
             const char *key,
             const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_check (fixture, key)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static guint
count_rows (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (csel_test_part (fixture->facet, "values"));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += gtk_widget_get_visible (row) != 0;

  return n;
}

static void
test_values_filter (void)
{
  Fixture fixture = set_up (CSEL_COLUMN_POLES);

  assert_name (&fixture, "4", "4 (5)");
  assert_name (&fixture, CSEL_KEY_NOT_STATED, "not stated (12)");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (&fixture, "4")), TRUE);
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 5);
  g_assert_true (csel_facet_view_is_outdated (CSEL_FACET_VIEW (fixture.facet)));
  update (&fixture);
  g_assert_false (csel_facet_view_is_outdated (CSEL_FACET_VIEW (fixture.facet)));
  /* A facet never removes its own other values */
  assert_name (&fixture, CSEL_KEY_NOT_STATED, "not stated (12)");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (&fixture, CSEL_KEY_NOT_STATED)), TRUE);
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 17);
  csel_session_clear_filters (fixture.session);
  update (&fixture);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (&fixture, "4"))));
  tear_down (&fixture);
}

/* What leaves nothing can be seen, and not be chosen */
static void
test_values_without_products (void)
{
  Fixture fixture = set_up (CSEL_COLUMN_POLES);

  csel_session_set_search (fixture.session, "216-266");
  update (&fixture);
  assert_name (&fixture, "4", "4 (0)");
  g_assert_false (gtk_widget_get_sensitive (get_check (&fixture, "4")));
  tear_down (&fixture);
}

/* What is stated is chosen as one, and so is what is not */
static void
test_stated (void)
{
  Fixture fixture = set_up (CSEL_COLUMN_POLES);

  csel_library_set_show_second_hand (csel_session_get_library (fixture.session), TRUE);
  update (&fixture);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_check (&fixture, CSEL_KEY_STATED)), TRUE);
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 502);
  tear_down (&fixture);
}

/* Many values: some are shown, and all are found */
static void
test_many_values (void)
{
  Fixture fixture = set_up (CSEL_COLUMN_POLES);
  GtkWidget *all = csel_test_part (fixture.facet, "all");
  GtkWidget *search = csel_test_part (fixture.facet, "search");
  guint n_short;

  g_assert_false (gtk_widget_get_visible (all));
  csel_library_set_show_second_hand (csel_session_get_library (fixture.session), TRUE);
  update (&fixture);
  n_short = count_rows (&fixture);
  g_assert_null (get_row (&fixture, "24"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), TRUE);
  g_assert_cmpuint (count_rows (&fixture), >, n_short);
  g_assert_nonnull (get_row (&fixture, "24"));
  gtk_editable_set_text (GTK_EDITABLE (search), "24");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_nonnull (get_row (&fixture, "24"));
  g_assert_null (get_row (&fixture, "3"));
  tear_down (&fixture);
}

static void
test_bounds (void)
{
  Fixture fixture = set_up (CSEL_COLUMN_PIN_SPACING);
  GtkWidget *bounds = csel_test_part (fixture.facet, "bounds");
  GtkWidget *lo = csel_test_part (bounds, "lo");

  g_assert_true (gtk_widget_get_visible (bounds));
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (lo)), ==, "7.62");
  gtk_editable_set_text (GTK_EDITABLE (lo), "0.3in");
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 6);
  update (&fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (lo)), ==, "0.3in");
  gtk_editable_set_text (GTK_EDITABLE (lo), "wide");
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 17);
  gtk_editable_set_text (GTK_EDITABLE (lo), "7");
  csel_session_clear_filters (fixture.session);
  update (&fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (lo)), ==, "");
  tear_down (&fixture);
}

/* Nothing is counted for who does not look */
static void
test_collapsed (void)
{
  Fixture fixture = set_up (CSEL_COLUMN_KIND);

  csel_facet_view_set_expanded (CSEL_FACET_VIEW (fixture.facet), FALSE);
  csel_session_set_search (fixture.session, "216");
  g_assert_false (csel_facet_view_is_outdated (CSEL_FACET_VIEW (fixture.facet)));
  csel_facet_view_set_expanded (CSEL_FACET_VIEW (fixture.facet), TRUE);
  g_assert_true (csel_facet_view_is_outdated (CSEL_FACET_VIEW (fixture.facet)));
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/facet-view/values-filter", test_values_filter);
  g_test_add_func ("/views/facet-view/values-without-products", test_values_without_products);
  g_test_add_func ("/views/facet-view/stated", test_stated);
  g_test_add_func ("/views/facet-view/many-values", test_many_values);
  g_test_add_func ("/views/facet-view/bounds", test_bounds);
  g_test_add_func ("/views/facet-view/collapsed", test_collapsed);

  return g_test_run ();
}
