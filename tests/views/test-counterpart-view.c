/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "rules/csel-supply-side.h"
#include "support/csel-test-gtk.h"
#include "views/csel-counterpart-view.h"
#include "views/csel-verdict-row.h"

typedef struct
{
  CselSession *session;
  GtkWidget   *view;
  GtkWindow   *window;
} Fixture;

static Fixture
set_up (void)
{
  Fixture fixture = { csel_test_session_new (), NULL, NULL };

  fixture.view = csel_counterpart_view_new (fixture.session);
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
show_item (Fixture    *fixture,
           const char *item)
{
  g_autoptr(GPtrArray) found =
    csel_library_find_item (csel_session_get_library (fixture->session), item);

  csel_session_set_product (fixture->session, g_ptr_array_index (found, 0));
}

/* The item numbers in a list of the view, in their order, each with its verdict */
static char *
list_rows (Fixture    *fixture,
           const char *list)
{
  GtkWidget *box = csel_test_part (fixture->view, list);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < csel_test_count (box, CSEL_TYPE_VERDICT_ROW); i++)
    {
      GtkWidget *row = csel_test_find (box, CSEL_TYPE_VERDICT_ROW, i);
      GtkWidget *badge = csel_test_part (row, "badge");

      g_string_append_printf (text, "%s: %s\n", gtk_label_get_text (csel_test_part (row, "item")),
                              gtk_label_get_text (csel_test_part (badge, "words")));
    }

  return g_string_free (text, FALSE);
}

static void
assert_rows (Fixture    *fixture,
             const char *list,
             const char *expected)
{
  g_autofree char *rows = list_rows (fixture, list);

  g_assert_cmpstr (rows, ==, expected);
}

static void
test_follows_the_product (void)
{
  Fixture fixture = set_up ();

  assert_rows (&fixture, "counterparts",
               "831-1204: mates (listed by the maker)\n831-3624: mates (listed by the maker)\n"
               "831-3644: mates (listed by the maker)\n831-3604: mates (listed by the maker)\n");
  show_item (&fixture, "831-3604");
  assert_rows (&fixture, "counterparts", CSEL_TEST_SEED ": mates (listed by the maker)\n");
  show_item (&fixture, "734-132");
  assert_rows (&fixture, "counterparts", "");
  g_assert_true (csel_test_shows (fixture.view, "The data states no counterpart of 734-132."));
  g_assert_true (csel_test_shows (fixture.view, "Safety information: the data states none"));
  show_item (&fixture, "216-266");
  g_assert_true (csel_test_shows (fixture.view, "216-266 is no pluggable connector."));
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture.view, "supply")));
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture.view, "check")));
  csel_session_set_product (fixture.session, NULL);
  assert_rows (&fixture, "others", "");
  show_item (&fixture, CSEL_TEST_SEED);
  g_assert_true (gtk_widget_get_visible (csel_test_part (fixture.view, "supply")));
  tear_down (&fixture);
}

static void
test_any_other_product (void)
{
  const struct { const char *number; const char *rows; } cases[] = {
    { "831-3604", "831-3604: mates (listed by the maker)\n" },
    { " 8313604 ", "831-3604: mates (listed by the maker)\n" },
    { CSEL_TEST_SEED, CSEL_TEST_SEED ": does not mate\n" },
    { "734-132", "734-132: does not mate\n" },
    { "216-266", "216-266: not applicable\n" },
    { "", "" },
  };
  Fixture fixture = set_up ();
  GtkEditable *number = csel_test_part (fixture.view, "number");
  GtkWidget *problem = csel_test_part (fixture.view, "problem");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (number, cases[i].number);
      assert_rows (&fixture, "others", cases[i].rows);
      g_assert_false (gtk_widget_get_visible (problem));
    }

  gtk_editable_set_text (number, "999-999");
  assert_rows (&fixture, "others", "");
  g_assert_true (csel_test_shows (fixture.view, "No open catalogue has the item “999-999”."));
  tear_down (&fixture);
}

/* The warning follows the side; the safety information stays, word for word */
static void
test_supply_side (void)
{
  const char *const warnings[CSEL_N_SUPPLY_SIDES] = {
    [CSEL_SUPPLY_SIDE_UNKNOWN] = "Supply side: warning: not known; ",
    [CSEL_SUPPLY_SIDE_THIS] = "Supply side: the female half is on the supply side, as it should be",
    [CSEL_SUPPLY_SIDE_OTHER] = "Supply side: warning: the male half is on the supply side, ",
    [CSEL_SUPPLY_SIDE_BOTH] = "Supply side: warning: both halves are live when unmated, ",
  };
  Fixture fixture = set_up ();
  GtkDropDown *side = csel_test_part (fixture.view, "side");
  GtkLabel *warning = csel_test_part (fixture.view, "warning");
  GtkImage *sign = csel_test_part (fixture.view, "sign");
  GtkLabel *safety = csel_test_part (fixture.view, "safety");
  CselProduct *product = csel_session_get_product (fixture.session);
  const CselFact *fact = csel_product_lookup_first (product, CSEL_PROPERTY_SAFETY_INFORMATION);

  g_assert_cmpuint (gtk_drop_down_get_selected (side), ==, CSEL_SUPPLY_SIDE_UNKNOWN);
  for (guint i = 0; i < CSEL_N_SUPPLY_SIDES; i++)
    {
      gtk_drop_down_set_selected (side, i);
      g_assert_true (g_str_has_prefix (gtk_label_get_text (warning), warnings[i]));
      g_assert_cmpstr (gtk_image_get_icon_name (sign), ==, i == CSEL_SUPPLY_SIDE_THIS ?
                       "dialog-question-symbolic" : "dialog-warning-symbolic");
      g_assert_nonnull (strstr (gtk_label_get_text (safety), csel_product_get_printed (product, fact)));
      g_assert_true (gtk_widget_is_visible (GTK_WIDGET (safety)));
    }

  /* A header states nothing itself; the sheet of its counterpart does */
  show_item (&fixture, "831-3604");
  g_assert_nonnull (strstr (gtk_label_get_text (safety), "(" CSEL_TEST_SEED ")"));
  tear_down (&fixture);
}

static void
add_cb (GString     *log,
        CselProduct *product,
        guint        quantity)
{
  g_string_append_printf (log, "%s %u;", csel_product_get_item (product), quantity);
}

static void
test_add_and_show (void)
{
  Fixture fixture = set_up ();
  GtkListBox *list = csel_test_part (fixture.view, "counterparts");
  GtkWidget *row = csel_test_find (fixture.view, CSEL_TYPE_VERDICT_ROW, 1);
  g_autoptr(GString) log = g_string_new (NULL);

  g_signal_connect_swapped (fixture.view, "add-requested", G_CALLBACK (add_cb), log);
  gtk_spin_button_set_value (csel_test_part (row, "quantity"), 2);
  g_signal_emit_by_name (csel_test_part (row, "add"), "clicked");
  g_assert_cmpstr (log->str, ==, "831-3624 2;");

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 3));
  g_assert_cmpstr (csel_product_get_item (csel_session_get_product (fixture.session)), ==, "831-3604");
  tear_down (&fixture);
}

/* Nothing is answered that nobody sees; a search keeps quantities that were entered */
static void
test_when_it_answers (void)
{
  Fixture fixture = { csel_test_session_new (), NULL, NULL };
  GtkWidget *row;

  fixture.view = csel_counterpart_view_new (fixture.session);
  g_object_ref_sink (fixture.view);
  show_item (&fixture, "831-3604");
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_VERDICT_ROW), ==, 0);
  fixture.window = csel_test_show (fixture.view);
  g_object_unref (fixture.view);
  assert_rows (&fixture, "counterparts", CSEL_TEST_SEED ": mates (listed by the maker)\n");

  row = csel_test_find (fixture.view, CSEL_TYPE_VERDICT_ROW, 0);
  csel_session_set_search (fixture.session, "831-3604");
  g_assert_true (row == csel_test_find (fixture.view, CSEL_TYPE_VERDICT_ROW, 0));
  csel_library_set_show_second_hand (csel_session_get_library (fixture.session), TRUE);
  assert_rows (&fixture, "counterparts", CSEL_TEST_SEED ": mates (listed by the maker)\n");
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/counterpart-view/follows-the-product", test_follows_the_product);
  g_test_add_func ("/views/counterpart-view/any-other-product", test_any_other_product);
  g_test_add_func ("/views/counterpart-view/supply-side", test_supply_side);
  g_test_add_func ("/views/counterpart-view/add-and-show", test_add_and_show);
  g_test_add_func ("/views/counterpart-view/when-it-answers", test_when_it_answers);

  return g_test_run ();
}
