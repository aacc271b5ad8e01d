/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/csel-mating.h"
#include "support/csel-test-gtk.h"
#include "views/csel-verdict-row.h"

static CselProduct *
find_item (CselSession *session,
           const char  *item)
{
  g_autoptr(GPtrArray) found = csel_library_find_item (csel_session_get_library (session), item);

  return g_object_ref (g_ptr_array_index (found, 0));
}

static GtkWidget *
make_row (CselSession *session,
          const char  *item,
          const char  *words)
{
  g_autoptr(CselProduct) other = find_item (session, item);
  g_autoptr(CselMating) mating = csel_mating_ask (csel_session_get_product (session), other);

  return csel_verdict_row_new (other, mating->verdict, words, csel_session_get_locale (session));
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
  GtkWidget *row = make_row (session, "831-3604", "mates");
  GtkWindow *window = csel_test_show (row);
  g_autoptr(GString) log = g_string_new (NULL);
  g_autofree char *problem = gtk_test_accessible_check_property (csel_test_part (row, "add"),
                                                                 GTK_ACCESSIBLE_PROPERTY_LABEL, "Add 831-3604");

  g_assert_true (csel_test_shows (row, "831-3604"));
  g_assert_true (csel_test_shows (row, "mates"));
  g_assert_true (csel_test_shows (row, "✓ Contact type: female connector and THT header\n✓ Pole number: 4 and 4\n"
                                  "✓ Pin spacing: 7.62 mm and 7.62 mm\n· Series: not stated for both halves\n"
                                  "✓ listed by the maker"));
  g_assert_false (gtk_widget_get_visible (csel_test_part (row, "trust")));
  g_assert_cmpstr (problem, ==, NULL);
  g_assert_cmpstr (csel_product_get_item (csel_verdict_row_get_product (CSEL_VERDICT_ROW (row))), ==, "831-3604");

  g_signal_connect_swapped (row, "add-requested", G_CALLBACK (add_cb), log);
  gtk_spin_button_set_value (csel_test_part (row, "quantity"), 3);
  g_signal_emit_by_name (csel_test_part (row, "add"), "clicked");
  g_assert_cmpstr (log->str, ==, "831-3604 3;");
  csel_test_close (window);
}

static void
test_second_hand_says_so (void)
{
  g_autoptr(CselSession) session = csel_test_session_new ();
  GtkWidget *row = make_row (session, "734-132", "does not mate");
  GtkWindow *window = csel_test_show (row);
  GtkLabel *trust = csel_test_part (row, "trust");

  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (trust)));
  g_assert_true (g_str_has_prefix (gtk_label_get_text (trust), "Second-hand: "));
  csel_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  csel_test_gtk_init (&argc, &argv);

  g_test_add_func ("/views/verdict-row/words-and-add", test_words_and_add);
  g_test_add_func ("/views/verdict-row/second-hand-says-so", test_second_hand_says_so);

  return g_test_run ();
}
