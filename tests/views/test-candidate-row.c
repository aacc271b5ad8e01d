/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/csel-code.h"
#include "support/csel-test-gtk.h"
#include "views/csel-candidate-row.h"

static CselCandidate *
make_candidate (CselSession *session)
{
  CselConductor conductor = { .kind = CSEL_CONDUCTOR_FINE_STRANDED };
  g_autoptr(GPtrArray) ferrules =
    csel_library_list_kind (csel_session_get_library (session), CSEL_KIND_FERRULE);
  g_autoptr(CselFerruleAnswer) answer = NULL;

  g_assert_true (csel_conductor_size_parse ("2.5", &conductor.size, NULL));
  answer = csel_ferrule_ask (csel_session_get_product (session), &conductor, CSEL_WISH_ANY,
                             ferrules);

  return csel_candidate_new (g_ptr_array_index (answer->candidates, 0),
                             csel_session_get_locale (session));
}

static void
add_cb (GString     *log,
        CselProduct *product,
        guint        quantity)
{
  g_string_append_printf (log, "%s %u;", csel_product_get_item (product), quantity);
}

static void
test_words_and_add (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  g_autoptr(CselCandidate) candidate = make_candidate (session);
  GtkWidget *row = csel_candidate_row_new (candidate);
  GtkWindow *window = csel_test_show (row);
  GtkWidget *add = csel_test_part (row, "add");
  g_autoptr(GString) log = g_string_new (NULL);
  g_autofree char *problem =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        "Add 216-266");

  g_assert_cmpstr (problem, ==, NULL);
  g_assert_true (csel_test_shows (row, "216-266 · 2.5 mm² / AWG 14 · blue"));
  g_assert_true (csel_test_shows (row, csel_candidate_get_reasons (candidate)));
  g_assert_true (gtk_widget_has_css_class (csel_test_part (row, "headline"), "cannot-tell"));
  g_signal_connect_swapped (row, "add-requested", G_CALLBACK (add_cb), log);
  gtk_spin_button_set_value (csel_test_part (row, "quantity"), 12);
  g_signal_emit_by_name (add, "clicked");
  g_assert_cmpstr (log->str, ==, "216-266 12;");
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/candidate-row/words-and-add", test_words_and_add);

  return g_test_run ();
}
