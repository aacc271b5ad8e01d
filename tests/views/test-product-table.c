/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-text-cell.h"
#include "support/csel-test-gtk.h"
#include "views/csel-product-table.h"

typedef struct
{
  CselSession *session;
  GtkWidget   *table;
  GtkWindow   *window;
} Fixture;

static Fixture
set_up (void)
{
  Fixture fixture = { csel_test_session_new (), g_object_new (CSEL_TYPE_PRODUCT_TABLE, NULL),
                      NULL };

  csel_product_table_set_session (CSEL_PRODUCT_TABLE (fixture.table), fixture.session);
  fixture.window = csel_test_show (fixture.table);

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  csel_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static GtkSelectionModel *
get_selection (Fixture *fixture)
{
  return gtk_column_view_get_model (csel_test_part (fixture->table, "column_view"));
}

/* The row that is selected, if it is one */
static guint
get_selected (Fixture *fixture)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (get_selection (fixture));

  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);

  return gtk_bitset_get_minimum (selected);
}

static void
test_selection_is_the_product (void)
{
  Fixture fixture = set_up ();
  g_autoptr(CselProduct) product = NULL;

  gtk_selection_model_select_item (get_selection (&fixture), 4, TRUE);
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (fixture.session)), ==,
                   "831-3604");
  product = csel_library_get_product (csel_session_get_library (fixture.session), 1);
  csel_session_set_product (fixture.session, product);
  g_assert_cmpuint (get_selected (&fixture), ==, 1);
  tear_down (&fixture);
}

/* Several: the one that was shown stays, and another result knows nothing of the others */
static void
test_several (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GPtrArray) products = NULL;
  g_autoptr(GPtrArray) one = NULL;

  gtk_selection_model_select_item (get_selection (&fixture), 4, TRUE);
  gtk_selection_model_select_item (get_selection (&fixture), 2, FALSE);
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (fixture.session)), ==, "831-3604");
  products = csel_product_table_list_selected (CSEL_PRODUCT_TABLE (fixture.table));
  g_assert_cmpuint (products->len, ==, 2);
  g_assert_cmpstr (csel_product_get_item (g_ptr_array_index (products, 1)), ==, "831-3604");

  csel_session_set_sort (fixture.session, CSEL_COLUMN_ITEM, TRUE);
  one = csel_product_table_list_selected (CSEL_PRODUCT_TABLE (fixture.table));
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpstr (csel_product_get_item (g_ptr_array_index (one, 0)), ==, "831-3604");
  tear_down (&fixture);
}

/* A product that is no longer found gives way to the first that is */
static void
test_selection_after_a_filter (void)
{
  Fixture fixture = set_up ();

  csel_session_set_bounds (fixture.session, CSEL_COLUMN_PIN_SPACING,
                           &(CselBounds) { G_MAXINT64 - 1, G_MAXINT64, CSEL_UNIT_MM });
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (fixture.session)), ==,
                   CSEL_TEST_SEED);
  csel_session_clear_filters (fixture.session);
  csel_session_set_search (fixture.session, "216-10");
  csel_session_set_search (fixture.session, "");
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (fixture.session)), ==,
                   "216-108");
  g_assert_cmpuint (get_selected (&fixture), >, 0);
  tear_down (&fixture);
}

static void
test_header_counts (void)
{
  Fixture fixture = set_up ();
  GtkToggleButton *second_hand = csel_test_part (fixture.table, "second_hand");
  GtkLabel *count = csel_test_part (fixture.table, "count");

  g_assert_cmpstr (gtk_label_get_text (count), ==, "17 products");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (second_hand)), ==, "+ 502 second-hand");
  gtk_toggle_button_set_active (second_hand, TRUE);
  g_assert_cmpstr (gtk_label_get_text (count), ==, "519 products");
  csel_session_set_search (fixture.session, "216-266");
  g_assert_cmpstr (gtk_label_get_text (count), ==, "1 of 519 matches");
  tear_down (&fixture);
}

static void
test_empty_result (void)
{
  Fixture fixture = set_up ();
  GtkStack *stack = csel_test_part (fixture.table, "stack");

  csel_session_set_search (fixture.session, "734-132");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  g_assert_true (csel_test_shows (fixture.table, "No product matches"));
  csel_library_set_show_second_hand (csel_session_get_library (fixture.session), TRUE);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "rows");
  tear_down (&fixture);
}

/* Another result keeps the row widgets */
static void
test_no_row_is_made_anew (void)
{
  Fixture fixture = set_up ();
  guint n = csel_test_count (fixture.table, CSEL_TYPE_TEXT_CELL);
  GtkWidget *cell = csel_test_find (fixture.table, CSEL_TYPE_TEXT_CELL, 0);

  csel_session_set_sort (fixture.session, CSEL_COLUMN_ITEM, TRUE);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture.window));
  g_assert_true (cell == csel_test_find (fixture.table, CSEL_TYPE_TEXT_CELL, 0));
  g_assert_cmpuint (csel_test_count (fixture.table, CSEL_TYPE_TEXT_CELL), ==, n);
  tear_down (&fixture);
}

static void
test_titles_name_the_ratings (void)
{
  Fixture fixture = set_up ();
  CselRatingContext context;

  g_assert_true (csel_test_shows (fixture.table, "Voltage IEC III/3"));
  g_assert_true (csel_rating_context_parse ("ul:C", &context));
  csel_session_set_rating_context (fixture.session, &context);
  g_assert_true (csel_test_shows (fixture.table, "Voltage UL C"));
  tear_down (&fixture);
}

/* A click on a title, twice for the other direction */
static void
test_sort_by_column (void)
{
  Fixture fixture = set_up ();
  GtkColumnView *view = csel_test_part (fixture.table, "column_view");
  g_autoptr(GtkColumnViewColumn) current =
    g_list_model_get_item (gtk_column_view_get_columns (view), 4);
  g_autoptr(CselProduct) first = NULL;

  csel_library_set_show_second_hand (csel_session_get_library (fixture.session), TRUE);
  gtk_column_view_sort_by_column (view, current, GTK_SORT_DESCENDING);
  first = csel_result_get_product (csel_session_get_result (fixture.session), 0);
  g_assert_cmpstr (csel_product_get_item (first), ==, CSEL_TEST_SEED);
  tear_down (&fixture);
}

/* Where nothing meets all conditions, one is named, and a button drops it */
static void
test_nearest_miss (void)
{
  Fixture fixture = set_up ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();
  GtkWidget *drop = csel_test_part (fixture.table, "drop");

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "1000V", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  csel_session_set_requirement (fixture.session, requirement);
  csel_session_set_wanted (fixture.session, CSEL_WANTED_MEETS);
  g_assert_true (csel_test_shows (fixture.table,
                                  "Nothing meets all conditions. Without “Supply 1000V”: 5 products"));
  g_assert_true (gtk_widget_get_visible (drop));
  g_signal_emit_by_name (drop, "clicked");
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 5);

  csel_session_clear_filters (fixture.session);
  csel_session_toggle_value (fixture.session, CSEL_COLUMN_POLES, "4");
  csel_session_set_bounds (fixture.session, CSEL_COLUMN_PIN_SPACING, &(CselBounds) { 1, 2, CSEL_UNIT_MM });
  g_signal_emit_by_name (drop, "clicked");
  g_assert_cmpuint (csel_session_get_n_rows (fixture.session), ==, 5);
  tear_down (&fixture);
}

/* What meets the requirement and what is open are counted apart */
static void
test_open_is_counted (void)
{
  Fixture fixture = set_up ();
  g_autoptr(CselRequirement) requirement = csel_requirement_new ();

  csel_requirement_set (requirement, CSEL_FIELD_SUPPLY, "230/400V", NULL);
  csel_requirement_set (requirement, CSEL_FIELD_POLES, "4", NULL);
  csel_session_set_requirement (fixture.session, requirement);
  csel_session_set_wanted (fixture.session, CSEL_WANTED_NOT_FAILED);
  g_assert_true (csel_test_shows (fixture.table, "5 of 17 match, 4 of them open"));
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/product-table/selection-is-the-product", test_selection_is_the_product);
  g_test_add_func ("/views/product-table/several", test_several);
  g_test_add_func ("/views/product-table/selection-after-a-filter", test_selection_after_a_filter);
  g_test_add_func ("/views/product-table/header-counts", test_header_counts);
  g_test_add_func ("/views/product-table/empty-result", test_empty_result);
  g_test_add_func ("/views/product-table/nearest-miss", test_nearest_miss);
  g_test_add_func ("/views/product-table/open-is-counted", test_open_is_counted);
  g_test_add_func ("/views/product-table/no-row-is-made-anew", test_no_row_is_made_anew);
  g_test_add_func ("/views/product-table/titles-name-the-ratings", test_titles_name_the_ratings);
  g_test_add_func ("/views/product-table/sort-by-column", test_sort_by_column);

  return g_test_run ();
}
