/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-code.h"
#include "support/csel-test-gtk.h"
#include "views/csel-candidate-row.h"

/* The first choice for a size */
static CselCandidate *
make_candidate (CselSession *session,
                const char  *size)
{
  CselConductor conductor = { .kind = CSEL_CONDUCTOR_FINE_STRANDED };
  g_autoptr(GPtrArray) ferrules =
    csel_library_list_kind (csel_session_get_library (session), CSEL_KIND_FERRULE);
  g_autoptr(CselFerruleAnswer) answer = NULL;
  g_autoptr(GPtrArray) choices = NULL;

  g_assert_true (csel_conductor_size_parse (size, &conductor.size, NULL));
  answer = csel_ferrule_ask (csel_session_get_product (session), &conductor, CSEL_WISH_ANY,
                             ferrules);
  choices = csel_ferrule_answer_list_choices (answer);

  return csel_candidate_new (g_ptr_array_index (choices, 0), CSEL_COLOR_CODE_DIN,
                             csel_session_get_locale (session));
}

static void
add_cb (GString       *log,
        CselPartsLine *line)
{
  g_autofree char *name = csel_parts_line_get_name (line);

  g_string_append_printf (log, "%s × %u;", name, csel_parts_line_get_quantity (line));
}

static void
test_words_and_add (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselCandidate) candidate = make_candidate (session, "1");
  GtkWidget *row = csel_candidate_row_new (session, candidate);
  GtkWindow *window = csel_test_show (row);
  GtkWidget *add = csel_test_part (row, "add");
  g_autoptr(GString) log = g_string_new (NULL);
  g_autofree char *problem =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        "Add 216-263");

  g_assert_cmpstr (problem, ==, NULL);
  g_assert_true (csel_test_shows (row, "216-263 · 1 mm² / AWG 18 · red"));
  g_assert_true (csel_test_shows (row, csel_candidate_get_reasons (candidate)));
  g_assert_true (gtk_widget_has_css_class (csel_test_part (row, "badge"), "cannot-tell"));
  g_assert_false (gtk_widget_get_visible (csel_test_part (row, "choose")));
  g_signal_connect_swapped (row, "add-requested", G_CALLBACK (add_cb), log);
  gtk_spin_button_set_value (csel_test_part (row, "quantity"), 12);
  g_signal_emit_by_name (add, "clicked");
  g_assert_cmpstr (log->str, ==, "216-263 × 12;");
  csel_test_close (window);
}

/* "Add" asks which one; the number may stay open */
static void
test_lookalikes (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselCandidate) candidate = make_candidate (session, "2.5");
  GtkWidget *row = csel_candidate_row_new (session, candidate);
  GtkWindow *window = csel_test_show (row);
  g_autoptr(GString) log = g_string_new (NULL);

  g_assert_false (gtk_widget_get_visible (csel_test_part (row, "add")));
  g_assert_true (gtk_widget_get_visible (csel_test_part (row, "choose")));
  g_signal_connect_swapped (row, "add-requested", G_CALLBACK (add_cb), log);
  gtk_widget_activate_action (row, "candidate.add", "u", 1);
  gtk_widget_activate_action (row, "candidate.add-open", NULL);
  gtk_widget_activate_action (row, "candidate.add", "u", 2);
  g_assert_cmpstr (log->str, ==, "216-286 × 1;216-266 / 216-286 × 1;");
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/candidate-row/words-and-add", test_words_and_add);
  g_test_add_func ("/views/candidate-row/lookalikes", test_lookalikes);

  return g_test_run ();
}
