/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-statement.h"
#include "support/csel-test-gtk.h"
#include "views/csel-candidate-row.h"
#include "views/csel-ferrule-view.h"

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

  fixture.view = csel_ferrule_view_new (fixture.session);
  fixture.window = csel_test_show (fixture.view);

  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  csel_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

/* The item numbers of the candidates that are shown, in their order */
static char *
list_candidates (Fixture *fixture)
{
  GString *list = g_string_new (NULL);
  guint n = csel_test_count (fixture->view, CSEL_TYPE_CANDIDATE_ROW);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = csel_test_find (fixture->view, CSEL_TYPE_CANDIDATE_ROW, i);
      g_auto(GStrv) words = g_strsplit (gtk_label_get_text (csel_test_part (row, "title")), " · ", 2);

      g_string_append_printf (list, "%s%s", i > 0 ? " " : "", words[0]);
    }

  return g_string_free (list, FALSE);
}

/* The sizes of domain knowledge: what is listed for each, and nothing where none is */
static void
test_the_rows_of_the_rules (void)
{
  const struct { const char *size; const char *candidates; const char *line; } cases[] = {
    { "0.5", "", "The maker lists no ferrule for 0.5 mm²." },
    { "0.75", "216-262", "If a ferrule is used: for 0.75 mm²" },
    { "1", "216-263", "If a ferrule is used: for 1 mm²" },
    { "1.5", "216-264 or 216-284", "If a ferrule is used: for 1.5 mm²" },
    { "2.5", "216-266 or 216-286", "If a ferrule is used: for 2.5 mm², metal sleeve 11…13 mm" },
    { "4 mm²", "216-267 or 216-287", "If a ferrule is used: for 4 mm²" },
    { "6", "216-208 or 216-288 216-108", "If a ferrule is used: for 6 mm²" },
    { "10", "", "Ferrule not possible (up to 6 mm²): connect 10 mm² without ferrule." },
    { "14 AWG", "216-266 or 216-286", "If a ferrule is used: for 14 AWG" },
  };
  Fixture fixture = set_up ();
  GtkLabel *requirement = csel_test_part (fixture.view, "requirement");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *candidates = NULL;

      gtk_editable_set_text (csel_test_part (fixture.view, "size"), cases[i].size);
      candidates = list_candidates (&fixture);
      g_assert_cmpstr (candidates, ==, cases[i].candidates);
      if (strstr (gtk_label_get_text (requirement), cases[i].line) == NULL)
        g_error ("%s: no “%s” in: %s", cases[i].size, cases[i].line,
                 gtk_label_get_text (requirement));
    }
  tear_down (&fixture);
}

static void
test_what_cannot_be_read (void)
{
  Fixture fixture = set_up ();
  GtkWidget *size = csel_test_part (fixture.view, "size");

  gtk_editable_set_text (GTK_EDITABLE (size), "thick");
  g_assert_true (gtk_widget_has_css_class (size, "error"));
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_CANDIDATE_ROW), ==, 0);
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture.view, "bare")));
  gtk_editable_set_text (GTK_EDITABLE (size), "2,5");
  g_assert_false (gtk_widget_has_css_class (size, "error"));
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_CANDIDATE_ROW), ==, 1);
  tear_down (&fixture);
}

static void
test_unfit_on_demand (void)
{
  Fixture fixture = set_up ();
  GtkCheckButton *show_unfit = csel_test_part (fixture.view, "show_unfit");

  g_assert_cmpstr (gtk_check_button_get_label (show_unfit), ==, "Show 9 ferrules that do not fit");
  gtk_check_button_set_active (show_unfit, TRUE);
  /* Look-alikes are one row */
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_CANDIDATE_ROW), ==, 7);
  tear_down (&fixture);
}

static void
test_wish (void)
{
  Fixture fixture = set_up ();
  g_autofree char *uninsulated = NULL;

  gtk_editable_set_text (csel_test_part (fixture.view, "size"), "6");
  gtk_drop_down_set_selected (csel_test_part (fixture.view, "wish"), CSEL_WISH_UNINSULATED);
  uninsulated = list_candidates (&fixture);
  g_assert_cmpstr (uninsulated, ==, "216-108");
  tear_down (&fixture);
}

static void
test_solid_conductor (void)
{
  Fixture fixture = set_up ();
  g_autofree char *candidates = NULL;

  gtk_drop_down_set_selected (csel_test_part (fixture.view, "kind"), 1);
  candidates = list_candidates (&fixture);
  g_assert_cmpstr (candidates, ==, "");
  tear_down (&fixture);
}

static void
test_header_takes_no_conductor (void)
{
  Fixture fixture = set_up ();

  csel_session_set_search (fixture.session, "831-3604");
  g_assert_true (csel_test_shows (fixture.view, "This product takes no conductor."));
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_CANDIDATE_ROW), ==, 0);
  tear_down (&fixture);
}

static void
test_pick_a_size (void)
{
  Fixture fixture = set_up ();

  gtk_widget_activate_action (fixture.view, "ferrule.pick-size", "s", "16 AWG");
  g_assert_cmpstr (gtk_editable_get_text (csel_test_part (fixture.view, "size")), ==, "16 AWG");
  tear_down (&fixture);
}

/* Typing in the search must not throw away quantities that were entered */
static void
test_search_keeps_the_rows (void)
{
  Fixture fixture = set_up ();
  GtkWidget *row = csel_test_find (fixture.view, CSEL_TYPE_CANDIDATE_ROW, 0);

  csel_session_set_search (fixture.session, CSEL_TEST_SEED);
  g_assert_true (row == csel_test_find (fixture.view, CSEL_TYPE_CANDIDATE_ROW, 0));
  csel_library_set_show_second_hand (csel_session_get_library (fixture.session), TRUE);
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_CANDIDATE_ROW), >=, 1);
  tear_down (&fixture);
}

static void
set_sleeve (Fixture    *fixture,
            const char *item,
            const char *length)
{
  const CselOwnProof proof = { CSEL_OWN_PACKAGING, "KM", "2026-03-02" };
  CselLibrary *library = csel_session_get_library (fixture->session);
  g_autoptr(GPtrArray) found = csel_library_find_item (library, item);
  CselStatement statement = { .property = CSEL_PROPERTY_SLEEVE_LENGTH, .printed = length };

  g_assert_true (csel_statement_read_value (&statement, length, NULL));
  g_assert_true (csel_own_values_set (csel_library_get_own_values (library), g_ptr_array_index (found, 0),
                                      &statement, &proof, NULL));
}

/* The answer follows; what does not fit although the maker lists it is never left out */
static void
test_own_values (void)
{
  Fixture fixture = set_up ();
  g_autofree char *candidates = NULL;

  set_sleeve (&fixture, "216-266", "12 mm");
  g_assert_true (csel_test_shows (fixture.view, "fits (own value)"));
  g_assert_true (csel_test_shows (fixture.view, "Fits"));
  set_sleeve (&fixture, "216-286", "18 mm");
  candidates = list_candidates (&fixture);
  g_assert_cmpstr (candidates, ==, "216-266 216-286");
  g_assert_true (csel_test_shows (fixture.view, "Does not fit"));
  tear_down (&fixture);
}

static void
test_add_to_the_parts_list (void)
{
  Fixture fixture = set_up ();
  GListModel *list = G_LIST_MODEL (csel_session_get_parts_list (fixture.session));
  GtkWidget *row = csel_test_find (fixture.view, CSEL_TYPE_CANDIDATE_ROW, 0);
  g_autoptr(CselPartsLine) open = NULL;
  g_autofree char *name = NULL;

  gtk_widget_activate_action (row, "candidate.add", "u", 0);
  gtk_widget_activate_action (row, "candidate.add-open", NULL);
  gtk_widget_activate_action (row, "candidate.add-open", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 2);
  open = g_list_model_get_item (list, 1);
  name = csel_parts_line_get_name (open);
  g_assert_cmpstr (name, ==, "216-266 / 216-286");
  g_assert_cmpuint (csel_parts_line_get_quantity (open), ==, 2);
  tear_down (&fixture);
}

/* By the area 18 AWG is 1 mm², by the table 0.75 mm² too */
static void
test_options (void)
{
  Fixture fixture = set_up ();
  g_autofree char *by_table = NULL;
  g_autofree char *by_area = NULL;

  gtk_editable_set_text (csel_test_part (fixture.view, "size"), "18 AWG");
  by_table = list_candidates (&fixture);
  g_assert_cmpstr (by_table, ==, "216-262 216-263");
  gtk_widget_activate_action (fixture.view, "ferrule.awg", "s", "area");
  by_area = list_candidates (&fixture);
  g_assert_cmpstr (by_area, ==, "216-263");
  gtk_widget_activate_action (fixture.view, "ferrule.color-code", "s", "german");
  g_assert_true (csel_test_find (fixture.view, CSEL_TYPE_CANDIDATE_ROW, 0) != NULL);
  gtk_widget_activate_action (fixture.view, "ferrule.several", NULL);
  g_assert_cmpuint (csel_test_count (fixture.view, CSEL_TYPE_CANDIDATE_ROW), ==, 0);
  g_assert_true (gtk_widget_has_css_class (csel_test_part (fixture.view, "bare_badge"), "does-not-fit"));
  tear_down (&fixture);
}

static void
test_the_other_way_round (void)
{
  Fixture fixture = set_up ();
  g_autofree char *connectors = NULL;

  csel_session_set_search (fixture.session, "216-262");
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture.view, "question")));
  g_assert_false (gtk_widget_get_visible (csel_test_part (fixture.view, "bare")));
  connectors = list_candidates (&fixture);
  g_assert_true (g_str_has_prefix (connectors, CSEL_TEST_SEED " "));
  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/ferrule-view/the-rows-of-the-rules", test_the_rows_of_the_rules);
  g_test_add_func ("/views/ferrule-view/what-cannot-be-read", test_what_cannot_be_read);
  g_test_add_func ("/views/ferrule-view/unfit-on-demand", test_unfit_on_demand);
  g_test_add_func ("/views/ferrule-view/wish", test_wish);
  g_test_add_func ("/views/ferrule-view/solid-conductor", test_solid_conductor);
  g_test_add_func ("/views/ferrule-view/header-takes-no-conductor", test_header_takes_no_conductor);
  g_test_add_func ("/views/ferrule-view/pick-a-size", test_pick_a_size);
  g_test_add_func ("/views/ferrule-view/search-keeps-the-rows", test_search_keeps_the_rows);
  g_test_add_func ("/views/ferrule-view/own-values", test_own_values);
  g_test_add_func ("/views/ferrule-view/add-to-the-parts-list", test_add_to_the_parts_list);
  g_test_add_func ("/views/ferrule-view/options", test_options);
  g_test_add_func ("/views/ferrule-view/the-other-way-round", test_the_other_way_round);

  return g_test_run ();
}
