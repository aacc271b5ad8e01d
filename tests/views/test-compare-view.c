/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-compare-head.h"
#include "views/csel-compare-row.h"
#include "views/csel-compare-view.h"

typedef struct
{
  CselSession *session;
  GtkWidget   *view;
  GtkWindow   *window;
} Fixture;

static Fixture
set_up (void)
{
  Fixture fixture = { csel_test_session_new (), g_object_new (CSEL_TYPE_COMPARE_VIEW, NULL), NULL };

  csel_compare_view_set_session (CSEL_COMPARE_VIEW (fixture.view), fixture.session);
  fixture.window = csel_test_show (fixture.view);

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  csel_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static void
add (Fixture *fixture,
     guint    row)
{
  g_autoptr(CselProduct) product = csel_library_get_product (csel_session_get_library (fixture->session), row);

  csel_compared_add (csel_session_get_compared (fixture->session), product);
}

static const char *
get_head (Fixture *fixture,
          guint    index)
{
  return gtk_button_get_label (csel_test_part (csel_test_find (fixture->view, CSEL_TYPE_COMPARE_HEAD, index), "item"));
}

/* Nothing, one, several */
static void
test_fills_up (void)
{
  Fixture fixture = set_up ();
  GtkStack *stack = csel_test_part (fixture.view, "stack");

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  g_assert_null (csel_compare_view_make_document (CSEL_COMPARE_VIEW (fixture.view)));
  add (&fixture, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "rows");
  g_assert_true (csel_test_shows (fixture.view, "Add one to five products more to see what differs."));
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_COMPARE_HEAD), ==, 1);
  for (guint i = 1; i < 6; i++)
    add (&fixture, i);
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_COMPARE_HEAD), ==, 6);
  csel_compared_clear (csel_session_get_compared (fixture.session));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  tear_down (&fixture);
}

/* Columns are moved and taken away where they stand */
static void
test_columns (void)
{
  Fixture fixture = set_up ();
  GtkWidget *row;

  add (&fixture, 0);
  add (&fixture, 4);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.window));
  row = csel_test_find (fixture.view, CSEL_TYPE_COMPARE_ROW, 0);
  g_assert_cmpstr (get_head (&fixture, 0), ==, CSEL_TEST_SEED);
  gtk_widget_activate_action (csel_test_find (fixture.view, CSEL_TYPE_COMPARE_HEAD, 0), "head.move-right", NULL);
  g_assert_cmpstr (get_head (&fixture, 1), ==, CSEL_TEST_SEED);
  g_assert_true (row == csel_test_find (fixture.view, CSEL_TYPE_COMPARE_ROW, 0));
  gtk_widget_activate_action (csel_test_find (fixture.view, CSEL_TYPE_COMPARE_HEAD, 0), "head.remove", NULL);
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_COMPARE_HEAD), ==, 1);
  g_assert_cmpstr (get_head (&fixture, 0), ==, CSEL_TEST_SEED);
  tear_down (&fixture);
}

/* What leaves the window is what is seen */
static void
test_differences (void)
{
  Fixture fixture = set_up ();
  GtkCheckButton *only = csel_test_part (fixture.view, "only_differences");
  g_autoptr(CselDocument) document = NULL;
  g_autoptr(CselTable) all = NULL;
  g_autoptr(CselTable) some = NULL;

  add (&fixture, 0);
  add (&fixture, 4);
  all = csel_compare_view_make_table (CSEL_COMPARE_VIEW (fixture.view));
  gtk_check_button_set_active (only, TRUE);
  some = csel_compare_view_make_table (CSEL_COMPARE_VIEW (fixture.view));
  g_assert_cmpuint (csel_table_get_n_rows (some), <, csel_table_get_n_rows (all));
  g_assert_cmpuint (csel_table_get_n_columns (some), ==, 5);
  document = csel_compare_view_make_document (CSEL_COMPARE_VIEW (fixture.view));
  g_assert_cmpstr (csel_document_get_file_name (document), ==, "comparison.pdf");
  tear_down (&fixture);
}

static void
opened_cb (GtkWidget   *view,
           CselProduct *product,
           char       **item)
{
  g_free (*item);
  *item = g_strdup (csel_product_get_item (product));
}

static void
test_open (void)
{
  Fixture fixture = set_up ();
  g_autofree char *item = NULL;

  add (&fixture, 0);
  add (&fixture, 4);
  g_signal_connect (fixture.view, "open-requested", G_CALLBACK (opened_cb), &item);
  g_signal_emit_by_name (csel_test_part (csel_test_find (fixture.view, CSEL_TYPE_COMPARE_HEAD, 1), "item"), "clicked");
  g_assert_cmpstr (item, ==, "831-3604");
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/compare-view/fills-up", test_fills_up);
  g_test_add_func ("/views/compare-view/columns", test_columns);
  g_test_add_func ("/views/compare-view/differences", test_differences);
  g_test_add_func ("/views/compare-view/open", test_open);

  return g_test_run ();
}
