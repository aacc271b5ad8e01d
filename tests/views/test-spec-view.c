/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lists/csel-spec-line.h"
#include "support/csel-test-gtk.h"
#include "text/csel-spec.h"
#include "views/csel-spec-row-view.h"
#include "views/csel-spec-view.h"

typedef struct
{
  CselSession *session;
  GtkWidget   *view;
  GtkWindow   *window;
} Fixture;

/* Lines come by steps: whether all are there */
static gboolean
is_complete (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr(GPtrArray) rows = csel_spec_new (csel_session_get_product (fixture->session),
                                             csel_session_get_rating_context (fixture->session),
                                             csel_session_get_locale (fixture->session));

  return g_list_model_get_n_items (csel_test_part (fixture->view, "rows")) == rows->len;
}

static Fixture
set_up (void)
{
  Fixture fixture = { csel_test_session_new (), NULL, NULL };

  fixture.view = csel_spec_view_new (fixture.session);
  fixture.window = csel_test_show (fixture.view);
  csel_test_wait_until (is_complete, &fixture);

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  csel_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static CselSpecRow *
get_row (Fixture *fixture,
         guint    position)
{
  g_autoptr(CselSpecLine) line = g_list_model_get_item (csel_test_part (fixture->view, "rows"), position);

  return csel_spec_line_get_row (line);
}

static guint
find_row (Fixture    *fixture,
          const char *label)
{
  GListModel *rows = csel_test_part (fixture->view, "rows");

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    if (g_strcmp0 (csel_spec_row_get_label (get_row (fixture, i)), label) == 0)
      return i;

  g_error ("no row %s", label);
}

static void
select_row (Fixture    *fixture,
            const char *label,
            gboolean    alone)
{
  gtk_selection_model_select_item (csel_test_part (fixture->view, "selection"),
                                   find_row (fixture, label), alone);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **)user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **)data != NULL;
}

static char *
copy (Fixture    *fixture,
      const char *action)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->view);
  char *text = NULL;

  gtk_widget_activate_action (fixture->view, action, NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &text);
  csel_test_wait_until (has_text, &text);

  return text;
}

/* The safety information stands at the top, once; then the data sheet in its order */
static void
test_order (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GPtrArray) rows = csel_spec_new (csel_session_get_product (fixture.session),
                                             csel_session_get_rating_context (fixture.session),
                                             csel_session_get_locale (fixture.session));
  GListModel *shown = csel_test_part (fixture.view, "rows");

  g_assert_cmpuint (find_row (&fixture, "Safety information"), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, rows->len);
  g_assert_cmpuint (find_row (&fixture, "Product"), <, find_row (&fixture, "Notes"));
  g_assert_cmpuint (find_row (&fixture, "Nominal voltage"), <, find_row (&fixture, "Strip length"));
  tear_down (&fixture);
}

static void
test_source_on_demand (void)
{
  Fixture fixture = set_up ();
  GtkWidget *source = csel_test_part (fixture.view, "source");

  g_assert_false (gtk_widget_get_visible (source));
  select_row (&fixture, "Strip length", TRUE);
  g_assert_true (gtk_widget_get_visible (source));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (source)), ==,
                   "Printed: 11 ... 13 mm / 0.43 ... 0.51 inches\n"
                   "Source: WAGO Data Sheet, Item Number: 831-1104/320-000 (maker's document)");
  tear_down (&fixture);
}

static void
test_copy (void)
{
  Fixture fixture = set_up ();
  g_autofree char *row = NULL;
  g_autofree char *value = NULL;
  g_autofree char *both = NULL;

  select_row (&fixture, "Pin spacing", TRUE);
  row = copy (&fixture, "spec.copy");
  g_assert_cmpstr (row, ==, "Pin spacing\t7.62 mm / 0.3 inches");
  value = copy (&fixture, "spec.copy-value");
  g_assert_cmpstr (value, ==, "7.62 mm / 0.3 inches");
  select_row (&fixture, "Height", FALSE);
  both = copy (&fixture, "spec.copy");
  g_assert_cmpstr (both, ==, "Pin spacing\t7.62 mm / 0.3 inches\nHeight\t25 mm / 0.984 inches");
  tear_down (&fixture);
}

/* In a row of ratings the value is that of the column of "Ratings per" */
static void
test_copy_a_rating (void)
{
  Fixture fixture = set_up ();
  g_autofree char *value = NULL;

  select_row (&fixture, "Nominal voltage", TRUE);
  value = copy (&fixture, "spec.copy-value");
  g_assert_cmpstr (value, ==, "800 V");
  tear_down (&fixture);
}

static void
test_select_all (void)
{
  Fixture fixture = set_up ();
  g_autoptr(GtkBitset) bits = NULL;

  gtk_widget_activate_action (fixture.view, "spec.select-all", NULL);
  bits = gtk_selection_model_get_selection (csel_test_part (fixture.view, "selection"));
  g_assert_cmpuint (gtk_bitset_get_size (bits), ==,
                    g_list_model_get_n_items (csel_test_part (fixture.view, "rows")));
  tear_down (&fixture);
}

static void
test_menu_by_keyboard (void)
{
  Fixture fixture = set_up ();
  GtkWidget *menu = csel_test_part (fixture.view, "menu");

  gtk_widget_activate_action (fixture.view, "spec.menu", NULL);
  g_assert_true (gtk_widget_get_visible (menu));
  gtk_popover_popdown (GTK_POPOVER (menu));
  tear_down (&fixture);
}

static gboolean
shows_ferrule (gpointer data)
{
  Fixture *fixture = data;

  return g_str_equal (csel_spec_row_get_label (get_row (fixture, 1)), "Item number") &&
         g_str_equal (csel_spec_row_get_cell (get_row (fixture, 1), 0), "216-266");
}

/* The page waits for a frame; then the lines that were there stay, and nothing in them is selected */
static void
test_another_product (void)
{
  Fixture fixture = set_up ();
  GListModel *rows = csel_test_part (fixture.view, "rows");
  g_autoptr(CselSpecLine) first = g_list_model_get_item (rows, 0);
  g_autoptr(CselSpecLine) again = NULL;
  g_autoptr(GtkBitset) bits = NULL;
  guint before = g_list_model_get_n_items (rows);

  select_row (&fixture, "Strip length", TRUE);
  csel_session_set_search (fixture.session, "216-266");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, before);
  csel_test_wait_until (shows_ferrule, &fixture);
  g_assert_cmpuint (g_list_model_get_n_items (rows), <, before);
  again = g_list_model_get_item (rows, 0);
  g_assert_true (again == first);
  bits = gtk_selection_model_get_selection (csel_test_part (fixture.view, "selection"));
  g_assert_true (gtk_bitset_is_empty (bits));
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture.view, "source")));
  tear_down (&fixture);
}

/* Whether it shows nothing */
static gboolean
is_empty (gpointer rows)
{
  return g_list_model_get_n_items (rows) == 0;
}

/* What is not seen is not made */
static void
test_hidden_view_waits (void)
{
  CselSession *session = csel_test_session_new ();
  GtkStack *stack = GTK_STACK (gtk_stack_new ());
  GtkWidget *view = csel_spec_view_new (session);
  GListModel *rows = csel_test_part (view, "rows");
  GtkWindow *window;
  guint before;

  gtk_stack_add_named (stack, view, "view");
  gtk_stack_add_named (stack, gtk_label_new ("a"), "other");
  window = csel_test_show (GTK_WIDGET (stack));
  before = g_list_model_get_n_items (rows);
  gtk_window_set_focus (window, NULL);
  gtk_stack_set_visible_child_name (stack, "other");
  csel_session_set_search (session, "216-266");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, before);
  gtk_stack_set_visible_child_name (stack, "view");
  g_assert_cmpuint (g_list_model_get_n_items (rows), <, before);
  csel_session_set_product (session, NULL);
  csel_test_wait_until (is_empty, rows);
  csel_test_close (window);
  g_assert_finalize_object (session);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/spec-view/order", test_order);
  g_test_add_func ("/views/spec-view/source-on-demand", test_source_on_demand);
  g_test_add_func ("/views/spec-view/copy", test_copy);
  g_test_add_func ("/views/spec-view/copy-a-rating", test_copy_a_rating);
  g_test_add_func ("/views/spec-view/select-all", test_select_all);
  g_test_add_func ("/views/spec-view/menu-by-keyboard", test_menu_by_keyboard);
  g_test_add_func ("/views/spec-view/another-product", test_another_product);
  g_test_add_func ("/views/spec-view/hidden-view-waits", test_hidden_view_waits);

  return g_test_run ();
}
