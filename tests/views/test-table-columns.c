/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/csel-test-gtk.h"
#include "views/csel-column-sort.h"
#include "views/csel-table-columns.h"

typedef struct
{
  CselSession      *session;
  GtkColumnView    *view;
  GtkWindow        *window;
  CselTableColumns *columns;
  guint             n_changed;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *fixture)
{
  g_autoptr(CselResultModel) model = NULL;

  fixture->session = csel_test_session_new ();
  model = csel_result_model_new (fixture->session);
  fixture->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  fixture->columns = csel_table_columns_new (fixture->view, model);
  fixture->window = csel_test_show (GTK_WIDGET (fixture->view));
  g_signal_connect_swapped (fixture->columns, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
}

static void
tear_down (Fixture *fixture)
{
  g_object_unref (fixture->columns);
  csel_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static char *
get_layout (Fixture *fixture)
{
  g_auto(GStrv) layout = csel_table_columns_get_layout (fixture->columns);

  return g_strjoinv (" ", layout);
}

static void
test_layout (void)
{
  const char *const layout[] = { "pole-number:60", "etim:EF000007:90", "item-number:1", "broken", NULL };
  const char *const none[] = { NULL };
  Fixture fixture = { NULL };
  g_autofree char *kept = NULL;
  g_autofree char *usual = NULL;
  g_autoptr(GtkColumnViewColumn) unknown = NULL;

  set_up (&fixture);
  usual = get_layout (&fixture);
  csel_table_columns_set_layout (fixture.columns, layout);
  kept = get_layout (&fixture);
  /* What no catalogue has is kept, and not shown */
  g_assert_cmpstr (kept, ==, "pole-number:60 etim:EF000007:90 item-number:24");
  unknown = g_list_model_get_item (gtk_column_view_get_columns (fixture.view), 1);
  g_assert_false (gtk_column_view_column_get_visible (unknown));

  csel_table_columns_set_layout (fixture.columns, none);
  g_free (kept);
  kept = get_layout (&fixture);
  g_assert_cmpstr (kept, ==, usual);
  g_assert_cmpuint (fixture.n_changed, ==, 0);
  tear_down (&fixture);
}

static void
test_changes (void)
{
  const char *const layout[] = { "item-number:100", "pole-number:60", NULL };
  Fixture fixture = { NULL };
  g_autofree char *changed = NULL;

  set_up (&fixture);
  csel_table_columns_set_layout (fixture.columns, layout);
  csel_table_columns_set_shown (fixture.columns, "color", TRUE);
  csel_table_columns_move (fixture.columns, "color", -2);
  csel_table_columns_move (fixture.columns, "pole-number", 9);
  csel_table_columns_widen (fixture.columns, "pole-number", 24);
  csel_table_columns_set_shown (fixture.columns, "item-number", FALSE);
  changed = get_layout (&fixture);
  g_assert_cmpstr (changed, ==, "color:120 pole-number:84");
  g_assert_cmpuint (fixture.n_changed, >=, 5);
  g_assert_false (csel_table_columns_has (fixture.columns, "item-number"));
  /* One stays */
  csel_table_columns_set_shown (fixture.columns, "color", FALSE);
  csel_table_columns_set_shown (fixture.columns, "pole-number", FALSE);
  g_assert_true (csel_table_columns_has (fixture.columns, "pole-number"));
  tear_down (&fixture);
}

static void
test_sort (void)
{
  Fixture fixture = { NULL };
  const char *column;
  gboolean descending;

  set_up (&fixture);
  csel_table_columns_show_sort (fixture.columns, CSEL_COLUMN_POLES, TRUE);
  g_assert_true (csel_column_sort_read (fixture.view, &column, &descending));
  g_assert_cmpstr (column, ==, CSEL_COLUMN_POLES);
  g_assert_true (descending);
  csel_table_columns_show_sort (fixture.columns, "color", FALSE);
  g_assert_false (csel_column_sort_read (fixture.view, &column, &descending));
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/table-columns/layout", test_layout);
  g_test_add_func ("/views/table-columns/changes", test_changes);
  g_test_add_func ("/views/table-columns/sort", test_sort);

  return g_test_run ();
}
